using LlmPatterns.Cli.Analysis;
using LlmPatterns.Cli.Reports.Sarif;
using Spectre.Console;

namespace LlmPatterns.Cli.Reports;

/// <summary>A way to write a review; one file each, listed in <see cref="ReportFormats"/>.</summary>
internal interface IReportFormat
{
    /// <summary>The value of <c>--format</c>.</summary>
    string Name { get; }

    void Write(Review review, DisplayPaths paths, IAnsiConsole output);
}

internal static class ReportFormats
{
    /// <summary>Every format; the first is the default.</summary>
    public static IReportFormat[] All { get; } = [new ConsoleReport(), new SarifReport(), new GitHubReport()];
}
