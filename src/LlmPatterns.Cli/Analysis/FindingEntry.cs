using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Cli.Analysis;

/// <summary>One finding, as its diagnostic gives it.</summary>
/// <param name="Severity">As the project configures it.</param>
/// <param name="Way">The places from the retrieval to the call, or what else the finding points at; often empty.</param>
/// <param name="Code">Where in the code it stands, by names and not by lines.</param>
internal sealed record FindingEntry(DiagnosticDescriptor Rule, DiagnosticSeverity Severity, string Message, Place Place, ImmutableArray<Place> Way, CodeIdentity Code)
{
    /// <param name="diagnostic">What the analyzers report.</param>
    /// <param name="project">The file that a finding without a place is about.</param>
    public static FindingEntry Of(Diagnostic diagnostic, string project) => new(
        diagnostic.Descriptor,
        diagnostic.Severity,
        diagnostic.GetMessage(),
        diagnostic.Location == Location.None ? Place.WholeFile(project) : Place.Of(diagnostic.Location),
        [.. diagnostic.AdditionalLocations.Select(Place.Of)],
        CodeIdentity.Of(diagnostic.Location));
}
