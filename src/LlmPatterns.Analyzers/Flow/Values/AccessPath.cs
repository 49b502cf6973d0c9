using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Values;

/// <summary>One member on the way from a root to a value; an element key has no symbol.</summary>
internal readonly struct PathStep(string name, ISymbol? member) : IEquatable<PathStep>, IComparable<PathStep>
{
    public string Name { get; } = name;

    public ISymbol? Member { get; } = member;

    public ITypeSymbol? Type => Member switch
    {
        IFieldSymbol variable => variable.Type,
        IPropertySymbol property => property.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    public bool Equals(PathStep other) => Name == other.Name;

    public int CompareTo(PathStep other) => string.CompareOrdinal(Name, other.Name);

    public override bool Equals(object? obj) => obj is PathStep other && Equals(other);

    public override int GetHashCode() => Name.GetHashCode();
}

/// <summary>Something that a body is given from outside: a parameter, <c>this</c> (no root), a static member or a service of a container, and members of it.</summary>
internal sealed class AccessPath : IEquatable<AccessPath>
{
    /// <summary>Longer paths are cut: everything below the last step counts as that step.</summary>
    private const int LongestPath = 3;

    private const string ServiceKey = "key:";

    private readonly int _hash;

    private AccessPath(ISymbol? root, ITypeSymbol type, ImmutableArray<PathStep> steps)
    {
        Root = root;
        Type = type;
        Steps = steps;
        _hash = root is null ? 17 : SymbolEqualityComparer.Default.GetHashCode(root);
        foreach (var step in steps)
            _hash = (_hash * 31) + step.GetHashCode();
    }

    /// <summary>A parameter, a static field or property, or the type of a service; null is the instance that the body belongs to.</summary>
    public ISymbol? Root { get; }

    /// <summary>The static type of what stands at the end of the path.</summary>
    public ITypeSymbol Type { get; }

    public ImmutableArray<PathStep> Steps { get; }

    public static AccessPath This(INamedTypeSymbol type) => new(null, type, ImmutableArray<PathStep>.Empty);

    public static AccessPath Of(ISymbol root, ITypeSymbol type) => new(root, type, ImmutableArray<PathStep>.Empty);

    /// <summary>What a container hands out for a type, and a key if it has one.</summary>
    public static AccessPath OfService(ITypeSymbol type, string? key) => new(type, type, key is null ? ImmutableArray<PathStep>.Empty : ImmutableArray.Create(new PathStep(ServiceKey + key, null)));

    /// <summary>Of a service, its key.</summary>
    public string? Key => Root is ITypeSymbol && Steps.Length > 0 && Steps[0].Name.StartsWith(ServiceKey, StringComparison.Ordinal) ? Steps[0].Name.Substring(ServiceKey.Length) : null;

    /// <summary>Whether what is read may lie deeper than a path reaches.</summary>
    public bool IsLongest => Steps.Length >= LongestPath;

    public AccessPath Then(PathStep step) => Steps.Length >= LongestPath ? this : new(Root, step.Type ?? Type, Steps.Add(step));

    /// <summary>Tells members of the same name of two types apart, as one body need not.</summary>
    public static IEqualityComparer<AccessPath> ByMember { get; } = new MemberComparer();

    /// <summary>Whether the path leads through the end of another.</summary>
    public bool IsPartOf(AccessPath whole)
    {
        if (Steps.Length <= whole.Steps.Length || !SymbolEqualityComparer.Default.Equals(Root, whole.Root))
            return false;
        for (var i = 0; i < whole.Steps.Length; i++)
        {
            if (!Steps[i].Equals(whole.Steps[i]))
                return false;
        }
        return true;
    }

    public override string ToString()
    {
        var text = Root?.Name ?? "this";
        foreach (var step in Steps)
            text += "." + step.Name;
        return text;
    }

    public bool Equals(AccessPath? other) =>
        other is not null
        && (ReferenceEquals(this, other) || (_hash == other._hash && SymbolEqualityComparer.Default.Equals(Root, other.Root) && (Root is not null || SymbolEqualityComparer.Default.Equals(ThisType, other.ThisType)) && Steps.SequenceEqual(other.Steps)));

    public override bool Equals(object? obj) => Equals(obj as AccessPath);

    public override int GetHashCode() => _hash;

    private sealed class MemberComparer : IEqualityComparer<AccessPath>
    {
        public bool Equals(AccessPath? left, AccessPath? right) =>
            ReferenceEquals(left, right) || (left is not null && left.Equals(right) && SymbolEqualityComparer.Default.Equals(FirstMember(left), FirstMember(right!)));

        public int GetHashCode(AccessPath path) => path.GetHashCode();

        private static ISymbol? FirstMember(AccessPath path) => path.Root is null && !path.Steps.IsEmpty ? path.Steps[0].Member?.OriginalDefinition : null;
    }

    private ITypeSymbol? ThisType => Root is null && Steps.IsEmpty ? Type : null;
}
