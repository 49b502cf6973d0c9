using System.Composition;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace LlmPatterns.CodeFixes;

/// <summary>LLMP207: writes the id that the vendor names as the replacement. Offered where the retired id stands once in the file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RetiredModelFix)), Shared]
public sealed class RetiredModelFix() : LiteralFix(Descriptors.RetiredModel)
{
    /// <summary>The action that the fixes of one kind share.</summary>
    public const string EquivalenceKey = "LlmPatterns.AskTheReplacement";

    private protected override string Key => EquivalenceKey;

    private protected override string Title(SyntaxToken written) => $"Ask '{written.ValueText}'";

    private protected override SyntaxToken? Written(Diagnostic finding) =>
        finding.Properties.TryGetValue(RetiredModel.ReplacementProperty, out var use) && use is not null ? SyntaxFactory.Literal(use) : null;
}
