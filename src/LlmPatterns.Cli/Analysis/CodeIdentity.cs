using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Cli.Analysis;

/// <summary>A place that survives edits elsewhere: the member that holds it, and the tokens of its statement.</summary>
/// <param name="Member">As a reader would write it: <c>Desk.AnswerService.AnswerAsync(string)</c>; null outside of C#.</param>
/// <param name="Tokens">A hash over the tokens; white space and comments don't count.</param>
internal sealed record CodeIdentity(string? Member, string Tokens)
{
    public static CodeIdentity Of(Location location)
    {
        if (location.SourceTree?.GetRoot().FindToken(location.SourceSpan.Start).Parent is not { } node)
            return new(null, "");
        // Statements, not whole members: another statement's edit leaves the finding what it is.
        var statement = node.AncestorsAndSelf().First(n => n is (StatementSyntax and not BlockSyntax) or MemberDeclarationSyntax or CompilationUnitSyntax);
        return new(MemberOf(node), Hash(string.Join(' ', statement.DescendantTokens().Select(t => t.Text))));
    }

    /// <summary>The first 16 bytes of the SHA-256, in hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))[..16]);

    private static string MemberOf(SyntaxNode node)
    {
        var names = node.AncestorsAndSelf().Select(NameOf).Where(n => n is not null).Reverse().ToList();
        return names.Count == 0 ? "<top-level statements>" : string.Join('.', names);
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax n => n.Name.ToString(),
        TypeDeclarationSyntax t => t.Identifier.Text + (t.TypeParameterList is { } list ? $"`{list.Parameters.Count}" : ""),
        MethodDeclarationSyntax m => m.Identifier.Text + Parameters(m.ParameterList),
        ConstructorDeclarationSyntax c => ".ctor" + Parameters(c.ParameterList),
        LocalFunctionStatementSyntax f => f.Identifier.Text + Parameters(f.ParameterList),
        PropertyDeclarationSyntax p => p.Identifier.Text,
        IndexerDeclarationSyntax i => $"this[{Types(i.ParameterList.Parameters)}]",
        OperatorDeclarationSyntax o => "operator " + o.OperatorToken.Text + Parameters(o.ParameterList),
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } v => v.Identifier.Text,
        _ => null,
    };

    private static string Parameters(ParameterListSyntax list) => $"({Types(list.Parameters)})";

    private static string Types(SeparatedSyntaxList<ParameterSyntax> parameters) => string.Join(",", parameters.Select(p => p.Type?.ToString()));
}
