using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Embeddings;

/// <summary>What containers and kernels of this compilation hand out to embed with. Registrations under a key are left aside: who asks with a key is not answered.</summary>
internal sealed class EmbeddingServices(FlowEngine engine, Embedders embedders)
{
    private volatile IReadOnlyList<(ITypeSymbol Service, IInvocationOperation Call, CatalogEntry? Entry)>? _registrations;

    /// <param name="service">The type that is asked for; null for whatever embeds.</param>
    /// <param name="depth">How far it may be followed.</param>
    /// <param name="cancellation">Stops the question.</param>
    public Embedder? Of(ITypeSymbol? service, int depth, CancellationToken cancellation)
    {
        var registrations = _registrations ??= Find(cancellation).ToList();
        var asked = registrations.Where(r => service is null || SymbolEqualityComparer.Default.Equals(r.Service.OriginalDefinition, service.OriginalDefinition)).ToList();
        return Embedders.Agreeing(asked.Select(r => embedders.OfRegistration(r.Call, r.Entry, depth, cancellation)));
    }

    private IEnumerable<(ITypeSymbol Service, IInvocationOperation Call, CatalogEntry? Entry)> Find(CancellationToken cancellation)
    {
        var names = engine.Catalog.EmbeddingRegistrationNames.Concat(engine.Catalog.RegistrationNames).Distinct().ToList();
        foreach (var unit in engine.Index.Callers(names, cancellation))
        {
            foreach (var node in names.Where(unit.Calls.ContainsKey).SelectMany(n => unit.Calls[n]).OrderBy(n => n.SpanStart))
            {
                if (engine.Bodies.Callee(node, cancellation) is not { } callee)
                    continue;
                var embed = engine.Catalog.Find(callee, CatalogKind.Embed);
                var service = embed is { Service: { } id } ? engine.Bodies.Type(id)
                    : engine.Catalog.Find(callee, CatalogKind.Register) is { Service: null } && callee.TypeArguments.Length == 1 && embedders.Embeds(callee.TypeArguments[0]) ? callee.TypeArguments[0]
                    : null;
                if (service is not null && engine.Bodies.Expression(node, cancellation) is IInvocationOperation call && !IsKeyed(call))
                    yield return (service, call, embed);
            }
        }
    }

    private static bool IsKeyed(IInvocationOperation call) =>
        call.Arguments.Any(a => a.Parameter?.Name is "serviceKey" or "serviceId" or "key" && a.ArgumentKind == ArgumentKind.Explicit && a.Value.ConstantValue is not { HasValue: true, Value: null });
}
