using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Embeddings;

/// <summary>What containers and kernels of this compilation hand out to embed with. Registrations under a key are left aside: who asks with a key is not answered.</summary>
internal sealed class EmbeddingServices(FlowEngine engine, Embedders embedders)
{
    private volatile IReadOnlyList<Registration>? _registrations;

    /// <param name="service">The type that is asked for; null for whatever embeds.</param>
    /// <param name="depth">How far it may be followed.</param>
    /// <param name="cancellation">Stops the question.</param>
    public Embedder? Of(ITypeSymbol? service, int depth, CancellationToken cancellation)
    {
        var registrations = _registrations ??= Find(cancellation).ToList();
        var asked = registrations.Where(r => service is null || r.Service is null || SymbolEqualityComparer.Default.Equals(r.Service.OriginalDefinition, service.OriginalDefinition)).ToList();
        return Embedders.Agreeing(asked.Select(r => r.Service is null ? null : embedders.OfRegistration(r.Call!, r.Entry, depth, cancellation)));
    }

    private IEnumerable<Registration> Find(CancellationToken cancellation)
    {
        var names = engine.Catalog.EmbeddingRegistrationNames.Concat(engine.Catalog.RegistrationNames).Distinct().ToList();
        foreach (var unit in engine.Index.Callers(names, cancellation))
        {
            foreach (var name in names.Where(unit.Calls.ContainsKey))
            {
                foreach (var node in unit.Calls[name])
                {
                    if (Of(node, engine.Catalog.EmbeddingRegistrationNames.Contains(name), cancellation) is { } registration)
                        yield return registration;
                }
            }
        }
    }

    private Registration? Of(SyntaxNode node, bool isNamedSo, CancellationToken cancellation)
    {
        var callee = engine.Bodies.Callee(node, cancellation);
        var embed = callee is null ? null : engine.Catalog.Find(callee, CatalogKind.Embed);
        var service = embed is { Service: { } id } ? engine.Bodies.Type(id)
            : callee is { TypeArguments.Length: > 0 } && engine.Catalog.Find(callee, CatalogKind.Register) is { Service: null } && embedders.Embeds(callee.TypeArguments[0]) ? callee.TypeArguments[0]
            : null;
        if (service is null)
            return isNamedSo && (callee is null || !engine.Bodies.IsSource(callee)) ? new(null, null, null) : null;
        return engine.Bodies.Expression(node, cancellation) is IInvocationOperation call ? IsKeyed(call) ? null : new(service, call, embed) : new(null, null, null);
    }

    private static bool IsKeyed(IInvocationOperation call) =>
        call.Arguments.Any(a => a.Parameter?.Name is "serviceKey" or "serviceId" or "key" && a.ArgumentKind == ArgumentKind.Explicit && a.Value.ConstantValue is not { HasValue: true, Value: null });

    /// <summary>A registration; without a service one by another library's method of that name, of which nothing is known.</summary>
    private sealed record Registration(ITypeSymbol? Service, IInvocationOperation? Call, CatalogEntry? Entry);
}
