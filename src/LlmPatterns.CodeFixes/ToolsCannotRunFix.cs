using System.Collections.Immutable;
using System.Composition;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Rules;
using LlmPatterns.CodeFixes.Enabling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.CodeFixes;

/// <summary>LLMP107: lets the tools run, in the client where it is made or in the settings of the call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ToolsCannotRunFix)), Shared]
public sealed class ToolsCannotRunFix : CodeFixProvider
{
    /// <summary>The action that the fixes of one kind share.</summary>
    public const string EquivalenceKey = "LlmPatterns.EnableFunctionInvocation";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.ToolsCannotRun.Id);

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
            if (await FixAsync(before, before.IndexOf(finding.Location.SourceSpan), context.CancellationToken).ConfigureAwait(false) is var (after, title))
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(after.Document), EquivalenceKey), finding);
        }
    }

    /// <summary>One after the other: a client that is built once may serve several calls. One that enables tools silences the others of its body, which are enabled all the same.</summary>
    private static async Task<Document> FixAllAsync(Document document, ImmutableArray<Diagnostic> findings, CancellationToken cancellation)
    {
        if (await Trial.OfAsync(document, cancellation).ConfigureAwait(false) is not { } trial)
            return document;
        foreach (var call in findings.Select(f => trial.IndexOf(f.Location.SourceSpan)).OrderBy(i => i).ToList())
        {
            if (await FixAsync(trial, call, cancellation).ConfigureAwait(false) is var (after, _))
                trial = after;
        }
        return trial.Document;
    }

    /// <summary>Null if the code can't be written, or another rule would speak then.</summary>
    private static async Task<(Trial After, string Title)?> FixAsync(Trial before, int call, CancellationToken cancellation)
    {
        if (call < 0 || before.Calls[call].Groundings.Contains(Grounding.Tool))
            return null;
        var span = before.Calls[call].Location.SourceSpan;
        var token = (await before.Model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false)).FindToken(span.Start);
        if (token.Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>(i => i.Expression.Span.Contains(span)) is not { Expression: MemberAccessExpressionSyntax { Expression: var asked } } invocation)
            return null;
        var isClient = Invocation.IsClient(before.Model.GetTypeInfo(asked, cancellation).Type);
        var change = isClient ? Invocation.Of(asked, before.Model, before.Text, cancellation) : ChoiceBehavior.Of(invocation, before.Model, before.Text, cancellation);
        return change is { } written && await before.WithAsync(new[] { written }, cancellation).ConfigureAwait(false) is { } after && after.Calls[call].Groundings.Contains(Grounding.Tool)
            ? (after, isClient ? "Build the client with UseFunctionInvocation()" : "Let the model call functions with FunctionChoiceBehavior.Auto()")
            : null;
    }
}
