using System.Collections.Immutable;
using LlmPatterns.Analyzers.Configuration.Baselines;
using LlmPatterns.Analyzers.Rules;
using LlmPatterns.Cli.Loading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Cli.Analysis;

/// <summary>Gathers, folder by folder, the findings that a baseline can hold. Projects of one folder share its file.</summary>
internal sealed class Baselines
{
    private readonly SortedDictionary<string, HashSet<BaselineEntry>> found = new(StringComparer.Ordinal);

    /// <summary>Takes note of the findings of a project, and says of each whether the project's own baseline silences it, as in a build.</summary>
    public Func<Diagnostic, bool> Of(LoadedProject project, Project framework, CancellationToken cancellation)
    {
        var baseline = Baseline.In(framework.AnalyzerOptions.AdditionalFiles, Descriptors.InBaselines);
        var folder = FolderOf(project.Path);
        if (!found.TryGetValue(folder, out var entries))
            found[folder] = entries = [];
        return finding =>
        {
            if (!Descriptors.InBaselines.Contains(finding.Id) || BaselineEntry.Of(finding, cancellation) is not { } entry)
                return false;
            entries.Add(entry);
            return baseline?.Holds(entry) == true;
        };
    }

    public ImmutableArray<BaselineState> Complete(LoadedTarget target, IReadOnlyCollection<ProjectMessage> problems) =>
        [.. found.Select(f => State(f.Key, f.Value, target, problems))];

    private static BaselineState State(string folder, IEnumerable<BaselineEntry> entries, LoadedTarget target, IReadOnlyCollection<ProjectMessage> problems)
    {
        var path = Path.Combine(folder, Baseline.FileName);
        var content = File.Exists(path) ? File.ReadAllText(path) : null;
        var text = content is null ? BaselineText.Empty : BaselineReader.Read(SourceText.From(content), Descriptors.InBaselines);
        var unseen = Directory.EnumerateFiles(folder, "*.csproj").Except(target.Projects.Select(p => p.Path).Concat(problems.Select(p => p.Project))).Order(StringComparer.Ordinal);
        return new(path, content, text, [.. entries], !problems.Any(p => FolderOf(p.Project) == folder), [.. unseen]);
    }

    private static string FolderOf(string project) => Path.GetDirectoryName(project)!;
}
