using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Resolution;

/// <summary>What a container hands out: whatever this compilation registers for the type, under the key if one is asked for.</summary>
internal sealed class Registrations(FlowEngine engine)
{
    /// <summary>A key that is out of sight: it may be any.</summary>
    public const string AnyKey = "?";

    private volatile IReadOnlyList<Registration>? _all;

    /// <summary>The origins of what is handed out, in terms of what the registering bodies are given; null if nothing in sight registers the type.</summary>
    public Value? Of(ITypeSymbol service, string? key, Query query)
    {
        var (given, other) = (Value.Unreachable, Value.Unreachable);
        foreach (var registration in _all ?? Find(query))
        {
            if (!SymbolEqualityComparer.Default.Equals(registration.Service, service))
                continue;
            if (registration.Key == key)
                given = given.Or(registration.Given);
            else if (key == AnyKey || registration.Key == AnyKey)
                other = other.Or(registration.Given);
        }
        return !given.IsUnreachable ? given : other.IsUnreachable ? null : other;
    }

    private IReadOnlyList<Registration> Find(Query query)
    {
        if (engine.Catalog.RegistrationNames.Count == 0)
            return _all = Array.Empty<Registration>();
        var assumptions = query.Assumptions;
        var found = engine.Index.Callers(engine.Catalog.RegistrationNames, query.Cancellation)
            .Select(unit => engine.Bodies.MethodOf(unit.Node, query.Cancellation))
            .OfType<IMethodSymbol>()
            .SelectMany(method => engine.Summarize(method, query).Registrations)
            .ToList();
        if (query.Assumptions == assumptions)
            _all = found;
        return found;
    }

    /// <summary>The service that a container puts into a parameter or property; null if it is given in another way.</summary>
    public static AccessPath? Injected(ISymbol member)
    {
        var (type, isInjected) = member switch
        {
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.AnonymousFunction } } parameter => (parameter.Type, true),
            IParameterSymbol parameter => (parameter.Type, HasAttribute(parameter, "FromServicesAttribute") || HasAttribute(parameter, "FromKeyedServicesAttribute")),
            IPropertySymbol property => (property.Type, HasAttribute(property, "InjectAttribute")),
            _ => (null, false),
        };
        return isInjected ? AccessPath.OfService(type!, Key(member)) : null;
    }

    private static string? Key(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "FromKeyedServicesAttribute")
                return attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string key } ? key : AnyKey;
        }
        return null;
    }

    private static bool HasAttribute(ISymbol member, string name) => member.GetAttributes().Any(a => a.AttributeClass?.Name == name);
}
