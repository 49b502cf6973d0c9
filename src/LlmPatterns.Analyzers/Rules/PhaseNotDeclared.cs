using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP301: a type or top-level program with model calls and no declaration, once per type.</summary>
internal static class PhaseNotDeclared
{
    /// <param name="calls">The calls of one document, in order.</param>
    public static IEnumerable<Finding> Decide(IReadOnlyList<ModelCall> calls)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var call in calls)
        {
            if (call.IsForwarding || call.IsBroken || call.IsAuxiliary || call.Declaration.Exists || call.ContainingSymbol.ContainingType is not { } type || !seen.Add(type))
                continue;
            yield return Finding.At(call, Descriptors.PhaseNotDeclared, type.Name, Evidence(call));
        }
    }

    private static string Evidence(ModelCall call) => call.Phase switch
    {
        Phase.Unknown => "no phase for certain",
        Phase.Foundation when call.Model.Kind == ModelKind.Unknown => "a prompt without retrieved context, and no model that is known to be tuned",
        Phase.Foundation => "a foundation model with nothing retrieved",
        Phase.Rag => "retrieval-augmented generation",
        Phase.AgenticRag => "a tool that reaches knowledge",
        Phase.FineTuned => "a fine-tuned model",
        _ => "a fine-tuned model with retrieved context",
    };
}
