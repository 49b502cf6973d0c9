using System.CommandLine;
using LlmPatterns.Cli.Analysis;
using LlmPatterns.Cli.Loading;
using LlmPatterns.Cli.Reports;

namespace LlmPatterns.Cli.Commands;

/// <summary><c>llm-patterns review</c>: the findings and the model calls of a solution or project.</summary>
internal static class ReviewCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = TargetArgument.Create();
        var format = new Option<string>("--format") { Description = "How to write the report.", DefaultValueFactory = _ => ReportFormats.All[0].Name };
        format.AcceptOnlyFromAmong([.. ReportFormats.All.Select(f => f.Name)]);
        var output = new Option<string?>("--output", "-o") { Description = "The file to write the report to, instead of standard output.", HelpName = "file" };
        var failOn = new Option<string>("--fail-on") { Description = "The lowest severity of a finding that ends in exit code 1.", DefaultValueFactory = _ => "warning" };
        failOn.AcceptOnlyFromAmong([.. Enum.GetNames<FailOn>().Select(n => n.ToLowerInvariant())]);

        var ratchet = new Option<bool>("--ratchet") { Description = "End in exit code 1 if a baseline holds entries whose findings are gone." };

        var command = new Command("review", "Reports each model call with its approach, and where the code does not do what its declarations say.") { path, format, output, failOn, ratchet };
        command.SetAction((parsed, cancellation) => Run(
            terminal,
            parsed.GetValue(path),
            ReportFormats.All.Single(f => f.Name == parsed.GetValue(format)),
            parsed.GetValue(output),
            Enum.Parse<FailOn>(parsed.GetValue(failOn)!, ignoreCase: true),
            parsed.GetValue(ratchet),
            cancellation));
        return command;
    }

    private static async Task<int> Run(Terminal terminal, string? path, IReportFormat format, string? outputFile, FailOn failOn, bool ratchet, CancellationToken cancellation)
    {
        var target = ReviewTarget.Find(path, terminal.WorkingDirectory);
        using var file = outputFile is null ? null : OutputFile.Create(outputFile, terminal.WorkingDirectory);
        var paths = new DisplayPaths(terminal.WorkingDirectory);
        var review = await Stages.Run(terminal.Error, async stages =>
        {
            using var loaded = await ProjectLoader.Load(target, stages, cancellation);
            return await Reviewer.Review(loaded, stages, cancellation);
        });
        ProjectMessages.Say(review, paths, terminal);
        if (review.ProjectCount == 0 && !review.IsWhole)
            return ExitCode.Unusable;

        format.Write(review, paths, file?.Console ?? terminal.Output);
        file?.Commit();
        if (file is not null)
            terminal.Error.Profile.Out.Writer.WriteLine($"{Inert.Text(outputFile!)}: {review.Summary}{(review.Gap is { } gap ? $". {gap}" : "")}");
        return !review.IsWhole ? ExitCode.Unusable
            : review.Findings.Any(f => failOn.Covers(f.Severity)) || (ratchet && review.Baselines.Any(b => !b.Removable.IsEmpty)) ? ExitCode.Findings
            : ExitCode.Clean;
    }
}
