using System.Composition;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.CodeFixes.Explaining;

/// <summary>"Explain this model call's phase": writes what is known of a call as a comment above it; an explanation that is there already is written anew.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ExplainPhase)), Shared]
public sealed class ExplainPhase : CodeRefactoringProvider
{
    /// <summary>What the light bulb says.</summary>
    public const string Title = "Explain this model call's phase";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var (document, cancellation) = (context.Document, context.CancellationToken);
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root || !IsCalled(root.FindToken(context.Span.Start)) || await CallAt(document, context.Span, cancellation).ConfigureAwait(false) is not { } call)
            return;
        context.RegisterRefactoring(CodeAction.Create(Title, _ => Task.FromResult(Explained(document, root, call)), nameof(ExplainPhase)));
    }

    /// <summary>Whether the name of something that is called stands there: asked at every move of the caret, before anything is analyzed.</summary>
    private static bool IsCalled(SyntaxToken token) =>
        token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is SimpleNameSyntax name
        && (name.Parent is InvocationExpressionSyntax || name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } or MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax });

    private static async Task<ModelCall?> CallAt(Document document, TextSpan span, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || DeclaredCalls.TryCreate(model.Compilation, document.Project.AnalyzerOptions, cancellation) is not { } finder || !finder.MayBeIn(model.SyntaxTree, cancellation))
            return null;
        return finder.In(model.SyntaxTree, cancellation).FirstOrDefault(c => !c.IsBroken && c.Location.SourceSpan.IntersectsWith(span));
    }

    private static Document Explained(Document document, SyntaxNode root, ModelCall call)
    {
        var place = Place(root.FindNode(call.Location.SourceSpan));
        var before = place.GetLeadingTrivia();
        var rest = WithoutExplanation(before);
        var indentation = rest.LastOrDefault() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(last) : SyntaxTriviaList.Empty;
        var endOfLine = SyntaxFactory.EndOfLine(root.DescendantTrivia().FirstOrDefault(t => t.IsKind(SyntaxKind.EndOfLineTrivia)) is var first && first.RawKind != 0 ? first.ToString() : "\n");
        var lines = PhaseExplanation.Of(call).SelectMany(line => new[] { SyntaxFactory.Comment("// " + line.Replace('\r', ' ').Replace('\n', ' ')), endOfLine }.Concat(indentation));
        return document.WithSyntaxRoot(root.ReplaceNode(place, place.WithLeadingTrivia(rest.AddRange(lines))));
    }

    /// <summary>The statement that holds the call; where it stands in none, the member.</summary>
    private static SyntaxNode Place(SyntaxNode call) =>
        call.AncestorsAndSelf().First(n => n is StatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } and not BlockSyntax || n is MemberDeclarationSyntax or CompilationUnitSyntax);

    /// <summary>What stands before the statement, without the comment lines of an earlier explanation.</summary>
    private static SyntaxTriviaList WithoutExplanation(SyntaxTriviaList before)
    {
        var kept = new List<SyntaxTrivia>();
        var isLineGone = false;
        foreach (var trivia in before)
        {
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && PhaseExplanation.Starts.Any(start => trivia.ToString().StartsWith("// " + start, StringComparison.Ordinal)))
            {
                if (kept.Count > 0 && kept[kept.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia))
                    kept.RemoveAt(kept.Count - 1);
                isLineGone = true;
            }
            else if (isLineGone && trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                isLineGone = false;
            }
            else
            {
                kept.Add(trivia);
            }
        }
        return SyntaxFactory.TriviaList(kept);
    }
}
