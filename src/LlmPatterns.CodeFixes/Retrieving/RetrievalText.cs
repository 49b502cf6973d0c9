using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.CodeFixes.Retrieving;

/// <summary>How a search and its use in a prompt are written.</summary>
internal static class RetrievalText
{
    private const string Heading = "Context:\\n";

    /// <summary>The search as an expression, awaited where its result is.</summary>
    public static string Search(Retriever retriever, string question, string? cancellation)
    {
        var token = retriever.Method.Parameters.FirstOrDefault(p => Retrievers.IsCancellation(p.Type));
        var arguments = question + retriever.Arguments + (token is null || cancellation is null ? "" : token.Ordinal == 1 ? $", {cancellation}" : $", {token.Name}: {cancellation}");
        return $"{(retriever.IsTask ? "await " : "")}{retriever.Expression}.{retriever.Method.Name}({arguments})";
    }

    /// <summary>The hits of a search that is awaited or not.</summary>
    public static string Sequence(string search, Hits hits) => hits.Sequence.Length == 0 ? search : (search.StartsWith("await ", StringComparison.Ordinal) ? $"({search})" : search) + hits.Sequence;

    /// <summary>The beginning of a loop that gathers what is found.</summary>
    public static string NewBuilder(string variable, SemanticModel model, int position)
    {
        var isNamed = model.LookupNamespacesAndTypes(position, name: "StringBuilder").Any(t => t is INamedTypeSymbol { ContainingNamespace.Name: "Text" });
        return $"var {variable} = new {(isNamed ? "" : "System.Text.")}StringBuilder();";
    }

    /// <summary>The lines that gather the texts of a stream.</summary>
    public static IEnumerable<string> Loop(string sequence, string hit, string text, string builder) => new[]
    {
        $"await foreach (var {hit} in {sequence})",
        "{",
        $"    {builder}.AppendLine({hit}{text});",
        "}",
    };

    /// <summary>What a builder says where nothing was found.</summary>
    public static IEnumerable<string> OrNothing(string builder) => new[]
    {
        $"if ({builder}.Length == 0)",
        $"    {builder}.AppendLine(\"{FoundText.Nothing}\");",
    };

    public static bool IsLinqNamed(SemanticModel model, int position) =>
        model.LookupNamespacesAndTypes(position, name: "Enumerable").Any(t => t is INamedTypeSymbol { ContainingNamespace.Name: "Linq" });

    /// <summary>Puts the context before what a prompt says, or behind other context that was put there.</summary>
    public static TextChange Into(ExpressionSyntax prompt, string context)
    {
        var start = $"{Heading}{{{context}}}\\n\\n";
        if (Leftmost(prompt) is InterpolatedStringExpressionSyntax { StringStartToken.Text: "$\"", Contents: { Count: > 2 } parts } && parts[0] is InterpolatedStringTextSyntax { TextToken.Text: Heading } && parts[1] is InterpolationSyntax other)
            return new(new(other.Span.End, 0), $"\\n{{{context}}}");
        return prompt switch
        {
            InterpolatedStringExpressionSyntax { StringStartToken: var open } when open.Text == "$\"" => new(new(open.Span.End, 0), start),
            IdentifierNameSyntax => new(prompt.Span, $"$\"{start}{{{prompt}}}\""),
            InterpolatedStringExpressionSyntax or LiteralExpressionSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax => new(new(prompt.SpanStart, 0), $"$\"{start}\" + "),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when Leftmost(sum) is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or InterpolatedStringExpressionSyntax or IdentifierNameSyntax => new(new(prompt.SpanStart, 0), $"$\"{start}\" + "),
            _ => new(prompt.Span, $"$\"{start}\" + ({prompt})"),
        };
    }

    private static ExpressionSyntax Leftmost(ExpressionSyntax sum) => sum is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Left: var left } ? Leftmost(left) : sum;
}
