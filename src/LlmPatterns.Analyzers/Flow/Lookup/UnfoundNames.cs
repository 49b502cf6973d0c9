using System.Collections.Immutable;
using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Flow.Lookup;

/// <summary>
/// What the shipped catalogs say of names that the compilation cannot find: a package is not restored, or a folder of sources has no project.
/// A type is known by its name only where the file imports the namespace that the catalog has it in. What is read so proves nothing:
/// the calls that it reaches are broken code, of which the rules are silent.
/// </summary>
internal sealed class UnfoundNames(Compilation compilation)
{
    private readonly Lazy<HashSet<string>> _importedEverywhere = new(() => new(compilation.SyntaxTrees.SelectMany(t => Imported(((CompilationUnitSyntax)t.GetRoot()).Usings.Where(u => !u.GlobalKeyword.IsKind(SyntaxKind.None)))), StringComparer.Ordinal), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Whether some library's model call has this name.</summary>
    public static bool IsCallName(string name) => BuiltInCatalog.CallNames.Contains(name);

    /// <summary>The facts on a type and its constructors.</summary>
    public ImmutableArray<CatalogEntry> OfType(ITypeSymbol? type, SyntaxNode site) => Find(type, site, e => e.Id[0] == 'T' || e.Name == "#ctor");

    /// <summary>The facts on a member of a type.</summary>
    public ImmutableArray<CatalogEntry> OfMember(ITypeSymbol? type, string member, SyntaxNode site) => Find(type, site, e => e.Id[0] != 'T' && e.Name == member);

    private ImmutableArray<CatalogEntry> Find(ITypeSymbol? type, SyntaxNode site, Func<CatalogEntry, bool> isMeant)
    {
        if (type is not IErrorTypeSymbol { Name.Length: > 0 } || !BuiltInCatalog.ByType.Contains(type.Name))
            return ImmutableArray<CatalogEntry>.Empty;
        var imported = ImportedAt(site);
        var types = BuiltInCatalog.ByType[type.Name].Where(t => imported.Contains(t.Namespace) || _importedEverywhere.Value.Contains(t.Namespace)).ToList();
        // Two libraries with a type of that name: which is meant, nothing tells.
        return types.Select(t => t.Namespace).Distinct().Count() > 1 ? ImmutableArray<CatalogEntry>.Empty : types.Select(t => t.Entry).Where(isMeant).ToImmutableArray();
    }

    private static HashSet<string> ImportedAt(SyntaxNode site)
    {
        var imported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var outer in site.Ancestors())
        {
            if (outer is CompilationUnitSyntax file)
                imported.UnionWith(Imported(file.Usings));
            if (outer is not BaseNamespaceDeclarationSyntax scope)
                continue;
            imported.UnionWith(Imported(scope.Usings));
            for (var name = scope.Name; name is not null; name = (name as QualifiedNameSyntax)?.Left)
                imported.Add(name.ToString());
        }
        return imported;
    }

    private static IEnumerable<string> Imported(IEnumerable<UsingDirectiveSyntax> usings) =>
        usings.Where(u => u.Alias is null && u.StaticKeyword.IsKind(SyntaxKind.None) && u.Name is not null).Select(u => u.Name!.ToString());
}
