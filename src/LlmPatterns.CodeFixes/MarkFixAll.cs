using LlmPatterns.CodeFixes.Declaring;
using LlmPatterns.CodeFixes.Marking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LlmPatterns.CodeFixes;

/// <summary>Marks what the findings of a scope can't see through, each member once, wherever in the solution it stands.</summary>
internal sealed class MarkFixAll : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => FixAllFindings.Scopes;

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        Task.FromResult(GroundingUndecidedFix.MarkOf(fixAllContext.CodeActionEquivalenceKey) is { } mark
            ? CodeAction.Create($"Mark all as {mark}", c => FixAsync(fixAllContext.WithCancellationToken(c), mark), fixAllContext.CodeActionEquivalenceKey)
            : null);

    private static async Task<Solution> FixAsync(FixAllContext context, string mark)
    {
        var placements = new Dictionary<SyntaxNode, Placement>();
        foreach (var (project, findings) in await FixAllFindings.OfAsync(context).ConfigureAwait(false))
        {
            foreach (var finding in findings)
            {
                if (await Boundary.MarkAsync(project, finding, mark, context.CancellationToken).ConfigureAwait(false) is { } placement)
                    placements[placement.Carrier.Declaration] = placement;
            }
        }
        return await DeclarationWriter.WriteAsync(context.Solution, placements.Values.ToList(), context.CancellationToken).ConfigureAwait(false);
    }
}
