using System.Collections.Concurrent;
using System.Collections.Immutable;
using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Lookup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
            .Where(unit => MaySee(unit, method))
            .Where(unit => names.Any(n => unit.Calls.TryGetValue(n, out var calls) && calls.Any(c => MayTake(c, method) && MayReach(c, method, query))))
            .Select(unit => engine.Bodies.MethodOf(unit.Node, query.Cancellation))
            .OfType<IMethodSymbol>()
            .Distinct<IMethodSymbol>(SymbolEqualityComparer.Default);
    }

    /// <summary>A private method is called in its own type, whichever of its parts that is.</summary>
    private static bool MaySee(BodyUnit unit, IMethodSymbol method) =>
        method.DeclaredAccessibility != Accessibility.Private || !method.ExplicitInterfaceImplementations.IsEmpty || method.ContainingType.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == unit.Node.SyntaxTree && r.Span.Contains(unit.Node.Span));

    /// <summary>Asked before a call is bound: whether the method takes so many arguments.</summary>
    private static bool MayTake(SyntaxNode call, IMethodSymbol method)
    {
        var given = ArgumentsOf(call)?.Arguments.Count ?? 0;
        var most = method.Parameters.Length;
        // What it overrides or implements may have defaults where it has none.
        var isFixed = !method.IsVirtual && !method.IsOverride && !method.IsAbstract && (method.MethodKind == MethodKind.Constructor || method.ContainingType.AllInterfaces.IsEmpty);
        var least = isFixed ? method.Parameters.Count(p => !p.IsOptional && !p.IsParams) - (method.IsExtensionMethod ? 1 : 0) : 0;
        return given >= least && (given <= most || method.Parameters.Any(p => p.IsParams));
    }

    private static BaseArgumentListSyntax? ArgumentsOf(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList,
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
        ConstructorInitializerSyntax initializer => initializer.ArgumentList,
        PrimaryConstructorBaseTypeSyntax parent => parent.ArgumentList,
        _ => null,
    };

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
