using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Configuration.Baselines;

/// <summary>The member that holds a node, as a reader would write it, on one line: <c>Desk.AnswerService.AnswerAsync(string)</c>.</summary>
internal static class MemberName
{
    public static string Of(SyntaxNode node)
    {
        var names = node.AncestorsAndSelf().Select(NameOf).Where(n => n is not null).Reverse().ToList();
        return names.Count > 0 ? string.Join(".", names)
            : node.AncestorsAndSelf().Any(n => n is AttributeListSyntax) ? "<assembly>"
            : "<top-level statements>";
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax n => Spell(n.Name),
        // An extension block has no name of its own.
        TypeDeclarationSyntax { Identifier.Text: "" } t => "extension" + Parameters(t.ParameterList),
        TypeDeclarationSyntax t => t.Identifier.Text + (t.TypeParameterList is { } list ? $"`{list.Parameters.Count}" : ""),
        EnumDeclarationSyntax e => e.Identifier.Text,
        EnumMemberDeclarationSyntax e => e.Identifier.Text,
        DelegateDeclarationSyntax d => d.Identifier.Text + Parameters(d.ParameterList),
        MethodDeclarationSyntax m => m.Identifier.Text + Parameters(m.ParameterList),
        ConstructorDeclarationSyntax c => ".ctor" + Parameters(c.ParameterList),
        DestructorDeclarationSyntax d => "~" + d.Identifier.Text + "()",
        LocalFunctionStatementSyntax f => f.Identifier.Text + Parameters(f.ParameterList),
        PropertyDeclarationSyntax p => p.Identifier.Text,
        EventDeclarationSyntax e => e.Identifier.Text,
        IndexerDeclarationSyntax i => $"this[{Types(i.ParameterList.Parameters)}]",
        OperatorDeclarationSyntax o => "operator " + o.OperatorToken.Text + Parameters(o.ParameterList),
        ConversionOperatorDeclarationSyntax o => $"operator {Spell(o.Type)}{Parameters(o.ParameterList)}",
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } v => v.Identifier.Text,
        _ => null,
    };

    private static string Parameters(ParameterListSyntax? list) => $"({(list is null ? "" : Types(list.Parameters))})";

    private static string Types(SeparatedSyntaxList<ParameterSyntax> parameters) => string.Join(",", parameters.Select(p => p.Type is { } type ? Spell(type) : null));

    /// <summary>The tokens without what stands between them, and a blank where two would run into each other.</summary>
    private static string Spell(SyntaxNode node)
    {
        var text = new StringBuilder();
        foreach (var token in node.DescendantTokens())
        {
            if (text.Length > 0 && SyntaxFacts.IsIdentifierPartCharacter(token.Text.FirstOrDefault()) && text[text.Length - 1] is var last && (SyntaxFacts.IsIdentifierPartCharacter(last) || ">])?".IndexOf(last) >= 0))
                text.Append(' ');
            text.Append(token.Text);
        }
        return text.ToString();
    }
}
