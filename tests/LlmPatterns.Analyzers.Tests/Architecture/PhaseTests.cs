using LlmPatterns.Analyzers.Architecture;

namespace LlmPatterns.Analyzers.Tests.Architecture;

/// <summary>How the phase follows from grounding and model, and how the contract spells both.</summary>
public sealed class PhaseTests
{
    [Theory]
    [InlineData(Grounding.Retrieved, Phase.Rag, Phase.FineTunedRag)]
    [InlineData(Grounding.RetrievedOnSomePaths, Phase.Rag, Phase.FineTunedRag)]
    [InlineData(Grounding.Hosted, Phase.Rag, Phase.FineTunedRag)]
    [InlineData(Grounding.Tool, Phase.AgenticRag, Phase.FineTunedRag)]
    [InlineData(Grounding.Supplied, Phase.Foundation, Phase.FineTuned)]
    [InlineData(Grounding.None, Phase.Foundation, Phase.FineTuned)]
    [InlineData(Grounding.Unknown, Phase.Unknown, Phase.Unknown)]
    public void A_phase_is_made_of_grounding_and_model(Grounding grounding, Phase vanilla, Phase tuned)
    {
        Assert.Equal(vanilla, Phases.Of(grounding, fineTuned: false));
        Assert.Equal(tuned, Phases.Of(grounding, fineTuned: true));
    }

    [Fact]
    public void Of_several_groundings_the_first_in_the_order_of_the_design_counts()
    {
        Grounding[] order = [Grounding.Retrieved, Grounding.Hosted, Grounding.Tool, Grounding.RetrievedOnSomePaths, Grounding.Unknown, Grounding.Supplied, Grounding.None];

        Assert.Equal(order, Enum.GetValues<Grounding>());
        for (var first = 0; first < order.Length; first++)
            Assert.Equal(order[first], Groundings.Primary([.. order.Skip(first).Reverse()]));
        Assert.Equal(Grounding.None, Groundings.Primary([]));
        Assert.Equal(Grounding.None, Groundings.Primary(default));
    }

    [Fact]
    public void The_spelling_is_that_of_the_contract()
    {
        Assert.Equal(["retrieved", "hosted", "tool", "retrieved-on-some-paths", "unknown", "supplied", "none"], Enum.GetValues<Grounding>().Select(g => g.Spell()));
        Assert.Equal(["unknown", "foundation", "rag", "agentic-rag", "fine-tuned", "fine-tuned+rag"], Enum.GetValues<Phase>().Select(p => p.Spell()));
    }
}
