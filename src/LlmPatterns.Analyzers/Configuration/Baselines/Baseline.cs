using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Configuration.Baselines;

/// <summary>The findings that a project started with, from <c>LlmPatterns.Baseline.txt</c> among its AdditionalFiles: they are not reported, new ones are.</summary>
internal sealed class Baseline
{
    public const string FileName = "LlmPatterns.Baseline.txt";

    private readonly IReadOnlyCollection<string> _rules;
    private readonly Lazy<HashSet<BaselineEntry>> _entries;

    private Baseline(IReadOnlyList<AdditionalText> files, IReadOnlyCollection<string> rules)
    {
        _rules = rules;
        // Read when there is a finding to look up; most code has none.
        _entries = new(() => new(files.SelectMany(f => f.GetText() is { } text ? BaselineReader.Read(text, rules).Lines.Select(l => l.Entry) : Array.Empty<BaselineEntry>())), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Null if the project has no baseline.</summary>
    /// <param name="files">The project's AdditionalFiles.</param>
    /// <param name="rules">The ids that a baseline can hold.</param>
    public static Baseline? In(ImmutableArray<AdditionalText> files, IReadOnlyCollection<string> rules) =>
        files.Where(f => IsBaseline(f.Path)).ToList() is { Count: > 0 } found ? new(found, rules) : null;

    public static bool IsBaseline(string path) => string.Equals(ConfigurationFiles.NameOf(path), FileName, StringComparison.OrdinalIgnoreCase);

    public bool Holds(BaselineEntry entry) => _entries.Value.Contains(entry);

    /// <summary>Reports what the baseline does not hold. What it holds was decided like any other finding and has taken its slot.</summary>
    public Action<Diagnostic> Sift(Action<Diagnostic> report, CancellationToken cancellation) => finding =>
    {
        if (!_rules.Contains(finding.Id) || BaselineEntry.Of(finding, cancellation) is not { } entry || !Holds(entry))
            report(finding);
    };
}
