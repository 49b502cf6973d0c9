using System.Collections.Concurrent;
using System.Collections.Immutable;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Lookup;

/// <summary>The bodies that a call may reach: exact where the receiver's type is, else the implementations in this compilation.</summary>
internal sealed class Dispatch(CompilationBodies bodies, CodeIndex index)
{
    /// <summary>With more implementations the call is unknown.</summary>
    private const int MostImplementations = 4;

    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>> _implementations = new(SymbolEqualityComparer.Default);

    /// <summary>Empty if no body is in sight, or too many are.</summary>
    public ImmutableArray<IMethodSymbol> Targets(IMethodSymbol method, Value receiver, CancellationToken cancellation)
    {
        method = CompilationBodies.Definition(method);
        if (!IsOpen(method))
            return bodies.IsSource(method) ? ImmutableArray.Create(method) : ImmutableArray<IMethodSymbol>.Empty;
        if (Exact(method, receiver) is { IsEmpty: false } exact)
            return exact;
        return _implementations.GetOrAdd(method, m => Implementations(m, cancellation));
    }

    private static bool IsOpen(IMethodSymbol method) =>
        method.IsAbstract || ((method.IsVirtual || method.IsOverride) && !method.IsSealed && !method.ContainingType.IsSealed) || method.ContainingType.TypeKind == TypeKind.Interface;

    private ImmutableArray<IMethodSymbol> Exact(IMethodSymbol method, Value receiver)
    {
        var found = ImmutableArray.CreateBuilder<IMethodSymbol>();
        foreach (var place in receiver.Places)
        {
            if (place.Item is not CreatedPlace { Type: INamedTypeSymbol type } || Implementation(type, method) is not { } target || !bodies.IsSource(target))
                return ImmutableArray<IMethodSymbol>.Empty;
            if (!found.Contains(target, SymbolEqualityComparer.Default))
                found.Add(target);
        }
        return found.ToImmutable();
    }

    private ImmutableArray<IMethodSymbol> Implementations(IMethodSymbol method, CancellationToken cancellation)
    {
        var found = new List<IMethodSymbol>();
        if (!method.IsAbstract && bodies.IsSource(method))
            found.Add(method);
        foreach (var declaration in index.Derived(method.ContainingType.Name, cancellation))
        {
            if (bodies.Declared(declaration, cancellation) is INamedTypeSymbol type && Implementation(type, method) is { } target && bodies.IsSource(target) && !target.IsAbstract
                && !found.Contains(target, SymbolEqualityComparer.Default))
                found.Add(target);
        }
        return found.Count > MostImplementations ? ImmutableArray<IMethodSymbol>.Empty : found.ToImmutableArray();
    }

    /// <summary>The body that a type runs for a method that it implements, overrides or inherits.</summary>
    private static IMethodSymbol? Implementation(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            foreach (var contract in type.AllInterfaces)
            {
                if (!SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, method.ContainingType))
                    continue;
                foreach (var member in contract.GetMembers(method.Name))
                {
                    if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method) && type.FindImplementationForInterfaceMember(member) is IMethodSymbol target)
                        return CompilationBodies.Definition(target);
                }
            }
            return null;
        }
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            foreach (var member in at.GetMembers(method.Name))
            {
                for (var overridden = member as IMethodSymbol; overridden is not null; overridden = overridden.OverriddenMethod)
                {
                    if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method))
                        return CompilationBodies.Definition((IMethodSymbol)member);
                }
            }
        }
        return null;
    }
}
