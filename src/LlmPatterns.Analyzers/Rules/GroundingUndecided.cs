using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP112: domain-specific or declared RAG, and an unknown reaches the prompt; names it and the mark that settles it.</summary>
internal sealed class GroundingUndecided : IModelCallRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.GroundingUndecided;

    public bool JudgesAuxiliaryCalls => false;

    public Finding? Check(ModelCall call) =>
        call.Grounding == Grounding.Unknown && (call.Domain is not null || call.Declaration.Has(DeclaredPhases.Rag))
            ? Finding.At(call, Descriptor, call.ApiName, call.UnknownReason ?? "an unknown reaches the prompt")
            : null;
}
