using System.Text.RegularExpressions;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Configuration;
using LlmPatterns.Analyzers.Configuration.Baselines;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Tests.Documentation;

/// <summary>docs/configuration.md lists every property, key and word there is, no other, and its examples are right.</summary>
public sealed partial class ConfigurationPageTests
{
    private static readonly string Page = Pages.Read("docs/configuration.md");

    private static readonly string Targets = Pages.Read("src/LlmPatterns.Package/build/LlmPatterns.Analyzers.targets");

    [Fact]
    public void Every_MSBuild_property_is_listed() => Assert.Equal(Property().Matches(Targets).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal), Names("property").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_mode_is_listed()
    {
        var modes = ComparedMode().Matches(Targets).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(modes, Code().Matches(Pages.Table(Page, "property").Single(row => row[0] == "`LlmPatternsMode`")[1]).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_key_is_listed() => Assert.Equal(OptionKeys.Names.Order(StringComparer.Ordinal), Names("key").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_word_of_a_domain_line_is_listed() => Assert.Equal(CatalogReader.DomainWords.Order(StringComparer.Ordinal), Names("word").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_word_of_a_model_line_is_listed() => Assert.Equal(CatalogReader.ModelWords.Order(StringComparer.Ordinal), Names("word of a `model` line").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_word_of_a_retired_line_is_listed() => Assert.Equal(CatalogReader.RetiredWords.Order(StringComparer.Ordinal), Names("word of a `retired` line").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_word_of_an_embedding_model_line_is_listed() => Assert.Equal(CatalogReader.EmbeddingModelWords.Order(StringComparer.Ordinal), Names("word of an `embedding-model` line").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_shipped_subject_is_listed_and_no_other()
    {
        var listed = Page.Split("those of a shipped subject (")[1].Split(')')[0];

        Assert.Equal(BuiltInCatalog.Subjects.Select(d => d.Name), Code().Matches(listed).Select(m => m.Groups[1].Value));
    }

    [Theory]
    [InlineData("key", "`llm_patterns.phase`")]
    [InlineData("word", "`policy=`")]
    public void Values_that_name_approaches_can_be_read(string table, string row)
    {
        var values = Code().Matches(Pages.Table(Page, table).Single(r => r[0] == row)[1]).Select(m => m.Groups[1].Value).ToList();

        Assert.All(values, value => Assert.Null(ApproachNames.FirstUnknown(value)));
        Assert.Equal(ApproachNames.Read("foundation+fine-tuned+rag"), values.Aggregate(DeclaredPhases.None, (all, value) => all | ApproachNames.Read(value)));
    }

    [Fact]
    public void Every_example_of_a_text_file_can_be_read() =>
        Assert.All(Pages.Blocks(Page, "").Where(block => !block.StartsWith("LLMP", StringComparison.Ordinal)), block => Assert.Empty(CatalogReader.Read("configuration.md", SourceText.From(block)).Problems));

    [Fact]
    public void The_example_of_a_baseline_can_be_read()
    {
        var read = BaselineReader.Read(SourceText.From(Pages.Blocks(Page, "").Single(block => block.StartsWith("LLMP", StringComparison.Ordinal))), Descriptors.InBaselines);

        Assert.Single(read.Lines);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public async Task Every_example_of_options_is_right() =>
        Assert.All(
            await Task.WhenAll(Pages.Blocks(Page, "ini").Select(block => Analysis.Findings("System.Console.WriteLine();", new Settings().WithConfig("root = true\n" + block)))),
            findings => Assert.DoesNotContain(findings, finding => finding.Id == "LLMP901"));

    /// <summary>The names in the first column of a table.</summary>
    private static IEnumerable<string> Names(string head) => Pages.Table(Page, head).SelectMany(row => Code().Matches(row[0]).Select(m => m.Groups[1].Value));

    /// <summary>Names that begin with an underscore are the package's own.</summary>
    [GeneratedRegex(@"(?<=[<$(' ])LlmPatterns(?:Mode|[A-Z]\w+)(?=\)|>| Condition)")]
    private static partial Regex Property();

    [GeneratedRegex(@"\$\(LlmPatternsMode\)' [!=]= '(\w+)'")]
    private static partial Regex ComparedMode();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
