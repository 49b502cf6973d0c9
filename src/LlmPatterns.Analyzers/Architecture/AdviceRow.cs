using System.Collections.Immutable;

namespace LlmPatterns.Analyzers.Architecture;

/// <summary>One row of the decision table: what speaks for which approach, and who says so.</summary>
/// <param name="Signals">What is seen, or must be asked because code can't show it; the row holds where all of them do.</param>
/// <param name="Description">The signals in words.</param>
/// <param name="Approach">What to consider then.</param>
/// <param name="Why">The reason in a few words.</param>
/// <param name="Source">Where the reason comes from.</param>
public sealed record AdviceRow(ImmutableArray<Signal> Signals, string Description, string Approach, string Why, string Source)
{
    /// <summary>What starts a source that only reports what others found.</summary>
    public const string Secondary = "secondary: ";

    /// <summary>The signals that the code or its marks show.</summary>
    public ImmutableArray<Signal> Seen => Signals.RemoveAll(s => Advice.KnownBy(s) == SignalKnownBy.Team);

    /// <summary>The signals that must be asked for.</summary>
    public ImmutableArray<Signal> Asked => Signals.RemoveAll(s => Advice.KnownBy(s) != SignalKnownBy.Team);

    /// <summary>Whether the source reports what others found.</summary>
    public bool IsSecondary => Source.StartsWith(Secondary, StringComparison.Ordinal);
}
