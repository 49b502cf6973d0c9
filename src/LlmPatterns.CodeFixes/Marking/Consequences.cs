using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Rules;
using LlmPatterns.CodeFixes.Declaring;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.CodeFixes.Marking;

/// <summary>What the rules say of model calls once a mark is written: a fix is no help if it trades one finding for another.</summary>
internal static class Consequences
{
    /// <summary>Whether no rule has more to say in the files that a change is about: those of its symbol, and those that call something of its name.</summary>
    public static async Task<bool> AreNoneAsync(Project project, Placement placement, CancellationToken cancellation)
    {
        if (await FindingsAsync(project, null, cancellation).ConfigureAwait(false) is not { } before)
            return true;
        var changed = await DeclarationWriter.WriteAsync(project.Solution, new[] { placement }, cancellation).ConfigureAwait(false);
        var after = await FindingsAsync(changed.GetProject(project.Id)!, before.Keys, cancellation).ConfigureAwait(false);
        return after is null || after.All(f => before.TryGetValue(f.Key, out var old) && f.Value.All(id => old.Remove(id)));

        async Task<Dictionary<DocumentId, List<string>>?> FindingsAsync(Project at, IEnumerable<DocumentId>? only, CancellationToken stop)
        {
            if (await at.GetCompilationAsync(stop).ConfigureAwait(false) is not { } compilation || DeclaredCalls.TryCreate(compilation, at.AnalyzerOptions, stop) is not { } calls)
                return null;
            var documents = only ?? compilation.SyntaxTrees.Where(IsConcerned).Select(t => at.GetDocument(t)?.Id).OfType<DocumentId>();
            var found = new Dictionary<DocumentId, List<string>>();
            foreach (var document in documents.ToList())
            {
                if (at.GetDocument(document) is { } source && await source.GetSyntaxTreeAsync(stop).ConfigureAwait(false) is { } tree && compilation.ContainsSyntaxTree(tree))
                    found[document] = calls.In(tree, stop).SelectMany(c => SlotTable.Decide(c, static _ => true)).Select(f => f.Descriptor.Id).ToList();
            }
            return found;
        }

        bool IsConcerned(SyntaxTree tree) => placement.Carrier.Symbol.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == tree) || FileIndex.Of(tree, cancellation).Calls(placement.Carrier.Symbol.Name);
    }
}
