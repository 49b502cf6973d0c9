using System.Collections.Immutable;
using System.Composition;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.CodeFixes;

/// <summary>LLMP207: writes the id that the vendor names as the replacement. Offered where the retired id stands once in the file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RetiredModelFix)), Shared]
public sealed class RetiredModelFix : CodeFixProvider
{
    /// <summary>The action that the fixes of one kind share.</summary>
    public const string EquivalenceKey = "LlmPatterns.AskTheReplacement";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.RetiredModel.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document, findings) => await FixAsync(document, findings, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var finding in context.Diagnostics)
        {
            if (IdAt(root, finding) is not null)
                context.RegisterCodeFix(CodeAction.Create($"Ask '{Replacement(finding)}'", c => FixAsync(context.Document, ImmutableArray.Create(finding), c), EquivalenceKey), finding);
        }
    }

    private static async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> findings, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var ids = findings.Select(f => (Id: IdAt(root, f), Use: Replacement(f))).Where(f => f.Id is not null).GroupBy(f => f.Id!).ToDictionary(g => g.Key, g => g.First().Use!);
        return document.WithSyntaxRoot(root!.ReplaceNodes(ids.Keys, (id, _) => id.WithToken(SyntaxFactory.Literal(ids[id]).WithTriviaFrom(id.Token))));
    }

    private static string? Replacement(Diagnostic finding) => finding.Properties.TryGetValue(RetiredModel.ReplacementProperty, out var use) ? use : null;

    private static LiteralExpressionSyntax? IdAt(SyntaxNode? root, Diagnostic finding) =>
        Replacement(finding) is null ? null : root?.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true) as LiteralExpressionSyntax;
}
