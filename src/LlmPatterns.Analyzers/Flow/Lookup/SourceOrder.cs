using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Lookup;

/// <summary>The order in which symbols stand in the files, these by their paths: the same in every process and for every order of evaluation.</summary>
internal sealed class SourceOrder : IComparer<ISymbol>
{
    public static SourceOrder Instance { get; } = new();

    public int Compare(ISymbol? left, ISymbol? right)
    {
        var (here, there) = (Location(left), Location(right));
        var order = string.CompareOrdinal(here?.SourceTree?.FilePath, there?.SourceTree?.FilePath);
        if (order == 0)
            order = (here?.SourceSpan.Start ?? -1).CompareTo(there?.SourceSpan.Start ?? -1);
        return order != 0 ? order : string.CompareOrdinal(left?.ToDisplayString(), right?.ToDisplayString());
    }

    private static Location? Location(ISymbol? symbol) => symbol?.Locations.IsEmpty == false ? symbol.Locations[0] : null;
}
