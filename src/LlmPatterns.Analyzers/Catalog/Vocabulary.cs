using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LlmPatterns.Analyzers.Architecture;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>The subject that a prompt's words belong to: the shipped subjects, with the words that a project adds or switches off.</summary>
public sealed class Vocabulary
{
    /// <summary>A word may stand in any text, and a phrase by chance: it takes a phrase or two words of one subject, and somebody who asks; or as much again in words.</summary>
    private const int Enough = 3, Phrase = 2, Question = 1;

    private readonly ImmutableArray<(string Name, Regex Words)> _subjects;

    internal Vocabulary(ImmutableArray<DomainLine> shipped, ImmutableArray<DomainLine> own)
    {
        var subjects = ImmutableArray.CreateBuilder<(string, Regex)>();
        var named = ImmutableArray.CreateBuilder<(string, ImmutableArray<string>)>();
        foreach (var name in shipped.Concat(own).Select(d => d.Name).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var lines = own.Where(d => Is(d, name)).ToList();
            var words = lines.Any(d => d.IsUnworded) ? Enumerable.Empty<string>() : shipped.Where(d => Is(d, name)).Concat(lines).SelectMany(d => d.Words);
            var known = words.Where(w => w.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
            named.Add((name, known));
            var alternatives = known.Select(Regex.Escape).ToList();
            if (alternatives.Count > 0)
                subjects.Add((name, new($@"(?<![\w-])(?:{string.Join("|", alternatives)})(?:s|es)?(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)));
        }
        _subjects = subjects.ToImmutable();
        Names = new(named.ToImmutable());

        static bool Is(DomainLine line, string name) => string.Equals(line.Name, name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Which names of subjects belong together.</summary>
    internal SubjectNames Names { get; }

    /// <summary>The subject with the most of its words in the texts, and those words; null if none has enough.</summary>
    /// <param name="texts">The fixed words of a prompt.</param>
    /// <param name="asksUser">What a user wrote stands beside them.</param>
    public (string Subject, ImmutableArray<string> Words)? SubjectOf(IReadOnlyList<string> texts, bool asksUser)
    {
        (string Subject, ImmutableArray<string> Words)? best = null;
        var most = Enough - 1 - (asksUser ? Question : 0);
        foreach (var (name, pattern) in _subjects)
        {
            var words = texts.SelectMany(t => pattern.Matches(t).Cast<Match>()).Select(m => m.Value.ToLowerInvariant()).GroupBy(w => w.TrimEnd('s')).Select(g => g.First()).ToImmutableArray();
            var weight = words.Sum(w => w.IndexOf(' ') < 0 ? 1 : Phrase);
            if (weight > most)
                (best, most) = ((name, words), weight);
        }
        return best;
    }
}
