using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow;
using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Resolution;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP305: a method that other assemblies see returns retrieved context, which they can't see. Stands at the method.</summary>
internal sealed class RetrievalNotMarked(FlowEngine engine)
{
    private readonly Lazy<HashSet<string>> _names = new(() => CodeIndex.Reaching(engine.Compilation, n => engine.Catalog.IsSearchName(n) || engine.IsMarkedRetrieval(n), NameOf), LazyThreadSafetyMode.PublicationOnly);

    public IEnumerable<Finding> Find(SyntaxTree tree, CancellationToken cancellation)
    {
        foreach (var unit in FileIndex.Of(tree, cancellation).Units)
        {
            if (unit.Node is not MethodDeclarationSyntax { ParameterList.Parameters.Count: > 0 } declaration || !_names.Value.Contains(declaration.Identifier.ValueText) || !unit.Calls.Keys.Any(MayRetrieve))
                continue;
            if (engine.Bodies.Declared(declaration, cancellation) is IMethodSymbol method && IsSeen(method) && HandsOver(method) && !IsSaid(method) && ReturnedContext.Of(method, engine, cancellation) is { } retrieved)
                yield return new(Descriptors.RetrievalNotMarked, declaration.Identifier.GetLocation(), retrieved.Site is { } site ? ImmutableArray.Create(site) : ImmutableArray<Location>.Empty, method.Name, retrieved.Detail);
        }
    }

    private static string? NameOf(BodyUnit unit) => (unit.Node as MethodDeclarationSyntax)?.Identifier.ValueText;

    private bool MayRetrieve(string name) => engine.Catalog.IsSearchName(name) || engine.IsMarkedRetrieval(name) || _names.Value.Contains(name);

    private static bool IsSeen(IMethodSymbol method)
    {
        for (ISymbol? at = method; at is not null and not INamespaceSymbol; at = at.ContainingSymbol)
        {
            if (at.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
                return false;
        }
        return method.MethodKind == MethodKind.Ordinary;
    }

    /// <summary>Text or objects, of a type that does not say by itself what they are.</summary>
    private bool HandsOver(IMethodSymbol method) =>
        !method.ReturnsVoid && !FlowTypes.CarriesNothing(method.ReturnType) && engine.RetrievedType(method.ReturnType) is null;

    /// <summary>A mark or the catalog says what it returns, here or where it is called by its base type.</summary>
    private bool IsSaid(IMethodSymbol method) =>
        !engine.Catalog.Find(method).IsEmpty || BaseMembers.Of(method).OfType<IMethodSymbol>().Prepend(method).Any(m => Marks.HasOnResult(m, Marks.ContextRetrieval) || Marks.HasOnResult(m, Marks.NotRetrieved) || Marks.Has(m, Marks.ModelInvocation));
}
