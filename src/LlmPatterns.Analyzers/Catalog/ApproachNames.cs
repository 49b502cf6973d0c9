using System.Collections.Immutable;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>How text files name approaches: one of them, or several joined by <c>+</c>.</summary>
internal static class ApproachNames
{
    private static readonly char[] Separators = { '+', ',' };

    public static ImmutableArray<string> All { get; } = ImmutableArray.Create("foundation", "fine-tuned", "rag", "agentic-rag");

    /// <summary>The first part that names no approach; null if all do.</summary>
    public static string? FirstUnknown(string approaches)
    {
        foreach (var part in approaches.Split(Separators))
        {
            if (!All.Contains(part.Trim().ToLowerInvariant()))
                return part.Trim();
        }
        return null;
    }
}
