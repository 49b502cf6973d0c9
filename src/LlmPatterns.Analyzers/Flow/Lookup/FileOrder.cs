using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Lookup;

/// <summary>The order in which symbols stand in the files, these by path: hosts list a project's files in different orders, and what is found must not differ.</summary>
internal static class FileOrder
{
    public static IComparer<ISymbol> Comparer { get; } = Comparer<ISymbol>.Create(Compare);

    /// <summary>The members of a type in several files; the compiler lists those of one file in their order.</summary>
    public static ImmutableArray<T> InFileOrder<T>(this ImmutableArray<T> members)
        where T : class, ISymbol =>
        members.Length < 2 || members[0].ContainingType is not { DeclaringSyntaxReferences.Length: > 1 } ? members : members.Sort(Comparer);

    private static int Compare(ISymbol left, ISymbol right)
    {
        var (here, there) = (LocationOf(left), LocationOf(right));
        var order = string.CompareOrdinal(here?.SourceTree?.FilePath, there?.SourceTree?.FilePath);
        order = order != 0 ? order : (here?.SourceSpan.Start ?? -1).CompareTo(there?.SourceSpan.Start ?? -1);
        return order != 0 ? order : string.CompareOrdinal(left.ToDisplayString(), right.ToDisplayString());
    }

    private static Location? LocationOf(ISymbol symbol) => symbol.Locations.IsEmpty ? null : symbol.Locations[0];
}
