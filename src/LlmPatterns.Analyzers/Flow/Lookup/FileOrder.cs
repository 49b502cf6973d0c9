using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Lookup;

/// <summary>The members of a type in several files, by path: the compiler lists them in the order of the project's files, which differs from host to host.</summary>
internal static class FileOrder
{
    public static ImmutableArray<T> InFileOrder<T>(this ImmutableArray<T> members)
        where T : class, ISymbol
    {
        if (members.Length < 2 || members[0].ContainingType is not { DeclaringSyntaxReferences.Length: > 1 })
            return members;
        return members.OrderBy(m => m.Locations.FirstOrDefault()?.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(m => m.Locations.FirstOrDefault()?.SourceSpan.Start).ToImmutableArray();
    }
}
