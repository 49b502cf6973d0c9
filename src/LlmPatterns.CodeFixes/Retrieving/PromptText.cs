using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.CodeFixes.Retrieving;

/// <summary>The text by which a call asks its question, written in the same body.</summary>
/// <param name="Expression">The text, in the user's role.</param>
/// <param name="Variables">Of a template, what fills it; null if the text is none.</param>
/// <param name="Anchor">The statement before which a search can stand; null where the body is an expression.</param>
/// <param name="CanAwait">Whether the body is asynchronous, or can be made so.</param>
/// <param name="MadeAsync">What makes it so.</param>
internal sealed record PromptText(ExpressionSyntax Expression, TemplateVariables? Variables, StatementSyntax? Anchor, bool CanAwait, IReadOnlyList<TextChange> MadeAsync)
{
    /// <summary>Null if anything about it is unclear.</summary>
    public static PromptText? Of(TextSpan call, SemanticModel model, SymbolCatalog catalog, CancellationToken cancellation)
    {
        var token = model.SyntaxTree.GetRoot(cancellation).FindToken(call.Start);
        if (token.Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>(i => i.Expression.Span.Contains(call)) is not { } invocation
            || model.GetSymbolInfo(invocation, cancellation).Symbol is not IMethodSymbol method)
            return null;
        var variables = catalog.Find(method).Any(e => e.IsTemplate) ? TemplateVariables.Of(invocation, model) : null;
        if (variables is null && catalog.Find(method).Any(e => e.IsTemplate))
            return null;
        var text = variables?.Template ?? Asked(invocation, model);
        return text is not null && Body(text) is { } body && body == Body(invocation) ? Anchored(text, variables, body, model) : null;
    }

    /// <summary>The one variable in it, which can be searched for; null if there is none, or more than one.</summary>
    public string? Question(SemanticModel model, CancellationToken cancellation) =>
        Variables is null ? Questions.In(Expression, model, cancellation) : Variables.Given is { } given ? Questions.In(given, model, cancellation) : null;

    /// <summary>Puts what was found into it.</summary>
    public IEnumerable<TextChange> With(FoundText found) => Variables?.With(found) ?? new[] { RetrievalText.Into(Expression, found.Hole) };

    private static ExpressionSyntax? Asked(InvocationExpressionSyntax invocation, SemanticModel model)
    {
        foreach (var argument in invocation.ArgumentList.Arguments)
        {
            if (UserMessages.IsText(argument.Expression, model))
                return argument.Expression;
        }
        var inline = UserMessages.Within(invocation.ArgumentList, model).LastOrDefault();
        return inline ?? invocation.ArgumentList.Arguments.Select(a => model.GetSymbolInfo(a.Expression).Symbol).OfType<ILocalSymbol>()
            .Select(l => UserMessages.In(l, invocation, model)).FirstOrDefault(t => t is not null);
    }

    /// <summary>The function, member or program that holds a node.</summary>
    private static SyntaxNode? Body(SyntaxNode node) => node.Ancestors().FirstOrDefault(a =>
        a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax or CompilationUnitSyntax or BaseTypeDeclarationSyntax);

    private static PromptText? Anchored(ExpressionSyntax text, TemplateVariables? variables, SyntaxNode body, SemanticModel model)
    {
        if (body is BaseTypeDeclarationSyntax or BasePropertyDeclarationSyntax or AccessorDeclarationSyntax)
            return null;
        var within = text.Ancestors().TakeWhile(a => a != body).ToList();
        if (within.Any(a => a is LockStatementSyntax or QueryExpressionSyntax or UnsafeStatementSyntax or CatchFilterClauseSyntax))
            return null;
        var isAsync = body switch
        {
            AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
            LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.AsyncKeyword),
            BaseMethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
            _ => true,
        };
        var made = isAsync ? Array.Empty<TextChange>() : AsyncBody.Make(body, model);
        var (canAwait, changes) = (made is not null, made ?? Array.Empty<TextChange>());
        if (within.OfType<StatementSyntax>().FirstOrDefault() is not { } anchor)
            return new(text, variables, null, canAwait, changes);
        // A loop asks its condition again and again, and a search before it is made once.
        return IsAnchor(anchor) ? new(text, variables, anchor, canAwait, changes) : null;
    }

    /// <summary>Whether statements can be written before this one and are run as often as it is.</summary>
    public static bool IsAnchor(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax or YieldStatementSyntax or IfStatementSyntax or ForEachStatementSyntax
        && statement.Parent is BlockSyntax or GlobalStatementSyntax && !statement.GetLeadingTrivia().Any(t => t.IsDirective);
}
