using System.Collections.Concurrent;
using System.Collections.Immutable;
using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Resolution;

/// <summary>Who gives an input: the callers of a parameter's method, the writers of a member, the registrations of a service. Looked up once per compilation.</summary>
internal sealed class InputSources(FlowEngine engine)
{
    private readonly Callers _callers = new(engine);
    private readonly MemberWrites _writes = new(engine);
    private readonly Registrations _registrations = new(engine);
    private readonly ConcurrentDictionary<AccessPath, Sources?> _known = new(AccessPath.ByMember);

    public Callers Callers => _callers;

    /// <summary>Null if nothing in sight gives the input.</summary>
    public Sources? Of(AccessPath path, Query query)
    {
        if (_known.TryGetValue(path, out var known))
            return known;
        var assumptions = query.Assumptions;
        var found = Find(path, query);
        return query.Assumptions == assumptions ? _known.GetOrAdd(path, found) : found;
    }

    private Sources? Find(AccessPath path, Query query) => path.Root switch
    {
        null => path.Steps.IsEmpty ? null : Member(path, query),
        IParameterSymbol parameter => Parameter(parameter, path, query),
        IFieldSymbol or IPropertySymbol => engine.Bodies.IsSource(path.Root) ? Written(path.Root, path, 0, query) : null,
        ITypeSymbol => Service(path, query),
        _ => null,
    };

    private Sources? Parameter(IParameterSymbol parameter, AccessPath path, Query query)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method)
            return Unfollowed(path, $"parameter {parameter.Name}, the receiver of an extension block");
        var calls = method.MethodKind == MethodKind.AnonymousFunction ? ImmutableArray<MadeCall>.Empty : _callers.Of(method, query);
        if (calls.IsEmpty)
            return Injected(parameter, path, query);
        if (calls.Length > Callers.Most)
            return Unfollowed(path, $"parameter {parameter.Name}, which has more than {Callers.Most} callers");
        var given = calls.Select(call => Follow(call.Arguments.TryGetValue(parameter.Ordinal, out var argument) ? argument : Value.Empty, new(call.State), path.Steps));
        return new(given.ToImmutableArray(), Value.Empty);
    }

    private Sources? Unfollowed(AccessPath path, string why) =>
        FlowTypes.IsText(path.Type) ? Sources.Of(Value.Of(new Origin(OriginKind.UnknownText, why))) : engine.Carries(path.Type) ? Sources.Of(Value.Of(Origin.Unknown(why))) : null;

    /// <summary>What a container puts into a parameter or property; null if nothing in sight registers it.</summary>
    private Sources? Injected(ISymbol member, AccessPath path, Query query)
    {
        if (Registrations.Injected(member) is not { } service)
            return null;
        foreach (var step in path.Steps.Skip(path.Root is null ? 1 : 0))
            service = service.Then(step);
        return Service(service, query);
    }

    /// <summary>A client, agent or kernel is what was registered; of a team's own types the fields are what the type writes into them.</summary>
    private Sources? Service(AccessPath path, Query query)
    {
        var type = (ITypeSymbol)path.Root!;
        var first = path.Key is null ? 0 : 1;
        if (!engine.Carries(type) && !engine.IsPlain(type) && path.Steps.Length > first && path.Steps[first].Member is { } member && engine.Bodies.IsSource(member))
            return Written(member, path, first + 1, query);
        return _registrations.Of(type, path.Key, query) is { } registered ? Sources.Of(registered) : engine.Carries(type) || engine.IsPlain(type) ? null : Default(path, query);
    }

    /// <summary>Of options that configuration fills, what their class sets is the fallback; null if it sets nothing and they are not known to be options.</summary>
    private Sources? Default(AccessPath path, Query query)
    {
        for (var i = 0; i < path.Steps.Length; i++)
        {
            if (path.Steps[i].Member is not IPropertySymbol member || !engine.Bodies.IsSource(member))
                continue;
            var setting = Value.Of(new Origin(OriginKind.Setting, member.ContainingType.Name + "." + member.Name));
            if (Written(member, path, i + 1, query) is { } set)
                return new(ImmutableArray.Create(setting), set.Either.Aggregate(set.Also, (all, value) => all.And(value)));
            return path.Root is ITypeSymbol { ContainingNamespace: { } holder } && holder.ToDisplayString() == "Microsoft.Extensions.Options" ? Sources.Of(setting) : null;
        }
        return null;
    }

    private Sources? Member(AccessPath path, Query query)
    {
        var first = path.Steps[0].Member;
        if (first is IParameterSymbol captured)
            return Sources.Of(Value.Of(Origin.Input(path.Steps.Skip(1).Aggregate(AccessPath.Of(captured, captured.Type), (given, step) => given.Then(step)))));
        if (first is IPropertySymbol injected && Injected(injected, path, query) is { } registered)
            return registered;
        return first is null || !engine.Bodies.IsSource(first) ? null : Written(first, path, 1, query);
    }

    /// <summary>What the writes of a member leave in it, followed along the rest of the path.</summary>
    private Sources? Written(ISymbol member, AccessPath path, int skip, Query query) =>
        _writes.Of(member, query, (value, heap) => Follow(value, heap, path.Steps.Skip(skip)));

    private Value Follow(Value value, Heap heap, IEnumerable<PathStep> steps)
    {
        foreach (var step in steps)
            value = heap.Follow(value, step, engine.Bodies);
        return heap.Flatten(value);
    }
}
