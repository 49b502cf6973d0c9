using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.CodeFixes.Retrieving;

/// <summary>How the text of what a search returns is read.</summary>
/// <param name="Kind">One text, texts in memory, or a stream.</param>
/// <param name="Sequence">From the result to its hits: <c>.Results</c>; empty if it is them.</param>
/// <param name="Text">From a hit to its text: <c>.Record.Text</c>; empty if it is one.</param>
internal sealed record Hits(HitsKind Kind, string Sequence, string Text)
{
    private static readonly ImmutableArray<string> TextNames = ImmutableArray.Create("Text", "Content", "Passage", "Chunk", "Body");

    /// <summary>Null if it is not known where the text is.</summary>
    /// <param name="result">What a search returns, once it is awaited.</param>
    public static Hits? Of(ITypeSymbol result)
    {
        if (result.SpecialType == SpecialType.System_String)
            return new(HitsKind.Text, "", "");
        if (result is not (INamedTypeSymbol or IArrayTypeSymbol))
            return null;
        var (hits, sequence) = result switch
        {
            INamedTypeSymbol { Name: "KernelSearchResults", TypeArguments: { Length: 1 } of } => (of[0], ".Results"),
            INamedTypeSymbol { Name: "SearchResults", TypeArguments.Length: 1 } page when IsOfAzure(page) => (HitOf(page), ".GetResultsAsync()"),
            INamedTypeSymbol { Name: "Response", TypeArguments: { Length: 1 } of, ContainingNamespace.Name: "Azure" } when of[0] is INamedTypeSymbol { Name: "SearchResults", TypeArguments.Length: 1 } page && IsOfAzure(page) => (HitOf(page), ".Value.GetResultsAsync()"),
            _ => (Argument(result, "IAsyncEnumerable"), ""),
        };
        if (hits is not null)
            return TextOf(hits) is { } text ? new(HitsKind.Stream, sequence, text) : null;
        return (result as IArrayTypeSymbol)?.ElementType is { } element || (element = Argument(result, "IEnumerable")) is not null
            ? TextOf(element) is { } inside ? new(HitsKind.Texts, "", inside) : null
            : null;
    }

    private static bool IsOfAzure(INamedTypeSymbol page) => page.ContainingNamespace is { Name: "Models", ContainingNamespace.Name: "Documents" };

    private static ITypeSymbol? HitOf(INamedTypeSymbol page) =>
        page.GetMembers("GetResultsAsync").OfType<IMethodSymbol>().FirstOrDefault() is { } results ? Argument(results.ReturnType, "IAsyncEnumerable") : null;

    private static ITypeSymbol? Argument(ITypeSymbol type, string sequence) =>
        type.AllInterfaces.Concat(type is INamedTypeSymbol named ? new[] { named } : Array.Empty<INamedTypeSymbol>())
            .FirstOrDefault(i => i.Name == sequence && i.TypeArguments.Length == 1 && i.ContainingNamespace is { Name: "Generic", ContainingNamespace.Name: "Collections" })?.TypeArguments[0];

    /// <summary>From a hit to its text.</summary>
    public static string? TextOf(ITypeSymbol hit) => hit switch
    {
        { SpecialType: SpecialType.System_String } => "",
        INamedTypeSymbol { Name: "VectorSearchResult", TypeArguments: { Length: 1 } of, ContainingNamespace.Name: "VectorData" } => Property(of[0]) is { } name ? ".Record." + name : null,
        INamedTypeSymbol { Name: "SearchResult", TypeArguments: { Length: 1 } of } found when IsOfAzure(found) => Property(of[0]) is { } name ? ".Document." + name : null,
        { Name: "MemoryQueryResult", ContainingNamespace.Name: "Memory" } => ".Metadata.Text",
        { Name: "TextSearchResult", ContainingNamespace.Name: "Data" } => ".Value",
        _ => Property(hit) is { } name ? "." + name : null,
    };

    /// <summary>The one text of a record: by its mark, and by its name where there are several or none is marked.</summary>
    private static string? Property(ITypeSymbol record)
    {
        var texts = Bases(record).SelectMany(t => t.GetMembers()).OfType<IPropertySymbol>()
            .Where(p => p is { Type.SpecialType: SpecialType.System_String, GetMethod: not null, IsStatic: false, DeclaredAccessibility: Accessibility.Public })
            .ToList();
        if (texts.Any(IsMarked))
            texts.RemoveAll(p => !IsMarked(p));
        if (texts.Count != 1 || !IsMarked(texts[0]))
            texts.RemoveAll(p => !TextNames.Contains(p.Name));
        return texts.Count == 1 ? texts[0].Name : null;
    }

    private static bool IsMarked(IPropertySymbol property) =>
        property.GetAttributes().Any(a => a.AttributeClass is { Name: "VectorStoreDataAttribute", ContainingNamespace.Name: "VectorData" });

    private static IEnumerable<ITypeSymbol> Bases(ITypeSymbol type)
    {
        for (var at = type as INamedTypeSymbol; at is { SpecialType: SpecialType.None }; at = at.BaseType)
            yield return at;
    }
}

/// <summary>The forms of what a search returns.</summary>
internal enum HitsKind
{
    /// <summary>One text.</summary>
    Text,

    /// <summary>Several hits, in memory.</summary>
    Texts,

    /// <summary>Several hits, one after the other.</summary>
    Stream,
}
