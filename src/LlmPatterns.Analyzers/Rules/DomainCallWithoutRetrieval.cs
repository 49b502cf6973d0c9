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
        if (call.Grounding != Grounding.None || call.IsExplained || !AsksForContext(call) || call.Domain is not { } domain)
            return null;
        return Finding.At(call, Descriptor, call.ApiName, domain.Name.Length > 0 ? $"'{domain.Name}'" : "a specialised subject", Advice.For(domain));
    }

    /// <summary>Whether the subject needs context that no declaration and no tuned model settles. LLMP112 asks the same of a call that can't be decided.</summary>
    public static bool AsksForContext(ModelCall call) =>
        call.Domain is not null
        && call.Model.Kind != ModelKind.FineTuned
        && !call.Declaration.Has(DeclaredPhases.Rag)
        && !call.Declaration.Has(DeclaredPhases.FineTuned)
        && string.IsNullOrWhiteSpace(call.Declaration.Justification);
}
