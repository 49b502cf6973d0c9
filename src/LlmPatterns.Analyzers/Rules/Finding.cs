using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>What a rule has to say of a place in the code.</summary>
internal sealed record Finding(
    DiagnosticDescriptor Descriptor,
    Location Location,
    ImmutableArray<Location> AdditionalLocations,
    ImmutableDictionary<string, string?> Properties,
    params object[] Arguments)
{
    /// <summary>A finding at a call, with the way of its evidence and what the code fix needs.</summary>
    public static Finding At(ModelCall call, DiagnosticDescriptor descriptor, params object[] arguments) =>
        new(descriptor, call.Location, call.Evidence.Select(e => e.Location).ToImmutableArray(), FixProperties.Of(call), arguments);

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor, Location, AdditionalLocations, Properties, Arguments);
}

/// <summary>What travels from a finding to its code fix.</summary>
internal static class FixProperties
{
    /// <summary>
    /// The approaches that the call's evidence shows, as the inventory spells declarations: <c>foundation</c>, <c>rag</c>, <c>fine-tuned+rag</c>.
    /// Absent if unknown, and then no fix need ask what the calls beside it show.
    /// </summary>
    public const string Declare = "declare";

    public static ImmutableDictionary<string, string?> Of(ModelCall call) =>
        call.Phase.Declaration() is { } declaration ? ImmutableDictionary<string, string?>.Empty.Add(Declare, declaration) : ImmutableDictionary<string, string?>.Empty;

    private static string? Declaration(this Phase phase) => phase switch
    {
        Phase.Foundation => "foundation",
        Phase.Rag or Phase.AgenticRag => "rag",
        Phase.FineTuned => "fine-tuned",
        Phase.FineTunedRag => "fine-tuned+rag",
        _ => null,
    };
}
