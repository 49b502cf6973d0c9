using System.Collections.Immutable;
using LlmPatterns.Analyzers.Configuration.Baselines;

namespace LlmPatterns.Cli.Analysis;

/// <summary>The <c>LlmPatterns.Baseline.txt</c> beside a project, held against what is found now.</summary>
/// <param name="Path">Its full path, whether or not it exists.</param>
/// <param name="Content">What is written in it; null if it does not exist.</param>
/// <param name="Text">The same, as it is read.</param>
/// <param name="Found">Every finding that it could hold, whether or not it does.</param>
/// <param name="IsWhole">Whether all that was to be analyzed in its folder could be; else nothing can be said to be fixed.</param>
/// <param name="Unseen">Projects of the folder that the command was not asked about; entries may be theirs.</param>
internal sealed record BaselineState(string Path, string? Content, BaselineText Text, ImmutableHashSet<BaselineEntry> Found, bool IsWhole, ImmutableArray<string> Unseen)
{
    /// <summary>The entries whose finding is fixed, or was asked again because its member was edited.</summary>
    public ImmutableArray<BaselineLine> Removable => IsWhole && Unseen.IsEmpty ? [.. Entries.Where(l => !Found.Contains(l.Entry))] : [];

    /// <summary>The entries that stay: of the others it is known that they can go.</summary>
    public ImmutableArray<BaselineLine> Kept => [.. Entries.Except(Removable)];

    /// <summary>The findings that have no entry.</summary>
    public ImmutableArray<BaselineEntry> New => [.. Found.Except(Text.Lines.Select(l => l.Entry)).Order(BaselineEntry.Order)];

    private IEnumerable<BaselineLine> Entries => Text.Lines.DistinctBy(l => l.Entry);
}
