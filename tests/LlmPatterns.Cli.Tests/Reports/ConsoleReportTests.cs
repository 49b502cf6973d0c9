using LlmPatterns.Cli.Analysis;
using LlmPatterns.Cli.Reports;
using Microsoft.CodeAnalysis;
using Spectre.Console.Testing;
using static LlmPatterns.Cli.Tests.Reports.Reviews;

namespace LlmPatterns.Cli.Tests.Reports;

public sealed class ConsoleReportTests
{
    private const string Hostile = "[red]x[/] \u001b[31mred\u001b[0m \u202egnp.exe \u200b\U000e0041\r\nnext [unclosed";

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void Stays_within_the_width_and_leaves_no_blanks_at_line_ends(int width)
    {
        var message = string.Concat(Enumerable.Repeat("ContosoClient.AskAsync is declared retrieval-augmented, and nothing reaches it. ", 5));
        var lines = Write(Of([Finding(At("/repo/src/Answers.cs"), message)], [Call(At("/repo/src/Answers.cs"), reason: message)]), width).Split('\n');

        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void Text_of_the_code_is_printed_and_not_obeyed()
    {
        var place = At($"/repo/src/{Hostile}.cs");
        var output = Write(Of([Finding(place, Hostile)], [Call(place, phase: Hostile, model: Hostile)]), 400, ansi: true);

        Assert.Contains(@"[red]x[/] \u001B[31mred\u001B[0m \u202Egnp.exe \u200B\uE0041 next [unclosed", output);
        Assert.DoesNotContain("\u001b[31mred", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', output);
        Assert.DoesNotContain('\u200b', output);
        Assert.DoesNotContain('\r', output);
    }

    [Fact]
    public void Paths_begin_where_the_command_runs_and_are_never_longer_than_in_full()
    {
        var output = Write(Of([Finding(At("/repo/src/A.cs")), Finding(At("/other/B.cs")), Finding(At("/repo/../repo2/very/C.cs"))]), 100);

        Assert.Contains("\nsrc/A.cs\n", $"\n{output}");
        Assert.Contains("\n/other/B.cs\n", output);
    }

    [Fact]
    public void Long_paths_have_lines_of_their_own()
    {
        var output = Write(Of([], [Call(At($"/repo/{new string('d', 60)}/A.cs"))]), 100);

        Assert.Contains($"\n  {new string('d', 60)}/A.cs:3:5\n      none; not declared\n", output);
    }

    [Fact]
    public void Calls_are_counted_and_grouped_by_phase()
    {
        var output = Write(Of([], [Call(At("/repo/A.cs"), "rag"), Call(At("/repo/B.cs")), Call(At("/repo/C.cs"), "rag"), Call(At("/repo/D.cs"), "unknown", reason: "Load; mark it")]), 100);

        Assert.StartsWith("""
            Model calls: 1 foundation, 2 rag, 1 unknown
            foundation
              B.cs:3:5  none; not declared
            rag
              A.cs:3:5  none; not declared
              C.cs:3:5  none; not declared
            unknown
              D.cs:3:5  none; not declared; not seen through: Load; mark it

            4 model calls in 1 project: nothing to report
            """, output);
    }

    [Fact]
    public void Severities_are_named_as_people_configure_them()
    {
        var output = Write(Of(
        [
            Finding(At("/repo/A.cs"), severity: DiagnosticSeverity.Error),
            Finding(At("/repo/A.cs", line: 10)),
            Finding(At("/repo/A.cs", line: 11), severity: DiagnosticSeverity.Info, id: "LLMP112"),
        ]), 100);

        Assert.Equal("""
            A.cs
               3:5  error       LLMP102  It is so.
              10:5  warning     LLMP102  It is so.
              11:5  suggestion  LLMP112  It is so.

            0 model calls in 1 project: 1 error, 1 warning, 1 suggestion

            """, output);
    }

    [Fact]
    public void A_finding_about_a_whole_file_has_no_position()
    {
        var output = Write(Of([Finding(Place.WholeFile("/repo/App.csproj"), id: "LLMP901")]), 100);

        Assert.StartsWith("App.csproj\n    warning  LLMP901  It is so.\n", output);
    }

    [Fact]
    public void A_result_that_is_not_whole_ends_with_that_word()
    {
        var output = Write(Of([], problems: [new("/repo/A.csproj", "No."), new("/repo/A.csproj", "Nor this."), new("/repo/B.csproj", "No.")]), 100);

        Assert.EndsWith("nothing to report\nNot the whole result: 2 projects could not be loaded or compiled.\n", output);
    }

    private static string Write(Review review, int width, bool ansi = false)
    {
        var console = new TestConsole { EmitAnsiSequences = ansi }.Width(width);
        new ConsoleReport().Write(review, new DisplayPaths("/repo"), console);
        return console.Output;
    }
}
