using System.Composition;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Rules;
using LlmPatterns.CodeFixes.Declaring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LlmPatterns.CodeFixes;

/// <summary>LLMP101: retrieves with what is in scope, or leaves a place for the reason why the model alone suffices: on the member, and one by one, because each is a decision.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DomainCallWithoutRetrievalFix)), Shared]
public sealed class DomainCallWithoutRetrievalFix() : DeclarationFix(Descriptors.DomainCallWithoutRetrieval)
{
    /// <summary>The action that writes a reason.</summary>
    public const string JustifyKey = "LlmPatterns.JustifyFoundationModel";

    /// <summary>What stands there until somebody says why.</summary>
    public const string Placeholder = "TODO: say why the model alone suffices";

    internal override bool IsForAll => false;

    private protected override bool IsAnsweredByRetrieval => true;

    private protected override string Key => JustifyKey;

    /// <summary>A type's reason would silence calls that are written later; top-level statements have nothing nearer than the assembly.</summary>
    internal override bool CanStandOn(ISymbol symbol) => symbol is not INamedTypeSymbol;

    internal override Declaration? Wanted(ModelCall call) => DomainCallWithoutRetrieval.AsksForContext(call) && Retrieves(call) == false
        ? call.Declaration with { Phases = DeclaredPhases.Foundation, Justification = Placeholder }
        : null;

    private protected override string Title(IReadOnlyList<Placement> placements) => "Declare why the model alone suffices";
}
