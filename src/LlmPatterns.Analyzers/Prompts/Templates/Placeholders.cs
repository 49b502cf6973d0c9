using System.Text.RegularExpressions;

namespace LlmPatterns.Analyzers.Prompts.Templates;

/// <summary>Placeholders as people write them for <c>string.Replace</c>: <c>{context}</c>, <c>{{context}}</c>, <c>[QUESTION]</c>, <c>&lt;question&gt;</c>, <c>%question%</c>.</summary>
internal static class Placeholders
{
    private static readonly Regex Any = new(@"\{\{?\s?\$?[A-Za-z][\w -]*?\s?\}?\}|\[\[?[A-Za-z][\w -]*\]?\]|<[A-Za-z][\w -]*>|%[A-Za-z]\w*%", RegexOptions.CultureInvariant);

    /// <summary>Whether a text is one placeholder and nothing else.</summary>
    public static bool Is(string text) => Any.Match(text) is { Success: true, Index: 0 } match && match.Length == text.Length;

    /// <summary>The placeholders of a text, in their order.</summary>
    public static IEnumerable<string> In(string text) => Any.Matches(text).Cast<Match>().Select(m => m.Value);

    /// <summary>Whether both stand in brackets of one kind.</summary>
    public static bool AreAlike(string one, string other) => Brackets(one) == Brackets(other);

    private static string Brackets(string placeholder) => Regex.Replace(placeholder, @"[\w $-]", "");
}
