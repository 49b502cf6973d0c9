using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP204: a model that learned facts in its training, facts that change, and no retrieval.</summary>
internal sealed class FineTunedFactsCanGoStale : IModelCallRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.FineTunedFactsCanGoStale;

    public bool JudgesAuxiliaryCalls => false;

    public Finding? Check(ModelCall call)
    {
        if (call.Domain is not { Changing: true } domain || call.Grounding != Grounding.None || !FineTunedModelOutsideItsDomain.IsAloneInSaying(call) || (TunedModel.Kind(call) & TuningKind.Knowledge) == 0)
            return null;
        return Finding.At(call, Descriptor, call.ApiName, domain.Name.Length > 0 ? $"'{domain.Name}'" : "a subject", TunedModel.Why(call), Advice.ToConsider(domain));
    }
}
