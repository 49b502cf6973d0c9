using System.Composition;
using System.Globalization;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.CodeFixes;

/// <summary>LLMP206: writes the dimensions that the model's vectors have. Offered where the field says them as a number, and all vectors that meet it have the same.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EmbeddingMismatchFix)), Shared]
public sealed class EmbeddingMismatchFix() : LiteralFix(Descriptors.EmbeddingMismatch)
{
    /// <summary>The action that the fixes of one kind share.</summary>
    public const string EquivalenceKey = "LlmPatterns.HoldTheModelsDimensions";

    private protected override string Key => EquivalenceKey;

    private protected override string Title(SyntaxToken written) => $"Hold {written.ValueText} dimensions";

    private protected override SyntaxToken? Written(Diagnostic finding) =>
        finding.Properties.TryGetValue(EmbeddingMismatch.DimensionsProperty, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var dimensions) ? SyntaxFactory.Literal(dimensions) : null;

    private protected override LiteralExpressionSyntax? LiteralAt(SyntaxNode root, Diagnostic finding) =>
        base.LiteralAt(root, finding) is { RawKind: (int)SyntaxKind.NumericLiteralExpression } number ? number : null;
}
