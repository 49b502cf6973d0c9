using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.CodeFixes;

/// <summary>LLMP206: writes the dimensions that the model's vectors have. Offered where the field says them as a number, and all vectors that meet it have the same.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EmbeddingMismatchFix)), Shared]
public sealed class EmbeddingMismatchFix : CodeFixProvider
{
    /// <summary>The action that the fixes of one kind share.</summary>
    public const string EquivalenceKey = "LlmPatterns.HoldTheModelsDimensions";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.EmbeddingMismatch.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document, findings) => await FixAsync(document, findings, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var finding in context.Diagnostics)
        {
            if (NumberAt(root, finding) is not null)
                context.RegisterCodeFix(CodeAction.Create($"Hold {Dimensions(finding)} dimensions", c => FixAsync(context.Document, ImmutableArray.Create(finding), c), EquivalenceKey), finding);
        }
    }

    private static async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> findings, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var numbers = findings.Select(f => (Number: NumberAt(root, f), Dimensions: Dimensions(f))).Where(f => f.Number is not null).GroupBy(f => f.Number!).ToDictionary(g => g.Key, g => g.First().Dimensions!.Value);
        return document.WithSyntaxRoot(root!.ReplaceNodes(numbers.Keys, (number, _) => number.WithToken(SyntaxFactory.Literal(numbers[number]).WithTriviaFrom(number.Token))));
    }

    private static int? Dimensions(Diagnostic finding) =>
        finding.Properties.TryGetValue(EmbeddingMismatch.DimensionsProperty, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var dimensions) ? dimensions : null;

    private static LiteralExpressionSyntax? NumberAt(SyntaxNode? root, Diagnostic finding) =>
        Dimensions(finding) is null ? null : root?.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } number ? number : null;
}
