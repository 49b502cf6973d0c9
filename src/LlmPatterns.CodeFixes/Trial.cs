using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.CodeFixes;

/// <summary>A document with its model calls: what a fix makes of it is analyzed as well, and held against it before anything is offered.</summary>
internal sealed class Trial
{
    private Trial(Document document, SourceText text, SemanticModel model, DeclaredCalls finder, CancellationToken cancellation) =>
        (Document, Text, Model, Finder, Calls) = (document, text, model, finder, finder.In(model.SyntaxTree, cancellation));

    public Document Document { get; }

    public SourceText Text { get; }

    public SemanticModel Model { get; }

    public DeclaredCalls Finder { get; }

    /// <summary>In order; a fix neither adds nor takes away a call, so that their places in this list hold.</summary>
    public IReadOnlyList<ModelCall> Calls { get; }

    /// <summary>Null if nothing in the project asks a model.</summary>
    public static async Task<Trial?> OfAsync(Document document, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model && DeclaredCalls.TryCreate(model.Compilation, document.Project.AnalyzerOptions, cancellation) is { } finder
            ? new(document, text, model, finder, cancellation)
            : null;
    }

    /// <summary>The call whose findings stand there; negative if there is none.</summary>
    public int IndexOf(TextSpan finding)
    {
        for (var i = 0; i < Calls.Count; i++)
        {
            if (Calls[i].Location.SourceSpan == finding)
                return i;
        }
        return -1;
    }

    /// <summary>The document after some changes, which may touch one another; null if they overlap, if it compiles worse or has other calls, or a rule has something to say that it did not say before.</summary>
    public async Task<Trial?> WithAsync(IEnumerable<TextChange> changes, CancellationToken cancellation)
    {
        var ordered = changes.Distinct().OrderBy(c => c.Span.Start).ThenBy(c => c.Span.End).ToList();
        return ordered.Zip(ordered.Skip(1), (one, next) => next.Span.Start < one.Span.End).Any(overlaps => overlaps)
            ? null
            : await WithAsync(Document.WithText(Text.WithChanges(ordered)), cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc cref="WithAsync(IEnumerable{TextChange}, CancellationToken)"/>
    public async Task<Trial?> WithAsync(Document changed, CancellationToken cancellation) =>
        await OfAsync(changed, cancellation).ConfigureAwait(false) is { } after && after.Calls.Count == Calls.Count && after.Problems(cancellation) <= Problems(cancellation) && !SaysMoreThan(after, this)
            ? after
            : null;

    private static bool SaysMoreThan(Trial after, Trial before) =>
        before.Calls.Zip(after.Calls, (old, now) => Findings(now).Except(Findings(old)).Any()).Any(isNew => isNew)
        || RetrievedContextDiscarded.Find(after.Calls).Count() > RetrievedContextDiscarded.Find(before.Calls).Count()
        || PromptPlaceholderNotFilled.Find(after.Calls).Count() > PromptPlaceholderNotFilled.Find(before.Calls).Count();

    private static IEnumerable<string> Findings(ModelCall call) => SlotTable.Decide(call, static _ => true).Select(f => f.Descriptor.Id);

    private int Problems(CancellationToken cancellation) => Model.GetDiagnostics(null, cancellation).Count(d => d.Severity >= DiagnosticSeverity.Warning);
}
