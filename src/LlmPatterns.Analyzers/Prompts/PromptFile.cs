using System.Collections.Immutable;
using LlmPatterns.Analyzers.Prompts.Templates;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Prompts;

/// <summary>A file that holds a prompt, or the settings of one: <c>*.prompty</c>, <c>skprompt.txt</c> with its <c>config.json</c>, or YAML.</summary>
internal sealed class PromptFile(AdditionalText file)
{
    private const string TemplateName = "skprompt.txt";
    private const string SettingsName = "config.json";

    private readonly string[] _segments = file.Path.Split(PathSeparators);

    public static char[] PathSeparators { get; } = { '/', '\\' };

    /// <summary>The folders on its path and its name.</summary>
    public IReadOnlyList<string> Segments => _segments;

    public string Name => _segments[_segments.Length - 1];

    /// <summary>The name of the prompt that a folder holds: its own.</summary>
    public string Folder => _segments.Length > 1 ? _segments[_segments.Length - 2] : "";

    /// <summary>Whether it is the template of a folder.</summary>
    public bool IsTemplate => Is(Name, TemplateName);

    /// <summary>Whether it holds the settings of the template beside it.</summary>
    public bool IsSettings => Is(Name, SettingsName);

    /// <summary>Whether a file of that name can be a prompt.</summary>
    public static bool IsPrompt(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(PathSeparators) + 1);
        return name.EndsWith(".prompty", StringComparison.OrdinalIgnoreCase) || Is(name, TemplateName) || Is(name, SettingsName)
            || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
    }

    public string Text(CancellationToken cancellation) => file.GetText(cancellation)?.ToString() ?? "";

    /// <summary>Where it can't be read or rendered. Of YAML only what has the members of a prompt or an agent is judged.</summary>
    /// <param name="beside">The settings of the folder; null if it has none.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public ImmutableArray<PromptProblem> Problems(PromptFile? beside, CancellationToken cancellation)
    {
        var text = Text(cancellation);
        if (IsTemplate)
            return PromptDefinition.OfTemplate(text, beside?.Language(cancellation) ?? TemplateLanguage.SemanticKernel).Problems;
        if (IsSettings)
            return PromptDefinition.OfYaml(text, null).Problems;
        if (Name.EndsWith(".prompty", StringComparison.OrdinalIgnoreCase))
            return PromptDefinition.OfPrompty(text).Problems;
        return PromptDefinition.IsDefinition(text) ? PromptDefinition.OfYaml(text, TemplateLanguage.SemanticKernel).Problems : ImmutableArray<PromptProblem>.Empty;
    }

    /// <summary>The template's language, where these are the settings of one.</summary>
    public TemplateLanguage? Language(CancellationToken cancellation) => PromptDefinition.OfYaml(Text(cancellation), null).Language;

    /// <summary>The path of the folder that it lies in.</summary>
    public string Directory { get; } = file.Path.Substring(0, Math.Max(0, file.Path.LastIndexOfAny(PathSeparators)));

    /// <summary>Its whole path.</summary>
    public string Path => file.Path;

    private static bool Is(string name, string expected) => string.Equals(name, expected, StringComparison.OrdinalIgnoreCase);
}
