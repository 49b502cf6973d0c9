using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>Ids of a project's own catalog that name nothing, though their library is there.</summary>
internal static class UnresolvedIds
{
    public static IEnumerable<CatalogProblem> In(CatalogText catalog, Compilation compilation)
    {
        foreach (var line in catalog.Lines)
        {
            if (Problem(line.Entry.Id, compilation) is { } message)
                yield return new(catalog.Path, line.Span, message);
        }
    }

    private static string? Problem(string id, Compilation compilation)
    {
        if (id.Contains('('))
            return DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) is null ? $"'{id}' names nothing; leave the parameter list off to mean every overload" : null;
        var name = id.Substring(2);
        if (id[0] == 'T')
            return Types(name, compilation).IsEmpty ? Missing(name, compilation) : null;
        var dot = name.LastIndexOf('.');
        if (dot < 0)
            return $"'{id}' names no member; write its type in front of it";
        var type = name.Substring(0, dot);
        var member = name.Substring(dot + 1).Split('`')[0].Replace('#', '.');
        var types = Types(type, compilation);
        if (types.IsEmpty)
            return Missing(type, compilation);
        return types.Any(t => !t.GetMembers(member).IsEmpty) ? null
            : $"'{type}' has no member '{member}'{Spelling.DidYouMean(member, types[0].GetMembers().Where(m => m.CanBeReferencedByName).Select(m => m.Name).Distinct())}";
    }

    private static System.Collections.Immutable.ImmutableArray<INamedTypeSymbol> Types(string name, Compilation compilation)
    {
        for (var metadataName = name; ;)
        {
            var types = compilation.GetTypesByMetadataName(metadataName);
            var dot = metadataName.LastIndexOf('.');
            if (!types.IsEmpty || dot < 0)
                return types;
            metadataName = metadataName.Substring(0, dot) + "+" + metadataName.Substring(dot + 1);
        }
    }

    /// <summary>A type that is nowhere may belong to a library that this project does not reference; one whose namespace is here is misspelt.</summary>
    private static string? Missing(string type, Compilation compilation)
    {
        INamespaceSymbol? at = compilation.GlobalNamespace;
        var parts = type.Split('.');
        foreach (var part in parts.Take(parts.Length - 1))
            at = at?.GetNamespaceMembers().FirstOrDefault(n => n.Name == part);
        return at is null || at.IsGlobalNamespace ? null : $"there is no type '{parts[parts.Length - 1]}' in {at.ToDisplayString()}{Spelling.DidYouMean(parts[parts.Length - 1], at.GetTypeMembers().Select(t => t.Name).Distinct())}";
    }
}
