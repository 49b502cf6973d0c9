using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace LlmPatterns.Package.Tests.Guides;

/// <summary>docs/ci.md, tried in a repository with one project: its commands are run as they stand there, and of the steps in the cloud the shape is checked.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class CiTests : IAsyncLifetime
{
    private const string Dose = "src/Shop/Program.cs:12 LLMP101";
    private const string Guideline = "src/Shop/Program.cs:15 LLMP102";

    /// <summary>With the suggestions.</summary>
    private static readonly string[] All = [Dose, "src/Shop/Program.cs:12 LLMP301", Guideline, "src/Shop/Program.cs:20 LLMP301"];

    private static readonly string Page = Pages.Read("ci.md");

    private readonly PackageFeed _feed;
    private readonly Repository _repository;

    public CiTests(PackageFeed feed)
    {
        (_feed, _repository) = (feed, new(feed));
        _repository.WithProject("src/Shop/Shop.csproj", _repository.Analyzers + Repository.LanguageModel)
            .WithSolution("Shop.slnx", "src/Shop/Shop.csproj")
            .With("src/Shop/Program.cs", ConsumerTests.Clinic);
    }

    public async Task InitializeAsync() => Assert.Equal(0, (await _repository.Shell("git init --quiet")).ExitCode);

    public Task DisposeAsync()
    {
        _repository.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_build_prints_the_warnings_and_an_incremental_one_does_not_repeat_them()
    {
        Assert.Equal([Dose, Guideline], Findings.Of(await Run("dotnet build --no-incremental"), _repository.Root).In("src"));
        Assert.Empty(Findings.Of(await _repository.Shell("dotnet build"), _repository.Root).In("src"));
    }

    [Fact]
    public async Task A_finding_is_one_line_with_the_link_to_its_page()
    {
        var build = await Run("dotnet build --no-incremental");

        var lines = build.StandardOutput.Split('\n').Where(line => line.Contains(": warning LLMP", StringComparison.Ordinal)).ToList();
        Assert.All(lines, line => Assert.Matches(@"^/.+\.cs\(\d+,\d+\): warning (LLMP\d+): .+\. \(https://github\.com/llm-patterns/LlmPatterns\.Analyzers/blob/main/docs/rules/\1\.md\) \[/.+\.csproj\]$", line.TrimEnd()));
        Assert.Equal(4, lines.Count); // each again in the summary
    }

    [Theory]
    [InlineData("dotnet build --no-incremental -warnaserror", "error LLMP101", "error LLMP102")]
    [InlineData("dotnet build --no-incremental \"-warnaserror:LLMP101;LLMP102\"", "error LLMP101", "error LLMP102")]
    [InlineData("dotnet build --no-incremental -p:TreatWarningsAsErrors=true -p:WarningsNotAsErrors=LLMP102", "error LLMP101", "warning LLMP102")]
    public async Task A_build_fails_on_the_findings_that_it_is_told_to(string command, params string[] findings)
    {
        var build = await Run(command, exitCode: 1);

        Assert.Equal(findings, Consumer.Ids(build));
    }

    [Theory]
    [InlineData(0, "error LLMP102", "warning LLMP101")]
    [InlineData(1, "error LLMP101", "error LLMP102", "error LLMP301")]
    public async Task So_does_one_whose_editorconfig_makes_errors_of_them(int block, params string[] findings)
    {
        _repository.With(".editorconfig", $"root = true\n{Pages.Blocks(Page, "ini")[block]}");

        var build = await Run("dotnet build --no-incremental", exitCode: 1);

        Assert.Equal(findings, Consumer.Ids(build));
    }

    [Fact]
    public async Task The_compiler_writes_Sarif_with_the_suggestions_as_notes()
    {
        await Run("dotnet build --no-incremental -p:ErrorLog=findings.sarif%2Cversion=2.1");

        Assert.Equal(["note LLMP301", "note LLMP301", "warning LLMP101", "warning LLMP102"], Sarif("src/Shop/findings.sarif").Select(r => $"{r["level"]} {r["ruleId"]}").Where(r => r.Contains("LLMP", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task The_manifest_pins_the_tool()
    {
        await Tool.Install(_repository, _feed);

        Assert.Contains(_feed.Version, await File.ReadAllTextAsync(Path.Combine(_repository.Root, "dotnet-tools.json")));
    }

    [Fact]
    public async Task Code_scanning_on_GitHub_gets_Sarif_with_paths_from_the_root()
    {
        var recipe = new Recipe(Pages.Blocks(Page, "yaml")[0]);
        Assert.Equal("write", Recipe.Text((YamlMappingNode)recipe.Root["permissions"], "security-events"));
        Assert.Equal(["actions/checkout@v4", "actions/setup-dotnet@v4", "github/codeql-action/upload-sarif@v3"], recipe.Uses);

        await Run(recipe);

        var results = Sarif(recipe.Input("github/codeql-action/upload-sarif@v3", "sarif_file")!);
        Assert.Equal(All, Tool.Lines(results));
        Assert.All(results, r => Assert.Equal("SRCROOT", Tool.Physical(r)["artifactLocation"]!["uriBaseId"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Annotations_on_GitHub_are_workflow_commands()
    {
        var recipe = new Recipe(Pages.Blocks(Page, "yaml")[1]);
        Assert.Equal(["actions/checkout@v4", "actions/setup-dotnet@v4"], recipe.Uses);

        var review = await Run(recipe, lastExitCode: 1);

        Assert.Equal(
            ["::warning src/Shop/Program.cs:12 LLMP101", "::notice src/Shop/Program.cs:12 LLMP301", "::warning src/Shop/Program.cs:15 LLMP102", "::notice src/Shop/Program.cs:20 LLMP301"],
            Command().Matches(review.StandardOutput).Select(m => $"{m.Groups["level"]} {m.Groups["file"]}:{m.Groups["line"]} {m.Groups["title"]}"));
        Assert.EndsWith("\n3 model calls in 1 project: 2 warnings, 2 suggestions\n", review.StandardOutput);
    }

    [Fact]
    public async Task The_problem_matcher_of_setup_dotnet_reads_each_warning_of_a_build_once()
    {
        var step = Assert.Single((YamlSequenceNode)Yaml(Pages.Blocks(Page, "yaml")[2]));

        var build = await Run(Recipe.Text((YamlMappingNode)step, "run")!);

        Assert.Equal(
            ["warning LLMP101 src/Shop/Program.cs:12:63", "warning LLMP102 src/Shop/Program.cs:15:68"],
            build.StandardOutput.Split('\n').Select(line => Matcher().Match(line.TrimEnd())).Where(m => m.Success)
                .Select(m => $"{m.Groups[4]} {m.Groups[5]} {Path.GetRelativePath(_repository.Root, m.Groups[1].Value)}:{m.Groups[2]}:{m.Groups[3]}"));
    }

    [Fact]
    public async Task Azure_Pipelines_builds_reviews_and_publishes_Sarif_at_the_root_of_the_artifact()
    {
        var recipe = new Recipe(Pages.Blocks(Page, "yaml")[3]);
        Assert.Equal(["UseDotNet@2", "DotNetCoreCLI@2", "PublishBuildArtifacts@1"], recipe.Uses);
        Assert.Equal("CodeAnalysisLogs", recipe.Input("PublishBuildArtifacts@1", "ArtifactName"));
        Assert.Equal("$(Build.ArtifactStagingDirectory)", recipe.Input("PublishBuildArtifacts@1", "PathtoPublish"));

        await Run(recipe, lastExitCode: 1);

        Assert.Equal(All, Tool.Lines(Sarif("staging/review.sarif")));
    }

    [Theory]
    [InlineData("never", 0)]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("suggestion", 1)]
    public async Task The_levels_of_the_table_are_those_of_the_tool(string level, int exitCode)
    {
        Assert.Contains($"| `{level}`", Page);
        await Tool.Install(_repository, _feed);
        await _repository.Shell("dotnet restore");

        Assert.Equal(exitCode, (await _repository.Shell($"dotnet llm-patterns review --fail-on {level}")).ExitCode);
    }

    /// <summary>Runs a command that must stand on the page.</summary>
    private async Task<Output> Run(string command, int exitCode = 0)
    {
        Assert.Contains(command, Page);
        var output = await _repository.Shell(command);
        Assert.True(output.ExitCode == exitCode, $"{command} ended with {output.ExitCode}\n{output.Text}");
        return output;
    }

    /// <summary>Runs the steps after those that set the repository up; all must succeed, and the last, the review, end as said.</summary>
    private async Task<Output> Run(Recipe recipe, int lastExitCode = 0)
    {
        await Tool.Install(_repository, _feed);
        Output last = null!;
        var commands = recipe.Commands.ToList();
        foreach (var command in commands)
        {
            last = await _repository.Shell(command.Replace("$(Build.ArtifactStagingDirectory)", Path.Combine(_repository.Root, "staging"), StringComparison.Ordinal));
            Assert.True(last.ExitCode == (command == commands[^1] ? lastExitCode : 0), $"{command} ended with {last.ExitCode}\n{last.Text}");
        }
        Assert.Contains("review", commands[^1]);
        return last;
    }

    private List<JsonNode> Sarif(string path) => Tool.Results(File.ReadAllText(Path.Combine(_repository.Root, path)));

    private static YamlNode Yaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode;
    }

    [GeneratedRegex(@"^(?<level>::\w+) file=(?<file>[^,]+),line=(?<line>\d+),col=\d+,endLine=\d+,title=(?<title>LLMP\d+)::.+$", RegexOptions.Multiline)]
    private static partial Regex Command();

    /// <summary>As published in <c>.github/csc.json</c> of github.com/actions/setup-dotnet, July 2026: file, line, column, severity, code, message, project.</summary>
    [GeneratedRegex(@"^\s*(?:\d+>\s*)?([^\s].*)\((\d+)(?:,(\d+))?(?:,\d+)*\):\s+(error|warning)\s+([a-zA-Z]+(?<!MSB)\d*):\s*(.*?)\s+\[(.*?)\]$")]
    private static partial Regex Matcher();
}
