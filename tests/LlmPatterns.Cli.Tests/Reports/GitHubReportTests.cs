using LlmPatterns.Cli.Analysis;
using LlmPatterns.Cli.Reports;
using Microsoft.CodeAnalysis;
using Spectre.Console.Testing;
using static LlmPatterns.Cli.Tests.Reports.Reviews;

namespace LlmPatterns.Cli.Tests.Reports;

public sealed class GitHubReportTests
{
    [Theory]
    [InlineData(DiagnosticSeverity.Error, "error")]
    [InlineData(DiagnosticSeverity.Warning, "warning")]
    [InlineData(DiagnosticSeverity.Info, "notice")]
    public void A_finding_is_a_command_of_its_severity(DiagnosticSeverity severity, string command) =>
        Assert.Equal($"::{command} file=src/A.cs,line=3,col=5,endLine=3,title=LLMP102::It is so.", Lines(Of([Finding(At("/repo/src/A.cs"), severity: severity)]))[0]);

    [Fact]
    public void Paths_begin_at_the_repository_wherever_the_command_runs() =>
        Assert.StartsWith("::warning file=src/A.cs,", Write(Of([Finding(At("/repo/src/A.cs"))]), workingDirectory: "/repo/src"));

    [Fact]
    public void Marks_of_the_syntax_are_escaped()
    {
        var line = Lines(Of([Finding(At("/repo/a:b,c%.cs"), "100 %, so: 50%2C\r\n::error::no")]))[0];

        Assert.Equal("::warning file=a%3Ab%2Cc%25.cs,line=3,col=5,endLine=3,title=LLMP102::100 %25, so: 50%252C ::error::no", line);
    }

    [Fact]
    public void Text_of_the_code_begins_no_command()
    {
        const string Hostile = "x\n::stop-commands::\u2028::add-mask::a\u0085##[group]\u001b[31m\u202e";

        var lines = Lines(Of([Finding(At($"/repo/{Hostile}.cs"), Hostile)], problems: [new($"/repo/{Hostile}.csproj", Hostile)]));

        Assert.Equal(4, lines.Length);
        Assert.StartsWith("::error file=x %3A%3Astop-commands", lines[0]);
        Assert.StartsWith("::warning file=x %3A%3Astop-commands", lines[1]);
        Assert.All(lines, line => Assert.DoesNotContain(line, c => char.IsControl(c) || c == '\u202e'));
    }

    [Fact]
    public void A_line_is_never_wrapped()
    {
        var message = string.Concat(Enumerable.Repeat("nothing retrieved reaches its prompt, ", 20));

        Assert.EndsWith($"::{message}", Lines(Of([Finding(At("/repo/A.cs"), message)]))[0]);
    }

    [Fact]
    public void A_finding_about_a_whole_file_has_no_line() =>
        Assert.Equal("::warning file=App.csproj,title=LLMP901::It is so.", Lines(Of([Finding(Place.WholeFile("/repo/App.csproj"), id: "LLMP901")]))[0]);

    [Fact]
    public void Nothing_to_report_is_the_summary_alone() => Assert.Equal("1 model call in 1 project: nothing to report\n", Write(Of([], [Call(At("/repo/A.cs"))])));

    [Fact]
    public void The_summary_comes_last() => Assert.EndsWith("::It is so.\n0 model calls in 1 project: 1 warning\n", Write(Of([Finding(At("/repo/A.cs"))])));

    [Fact]
    public void A_result_that_is_not_whole_says_why() =>
        Assert.Equal(
            [
                "::error file=src/A.csproj::Not restored: run dotnet restore.",
                "0 model calls in 1 project: nothing to report",
                "Not the whole result: 1 project could not be loaded or compiled.",
            ],
            Lines(Of([], problems: [new("/repo/src/A.csproj", "Not restored: run dotnet restore.")])));

    private static string[] Lines(Review review) => Write(review).TrimEnd('\n').Split('\n');

    private static string Write(Review review, string workingDirectory = "/repo")
    {
        var console = new TestConsole().Width(40);
        new GitHubReport().Write(review, new DisplayPaths(workingDirectory), console);
        return console.Output;
    }
}
