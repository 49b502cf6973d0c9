using System;

namespace LlmPatterns;

/// <summary>
/// Says that this value was not retrieved for the question: a prompt from a prompt store, a user profile, a setting.
/// It settles what the analysis reports as unknown.
/// </summary>
/// <remarks>On a method it speaks of the result, on a parameter of what callers pass in. The opposite is <see cref="ContextRetrievalAttribute"/>.</remarks>
/// <example>
/// <code>
/// public interface IPromptStore
/// {
///     [NotRetrieved]
///     string Get(string name);
/// }
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter
    | AttributeTargets.ReturnValue | AttributeTargets.Delegate,
    AllowMultiple = false, Inherited = false)]
public sealed class NotRetrievedAttribute : Attribute
{
}
