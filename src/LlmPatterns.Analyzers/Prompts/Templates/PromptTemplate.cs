using System.Collections.Immutable;

namespace LlmPatterns.Analyzers.Prompts.Templates;

/// <summary>What a prompt template asks for while it is rendered: variables by name, and functions. Plain data, made from the text alone.</summary>
/// <param name="Calls">The functions that it calls, in order.</param>
/// <param name="Variables">The names that it reads.</param>
/// <param name="Problems">Where it can't be rendered.</param>
internal sealed record PromptTemplate(ImmutableArray<TemplateCall> Calls, ImmutableHashSet<string> Variables, ImmutableArray<PromptProblem> Problems)
{
    private static readonly PromptTemplate Nothing = new(ImmutableArray<TemplateCall>.Empty, ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase), ImmutableArray<PromptProblem>.Empty);

    /// <param name="text">The template.</param>
    /// <param name="language">Its language; null where nothing says it, then its look does.</param>
    public static PromptTemplate Read(string text, TemplateLanguage? language)
    {
        if (text.IndexOf("{{", StringComparison.Ordinal) < 0 && text.IndexOf("{%", StringComparison.Ordinal) < 0)
            return Nothing;
        return (language ?? LanguageOf(text)) switch
        {
            TemplateLanguage.Handlebars => HandlebarsTemplate.Read(text),
            TemplateLanguage.Liquid => LiquidTemplate.Read(text),
            _ => SemanticKernelTemplate.Read(text),
        };
    }

    /// <summary>What this or another one asks for; the problems are this one's.</summary>
    public PromptTemplate With(PromptTemplate other) => this with { Calls = Calls.Union(other.Calls).ToImmutableArray(), Variables = Variables.Union(other.Variables) };

    /// <summary>The language that a template format's name stands for; null for another text.</summary>
    public static TemplateLanguage? LanguageNamed(string format) => format.ToUpperInvariant() switch
    {
        "SEMANTIC-KERNEL" => TemplateLanguage.SemanticKernel,
        "HANDLEBARS" or "MUSTACHE" => TemplateLanguage.Handlebars,
        "LIQUID" or "JINJA2" => TemplateLanguage.Liquid,
        _ => null,
    };

    private static TemplateLanguage LanguageOf(string text)
    {
        if (text.IndexOf("{{$", StringComparison.Ordinal) >= 0 || text.IndexOf("{{ $", StringComparison.Ordinal) >= 0)
            return TemplateLanguage.SemanticKernel;
        if (text.IndexOf("{%", StringComparison.Ordinal) >= 0)
            return TemplateLanguage.Liquid;
        foreach (var block in TemplateBlock.In(text, TemplateLanguage.Handlebars))
        {
            if (block.Text.Length > 0 && (block.Text[0] is '#' or '/' or '!' or '^' or '{' || HandlebarsTemplate.IsCall(block.Text)))
                return TemplateLanguage.Handlebars;
            if (block.Text.Length > 0 && block.Text[0] == '$')
                return TemplateLanguage.SemanticKernel;
        }
        return TemplateLanguage.SemanticKernel;
    }
}
