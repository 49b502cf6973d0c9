using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.CodeFixes.Retrieving;

/// <summary>What a prompt asks: its one text that is not written in the code.</summary>
internal static class Questions
{
    private const int Deepest = 3;

    /// <summary>The name of the variable; null if there is none, or more than one.</summary>
    public static string? In(ExpressionSyntax prompt, SemanticModel model, CancellationToken cancellation) => In(prompt, model, Deepest, cancellation);

    private static string? In(ExpressionSyntax prompt, SemanticModel model, int depth, CancellationToken cancellation)
    {
        var texts = prompt.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Select(n => model.GetSymbolInfo(n, cancellation).Symbol)
            .Where(s => s is IParameterSymbol { Type.SpecialType: SpecialType.System_String } or ILocalSymbol { IsConst: false, Type.SpecialType: SpecialType.System_String })
            .Distinct(SymbolEqualityComparer.Default).ToList();
        if (texts.Count != 1 || texts[0] is not { } only || (only is ILocalSymbol && only.Locations[0].SourceSpan.End > (prompt.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode)prompt).SpanStart))
            return null;
        // A local that is the prompt holds the question inside.
        return depth > 0 && only.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: InterpolatedStringExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } } local
            ? In(local.Initializer!.Value, model, depth - 1, cancellation)
            : only.Name;
    }
}
