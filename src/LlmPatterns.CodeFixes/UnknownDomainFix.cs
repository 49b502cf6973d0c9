using System.Composition;
using LlmPatterns.Analyzers.Rules;
using LlmPatterns.CodeFixes.Declaring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.CodeFixes;

/// <summary>LLMP306: writes the known domain's name, where a name stands in the mark itself and a known one is near.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownDomainFix)), Shared]
public sealed class UnknownDomainFix() : LiteralFix(Descriptors.UnknownDomain)
{
    /// <summary>The action that the fixes of one kind share.</summary>
    public const string EquivalenceKey = "LlmPatterns.NameKnownDomain";

    private protected override string Key => EquivalenceKey;

    private protected override bool CanEdit(Project project, SyntaxTree tree, CancellationToken cancellation) => Carriers.CanEdit(project, tree, cancellation);

    private protected override string Title(SyntaxToken written) => $"Change the domain to '{written.ValueText}'";

    private protected override SyntaxToken? Written(Diagnostic finding) =>
        finding.Properties.TryGetValue(UnknownDomain.Nearest, out var nearest) && nearest is not null ? SyntaxFactory.Literal(nearest) : null;

    /// <summary>The text that names the domain; null if it is a constant from elsewhere.</summary>
    private protected override LiteralExpressionSyntax? LiteralAt(SyntaxNode root, Diagnostic finding) => root.FullSpan.Contains(finding.Location.SourceSpan)
        ? root.FindNode(finding.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>()?.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals is null)?.Expression as LiteralExpressionSyntax
        : null;
}
