using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Prompts.Templates;

/// <summary>A part of a template that is no text: what stands between <c>{{</c> and <c>}}</c>, or Liquid's <c>{%</c> and <c>%}</c>.</summary>
/// <param name="Text">What stands inside, without blanks and Handlebars' and Liquid's signs for them; of a block without an end the rest of the line.</param>
/// <param name="Span">The block with its braces.</param>
/// <param name="IsTag">Whether it is one of Liquid's tags.</param>
/// <param name="IsClosed">Whether it has an end.</param>
internal sealed record TemplateBlock(string Text, TextSpan Span, bool IsTag, bool IsClosed)
{
    private const string Open = "{{";

    /// <summary>What is longer than this has no end that belongs to it.</summary>
    private const int LongestBlock = 10_000;

    /// <summary>So much of a block without an end tells what it was meant to be.</summary>
    private const int LongestOpen = 200;

    /// <summary>Whether it is Handlebars' value that is not encoded, between three braces.</summary>
    public bool IsTriple { get; private init; }

    /// <summary>The blocks of a text in order. Quotes keep braces inside a block; what a template passes on as it stands has none.</summary>
    /// <param name="text">The template.</param>
    /// <param name="language">The template's language.</param>
    public static IEnumerable<TemplateBlock> In(string text, TemplateLanguage language)
    {
        var hasTags = language == TemplateLanguage.Liquid;
        for (var at = Next(text, 0, hasTags); at >= 0;)
        {
            if (language == TemplateLanguage.Handlebars && at > 0 && text[at - 1] == '\\' && (at < 2 || text[at - 2] != '\\'))
            {
                at = Next(text, at + Open.Length, hasTags); // an escaped one
                continue;
            }
            while (language == TemplateLanguage.SemanticKernel && StartsWith(text, at, "{{{"))
                at++; // the last two count
            var block = At(text, at, language);
            yield return block;
            at = Next(text, block.IsClosed ? block.Span.End : at + Open.Length, hasTags);
        }
    }

    private static TemplateBlock At(string text, int at, TemplateLanguage language)
    {
        var isTag = text[at + 1] == '%';
        var isHandlebars = language == TemplateLanguage.Handlebars;
        var isComment = isHandlebars && StartsWith(text, at, "{{!");
        var isTriple = isHandlebars && StartsWith(text, at, "{{{");
        var close = isTag ? "%}" : isComment && StartsWith(text, at, "{{!--") ? "--}}" : isTriple ? "}}}" : "}}";
        var start = at + (isTriple ? 3 : 2);
        var end = isComment ? text.IndexOf(close, start, StringComparison.Ordinal) : EndOf(text, start, close);
        if (end >= 0)
            return new(text.Substring(start, end - start).Trim('-', '~', ' ', '\t', '\r', '\n', '&'), TextSpan.FromBounds(at, end + close.Length), isTag, IsClosed: true) { IsTriple = isTriple };
        var most = Math.Min(text.Length, start + LongestOpen);
        var line = text.IndexOf('\n', start, most - start);
        return new(text.Substring(start, (line < 0 ? most : line) - start), TextSpan.FromBounds(at, line < 0 ? most : line), isTag, IsClosed: false);
    }

    private static int Next(string text, int from, bool hasTags)
    {
        if (from >= text.Length)
            return -1;
        var value = text.IndexOf(Open, from, StringComparison.Ordinal);
        var tag = hasTags ? text.IndexOf("{%", from, StringComparison.Ordinal) : -1;
        return value < 0 ? tag : tag < 0 ? value : Math.Min(value, tag);
    }

    private static int EndOf(string text, int from, string close)
    {
        var quote = '\0';
        for (var i = from; i < text.Length && i < from + LongestBlock; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                if (c == '\\')
                    i++;
                else if (c == quote)
                    quote = '\0';
            }
            else if (c is '\'' or '"')
            {
                quote = c;
            }
            else if (StartsWith(text, i, close))
            {
                return i;
            }
            else if (StartsWith(text, i, Open))
            {
                return -1;
            }
        }
        return -1;
    }

    private static bool StartsWith(string text, int at, string part) => string.CompareOrdinal(text, at, part, 0, part.Length) == 0;
}
