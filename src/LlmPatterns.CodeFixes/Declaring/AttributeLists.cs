using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.CodeFixes.Declaring;

/// <summary>The attribute lists of whatever can have some.</summary>
internal static class AttributeLists
{
    public static SyntaxList<AttributeListSyntax> Of(SyntaxNode declaration) => declaration switch
    {
        CompilationUnitSyntax unit => unit.AttributeLists,
        MemberDeclarationSyntax member => member.AttributeLists,
        AccessorDeclarationSyntax accessor => accessor.AttributeLists,
        StatementSyntax statement => statement.AttributeLists,
        ParameterSyntax parameter => parameter.AttributeLists,
        LambdaExpressionSyntax lambda => lambda.AttributeLists,
        _ => default,
    };

    public static SyntaxNode With(SyntaxNode declaration, SyntaxList<AttributeListSyntax> lists) => declaration switch
    {
        CompilationUnitSyntax unit => unit.WithAttributeLists(lists),
        MemberDeclarationSyntax member => member.WithAttributeLists(lists),
        AccessorDeclarationSyntax accessor => accessor.WithAttributeLists(lists),
        StatementSyntax statement => statement.WithAttributeLists(lists),
        ParameterSyntax parameter => parameter.WithAttributeLists(lists),
        LambdaExpressionSyntax lambda => lambda.WithAttributeLists(lists),
        _ => declaration,
    };

    public static SyntaxNode Replace(SyntaxNode declaration, int index, AttributeListSyntax list)
    {
        var lists = Of(declaration);
        return With(declaration, lists.Replace(lists[index], list));
    }
}
