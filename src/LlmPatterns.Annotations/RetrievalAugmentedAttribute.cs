using System;

namespace LlmPatterns;

/// <summary>
/// Declares retrieval-augmented generation (RAG): context that was searched for the question goes into the prompt,
/// so that the model answers from documents and not from memory.
/// </summary>
/// <remarks>
/// <para>The choice for private and changing facts, and where answers must name their sources.</para>
/// <para>LlmPatterns.Analyzers follows the data: if nothing retrieved reaches the model call, that is LLMP102.
/// Tools that search and retrieval inside the service (file search, on your data) keep the declaration; a fixed document in the prompt does not.
/// Which model answers is left open; add <see cref="FoundationModelAttribute"/> or <see cref="FineTunedModelAttribute"/> to say it.</para>
/// </remarks>
/// <example>
/// <code>
/// [RetrievalAugmented("product-manuals")]
/// public async Task&lt;string&gt; Answer(string question)
/// {
///     var passages = await manuals.FindAsync(question);
///     return await Ask($"Answer from these passages:\n{passages}\n\nQuestion: {question}");
/// }
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface
    | AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property,
    AllowMultiple = true, Inherited = false)]
public sealed class RetrievalAugmentedAttribute : Attribute
{
    /// <summary>Retrieval whose source is not named.</summary>
    public RetrievalAugmentedAttribute()
    {
    }

    /// <summary>Retrieval from a named source.</summary>
    /// <param name="source">The knowledge source as the team calls it, such as <c>product-manuals</c>.</param>
    public RetrievalAugmentedAttribute(string source) => Source = source;

    /// <summary>The knowledge source, such as <c>product-manuals</c>; null if it is not named.</summary>
    public string? Source { get; }
}
