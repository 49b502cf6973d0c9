using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP307: a call about a domain does provably not take the approach that the domain's policy asks for.</summary>
internal sealed class PhasePolicyViolated : IModelCallRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.PhasePolicyViolated;

    public bool JudgesAuxiliaryCalls => false;

    public Finding? Check(ModelCall call)
    {
        if (call.Policy is not { } policy || call.Domain is not { } domain)
            return null;
        var breaches = policy.Alternatives.Select(a => Breach(a, call)).ToList();
        return breaches[0] is { } first && breaches.All(b => b is not null)
            ? Finding.At(call, Descriptor, call.ApiName, domain.Name, policy.Text, first.Seen, first.Remedy)
            : null;
    }

    /// <summary>What proves that a call is none of these approaches, and what would make it one; null if it may be.</summary>
    private static (string Seen, string Remedy)? Breach(DeclaredPhases approaches, ModelCall call)
    {
        bool Asks(DeclaredPhases approach) => (approaches & approach) != 0;
        if (Asks(DeclaredPhases.Rag) && call.Grounding is Grounding.None or Grounding.Supplied)
            return ("nothing retrieved reaches its prompt", "retrieving for the question and passing the result on");
        if (Asks(DeclaredPhases.FineTuned) && !Asks(DeclaredPhases.Foundation) && call.Model.Kind == ModelKind.Foundation)
            return ($"a vanilla model answers: {call.Model.Why}", "asking the tuned model");
        if (Asks(DeclaredPhases.Foundation) && !Asks(DeclaredPhases.FineTuned) && call.Model.Kind == ModelKind.FineTuned)
            return ($"a fine-tuned model answers: {call.Model.Why}", "asking the vanilla model");
        return approaches == DeclaredPhases.Foundation && call.IsReachedByRetrieval
            ? ($"context does reach it: {call.EvidenceText}", "asking without it")
            : null;
    }
}
