using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>One word of a line, without its quotes, and where it stands with them.</summary>
internal readonly record struct CatalogToken(string Text, TextSpan Span, bool IsQuoted, bool IsClosed = true);

/// <summary>Splits a line into words at blanks; quotes keep blanks inside a word, and <c>#</c> before a word starts a comment.</summary>
internal static class CatalogTokens
{
    private const char ByteOrderMark = '\uFEFF';

    public static ImmutableArray<CatalogToken> Of(TextLine line)
    {
        var text = line.ToString();
        var tokens = ImmutableArray.CreateBuilder<CatalogToken>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == ByteOrderMark)
                at++;
            else if (text[at] == '#')
                break;
            else
                tokens.Add(Word(text, line.Start, ref at));
        }
        return tokens.ToImmutable();
    }

    private static CatalogToken Word(string text, int lineStart, ref int at)
    {
        var start = at;
        var isInQuotes = false;
        StringBuilder? unquoted = null;
        for (; at < text.Length && (isInQuotes || !char.IsWhiteSpace(text[at])); at++)
        {
            if (text[at] == '"')
            {
                unquoted ??= new(text, start, at - start, text.Length);
                isInQuotes = !isInQuotes;
            }
            else
            {
                unquoted?.Append(text[at]);
            }
        }
        return new(unquoted?.ToString() ?? text.Substring(start, at - start), new(lineStart + start, at - start), text[start] == '"', !isInQuotes);
    }
}
