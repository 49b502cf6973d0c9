using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Embeddings;

/// <summary>An operation that a value comes from and that source code says no more of: a constant, a creation, a call of a library.</summary>
internal readonly record struct Leaf(IOperation Operation, Frame? Frame);
