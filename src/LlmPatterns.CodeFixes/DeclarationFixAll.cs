using System.Collections.Immutable;
using LlmPatterns.CodeFixes.Declaring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LlmPatterns.CodeFixes;

/// <summary>Resolves all findings of a scope in one plan per project: two findings under one declaration make one edit, and what one declares the next one sees.</summary>
internal sealed class DeclarationFixAll(DeclarationFix fix) : FixAllProvider
{
    private const string Title = "Declare what the evidence shows";

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution };

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        Task.FromResult<CodeAction?>(CodeAction.Create(Title, c => FixAsync(fixAllContext.WithCancellationToken(c)), fixAllContext.CodeActionEquivalenceKey));

    private async Task<Solution> FixAsync(FixAllContext context)
    {
        var solution = context.Solution;
        foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : new[] { context.Project })
        {
            var findings = context is { Scope: FixAllScope.Document, Document: { } document }
                ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            if (findings.IsEmpty || await DeclarationPlan.CreateAsync(project, context.CancellationToken).ConfigureAwait(false) is not { } plan)
                continue;
            foreach (var finding in InOrder(findings))
                plan.TryResolve(fix, finding.Location);
            solution = await DeclarationWriter.WriteAsync(solution, plan.Placements, context.CancellationToken).ConfigureAwait(false);
        }
        return solution;
    }

    /// <summary>Types before top-level programs: an assembly's declaration is left to what no type can carry.</summary>
    private static IEnumerable<Diagnostic> InOrder(ImmutableArray<Diagnostic> findings) => findings
        .Where(f => f.Location.SourceTree is not null)
        .OrderBy(f => Carriers.IsInTopLevelStatement(f.Location))
        .ThenBy(f => f.Location.SourceTree!.FilePath, StringComparer.Ordinal)
        .ThenBy(f => f.Location.SourceSpan.Start);
}
