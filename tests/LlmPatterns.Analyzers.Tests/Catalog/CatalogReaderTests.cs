using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Tests.Catalog;

/// <summary>What catalog lines can say, and every way of writing them. What they can't say is in <see cref="CatalogProblemTests"/>.</summary>
public sealed class CatalogReaderTests
{
    public static TheoryData<CatalogKind> Kinds => [.. Enum.GetValues<CatalogKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_a_word(CatalogKind kind)
    {
        var (word, line) = LineKind.All.Single(k => k.Value.Kind == kind);

        var entry = Entry($"{word} {line.IdPrefixes[0]}:Contoso.Search.Index");

        Assert.Equal(kind, entry.Kind);
        Assert.Equal($"{line.IdPrefixes[0]}:Contoso.Search.Index", entry.Id);
    }

    [Fact]
    public void Reads_the_words_of_a_model_call()
    {
        var entry = Entry("invoke M:Contoso.Llm.Gateway.AskAsync prompt=question,options.Instructions,@this options=settings,model needs-enabling=Tools.On() template maybe");

        Assert.Equal("question options.Instructions @this", string.Join(' ', entry.Prompt));
        Assert.Equal("settings model", string.Join(' ', entry.Options));
        Assert.True(entry.IsTemplate && entry.Possible);
        Assert.Equal("Tools.On()", entry.NeedsEnabling);
        Assert.False(entry.Into);
        Assert.True(entry.When.IsDefault);
    }

    [Fact]
    public void Reads_the_words_of_other_members()
    {
        Assert.Equal(("web", true), (Entry("search-tool M:Contoso.Kernel.AddSearch scope=web into").Scope, Entry("search-tool M:Contoso.Kernel.AddSearch into").Into));
        Assert.Equal("storeId enable", string.Join(' ', Entry("hosted M:Contoso.Assistants.Create when=storeId,enable").When));
        Assert.Equal("modelId", Assert.Single(Entry("model M:Contoso.Client.#ctor id=modelId").Options));
        Assert.Equal("@value", Assert.Single(Entry("model P:Contoso.Options.Model id=@value").Options));
        Assert.Equal("question", Assert.Single(Entry("retrieve M:Contoso.Index.Find query=question").Options));
    }

    [Fact]
    public void Without_words_a_line_says_nothing_but_its_kind()
    {
        var entry = Entry("invoke M:Contoso.Llm.Gateway.AskAsync");

        Assert.Empty(entry.Prompt);
        Assert.Empty(entry.Options);
        Assert.Null(entry.Scope);
        Assert.False(entry.Possible || entry.Into || entry.IsTemplate);
        Assert.Null(entry.NeedsEnabling);
    }

    [Theory]
    [InlineData("M:Contoso.Gateway.AskAsync(System.String,System.Collections.Generic.IEnumerable{Contoso.Message})")]
    [InlineData("M:Contoso.Gateway`1.AskAsync``1(`0,``0[])")]
    [InlineData("M:Contoso.Gateway.#ctor")]
    [InlineData("M:Contoso.Text.op_Implicit(System.String)~Contoso.Text")]
    [InlineData("M:Contoso.Gateway.AskAsync")]
    [InlineData("M:Überblick.Suche.FindeAsync")]
    public void Reads_every_form_of_id(string id) => Assert.Equal(id, Entry("carry " + id).Id);

    [Fact]
    public void Reads_assemblies_and_families()
    {
        var catalog = Read("assembly Contoso.Search\nassembly Contoso.Llm*  # and its providers\n");

        Assert.Equal("Contoso.Search Contoso.Llm*", string.Join(' ', catalog.Assemblies));
        Assert.False(catalog.IsFramework);
        Assert.True(Read("framework").IsFramework);
    }

    [Fact]
    public void Reads_subjects()
    {
        var catalog = Read("""
            domain  medical    policy=rag+fine-tuned  words=dose,"side effect",triage
            domain  "tax law"
            """);

        Assert.Equal(["medical", "tax law"], catalog.Domains.Select(d => d.Name));
        Assert.Equal(("rag+fine-tuned", null), (catalog.Domains[0].Policy?.Text, catalog.Domains[1].Policy?.Text));
        Assert.Equal("dose|side effect|triage", string.Join('|', catalog.Domains[0].Words));
        Assert.Empty(catalog.Domains[1].Words);
    }

    [Fact]
    public void Reads_what_stands_behind_names()
    {
        var catalog = Read("""
            model  "AzureOpenAI:ChatDeployment"  fine-tuned  domain=legal
            model  support-v3                    fine-tuned  task="ticket triage"
            model  "gpt # 4/o"                   foundation
            """);

        Assert.Equal(
            [new("AzureOpenAI:ChatDeployment", true, "legal", null), new("support-v3", true, null, "ticket triage"), new("gpt # 4/o", false, null, null)],
            catalog.Models.AsEnumerable());
        Assert.Empty(catalog.Lines);
    }

    [Fact]
    public void A_deployment_that_is_spelled_like_an_id_stands_in_quotes()
    {
        var catalog = Read("""
            model  "M:Contoso"          fine-tuned
            model  M:Contoso.Client.Of  id=name
            """);

        Assert.Equal("M:Contoso", Assert.Single(catalog.Models).Name);
        Assert.Equal("M:Contoso.Client.Of", Assert.Single(catalog.Lines).Entry.Id);
    }

    [Fact]
    public void Reads_patterns_of_model_ids()
    {
        var catalog = Read("""
            model-id  fine-tuned  ^acme-\d+$
            model-id  foundation  llama  "^our llama"
            """);

        Assert.Equal([("fine-tuned", null, @"^acme-\d+$"), ("foundation", "llama", "^our llama")], catalog.ModelIds.Select(m => (m.Class, m.Family, m.Pattern)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n   \n\t\n")]
    [InlineData("# nothing but a comment")]
    [InlineData("   # indented")]
    [InlineData("\uFEFF")]
    public void Nothing_says_nothing(string text) => Assert.Equivalent(Read(""), Read(text));

    [Theory]
    [InlineData("carry M:A.B.#ctor")]
    [InlineData("  \t carry \t M:A.B.#ctor \t ")]
    [InlineData("carry M:A.B.#ctor #comment")]
    [InlineData("\"carry\" \"M:A.B.#ctor\"")]
    [InlineData("carry\u00A0M:A.B.#ctor\u3000# every blank of Unicode")]
    [InlineData("\uFEFFcarry M:A.B.#ctor")]
    [InlineData("# carry M:A.B.Other\ncarry M:A.B.#ctor # carry M:A.B.Other")]
    public void Blanks_quotes_and_comments_change_nothing(string text) =>
        Assert.Equal("M:A.B.#ctor", Entry(text).Id);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    public void Lines_end_as_any_editor_ends_them(string end)
    {
        var catalog = Read($"retrieve M:A.B.C{end}carry M:A.B.D  # text{end}{end}external M:A.B.E");

        Assert.Empty(catalog.Problems);
        Assert.Equal(["M:A.B.C", "M:A.B.D", "M:A.B.E"], catalog.Lines.Select(l => l.Entry.Id));
    }

    [Fact]
    public void Very_long_lines_are_lines()
    {
        var id = "M:" + string.Join('.', Enumerable.Repeat("Contoso", 20_000));
        var words = string.Join(',', Enumerable.Range(0, 20_000));

        Assert.Equal(id, Entry("carry " + id).Id);
        Assert.Equal(20_000, Read("domain many words=" + words).Domains[0].Words.Length);
    }

    [Fact]
    public void Each_line_knows_where_its_id_stands()
    {
        const string Text = "# two\r\n  retrieve   M:A.B.C  scope=web\r\n";

        var line = Assert.Single(Read(Text).Lines);

        Assert.Equal("M:A.B.C", Text.Substring(line.Span.Start, line.Span.Length));
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => CatalogReader.Read("a", SourceText.From("carry M:A.B.C"), new CancellationToken(canceled: true)));

    private static CatalogText Read(string text) => CatalogReader.Read("My.catalog.txt", SourceText.From(text));

    private static CatalogEntry Entry(string line)
    {
        var catalog = Read(line);
        Assert.Empty(catalog.Problems);
        return Assert.Single(catalog.Lines).Entry;
    }
}
