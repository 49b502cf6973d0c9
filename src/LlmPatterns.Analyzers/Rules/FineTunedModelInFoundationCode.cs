using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP201: declared foundation, and the model is a fine-tuned one.</summary>
internal sealed class FineTunedModelInFoundationCode : IModelCallRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.FineTunedModelInFoundationCode;

    public bool JudgesAuxiliaryCalls => true;

    public Finding? Check(ModelCall call) =>
        call.Declaration.Has(DeclaredPhases.Foundation) && !call.Declaration.Has(DeclaredPhases.FineTuned) && call.Model.Kind == ModelKind.FineTuned
            ? Finding.At(call, Descriptor, call.ApiName, call.Model.Why ?? $"'{call.Model.Id}'")
            : null;
}
