using LlmPatterns.Analyzers.Configuration.Baselines;
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
        return new(MemberName.Of(node), TokenHash.Of(statement.DescendantTokens()));
    }
}
