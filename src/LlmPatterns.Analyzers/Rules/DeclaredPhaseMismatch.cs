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
        if (!call.Declaration.Exists || call.Declaration.Has(DeclaredPhases.Rag) || !call.IsReachedByRetrieval)
            return null;
        return Finding.At(call, Descriptor, call.ApiName, call.Declaration.Spell(), call.EvidenceText);
    }
}
