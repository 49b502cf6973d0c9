using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Embeddings;

/// <summary>A vector that meets a field: a question that is searched for, or a record that is filled.</summary>
/// <param name="Place">The vector, or the text that the store embeds.</param>
/// <param name="IsQuery">Searched for, and not stored.</param>
/// <param name="IsEmbeddedByStore">The store embeds what is stored and what is searched for.</param>
/// <param name="Embedder">What made it; null if that is not known.</param>
/// <param name="Model">The line about the model; null if there is none.</param>
/// <param name="Dimensions">How many dimensions it has; null if that is not known.</param>
internal sealed record VectorUse(SyntaxNode Place, bool IsQuery, bool IsEmbeddedByStore, Embedder? Embedder, EmbeddingModel? Model, int? Dimensions);
