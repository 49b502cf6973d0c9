using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.CodeFixes.Retrieving;

/// <summary>A search to add.</summary>
/// <param name="Prompt">Where what is found goes.</param>
/// <param name="Search">The search as an expression.</param>
/// <param name="Variable">What holds what is found; null if the search stands in the prompt itself.</param>
/// <param name="Found">The text of what is found.</param>
/// <param name="Lines">The statements before the anchor; none if another search brings them.</param>
/// <param name="IsAwaited">Whether the body has to be asynchronous.</param>
internal sealed record AddedSearch(PromptText Prompt, string Search, string? Variable, FoundText Found, IReadOnlyList<string> Lines, bool IsAwaited)
{
    /// <summary>The changes of all searches. Statements before the same one are written together.</summary>
    public static IEnumerable<TextChange> Changes(IReadOnlyList<AddedSearch> searches, SourceText text)
    {
        var inserted = searches.Where(s => s.Lines.Count > 0).GroupBy(s => s.Prompt.Anchor!).Select(g => Before(g.Key, g.SelectMany(s => s.Lines).ToList(), text));
        var filled = searches.SelectMany(s => s.Prompt.With(s.Found));
        return inserted.Concat(filled).Concat(searches.Where(s => s.IsAwaited).SelectMany(s => s.Prompt.MadeAsync));
    }

    /// <summary>Behind the blank lines and before the comments of a statement that begins its line; else right before the statement.</summary>
    public static TextChange Before(StatementSyntax anchor, IReadOnlyList<string> lines, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(anchor.SpanStart);
        var before = text.ToString(TextSpan.FromBounds(line.Start, anchor.SpanStart));
        if (!string.IsNullOrWhiteSpace(before))
            return new(new(anchor.SpanStart, 0), string.Concat(lines.Select(l => l.Trim() + " ")));
        var first = line.LineNumber;
        while (first > 0 && text.Lines[first - 1] is var above && above.Start >= anchor.FullSpan.Start && above.Span.Length > 0 && !string.IsNullOrWhiteSpace(above.ToString()))
            first--;
        return new(new(text.Lines[first].Start, 0), string.Concat(lines.Select(l => before + l + EndOf(line, text))));
    }

    public static string EndOf(TextLine line, SourceText text) => line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
}
