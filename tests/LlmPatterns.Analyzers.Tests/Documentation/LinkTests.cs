using System.Text.RegularExpressions;

namespace LlmPatterns.Analyzers.Tests.Documentation;

/// <summary>Links inside the repository lead somewhere.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Documents =>
    [
        "README.md",
        .. Directory.EnumerateFiles(Path.Combine(Pages.Repository, "docs"), "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Pages.Repository, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_to_a_file_and_to_a_heading_in_it(string document) => Assert.Empty(Broken(document, Pages.Read(document)));

    [Theory]
    [InlineData("[x](docs/concepts.md)", true)]
    [InlineData("[x](docs/concepts.md#what-is-known-of-a-model-call)", true)]
    [InlineData("[x](docs)", true)]
    [InlineData("[x](docs/concept.md)", false)]
    [InlineData("[x](docs/concepts.md#what-is-known)", false)]
    [InlineData("`[x](docs/concept.md)`", true)]
    public void A_broken_link_is_seen(string text, bool isWhole) => Assert.Equal(isWhole, !Broken("README.md", text).Any());

    private static IEnumerable<string> Broken(string document, string text)
    {
        foreach (var target in Link().Matches(Code().Replace(Pages.WithoutBlocks(text), "")).Select(m => m.Groups["target"].Value).Where(t => !t.Contains("://", StringComparison.Ordinal)))
        {
            var parts = target.Split('#');
            var file = parts[0].Length == 0 ? document : Path.GetRelativePath(Pages.Repository, Path.GetFullPath(parts[0], Path.GetDirectoryName(Path.Combine(Pages.Repository, document))!));
            if (!Path.Exists(Path.Combine(Pages.Repository, file)))
                yield return $"{target}: there is no {file}";
            else if (parts.Length > 1 && !Anchors(Pages.Read(file)).Contains(parts[1]))
                yield return $"{target}: {file} has no such heading";
        }
    }

    /// <summary>As the hosts of repositories make them: lower case, blanks to hyphens, without punctuation.</summary>
    private static IEnumerable<string> Anchors(string text) =>
        Pages.WithoutBlocks(text).Split('\n').Where(line => line.StartsWith('#'))
            .Select(line => Punctuation().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();
}
