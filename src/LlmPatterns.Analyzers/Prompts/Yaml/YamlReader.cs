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

    private bool IsItem => Now == '-' && IsBlank(After);

    private bool IsColon => Now == ':' && IsBlank(After);

    private int Column => _at - LineStart;

    private int LineStart => _at == 0 ? 0 : _text.LastIndexOf('\n', _at - 1) + 1;

    /// <summary>Whether a document begins or ends here.</summary>
    private bool IsAtMarker =>
        Now is '-' or '.' && (_at == 0 || _text[_at - 1] == '\n') && string.CompareOrdinal(_text, _at, Now == '-' ? "---" : "...", 0, 3) == 0 && (_at + 3 >= _text.Length || IsBlank(_text[_at + 3]));

    /// <summary>The first document of a text; null if it is empty.</summary>
    /// <exception cref="YamlException">The text is no YAML.</exception>
    public static YamlNode? Read(string text)
    {
        var reader = new YamlReader(text);
        reader.SkipComments();
        while (reader.Now == '%' && reader.Column == 0)
            reader.SkipDirective();
        var isMarked = reader.Now == '-' && reader.IsAtMarker;
        reader._at += isMarked ? 3 : 0;
        reader.SkipSpaces();
        if (isMarked && !reader.IsAtLineEnd && reader.IsKey())
            throw reader.Wrong("a name can't stand behind '---'; put it in a line of its own");
        var node = reader.Block(-1);
        reader.SkipComments();
        return reader.IsAtEnd || reader.IsAtMarker ? node : throw reader.Wrong("this does not belong to what stands above it; align it with the line that it belongs to");
    }

    private YamlException Wrong(string message, int? position = null) => new(position ?? _at, message);

    /// <summary>What begins at the next character that is no blank, if it is indented deeper than its parent.</summary>
    private YamlNode? Block(int parent)
    {
        SkipBlanks();
        if (IsAtEnd || Column <= parent || IsAtMarker)
            return null;
        if (++_depth > Deepest)
            throw Wrong("this is nested too deeply");
        var indent = Column;
        SkipProperties();
        var node = IsAtLineEnd || Now == '#' ? Block(parent) ?? Nothing() : IsItem ? Sequence(indent) : IsKey() ? Mapping(indent) : Inline(parent);
        _depth--;
        return node;
    }

    private YamlSequence Sequence(int indent)
    {
        var start = _at;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (IsItem && Column == indent && !IsAtMarker)
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
        while (!IsAtEnd && (entries.Count == 0 || Column == indent) && !IsAtMarker && !(IsItem && entries.Count > 0))
        {
            SkipProperties();
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
        if (!IsAtLineEnd && !(Now == '#' && IsBlank(_text[_at - 1])))
            return Inline(indent);
        SkipBlanks();
        return IsItem && Column == indent && !IsAtMarker ? Sequence(indent) : Block(indent) ?? Nothing();
    }

    private YamlNode Inline(int parent) => Now switch
    {
        '|' or '>' => BlockText(parent),
        '"' or '\'' => Ended(Quoted()),
        '[' or '{' => Ended(Flow()),
        _ => Plain(parent),
    };

    /// <summary>Behind a quoted or bracketed value its line is over.</summary>
    private YamlNode Ended(YamlNode node)
    {
        SkipSpaces();
        return IsAtLineEnd || (Now == '#' && IsBlank(_text[_at - 1])) || (_depth == 1 && node is not YamlScalar && IsComment) ? node : throw Wrong("nothing can follow here; put the whole value between quotes");
    }

    /// <summary>An empty value, where it would stand.</summary>
    private YamlScalar Nothing() => new("", new(_at, 0), ImmutableArray<(int, int)>.Empty);

    /// <summary>Whether a name and a colon begin here.</summary>
    private bool IsKey()
    {
        if (Now is '\'' or '"')
            return IsQuotedKey(Now);
        if (Now is '[' or '{' or '|' or '>' or '#' or '@' or '`' or '%' or ',' or ']' or '}' || IsItem)
            return false;
        for (var i = _at; i < _text.Length && _text[i] is not ('\n' or '\r'); i++)
        {
            if (_text[i] == '#' && i > _at && IsBlank(_text[i - 1]))
                return false;
            if (_text[i] == ':' && (i + 1 == _text.Length || IsBlank(_text[i + 1])))
                return true;
        }
        return false;
    }

    private bool IsQuotedKey(char quote)
    {
        var end = _at + 1;
        while (end < _text.Length && _text[end] is not ('\n' or '\r') && (_text[end] != quote || (quote == '\'' && end + 1 < _text.Length && _text[end + 1] == quote)))
            end += _text[end] == '\\' && quote == '"' || _text[end] == quote ? 2 : 1;
        end++;
        while (end < _text.Length && _text[end] is ' ' or '\t')
            end++;
        return end < _text.Length && _text[end] == ':' && (end + 1 == _text.Length || IsBlank(_text[end + 1]));
    }

    /// <summary>What parts words; also the text's end.</summary>
    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\0';

    private void SkipSpaces()
    {
        while (Now is ' ' or '\t')
            _at++;
    }

    /// <summary>Tags and anchors say nothing that matters here.</summary>
    private void SkipProperties()
    {
        while (Now is '!' or '&')
        {
            while (!IsBlank(Now) && Now is not (',' or ']' or '}'))
                _at++;
            SkipSpaces();
        }
    }

    private void SkipDirective()
    {
        SkipComment();
        SkipBlanks();
        if (Now != '%' && !IsAtMarker)
            throw Wrong("behind a line that begins with '%' a line '---' is expected");
    }

    private void SkipComment()
    {
        while (!IsAtLineEnd)
            _at++;
    }

    /// <summary>On to what says something, over the comments of a JSON file too.</summary>
    private void SkipComments()
    {
        for (SkipBlanks(); IsComment; SkipBlanks())
            SkipJsonComment();
    }

    private void ToNextLine()
    {
        SkipComment();
        _at += Now == '\r' && After == '\n' ? 2 : IsAtEnd ? 0 : 1;
    }

    /// <summary>On to the next character that says something.</summary>
    private void SkipBlanks()
    {
        var isIndent = _at == 0 || _text[_at - 1] == '\n';
        while (!IsAtEnd)
        {
            if (Now == '#' && (_at == 0 || IsBlank(_text[_at - 1])))
                SkipComment();
            else if (Now == '\t' && isIndent && !IsBlankLine())
                throw Wrong("a tab can't indent; use blanks");
            else if (!IsBlank(Now) && !(Now == '\uFEFF' && _at == 0))
                return;
            else
                isIndent = _text[_at++] is var skipped && (skipped == '\n' || (isIndent && skipped == ' '));
        }
    }

    private bool IsBlankLine()
    {
        for (var i = _at; i < _text.Length && _text[i] != '\n'; i++)
        {
            if (_text[i] == '#')
                return true;
            if (!IsBlank(_text[i]))
                return false;
        }
        return true;
    }
}
