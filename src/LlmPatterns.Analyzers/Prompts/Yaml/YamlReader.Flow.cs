using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Prompts.Yaml;

/// <content>What stands between brackets or braces, as in JSON.</content>
internal sealed partial class YamlReader
{
    private YamlNode Flow()
    {
        if (++_depth > Deepest)
            throw Wrong("this is nested too deeply");
        SkipProperties();
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

    /// <summary>A text without quotes; it goes on in the lines below, to the next sign.</summary>
    private YamlNode FlowText()
    {
        var start = _at;
        if (Now is '|' or '>' or '#' or '@' or '`' or '%')
            throw Wrong($"a text can't begin with '{Now}' here; put it between quotes");
        var value = new StringBuilder(PlainLine(isFlow: true));
        var end = _at;
        while (Now is '\n' or '\r')
        {
            var breaks = SkipBreaks();
            if (Now is ',' or ']' or '}' or '[' or '{' or ':' or '#' || IsAtEnd || IsAtMarker)
                break;
            Join(value, breaks).Append(PlainLine(isFlow: true));
            end = _at;
        }
        if (value.Length == 0)
            throw Wrong("a value is expected here", start);
        return new YamlScalar(value.ToString(), TextSpan.FromBounds(start, end), ImmutableArray<(int, int)>.Empty);
    }

    private YamlNode FlowSequence()
    {
        var start = _at++;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        for (SkipFlowBlanks(start); Now != ']'; SkipFlowBlanks(start))
        {
            var item = Flow();
            SkipFlowBlanks(start);
            // A name and a value in a list are a mapping of their own.
            items.Add(Now == ':' && item is YamlScalar key ? new YamlMapping(ImmutableArray.Create((key, FlowValue(']', start))), item.Span) : item);
            NextInFlow(']', start);
        }
        _at++;
        return new YamlSequence(items.ToImmutable(), TextSpan.FromBounds(start, _at));
    }

    private YamlNode FlowMapping()
    {
        var start = _at++;
        var entries = ImmutableArray.CreateBuilder<(YamlScalar, YamlNode)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (SkipFlowBlanks(start); Now != '}'; SkipFlowBlanks(start))
        {
            if (Now is '{' or '[')
                throw Wrong($"a name is expected here; a text that begins with '{_text[start]}' stands between quotes, or below its name behind '|'", start);
            if (Flow() is not YamlScalar key)
                throw Wrong("a name is expected here", start);
            if (!names.Add(key.Value))
                throw Wrong($"'{key.Value}' stands here twice", key.Span.Start);
            SkipFlowBlanks(start);
            entries.Add((key, Now == ':' ? FlowValue('}', start) : Nothing()));
            NextInFlow('}', start);
        }
        _at++;
        return new YamlMapping(entries.ToImmutable(), TextSpan.FromBounds(start, _at));
    }

    private YamlNode FlowValue(char close, int start)
    {
        _at++; // the colon
        SkipFlowBlanks(start);
        return Now == ',' || Now == close ? Nothing() : Flow();
    }

    private void NextInFlow(char close, int start)
    {
        SkipFlowBlanks(start);
        if (Now == ',')
            _at++;
        else if (Now != close)
            throw Wrong($"',' or '{close}' is expected here");
    }

    /// <summary>Whether a comment of JSON begins here.</summary>
    private bool IsComment => Now == '/' && After is '/' or '*';

    private void SkipJsonComment()
    {
        if (After == '*')
            _at = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : _text.Length;
        else
            SkipComment();
    }

    /// <summary>Comments of JSON files count as blanks too.</summary>
    private void SkipFlowBlanks(int start)
    {
        while (!IsAtEnd && !IsAtMarker && (IsBlank(Now) || (Now == '#' && IsBlank(_text[_at - 1])) || IsComment))
        {
            if (IsComment)
                SkipJsonComment();
            else if (Now == '#')
                SkipComment();
            else
                _at++;
        }
        if (IsAtEnd || IsAtMarker)
            throw Wrong($"this {_text[start]} is never closed", start);
    }
}
