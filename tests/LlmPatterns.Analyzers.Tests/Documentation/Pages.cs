using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace LlmPatterns.Analyzers.Tests.Documentation;

/// <summary>The repository's Markdown.</summary>
internal static partial class Pages
{
    public static string Repository { get; } = Path.GetFullPath("../../..", Path.GetDirectoryName(Here())!);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Repository, path)).ReplaceLineEndings("\n");

    /// <summary>The fenced blocks of a language.</summary>
    public static IReadOnlyList<string> Blocks(string text, string language) =>
        [.. Fence().Matches(text).Where(m => m.Groups["language"].Value == language).Select(m => m.Groups["code"].Value)];

    /// <summary>The rows of the first table whose head starts with that cell, each as its cells.</summary>
    public static IReadOnlyList<string[]> Table(string text, string head) =>
    [
        .. text.Split('\n').SkipWhile(line => !line.StartsWith($"| {head} |", StringComparison.Ordinal)).TakeWhile(line => line.StartsWith('|')).Skip(2)
            .Select(line => line.Trim('|').Split(" | ").Select(cell => cell.Trim()).ToArray()),
    ];

    public static string WithoutBlocks(string text) => Fence().Replace(text, "");

    [GeneratedRegex("^```(?<language>\\w*)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    private static string Here([CallerFilePath] string path = "") => path;
}
