using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.CodeFixes.Retrieving;

/// <summary>A search to add.</summary>
/// <param name="Prompt">Where what is found goes.</param>
/// <param name="Search">The search as an expression.</param>
/// <param name="Variable">What holds what is found; null if the search stands in the prompt itself.</param>
/// <param name="Lines">The statements before the anchor; none if another search brings them.</param>
internal sealed record AddedSearch(PromptText Prompt, string Search, string? Variable, IReadOnlyList<string> Lines)
{
    /// <summary>The changes of all searches, in order. Statements before the same one are written together.</summary>
    public static IEnumerable<TextChange> Changes(IReadOnlyList<AddedSearch> searches, SourceText text)
    {
        var inserted = searches.Where(s => s.Lines.Count > 0).GroupBy(s => s.Prompt.Anchor!).Select(g => Before(g.Key, g.SelectMany(s => s.Lines).ToList(), text));
        var filled = searches.Select(s => RetrievalText.Into(s.Prompt.Expression, s.Variable ?? s.Search));
        return inserted.Concat(filled).OrderBy(c => c.Span.Start).ThenBy(c => c.Span.End);
    }

    /// <summary>Behind the blank lines and before the comments of a statement that begins its line; else right before the statement.</summary>
    private static TextChange Before(StatementSyntax anchor, IReadOnlyList<string> lines, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(anchor.SpanStart);
        var before = text.ToString(TextSpan.FromBounds(line.Start, anchor.SpanStart));
        if (!string.IsNullOrWhiteSpace(before))
            return new(new(anchor.SpanStart, 0), string.Concat(lines.Select(l => l.Trim() + " ")));
        var first = line.LineNumber;
        while (first > 0 && text.Lines[first - 1] is var above && above.Start >= anchor.FullSpan.Start && above.Span.Length > 0 && !string.IsNullOrWhiteSpace(above.ToString()))
            first--;
        var end = line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
        return new(new(text.Lines[first].Start, 0), string.Concat(lines.Select(l => before + l + end)));
    }
}
