using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Tests.Catalog;

/// <summary>A line that can't be read is named at the word that is wrong, with what would be right; the other lines hold.</summary>
public sealed class CatalogProblemTests
{
    [Theory]
    // The word at the start of a line.
    [InlineData("[retreive] M:A.B.C", "'retreive' is no kind of line; did you mean 'retrieve'?")]
    [InlineData("[Invoke] M:A.B.C", "'Invoke' is no kind of line; did you mean 'invoke'?")]
    [InlineData("[assemby] Contoso", "'assemby' is no kind of line; did you mean 'assembly'?")]
    [InlineData("[M:A.B.C]", "'M:A.B.C' is no kind of line; known are adapter, answer, as-of, assembly, carry, ")]
    [InlineData("model [\"a fine-tuned]", "the quotation mark is not closed")]
    [InlineData("framework [Contoso]", "'Contoso' means nothing here; nothing stands behind this")]
    // What stands behind it.
    [InlineData("[retrieve]", "'retrieve' needs a documentation-comment id such as M:Contoso.Search.Index.FindAsync behind it")]
    [InlineData("[retrieve]   # M:A.B.C", "'retrieve' needs a documentation-comment id")]
    [InlineData("[assembly]", "'assembly' needs an assembly's name behind it")]
    [InlineData("assembly Contoso.Search [Contoso.Llm]", "'Contoso.Llm' means nothing here; nothing stands behind this")]
    [InlineData("[domain]", "'domain' needs a subject's name behind it")]
    [InlineData("[model]", "'model' needs a deployment's or configuration's name, or a documentation-comment id such as ")]
    [InlineData("[model-id]", "'model-id' needs a class, perhaps a family, and a pattern, such as: fine-tuned ^ft:")]
    // Ids.
    [InlineData("carry [Contoso.Search.Index.FindAsync]", "'Contoso.Search.Index.FindAsync' is no documentation-comment id; write M:, P:, F: or T: and the full name, such as M:")]
    [InlineData("carry [N:Contoso.Search]", "'N:Contoso.Search' is no documentation-comment id")]
    [InlineData("carry [M:]", "'M:' is no documentation-comment id")]
    [InlineData("invoke [T:Contoso.Gateway]", "'invoke' speaks of a method; write M: and its full name")]
    [InlineData("plain [M:Contoso.Gateway.Ask]", "'plain' speaks of a type; write T: and its full name")]
    [InlineData("carry [M:A.B.C(System.String,] System.Int32)", "the parameter list of 'M:A.B.C(System.String,' is not closed; write it without blanks, or leave it off to mean every overload")]
    // Words behind an id.
    [InlineData("invoke M:A.B.C [promt=q]", "'promt' means nothing on a line of kind 'invoke'; did you mean 'prompt'?")]
    [InlineData("invoke M:A.B.C prompt=q [,model]", "',model' means nothing on a line of kind 'invoke'; known are continues, maybe, needs-enabling, needs-invoker, options, prompt, template")]
    [InlineData("retrieve M:A.B.C [prompt=q]", "'prompt' means nothing on a line of kind 'retrieve'; known are query, scope, vector")]
    [InlineData("neutral M:A.B.C [scope=web]", "'scope=web' means nothing here; nothing stands behind this")]
    [InlineData("invoke M:A.B.C [prompt]", "'prompt' needs a value: prompt=...")]
    [InlineData("invoke M:A.B.C [prompt=]", "'prompt' needs a value: prompt=...")]
    [InlineData("invoke M:A.B.C [maybe=yes]", "'maybe' takes no value")]
    [InlineData("invoke M:A.B.C prompt=q [prompt=r]", "'prompt' stands here twice")]
    [InlineData("hosted M:A.B.C maybe [maybe]", "'maybe' stands here twice")]
    [InlineData("retrieve M:A.B.C [scope=internet]", "'internet' is no scope; known are business, knowledge, memory, supplied, web")]
    [InlineData("retrieve M:A.B.C [scope=Web]", "'Web' is no scope; did you mean 'web'?")]
    [InlineData("invoke M:A.B.C [prompt=@thsi]", "'@thsi' is no place; did you mean '@this'?")]
    [InlineData("invoke M:A.B.C [prompt=a;b]", "'a;b' is no parameter's name, perhaps with a member behind it, such as options.Instructions")]
    [InlineData("hosted M:A.B.C [when=a-b]", "'a-b' is no parameter's name")]
    // Subjects and models.
    [InlineData("domain medical [word=dose]", "'word' means nothing on a line of kind 'domain'; did you mean 'words'?")]
    [InlineData("domain medical words=dose, [triage]", "'triage' means nothing on a line of kind 'domain'; known are policy, words")]
    [InlineData("domain medical [policy=rga]", "'rga' is no approach; did you mean 'rag'?")]
    [InlineData("domain medical [policy=rag+tuned]", "'tuned' is no approach; known are agentic-rag, fine-tuned, foundation, rag")]
    [InlineData("domain medical\ndomain [Medical]", "'domain Medical' stands in this file before; the first line holds")]
    [InlineData("model [support-v3]", "say what 'support-v3' is: write fine-tuned or foundation behind it")]
    [InlineData("model [\"a b\"] fine-tuned foundation", "say what 'a b' is: write fine-tuned or foundation behind it")]
    [InlineData("model support-v3 [finetuned]", "'finetuned' means nothing on a line of kind 'model'; did you mean 'fine-tuned'?")]
    [InlineData("model a fine-tuned [domian=legal]", "'domian' means nothing on a line of kind 'model'; did you mean 'domain'?")]
    [InlineData("model a fine-tuned [kind=knowlege]", "'knowlege' is no kind of fine-tuning; did you mean 'knowledge'?")]
    [InlineData("model a fine-tuned [kind=knowledge,tone]", "'tone' is no kind of fine-tuning; known are instruction, knowledge")]
    [InlineData("model a fine-tuned [kid=knowledge]", "'kid' means nothing on a line of kind 'model'; did you mean 'kind'?")]
    [InlineData("model a fine-tuned\nmodel [a] foundation", "'model a' stands in this file before; the first line holds")]
    [InlineData("[retired]", "'retired' needs a model's id behind it")]
    [InlineData("retired a [by=b]", "'by' means nothing on a line of kind 'retired'; known are on, use, vendor")]
    [InlineData("retired a [on=yesterday]", "'yesterday' is no date; write it as 2026-11-25")]
    [InlineData("retired a use=b\nretired [A] use=c", "'retired A' stands in this file before; the first line holds")]
    [InlineData("as-of [25.11.2026]", "'25.11.2026' is no date; write it as 2026-11-25, and nothing behind it")]
    [InlineData("[embedding-model]", "'embedding-model' needs a model's id behind it")]
    [InlineData("embedding-model [house-vectors]", "say how many dimensions the vectors of 'house-vectors' have: write dimensions=1536 behind it")]
    [InlineData("embedding-model house-vectors [dimensions=many]", "say how many dimensions the vectors of 'house-vectors' have: write dimensions=1536 behind it")]
    [InlineData("embedding-model house-vectors dimensions=3 [shorten]", "'shorten' means nothing on a line of kind 'embedding-model'; did you mean 'shortens'?")]
    // Patterns.
    [InlineData("[model-id] fine-tuned", "'model-id' needs a class, perhaps a family, and a pattern")]
    [InlineData("[model-id] fine-tuned llama ^our llama", "'model-id' needs a class, perhaps a family, and a pattern")]
    [InlineData("model-id [finetuned] ^acme-", "'finetuned' is no class of models; did you mean 'fine-tuned'?")]
    [InlineData("model-id fine-tuned [^acme-(]", "the pattern can't be read: ")]
    [InlineData("model-id fine-tuned [\"acme [\"]", "the pattern can't be read: ")]
    // The same member twice.
    [InlineData("carry M:A.B.C\ncarry [M:A.B.C]", "'carry M:A.B.C' stands in this file before; the first line holds")]
    public void Names_the_word_and_what_would_be_right(string marked, string message)
    {
        var start = marked.IndexOf('[');
        var end = marked.LastIndexOf(']') - 1;
        var text = marked.Remove(marked.LastIndexOf(']'), 1).Remove(start, 1);

        var problem = Assert.Single(CatalogReader.Read("My.catalog.txt", SourceText.From(text)).Problems);

        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(TextSpan.FromBounds(start, end), problem.Span);
        Assert.Equal("My.catalog.txt", problem.File);
    }

    [Fact]
    public void The_other_lines_hold_and_the_bad_ones_do_not()
    {
        var catalog = CatalogReader.Read("My.catalog.txt", SourceText.From("""
            retreive  M:A.B.Misspelt
            invoke    M:A.B.Good      prompt=question
            invoke    M:A.B.Half      promt=question
            domain    medical         policy=rga
            domain    legal
            model     "a"
            model     "b"             fine-tuned
            model-id  fine-tuned      (
            model-id  fine-tuned      ^acme-
            assembly  Contoso         Search
            assembly  Contoso.Search
            """));

        Assert.Equal("M:A.B.Good", Assert.Single(catalog.Lines).Entry.Id);
        Assert.Equal("legal", Assert.Single(catalog.Domains).Name);
        Assert.Equal("b", Assert.Single(catalog.Models).Name);
        Assert.Equal("^acme-", Assert.Single(catalog.ModelIds).Pattern);
        Assert.Equal("Contoso.Search", Assert.Single(catalog.Assemblies));
        Assert.Equal(6, catalog.Problems.Length);
    }

    [Fact]
    public void A_line_names_each_of_its_wrong_words()
    {
        var problems = CatalogReader.Read("My.catalog.txt", SourceText.From("invoke M:A.B.C promt=a option=b")).Problems;

        Assert.Equal(["promt", "option"], problems.Select(p => p.Message.Split('\'')[1]));
    }

    [Theory]
    [InlineData("retrieve M:A.B.C(System.String)\nretrieve M:A.B.C(System.Int32)")]
    [InlineData("retrieve M:A.B.C\nindex M:A.B.C")]
    [InlineData("model M:A.B.C id=a\nmodel a fine-tuned")]
    [InlineData("domain a\nmodel a fine-tuned")]
    public void Different_facts_are_no_repetition(string text) =>
        Assert.Empty(CatalogReader.Read("My.catalog.txt", SourceText.From(text)).Problems);

    /// <summary>Any text whatever is read to its end.</summary>
    [Fact]
    public void No_text_breaks_the_reader()
    {
        var random = new Random(5);
        string[] parts = ["invoke", "model", "model-id", "domain", "assembly", "framework", " ", "\"", "\n", "\r", "#", "=", ",", "M:", "T:", "A.B", "(", ")", "~", "`", "``1", "@", "@this", "prompt", "words", "\uFEFF", "\0", "\uD800", "[", "\\"];
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => parts[random.Next(parts.Length)]));

            var catalog = CatalogReader.Read("My.catalog.txt", SourceText.From(text));

            Assert.All(catalog.Problems, p => Assert.True(p.Span.End <= text.Length && p.Message.Length > 0, text));
        }
    }
}
