using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.CodeFixes.Searching;

/// <summary>The value of a search, as far as the expression goes that begins with it, and what takes it.</summary>
/// <param name="Expression">Such as <c>(await index.SearchAsync(question)).Value.GetResultsAsync()</c>.</param>
internal sealed record SearchResult(ExpressionSyntax Expression)
{
    public static SearchResult Of(InvocationExpressionSyntax search)
    {
        ExpressionSyntax value = search;
        while (value.Parent is AwaitExpressionSyntax or ParenthesizedExpressionSyntax
            || (value.Parent is MemberAccessExpressionSyntax access && access.Expression == value) || (value.Parent is InvocationExpressionSyntax call && call.Expression == value))
            value = (ExpressionSyntax)value.Parent;
        return new(value);
    }

    /// <summary>The loop over it.</summary>
    public ForEachStatementSyntax? Loop => Expression.Parent is ForEachStatementSyntax loop && loop.Expression == Expression ? loop : null;

    /// <summary>The statement that does nothing with it.</summary>
    public ExpressionStatementSyntax? Dropped => Expression.Parent switch
    {
        ExpressionStatementSyntax statement => statement,
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Parent: ExpressionStatementSyntax statement } => statement,
        _ => null,
    };

    /// <summary>The local that it initializes, or that a loop over it fills and does nothing else.</summary>
    public ILocalSymbol? Local(SemanticModel model, CancellationToken cancellation)
    {
        if (Expression.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator })
            return model.GetDeclaredSymbol(declarator, cancellation) as ILocalSymbol;
        return Loop is { } loop && Filling(loop) is { } filling && Filled(filling) is { } filled ? model.GetSymbolInfo(filled, cancellation).Symbol as ILocalSymbol : null;
    }

    /// <summary>What the loop adds to the local that it fills.</summary>
    public ExpressionSyntax? Added => Loop is { } loop ? Filling(loop) switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => arguments[0].Expression,
        AssignmentExpressionSyntax { Right: var text } => text,
        _ => null,
    } : null;

    private static ExpressionSyntax? Filling(ForEachStatementSyntax loop) =>
        (loop.Statement is BlockSyntax { Statements: { Count: 1 } statements } ? statements[0] : loop.Statement) is ExpressionStatementSyntax { Expression: var filling } ? filling : null;

    private static ExpressionSyntax? Filled(ExpressionSyntax filling) => filling switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax holder, Name.Identifier.ValueText: "Add" or "Append" or "AppendLine" } } => holder,
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression, Left: IdentifierNameSyntax text } => text,
        _ => null,
    };
}
