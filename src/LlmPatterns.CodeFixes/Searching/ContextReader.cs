using LlmPatterns.CodeFixes.Retrieving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.CodeFixes.Searching;

/// <summary>What of a call can read context: the text of its prompt, or the list of messages that it sends, which gets another one.</summary>
/// <param name="Position">Where it is read.</param>
/// <param name="Anchor">The statement before which a stream can be read; null where none can.</param>
/// <param name="With">Writes what was found.</param>
internal sealed record ContextReader(int Position, StatementSyntax? Anchor, Func<FoundText, IEnumerable<TextChange>> With)
{
    /// <summary>Those of one call, the best first.</summary>
    public static IEnumerable<ContextReader> Of(TextSpan call, Trial before, CancellationToken cancellation)
    {
        if (PromptText.Of(call, before.Model, before.Finder.Engine.Catalog, cancellation) is { } prompt)
            yield return new(prompt.Expression.SpanStart, prompt.CanAwait ? prompt.Anchor : null, prompt.With);
        var node = before.Model.SyntaxTree.GetRoot(cancellation).FindToken(call.Start).Parent;
        if (node?.FirstAncestorOrSelf<InvocationExpressionSyntax>(i => i.Expression.Span.Contains(call)) is not { } invocation || invocation.FirstAncestorOrSelf<StatementSyntax>() is not { } anchor || !PromptText.IsAnchor(anchor))
            yield break;
        foreach (var argument in invocation.ArgumentList.Arguments)
        {
            if (argument.Expression is IdentifierNameSyntax { Identifier.ValueText: var list } && Form(before.Model.GetTypeInfo(argument.Expression, cancellation).Type) is { } form)
                yield return new(anchor.SpanStart, anchor, found => new[] { AddedSearch.Before(anchor, new[] { list + form.Before + $"$\"Context:\\n{{{found.Hole}}}\"" + form.Behind }, before.Text) });
        }
    }

    /// <summary>How a user's message is added; null if it is no list of messages.</summary>
    private static (string Before, string Behind)? Form(ITypeSymbol? list) => list switch
    {
        { Name: "ChatHistory", ContainingNamespace.Name: "ChatCompletion" } => (".AddUserMessage(", ");"),
        INamedTypeSymbol { Name: "List" or "IList", TypeArguments: { Length: 1 } of } when of[0].Name == "ChatMessage" => of[0].ContainingNamespace.Name switch
        {
            "AI" => (".Add(new ChatMessage(ChatRole.User, ", "));"),
            "Chat" => (".Add(new UserChatMessage(", "));"),
            _ => null,
        },
        _ => null,
    };
}
