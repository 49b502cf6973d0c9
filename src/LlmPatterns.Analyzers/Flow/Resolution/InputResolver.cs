using System.Collections.Concurrent;
using System.Collections.Immutable;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Resolution;

/// <summary>Looks up what a body was given: a parameter by the calls in this compilation, a field by the writes in its type.</summary>
internal sealed class InputResolver(FlowEngine engine)
{
    /// <summary>With more callers an input is unknown.</summary>
    private const int MostCallers = 16;

    private readonly MemberWrites _writes = new(engine);
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>> _callers = new(SymbolEqualityComparer.Default);

    /// <summary>The origins with every input replaced by what is given there; an input that nothing in sight gives stays.</summary>
    public Value Resolve(Value value, Query query) => Resolve(value, query, new OpenInputs());

    private Value Resolve(Value value, Query query, OpenInputs open)
    {
        if (!value.Origins.Any(o => o.Item.Path is not null))
            return value.OriginsOnly();
        var result = value.Where(o => o.Path is null);
        foreach (var origin in value.Origins)
        {
            if (origin.Item.Path is not { } path)
                continue;
            var given = Resolve(path, query, open);
            if (origin.Item.Detail == Origin.Implementer)
                given = given is null ? Value.Empty : Implementing(given).Where(o => o.Kind == OriginKind.Unknown);
            else if (given is not null && origin.Item.IsModel)
                given = BodyInterpreter.ModelIds(given, origin.Item.Kind);
            else if (given is not null && origin.Item.Detail.Length > 0)
                given = given.Map(o => o.Kind == OriginKind.Input ? new Origin(o.Kind, origin.Item.Detail, o.Site, o.Path) : o);
            given ??= Value.Of(ByType(path) ?? origin.Item);
            result = result.And(origin.Always ? given : given.Sometimes());
        }
        return result;
    }

    /// <summary>Of an object that runs a method of an interface, only whether it comes from somewhere unknown matters.</summary>
    public static Value Implementing(Value implementer) =>
        implementer.Where(o => o.Kind is OriginKind.Unknown or OriginKind.Input).Map(o => o.Kind == OriginKind.Input ? new Origin(o.Kind, Origin.Implementer, null, o.Path) : o);

    /// <summary>A search's result is retrieved, and a model's answer is one, whoever asked: the type says so.</summary>
    private Origin? ByType(AccessPath path)
    {
        foreach (var type in path.Steps.Select(s => s.Member?.ContainingType).Append(path.Type).Append(RootType(path)))
        {
            if (type is INamedTypeSymbol named && engine.Catalog.Find(named, CatalogKind.Output) is not null)
                return new Origin(OriginKind.ModelOutput, named.Name);
            if (engine.RetrievedType(type) is { } retrieved)
                return new Origin(OriginKind.Retrieved, retrieved.Name, path.Root is IParameterSymbol { ContainingSymbol: var owner } parameter && engine.Bodies.IsSource(owner) ? parameter.Locations.FirstOrDefault() : null);
        }
        return null;
    }

    private static ITypeSymbol? RootType(AccessPath path) => path.Root switch
    {
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    /// <summary>Null if nothing in sight gives the input.</summary>
    private Value? Resolve(AccessPath path, Query query, OpenInputs open)
    {
        return open.Of(path, () => path.Root switch
        {
            null => path.Steps.IsEmpty ? null : Member(path, query, open),
            IParameterSymbol parameter => Parameter(parameter, path, query, open),
            IFieldSymbol or IPropertySymbol => Static(path.Root, path, query, open),
            ITypeSymbol => Service(path, query, open),
            _ => null,
        });
    }

    private Value? Parameter(IParameterSymbol parameter, AccessPath path, Query query, OpenInputs open)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method)
            return null;
        if (method.MethodKind == MethodKind.AnonymousFunction)
            return Injected(parameter, path, query, open);
        var result = Value.Unreachable;
        var count = 0;
        foreach (var call in Callers(method, query))
        {
            if (++count > MostCallers)
                return FlowTypes.IsText(path.Type)
                    ? Value.Of(new Origin(OriginKind.UnknownText, $"parameter {parameter.Name}, which has more than {MostCallers} callers"))
                    : engine.Carries(path.Type) ? Value.Of(Origin.Unknown($"parameter {parameter.Name}, which has more than {MostCallers} callers")) : null;
            var heap = new Heap(call.State);
            var value = call.Arguments.TryGetValue(parameter.Ordinal, out var argument) ? argument : Value.Empty;
            foreach (var step in path.Steps)
                value = heap.Follow(value, step, engine.Bodies);
            result = result.Or(Resolve(heap.Flatten(value), query, open));
        }
        return count == 0 ? Injected(parameter, path, query, open) : result;
    }

    /// <summary>What a container puts into a parameter or property; null if nothing in sight registers it.</summary>
    /// <param name="member">The parameter or property.</param>
    /// <param name="path">A path that starts at it.</param>
    /// <param name="query">The question that this belongs to.</param>
    /// <param name="open">The paths that are being resolved.</param>
    private Value? Injected(ISymbol member, AccessPath path, Query query, OpenInputs open)
    {
        if (Registrations.Injected(member) is not { } service)
            return null;
        foreach (var step in path.Steps.Skip(path.Root is null ? 1 : 0))
            service = service.Then(step);
        return Service(service, query, open);
    }

    /// <summary>A client, agent or kernel is what was registered; of a team's own types the fields are what the type writes into them.</summary>
    private Value? Service(AccessPath path, Query query, OpenInputs open)
    {
        var type = (ITypeSymbol)path.Root!;
        if (engine.Carries(type) || engine.IsPlain(type))
            return engine.Registrations.Of(type, path.Key, query) is { } given ? Resolve(given, query, open) : null;
        var first = path.Key is null ? 0 : 1;
        return path.Steps.Length > first && path.Steps[first].Member is { } member && engine.Bodies.IsSource(member) ? Written(member, path, first + 1, query, open)
            : engine.Registrations.Of(type, path.Key, query) is { } registered ? Resolve(registered, query, open) : Default(path, query, open);
    }

    /// <summary>Of options that configuration fills, what their class sets is the fallback; null if it sets nothing.</summary>
    private Value? Default(AccessPath path, Query query, OpenInputs open)
    {
        for (var i = 0; i < path.Steps.Length; i++)
        {
            if (path.Steps[i].Member is IPropertySymbol member && engine.Bodies.IsSource(member))
                return Written(member, path, i + 1, query, open) is { } set ? Value.Of(Origin.Input(path)).And(set.Sometimes()) : null;
        }
        return null;
    }

    /// <summary>The calls of a method in this compilation.</summary>
    public IEnumerable<MadeCall> Callers(IMethodSymbol method, Query query)
    {
        method = CompilationBodies.Definition(method);
        if (method.MethodKind == MethodKind.LocalFunction)
            return FromSummary(Outermost(method), method, query);
        if (!_callers.TryGetValue(method, out var callers))
            _callers[method] = callers = CallingBodies(method, query);
        return callers.SelectMany(caller => FromSummary(caller, method, query));
    }

    /// <summary>The bodies that call a method: found by name, then by symbol, once per compilation.</summary>
    private ImmutableArray<IMethodSymbol> CallingBodies(IMethodSymbol method, Query query)
    {
        var names = method.MethodKind == MethodKind.Constructor
            ? new[] { method.ContainingType.Name, FileIndex.ImplicitCreation, FileIndex.ConstructorInitializer }
            : new[] { method.Name };
        return engine.Index.Callers(names, query.Cancellation)
            .Where(unit => names.Any(n => unit.Calls.TryGetValue(n, out var calls) && calls.Any(c => MayReach(c, method, query))))
            .Select(unit => engine.Bodies.MethodOf(unit.Node, query.Cancellation))
            .OfType<IMethodSymbol>()
            .Distinct<IMethodSymbol>(SymbolEqualityComparer.Default)
            .ToImmutableArray();
    }

    private bool MayReach(SyntaxNode call, IMethodSymbol method, Query query) =>
        engine.Bodies.Callee(call, query.Cancellation) is not { } callee
        || callee.MethodKind == MethodKind.DelegateInvoke
        || SymbolEqualityComparer.Default.Equals(CompilationBodies.Definition(callee.ReducedFrom ?? callee), method)
        || callee.IsAbstract || callee.IsVirtual || callee.IsOverride;

    private IEnumerable<MadeCall> FromSummary(IMethodSymbol? caller, IMethodSymbol method, Query query) =>
        caller is null ? Array.Empty<MadeCall>() : engine.Summarize(caller, query).Made.Where(m => SymbolEqualityComparer.Default.Equals(CompilationBodies.Definition(m.Callee), method));

    private static IMethodSymbol? Outermost(ISymbol? symbol)
    {
        while (symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
            symbol = symbol.ContainingSymbol;
        return symbol as IMethodSymbol;
    }

    private Value? Member(AccessPath path, Query query, OpenInputs open)
    {
        var first = path.Steps[0].Member;
        if (first is IParameterSymbol captured)
        {
            var given = AccessPath.Of(captured, captured.Type);
            foreach (var step in path.Steps.Skip(1))
                given = given.Then(step);
            return Resolve(given, query, open) ?? Value.Of(Origin.Input(given));
        }
        if (first is IPropertySymbol injected && Injected(injected, path, query, open) is { } registered)
            return registered;
        return first is null || !engine.Bodies.IsSource(first) ? null : Written(first, path, 1, query, open);
    }

    private Value? Static(ISymbol member, AccessPath path, Query query, OpenInputs open) =>
        engine.Bodies.IsSource(member) ? Written(member, path, 0, query, open) : null;

    /// <summary>What the writes of a member leave in it, followed along the rest of the path.</summary>
    private Value? Written(ISymbol member, AccessPath path, int skip, Query query, OpenInputs open)
    {
        var result = _writes.Of(member, query, (value, heap) =>
        {
            foreach (var step in path.Steps.Skip(skip))
                value = heap.Follow(value, step, engine.Bodies);
            return Resolve(heap.Flatten(value), query, open);
        });
        return result;
    }
}
