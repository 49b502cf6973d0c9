using System.Collections.Concurrent;
using System.Collections.Immutable;
using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Lookup;

/// <summary>A method of this compilation that a library calls on an object which it was handed, and what the library does with the result.</summary>
internal sealed record Hook(IMethodSymbol Method, CatalogKind Kind);

/// <summary>All hooks of a type.</summary>
/// <param name="Methods">The methods that a library calls.</param>
/// <param name="IsClosed">What else its objects hold stays with them: only what the hooks return gets to the model.</param>
internal sealed record TypeHooks(ImmutableArray<Hook> Methods, bool IsClosed)
{
    public static TypeHooks None { get; } = new(ImmutableArray<Hook>.Empty, false);
}

/// <summary>
/// What libraries call on the objects of a type: a provider's context goes into the prompt, a client around another passes a request on,
/// a function's own class answers the model.
/// </summary>
internal sealed class Hooks(CompilationBodies bodies, SymbolCatalog catalog)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeHooks> _known = new(SymbolEqualityComparer.Default);

    public TypeHooks Of(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        return _known.TryGetValue(type, out var known) ? known : _known.GetOrAdd(type, Find);
    }

    private TypeHooks Find(INamedTypeSymbol type)
    {
        if (!bodies.IsSource(type) || !IsOfLibrary(type))
            return TypeHooks.None;
        var found = ImmutableArray.CreateBuilder<Hook>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (INamedTypeSymbol? at = type; at is not null && bodies.IsSource(at); at = at.BaseType?.OriginalDefinition)
        {
            foreach (var member in at.GetMembers().InFileOrder())
            {
                if (member is IMethodSymbol { IsStatic: false, IsAbstract: false, MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method && KindOf(method) is { } kind && names.Add(method.Name))
                    found.Add(new(method, kind));
            }
        }
        var isClosed = found.Count > 0 ? found.All(h => h.Kind is CatalogKind.Supply or CatalogKind.Tool) : BasesOf(type).Any(IsProvider);
        return new(found.ToImmutable(), isClosed);
    }

    /// <summary>Whether a library asks the objects of a type for context; one that answers nothing brings nothing.</summary>
    private bool IsProvider(INamedTypeSymbol type) =>
        catalog.Knows(type.ContainingAssembly) && type.GetMembers().Any(m => m is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: false } && catalog.Find(m, CatalogKind.Supply) is not null);

    /// <summary>Whether it derives from or implements a type that the catalog describes: others have no hooks.</summary>
    private bool IsOfLibrary(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(i => catalog.Knows(i.ContainingAssembly)) || BasesOf(type).Any(b => catalog.Knows(b.ContainingAssembly));

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
            yield return at;
    }

    private CatalogKind? KindOf(IMethodSymbol method)
    {
        foreach (var entry in catalog.Find(method))
        {
            // A function around another decides nothing: what it runs is in sight where that is made.
            if (entry.Kind is CatalogKind.Supply or CatalogKind.Invoke || (entry.Kind == CatalogKind.Tool && method.OverriddenMethod is { IsAbstract: true }))
                return entry.Kind;
        }
        return null;
    }
}
