using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Embeddings;

/// <summary>What provably makes a vector.</summary>
/// <param name="Id">The model's id or the deployment's name; null if only the length is known.</param>
/// <param name="Setting">The expression whose default the id is; null if nothing else can take its place.</param>
/// <param name="Requested">How many dimensions the client or the request asks for.</param>
/// <param name="IsRequestUnknown">Something is asked for that is not known.</param>
internal sealed record Embedder(string? Id, string? Setting = null, int? Requested = null, bool IsRequestUnknown = false)
{
    /// <summary>Where the id stands.</summary>
    public Location? IdLocation { get; init; }

    /// <summary>The line about the model.</summary>
    public EmbeddingModel? Model(SymbolCatalog catalog) => Id is null ? null : catalog.EmbeddingModel(Id);

    /// <summary>How many dimensions the vectors have; null if that is not known.</summary>
    public int? Dimensions(SymbolCatalog catalog)
    {
        if (IsRequestUnknown || Model(catalog) is not { } model)
            return null;
        if (Requested is not { } requested || requested == model.Dimensions)
            return model.Dimensions;
        return model.Shortens && requested < model.Dimensions ? requested : null;
    }

    public bool Equals(Embedder? other) =>
        other is not null && string.Equals(Id, other.Id, StringComparison.OrdinalIgnoreCase) && Setting == other.Setting && Requested == other.Requested && IsRequestUnknown == other.IsRequestUnknown;

    public override int GetHashCode() => (Id is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Id)) * 31 + (Requested ?? 0);
}
