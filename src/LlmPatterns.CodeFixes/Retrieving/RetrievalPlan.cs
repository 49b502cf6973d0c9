using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.CodeFixes.Retrieving;

/// <summary>The searches that are added to one document. Each is tried first: it stays only if the analysis then finds it in the prompt, and nobody has anything new to warn of.</summary>
internal sealed class RetrievalPlan
{
    private readonly Document _document;
    private readonly SemanticModel _model;
    private readonly DeclaredCalls _finder;
    private readonly SourceText _text;
    private readonly IReadOnlyList<ModelCall> _calls;
    private readonly List<AddedSearch> _searches = new();

    private RetrievalPlan(Document document, SemanticModel model, DeclaredCalls finder, SourceText text, CancellationToken cancellation)
    {
        (_document, _model, _finder, _text) = (document, model, finder, text);
        _calls = finder.In(model.SyntaxTree, cancellation);
    }

    /// <summary>A plan without searches; null if nothing in the project asks a model.</summary>
    public static async Task<RetrievalPlan?> CreateAsync(Document document, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model && DeclaredCalls.TryCreate(model.Compilation, document.Project.AnalyzerOptions, cancellation) is { } finder
            ? new(document, model, finder, text, cancellation)
            : null;
    }

    /// <summary>The document with all searches.</summary>
    public Document Result => _document.WithText(_text.WithChanges(AddedSearch.Changes(_searches, _text)));

    /// <summary>What could be searched for a finding, by the names under which it is chosen.</summary>
    public IReadOnlyList<(string Key, Retriever Retriever)> For(TextSpan finding, CancellationToken cancellation)
    {
        if (PromptText.Of(finding, _model, _finder.Engine.Catalog, cancellation) is not { } prompt)
            return Array.Empty<(string, Retriever)>();
        return Retrievers.At(_model, (prompt.Anchor ?? (SyntaxNode)prompt.Expression).SpanStart, _finder.Engine.Catalog)
            .Where(r => prompt.CanAwait || !r.IsAwaited)
            .Where(r => prompt.Anchor is not null || r.Text is null)
            .GroupBy(r => r.Id)
            .SelectMany(g => g.Count() == 1 ? g.Select(r => (r.Id, r)) : g.Select(r => (r.Id + "#" + r.Expression, r)))
            .ToList();
    }

    /// <summary>Adds a search for the question of a call; false if that would not do.</summary>
    public async Task<bool> TryAddAsync(TextSpan finding, Retriever retriever, CancellationToken cancellation)
    {
        var index = _calls.ToList().FindIndex(c => c.Location.SourceSpan == finding);
        if (index < 0 || PromptText.Of(finding, _model, _finder.Engine.Catalog, cancellation) is not { } prompt || _searches.Any(s => s.Prompt.Expression == prompt.Expression))
            return false;
        _searches.Add(Search(prompt, retriever));
        if (await HoldsAsync(index, cancellation).ConfigureAwait(false))
            return true;
        _searches.RemoveAt(_searches.Count - 1);
        return false;
    }

    private AddedSearch Search(PromptText prompt, Retriever retriever)
    {
        var position = (prompt.Anchor ?? (SyntaxNode)prompt.Expression).SpanStart;
        var tokens = _model.LookupSymbols(position).Where(s => s is IParameterSymbol { Type: var type } && Retrievers.IsCancellation(type)).ToList();
        var search = RetrievalText.Search(retriever, prompt.Question, tokens.Count == 1 ? tokens[0].Name : null);
        if (prompt.Anchor is null)
            return new(prompt, search, null, Array.Empty<string>());
        // Two prompts of one statement that ask the same read what was found once.
        if (_searches.FirstOrDefault(s => s.Prompt.Anchor == prompt.Anchor && s.Search == search) is { } same)
            return new(prompt, search, same.Variable, Array.Empty<string>());
        var variable = Free("passages", prompt.Anchor);
        var isBuilderNamed = _model.LookupNamespacesAndTypes(position, name: "StringBuilder").Any(t => t is INamedTypeSymbol { ContainingNamespace.Name: "Text" });
        return new(prompt, search, variable, RetrievalText.Lines(retriever, search, variable, Free("hit", prompt.Anchor), isBuilderNamed).ToList());
    }

    /// <summary>A name that nothing around has, nor an earlier search.</summary>
    private string Free(string name, SyntaxNode at)
    {
        var around = at.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().LastOrDefault(m => m is not (BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax)) is GlobalStatementSyntax or null ? at.SyntaxTree.GetRoot() : at.FirstAncestorOrSelf<MemberDeclarationSyntax>()!;
        var taken = new HashSet<string>(around.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText).Concat(_searches.Select(s => s.Variable).OfType<string>()));
        var free = name;
        for (var i = 2; taken.Contains(free); i++)
            free = name + i;
        return free;
    }

    private async Task<bool> HoldsAsync(int index, CancellationToken cancellation)
    {
        var result = Result;
        if (await result.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model || Problems(model, cancellation) > Problems(_model, cancellation)
            || DeclaredCalls.TryCreate(model.Compilation, result.Project.AnalyzerOptions, cancellation) is not { } finder)
            return false;
        var calls = finder.In(model.SyntaxTree, cancellation);
        return calls.Count == _calls.Count
            && calls[index].Groundings.Contains(Grounding.Retrieved)
            && !_calls.Zip(calls, (old, now) => Warnings(now).Except(Warnings(old)).Any()).Any(isNew => isNew)
            && RetrievedContextDiscarded.Find(calls).Count() <= RetrievedContextDiscarded.Find(_calls).Count();
    }

    private static int Problems(SemanticModel model, CancellationToken cancellation) => model.GetDiagnostics(null, cancellation).Count(d => d.Severity >= DiagnosticSeverity.Warning);

    private static IEnumerable<string> Warnings(ModelCall call) => SlotTable.Decide(call, static _ => true).Select(f => f.Descriptor).Where(d => d.DefaultSeverity >= DiagnosticSeverity.Warning).Select(d => d.Id);
}
