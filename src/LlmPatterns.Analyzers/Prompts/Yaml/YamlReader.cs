using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Prompts.Yaml;

/// <summary>
/// Reads the YAML in which prompts and agents are written, and with it JSON: mappings, lists, plain, quoted and block texts.
/// Tags and anchors are skipped, an alias is a text. Here only Roslyn may be loaded, so no library can do it.
/// </summary>
internal sealed partial class YamlReader
{
    private const int Deepest = 64;

    private readonly string _text;
    private int _at;
    private int _depth;

    private YamlReader(string text) => _text = text;

    private char Now => _at < _text.Length ? _text[_at] : '\0';

    private char After => _at + 1 < _text.Length ? _text[_at + 1] : '\0';

    private bool IsAtEnd => _at >= _text.Length;

    private int Column => _at - (_text.LastIndexOf('\n', Math.Max(0, _at - 1), Math.Max(0, _at)) + 1);

    /// <summary>The first document of a text; null if it is empty.</summary>
    /// <exception cref="YamlException">The text is no YAML.</exception>
    public static YamlNode? Read(string text)
    {
        var reader = new YamlReader(text);
        reader.SkipBlanks();
        while (reader.Now == '%' && reader.Column == 0)
            reader.SkipLine();
        if (reader.IsAtMarker("---"))
        {
            reader._at += 3;
            reader.SkipBlanks();
        }
        var node = reader.Block(-1);
        reader.SkipBlanks();
        return reader.IsAtEnd || reader.IsAtMarker("---") || reader.IsAtMarker("...") ? node : throw reader.Wrong("this does not belong to what stands above it; align it with the line that it belongs to");
    }

    private YamlException Wrong(string message, int? position = null) => new(position ?? _at, message);

    /// <summary>What begins at the next character that is no blank, if it is indented deeper than its parent.</summary>
    private YamlNode? Block(int parent)
    {
        SkipBlanks();
        if (IsAtEnd || Column <= parent || IsAtMarker("---") || IsAtMarker("..."))
            return null;
        if (++_depth > Deepest)
            throw Wrong("this is nested too deeply");
        SkipProperties();
        var node = IsItem ? Sequence(Column) : IsKey() ? Mapping(Column) : Inline(parent);
        _depth--;
        return node;
    }

    private bool IsItem => Now == '-' && (char.IsWhiteSpace(After) || After == '\0');

    private YamlSequence Sequence(int indent)
    {
        var start = _at;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (IsItem && Column == indent)
        {
            _at++;
            items.Add(Block(indent) ?? Nothing());
            SkipBlanks();
        }
        if (!IsAtEnd && Column > indent)
            throw Wrong("this is indented deeper than the items of its list; begin it with '- ', or align it with the item's text");
        return new(items.ToImmutable(), TextSpan.FromBounds(start, _at));
    }

    private YamlMapping Mapping(int indent)
    {
        var start = _at;
        var entries = ImmutableArray.CreateBuilder<(YamlScalar, YamlNode)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (!IsAtEnd && Column == indent && !IsAtMarker("---") && !IsAtMarker("...") && !(IsItem && entries.Count > 0))
        {
            if (!IsKey())
                throw Wrong("'name: value' is expected here; a text of several lines needs '|' behind the name and an indent");
            var key = Now is '\'' or '"' ? Quoted() : PlainKey();
            if (!names.Add(key.Value) && key.Value != "<<")
                throw Wrong($"'{key.Value}' stands here twice", key.Span.Start);
            SkipSpaces();
            _at++; // the colon
            entries.Add((key, MappingValue(indent)));
            SkipBlanks();
        }
        if (!IsAtEnd && Column > indent)
            throw Wrong("this is indented deeper than the names around it; align it with them");
        return new(entries.ToImmutable(), TextSpan.FromBounds(start, _at));
    }

    /// <summary>What stands behind a name: in its line, or below it; a list may stand at the name's own indent.</summary>
    private YamlNode MappingValue(int indent)
    {
        SkipSpaces();
        SkipProperties();
        if (!IsAtEnd && Now is not ('\n' or '\r' or '#'))
            return Inline(indent);
        SkipBlanks();
        return IsItem && Column == indent ? Sequence(indent) : Block(indent) ?? Nothing();
    }

    private YamlNode Inline(int parent) => Now switch
    {
        '|' or '>' => BlockText(parent),
        '"' or '\'' => Ended(Quoted()),
        '[' or '{' => Ended(Flow()),
        '@' or '`' or '%' => throw Wrong($"a text can't begin with '{Now}'; put it between quotes"),
        _ => Plain(parent),
    };

    /// <summary>Behind a quoted or bracketed value its line is over.</summary>
    private YamlNode Ended(YamlNode node)
    {
        SkipSpaces();
        return IsAtEnd || Now is '\n' or '\r' or '#' ? node : throw Wrong("nothing can follow here; put the whole value between quotes");
    }

    /// <summary>An empty value, where it would stand.</summary>
    private YamlScalar Nothing() => new("", new(_at, 0), ImmutableArray<(int, int)>.Empty);

    /// <summary>Whether a name and a colon begin here.</summary>
    private bool IsKey()
    {
        if (Now is '\'' or '"')
            return IsQuotedKey(Now);
        if (Now is '[' or '{' or '|' or '>' or '#')
            return false;
        for (var i = _at; i < _text.Length && _text[i] is not ('\n' or '\r'); i++)
        {
            if (_text[i] == '#' && i > _at && char.IsWhiteSpace(_text[i - 1]))
                return false;
            if (_text[i] == ':' && (i + 1 == _text.Length || char.IsWhiteSpace(_text[i + 1])))
                return true;
        }
        return false;
    }

    private bool IsQuotedKey(char quote)
    {
        var end = _at + 1;
        while (end < _text.Length && _text[end] is not ('\n' or '\r') && _text[end] != quote)
            end += _text[end] == '\\' && quote == '"' ? 2 : 1;
        end++;
        while (end < _text.Length && _text[end] == ' ')
            end++;
        return end < _text.Length && _text[end] == ':' && (end + 1 == _text.Length || char.IsWhiteSpace(_text[end + 1]));
    }

    private bool IsAtMarker(string marker) =>
        Column == 0 && string.CompareOrdinal(_text, _at, marker, 0, 3) == 0 && (_at + 3 >= _text.Length || char.IsWhiteSpace(_text[_at + 3]));

    private void SkipSpaces()
    {
        while (Now is ' ' or '\t' && !IsAtEnd)
            _at++;
    }

    /// <summary>Tags and anchors say nothing that matters here.</summary>
    private void SkipProperties()
    {
        while (Now is '!' or '&' && !IsAtEnd)
        {
            while (!IsAtEnd && !char.IsWhiteSpace(Now))
                _at++;
            SkipSpaces();
        }
    }

    private void SkipLine()
    {
        while (!IsAtEnd && Now != '\n')
            _at++;
        SkipBlanks();
    }

    /// <summary>On to the next character that says something.</summary>
    private void SkipBlanks()
    {
        var isIndent = _at == 0 || _text[_at - 1] == '\n';
        while (!IsAtEnd)
        {
            if (Now == '#' && (_at == 0 || char.IsWhiteSpace(_text[_at - 1])))
            {
                while (!IsAtEnd && Now != '\n')
                    _at++;
            }
            else if (Now == '\t' && isIndent && !IsBlankLine())
            {
                throw Wrong("a tab can't indent; use blanks");
            }
            else if (Now is '\n' or '\r' or ' ' or '\t' or '\uFEFF')
            {
                isIndent = Now == '\n' || (isIndent && Now == ' ');
                _at++;
            }
            else
            {
                return;
            }
        }
    }

    private bool IsBlankLine()
    {
        for (var i = _at; i < _text.Length && _text[i] != '\n'; i++)
        {
            if (!char.IsWhiteSpace(_text[i]))
                return false;
        }
        return true;
    }
}
