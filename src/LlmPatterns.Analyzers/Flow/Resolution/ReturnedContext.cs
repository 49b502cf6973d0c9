using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Resolution;

/// <summary>Whether what a method returns was retrieved for the question, by what its body does.</summary>
internal static class ReturnedContext
{
    /// <summary>What was retrieved; null if that is not proven, or something else may be in it: an answer of a model, a document, an unknown.</summary>
    public static Origin? Of(IMethodSymbol method, FlowEngine engine, CancellationToken cancellation)
    {
        var query = new Query(cancellation);
        var summary = engine.Summarize(method, query);
        if (summary.IsCut)
            return null;
        var returned = engine.Resolver.Resolve(new Heap(summary.Exit).Flatten(summary.Returned), query);
        return returned.Origins.All(o => IsRetrievedOrWords(o.Item.Kind)) ? returned.Origins.FirstOrDefault(o => o.Item.Kind == OriginKind.Retrieved).Item : null;
    }

    private static bool IsRetrievedOrWords(OriginKind kind) =>
        kind is OriginKind.Retrieved or OriginKind.RetrievedKey or OriginKind.Constant or OriginKind.UserInput or OriginKind.Input or OriginKind.Setting or OriginKind.Domain;
}
