using LlmPatterns.Analyzers.Configuration.Baselines;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Cli.Analysis;

/// <summary>Writes a baseline anew from what is there: entries come and go and are sorted, comments and line endings stay.</summary>
internal static class BaselineContent
{
    private const string Header = """
        # Findings that were here before: silent in the editor and in the build, while new ones are reported.
        # Written by: llm-patterns baseline. To shrink it, fix a finding and run: llm-patterns baseline --prune
        # A line is a rule, a hash of the member's code (edited code is asked again) and the member.


        """;

    /// <summary>Null if no entry is left.</summary>
    public static string? Of(BaselineState state, IEnumerable<BaselineEntry> added)
    {
        var (head, entries, tail) = Read(state);
        var sorted = entries.Concat(added.Select(e => new Entry(e, [e.ToString()]))).OrderBy(e => e.Of, BaselineEntry.Order).ToList();
        if (sorted.Count == 0)
            return null;
        var newLine = state.Content?.Contains("\r\n") == true ? "\r\n" : "\n";
        return string.Concat(head.Concat(sorted.SelectMany(e => e.Lines)).Concat(tail).Select(line => line + newLine));
    }

    /// <summary>A comment belongs to the entry below it and moves with it; without one, to what comes next. What stands above the first blank line is the file's own.</summary>
    private static (List<string> Head, List<Entry> Entries, List<string> Tail) Read(BaselineState state)
    {
        var lines = SourceText.From(string.IsNullOrEmpty(state.Content) ? Header : state.Content).Lines.Select(l => l.ToString()).ToList();
        // What SourceText finds behind the end of the last line is no line.
        if (lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        var kept = state.Kept.ToDictionary(l => l.Line, l => l.Entry);
        var all = state.Text.Lines.Select(l => l.Line).ToHashSet();
        var first = all.Count == 0 ? lines.Count : all.Min();
        var blank = lines[..first].FindLastIndex(l => l.Trim().Length == 0);
        var headLength = blank < 0 ? first : blank + 1;
        var (entries, pending) = (new List<Entry>(), new List<string>());
        for (var i = headLength; i < lines.Count; i++)
        {
            if (kept.TryGetValue(i, out var entry))
            {
                entries.Add(new(entry, [.. pending, lines[i]]));
                pending.Clear();
            }
            else if (!all.Contains(i))
            {
                pending.Add(lines[i]);
            }
        }
        return (lines[..headLength], entries, pending);
    }

    private sealed record Entry(BaselineEntry Of, string[] Lines);
}
