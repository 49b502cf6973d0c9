using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP202: declared fine-tuned, and the model is a vanilla one.</summary>
internal sealed class FoundationModelInFineTunedCode : IModelCallRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.FoundationModelInFineTunedCode;

    public bool JudgesAuxiliaryCalls => true;

    public Finding? Check(ModelCall call) =>
        call.Declaration.Has(DeclaredPhases.FineTuned) && !call.Declaration.Has(DeclaredPhases.Foundation) && call.Model.Kind == ModelKind.Foundation
            ? Finding.At(call, Descriptor, call.ApiName, call.Model.Why ?? $"'{call.Model.Id}'")
            : null;
}
