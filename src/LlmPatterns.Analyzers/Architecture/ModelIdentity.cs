namespace LlmPatterns.Analyzers.Architecture;

/// <summary>Whether a model is known to be vanilla or fine-tuned.</summary>
public enum ModelKind
{
    /// <summary>No id, mark or configured name settles it.</summary>
    Unknown,

    /// <summary>A vanilla model as its vendor ships it.</summary>
    Foundation,

    /// <summary>A fine-tuned model, by proof: its id, an adapter, a mark, or the configured map.</summary>
    FineTuned,
}

/// <summary>Which model answers a call, as far as the code shows it.</summary>
/// <param name="Kind">Vanilla, fine-tuned or unknown.</param>
/// <param name="Id">The id, if a constant reaches the call.</param>
/// <param name="Family">The model family, such as <c>gpt</c> or <c>llama</c>.</param>
/// <param name="Domain">The domain a fine-tuned model is for, from a mark or the configured map.</param>
/// <param name="Task">The task a fine-tuned model is for, from a mark or the configured map.</param>
/// <param name="Tuning">What the fine-tuning changed, from a mark or the configured map.</param>
/// <param name="Searches">The model searches the web by itself before it answers.</param>
/// <param name="Why">What proves it, as a phrase: <c>its id is a fine-tuned one</c>.</param>
public sealed record ModelIdentity(ModelKind Kind, string? Id = null, string? Family = null, string? Domain = null, string? Task = null, string? Why = null, bool Searches = false, TuningKind Tuning = TuningKind.Unspecified)
{
    /// <summary>Nothing is known of the model.</summary>
    public static ModelIdentity Unknown { get; } = new(ModelKind.Unknown);
}
