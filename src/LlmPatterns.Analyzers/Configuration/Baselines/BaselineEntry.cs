using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Configuration.Baselines;

/// <summary>A finding by what it is about and not by where it stands: moved and reformatted it is the same, and in an edited member it is a new one.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Member">The member that holds it; see <see cref="MemberName"/>.</param>
/// <param name="Hash">A hash over the tokens of the member, and which of them it stands at.</param>
internal sealed record BaselineEntry(string Rule, string Member, string Hash)
{
    /// <summary>The order of a file: what is edited together stands together.</summary>
    public static IComparer<BaselineEntry> Order { get; } = Comparer<BaselineEntry>.Create((left, right) =>
        string.CompareOrdinal(left.Member, right.Member) is not 0 and var byMember ? byMember
        : string.CompareOrdinal(left.Rule, right.Rule) is not 0 and var byRule ? byRule
        : string.CompareOrdinal(left.Hash, right.Hash));

    /// <summary>Null for a finding outside of C#.</summary>
    public static BaselineEntry? Of(Diagnostic finding, CancellationToken cancellation)
    {
        if (finding.Location.SourceTree?.GetRoot(cancellation).FindToken(finding.Location.SourceSpan.Start) is not { Parent: { } node } token)
            return null;
        var part = Part(node);
        var tokens = Section(part, token, out var isSection);
        var text = string.Join(" ", tokens.Select(TokenHash.TextOf));
        var index = tokens.IndexOf(token);
        // A member stands once; equal statements of a program, and equal parts of one long method, are told apart by their order.
        var before = part is GlobalStatementSyntax ? EqualBefore(part) : isSection ? EqualBefore(part, tokens[0], text) : 0;
        return new(finding.Id, MemberName.Of(node), TokenHash.Of($"{text}\n{index}\n{before}"));
    }

    /// <summary>A line of the file.</summary>
    public override string ToString() => $"{Rule}  {Hash}  {Member}";

    /// <summary>The member, top-level statement, list of attributes or list of base types.</summary>
    private static SyntaxNode Part(SyntaxNode node) =>
        node.AncestorsAndSelf().First(n => n.Parent is null or BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or CompilationUnitSyntax);

    /// <summary>The part's tokens; of markup that was compiled to one long method those between two <c>#line</c>, so that the markup around them may change.</summary>
    private static List<SyntaxToken> Section(SyntaxNode part, SyntaxToken held, out bool isSection)
    {
        var tokens = part.DescendantTokens().ToList();
        isSection = false;
        if (!part.ContainsDirectives)
            return tokens;
        var (start, end) = (tokens.FindLastIndex(tokens.IndexOf(held), IsAtLine), tokens.FindIndex(tokens.IndexOf(held) + 1, IsAtLine));
        isSection = start > 0 || end > 0;
        return isSection ? tokens.GetRange(Math.Max(start, 0), (end < 0 ? tokens.Count : end) - Math.Max(start, 0)) : tokens;
    }

    private static bool IsAtLine(SyntaxToken token) =>
        token.ContainsDirectives && token.LeadingTrivia.Any(t => t.Kind() is SyntaxKind.LineDirectiveTrivia or SyntaxKind.LineSpanDirectiveTrivia);

    private static int EqualBefore(SyntaxNode statement) =>
        statement.Parent!.ChildNodes().TakeWhile(s => s != statement).Count(s => s is GlobalStatementSyntax && SyntaxFactory.AreEquivalent(s, statement));

    private static int EqualBefore(SyntaxNode part, SyntaxToken first, string text) =>
        part.DescendantTokens().TakeWhile(t => t != first).Where(t => t.Text == first.Text && IsAtLine(t)).Count(t => string.Join(" ", Section(part, t, out _).Select(TokenHash.TextOf)) == text);
}
