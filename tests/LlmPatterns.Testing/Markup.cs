using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Testing;

/// <summary>Reads what a test program expects: <c>{|LLMP101:GetResponseAsync|}</c>, around a name or a text, or several ids with commas between them.</summary>
internal static partial class Markup
{
    /// <summary>The program without its marks, and where they stood.</summary>
    public static (string Source, IReadOnlyList<(string Id, TextSpan Span)> Expected) Read(string marked)
    {
        var source = new StringBuilder();
        var expected = new List<(string, TextSpan)>();
        var end = 0;
        foreach (Match match in Mark().Matches(marked))
        {
            source.Append(marked, end, match.Index - end);
            expected.AddRange(match.Groups["ids"].Value.Split(',').Select(id => (id, new TextSpan(source.Length, match.Groups["text"].Length))));
            source.Append(match.Groups["text"].Value);
            end = match.Index + match.Length;
        }
        return (source.Append(marked, end, marked.Length - end).ToString(), expected);
    }

    [GeneratedRegex(@"\{\|(?<ids>LLMP\d+(?:,LLMP\d+)*):(?<text>\w+|""[^""\n]*"")\|\}")]
    private static partial Regex Mark();
}
