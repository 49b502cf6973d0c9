using Microsoft.CodeAnalysis;

namespace LlmPatterns.CodeFixes.Retrieving;

/// <summary>Something in scope that finds context for one text.</summary>
/// <param name="Expression">How the code names it: <c>manuals</c>.</param>
/// <param name="Method">The search.</param>
/// <param name="Text">Of a vector search, the property of a hit's record that holds its text; else null, and the search returns a text.</param>
internal sealed record Retriever(string Expression, IMethodSymbol Method, IPropertySymbol? Text)
{
    /// <summary>The same for every retriever of this kind, so that one choice can be made for many calls.</summary>
    public string Id => Method.OriginalDefinition.GetDocumentationCommentId() ?? Method.Name;

    /// <summary>Whether its result is awaited.</summary>
    public bool IsAwaited => Method.ReturnType.SpecialType != SpecialType.System_String;
}
