using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP302: declared foundation or fine-tuned only, and retrieved context does reach the call.</summary>
internal sealed class DeclaredPhaseMismatch : IModelCallRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.DeclaredPhaseMismatch;

    public bool JudgesAuxiliaryCalls => false;

    public Finding? Check(ModelCall call)
    {
        if (!call.Declaration.Exists || call.Declaration.Has(DeclaredPhases.Rag) || !ReachesContext(call))
            return null;
        var evidence = call.Evidence.IsEmpty ? "retrieved context is in its prompt" : call.Evidence[0].Description;
        return Finding.At(call, Descriptor, call.ApiName, call.Declaration.Spell(), evidence);
    }

    /// <summary>A tool counts only if its body reaches retrieval that the catalog or a mark names.</summary>
    private static bool ReachesContext(ModelCall call) => call.Groundings.Any(g => g switch
    {
        Grounding.Retrieved or Grounding.RetrievedOnSomePaths or Grounding.Hosted => true,
        Grounding.Tool => call.ToolReachesRetrieval,
        _ => false,
    });
}
