using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.CodeFixes.Retrieving;

/// <summary>The retrievers in scope: fields, properties, parameters and locals with a search that takes one text.</summary>
internal static class Retrievers
{
    private const int Top = 3;

    public static IReadOnlyList<Retriever> At(SemanticModel model, int position, SymbolCatalog catalog)
    {
        var found = new List<Retriever>();
        foreach (var symbol in model.LookupSymbols(position))
        {
            var type = symbol switch
            {
                IFieldSymbol { IsConst: false, CanBeReferencedByName: true } variable => variable.Type,
                IPropertySymbol { IsIndexer: false, IsWriteOnly: false } property => property.Type,
                IParameterSymbol { RefKind: RefKind.None } parameter => parameter.Type,
                ILocalSymbol { IsConst: false } local when local.Locations[0].SourceSpan.End < position => local.Type,
                _ => null,
            };
            if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface } named)
                continue;
            var name = symbol.Name;
            found.AddRange(Searches(named).Where(m => IsSearch(m, catalog) && model.IsAccessible(position, m)).Select(m => HitsOf(m) is { } hits ? new Retriever(name, m, hits) : null).OfType<Retriever>());
            if (VectorSearch(named) is { } search && HitsOf(search) is { } records)
                found.Add(new(name, search, records, $", top: {Top}"));
        }
        return found;
    }

    private static IEnumerable<IMethodSymbol> Searches(INamedTypeSymbol type)
    {
        var types = type.TypeKind == TypeKind.Interface ? type.AllInterfaces.Prepend(type) : Bases(type);
        return types.SelectMany(t => t.GetMembers()).OfType<IMethodSymbol>().Where(m => m is { IsStatic: false, IsGenericMethod: false, MethodKind: MethodKind.Ordinary, IsOverride: false });
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var at = type; at is { SpecialType: not SpecialType.System_Object }; at = at.BaseType)
            yield return at;
    }

    /// <summary>One text in, and nothing else that somebody would have to choose. Of the searches that differ only in what a hit is, the one for texts.</summary>
    private static bool IsSearch(IMethodSymbol method, SymbolCatalog catalog) =>
        !method.Parameters.IsEmpty && method.Parameters[0] is { Type.SpecialType: SpecialType.System_String, IsOptional: false, RefKind: RefKind.None }
        && method.Parameters.Skip(1).All(p => p.IsOptional || IsCancellation(p.Type))
        && method is not { ContainingType.Name: "ITextSearch", Name: not "SearchAsync" }
        && (Marks.HasOnResult(method, Marks.ContextRetrieval) || catalog.Find(method, CatalogKind.Retrieve) is not null);

    /// <summary>A text that may be null is not what was found.</summary>
    private static Hits? HitsOf(IMethodSymbol method) =>
        (Awaited(method.ReturnType) ?? method.ReturnType) is { } result && result is not { SpecialType: SpecialType.System_String, NullableAnnotation: NullableAnnotation.Annotated } ? Hits.Of(result) : null;

    /// <summary>What a task is for; null if it is none.</summary>
    public static ITypeSymbol? Awaited(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } results, ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } } ? results[0] : null;

    public static bool IsCancellation(ITypeSymbol type) => type is { Name: nameof(CancellationToken), ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } };

    /// <summary>The search of Microsoft.Extensions.VectorData, which embeds the text itself.</summary>
    private static IMethodSymbol? VectorSearch(INamedTypeSymbol type) =>
        type.AllInterfaces.Prepend(type).Where(t => t is { Name: "IVectorSearchable", TypeArguments.Length: 1, ContainingNamespace.Name: "VectorData" })
            .SelectMany(t => t.GetMembers("SearchAsync")).OfType<IMethodSymbol>()
            .FirstOrDefault(m => m is { TypeParameters.Length: 1, Parameters.Length: 4 } && m.Parameters[1] is { Name: "top", Type.SpecialType: SpecialType.System_Int32 });
}
