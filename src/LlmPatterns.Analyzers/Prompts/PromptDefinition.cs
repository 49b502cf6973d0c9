using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LlmPatterns.Analyzers.Prompts.Templates;
using LlmPatterns.Analyzers.Prompts.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Prompts;

/// <summary>
/// What the text of a prompt says: its template, and, where it is a Prompty file, a prompt or an agent in YAML, or a prompt's config.json,
/// the model, the tools and whether they may run. Plain data, made from the text alone.
/// </summary>
internal sealed record PromptDefinition(PromptTemplate Template)
{
    // None of these goes back over what it has read, so none needs a time limit, which a busy machine would turn into a crash.
    private static readonly Regex FrontMatter = new(@"\A\uFEFF?\s*---[ \t]*\r?\n(?<head>.*?)^---[ \t]*(?:\r?\n|\z)", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant);
    private static readonly Regex Member = new(@"^(?:template|instructions|execution_settings):|^(?:type|kind):[ \t]*['""]?\w*(?:agent|assistant|prompt|responses)\b|\A\s*\{[^{}]*""(?:template|template_format|execution_settings|input_variables)""\s*:", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Setting = new(@"^\$\{(?:env:)?(?<key>[^}:]+(?::[^}]+)?)\}$", RegexOptions.CultureInvariant);

    private static readonly PromptTemplate NoTemplate = PromptTemplate.Read("", null);

    /// <summary>The language that the definition names; null if it names none.</summary>
    public TemplateLanguage? Language { get; private init; }

    /// <summary>The model's id; null where none stands.</summary>
    public string? Model { get; private init; }

    /// <summary>The key of the setting that holds the model's id; null where none is named.</summary>
    public string? ModelSetting { get; private init; }

    /// <summary>Whether its settings let the model call the functions at hand.</summary>
    public bool EnablesTools { get; private init; }

    /// <summary>The sorts of tools that an agent is given.</summary>
    public ImmutableArray<string> Tools { get; private init; } = ImmutableArray<string>.Empty;

    /// <summary>Why it can't be read, or its template not be rendered.</summary>
    public ImmutableArray<PromptProblem> Problems { get; private init; } = ImmutableArray<PromptProblem>.Empty;

    /// <summary>Whether a text is more than a template: it begins like a Prompty file, or has the members of a prompt or an agent.</summary>
    public static bool IsDefinition(string text) => IsPrompty(text) || (text.IndexOf(':') >= 0 && Member.IsMatch(text) && (text.IndexOf('\n') >= 0 || text.TrimStart()[0] == '{'));

    /// <summary>A text in the code, or in a file whose name says nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The template's language, where something beside the text says it.</param>
    public static PromptDefinition Read(string text, TemplateLanguage? language)
    {
        if (IsPrompty(text))
            return OfPrompty(text);
        if (!IsDefinition(text) || OfYaml(text, language) is not { Problems.IsEmpty: true } defined)
            return OfTemplate(text, language);
        // Prose may look like YAML: then variables stand where a definition has none, and none of them is overlooked.
        return defined with { Template = defined.Template.With(PromptTemplate.Read(text, defined.Language)) };
    }

    /// <summary>A template without anything else.</summary>
    public static PromptDefinition OfTemplate(string text, TemplateLanguage? language)
    {
        var template = PromptTemplate.Read(text, language);
        return new(template) { Language = language, Problems = template.Problems };
    }

    /// <summary>A Prompty file: YAML between two lines of dashes, and the template behind them. See https://prompty.ai/docs.</summary>
    public static PromptDefinition OfPrompty(string text)
    {
        if (FrontMatter.Match(text) is not { Success: true } match)
            return Wrong(new(new(0, FirstLine(text)), "a Prompty file begins with a line '---', its settings in YAML and another line '---'; the template stands behind them"));
        var head = match.Groups["head"];
        YamlNode? node;
        try
        {
            node = YamlReader.Read(head.Value);
        }
        catch (YamlException problem)
        {
            return Wrong(problem.ToProblem(head.Value).MovedBy(head.Index));
        }
        var language = LanguageOf(node) ?? TemplateLanguage.Liquid;
        var template = PromptTemplate.Read(text.Substring(match.Length), language);
        return Described(node, template, language) with { Problems = template.Problems.Select(p => p.MovedBy(match.Length)).ToImmutableArray() };
    }

    /// <summary>A prompt or an agent in YAML, or a prompt's config.json.</summary>
    public static PromptDefinition OfYaml(string text, TemplateLanguage? language)
    {
        YamlNode? node;
        try
        {
            node = YamlReader.Read(text);
        }
        catch (YamlException problem)
        {
            return Wrong(problem.ToProblem(text));
        }
        language = LanguageOf(node) ?? language;
        if ((node?["template"] ?? node?["instructions"]) is not YamlScalar { Value.Length: > 0 } written)
            return Described(node, NoTemplate, language);
        var template = PromptTemplate.Read(written.Value, language);
        return Described(node, template, language) with { Problems = template.Problems.Select(p => p with { Span = written.InFile(p.Span) }).ToImmutableArray() };
    }

    private static PromptDefinition Wrong(PromptProblem problem) => new(NoTemplate) { Problems = ImmutableArray.Create(problem) };

    private static bool IsPrompty(string text) => text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith("---", StringComparison.Ordinal) && FrontMatter.IsMatch(text);

    private static int FirstLine(string text) => text.IndexOf('\n') is >= 0 and var end ? end : text.Length;

    private static TemplateLanguage? LanguageOf(YamlNode? node) =>
        (node?["template_format"] ?? node?["template"]?["format"] ?? node?["template"]?["type"] ?? node?["template"])?.Text is { } format ? PromptTemplate.LanguageNamed(format) : null;

    private static PromptDefinition Described(YamlNode? node, PromptTemplate template, TemplateLanguage? language)
    {
        var settings = node?["execution_settings"]?.Children.ToList() ?? new();
        var configuration = node?["model"]?["configuration"];
        var model = (settings.Select(s => s["model_id"]).FirstOrDefault(m => m is not null) ?? node?["model"]?["id"] ?? configuration?["azure_deployment"] ?? configuration?["model"] ?? configuration?["name"])?.Text;
        var setting = model is null ? null : Setting.Match(model) is { Success: true } match ? match.Groups["key"].Value : null;
        return new(template)
        {
            Language = language,
            Model = setting is null && model?.Length > 0 ? model : null,
            ModelSetting = setting,
            EnablesTools = settings.Any(s => (s["function_choice_behavior"]?["type"]?.Text ?? "none") is not "none"),
            Tools = (node?["tools"] as YamlSequence)?.Items.Select(t => t["type"]?.Text ?? t["kind"]?.Text).OfType<string>().ToImmutableArray() ?? ImmutableArray<string>.Empty,
        };
    }
}
