using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Calls;

/// <summary>Tells a thin wrapper, whose callers are the call sites, from a method that asks for itself.</summary>
internal static class Wrappers
{
    /// <summary>A method that forwards only its own parameters, adds no prompt text and carries no mark.</summary>
    public static bool IsThin(RecordedCall call, IMethodSymbol method)
    {
        if (method.MethodKind is MethodKind.Constructor or MethodKind.AnonymousFunction || method.Parameters.IsEmpty || HasMark(method))
            return false;
        var forwards = false;
        foreach (var origin in call.Text.Origins)
        {
            switch (origin.Item.Kind)
            {
                case OriginKind.Input when origin.Item.Detail == Origin.Implementer:
                    break;
                case OriginKind.Constant when string.IsNullOrWhiteSpace(origin.Item.Detail):
                    break;
                case OriginKind.Input when origin.Item.Path!.Root is IParameterSymbol parameter && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method):
                    forwards = true;
                    break;
                default:
                    return false;
            }
        }
        return forwards;
    }

    private static bool HasMark(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { ContainingNamespace: { Name: "LlmPatterns", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }
        return false;
    }
}
