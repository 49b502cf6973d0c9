namespace LlmPatterns.Analyzers.Architecture;

/// <summary>What speaks for one approach or another.</summary>
public enum Signal
{
    /// <summary>A general task: rewriting, translating, classifying, a prototype.</summary>
    GeneralTask,

    /// <summary>All facts are already in the request.</summary>
    FactsInRequest,

    /// <summary>Answers depend on private, domain or proprietary facts.</summary>
    DomainFacts,

    /// <summary>Facts change, or are newer than the model.</summary>
    ChangingFacts,

    /// <summary>Answers must be cited or traced, or depend on who may see what.</summary>
    Citations,

    /// <summary>The model lacks facts that somebody wants to teach it.</summary>
    NewFacts,

    /// <summary>There is little money for training.</summary>
    SmallBudget,

    /// <summary>The model knows the facts, and its format, tone, schema or use of tools is inconsistent.</summary>
    InconsistentBehaviour,

    /// <summary>The same long instructions on very many calls.</summary>
    LongInstructions,

    /// <summary>A specialised domain that hardly changes.</summary>
    StableDomain,

    /// <summary>Many curated examples.</summary>
    ManyExamples,

    /// <summary>Facts must be exact.</summary>
    ExactFacts,

    /// <summary>Retrieval has the facts right, and voice or format is wrong.</summary>
    WrongVoice,

    /// <summary>The model is distracted by retrieved passages.</summary>
    Distraction,

    /// <summary>What the base model can do must be kept.</summary>
    BaseAbilities,

    /// <summary>Little data, no evaluation set.</summary>
    LittleData,

    /// <summary>A wrong answer does harm.</summary>
    HighStakes,
}

/// <summary>Who knows whether a signal is there.</summary>
public enum SignalKnownBy
{
    /// <summary>The analysis sees it in the code.</summary>
    Code,

    /// <summary>Code can't show it; a mark on the code says it.</summary>
    Mark,

    /// <summary>Neither shows it: it must be asked for.</summary>
    Team,
}
