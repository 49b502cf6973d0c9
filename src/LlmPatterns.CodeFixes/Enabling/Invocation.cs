using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.CodeFixes.Enabling;

/// <summary>Builds a client of Microsoft.Extensions.AI with the layer that invokes functions.</summary>
internal static class Invocation
{
    private const string Layer = ".UseFunctionInvocation()";

    public static bool IsClient(ITypeSymbol? type) =>
        type is not null && type.AllInterfaces.Concat(type is INamedTypeSymbol named ? new[] { named } : Array.Empty<INamedTypeSymbol>()).Any(i => i is { Name: "IChatClient", ContainingNamespace.Name: "AI" });

    /// <summary>The change; null if the client is not made in this file, or in several places.</summary>
    /// <param name="client">What a call asks.</param>
    /// <param name="model">Binds it.</param>
    /// <param name="text">The file.</param>
    /// <param name="cancellation">Cancels the binding.</param>
    public static TextChange? Of(ExpressionSyntax client, SemanticModel model, SourceText text, CancellationToken cancellation) => Made(client, model, cancellation) switch
    {
        null or BaseObjectCreationExpressionSyntax { RawKind: (int)SyntaxKind.ImplicitObjectCreationExpression } => null,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Build" } build } when model.GetTypeInfo(build.Expression, cancellation).Type is { Name: "ChatClientBuilder" } => new(new(build.Expression.Span.End, 0), Separator(build, text) + Layer),
        { } made => made is InvocationExpressionSyntax or ObjectCreationExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax ? new(new(made.Span.End, 0), Layered) : new(made.Span, $"({made}){Layered}"),
    };

    private const string Layered = ".AsBuilder()" + Layer + ".Build()";

    /// <summary>The layers of a chain stand on lines of their own, or on one.</summary>
    private static string Separator(MemberAccessExpressionSyntax build, SourceText text) =>
        text.ToString(TextSpan.FromBounds(build.Expression.Span.End, build.OperatorToken.SpanStart)) is var between && string.IsNullOrWhiteSpace(between) ? between : "";

    /// <summary>The expression that makes it: the only value of its variable, or what a method of this file returns.</summary>
    private static ExpressionSyntax? Made(ExpressionSyntax client, SemanticModel model, CancellationToken cancellation)
    {
        while (client is ParenthesizedExpressionSyntax { Expression: var inner })
            client = inner;
        switch (model.GetSymbolInfo(client, cancellation).Symbol)
        {
            case ILocalSymbol local:
                return local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: var value } declarator && !IsSetAgain(local, declarator, model, cancellation) ? value : null;
            case IMethodSymbol { DeclaringSyntaxReferences: { Length: > 0 } written }:
                return written[0].SyntaxTree != model.SyntaxTree ? null : written[0].GetSyntax(cancellation) switch
                {
                    MethodDeclarationSyntax { ExpressionBody.Expression: var returned } => returned,
                    LocalFunctionStatementSyntax { ExpressionBody.Expression: var returned } => returned,
                    var method => method.DescendantNodes(n => n is not AnonymousFunctionExpressionSyntax).OfType<ReturnStatementSyntax>().ToList() is { Count: 1 } only ? only[0].Expression : null,
                };
            default:
                return client is InvocationExpressionSyntax or ObjectCreationExpressionSyntax ? client : null;
        }
    }

    private static bool IsSetAgain(ILocalSymbol local, SyntaxNode declarator, SemanticModel model, CancellationToken cancellation) =>
        declarator.Ancestors().First(a => a is BlockSyntax or CompilationUnitSyntax or SwitchSectionSyntax).DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Any(a => a.Left is IdentifierNameSyntax name && name.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, local));
}
