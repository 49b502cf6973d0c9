using System.Collections.Immutable;

namespace LlmPatterns.Analyzers.Architecture;

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
            if (Named(part) == DeclaredPhases.None)
                return part.Trim();
        }
        return null;
    }

    /// <summary>All approaches that a text names; a part that names none adds none.</summary>
    public static DeclaredPhases Read(string approaches) =>
        approaches.Split(Separators).Aggregate(DeclaredPhases.None, (all, part) => all | Named(part));

    private static DeclaredPhases Named(string part) => part.Trim().ToLowerInvariant() switch
    {
        "foundation" => DeclaredPhases.Foundation,
        "fine-tuned" => DeclaredPhases.FineTuned,
        "rag" or "agentic-rag" => DeclaredPhases.Rag,
        _ => DeclaredPhases.None,
    };
}
