namespace LlmPatterns.Analyzers.Catalog;

/// <summary>Finds the word that somebody meant.</summary>
internal static class Spelling
{
    /// <summary><c>; did you mean 'x'?</c>, or what is known if nothing is near.</summary>
    public static string DidYouMean(string word, IEnumerable<string> known)
    {
        var all = known.OrderBy(k => k, StringComparer.Ordinal).ToList();
        return Nearest(word, all) is { } nearest ? $"; did you mean '{nearest}'?" : $"; known are {string.Join(", ", all)}";
    }

    /// <summary>The known word with the fewest edits, if they are few.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        string? nearest = null;
        var fewest = (Math.Max(word.Length, 3) / 3) + 1;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - word.Length) < fewest && Distance(word, candidate) is var distance && distance < fewest)
                (nearest, fewest) = (candidate, distance);
        }
        return nearest;
    }

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1));
                diagonal = above;
            }
        }
        return row[right.Length];
    }
}
