using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP103: a search whose result ends in counts, conditions, logs or nothing, before a model call that could have read it. Stands at the search.</summary>
internal static class RetrievedContextDiscarded
{
    /// <param name="calls">The calls of one document.</param>
    public static IEnumerable<Finding> Find(IReadOnlyList<ModelCall> calls)
    {
        var pairs = calls.Where(c => !c.IsForwarding && !c.IsBroken && c.LacksWhatIsDiscarded).SelectMany(c => c.Retrievals.Where(r => r.IsDiscarded).Select(r => (Retrieval: r, Call: c)));
        foreach (var discarded in pairs.GroupBy(p => p.Retrieval.Location.SourceSpan.Start))
        {
            var (retrieval, call) = discarded.FirstOrDefault(p => p.Call.Location.SourceSpan.Start > discarded.Key);
            if (call is not null && calls.All(c => c.Retrievals.All(r => r.Location != retrieval.Location || r.IsDiscarded)))
                yield return new(Descriptors.RetrievedContextDiscarded, retrieval.Location, ImmutableArray.Create(call.Location), retrieval.Name, Uses(retrieval), call.ApiName);
        }
    }

    private static string Uses(Retrieval retrieval) =>
        (retrieval.Uses & RetrievalUse.Tested) != 0 ? "it is asked about and not passed on" : "nothing is made of it";
}
