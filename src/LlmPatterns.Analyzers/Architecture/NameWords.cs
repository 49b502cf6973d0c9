using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace LlmPatterns.Analyzers.Architecture;

/// <summary>The words of a name that a team gave a domain or a task, and whether two of them are one in different spellings. Where it errs, it takes two for one: then nothing is said.</summary>
internal static class NameWords
{
    /// <summary>Words that begin with so many equal letters are forms of one: summarise, summarization.</summary>
    private const int Stem = 5;

    /// <summary>Shorter ones must be equal but for their last letter: write, writing; law, laws.</summary>
    private const int ShortStem = 3;

    private static readonly Regex Word = new(@"\p{Lu}+(?![\p{Ll}])|\p{Lu}?[\p{Ll}\p{Nd}]+|[\p{L}\p{Nd}]+", RegexOptions.CultureInvariant);

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal) { "a", "an", "and", "for", "in", "of", "on", "or", "the", "to", "domain", "model", "task", "text" };

    public static ImmutableArray<string> Of(string name) =>
        Word.Matches(name).Cast<Match>().Select(m => m.Value.ToLowerInvariant()).Where(w => !Empty.Contains(w)).ToImmutableArray();

    public static bool AreForms(string left, string right)
    {
        var (shorter, common) = (Math.Min(left.Length, right.Length), 0);
        while (common < shorter && left[common] == right[common])
            common++;
        return left == right || common >= Stem || (common >= ShortStem && common >= shorter - 1);
    }

    /// <summary>Whether two names share a word, or hold words of one group.</summary>
    public static bool Share(ImmutableArray<string> left, ImmutableArray<string> right, ImmutableArray<ImmutableArray<string>> groups) =>
        Any(left, right) || groups.Any(g => Any(left, g) && Any(right, g));

    public static bool Any(ImmutableArray<string> left, ImmutableArray<string> right) => left.Any(l => right.Any(r => AreForms(l, r)));
}
