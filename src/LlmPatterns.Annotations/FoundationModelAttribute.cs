using System;

namespace LlmPatterns;

/// <summary>
/// Declares that this code asks a foundation model as its vendor ships it (GPT, Claude, Gemini, Llama ...), with a prompt and nothing else:
/// no fine-tuning, and no documents searched for the question.
/// </summary>
/// <remarks>
/// <para>Good for general tasks: rewriting, translating, summarising or classifying a text that the user hands over.
/// It makes things up when a question needs specialised, private or recent facts.</para>
/// <para>LlmPatterns.Analyzers checks that the code keeps the declaration: a fine-tuned model here is LLMP201, retrieved context here is LLMP302.
/// Together with <see cref="RetrievalAugmentedAttribute"/> it declares retrieval on a vanilla model.</para>
/// <para>The declarations on the nearest lambda, local function, member, type or assembly hold, and replace those further out.</para>
/// </remarks>
/// <example>
/// <code>
/// [FoundationModel(Justification = "Only rewrites the text it is given.")]
/// public Task&lt;ChatResponse&gt; MakeFriendlier(string reminder) =>
///     client.GetResponseAsync($"Make this friendlier: {reminder}");
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface
    | AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property,
    AllowMultiple = false, Inherited = false)]
public sealed class FoundationModelAttribute : Attribute
{
    /// <summary>
    /// Why a foundation model suffices here, in a sentence for the reviewer. With it, a domain-specific call without retrieved context
    /// is accepted and LLMP101 stays silent. Null if no reason is given.
    /// </summary>
    public string? Justification { get; set; }
}
