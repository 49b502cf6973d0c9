using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>The decision table, row by row: every reader of it, a message or a report, finds a row by signals.</summary>
public sealed class AdviceTests
{
    /// <summary>The sources that only report what others found, as the collected facts mark them.</summary>
    private static readonly Signal[] OnSecondHand = [Signal.FactsInRequest, Signal.Citations];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Advice.Table.Length)];

    [Fact]
    public void The_table_has_all_fifteen_rows() => Assert.Equal(15, Advice.Table.Length);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_found_by_its_signals(int at)
    {
        var row = Advice.Table[at];

        Assert.NotEmpty(row.Signals);
        Assert.Same(row, Advice.For(row.Signals));
        Assert.Equal(row.Signals.Order(), row.Seen.AddRange(row.Asked).Order());
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_has_its_reason_from_somewhere(int at)
    {
        var row = Advice.Table[at];

        Assert.All([row.Description, row.Approach, row.Why, row.Source], text => Assert.NotEmpty(text.Trim()));
        Assert.Equal(row.Signals.Any(OnSecondHand.Contains), row.IsSecondary);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_leaves_the_decision_to_the_reader(int at)
    {
        var row = Advice.Table[at];

        Assert.All([row.Approach, row.Why], text => Assert.DoesNotContain("must", text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Counter_evidence_is_named_where_there_is_some() =>
        Assert.EndsWith("secondary counter-evidence", Advice.For([Signal.Distraction])!.Source);

    [Fact]
    public void Every_signal_speaks_for_something() =>
        Assert.Equal(Enum.GetValues<Signal>(), Advice.Table.SelectMany(row => row.Signals).Distinct().Order());

    [Fact]
    public void No_row_holds_without_a_signal() => Assert.Null(Advice.For(ImmutableArray<Signal>.Empty));

    [Fact]
    public void A_row_of_two_signals_needs_both()
    {
        Assert.Null(Advice.For([Signal.StableDomain]));
        Assert.Equal("knowledge fine-tuning", Advice.For([Signal.StableDomain, Signal.ManyExamples])!.Approach);
    }

    [Theory]
    [InlineData(false, false, "retrieval (factual accuracy needs the data)")]
    [InlineData(true, false, "retrieval, not fine-tuning (each change would need retraining)")]
    [InlineData(false, true, "retrieval with filters and sources (weights hold neither provenance nor rights)")]
    [InlineData(true, true, "retrieval, not fine-tuning (each change would need retraining)")]
    public void A_subject_is_advised_by_the_strongest_signal_of_its_mark(bool isChanging, bool needsCitations, string advice) =>
        Assert.Equal($"Consider {advice}, or declare why the model alone suffices.", Advice.For(new DomainFact("medical", Changing: isChanging, NeedsCitations: needsCitations)));

    [Fact]
    public void A_call_shows_what_its_mark_and_its_prompt_say()
    {
        var call = new ModelCall
        {
            Location = Location.None,
            Api = "M:A.B",
            ApiName = "A.B",
            ContainingSymbol = null!,
            Domain = new("medical", NeedsCitations: true),
            Groundings = [Grounding.Supplied],
        };

        Assert.Equal(new[] { Signal.Citations, Signal.DomainFacts, Signal.FactsInRequest }.Order(), Advice.SignalsOf(call).Order());
        Assert.Equal(Signal.Citations, Advice.For(Advice.SignalsOf(call))!.Signals.Single());
    }
}
