namespace LlmPatterns.Analyzers.Architecture;

/// <summary>What a fine-tuning changed, with the values of <c>LlmPatterns.FineTuningKind</c>. Both may hold.</summary>
[Flags]
public enum TuningKind
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>The model learned facts, which are as old as its training.</summary>
    Knowledge = 1,

    /// <summary>The model learned how to answer.</summary>
    Instruction = 2,
}
