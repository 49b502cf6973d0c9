using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Rules;
using LlmPatterns.CodeFixes.Declaring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace LlmPatterns.CodeFixes.Marking;

/// <summary>Where a mark settles what a finding can't decide: a member or parameter that is written in the solution.</summary>
internal static class Boundary
{
    /// <summary>What marks the boundary of a finding; null if it stands elsewhere, or the mark can't be written there.</summary>
    public static async Task<Placement?> MarkAsync(Project project, Diagnostic finding, string mark, CancellationToken cancellation)
    {
        if (await FindAsync(project, finding, cancellation).ConfigureAwait(false) is not { } symbol || Marks.Has(symbol, Marks.ContextRetrieval) || Marks.Has(symbol, Marks.NotRetrieved))
            return null;
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (Declaration(reference.GetSyntax(cancellation)) is not { } declaration
                || project.Solution.GetDocument(declaration.SyntaxTree)?.Project is not { } holder || !Carriers.CanEdit(holder, declaration.SyntaxTree, cancellation))
                continue;
            var compilation = await holder.GetCompilationAsync(cancellation).ConfigureAwait(false);
            return new MarkTypes(compilation!).WriteBare(mark, symbol) is { } added ? new(new(symbol, declaration), ImmutableArray<AttributeSyntax>.Empty, ImmutableArray.Create(added)) : null;
        }
        return null;
    }

    private static async Task<ISymbol?> FindAsync(Project project, Diagnostic finding, CancellationToken cancellation)
    {
        if (!finding.Properties.TryGetValue(GroundingUndecided.Boundary, out var id) || id is null || await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
            return null;
        var member = DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation);
        if (member is { DeclaringSyntaxReferences.IsEmpty: true })
            member = await SymbolFinder.FindSourceDefinitionAsync(member, project.Solution, cancellation).ConfigureAwait(false);
        if (finding.Properties.TryGetValue(GroundingUndecided.BoundaryParameter, out var name))
            return (member as IMethodSymbol)?.Parameters.FirstOrDefault(p => p.Name == name);
        return member is IMethodSymbol { AssociatedSymbol: { } property } ? property : member;
    }

    /// <summary>A list on a field counts for all that are declared with it, and one on an indexer for none that is read.</summary>
    private static SyntaxNode? Declaration(SyntaxNode syntax) => syntax switch
    {
        MethodDeclarationSyntax or PropertyDeclarationSyntax => syntax,
        ParameterSyntax { Parent.Parent: BaseMethodDeclarationSyntax or TypeDeclarationSyntax and not RecordDeclarationSyntax } => syntax,
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } => field,
        _ => null,
    };
}
