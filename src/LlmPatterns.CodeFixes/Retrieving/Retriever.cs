using Microsoft.CodeAnalysis;

namespace LlmPatterns.CodeFixes.Retrieving;

/// <summary>Something in scope that finds context for one text.</summary>
/// <param name="Expression">How the code names it: <c>manuals</c>.</param>
/// <param name="Method">The search.</param>
/// <param name="Hits">Where the text is in what it returns.</param>
/// <param name="Arguments">What it is given behind the question.</param>
internal sealed record Retriever(string Expression, IMethodSymbol Method, Hits Hits, string Arguments = "")
{
    /// <summary>The same for every retriever of this kind, so that one choice can be made for many calls.</summary>
    public string Id => Method.OriginalDefinition.GetDocumentationCommentId() ?? Method.Name;

    /// <summary>Whether it returns a task.</summary>
    public bool IsTask => Retrievers.Awaited(Method.ReturnType) is not null;

    /// <summary>Whether something of it is awaited.</summary>
    public bool IsAwaited => IsTask || Hits.Kind == HitsKind.Stream;
}
