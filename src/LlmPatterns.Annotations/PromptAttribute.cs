using System;

namespace LlmPatterns;

/// <summary>Marks a parameter that a wrapper with <see cref="ModelInvocationAttribute"/> sends to the model. Several parameters may carry it.</summary>
/// <example><code>[ModelInvocation] Task&lt;string&gt; AskAsync([Prompt] string instructions, [Prompt] string question);</code></example>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
public sealed class PromptAttribute : Attribute
{
}
