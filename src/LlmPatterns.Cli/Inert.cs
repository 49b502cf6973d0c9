using System.Globalization;
using System.Text;

namespace LlmPatterns.Cli;

/// <summary>Text of somebody's code, made safe to print: a terminal obeys control characters, and a reader is misled by invisible and bidirectional ones.</summary>
internal static class Inert
{
    /// <summary>The text on one line, with each such character spelled out as <c>\u001B</c>.</summary>
    public static string Text(string text)
    {
        if (!text.Any(IsActive))
            return text;
        var inert = new StringBuilder(text.Length + 16);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c is '\n' or '\t')
                inert.Append(' ');
            else if (IsActive(c))
                inert.Append($"\\u{(int)c:X4}");
            else
                inert.Append(c);
        }
        return inert.ToString();
    }

    private static bool IsActive(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
