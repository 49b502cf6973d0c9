namespace LlmPatterns.Analyzers.Flow.Embeddings;

/// <summary>A field with all that this compilation searches it for and fills it with.</summary>
/// <param name="Field">The field.</param>
/// <param name="Uses">The vectors, in the order of files.</param>
/// <param name="HasSeveralCollections">Asks whether the records may lie in more than one collection, each with a model of its own.</param>
internal sealed record VectorMeeting(VectorField Field, IReadOnlyList<VectorUse> Uses, Func<CancellationToken, bool> HasSeveralCollections);
