using System.Collections.Immutable;

namespace LlmPatterns.Analyzers.Architecture;

/// <summary>What the model that answers a call was tuned for: as a mark or <c>LlmPatterns.txt</c> says of the model; where they say nothing, as the code around the call declares. Several names mean one of these.</summary>
internal static class TunedModel
{
    /// <summary>The domains; empty if a model of no known domain may answer.</summary>
    public static ImmutableArray<string> Domains(ModelCall call) => Names(call, call.Model.Domain, c => c.Domain);

    /// <summary>The tasks; empty if a model of no known task may answer.</summary>
    public static ImmutableArray<string> Tasks(ModelCall call) => Names(call, call.Model.Task, c => c.Task);

    /// <summary>What every model that may answer has learned.</summary>
    public static TuningKind Kind(ModelCall call)
    {
        if (IsProven(call) && call.Model.Tuning != TuningKind.Unspecified)
            return call.Model.Tuning;
        var declared = Declared(call);
        return declared.IsEmpty ? TuningKind.Unspecified : declared.Aggregate(TuningKind.Knowledge | TuningKind.Instruction, (kind, claim) => kind & claim.Kind);
    }

    /// <summary>What says so, as a phrase.</summary>
    public static string Why(ModelCall call) => IsProven(call) && call.Model.Why is { } why ? why : "the code declares it";

    private static bool IsProven(ModelCall call) => call.Model.Kind == ModelKind.FineTuned;

    private static ImmutableArray<string> Names(ModelCall call, string? own, Func<FineTuningClaim, string?> name)
    {
        if (IsProven(call) && own is { Length: > 0 })
            return ImmutableArray.Create(own);
        var declared = Declared(call).Select(name).ToList();
        return declared.Any(string.IsNullOrWhiteSpace) ? ImmutableArray<string>.Empty : declared.OfType<string>().ToImmutableArray();
    }

    /// <summary>The declaration speaks of the model that answers, unless that is a vanilla one or, where either may answer, may be one.</summary>
    private static ImmutableArray<FineTuningClaim> Declared(ModelCall call) =>
        call.Declaration.Has(DeclaredPhases.FineTuned) && (IsProven(call) || (call.Model.Kind == ModelKind.Unknown && !call.Declaration.Has(DeclaredPhases.Foundation)))
            ? call.Declaration.FineTunings
            : ImmutableArray<FineTuningClaim>.Empty;
}
