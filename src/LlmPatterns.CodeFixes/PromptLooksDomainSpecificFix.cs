using System.Composition;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Rules;
using LlmPatterns.CodeFixes.Declaring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LlmPatterns.CodeFixes;

/// <summary>LLMP110: marks the subject and retrieves for it, retrieves alone, or leaves a place for the reason why the model alone suffices. A mark alone would only be another finding.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PromptLooksDomainSpecificFix)), Shared]
public sealed class PromptLooksDomainSpecificFix() : DeclarationFix(Descriptors.PromptLooksDomainSpecific)
{
    internal override bool IsForAll => false;

    private protected override bool IsAnsweredByRetrieval => true;

    private protected override bool IsAnsweredByMarking => true;

    private protected override string Key => DomainCallWithoutRetrievalFix.JustifyKey;

    /// <summary>Words are weak evidence, so that a reason is for the member that has them.</summary>
    internal override bool CanStandOn(ISymbol symbol) => symbol is not INamedTypeSymbol;

    internal override Declaration? Wanted(ModelCall call) => !call.Declaration.Exists && call.Domain is null && Retrieves(call) == false
        ? call.Declaration with { Phases = DeclaredPhases.Foundation, Justification = DomainCallWithoutRetrievalFix.Placeholder }
        : null;

    private protected override string Title(IReadOnlyList<Placement> placements) => "Declare why the model alone suffices";
}
