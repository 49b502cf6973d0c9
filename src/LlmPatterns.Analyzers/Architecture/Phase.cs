namespace LlmPatterns.Analyzers.Architecture;

/// <summary>The approach that a model call takes, as the evidence shows it.</summary>
public enum Phase
{
    /// <summary>The analysis cannot tell; <see cref="ModelCall.UnknownReason"/> says why.</summary>
    Unknown,

    /// <summary>A vanilla model with a prompt, and nothing retrieved.</summary>
    Foundation,

    /// <summary>Retrieved context reaches the prompt, or the service retrieves by itself.</summary>
    Rag,

    /// <summary>The model is offered a tool that reaches knowledge.</summary>
    AgenticRag,

    /// <summary>A model that is fine-tuned by proof, and nothing retrieved.</summary>
    FineTuned,

    /// <summary>A model that is fine-tuned by proof, and retrieved context.</summary>
    FineTunedRag,
}

/// <summary>How phases follow from facts, and how the inventory spells them.</summary>
public static class Phases
{
    /// <summary>The phase that a grounding and a model make together; an unknown model counts as vanilla.</summary>
    public static Phase Of(Grounding grounding, bool fineTuned) => grounding switch
    {
        Grounding.Retrieved or Grounding.RetrievedOnSomePaths or Grounding.Hosted => fineTuned ? Phase.FineTunedRag : Phase.Rag,
        Grounding.Tool => fineTuned ? Phase.FineTunedRag : Phase.AgenticRag,
        Grounding.Unknown => Phase.Unknown,
        _ => fineTuned ? Phase.FineTuned : Phase.Foundation,
    };

    /// <summary>The spelling of the inventory's contract.</summary>
    public static string Spell(this Phase phase) => phase switch
    {
        Phase.Foundation => "foundation",
        Phase.Rag => "rag",
        Phase.AgenticRag => "agentic-rag",
        Phase.FineTuned => "fine-tuned",
        Phase.FineTunedRag => "fine-tuned+rag",
        _ => "unknown",
    };
}
