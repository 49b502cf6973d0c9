using System.Collections.Immutable;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LlmPatterns.Analyzers.Tests.Documentation;

/// <summary>A page of <c>docs/rules</c>, taken apart.</summary>
internal sealed record RulePage(string Text)
{
    /// <summary>Every rule that an analyzer of the assembly reports.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Rules { get; } =
    [
        .. typeof(ModelCallAnalyzer).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .DistinctBy(rule => rule.Id)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    public static RulePage Of(string id) => new(Pages.Read($"docs/rules/{id}.md"));

    public string Title => Text.Split('\n')[0];

    /// <summary>The cells under the title: category, severity, fix.</summary>
    public string[] Facts => Pages.Table(Text, "category").Single();

    /// <summary>The headings of its parts, in order.</summary>
    public IReadOnlyList<string> Headings => [.. Pages.WithoutBlocks(Text).Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..])];

    public string Part(string heading)
    {
        var start = Text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"There is no part '{heading}'.");
        var end = Text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? Text[start..] : Text[start..end];
    }

    /// <summary>What the example of a part is given besides its code: a <c>text</c> block is its <c>LlmPatterns.txt</c>, an <c>ini</c> block its options.</summary>
    public Settings SettingsOf(string heading)
    {
        var settings = new Settings();
        foreach (var option in Pages.Blocks(Part(heading), "ini").SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries)))
            settings.With(option.Split('=')[0].Trim(), option.Split('=')[1].Trim());
        foreach (var names in Pages.Blocks(Part(heading), "text"))
            settings.WithFile("/src/LlmPatterns.txt", names);
        return settings;
    }

    /// <summary>A severity as .editorconfig spells it.</summary>
    public static string Spell(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Info => "suggestion",
        _ => severity.ToString().ToLowerInvariant(),
    };
}
