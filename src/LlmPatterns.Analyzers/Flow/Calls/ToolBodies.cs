using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Flow.Calls;

/// <summary>What the text of a tool's body shows of knowledge that no value carries: flags, counts, and objects that somebody else fills.</summary>
internal static class ToolBodies
{
    /// <summary>Loggers, clocks and dice: what is read from them is no knowledge.</summary>
    private static readonly HashSet<string> Equipment = new(StringComparer.Ordinal) { "ILogger", "ILoggerFactory", "TimeProvider", "Random", "ITestOutputHelper", "TextWriter" };

    /// <summary>Whether a body reads a field, a property or a captured parameter of its object: the state of a lamp, an order, a service that it was given.</summary>
    public static bool AnswersFromState(IMethodSymbol method, CancellationToken cancellation)
    {
        if (method.IsStatic || method.ContainingType is not { } type)
            return false;
        var state = new HashSet<string>(type.GetMembers().Where(IsState).Select(m => m.Name), StringComparer.Ordinal);
        foreach (var constructor in type.InstanceConstructors)
        {
            if (constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is TypeDeclarationSyntax)
                state.UnionWith(constructor.Parameters.Where(p => !Equipment.Contains(p.Type.Name)).Select(p => p.Name));
        }
        return state.Count > 0 && Bodies(method, cancellation).Any(b => b.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => state.Contains(n.Identifier.ValueText)));
    }

    /// <summary>Whether a number or a flag is chosen among several that stand in the body.</summary>
    public static bool LooksUpNumbers(IMethodSymbol method, CancellationToken cancellation) =>
        Bodies(method, cancellation).SelectMany(b => b.DescendantNodes()).Count(IsAnswer) > 2;

    private static bool IsAnswer(SyntaxNode node) => node switch
    {
        SwitchExpressionArmSyntax arm => arm.Expression.IsKind(SyntaxKind.NumericLiteralExpression),
        ReturnStatementSyntax returned => returned.Expression.IsKind(SyntaxKind.NumericLiteralExpression),
        _ => false,
    };

    private static bool IsState(ISymbol member) => !member.IsStatic && !member.IsImplicitlyDeclared && member switch
    {
        IFieldSymbol field => !Equipment.Contains(field.Type.Name),
        IPropertySymbol property => !Equipment.Contains(property.Type.Name),
        _ => false,
    };

    private static IEnumerable<SyntaxNode> Bodies(IMethodSymbol method, CancellationToken cancellation) =>
        method.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellation)).Select(s => s switch
        {
            BaseMethodDeclarationSyntax declared => (SyntaxNode?)declared.Body ?? declared.ExpressionBody,
            LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody,
            _ => null,
        }).OfType<SyntaxNode>();
}
