using System.Collections.Immutable;
using System.Composition;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LlmPatterns.CodeFixes;

/// <summary>LLMP202: declares the foundation model in the place of the tuned one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FoundationModelInFineTunedCodeFix)), Shared]
public sealed class FoundationModelInFineTunedCodeFix() : DeclarationFix(Descriptors.FoundationModelInFineTunedCode)
{
    internal override Declaration? Wanted(ModelCall call) =>
        call.Declaration.Has(DeclaredPhases.FineTuned) && !call.Declaration.Has(DeclaredPhases.Foundation) && call.Model.Kind == ModelKind.Foundation
            ? call.Declaration with { Phases = (call.Declaration.Phases & ~DeclaredPhases.FineTuned) | DeclaredPhases.Foundation, FineTunings = ImmutableArray<FineTuningClaim>.Empty }
            : null;
}
