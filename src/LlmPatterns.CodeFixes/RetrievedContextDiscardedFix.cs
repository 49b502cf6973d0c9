using System.Collections.Immutable;
using System.Composition;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Rules;
using LlmPatterns.CodeFixes.Searching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.CodeFixes;

/// <summary>LLMP103: puts what the search has found into the prompt of the call that lacks it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RetrievedContextDiscardedFix)), Shared]
public sealed class RetrievedContextDiscardedFix : CodeFixProvider
{
    /// <summary>The action that the fixes of one kind share.</summary>
    public const string EquivalenceKey = "LlmPatterns.PassContextOn";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.RetrievedContextDiscarded.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document, findings) => await FixAllAsync(document, findings, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await Trial.OfAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } before)
            return;
        foreach (var finding in context.Diagnostics)
        {
            if (Discarded(before).FirstOrDefault(d => d.Location.SourceSpan == finding.Location.SourceSpan) is { } discarded && await FixAsync(before, discarded, context.CancellationToken).ConfigureAwait(false) is { } after)
                context.RegisterCodeFix(CodeAction.Create($"Put what '{discarded.Arguments[0]}' finds into the prompt", _ => Task.FromResult(after.Document), EquivalenceKey), finding);
        }
    }

    /// <summary>One after the other: what is discarded is found anew each time, and is less by one.</summary>
    private static async Task<Document> FixAllAsync(Document document, ImmutableArray<Diagnostic> findings, CancellationToken cancellation)
    {
        if (await Trial.OfAsync(document, cancellation).ConfigureAwait(false) is not { } trial)
            return document;
        var open = Discarded(trial).Select(d => findings.Any(f => f.Location.SourceSpan == d.Location.SourceSpan)).ToList();
        for (var i = 0; i < open.Count;)
        {
            if (open[i] && await FixAsync(trial, Discarded(trial)[i], cancellation).ConfigureAwait(false) is { } after && Discarded(after).Count == open.Count - 1)
            {
                trial = after;
                open.RemoveAt(i);
            }
            else
            {
                i++;
            }
        }
        return trial.Document;
    }

    private static IReadOnlyList<Finding> Discarded(Trial trial) => RetrievedContextDiscarded.Find(trial.Calls).ToList();

    /// <summary>Null if the code can't be written, or another rule would speak then.</summary>
    private static async Task<Trial?> FixAsync(Trial before, Finding discarded, CancellationToken cancellation)
    {
        var call = before.IndexOf(discarded.AdditionalLocations[0].SourceSpan);
        var token = (await before.Model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false)).FindToken(discarded.Location.SourceSpan.Start);
        if (call < 0 || token.Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } search)
            return null;
        foreach (var reader in ContextReader.Of(discarded.AdditionalLocations[0].SourceSpan, before, cancellation))
        {
            foreach (var asksWhetherEmpty in new[] { false, true })
            {
                if (FoundContext.Of(search, reader, before, asksWhetherEmpty, cancellation) is { } context
                    && await before.WithAsync(context.Changes.Concat(reader.With(context.Text)), cancellation).ConfigureAwait(false) is { } after
                    && after.Calls[call].Groundings.Any(g => g is Grounding.Retrieved or Grounding.RetrievedOnSomePaths)
                    && Discarded(after).Count < Discarded(before).Count)
                    return after;
            }
        }
        return null;
    }
}
