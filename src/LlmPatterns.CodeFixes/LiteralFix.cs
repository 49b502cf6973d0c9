using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.CodeFixes;

/// <summary>Writes another value in the place of a literal: what the finding names instead.</summary>
public abstract class LiteralFix : CodeFixProvider
{
    private protected LiteralFix(DiagnosticDescriptor rule) => FixableDiagnosticIds = ImmutableArray.Create(rule.Id);

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    private protected abstract string Key { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document, findings) => await FixAsync(document, findings, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root || !CanEdit(context.Document.Project, root.SyntaxTree, context.CancellationToken))
            return;
        foreach (var finding in context.Diagnostics)
        {
            if (Written(finding) is { } written && LiteralAt(root, finding) is not null)
                context.RegisterCodeFix(CodeAction.Create(Title(written), c => FixAsync(context.Document, ImmutableArray.Create(finding), c), Key), finding);
        }
    }

    private protected virtual bool CanEdit(Project project, SyntaxTree tree, CancellationToken cancellation) => true;

    private protected abstract string Title(SyntaxToken written);

    /// <summary>The new value; null if the finding names none.</summary>
    private protected abstract SyntaxToken? Written(Diagnostic finding);

    /// <summary>The literal; null if the value stands elsewhere.</summary>
    private protected virtual LiteralExpressionSyntax? LiteralAt(SyntaxNode root, Diagnostic finding) =>
        root.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true) as LiteralExpressionSyntax;

    private async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> findings, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
            return document;
        var written = new Dictionary<LiteralExpressionSyntax, SyntaxToken>();
        foreach (var finding in findings)
        {
            if (Written(finding) is { } value && LiteralAt(root, finding) is { } literal)
                written[literal] = value;
        }
        return document.WithSyntaxRoot(root.ReplaceNodes(written.Keys, (literal, _) => literal.WithToken(written[literal].WithTriviaFrom(literal.Token))));
    }
}
