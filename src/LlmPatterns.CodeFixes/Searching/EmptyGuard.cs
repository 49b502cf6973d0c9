using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace LlmPatterns.CodeFixes.Searching;

/// <summary>A statement that leaves a member where a search has found nothing.</summary>
/// <param name="Before">The statement that asks the model.</param>
/// <param name="Variable">The local that holds all that was found.</param>
/// <param name="Condition">Whether it is empty.</param>
/// <param name="AnswersWithText">Whether a text can be returned; otherwise an exception is thrown.</param>
internal sealed record EmptyGuard(StatementSyntax Before, string Variable, string Condition, bool AnswersWithText)
{
    /// <param name="call">The name of the model call.</param>
    /// <param name="search">The name of the search.</param>
    /// <param name="model">Binds both.</param>
    /// <param name="cancellation">Cancels the binding.</param>
    public static EmptyGuard? TryCreate(SyntaxNode call, SyntaxNode search, SemanticModel model, CancellationToken cancellation)
    {
        if (call.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax } statement || search.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } searching)
            return null;
        if (Local(searching, model, cancellation) is not { } local || search.SpanStart > statement.SpanStart || statement.Span.Contains(search.Span))
            return null;
        // Only where the local is certainly filled: its block holds the statement, and the search stands before it.
        if (!model.LookupSymbols(statement.SpanStart, name: local.Name).Contains(local, SymbolEqualityComparer.Default) || model.GetEnclosingSymbol(statement.SpanStart, cancellation) is not IMethodSymbol method
            || !SymbolEqualityComparer.Default.Equals(method, model.GetEnclosingSymbol(search.SpanStart, cancellation)) || ConditionOn(local) is not { } condition)
            return null;
        return new(statement, local.Name, condition, AnswersText(method));
    }

    public StatementSyntax ToStatement()
    {
        var leave = AnswersWithText ? "return \"Nothing was found.\";" : "throw new global::System.InvalidOperationException(\"Nothing was found.\");";
        return SyntaxFactory.ParseStatement($"if ({Condition})\n{leave}\n").WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
    }

    /// <summary>The local that holds all that the search finds: it initializes it, or a loop over it fills it and it was empty before.</summary>
    private static ILocalSymbol? Local(InvocationExpressionSyntax searching, SemanticModel model, CancellationToken cancellation)
    {
        var result = SearchResult.Of(searching);
        var isAllOfIt = result.Expression.DescendantNodesAndSelf().TakeWhile(n => n != searching).All(n => n is AwaitExpressionSyntax or ParenthesizedExpressionSyntax);
        return isAllOfIt && result.Local(model, cancellation) is { } local && (result.Loop is not { } loop || IsEmptyAtFirst(local, loop, cancellation)) ? local : null;
    }

    /// <summary>Whether its declaration makes it empty, and nothing between that and the loop names it.</summary>
    private static bool IsEmptyAtFirst(ILocalSymbol local, SyntaxNode loop, CancellationToken cancellation)
    {
        if (local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not VariableDeclaratorSyntax { Initializer.Value: var first } declarator)
            return false;
        var isEmpty = first is LiteralExpressionSyntax { Token.ValueText: "" } or BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: null }
            || first.ToString() is "[]" or "string.Empty" or "String.Empty";
        return isEmpty && loop.Parent is not null && !loop.Parent.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == local.Name && n.SpanStart > declarator.Span.End && n.SpanStart < loop.SpanStart);
    }

    /// <summary>Whether a local is empty; null if it is not known how to ask.</summary>
    public static string? ConditionOn(ILocalSymbol local) => local.Type switch
    {
        { SpecialType: SpecialType.System_String } => $"string.IsNullOrWhiteSpace({local.Name})",
        IArrayTypeSymbol => $"{local.Name}.Length == 0",
        { Name: "StringBuilder" } type when type.ContainingNamespace.ToDisplayString() == "System.Text" => $"{local.Name}.Length == 0",
        INamedTypeSymbol { Arity: 1, Name: "List" or "IList" or "IReadOnlyList" or "ICollection" or "IReadOnlyCollection" } type when type.ContainingNamespace.ToDisplayString() == "System.Collections.Generic" => $"{local.Name}.Count == 0",
        _ => null,
    };

    private static bool AnswersText(IMethodSymbol method) =>
        (method is { IsAsync: true, ReturnType: INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } results } } ? results[0] : method.ReturnType).SpecialType == SpecialType.System_String;
}
