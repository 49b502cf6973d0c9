using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Calls;
using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Resolution;

/// <summary>Replaces the inputs in a value by what is given for them, from caller to caller and from member to write.</summary>
internal sealed class InputResolver(FlowEngine engine)
{
    private readonly InputSources _sources = new(engine);

    public Callers Callers => _sources.Callers;

    /// <summary>The origins with every input replaced by what is given there; an input that nothing in sight gives stays.</summary>
    public Value Resolve(Value value, Query query)
    {
        if (!value.Origins.Any(o => o.Item.Path is not null))
            return value.OriginsOnly();
        var graph = new InputGraph(value, path => _sources.Of(path, query));
        graph.Solve(Replaced);
        return Replaced(value, graph.Given);
    }

    private Value Replaced(Value value, Func<AccessPath, Value?> givenFor)
    {
        var result = value.Where(o => o.Path is null);
        foreach (var origin in value.Origins)
        {
            if (origin.Item.Path is not { } path)
                continue;
            var given = givenFor(path);
            if (origin.Item.Detail == Origin.Implementer)
                given = given is null ? Value.Empty : Implementing(given).Where(o => o.Kind == OriginKind.Unknown);
            else if (given is not null && origin.Item.Detail == Origin.Renderer)
                given = Templates.RenderedWith(given, null);
            else if (given is not null && origin.Item.IsModel)
                given = BodyInterpreter.ModelIds(given, origin.Item.Kind, origin.Item.Vendor);
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
}
