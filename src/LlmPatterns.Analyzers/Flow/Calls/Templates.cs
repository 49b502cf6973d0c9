using System.Text.RegularExpressions;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Calls;

/// <summary>Functions that a prompt template calls while it is rendered.</summary>
internal static class Templates
{
    /// <summary><c>{{Plugin.Function $x}}</c>, <c>{{function 'x'}}</c>, and Handlebars' <c>{{Plugin-Function x}}</c>, with or without a block helper.</summary>
    private static readonly Regex FunctionCall = new(@"\{\{[#~]?\s*(?:(?:with|each|json|set)\s+)*\(?\s*(?<name>\w+[.\-]\w+|\w+(?=\s+(?:[$'""]|\w+=)))", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(50));

    /// <summary>Whether all of a template's text stands in the code.</summary>
    public static bool IsWhole(Value template) =>
        template.Has(OriginKind.Constant)
        && template.Origins.All(o => o.Item.Kind is OriginKind.Constant or OriginKind.PromptFunction or OriginKind.ToolsEnabled or OriginKind.Model or OriginKind.RequestedModel or OriginKind.RetrievalTool or OriginKind.KnowledgeTool or OriginKind.UtilityTool);

    /// <summary>Whether some text of a template names a variable, in whatever template language.</summary>
    public static bool Mentions(Value template, string variable)
    {
        foreach (var origin in template.Origins)
        {
            if (origin.Item.Kind == OriginKind.Constant && ContainsWord(origin.Item.Detail, variable))
                return true;
        }
        return false;
    }

    private static bool ContainsWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !IsPartOfName(text[at - 1])) && (end == text.Length || !IsPartOfName(text[end])))
                return true;
        }
        return false;
    }

    private static bool IsPartOfName(char c) => char.IsLetterOrDigit(c) || c == '_';

    /// <summary>What the calls in a template's text bring into the prompt: retrieved text, if the tools at hand retrieve; else an unknown.</summary>
    /// <param name="prompt">The prompt's origins, with the template's text among them.</param>
    /// <param name="context">The origins of the kernel.</param>
    /// <param name="isVariable">Whether an argument has the name; then <c>{{name.member}}</c> reads it.</param>
    /// <param name="location">The call.</param>
    public static Value Rendered(Value prompt, Value context, Func<string, bool> isVariable, Location location)
    {
        var result = Value.Empty;
        foreach (var origin in prompt.Origins)
        {
            if (origin.Item.Kind != OriginKind.Constant || Called(origin.Item.Detail) is not { } name || isVariable(name.Split('.')[0]))
                continue;
            var searches = context.Where(o => o.Kind == OriginKind.RetrievalTool);
            var brought = searches.Origins.IsEmpty
                ? Value.Of(new Origin(OriginKind.UnknownText, $"the template's function {name}", location))
                : searches.Map(o => new Origin(OriginKind.Retrieved, o.Detail, o.Site, null, o.Trail));
            result = result.And(origin.Always ? brought : brought.Sometimes());
        }
        return result;
    }

    /// <summary>What a template that nobody here wrote may bring into its text: it may call any function at hand.</summary>
    public static Value RenderedWith(Value given, Location? location)
    {
        var result = Value.Empty;
        foreach (var origin in given.Origins)
        {
            if (origin.Item.Kind == OriginKind.RetrievalTool)
                result = result.And(Value.Of(new Origin(OriginKind.Retrieved, origin.Item.Detail, origin.Item.Site, null, origin.Item.Trail)).Sometimes());
            else if (origin.Item.Kind == OriginKind.KnowledgeTool)
                result = result.And(Value.Of(new Origin(OriginKind.UnknownText, $"a template that is rendered with {origin.Item.Detail}", location)));
            else if (origin.Item.Kind == OriginKind.Input && origin.Item.Path is { } path && !FlowTypes.IsText(path.Type))
                result = result.And(Value.Of(new Origin(OriginKind.Input, Origin.Renderer, null, path)));
        }
        return result;
    }

    private static string? Called(string template)
    {
        try
        {
            return template.Contains("{{") && FunctionCall.Match(template) is { Success: true } match ? match.Groups["name"].Value : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
