using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Embeddings;

/// <summary>What a collection embeds with by itself: the generator that it, its definition or its store was given, else the one that a container has.</summary>
internal sealed class StoreEmbedders(FlowEngine engine, Embedders embedders)
{
    private const int Deepest = 4;

    /// <summary>Null if it is not known.</summary>
    public Embedder? Of(IReadOnlyList<Leaf>? collection, CancellationToken cancellation)
    {
        return collection is { Count: 1 } ? Given(collection[0], Deepest, cancellation) : null;
    }

    /// <summary>A collection or store from a container embeds with what the container has, unless some options say otherwise.</summary>
    private Embedder? Injected(CancellationToken cancellation) =>
        engine.Index.AnyFile(f => engine.Catalog.GeneratorPropertyNames.Any(f.Writes), cancellation) ? null : embedders.Registered(cancellation);

    private Embedder? Given(Leaf made, int depth, CancellationToken cancellation)
    {
        if (made.Operation is IParameterReferenceOperation)
            return Injected(cancellation);
        var (instance, arguments) = made.Operation switch
        {
            IInvocationOperation call => (call.Instance, call.Arguments.ToList()),
            IObjectCreationOperation creation => (null, creation.Arguments.ToList()),
            _ => (null, null),
        };
        if (arguments is null || depth == 0)
            return null;
        var found = new List<Embedder?>();
        foreach (var argument in arguments.Where(a => a.ArgumentKind == ArgumentKind.Explicit))
        {
            if (embedders.Embeds(argument.Value.Type))
                found.Add(embedders.Of(argument.Value, cancellation));
            else if (argument.Value.Type is { SpecialType: SpecialType.None } && embedders.Definitions.Of(argument.Value, made.Frame, cancellation) is { } leaves)
                found.AddRange(leaves.SelectMany(l => l.Operation.DescendantsAndSelf()).OfType<ISimpleAssignmentOperation>().Where(a => a.Target is IPropertyReferenceOperation { Property.Type: var type } && embedders.Embeds(type)).Select(a => embedders.Of(a.Value, cancellation)));
        }
        if (found.Count > 0)
            return found.Count == 1 ? found[0] : null;
        return instance is not null && embedders.Definitions.Of(instance, made.Frame, cancellation) is { Count: 1 } stores ? Given(stores[0], depth - 1, cancellation) : null;
    }
}
