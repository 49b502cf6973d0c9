using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP101: a domain-specific call that no retrieved context reaches, in code that is neither RAG nor fine-tuned, and does not justify it.</summary>
internal sealed class DomainCallWithoutRetrieval : IModelCallRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.DomainCallWithoutRetrieval;

    public bool JudgesAuxiliaryCalls => false;

    public Finding? Check(ModelCall call)
    {
        if (call.Domain is not { } domain || call.Grounding != Grounding.None || call.Model.Kind == ModelKind.FineTuned)
            return null;
        var declared = call.Declaration;
        if (declared.Has(DeclaredPhases.Rag) || declared.Has(DeclaredPhases.FineTuned) || !string.IsNullOrWhiteSpace(declared.Justification))
            return null;
        return Finding.At(call, Descriptor, call.ApiName, domain.Name, Advice.For(domain));
    }
}
