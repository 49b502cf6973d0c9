using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Prompts.Yaml;

/// <summary>A value of a YAML or JSON text.</summary>
/// <param name="Span">Where it stands.</param>
internal abstract record YamlNode(TextSpan Span)
{
    /// <summary>A member by name, whatever its case; null if this is no mapping or has none of that name.</summary>
    public YamlNode? this[string key] => (this as YamlMapping)?.Entries.FirstOrDefault(e => string.Equals(e.Key.Value, key, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The text; null if this is no scalar.</summary>
    public string? Text => (this as YamlScalar)?.Value;

    /// <summary>A value's parts: the items of a sequence, the values of a mapping.</summary>
    public IEnumerable<YamlNode> Children => this switch
    {
        YamlSequence sequence => sequence.Items,
        YamlMapping mapping => mapping.Entries.Select(e => e.Value),
        _ => Enumerable.Empty<YamlNode>(),
    };
}

/// <summary>A text, a number, a flag, or nothing.</summary>
/// <param name="Value">The text.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Lines">Of a text of several lines, where each begins: in the value, and in the file.</param>
internal sealed record YamlScalar(string Value, TextSpan Span, ImmutableArray<(int Value, int File)> Lines) : YamlNode(Span)
{
    /// <summary>The part of the file that a part of the value stands in.</summary>
    public TextSpan InFile(TextSpan part)
    {
        if (Lines.IsDefaultOrEmpty)
            return Span;
        return TextSpan.FromBounds(Position(part.Start), Math.Max(Position(part.Start), Position(part.End)));
    }

    private int Position(int value)
    {
        var line = Lines.Last(l => l.Value <= value);
        return Math.Min(line.File + value - line.Value, Span.End);
    }
}

/// <summary>A list.</summary>
internal sealed record YamlSequence(ImmutableArray<YamlNode> Items, TextSpan Span) : YamlNode(Span);

/// <summary>Names and their values.</summary>
internal sealed record YamlMapping(ImmutableArray<(YamlScalar Key, YamlNode Value)> Entries, TextSpan Span) : YamlNode(Span);
