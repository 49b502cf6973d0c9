using System.Composition;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LlmPatterns.CodeFixes;

/// <summary>LLMP201: declares the tuned model in the place of the foundation model, where a mark or <c>LlmPatterns.txt</c> says what it is for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FineTunedModelInFoundationCodeFix)), Shared]
public sealed class FineTunedModelInFoundationCodeFix() : DeclarationFix(Descriptors.FineTunedModelInFoundationCode)
{
    internal override Declaration? Wanted(ModelCall call) =>
        call.Declaration.Has(DeclaredPhases.Foundation) && !call.Declaration.Has(DeclaredPhases.FineTuned) && TuningShown(call) is { IsEmpty: false } tunings
            ? call.Declaration with { Phases = (call.Declaration.Phases & ~DeclaredPhases.Foundation) | DeclaredPhases.FineTuned, FineTunings = tunings, Justification = null }
            : null;
}
