using LlmPatterns.Analyzers.Architecture;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>The models that make vectors, by their ids, as vendors and the services that pass them on write these: <c>openai/text-embedding-3-small</c>, <c>all-minilm:latest</c>.</summary>
/// <param name="own">What the project says; of two lines about one the later, as the nearer file comes later.</param>
internal sealed class EmbeddingModels(IReadOnlyList<EmbeddingModel> own)
{
    private static readonly Lazy<Dictionary<string, EmbeddingModel>> Shipped = new(() => BuiltInCatalog.EmbeddingModels.ToDictionary(m => m.Id, StringComparer.OrdinalIgnoreCase));

    /// <param name="id">The id, or a deployment's name.</param>
    /// <param name="isOwnName">Whether the project says that it stands for something else.</param>
    public EmbeddingModel? Find(string id, Func<string, bool> isOwnName)
    {
        if (own.LastOrDefault(m => string.Equals(m.Id, id, StringComparison.OrdinalIgnoreCase)) is { } said)
            return said;
        if (isOwnName(id))
            return null;
        var bare = id.Substring(id.LastIndexOf('/') + 1);
        return Of(bare) ?? (bare.IndexOf(':') is > 0 and var tag ? Of(bare.Substring(0, tag)) : null);
    }

    private static EmbeddingModel? Of(string id) => Shipped.Value.TryGetValue(id, out var model) ? model : null;
}
