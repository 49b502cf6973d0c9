using LlmPatterns.Analyzers.Architecture;

namespace LlmPatterns.Analyzers.Tests.Documentation;

/// <summary>The words of the concepts page are those of the code.</summary>
public sealed class ConceptsTests
{
    private static readonly string Concepts = Pages.Read("docs/concepts.md");

    [Fact]
    public void Every_grounding_has_a_row() =>
        Assert.Equal(
            Enum.GetValues<Grounding>().Select(g => g.Spell()).Order(StringComparer.Ordinal),
            Pages.Table(Concepts, "grounding").Select(row => row[0].Trim('`')).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_phase_is_named() =>
        Assert.All(Enum.GetValues<Phase>(), phase => Assert.Contains($"`{phase.Spell()}`", Concepts));

    [Fact]
    public void What_to_consider_has_the_sources_of_the_advice_that_is_given() =>
        Assert.All(
            Pages.Table(Concepts, "what you see").Select(row => row[2]).Where(source => source != "the same"),
            source => Assert.All(source.Split("; "), part => Assert.Contains(Advice.Table, row => row.Source.Contains(part[(part.IndexOf('"') + 1)..].TrimEnd('"'), StringComparison.Ordinal))));

    /// <summary>An option of a folder that the page lists declares something.</summary>
    [Fact]
    public void Every_value_of_the_phase_of_a_folder_declares_what_it_says()
    {
        var row = Pages.Table(Pages.Read("docs/configuration.md"), "key").Single(r => r[0] == $"`{DeclarationReader.PhaseOption}`");

        Assert.All(row[1].Split(", ").Select(value => value.Trim('`')), value => Assert.Equal(value, Declared(value)));
    }

    private static string Declared(string value)
    {
        var type = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("folder").GlobalNamespace;
        return DeclarationReader.Nearest(type, key => key == DeclarationReader.PhaseOption ? value : null).Spell();
    }
}
