using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace LlmPatterns.Package.Tests;

/// <summary>The pages of <c>docs</c>, for tests that do what they say.</summary>
internal static partial class Pages
{
    public static string Read(string name) => File.ReadAllText(Path.GetFullPath($"../../docs/{name}", Path.GetDirectoryName(Here())!)).ReplaceLineEndings("\n");

    /// <summary>The code of a language, in order; <c>""</c> for blocks without one.</summary>
    public static string[] Blocks(string page, string language) => [.. Fences().Matches(page).Where(m => m.Groups[1].Value == language).Select(m => m.Groups[2].Value)];

    [GeneratedRegex(@"^```(\w*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    private static string Here([CallerFilePath] string path = "") => path;
}
