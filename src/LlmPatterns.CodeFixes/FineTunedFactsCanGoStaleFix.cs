using System.Composition;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Rules;
using LlmPatterns.CodeFixes.Retrieving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LlmPatterns.CodeFixes;

/// <summary>LLMP204: retrieves with what is in scope, and declares <c>[RetrievalAugmented]</c> beside a declared <c>[FineTunedModel]</c> in the same step.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FineTunedFactsCanGoStaleFix)), Shared]
public sealed class FineTunedFactsCanGoStaleFix() : DeclarationFix(Descriptors.FineTunedFactsCanGoStale)
{
    private static readonly FineTunedFactsCanGoStale Rule = new();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new RetrievalFixAll(this);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var finding in context.Diagnostics)
        {
            var search = await DeclaredRetrieval.CreateAsync(this, context.Document, finding.Location.SourceSpan, context.CancellationToken).ConfigureAwait(false);
            foreach (var (key, title, result) in search is null ? Array.Empty<(string, string, Solution)>() : await search.ChoicesAsync(context.CancellationToken).ConfigureAwait(false))
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(result), key), finding);
        }
    }

    internal override Declaration? Wanted(ModelCall call) =>
        call.Declaration.Has(DeclaredPhases.FineTuned) && Rule.Check(call) is not null ? call.Declaration with { Phases = call.Declaration.Phases | DeclaredPhases.Rag } : null;

    /// <summary>That retrieval is declared and missing is true until it is added.</summary>
    internal override bool Answers(string rule) => rule == Descriptors.DeclaredRetrievalMissing.Id;
}
