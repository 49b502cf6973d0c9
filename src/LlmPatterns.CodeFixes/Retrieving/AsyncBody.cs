using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.CodeFixes.Retrieving;

/// <summary>Makes a method asynchronous that hands on another's task: its callers await it as before.</summary>
internal static class AsyncBody
{
    /// <summary>The changes; null where callers would notice, or where it is not certain what is awaited.</summary>
    public static IReadOnlyList<TextChange>? Make(SyntaxNode body, SemanticModel model)
    {
        var (type, arrow, block, parameters) = body switch
        {
            MethodDeclarationSyntax method => (method.ReturnType, method.ExpressionBody, method.Body, method.ParameterList),
            LocalFunctionStatementSyntax function => (function.ReturnType, function.ExpressionBody, function.Body, function.ParameterList),
            _ => default,
        };
        if (type is null || model.GetTypeInfo(type).Type is not INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1, ContainingNamespace.Name: "Tasks" })
            return null;
        if (parameters.Parameters.Any(p => p.Modifiers.Any(m => m.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword)))
            return null;
        var own = block?.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).ToList();
        var returned = arrow is not null ? new[] { arrow.Expression } : own?.OfType<ReturnStatementSyntax>().Select(r => r.Expression).ToArray();
        // What is caught or disposed of before the task ends would be so after it.
        if (returned is null || returned.Length == 0 || own?.Any(n => n is TryStatementSyntax or UsingStatementSyntax or LockStatementSyntax or FixedStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword }) == true)
            return null;
        return returned.All(r => r is InvocationExpressionSyntax)
            ? returned.Select(r => new TextChange(new(r!.SpanStart, 0), "await ")).Prepend(new(new(type.SpanStart, 0), "async ")).ToList()
            : null;
    }
}
