using System.Collections.Immutable;

namespace LlmPatterns.Analyzers.Architecture;

/// <summary>What the names say that teams give the tasks of fine-tuned models.</summary>
internal static class TaskNames
{
    private static readonly ImmutableArray<ImmutableArray<string>> Groups = ImmutableArray.Create(
        ImmutableArray.Create("classification", "categorisation", "labelling", "labeling", "tagging", "triage", "routing", "sentiment", "detection", "moderation", "intent"),
        ImmutableArray.Create("summarisation", "summary", "digest", "abstract", "condensing", "tldr"),
        ImmutableArray.Create("writing", "rewriting", "drafting", "authoring", "composing", "generation", "paraphrasing", "rephrasing", "polishing", "correction", "editing", "reply"),
        ImmutableArray.Create("extraction", "parsing", "ner", "entities"),
        ImmutableArray.Create("translation", "localisation"),
        ImmutableArray.Create("qa", "answering", "question", "rag", "raft", "reading"),
        ImmutableArray.Create("code", "coding", "programming", "sql"));

    /// <summary>A way of answering goes with every task.</summary>
    private static readonly ImmutableArray<string> Manners = ImmutableArray.Create("style", "tone", "voice", "format", "schema", "json", "tool", "tools", "function", "functions", "chat", "dialogue", "instruction", "instructions", "assistant", "general", "language", "persona");

    private static readonly ImmutableArray<string> Reading = ImmutableArray.Create("rag", "raft");

    /// <summary>Whether a model for one task may do the other.</summary>
    public static bool AreRelated(string left, string right)
    {
        var (lefts, rights) = (NameWords.Of(left), NameWords.Of(right));
        return lefts.IsEmpty || rights.IsEmpty || lefts.Concat(rights).Any(Manners.Contains) || NameWords.Share(lefts, rights, Groups);
    }

    /// <summary>Whether the task is to answer from passages in the prompt: <c>reading-context</c>, <c>rag</c> or <c>raft</c>.</summary>
    public static bool ReadsContext(string task)
    {
        var words = NameWords.Of(task);
        return words.Any(Reading.Contains) || (words.Contains("reading") && words.Contains("context"));
    }
}
