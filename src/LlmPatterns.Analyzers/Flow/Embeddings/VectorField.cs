using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Embeddings;

/// <summary>A field of a store that holds vectors: a property with an attribute, or a property of a definition.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Dimensions">How many dimensions it says its vectors have.</param>
/// <param name="Place">Where it says that; null if that is in another assembly.</param>
/// <param name="Property">The property that is written; null if it has none.</param>
internal sealed record VectorField(string Name, int Dimensions, SyntaxNode? Place, IPropertySymbol? Property)
{
    /// <summary>A property is one field wherever it is searched, and so is a definition.</summary>
    public bool Equals(VectorField? other) =>
        other is not null && (Property is null ? other.Property is null && Place == other.Place : SymbolEqualityComparer.Default.Equals(Property, other.Property)) && Dimensions == other.Dimensions;

    public override int GetHashCode() => Dimensions;
}
