using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LlmPatterns.Package.Tests;

/// <summary>The packed tool, installed as a user installs it.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class ToolTests(PackageFeed feed) : IDisposable
{
    private readonly string tools = Directory.CreateTempSubdirectory("llm-patterns-tools-").FullName;

    [Fact]
    public async Task Finds_what_the_build_reports_and_the_suggestions_beside()
    {
        await Install();
        using var consumer = new Consumer(feed).WithLanguageModel().With("src/App/Program.cs", ConsumerTests.Clinic);
        var build = await consumer.Build();

        var review = await Review(consumer, "--format", "sarif");

        Assert.True(review.ExitCode == 1, review.Text);
        var results = Results(review);
        Assert.Equal(["LLMP101", "LLMP102", "LLMP301"], results.Select(r => r.Id).Distinct().Order());
        Assert.Equal(
            Warning().Matches(build.Text).Select(m => (m.Groups["id"].Value, m.Groups["line"].Value, m.Groups["column"].Value)).Distinct().Order(),
            results.Where(r => r.Level == "warning").Select(r => (r.Id, r.Line, r.Column)).Order());
    }

    [Fact]
    public async Task Follows_the_mode_of_the_project()
    {
        await Install();
        using var strict = new Consumer(feed, "<LlmPatternsMode>strict</LlmPatternsMode>").WithLanguageModel().With("src/App/Program.cs", ConsumerTests.Clinic);
        using var off = new Consumer(feed, "<LlmPatternsMode>off</LlmPatternsMode>").WithLanguageModel().With("src/App/Program.cs", ConsumerTests.Clinic);
        await strict.Build();
        await off.Build();

        var (raised, silent) = (await Review(strict, "--format", "sarif"), await Review(off));

        Assert.All(Results(raised), r => Assert.Equal("warning", r.Level));
        Assert.Contains(Results(raised), r => r.Id == "LLMP301");
        Assert.Equal(0, silent.ExitCode);
        Assert.Contains("note: App.csproj: LlmPatternsMode is off: its model calls are listed and not judged.", silent.StandardError);
        Assert.Contains("3 model calls in 1 project: nothing to report", silent.StandardOutput);
    }

    [Fact]
    public async Task Holds_what_it_needs_to_load_projects()
    {
        using var package = ZipFile.OpenRead(feed.Tool);
        var names = package.Entries.Select(e => e.FullName).ToList();

        Assert.Contains("tools/net10.0/any/build/LlmPatterns.Cli.targets", names);
        Assert.Contains("tools/net10.0/any/build/LlmPatterns.Analyzers.targets", names);
        Assert.Contains("tools/net10.0/any/presets/LlmPatterns.strict.globalconfig", names);
        Assert.Contains("tools/net10.0/any/BuildHost-netcore/Microsoft.CodeAnalysis.Workspaces.MSBuild.BuildHost.dll", names);
        await using var settings = package.GetEntry("tools/net10.0/any/DotnetToolSettings.xml")!.Open();
        Assert.Contains("Name=\"llm-patterns\"", await new StreamReader(settings).ReadToEndAsync());
    }

    public void Dispose() => Directory.Delete(tools, recursive: true);

    private async Task Install()
    {
        var install = await DotNet.Run(tools, "tool", "install", "LlmPatterns.Cli", "--version", feed.Version, "--tool-path", tools, "--source", feed.Folder, "--no-cache");
        Assert.True(install.ExitCode == 0, install.Text);
    }

    private Task<Output> Review(Consumer consumer, params string[] arguments) =>
        DotNet.RunTool(Path.Combine(tools, "llm-patterns"), consumer.Folder, ["review", .. arguments]);

    private static List<(string Id, string Level, string Line, string Column)> Results(Output review) =>
    [
        .. JsonNode.Parse(review.StandardOutput)!["runs"]![0]!["results"]!.AsArray().Select(result =>
        {
            var region = result!["locations"]![0]!["physicalLocation"]!["region"]!;
            return (result["ruleId"]!.GetValue<string>(), result["level"]!.GetValue<string>(), region["startLine"]!.ToString(), region["startColumn"]!.ToString());
        }),
    ];

    [GeneratedRegex(@"Program\.cs\((?<line>\d+),(?<column>\d+)\): warning (?<id>LLMP\d+)")]
    private static partial Regex Warning();
}
