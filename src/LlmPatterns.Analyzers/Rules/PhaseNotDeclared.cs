using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP301: a type or top-level program with model calls and no declaration, once per type.</summary>
internal static class PhaseNotDeclared
{
    /// <summary>The types without a declaration, each with its first call.</summary>
    /// <param name="calls">The calls of one document, in order.</param>
    public static IReadOnlyList<(INamedTypeSymbol Type, ModelCall Call)> Find(IReadOnlyList<ModelCall> calls)
    {
        var found = new List<(INamedTypeSymbol, ModelCall)>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var call in calls)
        {
            if (!call.IsForwarding && !call.IsBroken && !call.IsAuxiliary && !call.Declaration.Exists && TypeOf(call.ContainingSymbol) is { } type && seen.Add(type))
                found.Add((type, call));
        }
        return found;
    }

    public static Finding At(ModelCall call, INamedTypeSymbol type) => Finding.At(call, Descriptors.PhaseNotDeclared, type.Name, Evidence(call));

    /// <summary>The type that a reader would name: an extension block has no name of its own.</summary>
    public static INamedTypeSymbol? TypeOf(ISymbol symbol)
    {
        var type = symbol.ContainingType;
        while (type is { Name: "", ContainingType: { } outer })
            type = outer;
        return type;
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
