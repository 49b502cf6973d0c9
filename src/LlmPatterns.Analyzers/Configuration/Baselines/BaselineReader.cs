using System.Collections.Immutable;
using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Configuration.Baselines;

/// <summary>Reads <c>LlmPatterns.Baseline.txt</c>: one finding a line; a bad line is a problem and the others hold.</summary>
internal static class BaselineReader
{
    private const string Remedy = "remove the line, and run: llm-patterns baseline";
    private const char ByteOrderMark = '\uFEFF';

    private static readonly ImmutableArray<string> ConflictMarks = ImmutableArray.Create("<<<<<<<", "|||||||", "=======", ">>>>>>>");

    /// <param name="text">Its text.</param>
    /// <param name="rules">The ids that may stand in it.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static BaselineText Read(SourceText text, IReadOnlyCollection<string> rules, CancellationToken cancellation = default)
    {
        var lines = ImmutableArray.CreateBuilder<BaselineLine>();
        var problems = ImmutableArray.CreateBuilder<BaselineProblem>();
        foreach (var line in text.Lines)
        {
            cancellation.ThrowIfCancellationRequested();
            var words = Words(line);
            if (words.IsEmpty)
                continue;
            if (Problem(words, rules) is var (span, message))
                problems.Add(new(span, line.LineNumber, message));
            else
                lines.Add(new(new(words[0].Text, words[2].Text, words[1].Text.ToLowerInvariant()), line.LineNumber));
        }
        return new(lines.ToImmutable(), problems.ToImmutable());
    }

    private static (TextSpan Span, string Message)? Problem(ImmutableArray<CatalogToken> words, IReadOnlyCollection<string> rules)
    {
        var rule = words[0].Text;
        if (ConflictMarks.Contains(rule))
            return (words[0].Span, "a merge was not finished here; keep the entries of both sides, remove this line, and run: llm-patterns baseline --prune");
        if (!rules.Contains(rule))
            return (words[0].Span, $"'{rule}' is no rule that a baseline can hold{Spelling.DidYouMean(rule, rules)}");
        if (words.Length < 2)
            return (words[0].Span, $"a hash and a member are missing behind '{rule}'; {Remedy}");
        if (words[1].Text is var hash && (hash.Length != TokenHash.Length || !hash.All(Uri.IsHexDigit)))
            return (words[1].Span, $"'{hash}' is no hash of {TokenHash.Length} hexadecimal digits; {Remedy}");
        return words.Length < 3 ? (words[1].Span, $"the member is missing behind the hash; {Remedy}") : null;
    }

    /// <summary>Rule, hash, and all that is left: members have blanks (<c>operator +</c>). <c>#</c> before a word starts a comment.</summary>
    private static ImmutableArray<CatalogToken> Words(TextLine line)
    {
        var text = line.ToString();
        var end = CommentStart(text);
        var words = ImmutableArray.CreateBuilder<CatalogToken>(3);
        for (var at = 0; at < end;)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == ByteOrderMark)
            {
                at++;
                continue;
            }
            var start = at;
            while (at < end && (words.Count == 2 || !char.IsWhiteSpace(text[at])))
                at++;
            var word = text.Substring(start, at - start).TrimEnd();
            words.Add(new(word, new(line.Start + start, word.Length), IsQuoted: false));
        }
        return words.ToImmutable();
    }

    private static int CommentStart(string text)
    {
        for (var at = text.IndexOf('#'); at >= 0; at = text.IndexOf('#', at + 1))
        {
            if (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] == ByteOrderMark)
                return at;
        }
        return text.Length;
    }
}

/// <summary>An entry and its line, from 0.</summary>
internal sealed record BaselineLine(BaselineEntry Entry, int Line);

/// <summary>What is wrong with a line, from 0, and what to do.</summary>
internal sealed record BaselineProblem(TextSpan Span, int Line, string Message);

/// <summary>What a baseline file says.</summary>
internal sealed record BaselineText(ImmutableArray<BaselineLine> Lines, ImmutableArray<BaselineProblem> Problems)
{
    public static BaselineText Empty { get; } = new(ImmutableArray<BaselineLine>.Empty, ImmutableArray<BaselineProblem>.Empty);
}
