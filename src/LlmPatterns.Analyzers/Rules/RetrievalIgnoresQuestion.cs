using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP106: the search is for a constant, while the prompt holds what a user asks.</summary>
internal sealed class RetrievalIgnoresQuestion : IModelCallRule
{
    private const int LongestQuery = 40;

    public DiagnosticDescriptor Descriptor => Descriptors.RetrievalIgnoresQuestion;

    public bool JudgesAuxiliaryCalls => true;

    public Finding? Check(ModelCall call)
    {
        var reaching = call.Retrievals.Where(r => r.ReachesCall).ToList();
        if (!call.HoldsUserInput || call.HasContextFromElsewhere || reaching.Count == 0 || reaching.Any(r => string.IsNullOrWhiteSpace(r.ConstantQuery)))
            return null;
        return Finding.At(call, Descriptor, call.ApiName, reaching[0].Name, Finding.Excerpt(reaching[0].ConstantQuery!, LongestQuery));
    }
}
