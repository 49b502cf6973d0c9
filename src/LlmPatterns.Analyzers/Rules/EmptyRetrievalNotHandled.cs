using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP105: a search's result is in the prompt, and nothing asks whether there is one.</summary>
internal sealed class EmptyRetrievalNotHandled : IModelCallRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.EmptyRetrievalNotHandled;

    public bool JudgesAuxiliaryCalls => false;

    /// <summary>Of several searches one may stand in for another, so that all of them must be unasked.</summary>
    public Finding? Check(ModelCall call)
    {
        if (call.Grounding != Grounding.Retrieved || call.HasContextFromElsewhere)
            return null;
        var reaching = call.Retrievals.Where(r => r.ReachesCall).ToList();
        return reaching.Count > 0 && reaching.All(r => !r.MayBeTested) ? Finding.At(call, Descriptor, call.ApiName, reaching[0].Name) : null;
    }
}
