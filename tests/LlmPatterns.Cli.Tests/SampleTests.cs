using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LlmPatterns.Cli.Tests;

/// <summary>The two samples of this repository, restored once.</summary>
public sealed class Samples : IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        var restore = await DotNet.Run(Cli.Repository, "restore", "samples/Samples.sln");
        Assert.True(restore.ExitCode == 0, restore.Text);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

/// <summary>What the README promises of the samples.</summary>
[UsesVerify]
public sealed partial class SampleTests : IClassFixture<Samples>
{
    private const string HelpDesk = "samples/HelpDesk/HelpDesk.csproj";

    [Fact]
    public async Task Shows_what_has_drifted()
    {
        var run = await Cli.Review(Cli.Repository, HelpDesk);

        Assert.Equal(1, run.ExitCode);
        await Verifier.Verify(run.Output);
    }

    [Fact]
    public async Task Reports_each_finding_of_the_sample_s_own_page_once()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Cli.Repository, "samples/HelpDesk/README.md"));

        var run = await Cli.Review(Cli.Repository, "samples/Samples.sln");

        Assert.Equal(Id().Matches(page).Select(m => m.Value).Order(), Id().Matches(run.Output).Select(m => m.Value).Order());
    }

    [Fact]
    public async Task Finds_nothing_in_code_that_keeps_its_word()
    {
        var run = await Cli.Review(Cli.Repository, "samples/ClinicAssistant");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotMatch(Id(), run.Output);
        Assert.Contains("Model calls: 1 foundation, 1 fine-tuned+rag", run.Output);
        Assert.EndsWith("2 model calls in 1 project: nothing to report\n", run.Output);
    }

    [Fact]
    public async Task Reviews_all_projects_of_a_solution()
    {
        var run = await Cli.Review(Cli.Repository, "samples/Samples.sln");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("29 model calls in 7 projects: ", run.Output);
    }

    [Fact]
    public async Task Writes_the_sample_as_Sarif()
    {
        var run = await Cli.Review(Cli.Repository, HelpDesk, "--format", "sarif");

        Assert.Equal(1, run.ExitCode);
        var sarif = JsonNode.Parse(run.Output)!["runs"]![0]!;
        var lines = sarif["results"]!.AsArray().Select(r => $"{r!["ruleId"]} {r["level"]} {Spell(r["locations"]![0]!)} {r["locations"]![0]!["logicalLocations"]?[0]!["fullyQualifiedName"]}{Way(r)}")
            .Concat(sarif["properties"]!["modelCalls"]!.AsArray().Select(c => $"{c!["phase"]} {c["grounding"]} {c["declared"]} {c["model"]}"));
        await Verifier.Verify(string.Join('\n', lines));
    }

    private static string Way(JsonNode result) => string.Concat(
        result["codeFlows"]?[0]!["threadFlows"]![0]!["locations"]!.AsArray().Select(l => $"\n  {Spell(l!["location"]!)} {l["location"]!["message"]!["text"]}") ?? []);

    private static string Spell(JsonNode location)
    {
        var (artifact, region) = (location["physicalLocation"]!["artifactLocation"]!, location["physicalLocation"]!["region"]!);
        return $"{artifact["uriBaseId"]}/{artifact["uri"]}:{region["startLine"]}:{region["startColumn"]}-{region["endLine"]}:{region["endColumn"]}";
    }

    [GeneratedRegex(@"LLMP\d+")]
    private static partial Regex Id();
}
