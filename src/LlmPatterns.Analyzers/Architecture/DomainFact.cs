namespace LlmPatterns.Analyzers.Architecture;

/// <summary>The specialised subject that a call needs knowledge of.</summary>
/// <param name="Name">Such as <c>medical</c>.</param>
/// <param name="Changing">The facts change over time.</param>
/// <param name="Private">The facts belong to an organisation and no public model has them.</param>
/// <param name="NeedsCitations">Answers must name their sources.</param>
public sealed record DomainFact(string Name, bool Changing = false, bool Private = false, bool NeedsCitations = false);
