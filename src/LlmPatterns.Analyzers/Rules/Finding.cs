using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>What a rule has to say of a place in the code.</summary>
internal sealed record Finding(
    DiagnosticDescriptor Descriptor,
    Location Location,
    ImmutableArray<Location> AdditionalLocations,
    params object[] Arguments)
{
    /// <summary>A finding at a call, with the way of its evidence.</summary>
    public static Finding At(ModelCall call, DiagnosticDescriptor descriptor, params object[] arguments) =>
        new(descriptor, call.Location, call.Evidence.Select(e => e.Location).ToImmutableArray(), arguments);

    /// <summary>What the rule's fix needs to know.</summary>
    public ImmutableDictionary<string, string?> Properties { get; init; } = ImmutableDictionary<string, string?>.Empty;

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor, Location, AdditionalLocations, Properties, Arguments);

    /// <summary>What a message quotes of the code, in one line, cut where it is too long to read.</summary>
    public static string Excerpt(string text, int longest)
    {
        var line = string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= longest ? line : line.Substring(0, longest - 3) + "...";
    }
}
