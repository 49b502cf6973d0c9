using LlmPatterns.Analyzers.Configuration.Baselines;
using LlmPatterns.Cli.Analysis;
using LlmPatterns.Cli.Loading;
using Microsoft.CodeAnalysis;
using Spectre.Console;

namespace LlmPatterns.Cli.Reports;

/// <summary>Workflow commands of GitHub Actions: the runner makes an annotation of each line, at its file and line in the pull request.</summary>
internal sealed class GitHubReport : IReportFormat
{
    public string Name => "github";

    public void Write(Review review, DisplayPaths paths, IAnsiConsole output)
    {
        // Past Spectre's word wrap: a command is one line, however long.
        var writer = output.Profile.Out.Writer;
        // GitHub counts paths from the repository's root, wherever the command runs.
        var fromRoot = new DisplayPaths(review.RepositoryRoot);
        foreach (var problem in review.Problems)
            writer.WriteLine(Command(problem, fromRoot));
        foreach (var finding in review.Findings)
            writer.WriteLine(Command(finding, fromRoot));
        foreach (var baseline in review.Baselines)
        {
            foreach (var removable in baseline.Removable)
                writer.WriteLine(Command(baseline, removable, fromRoot));
        }
        writer.WriteLine(review.Summary);
        if (review.Gap is { } gap)
            writer.WriteLine(gap);
        if (review.Known is { } known)
            writer.WriteLine(known);
    }

    /// <summary>Why the review is not whole, where the one looks who wonders about the failed step.</summary>
    private static string Command(ProjectMessage problem, DisplayPaths fromRoot) => $"::error file={Property(fromRoot.Of(problem.Project))}::{Data(problem.Text)}";

    private static string Command(FindingEntry finding, DisplayPaths fromRoot)
    {
        var place = finding.Place;
        var position = place.IsWholeFile ? "" : $",line={place.Line},col={place.Column},endLine={place.EndLine}";
        return $"::{Level(finding.Severity)} file={Property(fromRoot.Of(place.Path))}{position},title={Property(finding.Rule.Id)}::{Data(finding.Message)}";
    }

    private static string Command(BaselineState baseline, BaselineLine removable, DisplayPaths fromRoot) =>
        $"::notice file={Property(fromRoot.Of(baseline.Path))},line={removable.Line + 1},title={Property(removable.Entry.Rule)}::{Data($"Removable, because its finding is gone: {removable.Entry.Member}. Run: llm-patterns baseline --prune")}";

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "notice",
    };

    /// <summary>The runner's escapes; line ends, which have some too, are blanks in inert text.</summary>
    private static string Data(string text) => Inert.Text(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
