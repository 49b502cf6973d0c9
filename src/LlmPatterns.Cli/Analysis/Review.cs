using System.Collections.Immutable;
using LlmPatterns.Cli.Loading;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Cli.Analysis;

/// <summary>What a review found; every report is made from it.</summary>
/// <param name="RepositoryRoot">The folder that relative paths begin at.</param>
/// <param name="ProjectCount">The projects that were analyzed, each counted once for all its target frameworks.</param>
/// <param name="Problems">Why the review is not whole; empty if it is.</param>
/// <param name="Notes">What was left out on purpose.</param>
internal sealed record Review(
    string RepositoryRoot,
    int ProjectCount,
    ImmutableArray<FindingEntry> Findings,
    ImmutableArray<ModelCallEntry> ModelCalls,
    ImmutableArray<ProjectMessage> Problems,
    ImmutableArray<ProjectMessage> Notes)
{
    private static readonly string[] PhaseOrder = ["foundation", "rag", "agentic-rag", "fine-tuned", "fine-tuned+rag", "unknown"];

    /// <summary>How many findings are not among the others because a baseline holds them.</summary>
    public int KnownCount { get; init; }

    /// <summary>What each project's baseline holds, or would hold.</summary>
    public ImmutableArray<BaselineState> Baselines { get; init; } = [];

    public bool IsWhole => Problems.IsEmpty;

    /// <summary>The model calls by phase, the phases in the order of the concepts' page.</summary>
    public IEnumerable<IGrouping<string, ModelCallEntry>> CallsByPhase => ModelCalls.GroupBy(c => c.Phase).OrderBy(p => Array.IndexOf(PhaseOrder, p.Key));

    /// <summary><c>8 model calls in 1 project: 5 warnings, 2 suggestions</c>.</summary>
    public string Summary
    {
        get
        {
            var counts = new[] { DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info }
                .Select(s => (Severity: s, Count: Findings.Count(f => f.Severity == s)))
                .Where(s => s.Count > 0)
                .Select(s => Count(s.Count, s.Severity.Spell()))
                .ToList();
            return $"{Count(ModelCalls.Length, "model call")} in {Count(ProjectCount, "project")}: {(counts.Count == 0 ? "nothing to report" : string.Join(", ", counts))}";
        }
    }

    /// <summary>What keeps the result from being whole; null if it is.</summary>
    public string? Gap => IsWhole ? null : $"Not the whole result: {Count(Problems.Select(p => p.Project).Distinct().Count(), "project")} could not be loaded or compiled.";

    /// <summary>What the baselines hold; null if they hold nothing.</summary>
    public string? Known
    {
        get
        {
            var removable = Baselines.Sum(b => b.Removable.Length);
            if (KnownCount == 0 && removable == 0)
                return null;
            var known = $"{Count(KnownCount, "known finding")} in the baseline";
            return removable == 0 ? known : $"{known}; {(removable == 1 ? "1 entry of it is" : $"{removable} entries of it are")} removable: llm-patterns baseline --prune";
        }
    }

    /// <summary><c>1 project</c>, <c>2 projects</c>.</summary>
    public static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}

internal static class Severities
{
    /// <summary>A severity as people configure it.</summary>
    public static string Spell(this DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "suggestion",
        _ => "silent",
    };
}
