using LlmPatterns.CodeFixes.Declaring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LlmPatterns.CodeFixes;

/// <summary>Changes the marks that the findings of a scope are about, each declaration once, wherever in the solution it stands.</summary>
/// <param name="actions">The action of an equivalence key; null if it is none of the fix's.</param>
internal sealed class MarkFixAll(Func<string?, MarkFixAll.MarkAction?> actions) : FixAllProvider
{
    /// <summary>What is done for each finding.</summary>
    /// <param name="Title">What the light bulb says.</param>
    /// <param name="Place">The change; null where none is offered.</param>
    internal sealed record MarkAction(string Title, Func<Project, Diagnostic, CancellationToken, Task<Placement?>> Place);

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => FixAllFindings.Scopes;

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        Task.FromResult(actions(fixAllContext.CodeActionEquivalenceKey) is { } action
            ? CodeAction.Create(action.Title, c => FixAsync(fixAllContext.WithCancellationToken(c), action), fixAllContext.CodeActionEquivalenceKey)
            : null);

    private static async Task<Solution> FixAsync(FixAllContext context, MarkAction action)
    {
        var placements = new Dictionary<SyntaxNode, Placement>();
        foreach (var (project, findings) in await FixAllFindings.OfAsync(context).ConfigureAwait(false))
        {
            foreach (var finding in findings)
            {
                if (await action.Place(project, finding, context.CancellationToken).ConfigureAwait(false) is { } placement)
                    placements[placement.Carrier.Declaration] = placement;
            }
        }
        return await DeclarationWriter.WriteAsync(context.Solution, placements.Values.ToList(), context.CancellationToken).ConfigureAwait(false);
    }
}
