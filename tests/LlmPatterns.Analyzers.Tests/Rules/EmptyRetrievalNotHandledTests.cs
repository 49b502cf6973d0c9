using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP105: a search's result is in the prompt, and nothing asks whether there is one.</summary>
public sealed class EmptyRetrievalNotHandledTests
{
    /// <summary>Searches a vector store and asks a model about <c>context</c>; what is asked of the hits between is the test's.</summary>
    private static string Searching(string body, string members = "", string call = "GetResponseAsync") => $$"""
        using System.Text;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.VectorData;

        public sealed class Leaflet { public string Text { get; set; } = ""; }

        public sealed class Desk(IChatClient chat, VectorStoreCollection<string, Leaflet> leaflets)
        {
            {{members}}
            public async Task<string> AnswerAsync(string question)
            {
                {{body}}
                return (await chat.{{call}}($"{context}\n{question}")).Text;
            }
        }
        """;

    private const string Collected = "var hits = new List<VectorSearchResult<Leaflet>>(); await foreach (var hit in leaflets.SearchAsync(question, top: 3)) hits.Add(hit);";

    private const string Joined = "var context = string.Join('\\n', hits.Select(h => h.Record.Text));";

    [Theory]
    [InlineData("if (hits.Count == 0) return \"Nothing was found.\";")]
    [InlineData("if (!hits.Any()) return \"Nothing was found.\";")]
    [InlineData("if (hits is []) throw new InvalidOperationException(\"Nothing was found.\");")]
    [InlineData("if (hits is not { Count: > 0 }) return \"Nothing was found.\";")]
    [InlineData("switch (hits.Count) { case 0: return \"Nothing was found.\"; }")]
    [InlineData("hits = hits.Where(h => h.Score > 0.5).ToList();")]
    [InlineData("hits.RemoveAll(h => h.Score < 0.5);")]
    [InlineData("var best = hits.FirstOrDefault(); if (best is null) return \"Nothing was found.\";")]
    [InlineData("var best = hits.Max(h => h.Score); if (best < 0.5) return \"Nothing was found.\";")]
    [InlineData("var isFound = hits.Count > 0; if (!isFound) return \"Nothing was found.\";")]
    [InlineData("var first = hits.FirstOrDefault()?.Record.Text ?? \"Nothing was found.\";")]
    public Task Stays_silent_where_the_hits_are_asked_about(string guard) => Analysis.Verify(Searching($"{Collected} {guard} {Joined}"));

    [Theory]
    [InlineData("if (context == \"\") return \"Nothing was found.\";")]
    [InlineData("if (string.IsNullOrWhiteSpace(context)) context = \"Nothing was found.\";")]
    [InlineData("context = context.Length > 0 ? context : \"Nothing was found.\";")]
    [InlineData("context = context switch { \"\" => \"Nothing was found.\", _ => context };")]
    [InlineData("while (context.Length > 1000) context = context[..1000];")]
    public Task Stays_silent_where_the_text_is_asked_about(string guard) => Analysis.Verify(Searching($"{Collected} {Joined} {guard}"));

    [Theory]
    [InlineData("var context = new StringBuilder(); await foreach (var hit in leaflets.SearchAsync(question, top: 3)) context.AppendLine(hit.Record.Text); if (context.Length == 0) return \"Nothing was found.\";")]
    [InlineData("var context = \"\"; var any = false; await foreach (var hit in leaflets.SearchAsync(question, top: 3)) { context += hit.Record.Text; any = true; } if (!any) return \"Nothing was found.\";")]
    [InlineData("var context = \"\"; var count = 0; await foreach (var hit in leaflets.SearchAsync(question, top: 3)) { count++; context += $\"{count}. {hit.Record.Text}\"; } if (count == 0) context = \"Nothing was found.\";")]
    [InlineData("var context = \"\"; await foreach (var hit in leaflets.SearchAsync(question, top: 3)) { if (hit.Score < 0.5) continue; context += hit.Record.Text; }")]
    [InlineData("Leaflet? best = null; await foreach (var hit in leaflets.SearchAsync(question, top: 1)) best = hit.Record; var context = best?.Text ?? \"Nothing was found.\";")]
    [InlineData("var hits = leaflets.SearchAsync(question, top: 1).GetAsyncEnumerator(); if (!await hits.MoveNextAsync()) return \"Nothing was found.\"; var context = hits.Current.Record.Text;")]
    public Task Stays_silent_where_the_loop_says_that_something_was_found(string search) => Analysis.Verify(Searching(search));

    [Fact]
    public Task Stays_silent_where_the_model_is_asked_about_each_hit() => Analysis.Verify("""
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.VectorData;

        public sealed class Leaflet { public string Text { get; set; } = ""; }

        public sealed class Desk(IChatClient chat, VectorStoreCollection<string, Leaflet> leaflets)
        {
            public async Task<string> AnswerAsync(string question)
            {
                await foreach (var hit in leaflets.SearchAsync(question, top: 1))
                    return (await chat.GetResponseAsync($"{hit.Record.Text}\n{question}")).Text;
                return "Nothing was found.";
            }

            public async IAsyncEnumerable<string> EachAsync(string question)
            {
                await foreach (var hit in leaflets.SearchAsync(question, top: 3))
                    yield return (await chat.GetResponseAsync($"{hit.Record.Text}\n{question}")).Text;
            }
        }
        """);

    [Theory]
    [InlineData("var context = Format(hits);", "private static string Format(List<VectorSearchResult<Leaflet>> hits) => hits.Count == 0 ? \"Nothing was found.\" : hits[0].Record.Text;")]
    [InlineData("Require(hits); var context = hits[0].Record.Text;", "private static void Require(List<VectorSearchResult<Leaflet>> hits) => ArgumentOutOfRangeException.ThrowIfZero(hits.Count);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfZero(hits.Count); var context = hits[0].Record.Text;", "")]
    [InlineData("string Format() => hits.Count == 0 ? \"Nothing was found.\" : hits[0].Record.Text; var context = Format();", "")]
    [InlineData("Last = hits; var context = hits[0].Record.Text;", "public List<VectorSearchResult<Leaflet>> Last { get; private set; } = [];")]
    public Task Stays_silent_where_a_helper_may_ask(string use, string members) => Analysis.Verify(Searching($"{Collected} {use}", members));

    [Fact]
    public Task Stays_silent_where_another_member_searches_and_may_ask() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Desk(IChatClient chat, Manuals manuals)
        {
            public async Task<string> AnswerAsync(string question) => (await chat.GetResponseAsync($"{await ContextAsync(question)}\n{question}")).Text;

            private async Task<string> ContextAsync(string question)
            {
                var passages = await manuals.FindAsync(question);
                return passages.Length == 0 ? "Nothing was found." : passages;
            }
        }
        """, Sources.Knowledge);

    /// <summary>What it returns for nothing found, only its body says.</summary>
    [Fact]
    public Task Stays_silent_on_a_search_of_the_teams_own() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Agents.AI;
        using Microsoft.Extensions.AI;

        public sealed class Desk(IChatClient chat, Manuals manuals)
        {
            private readonly AIAgent _agent = new ChatClientAgent(chat, instructions: "You answer customers.");

            public async Task<string> AnswerAsync(string question) => (await chat.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}")).Text;

            public async Task<string> RunAsync(string question)
            {
                var passages = await manuals.FindAsync(question);
                return (await _agent.RunAsync(passages + question)).Text;
            }
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_one_search_stands_in_for_another() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Desk(IChatClient chat, Manuals manuals, Manuals archive)
        {
            public async Task<string> AnswerAsync(string question)
            {
                var passages = await manuals.FindAsync(question);
                if (passages.Length == 0)
                    passages = await archive.FindAsync(question);
                return (await chat.GetResponseAsync($"{passages}\n{question}")).Text;
            }
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_the_model_may_search_again() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Desk(IChatClient inner, Manuals manuals)
        {
            private readonly IChatClient _chat = inner.AsBuilder().UseFunctionInvocation().Build();

            public async Task<string> AnswerAsync(string question)
            {
                var passages = await manuals.FindAsync(question);
                return (await _chat.GetResponseAsync($"{passages}\n{question}", new ChatOptions { Tools = [AIFunctionFactory.Create(manuals.FindAsync)] })).Text;
            }
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_a_failed_search_has_its_own_text() => Analysis.Verify("""
        #pragma warning disable SKEXP0001
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Memory;

        public sealed class Desk(Kernel kernel, ISemanticTextMemory memory)
        {
            public async Task<string> AnswerAsync(string question)
            {
                string found;
                try
                {
                    var hit = await memory.GetAsync("manuals", question);
                    found = hit?.Metadata.Text ?? "Nothing was found.";
                }
                catch (HttpRequestException)
                {
                    found = "The search is down.";
                }
                return (await kernel.InvokePromptAsync("{{$found}} {{$question}}", new() { ["found"] = found, ["question"] = question })).ToString();
            }
        }
        """);

    [Fact]
    public async Task Stays_silent_in_unmarked_code_of_a_test_project_in_generated_code_and_in_code_that_does_not_compile()
    {
        var program = Searching($"{Collected} {Joined}");

        Assert.Single(await Analysis.Findings(program));
        Assert.Empty(await Analysis.Findings(program, new Settings().With("build_property.IsTestProject", "true")));
        Assert.Empty(await Analysis.Findings("// <auto-generated/>\n#nullable enable\n" + program));
        Assert.Empty(await Analysis.Run(await Analysis.Compile(program.Replace("{question}", "{questoin}", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData(Collected + Joined)]
    [InlineData(Collected + "var context = new StringBuilder(); foreach (var hit in hits) context.AppendLine(hit.Record.Text);")]
    [InlineData(Collected + "var context = string.Join('\\n', hits.OrderByDescending(h => h.Score).Take(2).Select(h => h.Record.Text));")]
    [InlineData(Collected + "var texts = new List<string>(); foreach (var hit in hits) { texts.Add(hit.Record.Text); } var context = string.Concat(texts);")]
    [InlineData("var context = \"\"; await foreach (var hit in leaflets.SearchAsync(question, top: 3)) context += hit.Record.Text;")]
    public async Task Reports_hits_that_go_into_the_prompt_unasked(string search)
    {
        var finding = Assert.Single(await Analysis.Verify(Searching(search, call: "{|LLMP105:GetResponseAsync|}")));

        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
        Assert.Contains("VectorStoreCollection.SearchAsync", finding.GetMessage());
        Assert.NotEmpty(finding.AdditionalLocations);
    }

    [Fact]
    public Task Reports_a_text_search_and_a_memory() => Analysis.Verify("""
        #pragma warning disable SKEXP0001
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.ChatCompletion;
        using Microsoft.SemanticKernel.Data;
        using Microsoft.SemanticKernel.Memory;

        public sealed class Desk(Kernel kernel, ITextSearch search, ISemanticTextMemory memory)
        {
            public async Task<string> SearchAsync(string question)
            {
                var results = await search.GetTextSearchResultsAsync(question);
                var found = "";
                await foreach (var result in results.Results)
                    found += result.Value;
                return (await kernel.{|LLMP105:InvokePromptAsync|}("{{$found}} {{$question}}", new() { ["found"] = found, ["question"] = question })).ToString();
            }

            public async Task<string?> RememberAsync(string question)
            {
                var history = new ChatHistory("Answer from the manuals.");
                await foreach (var hit in memory.SearchAsync("manuals", question))
                    history.AddUserMessage(hit.Metadata.Text);
                history.AddUserMessage(question);
                return (await kernel.GetRequiredService<IChatCompletionService>().{|LLMP105:GetChatMessageContentAsync|}(history)).Content;
            }
        }
        """);

    [Fact]
    public Task Reports_an_index_before_a_client_and_before_an_agent() => Analysis.Verify("""
        using Azure.Search.Documents;
        using Azure.Search.Documents.Models;
        using Microsoft.Agents.AI;
        using Microsoft.Extensions.AI;
        using OpenAI.Chat;

        public sealed class Desk(ChatClient client, SearchClient index)
        {
            private readonly AIAgent _agent = new ChatClientAgent(client.AsIChatClient(), instructions: "You answer customers.");

            public async Task<string> RunAsync(string question)
            {
                var pages = "";
                await foreach (var result in (await index.SearchAsync<SearchDocument>(question)).Value.GetResultsAsync())
                    pages += result.Document["text"];
                return (await _agent.{|LLMP105:RunAsync|}(pages + question)).Text;
            }

            public async Task<string> AnswerAsync(string question)
            {
                var pages = new List<string>();
                SearchResults<SearchDocument> results = await index.SearchAsync<SearchDocument>(question);
                await foreach (var result in results.GetResultsAsync())
                    pages.Add(result.Document["text"].ToString()!);
                return (await client.{|LLMP105:CompleteChatAsync|}(new SystemChatMessage("Answer from the pages."), new UserChatMessage($"{string.Concat(pages)}\n{question}"))).Value.Content[0].Text;
            }
        }
        """);
}
