using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Values;

/// <summary>What a delegate runs: a method on a receiver, or a lambda by its syntax (its operation is bound again when it runs, so that none is kept).</summary>
internal sealed class CallTarget(IMethodSymbol method, Value receiver, SyntaxNode? lambda = null) : IEquatable<CallTarget>
{
    public IMethodSymbol Method { get; } = method;

    public Value Receiver { get; } = receiver;

    public SyntaxNode? Lambda { get; } = lambda;

    public bool Equals(CallTarget? other) => other is not null && SymbolEqualityComparer.Default.Equals(Method, other.Method);

    public override bool Equals(object? obj) => Equals(obj as CallTarget);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method);
}
