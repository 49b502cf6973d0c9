namespace LlmPatterns.Analyzers.Architecture;

/// <summary>A model that makes vectors: an <c>embedding-model</c> line of a catalog.</summary>
/// <param name="Id">The model's id.</param>
/// <param name="Dimensions">How many dimensions its vectors have unless a request says another number.</param>
/// <param name="Shortens">It makes shorter vectors where they are asked for.</param>
public sealed record EmbeddingModel(string Id, int Dimensions, bool Shortens);
