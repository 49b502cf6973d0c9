using System;

namespace LlmPatterns;

/// <summary>What a fine-tuning changed; see <see cref="FineTunedModelAttribute.Kind"/>. Both may hold.</summary>
/// <example><code>[FineTunedModel(Task = "classification", Kind = FineTuningKind.Instruction)]</code></example>
[Flags]
public enum FineTuningKind
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>The model learned facts of a domain. They are as old as the training: changing facts need retrieval beside it.</summary>
    KnowledgeBase = 1,

    /// <summary>The model learned how to answer: format, tone, a schema, the use of tools. Its facts are those of the base model.</summary>
    Instruction = 2,
}
