using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.CodeFixes.Retrieving;

/// <summary>Names that nothing around has.</summary>
internal static class FreeNames
{
    /// <param name="at">Where the variable is declared.</param>
    /// <param name="name">What it would be called.</param>
    /// <param name="others">Names that are given already.</param>
    public static string At(SyntaxNode at, string name, IEnumerable<string?>? others = null)
    {
        var around = at.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().LastOrDefault(m => m is not (BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax)) is GlobalStatementSyntax or null ? at.SyntaxTree.GetRoot() : at.FirstAncestorOrSelf<MemberDeclarationSyntax>()!;
        var taken = new HashSet<string>(around.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText).Concat((others ?? Enumerable.Empty<string?>()).OfType<string>()));
        var free = name;
        for (var i = 2; taken.Contains(free); i++)
            free = name + i;
        return free;
    }
}
