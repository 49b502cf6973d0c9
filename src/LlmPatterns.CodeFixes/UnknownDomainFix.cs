using System.Collections.Immutable;
using System.Composition;
using LlmPatterns.Analyzers.Rules;
using LlmPatterns.CodeFixes.Declaring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.CodeFixes;

/// <summary>LLMP306: writes the known domain's name, where a name stands in the mark itself and a known one is near.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownDomainFix)), Shared]
public sealed class UnknownDomainFix : CodeFixProvider
{
    /// <summary>The action that the fixes of one kind share.</summary>
    public const string EquivalenceKey = "LlmPatterns.NameKnownDomain";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.UnknownDomain.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document, findings) => await FixAsync(document, findings, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var finding in context.Diagnostics)
        {
            if (root is not null && NameAt(root, finding) is not null && Carriers.CanEdit(context.Document.Project, root.SyntaxTree, context.CancellationToken))
                context.RegisterCodeFix(CodeAction.Create($"Change the domain to '{finding.Properties[UnknownDomain.Nearest]}'", c => FixAsync(context.Document, ImmutableArray.Create(finding), c), EquivalenceKey), finding);
        }
    }

    private static async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> findings, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var names = findings.Select(f => (Name: NameAt(root!, f), Known: f.Properties.TryGetValue(UnknownDomain.Nearest, out var known) ? known : null)).Where(n => n.Name is not null).GroupBy(n => n.Name!).ToDictionary(g => g.Key, g => g.First().Known!);
        return document.WithSyntaxRoot(root!.ReplaceNodes(names.Keys, (name, _) => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(names[name])).WithTriviaFrom(name)));
    }

    /// <summary>The text that names the domain; null if it is a constant from elsewhere, or none is near.</summary>
    private static LiteralExpressionSyntax? NameAt(SyntaxNode root, Diagnostic finding) =>
        finding.Properties.TryGetValue(UnknownDomain.Nearest, out var nearest) && nearest is not null && root.FullSpan.Contains(finding.Location.SourceSpan)
            ? root.FindNode(finding.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>()?.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals is null)?.Expression as LiteralExpressionSyntax
            : null;
}
