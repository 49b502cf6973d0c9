namespace LlmPatterns.Analyzers.Catalog;

/// <summary>Finds the word that somebody meant.</summary>
internal static class Spelling
{
    /// <summary>Longer lists help nobody.</summary>
    private const int MostListed = 40;

    /// <summary>Shorter words differ by one letter from words that mean something else.</summary>
    private const int ShortestSlip = 5;

    /// <summary><c>; did you mean 'x'?</c>, or what is known if nothing is near.</summary>
    public static string DidYouMean(string word, IEnumerable<string> known)
    {
        var all = known.OrderBy(k => k, StringComparer.Ordinal).ToList();
        return Nearest(word, all) is { } nearest ? $"; did you mean '{nearest}'?" : all.Count is 0 or > MostListed ? "" : $"; known are {string.Join(", ", all)}";
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

    /// <summary>Whether a word is a longer known one with a single edit, and not its plural: what hardly anybody writes on purpose.</summary>
    public static bool IsSlip(string word, string known) =>
        known.Length >= ShortestSlip && Math.Abs(word.Length - known.Length) <= 1 && Distance(word, known) == 1
        && !string.Equals(word, known + "s", StringComparison.OrdinalIgnoreCase) && !string.Equals(word + "s", known, StringComparison.OrdinalIgnoreCase);

    /// <summary>Letters to insert, leave out, replace or swap with their neighbour; upper and lower case are the same.</summary>
    private static int Distance(string left, string right)
    {
        var distances = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
            distances[i, 0] = i;
        for (var j = 0; j <= right.Length; j++)
            distances[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = distances[i - 1, j - 1] + (IsSame(left[i - 1], right[j - 1]) ? 0 : 1);
                distances[i, j] = Math.Min(Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1, replaced);
                if (i > 1 && j > 1 && IsSame(left[i - 1], right[j - 2]) && IsSame(left[i - 2], right[j - 1]))
                    distances[i, j] = Math.Min(distances[i, j], distances[i - 2, j - 2] + 1);
            }
        }
        return distances[left.Length, right.Length];
    }

    private static bool IsSame(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
