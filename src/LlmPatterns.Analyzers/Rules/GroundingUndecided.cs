using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP112: domain-specific or declared RAG, and an unknown reaches the prompt; names it and the mark that settles it.</summary>
internal sealed class GroundingUndecided : IModelCallRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.GroundingUndecided;

    public bool JudgesAuxiliaryCalls => false;

    public Finding? Check(ModelCall call) =>
        call.Grounding == Grounding.Unknown && IsWorthSettling(call)
            ? Finding.At(call, Descriptor, call.ApiName, call.UnknownReason ?? "an unknown reaches the prompt")
            : null;

    /// <summary>Whether "it was not retrieved" would be a finding: of declared RAG always, of a domain not where LLMP101 stays silent all the same.</summary>
    private static bool IsWorthSettling(ModelCall call) =>
        call.Declaration.Has(DeclaredPhases.Rag) || (DomainCallWithoutRetrieval.AsksForContext(call) && !call.Groundings.Contains(Grounding.Supplied));
}
