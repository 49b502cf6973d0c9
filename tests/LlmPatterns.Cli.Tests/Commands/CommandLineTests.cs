using System.Text.Json.Nodes;
using LlmPatterns.Cli.Commands;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Cli.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly TestCode code = new();

    [Theory]
    [InlineData("--help")]
    [InlineData("review", "--help")]
    public async Task Help_says_that_loading_a_project_runs_its_code(params string[] arguments)
    {
        var run = await Cli.Run(code.Folder, arguments);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("runs its MSBuild code", run.Output);
    }

    [Fact]
    public async Task Help_lists_the_exit_codes() => Assert.Contains("Exit codes: 0 nothing to report; 1 findings", (await Cli.Run(code.Folder, ["--help"])).Output);

    [Fact]
    public async Task Version_is_that_of_the_tool()
    {
        var run = await Cli.Run(code.Folder, ["--version"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", run.Output);
    }

    [Theory]
    [InlineData("error: Required command was not provided.")]
    [InlineData("error: Unrecognized command or argument 'reveiw'.", "reveiw")]
    [InlineData("'console'", "review", "--format", "pdf")]
    [InlineData("'never'", "review", "--fail-on", "info")]
    [InlineData("error: nowhere does not exist.", "review", "nowhere")]
    public async Task Wrong_usage_is_an_error_that_says_what_is_right(string message, params string[] arguments)
    {
        var run = await Cli.Run(code.Folder, arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(message, run.Error);
    }

    [Fact]
    public async Task A_report_goes_to_a_file_in_a_new_folder_and_its_last_line_to_the_reader()
    {
        code.With("App.csproj", TestCode.Project(TestCode.LanguageModel)).With("Code.cs", Sources.Drifted);
        await code.Restored(".");

        var run = await code.Review("--format", "sarif", "--output", "reports/review.sarif");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("reports/review.sarif: 1 model call in 1 project: 1 warning", run.Error);
        Assert.Equal("2.1.0", JsonNode.Parse(await File.ReadAllTextAsync(code.PathOf("reports/review.sarif")))!["version"]!.GetValue<string>());
        Assert.Single(Directory.GetFiles(code.PathOf("reports")));
    }

    [Fact]
    public async Task An_older_report_stays_when_no_new_one_is_made()
    {
        code.With("App.csproj", "<Project").With("review.txt", "of an earlier run");

        var run = await code.Review("--output", "review.txt");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("of an earlier run", await File.ReadAllTextAsync(code.PathOf("review.txt")));
        Assert.Equal(2, Directory.GetFiles(code.Folder).Length);
    }

    [Theory]
    [InlineData("reports")]
    [InlineData("App.csproj/review.txt")]
    public async Task A_report_that_can_not_be_written_is_refused_before_the_work(string output)
    {
        code.With("App.csproj", "<Project").With("reports/old.txt", "");

        var run = await code.Review("--output", output);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"error: {output} ", run.Error);
        Assert.DoesNotContain("Loading", run.Error);
    }

    [Fact]
    public async Task Cancelled_work_says_so()
    {
        code.With("App.csproj", TestCode.Project());

        var run = await Cli.Run(code.Folder, ["review"], new CancellationToken(canceled: true));

        Assert.Equal(130, run.ExitCode);
        Assert.Contains("error: Cancelled.", run.Error);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData(FailOn.Suggestion, DiagnosticSeverity.Info, true)]
    [InlineData(FailOn.Suggestion, DiagnosticSeverity.Warning, true)]
    [InlineData(FailOn.Warning, DiagnosticSeverity.Info, false)]
    [InlineData(FailOn.Warning, DiagnosticSeverity.Warning, true)]
    [InlineData(FailOn.Error, DiagnosticSeverity.Warning, false)]
    [InlineData(FailOn.Error, DiagnosticSeverity.Error, true)]
    [InlineData(FailOn.Never, DiagnosticSeverity.Error, false)]
    internal void Fails_from_the_severity_asked_for(FailOn level, DiagnosticSeverity severity, bool fails) => Assert.Equal(fails, level.Covers(severity));

    public void Dispose() => code.Dispose();
}
