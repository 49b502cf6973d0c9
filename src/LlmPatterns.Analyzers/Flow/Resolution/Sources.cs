using System.Collections.Immutable;
using LlmPatterns.Analyzers.Flow.Values;

namespace LlmPatterns.Analyzers.Flow.Resolution;

/// <summary>What gives an input, one look away and in terms of further inputs.</summary>
/// <param name="Either">What each caller or writer gives; which of them ran is not known.</param>
/// <param name="Also">What may be put into it besides.</param>
internal sealed record Sources(ImmutableArray<Value> Either, Value Also)
{
    public static Sources Of(Value value) => new(ImmutableArray.Create(value), Value.Empty);
}
