using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>What a catalog names and the compilation does not have: members, types, parameters. Libraries that are not referenced can't be asked.</summary>
internal static class UnresolvedNames
{
    public static IEnumerable<CatalogProblem> In(CatalogText catalog, Compilation compilation, CancellationToken cancellation)
    {
        var referenced = AssemblyNames.In(compilation);
        if (!catalog.IsAbout(referenced))
            yield break;
        var isComplete = !catalog.Assemblies.IsEmpty && catalog.Assemblies.All(a => new AssemblyNames(new[] { a }).ContainsAny(referenced));
        foreach (var line in catalog.Lines)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Problem(line.Entry, compilation, isComplete) is { } message)
                yield return new(catalog.Path, line.Span, message);
        }
    }

    /// <summary>The types that ids mean by a name: of several assemblies, perhaps, and perhaps nested.</summary>
    public static ImmutableArray<INamedTypeSymbol> Types(string name, Compilation compilation)
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

    /// <summary>The members that an id means: every overload if it has no parameter list.</summary>
    public static ImmutableArray<ISymbol> Members(CatalogEntry entry, IEnumerable<INamedTypeSymbol> types)
    {
        var named = types.SelectMany(t => t.GetMembers()).Where(m => m.Kind == KindOf(entry.Id[0]) && MetadataNameOf(m) == entry.Name);
        return named.Where(m => m.GetDocumentationCommentId() is { } id && (id == entry.Id || DocumentationIds.WithoutParameters(id) == entry.Id || DocumentationIds.WithoutArity(DocumentationIds.WithoutParameters(id)) == entry.Id)).ToImmutableArray();
    }

    private static string? Problem(CatalogEntry entry, Compilation compilation, bool isComplete)
    {
        if (entry.Id[0] == 'T')
            return Types(entry.Id.Substring(2), compilation).IsEmpty ? MissingType(entry.Id.Substring(2), compilation, isComplete) : null;
        if (DocumentationIds.TypeOf(entry.BareId) is not { } typeName)
            return $"'{entry.Id}' names no member; write its type in front of it";
        var types = Types(typeName, compilation);
        if (types.IsEmpty)
            return MissingType(typeName, compilation, isComplete);
        var members = Members(entry, types);
        return members.IsEmpty ? MissingMember(entry, types) : MissingParameter(entry, members);
    }

    private static string MissingMember(CatalogEntry entry, ImmutableArray<INamedTypeSymbol> types)
    {
        var known = types.SelectMany(t => t.GetMembers()).Where(m => m.Kind == KindOf(entry.Id[0]) && m is not IMethodSymbol { AssociatedSymbol: not null }).Select(MetadataNameOf).Distinct().ToList();
        if (known.Contains(entry.Name))
            return $"no '{entry.Name}' of '{types[0].ToDisplayString()}' has this parameter list; leave it off to mean every overload";
        var other = types.SelectMany(t => t.GetMembers()).FirstOrDefault(m => MetadataNameOf(m) == entry.Name);
        return other is not null && other.GetDocumentationCommentId() is { Length: > 0 } id ? $"'{entry.Name}' of '{types[0].ToDisplayString()}' is written {id[0]}:"
            : $"'{types[0].ToDisplayString()}' has no member '{entry.Name}'{Spelling.DidYouMean(entry.Name, known.Where(n => !n.Contains('.')))}";
    }

    /// <summary>A parameter counts if one of the overloads has it.</summary>
    private static string? MissingParameter(CatalogEntry entry, ImmutableArray<ISymbol> members)
    {
        var known = members.OfType<IMethodSymbol>().SelectMany(m => m.Parameters).Select(p => p.Name).Distinct().ToList();
        foreach (var place in entry.Prompt.Concat(entry.Options).Concat(entry.Continues).Concat(entry.System is { } system ? new[] { system } : Array.Empty<string>()).Concat(entry.When.IsDefault ? ImmutableArray<string>.Empty : entry.When))
        {
            var name = place.Split('.')[0];
            if (!name.StartsWith("@", StringComparison.Ordinal) && !known.Contains(name))
                return known.Count == 0 ? $"'{entry.Name}' has no parameters" : $"'{entry.Name}' has no parameter '{name}'{Spelling.DidYouMean(name, known)}";
        }
        return null;
    }

    /// <summary>
    /// A type that is nowhere may belong to a library that this project does not reference, even if its namespace is here.
    /// So only what is nearly right is named, or what the catalog's own assemblies lack.
    /// </summary>
    private static string? MissingType(string type, Compilation compilation, bool isComplete)
    {
        INamespaceSymbol? at = compilation.GlobalNamespace;
        var parts = type.Split('.');
        foreach (var part in parts.Take(parts.Length - 1))
            at = at?.GetNamespaceMembers().FirstOrDefault(n => n.Name == part);
        var name = parts[parts.Length - 1];
        var known = at?.GetTypeMembers().Select(t => t.MetadataName).Distinct().ToList() ?? new();
        if (Spelling.Nearest(name, known) is { } nearest)
            return $"there is no type '{name}' in '{at!.ToDisplayString()}'; did you mean '{nearest}'?";
        return isComplete ? $"there is no type '{type}' in the assemblies that this file names" : null;
    }

    private static SymbolKind KindOf(char prefix) => prefix switch
    {
        'P' => SymbolKind.Property,
        'F' => SymbolKind.Field,
        _ => SymbolKind.Method,
    };

    private static string MetadataNameOf(ISymbol member) => member.MetadataName.Replace(".ctor", "#ctor");
}
