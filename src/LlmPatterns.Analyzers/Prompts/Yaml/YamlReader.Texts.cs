using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Prompts.Yaml;

/// <content>Texts: plain, between quotes, and of several lines.</content>
internal sealed partial class YamlReader
{
    private bool IsAtLineEnd => IsAtEnd || Now is '\n' or '\r';

    private YamlScalar Scalar(string value, int start) => new(value, TextSpan.FromBounds(start, _at), ImmutableArray<(int, int)>.Empty);

    private YamlScalar PlainKey()
    {
        var start = _at;
        while (!IsAtLineEnd && !IsColon)
            _at++;
        return Scalar(_text.Substring(start, _at - start).TrimEnd(), start);
    }

    /// <summary>A text without quotes; it goes on in the lines below that are indented deeper.</summary>
    private YamlScalar Plain(int parent)
    {
        if (IsItem || ((Now == '?' || Now == ':') && IsBlank(After)) || Now is ',' or ']' or '}' or '@' or '`' or '%' or '#')
            throw Wrong($"a text can't begin with '{Now}' here; put it between quotes");
        var start = _at;
        var value = new StringBuilder(PlainLine(isFlow: false));
        var end = _at;
        while (!IsAtEnd && Now != '#')
        {
            var breaks = SkipBreaks();
            if (IsAtEnd || Now == '#' || Column <= parent || IsAtMarker)
                break;
            if (IsKey())
                throw Wrong("a name can't begin inside of a text that stands above it; align it with the name that it stands beside, or put the text between quotes");
            Join(value, breaks).Append(PlainLine(isFlow: false));
            end = _at;
        }
        return new(value.ToString(), TextSpan.FromBounds(start, end), ImmutableArray<(int, int)>.Empty);
    }

    private string PlainLine(bool isFlow)
    {
        var start = _at;
        while (!IsAtLineEnd && !(Now == '#' && _at > start && IsBlank(_text[_at - 1])))
        {
            if (isFlow && (Now is ',' or ']' or '}' or '[' or '{' || (Now == ':' && (IsBlank(After) || After is ',' or ']' or '}' or '[' or '{'))))
                break;
            if (!isFlow && IsColon)
                throw Wrong("a second ': ' can't stand in one line; put the text between quotes");
            _at++;
        }
        return _text.Substring(start, _at - start).TrimEnd();
    }

    /// <summary>Over line ends and indents; how many lines have ended.</summary>
    private int SkipBreaks()
    {
        var breaks = 0;
        for (; Now is '\n' or '\r' or ' ' or '\t' && !IsAtEnd; _at++)
            breaks += Now == '\n' || (Now == '\r' && After != '\n') ? 1 : 0;
        return breaks;
    }

    /// <summary>One line's end is a blank, more are one less.</summary>
    private static StringBuilder Join(StringBuilder value, int breaks) => breaks == 1 ? value.Append(' ') : value.Append('\n', Math.Max(0, breaks - 1));

    /// <summary>A text between quotes.</summary>
    private YamlScalar Quoted()
    {
        var (start, quote) = (_at, Now);
        _at++;
        var value = new StringBuilder();
        var kept = 0; // blanks before it are no indent, whatever follows
        while (Now != quote || (quote == '\'' && After == '\''))
        {
            if (IsAtEnd || IsAtMarker)
                throw Wrong($"this {quote} has no end; close it", start);
            if (Now is '\n' or '\r')
            {
                while (value.Length > kept && value[value.Length - 1] is ' ' or '\t')
                    value.Length--;
                Join(value, SkipBreaks());
                continue;
            }
            if (Now == '\\' && quote == '"')
            {
                Escape(value);
                kept = value.Length;
                continue;
            }
            value.Append(Now);
            _at += Now == quote ? 2 : 1;
        }
        _at++;
        return Scalar(value.ToString(), start);
    }

    /// <summary>A backslash and what it stands before.</summary>
    private void Escape(StringBuilder value)
    {
        var sign = After;
        var digits = sign switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            if (_at + 2 + digits > _text.Length || !uint.TryParse(_text.Substring(_at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || code > 0x10FFFF)
                throw Wrong($"behind \\{sign} {digits} hexadecimal digits are expected");
            value.Append(code < 0x10000 ? ((char)code).ToString() : char.ConvertFromUtf32((int)code));
            _at += 2 + digits;
        }
        else if (sign is '\n' or '\r')
        {
            _at++;
            value.Append('\n', Math.Max(0, SkipBreaks() - 1));
        }
        else
        {
            value.Append(Escaped(sign) ?? throw Wrong($"\\{(_at + 1 < _text.Length ? sign : ' ')} means nothing between double quotes; write \\\\ for a backslash, or use single quotes"));
            _at += 2;
        }
    }

    private static char? Escaped(char sign) => sign switch
    {
        'n' => '\n',
        't' or '\t' => '\t',
        'r' => '\r',
        'b' => '\b',
        'f' => '\f',
        'a' => '\a',
        'e' => '\u001B',
        'v' => '\v',
        '0' => '\0',
        '"' or '\\' or '/' or ' ' => sign,
        'N' => '\u0085',
        '_' => '\u00A0',
        'L' => '\u2028',
        'P' => '\u2029',
        _ => null,
    };

    /// <summary>A text behind <c>|</c>, whose lines stay, or behind <c>&gt;</c>, whose lines become one. Behind the sign may stand its indent, and what becomes of its last line ends.</summary>
    private YamlScalar BlockText(int parent)
    {
        var isFolded = Now == '>';
        int? indent = null;
        var chomping = '\0';
        for (_at++; (indent is null && Now is >= '1' and <= '9') || (chomping == '\0' && Now is '+' or '-'); _at++)
        {
            if (Now is '+' or '-')
                chomping = Now;
            else
                indent = Math.Max(parent, 0) + (Now - '0');
        }
        var hasBlank = Now is ' ' or '\t';
        SkipSpaces();
        if (!IsAtLineEnd && !(Now == '#' && hasBlank))
            throw Wrong("nothing can follow in this line; the text begins in the next one, indented");
        ToNextLine();
        var start = _at;
        var value = new StringBuilder();
        var lines = ImmutableArray.CreateBuilder<(int, int)>();
        var (breaks, wasDeep) = (0, true);
        while (!IsAtEnd && TryLine(parent, ref indent, out var line, out var begin))
        {
            var isDeep = line.Length > 0 && line[0] is ' ' or '\t';
            if (line.Length > 0)
            {
                if (!isFolded || isDeep || wasDeep)
                    value.Append('\n', breaks);
                else
                    Join(value, breaks);
                (breaks, wasDeep) = (0, isDeep);
            }
            lines.Add((value.Length + breaks, begin));
            value.Append(line);
            breaks += _text[_at - 1] == '\n' ? 1 : 0;
        }
        value.Append('\n', chomping switch { '+' => breaks, '-' => 0, _ => value.Length > 0 ? Math.Min(breaks, 1) : 0 });
        return new(value.ToString(), TextSpan.FromBounds(start, Math.Max(start, _at)), lines.ToImmutable());
    }

    /// <summary>The next line of a block text without its indent; the first one with content sets the indent.</summary>
    private bool TryLine(int parent, ref int? indent, out string line, out int begin)
    {
        var end = _text.IndexOf('\n', _at) is >= 0 and var found ? found : _text.Length;
        var content = _at;
        while (content < end && _text[content] == ' ' && (indent is null || content - _at < indent))
            content++;
        (line, begin) = (_text.Substring(content, end - content).TrimEnd('\r'), content);
        if (line.Length > 0)
        {
            if (IsAtMarker || content - _at <= parent || content - _at < indent)
                return false;
            if (line[0] == '\t' && indent is null)
                throw Wrong("a tab can't indent; use blanks", content);
            indent ??= content - _at;
        }
        _at = Math.Min(end + 1, _text.Length);
        return true;
    }
}
