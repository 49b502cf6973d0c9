using LlmPatterns.Analyzers.Flow.Lookup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Flow.Uses;

/// <summary>The variables and private members that an object is made from, step by step, as far as they are written in its body and its type.</summary>
internal static class MadeFrom
{
    /// <summary>Those of a library's types: the weights behind an executor, and not the settings that another client reads as well.</summary>
    public static HashSet<ISymbol> Objects(ExpressionSyntax made, IAssemblySymbol library, FlowEngine engine, CancellationToken cancellation)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Queue<ExpressionSyntax>();
        open.Enqueue(made);
        while (open.Count > 0)
        {
            foreach (var name in open.Dequeue().DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            {
                if (engine.Bodies.Named(name, cancellation) is not { } symbol || !(symbol is IParameterSymbol or ILocalSymbol || IsPrivate(symbol)) || !seen.Add(symbol))
                    continue;
                foreach (var value in Values(symbol, cancellation))
                    open.Enqueue(value);
            }
        }
        seen.RemoveWhere(s => !SymbolEqualityComparer.Default.Equals(TypeOf(s)?.ContainingAssembly, library));
        return seen;
    }

    public static bool IsPrivate(ISymbol symbol) => symbol is IFieldSymbol or IPropertySymbol && symbol.DeclaredAccessibility == Accessibility.Private;

    /// <summary>Where the variable or member is spoken of, by name: in its body, or in all parts of its type.</summary>
    public static IEnumerable<IdentifierNameSyntax> Mentions(ISymbol symbol, CancellationToken cancellation)
    {
        var scopes = symbol is ILocalSymbol
            ? symbol.DeclaringSyntaxReferences.Select(r => FileIndex.OwnerOf(r.GetSyntax(cancellation)))
            : symbol.ContainingType.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellation));
        return scopes.OfType<SyntaxNode>().SelectMany(s => s.DescendantNodes()).OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText == symbol.Name);
    }

    /// <summary>What is written into it.</summary>
    public static IEnumerable<ExpressionSyntax> Values(ISymbol symbol, CancellationToken cancellation)
    {
        if (symbol is IParameterSymbol)
            yield break;
        foreach (var declaration in symbol.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellation)))
        {
            var value = declaration switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer?.Value,
                PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
                _ => null,
            };
            if (value is not null)
                yield return value;
        }
        foreach (var mention in Mentions(symbol, cancellation))
        {
            SyntaxNode target = mention.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access ? access : mention;
            if (target.Parent is AssignmentExpressionSyntax { Right: var written } assignment && assignment.Left == target)
                yield return written;
        }
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };
}
