using System.Collections.Immutable;
using LlmPatterns.CodeFixes.Declaring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.CodeFixes.Marking;

/// <summary>What a finding about a mark, or about a mark that is missing, stands on.</summary>
internal static class MarkedAt
{
    /// <summary>The declaration around the finding, or the one that carries the mark; null if it can't be edited.</summary>
    public static async Task<Carrier?> FindAsync(Project project, Diagnostic finding, CancellationToken cancellation)
    {
        if (finding.Location.SourceTree is not { } tree || !Carriers.CanEdit(project, tree, cancellation) || await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation || !compilation.ContainsSyntaxTree(tree))
            return null;
        var root = await tree.GetRootAsync(cancellation).ConfigureAwait(false);
        var node = root.FindNode(finding.Location.SourceSpan);
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is { Parent.Parent: { } marked })
            node = marked;
        var model = compilation.GetSemanticModel(tree);
        return (node is LambdaExpressionSyntax ? model.GetSymbolInfo(node, cancellation).Symbol : model.GetDeclaredSymbol(node, cancellation)) is { } symbol ? new(symbol, node) : null;
    }

    /// <summary>The attributes that declare an approach on a symbol; null if one of them can't be taken away.</summary>
    public static ImmutableArray<AttributeSyntax>? Declaring(ISymbol symbol, Project project, CancellationToken cancellation)
    {
        var marks = Carriers.MarksOn(symbol).Select(a => a.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax).ToList();
        return marks.All(m => m is not null && !m.ContainsDirectives && Carriers.CanEdit(project, m.SyntaxTree, cancellation)) ? marks.OfType<AttributeSyntax>().ToImmutableArray() : null;
    }
}
