using LlmPatterns.Analyzers.Tests.Flow;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Documentation;

/// <summary>No page says another thing than the code, and its examples do what they say.</summary>
public sealed class RulePageTests
{
    private const string Inventory = "LLMP000";

    private static readonly string[] Parts = ["Cause", "Why it matters", "How to fix", "When to suppress", "Options"];

    public static TheoryData<string> Ids => [.. RulePage.Rules.Select(rule => rule.Id)];

    public static TheoryData<string> Findings => [.. RulePage.Rules.Select(rule => rule.Id).Where(id => id != Inventory)];

    [Fact]
    public void Every_rule_has_a_page_and_every_page_is_of_a_rule() =>
        Assert.Equal(
            RulePage.Rules.Select(rule => $"{rule.Id}.md").Append("README.md"),
            Directory.GetFiles(Path.Combine(Pages.Repository, "docs/rules")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_head_of_a_page_is_that_of_its_rule(string id)
    {
        var (rule, page) = (Rule(id), RulePage.Of(id));

        Assert.Equal($"# {id}: {rule.Title}", page.Title);
        Assert.Equal([rule.Category, RulePage.Spell(rule.DefaultSeverity)], page.Facts[..2]);
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_every_part_and_none_is_empty(string id)
    {
        var page = RulePage.Of(id);

        Assert.Equal([.. Parts, .. id == Inventory ? new[] { "Example" } : ["Bad example", "Good example"]], page.Headings);
        Assert.All(page.Headings, heading => Assert.NotEqual("", page.Part(heading)[($"\n## {heading}\n".Length)..].Trim()));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Why_it_matters_is_told_in_the_picture_of_an_education(string id) =>
        Assert.All(["🎒", "🎓", "🏢"], picture => Assert.Contains(picture, RulePage.Of(id).Part("Why it matters")));

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task The_bad_example_has_its_finding_and_no_other(string id) =>
        Assert.Equal([id], (await Run(RulePage.Of(id), "Bad example")).Select(d => d.Id).Where(found => found != Inventory).Distinct());

    /// <summary>A call must be found in it, so that silence is a judgement; names and models are judged without one.</summary>
    [Theory]
    [MemberData(nameof(Findings))]
    public async Task The_good_example_has_no_finding(string id)
    {
        var page = RulePage.Of(id);

        var found = await Run(page, "Good example");

        Assert.Equal(Pages.Blocks(page.Part("Good example"), "csharp").Count > 0 ? [Inventory] : [], found.Select(d => d.Id).Distinct());
    }

    [Fact]
    public async Task The_inventory_lists_its_example_with_every_property_of_its_page()
    {
        var page = RulePage.Of(Inventory);

        var listed = Assert.Single(await Analysis.Findings(Pages.Blocks(page.Part("Example"), "csharp").Single(), page.SettingsOf("Example")));

        Assert.Equal(Inventory, listed.Id);
        Assert.Equal(listed.Properties.Keys.Order(StringComparer.Ordinal), Pages.Table(page.Text, "property").Select(row => row[0].Trim('`')).Order(StringComparer.Ordinal));
        Assert.Empty(await Analysis.Findings(Pages.Blocks(page.Part("Example"), "csharp").Single()));
    }

    private static DiagnosticDescriptor Rule(string id) => RulePage.Rules.Single(rule => rule.Id == id);

    private static async Task<IReadOnlyList<Diagnostic>> Run(RulePage page, string example) =>
        await Analysis.Findings(string.Join('\n', Pages.Blocks(page.Part(example), "csharp")), page.SettingsOf(example).With("llm_patterns.inventory", "true"), await Probes.Libraries("Models"));
}
