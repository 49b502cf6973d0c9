using System;

namespace LlmPatterns;

/// <summary>
/// Declares that this code asks a fine-tuned model: one that was trained further on a domain (<c>legal</c>) or on a task (<c>classification</c>).
/// On a parameter, field or property that holds a client, it says which model stands behind that client.
/// </summary>
/// <remarks>
/// <para>Name a domain, a task, or both. A fine-tuned model is strong in its field and weak outside it, and knows nothing newer than its training;
/// together with <see cref="RetrievalAugmentedAttribute"/> it also reads current facts.</para>
/// <para>LlmPatterns.Analyzers checks that the code keeps the declaration: a vanilla model here is LLMP202, a question about another domain is LLMP203, retrieved context that is not declared is LLMP302.
/// Several declare that any of these models may answer.</para>
/// </remarks>
/// <example>
/// A declaration of what a member does:
/// <code>
/// [FineTunedModel("legal", BaseModel = "gpt-4o-mini", Technique = "LoRA")]
/// public Task&lt;string&gt; ReviewClause(string clause) { ... }
/// </code>
/// A fact about an injected client, whose model id is in the configuration and not in the code:
/// <code>
/// public ContractReview([FineTunedModel("legal")] IChatClient client) { ... }
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface
    | AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property
    | AttributeTargets.Parameter | AttributeTargets.Field,
    AllowMultiple = true, Inherited = false)]
public sealed class FineTunedModelAttribute : Attribute
{
    /// <summary>A model that is tuned for a task: set <see cref="Task"/>.</summary>
    public FineTunedModelAttribute()
    {
    }

    /// <summary>A model that is tuned for a domain.</summary>
    /// <param name="domain">The domain in a word, such as <c>legal</c> or <c>medical</c>; the same word as in <see cref="DomainSpecificAttribute"/>.</param>
    public FineTunedModelAttribute(string domain) => Domain = domain;

    /// <summary>The domain that the model is for, such as <c>legal</c>; null if only a task is named.</summary>
    public string? Domain { get; }

    /// <summary>The task that the model is for, such as <c>classification</c>, or <c>reading-context</c> for a model that answers from passages in the prompt; null if only a domain is named.</summary>
    public string? Task { get; set; }

    /// <summary>What the training changed: what the model knows, or how it behaves.</summary>
    public FineTuningKind Kind { get; set; }

    /// <summary>How it was trained, such as <c>LoRA</c> or <c>full</c>; for the reader and the reports.</summary>
    public string? Technique { get; set; }

    /// <summary>The model that it was trained from, such as <c>gpt-4o-mini</c>; for the reader and the reports.</summary>
    public string? BaseModel { get; set; }
}
