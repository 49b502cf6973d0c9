using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Prompts.Templates;

/// <summary>A part of a template that is no text: what stands between <c>{{</c> and <c>}}</c>, or Liquid's <c>{%</c> and <c>%}</c>.</summary>
/// <param name="Text">What stands inside, without blanks and Handlebars' and Liquid's signs for them.</param>
/// <param name="Span">The block with its braces.</param>
/// <param name="IsTag">Whether it is one of Liquid's tags.</param>
/// <param name="IsClosed">Whether it has an end.</param>
internal sealed record TemplateBlock(string Text, TextSpan Span, bool IsTag, bool IsClosed)
{
    private const string Open = "{{";

    /// <summary>The blocks of a text in order. Quotes keep braces inside a block.</summary>
    /// <param name="text">The template.</param>
    /// <param name="hasTags">Whether <c>{%</c> begins a block.</param>
    public static IEnumerable<TemplateBlock> In(string text, bool hasTags)
    {
        for (var at = Next(text, 0, hasTags); at >= 0;)
        {
            var isTag = text[at + 1] == '%';
            var isComment = StartsWith(text, at, "{{!--");
            var isTriple = !isTag && StartsWith(text, at, "{{{");
            var close = isTag ? "%}" : isComment ? "--}}" : isTriple ? "}}}" : "}}";
            var start = at + (isTriple ? 3 : 2);
            var end = isComment || StartsWith(text, at, "{{!") ? text.IndexOf(close, start, StringComparison.Ordinal) : EndOf(text, start, close);
            if (end < 0)
            {
                var line = text.IndexOf('\n', at);
                yield return new("", TextSpan.FromBounds(at, line < 0 ? text.Length : line), isTag, IsClosed: false);
                at = Next(text, start, hasTags);
                continue;
            }
            yield return new(text.Substring(start, end - start).Trim('-', '~', ' ', '\t', '\r', '\n', '&'), TextSpan.FromBounds(at, end + close.Length), isTag, IsClosed: true);
            at = Next(text, end + close.Length, hasTags);
        }
    }

    private static int Next(string text, int from, bool hasTags)
    {
        var value = text.IndexOf(Open, from, StringComparison.Ordinal);
        var tag = hasTags ? text.IndexOf("{%", from, StringComparison.Ordinal) : -1;
        return value < 0 ? tag : tag < 0 ? value : Math.Min(value, tag);
    }

    private static int EndOf(string text, int from, string close)
    {
        var quote = '\0';
        for (var i = from; i < text.Length; i++)
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
