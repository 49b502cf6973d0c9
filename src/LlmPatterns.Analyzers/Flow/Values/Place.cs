using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Values;

/// <summary>An object as the analysis tells objects apart; two values that share a place are aliases.</summary>
internal abstract class Place;

/// <summary>An object that came from outside the body.</summary>
internal sealed class InputPlace(AccessPath path) : Place, IEquatable<InputPlace>
{
    public AccessPath Path { get; } = path;

    public bool Equals(InputPlace? other) => other is not null && Path.Equals(other.Path);

    public override bool Equals(object? obj) => Equals(obj as InputPlace);

    public override int GetHashCode() => Path.GetHashCode();

    public override string ToString() => Path.ToString();
}

/// <summary>An object made at one point of the code; if it was made in a callee, at that point by way of a call site.</summary>
internal sealed class CreatedPlace : Place, IEquatable<CreatedPlace>
{
    /// <summary>Objects made deeper than this count as made at the call site.</summary>
    private const int DeepestNesting = 4;

    private readonly SyntaxTree _tree;
    private readonly int _start;
    private readonly int _length;
    private readonly string _part;
    private readonly CreatedPlace? _inner;
    private readonly int _depth;

    private CreatedPlace(SyntaxTree tree, int start, int length, string part, ITypeSymbol? type, CreatedPlace? inner)
    {
        (_tree, _start, _length, _part, Type, _inner) = (tree, start, length, part, type, inner);
        _depth = inner is null ? 0 : inner._depth + 1;
    }

    /// <summary>Where the object is made.</summary>
    public int Start => _start;

    /// <summary>The exact type, if the object was made by <c>new</c>.</summary>
    public ITypeSymbol? Type { get; }

    public static CreatedPlace At(SyntaxNode site, ITypeSymbol? type, string part = "") =>
        new(site.SyntaxTree, site.SpanStart, site.Span.Length, part, type, null);

    /// <summary>The same object, seen by a caller of the body that made it.</summary>
    public CreatedPlace Via(SyntaxNode callSite) =>
        new(callSite.SyntaxTree, callSite.SpanStart, callSite.Span.Length, "", Type, _depth >= DeepestNesting ? null : this);

    /// <summary>The object that stands in a member of this one.</summary>
    public CreatedPlace Member(string name) =>
        _part.Length > 80 ? this : new(_tree, _start, _length, _part + "." + name, null, _inner);

    public bool Equals(CreatedPlace? other) =>
        other is not null && _start == other._start && _length == other._length && _part == other._part && ReferenceEquals(_tree, other._tree) && Equals(_inner, other._inner);

    public override bool Equals(object? obj) => Equals(obj as CreatedPlace);

    public override string ToString() => $"{_tree.FilePath} {_start} {_length} {_part} {_inner}";

    public override int GetHashCode() => (_start * 397) ^ _length ^ (_part.GetHashCode() * 31) ^ ((_inner?.GetHashCode() ?? 0) * 17);
}
