using LlmPatterns.CodeFixes.Retrieving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LlmPatterns.CodeFixes;

/// <summary>Adds the same search to all calls of a scope where it is in scope, one after the other: what one declares the next one sees.</summary>
internal sealed class RetrievalFixAll(DeclarationFix fix) : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => FixAllFindings.Scopes;

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        Task.FromResult<CodeAction?>(CodeAction.Create("Retrieve and put what is found into the prompts", c => FixAsync(fixAllContext.WithCancellationToken(c)), fixAllContext.CodeActionEquivalenceKey));

    private async Task<Solution> FixAsync(FixAllContext context)
    {
        // What needs no declaration first: there one search may serve two prompts.
        var added = await AddRetrieval.ToAll(context).GetOperationsAsync(context.CancellationToken).ConfigureAwait(false);
        var solution = added.OfType<ApplyChangesOperation>().Select(o => o.ChangedSolution).FirstOrDefault() ?? context.Solution;
        foreach (var (project, findings) in await FixAllFindings.OfAsync(context).ConfigureAwait(false))
        {
            foreach (var finding in findings)
            {
                if (project.GetDocument(finding.Location.SourceTree) is { } document)
                    solution = await AddAsync(solution, document, finding, context).ConfigureAwait(false);
            }
        }
        return solution;
    }

    /// <summary>The call is found again by its place among the calls of its file: no fix adds one or takes one away.</summary>
    private async Task<Solution> AddAsync(Solution solution, Document original, Diagnostic finding, FixAllContext context)
    {
        var before = await DeclaredRetrieval.CreateAsync(fix, original, finding.Location.SourceSpan, context.CancellationToken).ConfigureAwait(false);
        var search = before is null ? null : await before.AgainAsync(solution.GetDocument(original.Id)!, context.CancellationToken).ConfigureAwait(false);
        if (search is null)
            return solution;
        var choices = await search.ChoicesAsync(context.CancellationToken).ConfigureAwait(false);
        return choices.Where(c => c.Key == context.CodeActionEquivalenceKey).Select(c => c.Result).FirstOrDefault() ?? solution;
    }
}
