using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP106: the search is for a constant, while the prompt holds what a user asks.</summary>
public sealed class RetrievalIgnoresQuestionTests
{
    /// <summary>A class that asks a model about <c>context</c>, which the test fills with something that is not empty.</summary>
    private static string Filling(string body, string call = "GetResponseAsync") => $$"""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Desk(IChatClient chat, Manuals manuals)
        {
            private const string Topic = "return policy";

            public async Task<string> AnswerAsync(string question, string language)
            {
                {{body}}
                if (context.Length == 0)
                    return "Nothing was found.";
                return (await chat.{{call}}($"{context}\n{question}")).Text;
            }
        }
        """;

    [Theory]
    [InlineData("var context = await manuals.FindAsync(question);")]
    [InlineData("var context = await manuals.FindAsync($\"{Topic}: {question}\");")]
    [InlineData("var context = await manuals.FindAsync(Topic + \" \" + language);")]
    [InlineData("var context = await manuals.FindAsync(language == \"de\" ? \"Rückgabe\" : Topic);")]
    [InlineData("var context = await manuals.FindAsync(Topic) + await manuals.FindAsync(question);")]
    [InlineData("var query = Topic; if (question.Length > 0) query = question; var context = await manuals.FindAsync(query);")]
    [InlineData("var context = await manuals.FindAsync(Console.ReadLine() ?? Topic);")]
    [InlineData("var context = await manuals.FindAsync(\"\");")]
    [InlineData("var query = (await chat.GetResponseAsync($\"Keywords of: {question}\")).Text; var context = await manuals.FindAsync(query);")]
    public Task Stays_silent_where_the_search_is_not_for_one_fixed_text(string body) => Analysis.Verify(Filling(body), Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_the_question_is_fixed_too() => Analysis.Verify("""
        using LlmPatterns;
        using OpenAI.Chat;

        const string Question = "What is the highest dose of ibuprofen?";
        var client = new ChatClient("gpt-4o", "key");
        var passages = await new Manuals().FindAsync(Question);
        if (passages.Length == 0)
            return;
        Console.WriteLine((await client.CompleteChatAsync($"{passages}\n{Question}")).Value.Content[0].Text);
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_a_filter_or_a_vector_is_made_for_the_user() => Analysis.Verify("""
        using Azure.Search.Documents;
        using Azure.Search.Documents.Models;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.VectorData;

        public sealed class Order { public string Customer { get; set; } = ""; public string Text { get; set; } = ""; }

        public sealed class Desk(IChatClient chat, VectorStoreCollection<string, Order> orders, SearchClient index, IEmbeddingGenerator<string, Embedding<float>> embeddings)
        {
            public async Task<string> OrdersAsync(string question, string customer)
            {
                var found = "";
                await foreach (var hit in orders.SearchAsync("open orders", 5, new VectorSearchOptions<Order> { Filter = o => o.Customer == customer }))
                    found += hit.Record.Text;
                return found == "" ? "" : (await chat.GetResponseAsync($"{found}\n{question}")).Text;
            }

            public async Task<string> FilterAsync(string question, string customer)
            {
                var found = "";
                await foreach (var hit in (await index.SearchAsync<SearchDocument>("open orders", new SearchOptions { Filter = $"customer eq '{customer}'" })).Value.GetResultsAsync())
                    found += hit.Document["text"];
                return found == "" ? "" : (await chat.GetResponseAsync($"{found}\n{question}")).Text;
            }

            public async Task<string> VectorAsync(string question)
            {
                var vector = await embeddings.GenerateVectorAsync(question);
                var found = "";
                var options = new SearchOptions { VectorSearch = new() { Queries = { new VectorizedQuery(vector) { Fields = { "vector" } } } } };
                await foreach (var hit in (await index.SearchAsync<SearchDocument>("*", options)).Value.GetResultsAsync())
                    found += hit.Document["text"];
                return found == "" ? "" : (await chat.GetResponseAsync($"{found}\n{question}")).Text;
            }
        }
        """);

    [Fact]
    public Task Stays_silent_where_another_member_or_the_model_searches_for_the_question() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Desk(IChatClient inner, Manuals manuals)
        {
            private readonly IChatClient _chat = inner.AsBuilder().UseFunctionInvocation().Build();

            public async Task<string> AnswerAsync(string question)
            {
                var terms = await manuals.FindAsync("general terms");
                return (await inner.GetResponseAsync($"{terms}\n{await ContextAsync(question)}\n{question}")).Text;
            }

            public async Task<string> SearchAsync(string question)
            {
                var terms = await manuals.FindAsync("general terms");
                return (await _chat.GetResponseAsync($"{terms}\n{question}", new ChatOptions { Tools = [AIFunctionFactory.Create(manuals.FindAsync)] })).Text;
            }

            private Task<string> ContextAsync(string question) => manuals.FindAsync(question);
        }
        """, Sources.Knowledge);

    [Fact]
    public async Task Stays_silent_in_unmarked_code_of_a_test_project_in_generated_code_and_in_code_that_does_not_compile()
    {
        var program = Filling("var context = await manuals.FindAsync(Topic);") + Sources.Knowledge.Replace("using LlmPatterns;", "", StringComparison.Ordinal);

        Assert.Single(await Analysis.Findings(program));
        Assert.Empty(await Analysis.Findings(program, new Settings().With("build_property.IsTestProject", "true")));
        Assert.Empty(await Analysis.Findings("// <auto-generated/>\n#nullable enable\n" + program));
        Assert.Empty(await Analysis.Run(await Analysis.Compile(program.Replace("{question}", "{questoin}", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("var context = await manuals.FindAsync(\"return policy\");")]
    [InlineData("var context = await manuals.FindAsync(Topic);")]
    [InlineData("var query = Topic; var context = await manuals.FindAsync(query);")]
    public async Task Reports_a_search_for_a_fixed_text(string body)
    {
        var finding = Assert.Single(await Analysis.Verify(Filling(body, "{|LLMP106:GetResponseAsync|}"), Sources.Knowledge));

        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
        Assert.Contains("'return policy'", finding.GetMessage());
        Assert.Contains("Manuals.FindAsync", finding.GetMessage());
    }

    [Fact]
    public async Task Shortens_a_long_text()
    {
        var finding = Assert.Single(await Analysis.Verify(Filling("var context = await manuals.FindAsync(\"the conditions under which a customer may return an item\");", "{|LLMP106:GetResponseAsync|}"), Sources.Knowledge));

        Assert.Contains("'the conditions under which a customer...'", finding.GetMessage());
    }

    [Fact]
    public Task Reports_it_of_each_library() => Analysis.Verify("""
        #pragma warning disable SKEXP0001
        using Azure.Search.Documents;
        using Azure.Search.Documents.Models;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.VectorData;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Data;
        using Microsoft.SemanticKernel.Memory;

        public sealed class Leaflet { public string Text { get; set; } = ""; }

        public sealed class Desk(IChatClient chat, Kernel kernel, VectorStoreCollection<string, Leaflet> leaflets, SearchClient index, ITextSearch search, ISemanticTextMemory memory)
        {
            public async Task<string> VectorsAsync(string question)
            {
                var found = "";
                await foreach (var hit in leaflets.SearchAsync("return policy", 3))
                    found += hit.Record.Text;
                return found == "" ? "" : (await chat.{|LLMP106:GetResponseAsync|}($"{found}\n{question}")).Text;
            }

            public async Task<string> IndexAsync(string question)
            {
                var found = "";
                await foreach (var hit in (await index.SearchAsync<SearchDocument>("return policy")).Value.GetResultsAsync())
                    found += hit.Document["text"];
                return found == "" ? "" : (await chat.{|LLMP106:GetResponseAsync|}($"{found}\n{question}")).Text;
            }

            public async Task<string> TextAsync(string question)
            {
                var found = "";
                await foreach (var result in (await search.GetTextSearchResultsAsync("return policy")).Results)
                    found += result.Value;
                return found == "" ? "" : (await kernel.{|LLMP106:InvokePromptAsync|}("{{$found}} {{$question}}", new() { ["found"] = found, ["question"] = question })).ToString();
            }

            public async Task<string> MemoryAsync(string question)
            {
                var found = "";
                await foreach (var hit in memory.SearchAsync("manuals", "return policy"))
                    found += hit.Metadata.Text;
                return found == "" ? "" : (await kernel.{|LLMP106:InvokePromptAsync|}("{{$found}} {{$question}}", new() { ["found"] = found, ["question"] = question })).ToString();
            }
        }
        """);

    [Fact]
    public Task Reports_a_console_that_asks_and_a_search_that_does_not_listen() => Analysis.Verify("""
        using LlmPatterns;
        using OpenAI.Chat;

        var client = new ChatClient("gpt-4o", "key");
        var passages = await new Manuals().FindAsync("return policy");
        if (passages.Length == 0)
            return;
        while (Console.ReadLine() is { } question)
            Console.WriteLine((await client.{|LLMP106:CompleteChatAsync|}($"{passages}\n{question}")).Value.Content[0].Text);
        """, Sources.Knowledge);
}
