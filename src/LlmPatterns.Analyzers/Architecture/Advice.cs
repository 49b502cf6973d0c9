using System.Collections.Immutable;

namespace LlmPatterns.Analyzers.Architecture;

/// <summary>One row of the decision table: what speaks for which approach, and who says so.</summary>
/// <param name="Signal">What is seen, or must be asked because code can't show it.</param>
/// <param name="Approach">What to consider then.</param>
/// <param name="Why">The reason in a few words.</param>
/// <param name="Source">Where the reason comes from.</param>
public sealed record AdviceRow(string Signal, string Approach, string Why, string Source);

/// <summary>Which phase fits: the order most vendors advise is prompt first, retrieve when facts are missing, fine-tune when behaviour is wrong, both when both are.</summary>
public static class Advice
{
    private const string Compare = "Microsoft Learn, \"Compare and combine optimization strategies\"";
    private const string Augment = "Microsoft azure-dev-docs, \"Augment LLMs with RAG or fine-tuning\"";
    private const string Considerations = "Azure OpenAI, \"fine-tuning considerations\"";

    /// <summary>The decision table. Where sources disagree, it says "consider"; what code can't show is asked for through the attributes.</summary>
    public static ImmutableArray<AdviceRow> Table { get; } = ImmutableArray.Create(
        new AdviceRow("a general task, a prototype, no private facts", "a foundation model", "least time, cost and complexity; sets the baseline", Compare),
        new AdviceRow("all facts are already in the request", "a foundation model with the supplied context", "nothing to search", "secondary: OpenAI DevDay 2023 talk summaries"),
        new AdviceRow("answers depend on private, domain or proprietary facts", "retrieval", "factual accuracy needs the data", Compare),
        new AdviceRow("facts change, or are newer than the model", "retrieval, not fine-tuning", "each change would need retraining", Augment + "; " + Considerations),
        new AdviceRow("citations, traceability or per-user access", "retrieval with filters and sources", "weights hold neither provenance nor rights", "secondary: AWS study material"),
        new AdviceRow("new facts, small budget", "retrieval rather than knowledge fine-tuning", "new facts are learned slowly and raise hallucination", "Ovadia et al. 2024 (arXiv 2312.05934); Gekhman et al. 2024 (arXiv 2405.05904)"),
        new AdviceRow("the model knows the facts; format, tone, schema or tool use is inconsistent", "instruction fine-tuning", "behaviour, not knowledge", Considerations),
        new AdviceRow("the same long instructions on very many calls", "instruction fine-tuning or distillation", "shorter prompts, cheaper model", Considerations),
        new AdviceRow("a stable specialised domain, many curated examples, little need of fresh data", "knowledge fine-tuning", "task performance with enough data", Augment),
        new AdviceRow("a stable specialised domain whose facts must be exact or cited", "knowledge fine-tuning with retrieval", "the gains added up in the agriculture study", "Balaguer et al. 2024 (arXiv 2401.08406)"),
        new AdviceRow("retrieval has the facts right, and voice or format is wrong", "instruction fine-tuning with retrieval", "one for voice, one for facts", Compare),
        new AdviceRow("the model is distracted by retrieved passages", "fine-tuning for retrieval (RAFT)", "training with distractors; the gain may vanish on newer bases", "RAFT (arXiv 2403.10131); secondary counter-evidence"),
        new AdviceRow("base abilities must be kept, little GPU", "LoRA or another adapter rather than full fine-tuning", "learns less, forgets less", "Biderman et al. 2024 (arXiv 2405.09673)"),
        new AdviceRow("little data, no evaluation set", "no fine-tuning", "data quality, hosting, and a repeat on every base update", Augment + "; " + Considerations),
        new AdviceRow("high stakes", "any, with human review and groundedness evaluation", "grounding reduces hallucination, and does not remove it", "Microsoft.Extensions.AI.Evaluation, groundedness"));

    /// <summary>What to consider for a subject, by the strongest signal that its mark gives.</summary>
    public static string For(DomainFact domain)
    {
        var row = domain switch
        {
            { Changing: true } => Table[3],
            { NeedsCitations: true } => Table[4],
            _ => Table[2],
        };
        return $"Consider {row.Approach} ({row.Why}), or declare why the model alone suffices.";
    }
}
