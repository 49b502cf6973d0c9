using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.CodeFixes.Retrieving;

/// <summary>The template of a call with what fills it. Context is a variable of it: a text that is put into a template itself would be read as one.</summary>
/// <param name="Template">The text, which is written in the call.</param>
/// <param name="Given">The arguments that fill it, made in the call; null if there are none.</param>
/// <param name="Call">The call.</param>
internal sealed record TemplateVariables(LiteralExpressionSyntax Template, BaseObjectCreationExpressionSyntax? Given, InvocationExpressionSyntax Call)
{
    private const string Name = "context";

    /// <summary>Null if the template or its arguments are made elsewhere, in another format, or have a variable of that name.</summary>
    public static TemplateVariables? Of(InvocationExpressionSyntax call, SemanticModel model)
    {
        var arguments = call.ArgumentList.Arguments;
        if (arguments.Count is not (1 or 2) || arguments[0] is not { NameColon: null, Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } template }
            || !template.Token.Text.StartsWith("\"", StringComparison.Ordinal) || model.GetSymbolInfo(call).Symbol is not IMethodSymbol { Parameters: { Length: > 1 } parameters }
            || parameters[1] is not { Name: "arguments", Type.Name: "KernelArguments" })
            return null;
        var given = arguments.Count == 2 ? arguments[1].Expression as BaseObjectCreationExpressionSyntax : null;
        if ((arguments.Count == 2 && given?.Initializer is not { Expressions.Count: > 0 }) || (arguments.Count == 2 && arguments[1].NameColon is { Name.Identifier.ValueText: not "arguments" }))
            return null;
        return template.Token.ValueText.Contains("$" + Name) || given?.ToString().Contains($"\"{Name}\"") == true ? null : new(template, given, call);
    }

    public IEnumerable<TextChange> With(FoundText found)
    {
        yield return new(new(Template.SpanStart + 1, 0), $"Context:\\n{{{{${Name}}}}}\\n\\n");
        var filled = $"[\"{Name}\"] = {found.Value}";
        yield return Given?.Initializer is { } initializer
            ? new(new(initializer.Expressions[0].SpanStart, 0), filled + ", ")
            : new(new(Call.ArgumentList.Arguments.Last().Span.End, 0), $", new() {{ {filled} }}");
    }
}
