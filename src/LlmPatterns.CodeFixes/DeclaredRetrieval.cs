using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Rules;
using LlmPatterns.CodeFixes.Declaring;
using LlmPatterns.CodeFixes.Retrieving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.CodeFixes;

/// <summary>
/// A search that is added to a call, with the declaration that it needs: written first, so that the search is tried in the code as it will be.
/// Other calls that the declaration then speaks for are given the same search, or it goes on the member.
/// </summary>
internal sealed class DeclaredRetrieval
{
    private const int MostChoices = 3;

    private readonly DeclarationFix _fix;
    private readonly Document _document;
    private readonly IReadOnlyList<ModelCall> _calls;
    private readonly int _index;

    private DeclaredRetrieval(DeclarationFix fix, Document document, IReadOnlyList<ModelCall> calls, int index) => (_fix, _document, _calls, _index) = (fix, document, calls, index);

    /// <summary>Null if there is no model call.</summary>
    public static async Task<DeclaredRetrieval?> CreateAsync(DeclarationFix fix, Document document, TextSpan call, CancellationToken cancellation)
    {
        var calls = await CallsOf(document, cancellation).ConfigureAwait(false);
        var index = calls.ToList().FindIndex(c => c.Location.SourceSpan == call);
        return index < 0 ? null : new(fix, document, calls, index);
    }

    /// <summary>The same call in a later version of its document.</summary>
    public async Task<DeclaredRetrieval?> AgainAsync(Document later, CancellationToken cancellation)
    {
        var calls = await CallsOf(later, cancellation).ConfigureAwait(false);
        return calls.Count == _calls.Count ? new(_fix, later, calls, _index) : null;
    }

    /// <summary>What can be done: a key, a title and the result of each retriever that is in scope.</summary>
    public async Task<IReadOnlyList<(string Key, string Title, Solution Result)>> ChoicesAsync(CancellationToken cancellation)
    {
        var choices = new List<(string, string, Solution)>();
        foreach (var (document, title) in await DeclaredAsync(cancellation).ConfigureAwait(false))
        {
            var calls = await CallsOf(document, cancellation).ConfigureAwait(false);
            if (calls.Count != _calls.Count || await RetrievalPlan.CreateAsync(document, cancellation).ConfigureAwait(false) is not { } scope)
                continue;
            var asking = calls.Where((call, i) => i == _index || HasNew(_calls[i], call)).Select(c => c.Location.SourceSpan).ToList();
            foreach (var (key, retriever) in scope.For(calls[_index].Location.SourceSpan, cancellation).Take(MostChoices))
            {
                if (choices.All(c => c.Item1 != AddRetrieval.KeyPrefix + key) && await AddedAsync(document, asking, key, cancellation).ConfigureAwait(false) is { } result)
                    choices.Add((AddRetrieval.KeyPrefix + key, $"Retrieve with '{retriever.Expression}.{retriever.Method.Name}' and put what it finds into the prompt{title}", result));
            }
        }
        return choices;
    }

    /// <summary>With the search in each of the prompts; null if that would not do.</summary>
    private async Task<Solution?> AddedAsync(Document document, IReadOnlyList<TextSpan> asking, string key, CancellationToken cancellation)
    {
        if (await RetrievalPlan.CreateAsync(document, cancellation).ConfigureAwait(false) is not { } plan)
            return null;
        foreach (var call in asking)
        {
            var retriever = plan.For(call, cancellation).Where(c => c.Key == key).Select(c => c.Retriever).FirstOrDefault();
            if (retriever is null || !await plan.TryAddAsync(call, retriever, cancellation).ConfigureAwait(false))
                return null;
        }
        return await HasNothingNewAsync(plan.Result, cancellation).ConfigureAwait(false) ? plan.Result.Project.Solution : null;
    }

    /// <summary>The document as it may be before the search is added: as it is, or declared where that is wanted, on the type or on the member.</summary>
    private async Task<IReadOnlyList<(Document Document, string Title)>> DeclaredAsync(CancellationToken cancellation)
    {
        if (!SlotTable.Decide(_calls[_index], static _ => true).Any(f => _fix.FixableDiagnosticIds.Contains(f.Descriptor.Id)))
            return Array.Empty<(Document, string)>();
        if (_fix.Wanted(_calls[_index]) is null)
            return new[] { (_document, "") };
        var declared = new List<(Document, string)>();
        foreach (var isOnMember in new[] { false, true })
        {
            var plan = await DeclarationPlan.CreateAsync(_document.Project, cancellation).ConfigureAwait(false);
            if (plan?.TryResolve(_fix, _calls[_index].Location, isOnMember) == true)
                declared.Add(((await WrittenAsync(plan.Placements, cancellation).ConfigureAwait(false)).GetDocument(_document.Id)!, ", declared"));
        }
        return declared;
    }

    /// <summary>With the names as short as they would be in the end: what a host does behind a fix comes too late here.</summary>
    private async Task<Solution> WrittenAsync(IReadOnlyList<Placement> placements, CancellationToken cancellation)
    {
        var solution = await DeclarationWriter.WriteAsync(_document.Project.Solution, placements, cancellation).ConfigureAwait(false);
        foreach (var changed in solution.GetChanges(_document.Project.Solution).GetProjectChanges().SelectMany(p => p.GetChangedDocuments()).ToList())
        {
            var document = await ImportAdder.AddImportsAsync(solution.GetDocument(changed)!, Simplifier.AddImportsAnnotation, cancellationToken: cancellation).ConfigureAwait(false);
            solution = (await Simplifier.ReduceAsync(document, Simplifier.Annotation, cancellationToken: cancellation).ConfigureAwait(false)).Project.Solution;
        }
        return solution;
    }

    /// <summary>Whether no call of the document has a finding that it did not have; a search that nobody asks about is the next step, and no reason against this one.</summary>
    private async Task<bool> HasNothingNewAsync(Document result, CancellationToken cancellation)
    {
        var calls = await CallsOf(result, cancellation).ConfigureAwait(false);
        return calls.Count == _calls.Count && !_calls.Zip(calls, HasNew).Any(isNew => isNew);
    }

    private static async Task<IReadOnlyList<ModelCall>> CallsOf(Document document, CancellationToken cancellation) =>
        await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model && DeclaredCalls.TryCreate(model.Compilation, document.Project.AnalyzerOptions, cancellation) is { } finder
            ? finder.In(model.SyntaxTree, cancellation)
            : Array.Empty<ModelCall>();

    private static bool HasNew(ModelCall old, ModelCall now) => Warnings(now).Except(Warnings(old)).Any();

    private static IEnumerable<string> Warnings(ModelCall call) =>
        SlotTable.Decide(call, static _ => true).Select(f => f.Descriptor).Where(d => d.DefaultSeverity >= DiagnosticSeverity.Warning).Select(d => d.Id);
}
