using System.Collections.Immutable;
using System.Composition;
using LlmPatterns.Analyzers.Rules;
using LlmPatterns.CodeFixes.Searching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace LlmPatterns.CodeFixes;

/// <summary>LLMP105: leaves before the model is asked if nothing was found. Offered where one variable holds all that was found and the call's statement stands in a block.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EmptyRetrievalNotHandledFix)), Shared]
public sealed class EmptyRetrievalNotHandledFix : CodeFixProvider
{
    /// <summary>The action that the fixes of one kind share.</summary>
    public const string EquivalenceKey = "LlmPatterns.HandleTheEmptyResult";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.EmptyRetrievalNotHandled.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document, findings) => await FixAsync(document, findings, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var finding in context.Diagnostics)
        {
            if (await GuardAsync(context.Document, finding, context.CancellationToken).ConfigureAwait(false) is { } guard)
                context.RegisterCodeFix(CodeAction.Create($"Handle that '{guard.Variable}' is empty", c => FixAsync(context.Document, ImmutableArray.Create(finding), c), EquivalenceKey), finding);
        }
    }

    private static async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> findings, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var guarded = new HashSet<(StatementSyntax, string)>();
        foreach (var finding in findings)
        {
            if (await GuardAsync(document, finding, cancellation).ConfigureAwait(false) is { } guard && guarded.Add((guard.Before, guard.Variable)))
                editor.InsertBefore(guard.Before, guard.ToStatement());
        }
        return editor.GetChangedDocument();
    }

    private static async Task<EmptyGuard?> GuardAsync(Document document, Diagnostic finding, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model || finding.AdditionalLocations.FirstOrDefault() is not { } search || search.SourceTree != model.SyntaxTree)
            return null;
        var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        return EmptyGuard.TryCreate(root.FindNode(finding.Location.SourceSpan), root.FindNode(search.SourceSpan), model, cancellation);
    }
}
