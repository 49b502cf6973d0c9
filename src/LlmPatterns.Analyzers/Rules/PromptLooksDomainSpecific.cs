using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP110: the prompt's words belong to a specialised, private or changing subject, nothing is retrieved and nothing is declared.</summary>
internal sealed class PromptLooksDomainSpecific : IModelCallRule
{
    private const int MostWords = 3;

    public DiagnosticDescriptor Descriptor => Descriptors.PromptLooksDomainSpecific;

    public bool JudgesAuxiliaryCalls => false;

    public Finding? Check(ModelCall call)
    {
        if (call.Grounding != Grounding.None || call.Declaration.Exists || call.Domain is not null || call.Model.Kind == ModelKind.FineTuned || call.OffersTools || call.IsExplained
            || call.LikelySubject is not { } likely || call.PromptTexts.Any(PromptWords.IsTaskOverText))
            return null;
        var words = string.Join(", ", likely.Words.Take(MostWords).Select(w => $"'{w}'"));
        var domain = new DomainFact(likely.Subject, Changing: likely.Subject == "changing", Private: likely.Subject == "private");
        return Finding.At(call, Descriptor, call.ApiName, words, likely.Subject, Advice.For(domain));
    }
}
