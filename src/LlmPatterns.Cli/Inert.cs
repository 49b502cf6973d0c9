using System.Globalization;
using System.Text;

namespace LlmPatterns.Cli;

/// <summary>Text of somebody's code, made safe to print: a terminal obeys control characters, and a reader is misled by invisible and bidirectional ones.</summary>
internal static class Inert
{
    /// <summary>The text on one line, with each such character spelled out as <c>\u001B</c>.</summary>
    public static string Text(string text)
    {
        var inert = new StringBuilder(text.Length + 16);
        foreach (var rune in text.ReplaceLineEndings(" ").EnumerateRunes())
        {
            if (rune.Value == '\t')
                inert.Append(' ');
            else if (IsActive(rune))
                inert.Append($"\\u{rune.Value:X4}");
            else
                inert.Append(rune);
        }
        return inert.ToString();
    }

    private static bool IsActive(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
