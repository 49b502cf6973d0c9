namespace LlmPatterns.Cli.Reports;

/// <summary>Breaks text at blanks, and within a word only if the word alone is too wide.</summary>
internal static class WordWrap
{
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }
            line = line.Length == 0 ? word : $"{line} {word}";
            for (; line.Length > width; line = line[width..])
                yield return line[..width];
        }
        yield return line;
    }
}
