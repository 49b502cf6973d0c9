namespace LlmPatterns.Analyzers.Architecture;

/// <summary>A model that no longer answers: a <c>retired</c> line of a catalog.</summary>
/// <param name="Id">The model's id.</param>
/// <param name="Vendor">Whose service no longer has it; null for every service, and for names of deployments.</param>
/// <param name="On">The day of its retirement, such as <c>2026-10-23</c>; null if that is not said.</param>
/// <param name="Use">What the vendor names as its replacement; null if nothing.</param>
/// <param name="AsOf">The day on which the table was made, from the <c>as-of</c> line above; null if there is none.</param>
public sealed record Retirement(string Id, string? Vendor, string? On, string? Use, string? AsOf);
