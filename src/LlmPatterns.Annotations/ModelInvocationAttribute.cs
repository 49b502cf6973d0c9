using System;

namespace LlmPatterns;

/// <summary>
/// Marks a team's own wrapper around a language model. Its callers are then judged as the places where the model is asked;
/// <see cref="PromptAttribute"/> says which parameters are sent.
/// </summary>
/// <remarks>
/// Needed where the wrapper's code is out of sight (another assembly, HTTP, a queue).
/// Add <see cref="ContextRetrievalAttribute"/> if the wrapper searches for context by itself.
/// </remarks>
/// <example>
/// <code>
/// [ModelInvocation]
/// Task&lt;string&gt; AskAsync([Prompt] string question, CancellationToken cancellation);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public sealed class ModelInvocationAttribute : Attribute
{
}
