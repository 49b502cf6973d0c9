using System.Collections.Immutable;

namespace LlmPatterns.Analyzers.Architecture;

/// <summary>What stands behind the facts in a prompt. Where several hold, the first present is the call's grounding.</summary>
public enum Grounding
{
    /// <summary>Context that was retrieved for the question is in the prompt, on every path.</summary>
    Retrieved,

    /// <summary>The service retrieves: file search, on-your-data, web search.</summary>
    Hosted,

    /// <summary>The model is offered a tool that reaches knowledge, and the tool can run.</summary>
    Tool,

    /// <summary>Retrieved context is in the prompt on some paths to the call, and not on others.</summary>
    RetrievedOnSomePaths,

    /// <summary>Something reaches the prompt that the analysis cannot see through.</summary>
    Unknown,

    /// <summary>A fixed document or external data is in the prompt, not chosen for the question.</summary>
    Supplied,

    /// <summary>Nothing but the prompt's own words and the user's input.</summary>
    None,
}

/// <summary>How groundings are ordered and spelled.</summary>
public static class Groundings
{
    /// <summary>The first present in the order of <see cref="Grounding"/>; none if nothing is listed.</summary>
    public static Grounding Primary(ImmutableArray<Grounding> groundings) => groundings.IsDefaultOrEmpty ? Grounding.None : groundings.Min();

    /// <summary>The spelling of the inventory's contract.</summary>
    public static string Spell(this Grounding grounding) => grounding switch
    {
        Grounding.Retrieved => "retrieved",
        Grounding.Hosted => "hosted",
        Grounding.Tool => "tool",
        Grounding.RetrievedOnSomePaths => "retrieved-on-some-paths",
        Grounding.Supplied => "supplied",
        Grounding.None => "none",
        _ => "unknown",
    };
}
