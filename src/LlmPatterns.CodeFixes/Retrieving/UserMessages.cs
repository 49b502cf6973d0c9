using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.CodeFixes.Retrieving;

/// <summary>The texts that a list of messages holds in the user's role, in the idioms of the libraries.</summary>
internal static class UserMessages
{
    public static bool IsText(ExpressionSyntax expression, SemanticModel model) => model.GetTypeInfo(expression).Type?.SpecialType == SpecialType.System_String;

    /// <summary>The last user's message that is put into a list before the call.</summary>
    public static ExpressionSyntax? In(ILocalSymbol list, InvocationExpressionSyntax call, SemanticModel model)
    {
        if (list.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not VariableDeclaratorSyntax { Initializer: { } initializer } declarator)
            return null;
        var block = declarator.FirstAncestorOrSelf<StatementSyntax>()?.Parent is GlobalStatementSyntax global ? global.Parent : declarator.FirstAncestorOrSelf<StatementSyntax>()?.Parent;
        var added = block?.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(i => i.SpanStart < call.SpanStart && i.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax holder } && holder.Identifier.ValueText == list.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(holder).Symbol, list))
            .SelectMany(i => Text(i, model) is { } text ? new[] { text } : Within(i.ArgumentList, model));
        return Within(initializer, model).Concat(added ?? Enumerable.Empty<ExpressionSyntax>()).LastOrDefault();
    }

    public static IEnumerable<ExpressionSyntax> Within(SyntaxNode node, SemanticModel model) =>
        node.DescendantNodes(n => n is not AnonymousFunctionExpressionSyntax).OfType<ExpressionSyntax>().Select(e => Text(e, model)).OfType<ExpressionSyntax>();

    private static ExpressionSyntax? Text(ExpressionSyntax expression, SemanticModel model)
    {
        var arguments = expression switch
        {
            BaseObjectCreationExpressionSyntax { ArgumentList: { } list, Initializer: null } => list.Arguments,
            InvocationExpressionSyntax { ArgumentList: { } list } => list.Arguments,
            _ => default,
        };
        if (arguments.Count is not (1 or 2) || model.GetSymbolInfo(expression).Symbol is not IMethodSymbol method)
            return null;
        var text = (method.ContainingType.Name, method.Name, arguments.Count) switch
        {
            ("ChatMessage" or "ChatMessageContent", ".ctor", 2) when arguments[0].Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "User" } => arguments[1].Expression,
            ("UserChatMessage", ".ctor", 1) or ("ChatHistory", "AddUserMessage", 1) => arguments[0].Expression,
            _ => null,
        };
        return text is not null && IsText(text, model) ? text : null;
    }
}
