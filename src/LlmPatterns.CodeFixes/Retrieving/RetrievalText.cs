using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.CodeFixes.Retrieving;

/// <summary>How a search and its use in a prompt are written.</summary>
internal static class RetrievalText
{
    private const int Top = 3;

    /// <summary>The search as an expression.</summary>
    public static string Search(Retriever retriever, string question, string? cancellation)
    {
        var token = retriever.Method.Parameters.FirstOrDefault(p => Retrievers.IsCancellation(p.Type));
        var arguments = question + (retriever.Text is null ? "" : $", top: {Top}") + (token is null || cancellation is null ? "" : token.Ordinal == 1 ? $", {cancellation}" : $", {token.Name}: {cancellation}");
        return $"{(retriever.IsAwaited && retriever.Text is null ? "await " : "")}{retriever.Expression}.{retriever.Method.Name}({arguments})";
    }

    /// <summary>The lines that leave what is found in a variable.</summary>
    public static IEnumerable<string> Lines(Retriever retriever, string search, string variable, string hit, bool isBuilderNamed) => retriever.Text is null
        ? new[] { $"var {variable} = {search};" }
        : new[]
        {
            $"var {variable} = new {(isBuilderNamed ? "" : "System.Text.")}StringBuilder();",
            $"await foreach (var {hit} in {search})",
            "{",
            $"    {variable}.AppendLine({hit}.Record.{retriever.Text.Name});",
            "}",
        };

    /// <summary>Puts the context before what a prompt says.</summary>
    public static TextChange Into(ExpressionSyntax prompt, string context)
    {
        var start = $"Context:\\n{{{context}}}\\n\\n";
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
