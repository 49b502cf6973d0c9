using System.Collections.Immutable;
using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Embeddings;

/// <summary>Follows a vector, or what makes vectors, back to the one model that provably made it.</summary>
internal sealed class Embedders
{
    private const int Deepest = 24;

    private readonly FlowEngine _engine;
    private readonly Definitions _definitions;
    private readonly EmbeddingServices _services;

    public Embedders(FlowEngine engine)
    {
        _engine = engine;
        _definitions = new(engine);
        _services = new(engine, this);
    }

    public Definitions Definitions => _definitions;

    /// <summary>What a container hands out to embed with; null if nothing in sight registers it, or several things that differ.</summary>
    public Embedder? Registered(CancellationToken cancellation) => _services.Of(null, Deepest, cancellation);

    /// <summary>Null if it is not known, or not the same on all ways.</summary>
    public Embedder? Of(IOperation value, CancellationToken cancellation) => Of(value, null, Deepest, cancellation);

    /// <summary>Whether objects of a type make embeddings.</summary>
    public bool Embeds(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && (_engine.Catalog.Find(named, CatalogKind.Plain) is { Embeds: true } || named.AllInterfaces.Any(i => _engine.Catalog.Find(i, CatalogKind.Plain) is { Embeds: true }));

    private Embedder? Of(IOperation value, Frame? frame, int depth, CancellationToken cancellation)
    {
        if (depth == 0 || _definitions.Of(value, frame, cancellation) is not { Count: > 0 } leaves)
            return null;
        Embedder? found = null;
        foreach (var leaf in leaves)
        {
            if (OfLeaf(leaf, depth - 1, cancellation) is not { } embedder || (found is not null && !found.Equals(embedder)))
                return null;
            found ??= embedder;
        }
        return found;
    }

    private Embedder? OfLeaf(Leaf leaf, int depth, CancellationToken cancellation)
    {
        switch (leaf.Operation)
        {
            case IInvocationOperation call when IsService(call.TargetMethod):
                return IsKeyed(call) ? null : _services.Of(call.TargetMethod.ReturnType, depth, cancellation);
            case IInvocationOperation call:
                return OfCall(new(call.TargetMethod, call.Instance, call.Arguments, leaf.Frame), depth, cancellation);
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                return IsToldLater(creation, cancellation) ? null : OfCall(new(constructor, null, creation.Arguments, leaf.Frame), depth, cancellation);
            case IPropertyReferenceOperation { Instance: { } instance } reference when _engine.Catalog.Find(reference.Property, CatalogKind.Carry) is { IsWhole: true } && reference.Arguments.All(a => IsElement(a.Value)):
                return Of(instance, leaf.Frame, depth, cancellation);
            case IArrayElementReferenceOperation element when element.Indices.All(IsElement):
                return Of(element.ArrayReference, leaf.Frame, depth, cancellation);
            case IParameterReferenceOperation { Parameter: var parameter } when parameter.GetAttributes().IsEmpty:
                return _services.Of(parameter.Type, depth, cancellation);
            default:
                return null;
        }
    }

    private Embedder? OfCall(EmbeddingCall call, int depth, CancellationToken cancellation)
    {
        if (_engine.Catalog.Find(call.Method, CatalogKind.Carry) is { IsWhole: true })
            return call.Arguments.Skip(call.Subject == call.Arguments.FirstOrDefault()?.Value ? 1 : 0).Any(a => a.Value.Type?.SpecialType == SpecialType.System_Int32) ? null : Inner(call.Subject);
        if ((_engine.Catalog.Find(call.Method, CatalogKind.Embed) ?? _engine.Catalog.Find(call.Method, CatalogKind.Model)) is not { } entry)
            return null;
        var embedder = entry.Options.IsEmpty || !call.IsGiven(entry.Options) ? Inner(call.Named(entry.From) ?? (entry.From.IsEmpty ? call.Subject : null)) : Named(call, entry.Options, cancellation);
        if (embedder is not null && entry.Dimensions is null && call.Arguments.Any(a => a.ArgumentKind == ArgumentKind.Explicit && IsNumber(a.Parameter?.Type)))
            return embedder with { IsRequestUnknown = true }; // what the number is, the catalog does not say
        return embedder is null ? null : Asked(embedder, call.Named(entry.Dimensions), call.Frame, cancellation);

        Embedder? Inner(IOperation? inner) => inner switch
        {
            null => null,
            _ when Delegates.Body(inner) is { } body => Agreeing(MemberDefinitions.Returns(body).Select(r => Of(r, call.Frame, depth, cancellation))),
            _ => Of(inner, call.Frame, depth, cancellation),
        };
    }

    /// <summary>What a registration puts into a container.</summary>
    public Embedder? OfRegistration(IInvocationOperation registration, CatalogEntry? entry, int depth, CancellationToken cancellation)
    {
        var call = new EmbeddingCall(registration.TargetMethod, registration.Instance, registration.Arguments, null);
        if (entry is not null)
            return OfCall(call, depth, cancellation);
        var given = registration.Arguments.Where(a => a.ArgumentKind == ArgumentKind.Explicit && a.Parameter?.Ordinal > 0).ToList();
        if (given.Count != 1)
            return null;
        return Delegates.Body(given[0].Value) is { } body ? Agreeing(MemberDefinitions.Returns(body).Select(r => Of(r, null, depth, cancellation))) : Of(given[0].Value, null, depth, cancellation);
    }

    public static Embedder? Agreeing(IEnumerable<Embedder?> embedders)
    {
        Embedder? found = null;
        foreach (var embedder in embedders)
        {
            if (embedder is null || (found is not null && !found.Equals(embedder)))
                return null;
            found ??= embedder;
        }
        return found;
    }

    /// <summary>The model that an id names: a constant, or the default of a setting.</summary>
    private Embedder? Named(EmbeddingCall call, ImmutableArray<string> parameters, CancellationToken cancellation)
    {
        foreach (var parameter in parameters)
        {
            if (call.Named(parameter) is { } id)
                return Named(id, call.Frame, cancellation);
        }
        return null;
    }

    private Embedder? Named(IOperation id, Frame? frame, CancellationToken cancellation) => _definitions.Of(id, frame, cancellation) is { Count: > 0 } leaves ? Agreeing(leaves.Select(l => l.Operation switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } constant => new Embedder(text) { IdLocation = constant.Syntax.GetLocation() },
        ICoalesceOperation { WhenNull.ConstantValue: { HasValue: true, Value: string text } } setting => new Embedder(text, string.Concat(setting.Value.Syntax.DescendantTokens())) { IdLocation = setting.WhenNull.Syntax.GetLocation() },
        _ => null,
    })) : null;

    /// <summary>The same with what a request or a client asks for: a number, or options that may name a number and another model.</summary>
    private Embedder Asked(Embedder embedder, IOperation? asked, Frame? frame, CancellationToken cancellation)
    {
        if (asked is null)
            return embedder;
        if (_definitions.Of(asked, frame, cancellation) is not { } leaves)
            return embedder with { IsRequestUnknown = true };
        if (leaves.Count == 0)
            return embedder; // null: nothing is asked for
        return leaves.Count > 1 ? embedder with { IsRequestUnknown = true } : leaves[0].Operation switch
        {
            { ConstantValue: { HasValue: true, Value: int dimensions } } => embedder with { Requested = dimensions },
            IObjectCreationOperation options => Options(embedder, options, leaves[0].Frame, cancellation),
            _ => embedder with { IsRequestUnknown = true },
        };
    }

    private Embedder Options(Embedder embedder, IObjectCreationOperation options, Frame? frame, CancellationToken cancellation)
    {
        foreach (var assignment in options.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? Enumerable.Empty<ISimpleAssignmentOperation>())
        {
            if (assignment.Target is not IPropertyReferenceOperation { Property: var property })
                return embedder with { IsRequestUnknown = true };
            if ((_engine.Catalog.Find(property, CatalogKind.Embed) ?? _engine.Catalog.Find(property, CatalogKind.Model)) is not { } entry)
                embedder = property.Type.SpecialType == SpecialType.System_String ? embedder : embedder with { IsRequestUnknown = true };
            else if (entry.Dimensions is not null)
                embedder = assignment.Value.DescendantsAndSelf().FirstOrDefault(v => v.ConstantValue.HasValue)?.ConstantValue.Value is int dimensions ? embedder with { Requested = dimensions } : embedder with { IsRequestUnknown = true };
            else if (!entry.Options.IsEmpty)
                embedder = Named(assignment.Value, frame, cancellation) is { } named ? named with { Requested = embedder.Requested, IsRequestUnknown = embedder.IsRequestUnknown } : new Embedder(null);
        }
        return embedder;
    }

    /// <summary>Whether some code sets the model of such an object after it was made.</summary>
    private bool IsToldLater(IObjectCreationOperation creation, CancellationToken cancellation) =>
        creation.Type is INamedTypeSymbol type && !_engine.Bodies.IsSource(type)
        && type.GetMembers().OfType<IPropertySymbol>().Any(p => _engine.Catalog.Find(p, CatalogKind.Model) is not null && _engine.Index.AnyFile(f => f.Writes(p.Name), cancellation));

    private bool IsService(IMethodSymbol method) => method.TypeArguments.Length == 1 && SymbolEqualityComparer.Default.Equals(method.TypeArguments[0], method.ReturnType) && _engine.Catalog.Find(method, CatalogKind.Neutral) is not null;

    private static bool IsKeyed(IInvocationOperation call) => call.Arguments.Any(a => a.ArgumentKind == ArgumentKind.Explicit && a.Parameter is { Ordinal: var ordinal } && ordinal >= (call.TargetMethod.IsExtensionMethod ? 1 : 0));

    private static bool IsNumber(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.System_Int32 } || type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && nullable.TypeArguments[0].SpecialType == SpecialType.System_Int32;

    /// <summary>One element, and not a part: a range of a vector is a shorter one.</summary>
    private static bool IsElement(IOperation index) => index.Type?.SpecialType == SpecialType.System_Int32 || index.Type?.Name == "Index";
}
