using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Embeddings;

/// <summary>The call through which a body was entered: its parameters are these arguments, which stand in the caller's frame.</summary>
internal sealed record Frame(IMethodSymbol Method, ImmutableArray<IArgumentOperation> Arguments, Frame? Caller)
{
    /// <summary>The argument for a parameter, and the frame in which it stands; null if the parameter is of another method.</summary>
    public (IOperation Value, Frame? Frame)? Given(IParameterSymbol parameter)
    {
        for (var frame = this; frame is not null; frame = frame.Caller)
        {
            if (SymbolEqualityComparer.Default.Equals(frame.Method.OriginalDefinition, parameter.ContainingSymbol.OriginalDefinition)
                && frame.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal) is { } argument)
                return (argument.Value, frame.Caller);
        }
        return null;
    }
}
