using System.Collections.Immutable;
using LlmPatterns.Cli.Loading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LlmPatterns.Cli.Analysis;

/// <summary>Analyzes the loaded projects one after the other and gathers what the diagnostics say.</summary>
internal static class Reviewer
{
    private const string AnalyzerFailure = "AD0001";
    private const int MostMessages = 3;

    public static async Task<Review> Review(LoadedTarget target, Stages stages, CancellationToken cancellation)
    {
        if (!target.Projects.IsEmpty)
            stages.Begin($"Analyzing {target.Projects.Length} project{(target.Projects.Length == 1 ? "" : "s")}");
        var (findings, known, calls) = (new List<FindingEntry>(), new List<FindingEntry>(), new List<ModelCallEntry>());
        var baselines = new Baselines();
        var (problems, notes) = (target.Problems.ToBuilder(), target.Notes.ToBuilder());
        foreach (var project in target.Projects)
        {
            stages.Report(Path.GetFileName(project.Path));
            var diagnostics = new List<Diagnostic>();
            foreach (var framework in project.Targets)
            {
                var found = await ProjectAnalysis.Run(framework, cancellation);
                if (IsOff(framework))
                {
                    diagnostics.AddRange(found.Where(d => !IsOurFinding(d)));
                    continue;
                }
                diagnostics.AddRange(found);
                var reported = found.Where(d => IsOurFinding(d) && !d.IsSuppressed && d.Severity > DiagnosticSeverity.Hidden).ToLookup(baselines.Of(project, framework, cancellation));
                findings.AddRange(reported[false].Select(d => FindingEntry.Of(d, project.Path)));
                known.AddRange(reported[true].Select(d => FindingEntry.Of(d, project.Path)));
            }
            calls.AddRange(diagnostics.Where(d => d.Id == ModelCallEntry.RuleId).Select(d => ModelCallEntry.Of(d, project.Path)));
            problems.AddRange(Problems(project, diagnostics));
            if (project.Targets.Any(IsOff))
                notes.Add(new(project.Path, "LlmPatternsMode is off: its model calls are listed and not judged."));
        }
        return new(target.RepositoryRoot, target.Projects.Length, Once(findings), Once(calls), problems.ToImmutable(), notes.ToImmutable())
        {
            KnownCount = Once(known).Length,
            Baselines = baselines.Complete(target, problems),
        };
    }

    private static bool IsOurFinding(Diagnostic diagnostic) => diagnostic.Id.StartsWith("LLMP", StringComparison.Ordinal) && diagnostic.Id != ModelCallEntry.RuleId;

    /// <summary>Whether the build does not run the analyzers on the project.</summary>
    private static bool IsOff(Project project) =>
        project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.LlmPatternsMode", out var mode) && mode.Equals("off", StringComparison.OrdinalIgnoreCase);

    /// <summary>A file that several target frameworks or projects compile says the same in each of them.</summary>
    private static ImmutableArray<FindingEntry> Once(IEnumerable<FindingEntry> findings) =>
    [
        .. findings
            .OrderByDescending(f => f.Severity)
            .DistinctBy(f => (f.Rule.Id, f.Place, f.Message))
            .OrderBy(f => f.Place.Path, StringComparer.Ordinal).ThenBy(f => f.Place.Line).ThenBy(f => f.Place.Column).ThenBy(f => f.Rule.Id, StringComparer.Ordinal),
    ];

    private static ImmutableArray<ModelCallEntry> Once(IEnumerable<ModelCallEntry> calls) =>
    [
        .. calls
            .DistinctBy(c => (c.Place, c.Phase, c.Grounding, c.Declared, c.Model))
            .OrderBy(c => c.Place.Path, StringComparer.Ordinal).ThenBy(c => c.Place.Line).ThenBy(c => c.Place.Column),
    ];

    private static IEnumerable<ProjectMessage> Problems(LoadedProject project, List<Diagnostic> diagnostics)
    {
        foreach (var failure in diagnostics.Where(d => d.Id == AnalyzerFailure).Select(d => d.GetMessage()).Distinct())
            yield return new(project.Path, $"An analyzer failed, please report it: {failure}");

        // What only a setting makes an error compiles all the same.
        var errors = diagnostics
            .Where(d => d.Severity == DiagnosticSeverity.Error && d.DefaultSeverity == DiagnosticSeverity.Error && !IsOurFinding(d))
            .DistinctBy(d => (d.Id, d.Location.GetLineSpan(), d.GetMessage()))
            .ToList();
        if (errors is [var first, ..])
            yield return new(project.Path, $"{errors.Count} compile error{(errors.Count == 1 ? "" : "s")}, so findings can be missing; the first: {Spell(first)}{Said(project)}");
    }

    private static string Spell(Diagnostic error)
    {
        var where = "";
        if (error.Location.IsInSource)
        {
            var place = Place.Of(error.Location);
            where = $"{Path.GetFileName(place.Path)}({place.Line},{place.Column}): ";
        }
        return $"{where}{error.Id}: {error.GetMessage()}";
    }

    /// <summary>What may explain compile errors: a missing reference or workload, say. A feed's nearest version explains none.</summary>
    private static string Said(LoadedProject project)
    {
        var messages = project.Messages.Where(m => !m.Contains(" was resolved instead", StringComparison.Ordinal)).Take(MostMessages).ToList();
        return messages.Count == 0 ? "" : $" MSBuild said: {string.Join(" ", messages)}";
    }
}
