using System.Collections.Immutable;

namespace LlmPatterns.Analyzers.Architecture;

/// <summary>Which phase fits: the order most vendors advise is prompt first, retrieve when facts are missing, fine-tune when behaviour is wrong, both when both are.</summary>
public static class Advice
{
    private const string Compare = "Microsoft Learn, \"Compare and combine optimization strategies\"";
    private const string Augment = "Microsoft azure-dev-docs, \"Augment LLMs with RAG or fine-tuning\"";
    private const string Considerations = "Azure OpenAI, \"fine-tuning considerations\"";

    /// <summary>The decision table. Where sources disagree, it says "consider"; what code can't show is asked for through the attributes.</summary>
    public static ImmutableArray<AdviceRow> Table { get; } = ImmutableArray.Create(
        new AdviceRow(Of(Signal.GeneralTask), "a general task, a prototype, no private facts", "a foundation model", "least time, cost and complexity; sets the baseline", Compare),
        new AdviceRow(Of(Signal.FactsInRequest), "all facts are already in the request", "a foundation model with the supplied context", "nothing to search", AdviceRow.Secondary + "OpenAI DevDay 2023 talk summaries"),
        new AdviceRow(Of(Signal.DomainFacts), "answers depend on private, domain or proprietary facts", "retrieval", "factual accuracy needs the data", Compare),
        new AdviceRow(Of(Signal.ChangingFacts), "facts change, or are newer than the model", "retrieval, not fine-tuning", "each change would need retraining", Augment + "; " + Considerations),
        new AdviceRow(Of(Signal.Citations), "citations, traceability or per-user access", "retrieval with filters and sources", "weights hold neither provenance nor rights", AdviceRow.Secondary + "AWS study material"),
        new AdviceRow(Of(Signal.NewFacts, Signal.SmallBudget), "new facts, small budget", "retrieval rather than knowledge fine-tuning", "new facts are learned slowly and raise hallucination", "Ovadia et al. 2024 (arXiv 2312.05934); Gekhman et al. 2024 (arXiv 2405.05904)"),
        new AdviceRow(Of(Signal.InconsistentBehaviour), "the model knows the facts; format, tone, schema or tool use is inconsistent", "instruction fine-tuning", "behaviour, not knowledge", Considerations),
        new AdviceRow(Of(Signal.LongInstructions), "the same long instructions on very many calls", "instruction fine-tuning or distillation", "shorter prompts, cheaper model", Considerations),
        new AdviceRow(Of(Signal.StableDomain, Signal.ManyExamples), "a stable specialised domain, many curated examples, little need of fresh data", "knowledge fine-tuning", "task performance with enough data", Augment),
        new AdviceRow(Of(Signal.StableDomain, Signal.ExactFacts), "a stable specialised domain whose facts must be exact or cited", "knowledge fine-tuning with retrieval", "the gains added up in the agriculture study", "Balaguer et al. 2024 (arXiv 2401.08406)"),
        new AdviceRow(Of(Signal.WrongVoice), "retrieval has the facts right, and voice or format is wrong", "instruction fine-tuning with retrieval", "one for voice, one for facts", Compare),
        new AdviceRow(Of(Signal.Distraction), "the model is distracted by retrieved passages", "fine-tuning for retrieval (RAFT)", "training with distractors; the gain may vanish on newer bases", "RAFT (arXiv 2403.10131); secondary counter-evidence"),
        new AdviceRow(Of(Signal.BaseAbilities), "base abilities must be kept, little GPU", "LoRA or another adapter rather than full fine-tuning", "learns less, forgets less", "Biderman et al. 2024 (arXiv 2405.09673)"),
        new AdviceRow(Of(Signal.LittleData), "little data, no evaluation set", "no fine-tuning", "data quality, hosting, and a repeat on every base update", Augment + "; " + Considerations),
        new AdviceRow(Of(Signal.HighStakes), "high stakes", "any, with human review and groundedness evaluation", "grounding reduces hallucination, and does not remove it", "Microsoft.Extensions.AI.Evaluation, groundedness"));

    /// <summary>Who knows whether a signal is there. How fast facts change, how large a corpus is, accuracy and cost stand in no code.</summary>
    public static SignalKnownBy KnownBy(Signal signal) => signal switch
    {
        Signal.FactsInRequest => SignalKnownBy.Code,
        Signal.DomainFacts or Signal.ChangingFacts or Signal.Citations => SignalKnownBy.Mark,
        _ => SignalKnownBy.Team,
    };

    /// <summary>What is known of a call, the strongest first.</summary>
    public static ImmutableArray<Signal> SignalsOf(ModelCall call) =>
        (call.Domain is { } domain ? SignalsOf(domain) : ImmutableArray<Signal>.Empty).AddRange(call.Groundings.Contains(Grounding.Supplied) ? Of(Signal.FactsInRequest) : ImmutableArray<Signal>.Empty);

    /// <summary>What a mark says of a subject, the strongest first.</summary>
    public static ImmutableArray<Signal> SignalsOf(DomainFact domain)
    {
        var signals = ImmutableArray.CreateBuilder<Signal>();
        if (domain.Changing)
            signals.Add(Signal.ChangingFacts);
        if (domain.NeedsCitations)
            signals.Add(Signal.Citations);
        signals.Add(Signal.DomainFacts);
        return signals.ToImmutable();
    }

    /// <summary>The row that holds for the most of these signals, and of several the one for the strongest; null if none does.</summary>
    /// <param name="signals">The strongest first.</param>
    public static AdviceRow? For(ImmutableArray<Signal> signals) => Table
        .Where(r => r.Signals.All(signals.Contains))
        .OrderByDescending(r => r.Signals.Length)
        .ThenBy(r => r.Signals.Min(s => signals.IndexOf(s)))
        .FirstOrDefault();

    /// <summary>What to consider for a subject.</summary>
    public static string For(DomainFact domain) => $"{ToConsider(domain)}, or declare why the model alone suffices.";

    /// <summary>The same of a model that was tuned for it, which no reason makes newer.</summary>
    public static string ToConsider(DomainFact domain)
    {
        var row = For(SignalsOf(domain))!;
        return $"Consider {row.Approach} ({row.Why})";
    }

    private static ImmutableArray<Signal> Of(params Signal[] signals) => signals.ToImmutableArray();
}
