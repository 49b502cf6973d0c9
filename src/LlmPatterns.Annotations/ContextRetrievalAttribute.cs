using System;

namespace LlmPatterns;

/// <summary>
/// Says that this value was retrieved for the question: a search, a lookup in a knowledge base, a ranking of documents.
/// For code that the analysis can't see through, such as a search service behind an interface.
/// </summary>
/// <remarks>
/// On a method it speaks of the result, on a parameter of what callers pass in.
/// Together with <see cref="ModelInvocationAttribute"/> it says that the wrapper retrieves by itself.
/// For a value that was not retrieved, see <see cref="NotRetrievedAttribute"/>.
/// </remarks>
/// <example>
/// <code>
/// public interface IManuals
/// {
///     [ContextRetrieval]
///     Task&lt;string&gt; FindAsync(string question);
/// }
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter
    | AttributeTargets.ReturnValue | AttributeTargets.Delegate,
    AllowMultiple = false, Inherited = false)]
public sealed class ContextRetrievalAttribute : Attribute
{
}
