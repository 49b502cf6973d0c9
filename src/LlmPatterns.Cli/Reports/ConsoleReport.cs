using LlmPatterns.Cli.Analysis;
using Microsoft.CodeAnalysis;
using Spectre.Console;

namespace LlmPatterns.Cli.Reports;

/// <summary>For people: the findings by file, the model calls by phase, and one closing line.</summary>
internal sealed class ConsoleReport : IReportFormat
{
    /// <summary>Columns that a message needs to be readable, on however narrow a terminal.</summary>
    private const int LeastWidth = 30;

    public string Name => "console";

    public void Write(Review review, DisplayPaths paths, IAnsiConsole output)
    {
        WriteFindings(review, paths, output);
        WriteModelCalls(review, paths, output);
        WriteLine(output, new Paragraph(review.Summary, review.Findings.IsEmpty ? new(Color.Green) : ColorOf(review.Findings.Max(f => f.Severity))));
        if (review.Gap is { } gap)
            WriteLine(output, new Paragraph(gap, new Style(Color.Red)));
        WriteBaselines(review, paths, output);
    }

    private static void WriteFindings(Review review, DisplayPaths paths, IAnsiConsole output)
    {
        if (review.Findings.IsEmpty)
            return;
        var position = review.Findings.Max(f => Position(f.Place).Length);
        var severity = review.Findings.Max(f => f.Severity.Spell().Length);
        var id = review.Findings.Max(f => f.Rule.Id.Length);
        var indent = 2 + position + 2 + severity + 2 + id + 2;
        foreach (var file in review.Findings.GroupBy(f => f.Place.Path))
        {
            WriteLine(output, new Paragraph(Inert.Text(paths.Of(file.Key)), new Style(decoration: Decoration.Bold)));
            foreach (var finding in file)
            {
                var head = new Paragraph($"  {Position(finding.Place).PadLeft(position)}  ")
                    .Append(finding.Severity.Spell().PadRight(severity), ColorOf(finding.Severity))
                    .Append($"  {finding.Rule.Id.PadRight(id)}  ");
                WriteHanging(output, head, indent, finding.Message);
            }
            output.WriteLine();
        }
    }

    private static void WriteModelCalls(Review review, DisplayPaths paths, IAnsiConsole output)
    {
        if (review.ModelCalls.IsEmpty)
            return;
        var phases = review.CallsByPhase.ToList();
        WriteLine(output, new Paragraph(Inert.Text($"Model calls: {string.Join(", ", phases.Select(p => $"{p.Count()} {p.Key}"))}"), new Style(decoration: Decoration.Bold)));
        var location = review.ModelCalls.Max(c => Location(c.Place, paths).Length);
        // Beside long paths the facts would have no room: they go below.
        var isBeside = location <= output.Profile.Width / 2;
        foreach (var phase in phases)
        {
            WriteLine(output, new Paragraph(Inert.Text(phase.Key), new Style(Color.Aqua)));
            foreach (var call in phase)
            {
                var head = new Paragraph($"  {Location(call.Place, paths).PadRight(isBeside ? location + 2 : 0)}");
                if (!isBeside)
                {
                    WriteLine(output, head);
                    head = new Paragraph("      ");
                }
                WriteHanging(output, head, isBeside ? 2 + location + 2 : 6, Facts(call));
            }
        }
        output.WriteLine();
    }

    private static void WriteBaselines(Review review, DisplayPaths paths, IAnsiConsole output)
    {
        if (review.Known is { } known)
            WriteLine(output, new Paragraph(known));
        foreach (var baseline in review.Baselines)
        {
            foreach (var (entry, line) in baseline.Removable)
                WriteHanging(output, new Paragraph("  "), 2, $"{paths.Of(baseline.Path)}:{line + 1} {entry.Rule} {entry.Member}");
        }
    }

    private static string Facts(ModelCallEntry call) => string.Join("; ", new[]
    {
        call.Grounding,
        call.Declared is { } declared ? $"declared {declared}" : "not declared",
        call.Model is { } model ? $"model {model}" : null,
        call.Domain is { } domain ? $"about {domain}" : null,
        call.Reason is { } reason ? $"not seen through: {reason}" : null,
    }.Where(f => f is not null));

    /// <summary>Writes text beside its head, and its further lines below its beginning.</summary>
    private static void WriteHanging(IAnsiConsole output, Paragraph head, int indent, string text)
    {
        foreach (var line in WordWrap.Lines(Inert.Text(text), Math.Max(LeastWidth, output.Profile.Width - indent)))
        {
            WriteLine(output, head.Append(line));
            head = new Paragraph(new string(' ', indent));
        }
    }

    private static void WriteLine(IAnsiConsole output, Paragraph line)
    {
        output.Write(line);
        output.WriteLine();
    }

    private static string Position(Place place) => place.IsWholeFile ? "" : $"{place.Line}:{place.Column}";

    private static string Location(Place place, DisplayPaths paths) => Inert.Text($"{paths.Of(place.Path)}:{Position(place)}");

    private static Style ColorOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => new(Color.Red),
        DiagnosticSeverity.Warning => new(Color.Yellow),
        _ => new(Color.Blue),
    };
}
