using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.CodeFixes.Enabling;

/// <summary>Passes settings of Semantic Kernel that let the model call functions.</summary>
internal static class ChoiceBehavior
{
    private const string Name = "FunctionChoiceBehavior";

    private const string Set = Name + " = " + Name + ".Auto()";

    /// <summary>The change; null if the settings are made elsewhere, or already say something.</summary>
    public static TextChange? Of(InvocationExpressionSyntax call, SemanticModel model, SourceText text, CancellationToken cancellation)
    {
        if (model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method
            || method.Parameters.FirstOrDefault(p => p.Type.Name is "KernelArguments" or "PromptExecutionSettings") is not { } parameter)
            return null;
        var isSettings = parameter.Type.Name == "PromptExecutionSettings";
        if (Given(call, parameter) is { } given)
            return isSettings ? InSettings(given, model, text, cancellation) : InArguments(given, model, text, cancellation);
        var settings = Settings(model, call.SpanStart);
        var isNext = call.ArgumentList.Arguments.Count == parameter.Ordinal && call.ArgumentList.Arguments.All(a => a.NameColon is null);
        return new(new(call.ArgumentList.CloseParenToken.SpanStart, 0), (call.ArgumentList.Arguments.Count == 0 ? "" : ", ") + (isNext ? "" : parameter.Name + ": ") + (isSettings ? settings : $"new({settings})"));
    }

    private static ExpressionSyntax? Given(InvocationExpressionSyntax call, IParameterSymbol parameter)
    {
        var arguments = call.ArgumentList.Arguments;
        return arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter.Name)?.Expression
            ?? (parameter.Ordinal < arguments.Count && arguments[parameter.Ordinal].NameColon is null ? arguments[parameter.Ordinal].Expression : null);
    }

    private static TextChange? InArguments(ExpressionSyntax given, SemanticModel model, SourceText text, CancellationToken cancellation) => Created(given, model, cancellation) switch
    {
        { ArgumentList.Arguments: { Count: > 0 } arguments } => arguments[0].NameColon is null && model.GetTypeInfo(arguments[0].Expression, cancellation).Type is { } type && IsSettings(type) ? InSettings(arguments[0].Expression, model, text, cancellation) : null,
        { ArgumentList: { } list } => new(new(list.OpenParenToken.Span.End, 0), Settings(model, list.SpanStart)),
        ObjectCreationExpressionSyntax { Type: var type } => new(new(type.Span.End, 0), $"({Settings(model, type.SpanStart)})"),
        _ => null,
    };

    private static TextChange? InSettings(ExpressionSyntax given, SemanticModel model, SourceText text, CancellationToken cancellation)
    {
        if (given is LiteralExpressionSyntax { Token.ValueText: "null" })
            return new(given.Span, Settings(model, given.SpanStart));
        if (Created(given, model, cancellation) is not { } created || created.ToString().Contains("Behavior"))
            return null;
        if (created.Initializer is not { } initializer)
            return new(new(created.Span.End, 0), $" {{ {Set} }}");
        if (initializer.Expressions.Count == 0)
            return new(new(initializer.OpenBraceToken.Span.End, 0), $" {Set}");
        var first = initializer.Expressions[0];
        var line = text.Lines.GetLineFromPosition(first.SpanStart);
        var before = text.ToString(TextSpan.FromBounds(line.Start, first.SpanStart));
        return new(new(first.SpanStart, 0), Set + "," + (string.IsNullOrWhiteSpace(before) ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) + before : " "));
    }

    /// <summary>The object where it is made: in place, or as the first value of a local.</summary>
    private static BaseObjectCreationExpressionSyntax? Created(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        expression as BaseObjectCreationExpressionSyntax
        ?? (model.GetSymbolInfo(expression, cancellation).Symbol is ILocalSymbol local && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax created } ? created : null);

    /// <summary>Settings that stand there and were never passed, or new ones.</summary>
    private static string Settings(SemanticModel model, int position)
    {
        var made = model.LookupSymbols(position).OfType<ILocalSymbol>().Where(l => IsSettings(l.Type) && l.Locations[0].SourceSpan.End < position
            && l.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value } && value.ToString().Contains(Name)).ToList();
        if (made.Count == 1)
            return made[0].Name;
        var isNamed = model.LookupNamespacesAndTypes(position, name: Name).Any();
        return isNamed ? $"new PromptExecutionSettings {{ {Set} }}" : $"new Microsoft.SemanticKernel.PromptExecutionSettings {{ {Name} = Microsoft.SemanticKernel.{Name}.Auto() }}";
    }

    private static bool IsSettings(ITypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at is { Name: "PromptExecutionSettings", ContainingNamespace.Name: "SemanticKernel" })
                return true;
        }
        return false;
    }
}
