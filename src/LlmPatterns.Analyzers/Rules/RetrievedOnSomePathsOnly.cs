using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP104: a path on which the call is made without the context that other paths have.</summary>
internal sealed class RetrievedOnSomePathsOnly : IModelCallRule
{
    private const int LongestCondition = 60;

    public DiagnosticDescriptor Descriptor => Descriptors.RetrievedOnSomePathsOnly;

    public bool JudgesAuxiliaryCalls => false;

    /// <summary>A branch on the retrieval's own emptiness is handled; so only a search that stands under a condition of something else is named.</summary>
    public Finding? Check(ModelCall call)
    {
        if (call.Grounding != Grounding.RetrievedOnSomePaths || call.Retrievals.Any(r => r.ReachesCall && (r.Uses & RetrievalUse.Tested) != 0))
            return null;
        return call.Retrievals.FirstOrDefault(r => r is { ReachesCall: true, Branch: not null }) is { Branch: { } branch } retrieval
            ? Finding.At(call, Descriptor, call.ApiName, retrieval.Name, Shown(branch))
            : null;
    }

    private static string Shown(Location branch)
    {
        var text = branch.SourceTree?.GetText().ToString(branch.SourceSpan) ?? "";
        return Finding.Excerpt(string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), LongestCondition);
    }
}
