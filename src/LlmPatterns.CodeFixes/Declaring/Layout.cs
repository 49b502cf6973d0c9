using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.CodeFixes.Declaring;

/// <summary>Where line breaks, indentation and comments go around attribute lists, in the manner of the file. Positions are those of the file before the change.</summary>
internal sealed class Layout(SourceText text)
{
    private readonly SyntaxTrivia _endOfLine = SyntaxFactory.EndOfLine(text.Lines.Count > 1 ? text.ToString(TextSpan.FromBounds(text.Lines[0].End, text.Lines[0].EndIncludingLineBreak)) : "\n");

    /// <summary>Lists behind another one: on lines of their own if it ends its line.</summary>
    public IEnumerable<AttributeListSyntax> After(AttributeListSyntax neighbour, IEnumerable<AttributeListSyntax> added) =>
        neighbour.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia)
            ? added.Select(l => l.WithLeadingTrivia(Indentation(neighbour.SpanStart)).WithTrailingTrivia(_endOfLine))
            : added.Select(l => l.WithTrailingTrivia(SyntaxFactory.Space));

    /// <summary>The first lists of a declaration, behind what documents it.</summary>
    /// <param name="node">The declaration, perhaps with changes inside it.</param>
    /// <param name="original">The declaration in the file.</param>
    /// <param name="added">The lists, without trivia.</param>
    public SyntaxNode First(SyntaxNode node, SyntaxNode original, IReadOnlyList<AttributeListSyntax> added)
    {
        if (node is CompilationUnitSyntax unit)
            return FirstOfAssembly(unit, added);
        if (node is SimpleLambdaExpressionSyntax lambda)
            node = WithParentheses(lambda);
        var isOnLine = node is not (LambdaExpressionSyntax or ParameterSyntax) && IsFirstOnLine(original.SpanStart);
        var leading = node.GetLeadingTrivia();
        var indentation = isOnLine ? SyntaxFactory.TriviaList(Indentation(original.SpanStart)) : SyntaxTriviaList.Empty;
        var lists = added.Select((l, i) => l
            .WithLeadingTrivia(i == 0 ? leading : indentation)
            .WithTrailingTrivia(isOnLine ? _endOfLine : SyntaxFactory.Space));
        return AttributeLists.With(node.WithLeadingTrivia(indentation), SyntaxFactory.List(lists));
    }

    /// <summary>What stands before the token behind a list that goes.</summary>
    public SyntaxTriviaList Joined(AttributeListSyntax list, int position, SyntaxToken next)
    {
        var trailing = list.GetTrailingTrivia();
        var isFirst = IsFirstOnLine(position);
        var isKept = trailing.Any(IsComment) || (!isFirst && trailing.Any(SyntaxKind.EndOfLineTrivia));
        var behind = isKept ? (isFirst ? WithoutIndentation(trailing) : trailing).Concat(next.LeadingTrivia) : isFirst ? WithoutIndentation(next.LeadingTrivia) : next.LeadingTrivia;
        return list.GetLeadingTrivia().AddRange(Hoisted(CommentsWithin(list), position)).AddRange(behind);
    }

    private static IEnumerable<SyntaxTrivia> WithoutIndentation(SyntaxTriviaList trivia) => trivia.SkipWhile(t => t.IsKind(SyntaxKind.WhitespaceTrivia));

    /// <summary>The new list, with the comments that it lost before it.</summary>
    public AttributeListSyntax KeepComments(AttributeListSyntax old, AttributeListSyntax now, int position)
    {
        var left = CommentsWithin(now).Select(c => c.ToString()).ToList();
        var lost = CommentsWithin(old).Where(c => !left.Remove(c.ToString())).ToList();
        return now.WithLeadingTrivia(now.GetLeadingTrivia().AddRange(Hoisted(lost, position)));
    }

    /// <summary>Behind the usings; where there are none, behind the file's header and its directives.</summary>
    private SyntaxNode FirstOfAssembly(CompilationUnitSyntax unit, IReadOnlyList<AttributeListSyntax> added)
    {
        var next = unit.Members.FirstOrDefault()?.GetFirstToken() ?? unit.EndOfFileToken;
        var hasUsings = unit.Usings.Any() || unit.Externs.Any();
        var trivia = next.LeadingTrivia.ToList();
        var split = trivia.FindLastIndex(t => t.IsDirective || t.IsKind(SyntaxKind.DisabledTextTrivia)) + 1;
        if (!hasUsings)
            split = Math.Max(split, LastBlankLine(trivia) + 1);
        var (before, behind) = (trivia.Take(split), trivia.Skip(split).ToList());
        if (hasUsings && split == 0)
            before = new[] { _endOfLine };
        if (!behind.FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia))
            behind.Insert(0, _endOfLine);
        var lists = added.Select((l, i) => l.WithLeadingTrivia(i == 0 ? before : Enumerable.Empty<SyntaxTrivia>()).WithTrailingTrivia(_endOfLine));
        return unit.ReplaceToken(next, next.WithLeadingTrivia(behind)).WithAttributeLists(SyntaxFactory.List(lists));
    }

    private static int LastBlankLine(List<SyntaxTrivia> trivia)
    {
        for (var i = trivia.Count - 1; i > 0; i--)
        {
            if (trivia[i].IsKind(SyntaxKind.EndOfLineTrivia) && trivia[i - 1].IsKind(SyntaxKind.EndOfLineTrivia))
                return i;
        }
        return -1;
    }

    /// <summary>A lambda takes attributes only with parentheses around its parameter.</summary>
    private static ParenthesizedLambdaExpressionSyntax WithParentheses(SimpleLambdaExpressionSyntax lambda)
    {
        var parameter = lambda.Parameter;
        var parameters = SyntaxFactory.ParameterList(SyntaxFactory.SingletonSeparatedList(parameter.WithoutTrivia())).WithTriviaFrom(parameter);
        return SyntaxFactory.ParenthesizedLambdaExpression(default, lambda.Modifiers, null, parameters, lambda.ArrowToken, lambda.Block, lambda.ExpressionBody);
    }

    /// <summary>Comments before a list, each on its line if it takes one.</summary>
    private IEnumerable<SyntaxTrivia> Hoisted(IEnumerable<SyntaxTrivia> comments, int position)
    {
        foreach (var comment in comments)
        {
            yield return comment;
            if (comment.IsKind(SyntaxKind.SingleLineCommentTrivia))
                yield return _endOfLine;
            yield return comment.IsKind(SyntaxKind.SingleLineCommentTrivia) ? Indentation(position) : SyntaxFactory.Space;
        }
    }

    private static IEnumerable<SyntaxTrivia> CommentsWithin(AttributeListSyntax list) =>
        list.DescendantTrivia().Where(t => IsComment(t) && list.Span.Contains(t.Span));

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;

    private bool IsFirstOnLine(int position) => string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position)));

    private SyntaxTrivia Indentation(int position)
    {
        var line = text.Lines.GetLineFromPosition(position).ToString();
        return SyntaxFactory.Whitespace(line.Substring(0, line.Length - line.TrimStart().Length));
    }
}
