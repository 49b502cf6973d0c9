using LlmPatterns.CodeFixes.Declaring;
using LlmPatterns.CodeFixes.Retrieving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LlmPatterns.CodeFixes;

/// <summary>Resolves all findings of a scope in one plan per project: two findings under one declaration make one edit, and what one declares the next one sees.</summary>
internal sealed class DeclarationFixAll(DeclarationFix fix) : FixAllProvider
{
    private const string Title = "Declare what the evidence shows";

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => FixAllFindings.Scopes;

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        Task.FromResult(AddRetrieval.IsKey(fixAllContext.CodeActionEquivalenceKey) ? AddRetrieval.ToAll(fixAllContext)
            : MarkAndRetrieve.IsKey(fixAllContext.CodeActionEquivalenceKey) ? MarkAndRetrieve.ToAll(fixAllContext)
            : fix.IsForAll ? CodeAction.Create(Title, c => FixAsync(fixAllContext.WithCancellationToken(c)), fixAllContext.CodeActionEquivalenceKey)
            : null);

    private async Task<Solution> FixAsync(FixAllContext context)
    {
        var solution = context.Solution;
        foreach (var (project, findings) in await FixAllFindings.OfAsync(context).ConfigureAwait(false))
        {
            if (findings.Count == 0 || await DeclarationPlan.CreateAsync(project, context.CancellationToken).ConfigureAwait(false) is not { } plan)
                continue;
            // Types before top-level programs: an assembly's declaration is left to what no type can carry.
            foreach (var finding in findings.OrderBy(f => Carriers.IsInTopLevelStatement(f.Location)))
                plan.TryResolve(fix, fix.CallOf(finding));
            solution = await DeclarationWriter.WriteAsync(solution, plan.Placements, context.CancellationToken).ConfigureAwait(false);
        }
        return solution;
    }
}
