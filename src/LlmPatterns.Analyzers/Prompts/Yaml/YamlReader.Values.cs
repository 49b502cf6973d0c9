using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Prompts.Yaml;

/// <content>Texts, and what stands between brackets.</content>
internal sealed partial class YamlReader
{
    private YamlScalar PlainKey()
    {
        var start = _at;
        while (!(Now == ':' && (After == '\0' || char.IsWhiteSpace(After))))
            _at++;
        return new(_text.Substring(start, _at - start).TrimEnd(), TextSpan.FromBounds(start, _at), ImmutableArray<(int, int)>.Empty);
    }

    /// <summary>A text without quotes; it goes on in the lines below that are indented deeper.</summary>
    private YamlScalar Plain(int parent)
    {
        var start = _at;
        var end = _at;
        var value = new StringBuilder();
        while (true)
        {
            var line = PlainLine(isFlow: false);
            value.Append(value.Length > 0 ? " " : "").Append(line);
            end = _at;
            SkipBlanks();
            if (IsAtEnd || Column <= parent || IsAtMarker("---") || IsAtMarker("..."))
                break;
            if (IsKey())
                throw Wrong("a name can't begin inside of a text that stands above it; align it with the name that it stands beside, or put the text between quotes");
        }
        return new(value.ToString(), TextSpan.FromBounds(start, end), ImmutableArray<(int, int)>.Empty);
    }

    private string PlainLine(bool isFlow)
    {
        var start = _at;
        while (!IsAtEnd && Now is not ('\n' or '\r'))
        {
            if (Now == '#' && _at > start && char.IsWhiteSpace(_text[_at - 1]))
                break;
            if (isFlow && (Now is ',' or ']' or '}' or '[' or '{' || (Now == ':' && (char.IsWhiteSpace(After) || After is ',' or ']' or '}'))))
                break;
            if (!isFlow && Now == ':' && (char.IsWhiteSpace(After) || After == '\0'))
                throw Wrong("a second ': ' can't stand in one line; put the text between quotes");
            _at++;
        }
        return _text.Substring(start, _at - start).Trim();
    }

    /// <summary>A text between quotes.</summary>
    private YamlScalar Quoted()
    {
        var (start, quote) = (_at, Now);
        var value = new StringBuilder();
        for (_at++; ; _at++)
        {
            if (IsAtEnd)
                throw Wrong($"this {quote} has no end; close it", start);
            if (Now == quote && quote == '\'' && After == '\'')
                _at++;
            else if (Now == quote)
                break;
            if (Now == '\\' && quote == '"')
                value.Append(Escape());
            else if (Now == '\n')
                Fold(value);
            else
                value.Append(Now);
        }
        _at++;
        return new(value.ToString(), TextSpan.FromBounds(start, _at), ImmutableArray<(int, int)>.Empty);
    }

    /// <summary>A line's end inside quotes is a blank.</summary>
    private void Fold(StringBuilder value)
    {
        while (value.Length > 0 && value[value.Length - 1] is ' ' or '\t' or '\r')
            value.Length--;
        value.Append(value.Length > 0 && value[value.Length - 1] == '\n' ? "" : " ");
        while (After is ' ' or '\t')
            _at++;
        if (After is '\n' or '\r')
            value[value.Length - 1] = '\n';
    }

    /// <summary>What stands behind a backslash; afterwards its last character is the current one.</summary>
    private string Escape()
    {
        _at++;
        var digits = Now switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            if (_at + digits >= _text.Length || !int.TryParse(_text.Substring(_at + 1, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) || code > 0x10FFFF)
                throw Wrong($"behind \\{Now} {digits} hexadecimal digits are expected");
            _at += digits;
            return code is >= 0xD800 and < 0xE000 or < 0x10000 ? ((char)code).ToString() : char.ConvertFromUtf32(code);
        }
        switch (Now)
        {
            case 'n': return "\n";
            case 't' or '\t': return "\t";
            case 'r': return "\r";
            case 'b': return "\b";
            case 'f': return "\f";
            case 'a': return "\a";
            case 'e': return "\u001B";
            case 'v': return "\v";
            case '0': return "\0";
            case '"' or '\\' or '/' or ' ': return Now.ToString();
            case 'N': return "\u0085";
            case '_': return "\u00A0";
            case 'L': return "\u2028";
            case 'P': return "\u2029";
            case '\n' or '\r':
                while (!IsAtEnd && char.IsWhiteSpace(After))
                    _at++;
                return "";
            default:
                throw Wrong($"\\{Now} means nothing between double quotes; write \\\\ for a backslash, or use single quotes");
        }
    }

    /// <summary>A text behind <c>|</c>, whose lines stay, or behind <c>&gt;</c>, whose lines become one.</summary>
    private YamlScalar BlockText(int parent)
    {
        var start = _at;
        var isFolded = Now == '>';
        int? indent = null;
        for (_at++; !IsAtEnd && Now is '+' or '-' or (>= '0' and <= '9'); _at++)
            indent = Now is '+' or '-' ? indent : Math.Max(parent, 0) + (Now - '0');
        SkipSpaces();
        if (!IsAtEnd && Now is not ('\n' or '\r' or '#'))
            throw Wrong("nothing can follow in this line; the text begins in the next one, indented");
        while (!IsAtEnd && Now != '\n')
            _at++;
        _at = Math.Min(_at + 1, _text.Length);
        var value = new StringBuilder();
        var lines = ImmutableArray.CreateBuilder<(int, int)>();
        var end = _at;
        while (!IsAtEnd && TryLine(parent, ref indent, out var line, out var begin))
        {
            if (isFolded && value.Length > 0 && line.Length > 0 && value[value.Length - 1] == '\n' && (value.Length < 2 || value[value.Length - 2] != '\n') && line[0] is not (' ' or '\t'))
                value[value.Length - 1] = ' ';
            lines.Add((value.Length, begin));
            value.Append(line).Append('\n');
            end = _at;
        }
        return new(value.ToString().TrimEnd('\n'), TextSpan.FromBounds(start, end), lines.ToImmutable());
    }

    /// <summary>The next line of a block text without its indent; the first one with content sets the indent.</summary>
    private bool TryLine(int parent, ref int? indent, out string line, out int begin)
    {
        var start = _at;
        var end = _text.IndexOf('\n', start);
        end = end < 0 ? _text.Length : end;
        var content = start;
        while (content < end && _text[content] == ' ' && (indent is null || content - start < indent))
            content++;
        (line, begin) = ("", content);
        if (IsBlank(content, end))
        {
            line = indent is null ? "" : _text.Substring(content, end - content).TrimEnd('\r');
        }
        else
        {
            indent ??= content - start;
            if (indent <= parent || content - start < indent)
                return false;
            line = _text.Substring(content, end - content).TrimEnd('\r');
        }
        _at = Math.Min(end + 1, _text.Length);
        return true;
    }

    private bool IsBlank(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!char.IsWhiteSpace(_text[i]))
                return false;
        }
        return true;
    }

    /// <summary>A value between brackets or braces, as in JSON.</summary>
    private YamlNode Flow()
    {
        if (++_depth > Deepest)
            throw Wrong("this is nested too deeply");
        var node = Now switch
        {
            '[' => FlowSequence(),
            '{' => FlowMapping(),
            '\'' or '"' => Quoted(),
            _ => FlowText(),
        };
        _depth--;
        return node;
    }

    private YamlNode FlowText()
    {
        var start = _at;
        var value = PlainLine(isFlow: true);
        return value.Length > 0 ? new YamlScalar(value, TextSpan.FromBounds(start, _at), ImmutableArray<(int, int)>.Empty) : throw Wrong("a value is expected here");
    }

    private YamlNode FlowSequence()
    {
        var start = _at++;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        for (SkipFlowBlanks(start); Now != ']'; SkipFlowBlanks(start))
        {
            items.Add(Flow());
            NextInFlow(']', start);
        }
        _at++;
        return new YamlSequence(items.ToImmutable(), TextSpan.FromBounds(start, _at));
    }

    private YamlNode FlowMapping()
    {
        var start = _at++;
        var entries = ImmutableArray.CreateBuilder<(YamlScalar, YamlNode)>();
        for (SkipFlowBlanks(start); Now != '}'; SkipFlowBlanks(start))
        {
            if (Flow() is not YamlScalar key)
                throw Wrong("a name is expected here", start);
            SkipFlowBlanks(start);
            YamlNode value = Nothing();
            if (Now == ':')
            {
                _at++;
                SkipFlowBlanks(start);
                value = Now is ',' or '}' ? value : Flow();
            }
            entries.Add((key, value));
            NextInFlow('}', start);
        }
        _at++;
        return new YamlMapping(entries.ToImmutable(), TextSpan.FromBounds(start, _at));
    }

    private void NextInFlow(char close, int start)
    {
        SkipFlowBlanks(start);
        if (Now == ',')
            _at++;
        else if (Now != close)
            throw Wrong($"',' or '{close}' is expected here");
    }

    /// <summary>Comments of JSON files count as blanks too.</summary>
    private void SkipFlowBlanks(int start)
    {
        while (!IsAtEnd && (char.IsWhiteSpace(Now) || Now == '#' || (Now == '/' && After is '/' or '*')))
        {
            if (Now == '/' && After == '*')
                _at = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : _text.Length;
            else if (Now is '#' or '/')
                _at = _text.IndexOf('\n', _at) is >= 0 and var line ? line : _text.Length;
            else
                _at++;
        }
        if (IsAtEnd)
            throw Wrong($"this {_text[start]} is never closed", start);
    }
}
