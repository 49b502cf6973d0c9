using System.Collections.Immutable;

namespace LlmPatterns.Analyzers.Architecture;

/// <summary>Which names of subjects belong together: <c>law</c> and <c>legal</c>, <c>contract-law</c> and <c>law</c>, and a subject and what <c>LlmPatterns.txt</c> lists as its words. Plain data, immutable.</summary>
/// <param name="subjects">The subjects with their words.</param>
public sealed class SubjectNames(ImmutableArray<(string Name, ImmutableArray<string> Words)> subjects)
{
    private static readonly ImmutableArray<ImmutableArray<string>> Groups = ImmutableArray.Create(
        ImmutableArray.Create("law", "legal", "lawyer", "contract"),
        ImmutableArray.Create("medical", "clinical", "clinic", "health", "patient"),
        ImmutableArray.Create("finance", "banking", "accounting", "tax"),
        ImmutableArray.Create("hr", "human", "personnel", "people"),
        ImmutableArray.Create("support", "service", "helpdesk", "help", "customer"),
        ImmutableArray.Create("product", "manual", "warranty", "catalog"));

    /// <summary>Without a vocabulary.</summary>
    public static SubjectNames Plain { get; } = new(ImmutableArray<(string, ImmutableArray<string>)>.Empty);

    /// <summary>Whether one may be the other, a part of it, or its neighbour; two names that nothing connects are two subjects.</summary>
    public bool AreRelated(string left, string right)
    {
        var (lefts, rights) = (NameWords.Of(left), NameWords.Of(right));
        return lefts.IsEmpty || rights.IsEmpty || NameWords.Share(lefts, rights, Groups) || IsPart(lefts, right) || IsPart(rights, left);
    }

    private bool IsPart(ImmutableArray<string> part, string subject) =>
        subjects.Any(s => string.Equals(s.Name, subject, StringComparison.OrdinalIgnoreCase) && s.Words.Any(w => NameWords.Any(NameWords.Of(w), part)));
}
