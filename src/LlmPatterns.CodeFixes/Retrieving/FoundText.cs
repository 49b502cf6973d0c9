namespace LlmPatterns.CodeFixes.Retrieving;

/// <summary>An expression that is the text of what was found.</summary>
/// <param name="Hole">As it stands in an interpolated text.</param>
/// <param name="Value">As a text of its own.</param>
internal sealed record FoundText(string Hole, string Value)
{
    /// <summary>What the prompt says instead of nothing.</summary>
    public const string Nothing = "Nothing was found.";

    public static FoundText Of(string text) => new(text, text);

    public static FoundText OfBuilder(string variable) => new(variable, variable + ".ToString()");

    /// <summary>Texts in memory, joined.</summary>
    /// <param name="hits">The expression of the hits.</param>
    /// <param name="text">From a hit to its text.</param>
    /// <param name="isLinqNamed">Whether <c>Select</c> can be called on them.</param>
    public static FoundText OfMany(string hits, string text, bool isLinqNamed)
    {
        if (text.Length > 0)
            hits = isLinqNamed ? $"{(hits.StartsWith("await ", StringComparison.Ordinal) ? $"({hits})" : hits)}.Select(hit => hit{text})" : $"System.Linq.Enumerable.Select({hits}, hit => hit{text})";
        return Of($"string.Join(\"\\n\", {hits})");
    }

    /// <summary>The same, unless there is nothing.</summary>
    public FoundText Unless(string isEmpty)
    {
        var text = $"({isEmpty} ? \"{Nothing}\" : {Value})";
        return new(text, text.Substring(1, text.Length - 2));
    }
}
