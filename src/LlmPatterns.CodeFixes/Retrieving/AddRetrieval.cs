using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LlmPatterns.CodeFixes.Retrieving;

/// <summary>Searches for the question with a retriever in scope and puts what is found into the prompt: the answer to LLMP101 and LLMP102 that changes the code. Each retriever is a choice of its own.</summary>
internal static class AddRetrieval
{
    /// <summary>The beginning of the actions' keys; the rest names the retriever.</summary>
    public const string KeyPrefix = "LlmPatterns.AddRetrieval:";

    public const int MostChoices = 3;

    public static bool IsKey(string? key) => key?.StartsWith(KeyPrefix, StringComparison.Ordinal) == true;

    public static async Task RegisterAsync(CodeFixContext context, Diagnostic finding)
    {
        var document = context.Document;
        if (await RetrievalPlan.CreateAsync(document, context.CancellationToken).ConfigureAwait(false) is not { } choices)
            return;
        foreach (var (key, retriever) in choices.For(finding.Location.SourceSpan, context.CancellationToken).Take(MostChoices))
        {
            if (await RetrievalPlan.CreateAsync(document, context.CancellationToken).ConfigureAwait(false) is not { } plan
                || !await plan.TryAddAsync(finding.Location.SourceSpan, retriever, context.CancellationToken).ConfigureAwait(false))
                continue;
            var title = $"Retrieve with '{retriever.Expression}.{retriever.Method.Name}' and put what it finds into the prompt";
            context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(plan.Result), KeyPrefix + key), finding);
        }
    }

    /// <summary>The same retriever for all findings where it is in scope.</summary>
    public static CodeAction ToAll(FixAllContext context) =>
        CodeAction.Create("Retrieve and put what is found into the prompts", c => FixAsync(context.WithCancellationToken(c)), context.CodeActionEquivalenceKey);

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var solution = context.Solution;
        foreach (var (project, findings) in await FixAllFindings.OfAsync(context).ConfigureAwait(false))
        {
            foreach (var inFile in findings.GroupBy(f => f.Location.SourceTree))
            {
                if (project.GetDocument(inFile.Key) is not { } document || await RetrievalPlan.CreateAsync(document, context.CancellationToken).ConfigureAwait(false) is not { } plan)
                    continue;
                foreach (var finding in inFile)
                {
                    foreach (var (key, retriever) in plan.For(finding.Location.SourceSpan, context.CancellationToken).Where(c => KeyPrefix + c.Key == context.CodeActionEquivalenceKey))
                        await plan.TryAddAsync(finding.Location.SourceSpan, retriever, context.CancellationToken).ConfigureAwait(false);
                }
                solution = solution.WithDocumentText(document.Id, await plan.Result.GetTextAsync(context.CancellationToken).ConfigureAwait(false));
            }
        }
        return solution;
    }
}
