using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Embeddings;

/// <summary>A call or creation on the way from a vector to its model.</summary>
internal sealed record EmbeddingCall(IMethodSymbol Method, IOperation? Instance, ImmutableArray<IArgumentOperation> Arguments, Frame? Frame)
{
    /// <summary>What the call is made on; of a constructor its first argument.</summary>
    public IOperation? Subject => Instance ?? Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == 0)?.Value;

    public bool IsGiven(ImmutableArray<string> parameters) => parameters.Any(p => Named(p) is not null);

    public IOperation? Named(ImmutableArray<string> parameters) => parameters.Select(p => Named(p)).FirstOrDefault(a => a is not null);

    /// <summary>The argument for a parameter; null if none is given.</summary>
    public IOperation? Named(string? parameter) =>
        parameter is null ? null : Arguments.FirstOrDefault(a => a.ArgumentKind == ArgumentKind.Explicit && string.Equals(a.Parameter?.Name, parameter, StringComparison.OrdinalIgnoreCase) && a.Value.ConstantValue is not { HasValue: true, Value: null })?.Value;
}
