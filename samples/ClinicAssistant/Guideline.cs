using Microsoft.Extensions.VectorData;

namespace ClinicAssistant;

/// <summary>One passage of the clinic's guidelines.</summary>
public sealed class Guideline
{
    /// <summary>The passage's number in the guideline book.</summary>
    [VectorStoreKey]
    public required string Number { get; init; }

    /// <summary>What the passage says.</summary>
    [VectorStoreData]
    public required string Text { get; init; }
}
