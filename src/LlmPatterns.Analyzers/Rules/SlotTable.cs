using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>One cause, one finding: per call at most one finding of each slot, the first that matches.</summary>
internal static class SlotTable
{
    /// <summary>The slots; within one the order decides.</summary>
    public static ImmutableArray<ImmutableArray<IModelCallRule>> Slots { get; } = ImmutableArray.Create(
        ImmutableArray.Create<IModelCallRule>(new ToolsCannotRun(), new PhasePolicyViolated(), new DeclaredRetrievalMissing(), new DomainCallWithoutRetrieval(), new PromptClaimsMissingContext(), new PromptLooksDomainSpecific(), new GroundingUndecided(), new RetrievedOnSomePathsOnly(), new EmptyRetrievalNotHandled()),
        ImmutableArray.Create<IModelCallRule>(new DeclaredPhaseMismatch()),
        ImmutableArray.Create<IModelCallRule>(new FineTunedModelInFoundationCode(), new FoundationModelInFineTunedCode(), new FineTunedModelOutsideItsDomain(), new AdapterNotApplied(), new FineTunedFactsCanGoStale()),
        ImmutableArray.Create<IModelCallRule>(new RetrievalIgnoresQuestion()),
        ImmutableArray.Create<IModelCallRule>(new RetrievedTextInSystemRole()));

    /// <param name="call">The facts.</param>
    /// <param name="isEnabled">Whether a rule is on in the call's file; one that is off does not take the slot.</param>
    public static IEnumerable<Finding> Decide(ModelCall call, Func<DiagnosticDescriptor, bool> isEnabled)
    {
        if (call.IsForwarding || call.IsBroken)
            yield break;
        var isLeftOut = call.IsAuxiliary && !call.IsOnlyCallOfDeclaredSymbol;
        foreach (var slot in Slots)
        {
            foreach (var rule in slot)
            {
                if ((isLeftOut && !rule.JudgesAuxiliaryCalls) || !isEnabled(rule.Descriptor) || rule.Check(call) is not { } finding)
                    continue;
                yield return finding;
                break;
            }
        }
    }
}
