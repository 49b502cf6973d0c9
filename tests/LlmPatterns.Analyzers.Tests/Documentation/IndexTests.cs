namespace LlmPatterns.Analyzers.Tests.Documentation;

/// <summary>The two lists of rules, in docs/rules and in the README, name what there is.</summary>
public sealed class IndexTests
{
    private static readonly IReadOnlyList<string[]> Index = Pages.Table(Pages.Read("docs/rules/README.md"), "id");

    private static readonly IReadOnlyList<string[]> Readme = Pages.Table(Pages.Read("README.md"), "id");

    [Fact]
    public void The_index_has_a_row_for_every_rule() =>
        Assert.Equal(
            RulePage.Rules.Select(rule => $"[{rule.Id}]({rule.Id}.md) | {rule.Title} | {RulePage.Spell(rule.DefaultSeverity)} | {RulePage.Of(rule.Id).Facts[2]}"),
            Index.Select(row => string.Join(" | ", row[..4])).Order(StringComparer.Ordinal));

    [Fact]
    public void The_readme_has_a_row_for_every_rule_that_people_meet() =>
        Assert.Equal(
            RulePage.Rules.Where(rule => rule.Id != "LLMP000").Select(rule => $"[{rule.Id}](docs/rules/{rule.Id}.md) | {RulePage.Spell(rule.DefaultSeverity)}"),
            Readme.Select(row => string.Join(" | ", row[..2])).Order(StringComparer.Ordinal));

    [Fact]
    public void Both_say_the_same_of_what_a_rule_finds() =>
        Assert.All(Readme, row => Assert.Equal(row[2], Index.Single(other => other[0].StartsWith(row[0][..9], StringComparison.Ordinal))[4]));

    /// <summary>It stands in for what a team already has.</summary>
    [Fact]
    public async Task The_example_of_the_readme_has_the_finding_that_it_names()
    {
        var example = Assert.Single(Pages.Blocks(Pages.Read("README.md"), "csharp"));
        var compilation = await Analysis.Compile(
            example,
            """
            global using Microsoft.Extensions.AI;

            public interface Manuals
            {
                [LlmPatterns.ContextRetrieval]
                Task<string> FindAsync(string question);
            }
            """);

        var finding = Assert.Single(await Analysis.Run(compilation));

        Assert.Contains($"// {finding.Id}:", example.Split('\n')[finding.Location.GetLineSpan().StartLinePosition.Line]);
    }
}
