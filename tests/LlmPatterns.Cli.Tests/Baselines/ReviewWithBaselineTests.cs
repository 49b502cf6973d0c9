using System.Text.Json.Nodes;

namespace LlmPatterns.Cli.Tests.Baselines;

/// <summary>What a review says of a baseline.</summary>
public sealed class ReviewWithBaselineTests : IDisposable
{
    private readonly TestCode code = new();

    [Fact]
    public async Task New_findings_are_reported_and_known_ones_counted()
    {
        await code.App(Sources.Drifted);
        await code.Baseline();

        var run = await code.With("Replies.cs", BaselineRuns.Replies).Review();

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Replies.cs\n  9:70  warning  LLMP102", run.Output);
        Assert.EndsWith("2 model calls in 1 project: 1 warning\n1 known finding in the baseline\n", run.Output);
    }

    [Fact]
    public async Task Removable_entries_are_listed_and_fail_only_a_ratchet()
    {
        await code.App(Sources.Drifted);
        await code.Baseline();
        code.With("Code.cs", Sources.Kept);

        var (review, ratchet) = (await code.Review(), await code.Review("--ratchet"));

        Assert.Equal((0, 1), (review.ExitCode, ratchet.ExitCode));
        Assert.EndsWith($"nothing to report\n0 known findings in the baseline; 1 entry of it is removable: llm-patterns baseline --prune\n  {BaselineRuns.File}:5 LLMP102 Desk.Answers.AnswerAsync(string)\n", review.Output);
    }

    [Fact]
    public async Task Sarif_counts_them_and_has_no_results_for_them()
    {
        await code.App(Sources.Drifted);
        await code.With("Replies.cs", BaselineRuns.Replies).Baseline();
        code.With("Code.cs", Sources.Kept);

        var run = JsonNode.Parse((await code.Review("--format", "sarif")).Output)!["runs"]![0]!;

        Assert.Empty(run["results"]!.AsArray());
        Assert.Equal(1, run["properties"]!["baseline"]!["known"]!.GetValue<int>());
        var removable = Assert.Single(run["properties"]!["baseline"]!["removable"]!.AsArray())!;
        Assert.Equal("Desk.Answers.AnswerAsync(string)", removable["member"]!.GetValue<string>());
        Assert.Equal(5, removable["location"]!["region"]!["startLine"]!.GetValue<int>());
        var note = Assert.Single(run["invocations"]![0]!["toolExecutionNotifications"]!.AsArray())!;
        Assert.Equal("note", note["level"]!.GetValue<string>());
        Assert.Equal("Removable, because their findings are gone: LLMP102 Desk.Answers.AnswerAsync(string) (line 5). Run: llm-patterns baseline --prune", note["message"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task GitHub_shows_removable_entries_as_notices()
    {
        await code.App(Sources.Drifted);
        await code.Baseline();

        var run = await code.With("Code.cs", Sources.Kept).Review("--format", "github", "--ratchet");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"::notice file={BaselineRuns.File},line=5,title=LLMP102::Removable, because its finding is gone: Desk.Answers.AnswerAsync(string). Run: llm-patterns baseline --prune\n", run.Output);
    }

    [Fact]
    public async Task A_bad_line_is_a_finding_at_its_place_and_the_others_hold()
    {
        await code.App(Sources.Drifted);
        await code.Baseline();
        code.With(BaselineRuns.File, $"<<<<<<< HEAD\n{code.Read()}");

        var run = await code.Review();

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{BaselineRuns.File}\n  1:1  warning  LLMP901", run.Output);
        Assert.EndsWith("1 warning\n1 known finding in the baseline\n", run.Output);
        Assert.DoesNotContain("LLMP102", run.Output);
    }

    [Fact]
    public async Task A_review_that_is_not_whole_calls_nothing_removable()
    {
        await code.App(Sources.Drifted);
        await code.Baseline();

        var run = await code.With("Code.cs", "class Broken : Missing;").Review("--ratchet");

        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("removable", run.Output);
    }

    [Fact]
    public async Task A_component_s_finding_survives_other_markup()
    {
        const string Component = """
            @using LlmPatterns
            @using Microsoft.AspNetCore.Components.Web
            @using Microsoft.Extensions.AI
            @attribute [RetrievalAugmented]
            @inject IChatClient Client
            <button @onclick="async () => await Client.GetResponseAsync(question)">Ask</button>
            @code {
                private string question = "";
                private async Task Go() => await Client.GetResponseAsync("Answer briefly.");
            }
            """;
        code.With("App.csproj", TestCode.Project(TestCode.LanguageModel).Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web")).With("Program.cs", "WebApplication.Create(args).Run();").With("Ask.razor", Component);
        await code.Restored(".");
        var written = await code.Baseline();
        code.With("Ask.razor", Component.Replace("<button", "<h1 class=\"x\">@question</h1>\n<p>Ask us.</p>\n<button").Replace("private string", "private int Count => 1;\n    private string"));

        var run = await code.Review("--ratchet", "--fail-on", "suggestion");

        Assert.StartsWith($"{BaselineRuns.File}: 2 added", written.Output);
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("2 known findings in the baseline\n", run.Output);
    }

    public void Dispose() => code.Dispose();
}
