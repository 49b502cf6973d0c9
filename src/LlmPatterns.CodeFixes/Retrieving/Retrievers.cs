using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.CodeFixes.Retrieving;

/// <summary>The retrievers in scope: fields, properties, parameters and locals with a search that takes one text.</summary>
internal static class Retrievers
{
    private static readonly ImmutableArray<string> TextNames = ImmutableArray.Create("Text", "Content", "Passage", "Chunk", "Body");

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
            found.AddRange(Searches(named).Where(m => IsSearch(m, catalog) && model.IsAccessible(position, m)).Select(m => new Retriever(name, m, null)));
            if (VectorSearch(named) is { } search && TextOf(search.ContainingType.TypeArguments[0]) is { } text)
                found.Add(new(name, search, text));
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

    /// <summary>One text in, a text out, and nothing else that somebody would have to choose.</summary>
    private static bool IsSearch(IMethodSymbol method, SymbolCatalog catalog) =>
        !method.Parameters.IsEmpty && method.Parameters[0] is { Type.SpecialType: SpecialType.System_String, IsOptional: false, RefKind: RefKind.None }
        && method.Parameters.Skip(1).All(p => p.IsOptional || IsCancellation(p.Type))
        && (method.ReturnType.SpecialType == SpecialType.System_String || method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task && task.TypeArguments[0] is { SpecialType: SpecialType.System_String, NullableAnnotation: not NullableAnnotation.Annotated })
        && (Marks.HasOnResult(method, Marks.ContextRetrieval) || catalog.Find(method, CatalogKind.Retrieve) is not null);

    public static bool IsCancellation(ITypeSymbol type) => type is { Name: nameof(CancellationToken), ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } };

    /// <summary>The search of Microsoft.Extensions.VectorData, which embeds the text itself.</summary>
    private static IMethodSymbol? VectorSearch(INamedTypeSymbol type) =>
        type.AllInterfaces.Prepend(type).Where(t => t is { Name: "IVectorSearchable", TypeArguments.Length: 1, ContainingNamespace.Name: "VectorData" })
            .SelectMany(t => t.GetMembers("SearchAsync")).OfType<IMethodSymbol>()
            .FirstOrDefault(m => m is { TypeParameters.Length: 1, Parameters.Length: 4 } && m.Parameters[1] is { Name: "top", Type.SpecialType: SpecialType.System_Int32 });

    private static IPropertySymbol? TextOf(ITypeSymbol record)
    {
        var texts = record.GetMembers().OfType<IPropertySymbol>()
            .Where(p => p is { Type.SpecialType: SpecialType.System_String, GetMethod: not null } && p.GetAttributes().Any(a => a.AttributeClass is { Name: "VectorStoreDataAttribute", ContainingNamespace.Name: "VectorData" }))
            .ToList();
        if (texts.Count > 1)
            texts.RemoveAll(p => !TextNames.Contains(p.Name));
        return texts.Count == 1 ? texts[0] : null;
    }
}
