using System.Text.Json.Nodes;

namespace LlmPatterns.Package.Tests.Guides;

/// <summary>The tool in a repository's own manifest, and what it and the compiler write.</summary>
internal static class Tool
{
    /// <summary>The two commands of docs/ci.md; the version is a prerelease, which must be asked for.</summary>
    public static async Task Install(Repository repository, PackageFeed feed)
    {
        var commands = Pages.Blocks(Pages.Read("ci.md"), "").Single(b => b.Contains("tool-manifest", StringComparison.Ordinal)).TrimEnd();
        var install = await repository.Shell($"{commands} --version {feed.Version}");
        Assert.True(install.ExitCode == 0, install.Text);
    }

    public static List<JsonNode> Results(string sarif)
    {
        var log = JsonNode.Parse(sarif)!;
        Assert.Equal("2.1.0", log["version"]!.GetValue<string>());
        return [.. log["runs"]![0]!["results"]!.AsArray().Select(r => r!)];
    }

    /// <summary>Results in the words of <see cref="Repository.Expected"/>, in order.</summary>
    public static IEnumerable<string> Lines(IEnumerable<JsonNode> results) =>
        results.Select(r => $"{Physical(r)["artifactLocation"]!["uri"]}:{Physical(r)["region"]!["startLine"]} {r["ruleId"]}").Order(StringComparer.Ordinal);

    public static JsonNode Physical(JsonNode result) => result["locations"]![0]!["physicalLocation"]!;
}
