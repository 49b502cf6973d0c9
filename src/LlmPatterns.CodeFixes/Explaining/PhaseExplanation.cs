using LlmPatterns.Analyzers.Architecture;

namespace LlmPatterns.CodeFixes.Explaining;

/// <summary>What is known of a model call, in lines that a comment can hold: its phase, where its context comes from, which model answers and what about.</summary>
internal static class PhaseExplanation
{
    /// <summary>How the first line begins: so an earlier explanation is known again.</summary>
    public const string Start = "Phase: ";

    /// <summary>How each line begins.</summary>
    public static IReadOnlyList<string> Starts { get; } = new[] { Start, "Context: ", "Model: ", "Subject: " };

    public static IEnumerable<string> Of(ModelCall call)
    {
        yield return $"{Start}{call.Phase.Spell()}; {(call.Declaration.Exists ? "declared " + call.Declaration.Spell() : "nothing is declared")}.";
        yield return $"Context: {Context(call)}.";
        yield return $"Model: {Model(call)}.";
        if (call.Domain is { Name.Length: > 0 } domain)
            yield return $"Subject: {domain.Name}, as marked.";
        else if (call.LikelySubject is { } likely)
            yield return $"Subject: perhaps {likely.Subject}, by the words {string.Join(", ", likely.Words.Select(w => $"'{w}'"))}.";
    }

    private static string Context(ModelCall call) => call.Grounding switch
    {
        Grounding.None => "nothing is retrieved, and nothing is handed over",
        Grounding.Supplied => "handed over, and not chosen for the question",
        Grounding.Unknown => "can't be decided, because the analysis can't see through " + (call.UnknownReason ?? "what reaches the prompt"),
        Grounding.RetrievedOnSomePaths => Way(call) + ", on some paths only",
        _ => Way(call),
    };

    private static string Way(ModelCall call) => call.Evidence.IsEmpty ? call.EvidenceText : string.Join(", ", call.Evidence.Select(e => e.Description));

    private static string Model(ModelCall call) => call.Model switch
    {
        { Why: { } why } => why,
        { Id: { } id } => $"'{id}', of which nothing says whether it is fine-tuned",
        _ => "not in sight",
    };
}
