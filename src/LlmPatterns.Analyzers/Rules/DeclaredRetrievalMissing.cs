using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP102: declared RAG, and nothing retrieved reaches the call.</summary>
internal sealed class DeclaredRetrievalMissing : IModelCallRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.DeclaredRetrievalMissing;

    public bool JudgesAuxiliaryCalls => false;

    public Finding? Check(ModelCall call)
    {
        if (!call.Declaration.Has(DeclaredPhases.Rag) || call.Grounding is not (Grounding.None or Grounding.Supplied) || call.IsExplained)
            return null;
        var seen = call.Grounding == Grounding.Supplied ? "only a fixed document or external data, chosen without the question," : "nothing retrieved";
        var source = call.Declaration.Sources.FirstOrDefault() is { } name ? $"'{name}'" : "the knowledge source";
        return Finding.At(call, Descriptor, call.ApiName, seen, $"Consider retrieving from {source} for the question and passing the result on, or changing the declaration.");
    }
}
