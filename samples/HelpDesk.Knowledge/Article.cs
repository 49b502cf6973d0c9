using Microsoft.Extensions.VectorData;

namespace HelpDesk.Knowledge;

/// <summary>An article of the knowledge base, or a notice of the status page.</summary>
public sealed class Article
{
    /// <summary>The number that agents and customers know it by.</summary>
    [VectorStoreKey]
    public required string Number { get; init; }

    /// <summary>What it says.</summary>
    [VectorStoreData]
    public required string Text { get; init; }
}
