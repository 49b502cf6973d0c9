namespace LlmPatterns.Analyzers.Flow.Values;

/// <summary>What settles an unknown, in the words of a message.</summary>
internal static class Remedies
{
    /// <summary>It stands in this code: a mark says what it is.</summary>
    public const string Mark = "mark it with [ContextRetrieval] or [NotRetrieved]";

    /// <summary>It stands in a library that nobody described.</summary>
    public const string Describe = "describe it in a catalog, or mark the member that hands it on with [ContextRetrieval] or [NotRetrieved]";

    /// <summary>Its definition is elsewhere: on a server, in another process, in an object from outside.</summary>
    public const string MarkHolder = "mark the member that hands it out with [ContextRetrieval] or [NotRetrieved]";

    /// <summary>The compiler can't say what it is.</summary>
    public const string Compile = "make it compile";

    /// <summary>The analysis stopped before it.</summary>
    public const string Budget = "split the body, raise llm_patterns.flow_budget, or mark what it returns with [ContextRetrieval] or [NotRetrieved]";
}
