using System.Collections.Concurrent;
using System.Collections.Immutable;
using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Lookup;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Resolution;

/// <summary>The calls of a method in this compilation: its callers found by name, then by symbol, once per compilation.</summary>
internal sealed class Callers(FlowEngine engine)
{
    /// <summary>With more callers an input is unknown; so one more than these is enough to look for.</summary>
    public const int Most = 16;

    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<MadeCall>> _known = new(SymbolEqualityComparer.Default);

    public ImmutableArray<MadeCall> Of(IMethodSymbol method, Query query)
    {
        method = CompilationBodies.Definition(method);
        if (_known.TryGetValue(method, out var known))
            return known;
        var assumptions = query.Assumptions;
        var bodies = method.MethodKind == MethodKind.LocalFunction ? Outermost(method) : CallingBodies(method, query);
        var found = bodies.SelectMany(body => CallsIn(body, method, query)).Take(Most + 1).ToImmutableArray();
        return query.Assumptions == assumptions ? _known.GetOrAdd(method, found) : found;
    }

    private IEnumerable<MadeCall> CallsIn(IMethodSymbol body, IMethodSymbol method, Query query) =>
        engine.Summarize(body, query).Made.Where(m => SymbolEqualityComparer.Default.Equals(CompilationBodies.Definition(m.Callee), method));

    private IEnumerable<IMethodSymbol> CallingBodies(IMethodSymbol method, Query query)
    {
        var names = method.MethodKind == MethodKind.Constructor
            ? new[] { method.ContainingType.Name, FileIndex.ImplicitCreation, FileIndex.ConstructorInitializer }
            : new[] { method.Name };
        return engine.Index.Callers(names, query.Cancellation)
            .Where(unit => names.Any(n => unit.Calls.TryGetValue(n, out var calls) && calls.Any(c => MayReach(c, method, query))))
            .Select(unit => engine.Bodies.MethodOf(unit.Node, query.Cancellation))
            .OfType<IMethodSymbol>()
            .Distinct<IMethodSymbol>(SymbolEqualityComparer.Default);
    }

    private bool MayReach(SyntaxNode call, IMethodSymbol method, Query query) =>
        engine.Bodies.Callee(call, query.Cancellation) is not { } callee
        || callee.MethodKind == MethodKind.DelegateInvoke
        || SymbolEqualityComparer.Default.Equals(CompilationBodies.Definition(callee.ReducedFrom ?? callee), method)
        || MayDispatch(CompilationBodies.Definition(callee), method);

    /// <summary>Whether a virtual call may run the method, because it overrides or implements what is called.</summary>
    private bool MayDispatch(IMethodSymbol callee, IMethodSymbol method)
    {
        if (!callee.IsAbstract && !callee.IsVirtual && !callee.IsOverride)
            return false;
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, callee))
                return true;
        }
        return callee.ContainingType.TypeKind == TypeKind.Interface
            && (engine.Bodies.IsSource(callee) || method.ContainingType.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, callee.ContainingType)));
    }

    /// <summary>A local function is called where it stands.</summary>
    private static IEnumerable<IMethodSymbol> Outermost(ISymbol symbol)
    {
        while (symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
            symbol = symbol.ContainingSymbol;
        if (symbol is IMethodSymbol method)
            yield return method;
    }
}
