using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP108: the prompt says "answer from the context below", and none is supplied.</summary>
internal sealed class PromptClaimsMissingContext : IModelCallRule
{
    /// <summary>Characters of fixed text beside the claim that can be no context yet.</summary>
    private const int ShortOfContext = 300;

    public DiagnosticDescriptor Descriptor => Descriptors.PromptClaimsMissingContext;

    public bool JudgesAuxiliaryCalls => false;

    public Finding? Check(ModelCall call)
    {
        if (call.Grounding != Grounding.None || call.IsExplained || call.NamesContext)
            return null;
        foreach (var text in call.PromptTexts)
        {
            if (PromptWords.ClaimOfContext(text) is { } claim && text.IndexOf("{{", StringComparison.Ordinal) < 0 && call.PromptTexts.Sum(t => t.Length) - claim.Length <= ShortOfContext)
                return Finding.At(call, Descriptor, call.ApiName, claim);
        }
        return null;
    }
}
