namespace LlmPatterns.Analyzers.Prompts.Templates;

/// <summary>The holes of .NET's composite formats: <c>{0}</c>, <c>{1,-8:N2}</c>; a doubled brace is a brace.</summary>
internal static class CompositeFormat
{
    /// <summary>Whether a text has a hole for the first or the second value, as every format with a hole does.</summary>
    public static bool HasHole(string text) => text.IndexOf("{0", StringComparison.Ordinal) >= 0 || text.IndexOf("{1", StringComparison.Ordinal) >= 0;

    /// <summary>The numbers of the holes; null if the text is no format.</summary>
    public static HashSet<int>? Holes(string format)
    {
        var holes = new HashSet<int>();
        for (var at = 0; at < format.Length; at++)
        {
            if (format[at] is not ('{' or '}'))
                continue;
            if (at + 1 < format.Length && format[at + 1] == format[at])
            {
                at++;
                continue;
            }
            var end = format.IndexOf('}', at);
            if (format[at] == '}' || end < 0)
                return null;
            var digits = format.Substring(at + 1, end - at - 1).Split(',', ':')[0].Trim();
            if (digits.Length is 0 or > 6 || !digits.All(c => c is >= '0' and <= '9'))
                return null;
            holes.Add(int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture));
            at = end;
        }
        return holes;
    }
}
