using System.Collections.Immutable;
using System.Composition;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LlmPatterns.CodeFixes;

/// <summary>LLMP102: retrieves with what is in scope, or takes <c>[RetrievalAugmented]</c> back where nothing is retrieved. What else is declared holds; if nothing is, it declares what the evidence shows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclaredRetrievalMissingFix)), Shared]
public sealed class DeclaredRetrievalMissingFix() : DeclarationFix(Descriptors.DeclaredRetrievalMissing)
{
    /// <summary>Each is a decision: taken back for all at once, a declaration would say whatever the code does, and nobody would have asked why.</summary>
    internal override bool IsForAll => false;

    private protected override bool IsAnsweredByRetrieval => true;

    internal override Declaration? Wanted(ModelCall call)
    {
        if (!call.Declaration.Has(DeclaredPhases.Rag) || Retrieves(call) != false)
            return null;
        var rest = call.Declaration with { Phases = call.Declaration.Phases & ~DeclaredPhases.Rag, Sources = ImmutableArray<string>.Empty };
        return rest.Exists ? rest : Shown(call);
    }
}
