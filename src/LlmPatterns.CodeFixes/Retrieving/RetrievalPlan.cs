using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.CodeFixes.Retrieving;

/// <summary>The searches that are added to one document. Each is tried first: it stays only if the analysis then finds it in the prompt, and no rule has anything new to say.</summary>
internal sealed class RetrievalPlan
{
    private readonly Trial _before;
    private readonly List<AddedSearch> _searches = new();

    private RetrievalPlan(Trial before) => (_before, Result) = (before, before.Document);

    /// <summary>A plan without searches.</summary>
    public static RetrievalPlan For(Trial before) => new(before);

    /// <summary>A plan without searches; null if nothing in the project asks a model.</summary>
    public static async Task<RetrievalPlan?> CreateAsync(Document document, CancellationToken cancellation) =>
        await Trial.OfAsync(document, cancellation).ConfigureAwait(false) is { } trial ? new(trial) : null;

    /// <summary>The document with all searches.</summary>
    public Document Result { get; private set; }

    /// <summary>What could be searched for a finding, by the names under which it is chosen.</summary>
    public IReadOnlyList<(string Key, Retriever Retriever)> For(TextSpan finding, CancellationToken cancellation)
    {
        if (PromptText.Of(finding, _before.Model, _before.Finder.Engine.Catalog, cancellation) is not { } prompt || prompt.Question(_before.Model, cancellation) is null)
            return Array.Empty<(string, Retriever)>();
        return Retrievers.At(_before.Model, (prompt.Anchor ?? (SyntaxNode)prompt.Expression).SpanStart, _before.Finder.Engine.Catalog)
            .Where(r => prompt.CanAwait || !r.IsAwaited)
            .Where(r => prompt.Anchor is not null || r.Hits.Kind != HitsKind.Stream)
            .GroupBy(r => r.Id)
            .SelectMany(g => g.Count() == 1 ? g.Select(r => (r.Id, r)) : g.Select(r => (r.Id + "#" + r.Expression, r)))
            .ToList();
    }

    /// <summary>Adds a search for the question of a call; false if that would not do.</summary>
    public async Task<bool> TryAddAsync(TextSpan finding, Retriever retriever, CancellationToken cancellation)
    {
        var index = _before.IndexOf(finding);
        if (index < 0 || PromptText.Of(finding, _before.Model, _before.Finder.Engine.Catalog, cancellation) is not { } prompt || prompt.Question(_before.Model, cancellation) is not { } question
            || _searches.Any(s => s.Prompt.Expression == prompt.Expression))
            return false;
        _searches.Add(Search(prompt, question, retriever));
        if (await _before.WithAsync(AddedSearch.Changes(_searches, _before.Text), cancellation).ConfigureAwait(false) is { } after && after.Calls[index].Groundings.Contains(Grounding.Retrieved))
        {
            Result = after.Document;
            return true;
        }
        _searches.RemoveAt(_searches.Count - 1);
        return false;
    }

    private AddedSearch Search(PromptText prompt, string question, Retriever retriever)
    {
        var (model, hits) = (_before.Model, retriever.Hits);
        var position = (prompt.Anchor ?? (SyntaxNode)prompt.Expression).SpanStart;
        var tokens = model.LookupSymbols(position).Where(s => s is IParameterSymbol { Type: var type } && Retrievers.IsCancellation(type)).ToList();
        var search = RetrievalText.Search(retriever, question, tokens.Count == 1 ? tokens[0].Name : null);
        if (prompt.Anchor is null)
            return new(prompt, search, null, InMemory(search), Array.Empty<string>(), retriever.IsAwaited);
        // Two prompts of one statement that ask the same read what was found once.
        if (_searches.FirstOrDefault(s => s.Prompt.Anchor == prompt.Anchor && s.Search == search) is { } same)
            return new(prompt, search, same.Variable, same.Found, Array.Empty<string>(), retriever.IsAwaited);
        var variable = FreeNames.At(prompt.Anchor, "passages", _searches.Select(s => s.Variable));
        if (hits.Kind != HitsKind.Stream)
            return new(prompt, search, variable, InMemory(variable), new[] { $"var {variable} = {search};" }, retriever.IsAwaited);
        var lines = RetrievalText.Loop(RetrievalText.Sequence(search, hits), FreeNames.At(prompt.Anchor, "hit"), hits.Text, variable)
            .Prepend(RetrievalText.NewBuilder(variable, model, position)).Concat(RetrievalText.OrNothing(variable));
        return new(prompt, search, variable, FoundText.OfBuilder(variable), lines.ToList(), IsAwaited: true);

        FoundText InMemory(string expression) =>
            hits.Kind == HitsKind.Text ? FoundText.Of(expression) : FoundText.OfMany(expression, hits.Text, RetrievalText.IsLinqNamed(model, position));
    }
}
