using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Cli.Analysis;

/// <summary>One model call, as the properties of its LLMP000 give it; what is not known is null.</summary>
/// <param name="Declared">The declaration in reach, such as <c>foundation+rag</c>.</param>
/// <param name="Reason">What could not be seen through.</param>
/// <param name="Way">The places from the retrieval to the call; empty if nothing was retrieved.</param>
internal sealed record ModelCallEntry(
    string Phase,
    string Grounding,
    string Groundings,
    string? Declared,
    string? Model,
    string? ModelFamily,
    string? Domain,
    string Api,
    string? Reason,
    Place Place,
    ImmutableArray<Place> Way)
{
    public const string RuleId = "LLMP000";

    /// <summary>The full path of the project that was analyzed; of several, the first.</summary>
    public string Project { get; init; } = "";

    /// <summary>Every name that the code gives the model on some path.</summary>
    public ImmutableArray<string> ModelNames { get; init; } = [];

    /// <summary>The keys of settings that the model's name is read from.</summary>
    public ImmutableArray<string> ModelSettings { get; init; } = [];

    /// <param name="diagnostic">An LLMP000.</param>
    /// <param name="project">The full path of the project that it comes from.</param>
    public static ModelCallEntry Of(Diagnostic diagnostic, string project)
    {
        return new(
            Property("phase") ?? "unknown",
            Property("grounding") ?? "unknown",
            Property("groundings") ?? "unknown",
            Property("declared"),
            Property("model"),
            Property("modelFamily"),
            Property("domain"),
            Property("api") ?? "",
            Property("reason"),
            Place.Of(diagnostic.Location),
            [.. diagnostic.AdditionalLocations.Select(Place.Of)])
        {
            Project = project,
            ModelNames = Lines("modelNames"),
            ModelSettings = Lines("modelSettings"),
        };

        string? Property(string name) => diagnostic.Properties.TryGetValue(name, out var value) && value is not "" ? value : null;

        ImmutableArray<string> Lines(string name) => Property(name) is { } lines ? [.. lines.Split('\n')] : [];
    }
}
