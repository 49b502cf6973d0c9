using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Cli.Starting;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Cli.Tests.Starting;

public sealed class CatalogWordTests
{
    [Theory]
    [InlineData("support-chat")]
    [InlineData("AzureOpenAI:ChatDeployment")]
    [InlineData("M:Contoso")]
    [InlineData("desk v2")]
    [InlineData("#1")]
    [InlineData("a#b = c")]
    [InlineData("Übersetzer")]
    [InlineData("ft:gpt-4o::x,y")]
    public void The_reader_reads_the_name_again(string name)
    {
        var text = CatalogReader.Read("LlmPatterns.txt", SourceText.From($"model  {CatalogWord.Spell(name)}  foundation\ndomain  {CatalogWord.Spell(name)}"));

        Assert.Empty(text.Problems);
        Assert.Equal(name, Assert.Single(text.Models).Name);
        Assert.Equal(name, Assert.Single(text.Domains).Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("the \"good\" one")]
    [InlineData("two\nlines")]
    [InlineData("hidden\u202E")]
    public void A_name_that_no_line_can_hold_has_no_word(string name) => Assert.Null(CatalogWord.Spell(name));
}
