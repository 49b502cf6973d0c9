using LlmPatterns.CodeFixes.Retrieving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.CodeFixes.Searching;

/// <summary>What a search has found, as a prompt behind it can read it.</summary>
/// <param name="Text">The expression that a prompt reads.</param>
/// <param name="Changes">What has to be written so that it can.</param>
internal sealed record FoundContext(FoundText Text, IReadOnlyList<TextChange> Changes)
{
    /// <summary>Null if nothing in sight holds it and nothing can.</summary>
    /// <param name="searching">The search.</param>
    /// <param name="reader">What is to read it.</param>
    /// <param name="before">The document.</param>
    /// <param name="asksWhetherEmpty">Whether nothing in sight asks for that, so that it has to be written.</param>
    /// <param name="cancellation">Cancels the binding.</param>
    public static FoundContext? Of(InvocationExpressionSyntax searching, ContextReader reader, Trial before, bool asksWhetherEmpty, CancellationToken cancellation)
    {
        var (model, text) = (before.Model, before.Text);
        var result = SearchResult.Of(searching);
        if (model.GetTypeInfo(result.Expression, cancellation).Type is not { } type || Hits.Of(type) is not { } hits)
            return null;
        if (result.Loop is { } loop)
            return (IsFilledWithText(result, loop, hits) ? OfLocal(result.Local(model, cancellation), reader, model, asksWhetherEmpty) : null) ?? OfLoop(loop, hits, model, text, asksWhetherEmpty);
        if (result.Dropped is { Parent: BlockSyntax or GlobalStatementSyntax } statement)
            return OfDropped(statement, result.Expression, hits, model, text, asksWhetherEmpty);
        if (result.Local(model, cancellation) is not { } local)
            return null;
        return hits.Kind == HitsKind.Stream ? OfStream(local, hits, reader, model, text, asksWhetherEmpty) : OfLocal(local, reader, model, asksWhetherEmpty);
    }

    /// <summary>Whether the loop adds the hits or their texts, not their keys.</summary>
    private static bool IsFilledWithText(SearchResult result, ForEachStatementSyntax loop, Hits hits) =>
        result.Added is { } added && (added.ToString() is var text && (loop.Identifier.ValueText + hits.Text).StartsWith(text, StringComparison.Ordinal)
            || added.DescendantNodes().Any(n => n is ExpressionSyntax && n.ToString() == loop.Identifier.ValueText + hits.Text));

    private static FoundContext? OfLocal(ILocalSymbol? local, ContextReader reader, SemanticModel model, bool asksWhetherEmpty)
    {
        if (local is null)
            return null;
        var found = local.Type is { Name: "StringBuilder", ContainingNamespace.Name: "Text" } ? FoundText.OfBuilder(local.Name) : Hits.Of(local.Type) switch
        {
            { Kind: HitsKind.Text } => FoundText.Of(local.Name),
            { Kind: HitsKind.Texts } many => FoundText.OfMany(local.Name, many.Text, RetrievalText.IsLinqNamed(model, reader.Position)),
            _ => null,
        };
        if (found is null || (asksWhetherEmpty && EmptyGuard.ConditionOn(local) is null))
            return null;
        return new(asksWhetherEmpty ? found.Unless(EmptyGuard.ConditionOn(local)!) : found, Array.Empty<TextChange>());
    }

    /// <summary>A stream that nothing has read yet is read before the prompt.</summary>
    private static FoundContext? OfStream(ILocalSymbol local, Hits hits, ContextReader reader, SemanticModel model, SourceText text, bool asksWhetherEmpty)
    {
        if (reader.Anchor is not { } anchor || IsRead(local, hits, model))
            return null;
        var variable = FreeNames.At(anchor, "passages");
        var lines = RetrievalText.Loop(local.Name + hits.Sequence, FreeNames.At(anchor, "hit"), hits.Text, variable).Prepend(RetrievalText.NewBuilder(variable, model, anchor.SpanStart));
        return new(FoundText.OfBuilder(variable), new[] { AddedSearch.Before(anchor, lines.Concat(Guard(variable, asksWhetherEmpty)).ToList(), text) });
    }

    private static bool IsRead(ILocalSymbol local, Hits hits, SemanticModel model) =>
        local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().Ancestors().FirstOrDefault(a => a is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax) is not { } around
        || around.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(n).Symbol, local)
            && (hits.Sequence.Length == 0 || n.Parent is not MemberAccessExpressionSyntax { Name: var member } || hits.Sequence.StartsWith("." + member, StringComparison.Ordinal)));

    /// <summary>A loop that counts gathers the texts as well.</summary>
    private static FoundContext? OfLoop(ForEachStatementSyntax loop, Hits hits, SemanticModel model, SourceText text, bool asksWhetherEmpty)
    {
        if (loop.Parent is not (BlockSyntax or GlobalStatementSyntax) || hits.Kind == HitsKind.Text)
            return null;
        var variable = FreeNames.At(loop, "passages");
        var line = text.Lines.GetLineFromPosition(loop.SpanStart);
        var (indentation, end) = (Indentation(line), AddedSearch.EndOf(line, text));
        var gathering = $"{variable}.AppendLine({loop.Identifier.ValueText}{hits.Text});";
        var changes = new List<TextChange> { AddedSearch.Before(loop, new[] { RetrievalText.NewBuilder(variable, model, loop.SpanStart) }, text) };
        var behind = string.Concat(Guard(variable, asksWhetherEmpty).Select(l => end + indentation + l));
        if (loop.Statement is BlockSyntax { OpenBraceToken: var open })
        {
            changes.Add(new(new(open.Span.End, 0), IsOnLine(open.SpanStart, text) ? $"{end}{indentation}    {gathering}" : " " + gathering));
            if (behind.Length > 0)
                changes.Add(new(new(loop.Span.End, 0), behind));
        }
        else if (IsOnLine(loop.Statement.SpanStart, text))
        {
            var first = text.Lines.GetLineFromPosition(loop.Statement.SpanStart);
            changes.Add(new(new(first.Start, 0), $"{indentation}{{{end}{Indentation(first)}{gathering}{end}"));
            changes.Add(new(new(text.Lines.GetLineFromPosition(loop.Span.End).End, 0), $"{end}{indentation}}}{behind}"));
        }
        else
        {
            changes.Add(new(new(loop.Statement.SpanStart, 0), $"{{ {gathering} "));
            changes.Add(new(new(loop.Span.End, 0), " }" + behind));
        }
        return new(FoundText.OfBuilder(variable), changes);
    }

    private static FoundContext? OfDropped(ExpressionStatementSyntax statement, ExpressionSyntax search, Hits hits, SemanticModel model, SourceText text, bool asksWhetherEmpty)
    {
        var variable = FreeNames.At(statement, "passages");
        if (hits.Kind != HitsKind.Stream)
        {
            var found = hits.Kind == HitsKind.Text ? FoundText.Of(variable) : FoundText.OfMany(variable, hits.Text, RetrievalText.IsLinqNamed(model, statement.SpanStart));
            var change = new TextChange(TextSpan.FromBounds(statement.SpanStart, search.SpanStart), $"var {variable} = ");
            return asksWhetherEmpty && hits.Kind != HitsKind.Text ? null : new(asksWhetherEmpty ? found.Unless($"string.IsNullOrWhiteSpace({variable})") : found, new[] { change });
        }
        var line = text.Lines.GetLineFromPosition(statement.SpanStart);
        var lines = RetrievalText.Loop(RetrievalText.Sequence(search.ToString(), hits), FreeNames.At(statement, "hit"), hits.Text, variable)
            .Prepend(RetrievalText.NewBuilder(variable, model, statement.SpanStart)).Concat(Guard(variable, asksWhetherEmpty));
        var separator = IsOnLine(statement.SpanStart, text) ? AddedSearch.EndOf(line, text) + Indentation(line) : " ";
        return new(FoundText.OfBuilder(variable), new[] { new TextChange(statement.Span, string.Join(separator, separator == " " ? lines.Select(l => l.Trim()) : lines)) });
    }

    private static IEnumerable<string> Guard(string variable, bool asksWhetherEmpty) => asksWhetherEmpty ? RetrievalText.OrNothing(variable) : Enumerable.Empty<string>();

    private static string Indentation(TextLine line) => line.ToString() is var text ? text.Substring(0, text.Length - text.TrimStart().Length) : "";

    private static bool IsOnLine(int position, SourceText text) =>
        string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position)));
}
