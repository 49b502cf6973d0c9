using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP103: a search whose result ends in counts, conditions, logs or nothing, before a model call that could have read it.</summary>
public sealed class RetrievedContextDiscardedTests
{
    /// <summary>A class that searches a vector store and asks a model; what it does between is the test's.</summary>
    private static string Searching(string body, string result = "string", string members = "") => $$"""
        using System.Text;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Logging;
        using Microsoft.Extensions.VectorData;

        public sealed class Leaflet { public string Text { get; set; } = ""; public string Key { get; set; } = ""; }

        public sealed class Desk(IChatClient chat, VectorStoreCollection<string, Leaflet> leaflets, ILogger<Desk> log)
        {
            {{members}}
            public async Task<{{result}}> AnswerAsync(string question)
            {
                var hits = new List<Leaflet>();
                {{body}}
            }
        }
        """;

    private const string Search = "await foreach (var hit in leaflets.SearchAsync(question, top: 3)) hits.Add(hit.Record);";

    private const string Discarding = "await foreach (var hit in leaflets.{|LLMP103:SearchAsync|}(question, top: 3)) hits.Add(hit.Record);";

    private const string Answer = """var answer = (await chat.GetResponseAsync($"Answer: {question}")).Text;""";

    [Theory]
    [InlineData("return (answer, hits);", "(string, List<Leaflet>)", "")]
    [InlineData("return (answer, string.Join(',', hits.Select(h => h.Key)));", "(string, string)", "")]
    [InlineData("return new() { Text = answer, Sources = { hits[0] } };", "Reply", "public sealed class Reply { public string Text = \"\"; public List<Leaflet> Sources = []; }")]
    [InlineData("_last = hits; return answer;", "string", "private List<Leaflet> _last = [];")]
    [InlineData("_last.AddRange(hits); return answer;", "string", "private readonly List<Leaflet> _last = [];")]
    [InlineData("Last = hits; return answer;", "string", "public List<Leaflet> Last { get; private set; } = [];")]
    public Task Stays_silent_where_the_result_is_returned_or_kept(string after, string result, string members) =>
        Analysis.Verify(Searching($"{Search} {Answer} {after}", result, members));

    [Theory]
    [InlineData("foreach (var h in hits) Console.WriteLine(h.Text);", "")]
    [InlineData("Console.WriteLine($\"{hits.Count}: {string.Join(',', hits.Select(h => h.Text))}\");", "")]
    [InlineData("await File.WriteAllTextAsync(\"hits.txt\", hits[0].Text);", "")]
    [InlineData("Show(hits);", "private static void Show(List<Leaflet> hits) { }")]
    [InlineData("hits.ForEach(Show);", "private static void Show(Leaflet hit) { }")]
    [InlineData("void Show(List<Leaflet> all) { } Show(hits);", "")]
    [InlineData("Action<List<Leaflet>> show = all => { }; show(hits);", "")]
    [InlineData("Action show = () => Found?.Invoke(hits); show();", "public event Action<List<Leaflet>>? Found;")]
    [InlineData("await leaflets.UpsertAsync(hits);", "")]
    [InlineData("await leaflets.DeleteAsync(hits[0].Key);", "")]
    public Task Stays_silent_where_the_result_is_shown_or_handed_on(string use, string members) =>
        Analysis.Verify(Searching($"{Search} {use} {Answer} return answer;", members: members));

    [Fact]
    public Task Stays_silent_where_the_result_is_yielded() => Analysis.Verify("""
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.VectorData;

        public sealed class Desk(IChatClient chat, VectorStoreCollection<string, Leaflet> leaflets)
        {
            public async IAsyncEnumerable<string> AnswerAsync(string question)
            {
                await foreach (var hit in leaflets.SearchAsync(question, top: 3))
                    yield return hit.Record.Text;
                await foreach (var update in chat.GetStreamingResponseAsync($"Answer: {question}"))
                    yield return update.Text;
            }
        }

        public sealed class Leaflet { public string Text { get; set; } = ""; }
        """);

    [Fact]
    public Task Stays_silent_where_a_local_function_or_a_lambda_sends_the_result() => Analysis.Verify("""
        using LlmPatterns;
        using OpenAI.Chat;

        var client = new ChatClient("gpt-4o", "key");
        var passages = await new Manuals().FindAsync("What is the highest dose?");
        if (passages.Length == 0)
            return;

        async Task<string> AskAsync(string question) => (await client.CompleteChatAsync($"{passages}\n{question}")).Value.Content[0].Text;

        Func<string, Task<string>> briefly = async question => (await client.CompleteChatAsync($"Be brief. {passages}\n{question}")).Value.Content[0].Text;

        Console.WriteLine(await AskAsync("What is the highest dose?"));
        Console.WriteLine(await briefly("What is the highest dose?"));
        Console.WriteLine((await client.CompleteChatAsync("Say goodbye.")).Value.Content[0].Text);
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_the_arguments_or_the_history_carry_the_result() => Analysis.Verify("""
        #pragma warning disable SKEXP0001
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.ChatCompletion;
        using Microsoft.SemanticKernel.Memory;

        public sealed class Desk(Kernel kernel, ISemanticTextMemory memory)
        {
            public async Task<string?> ArgumentsAsync(string question)
            {
                var found = "";
                await foreach (var hit in memory.SearchAsync("manuals", question))
                    found += hit.Metadata.Text;
                if (found == "")
                    return null;
                return (await kernel.InvokePromptAsync("{{$found}} {{$question}}", new() { ["found"] = found, ["question"] = question })).ToString();
            }

            public async Task<string?> HistoryAsync(string question)
            {
                var history = new ChatHistory("Answer from the manuals.");
                var any = false;
                await foreach (var hit in memory.SearchAsync("manuals", question))
                {
                    history.AddUserMessage(hit.Metadata.Text);
                    any = true;
                }
                if (!any)
                    return null;
                history.AddUserMessage(question);
                return (await kernel.GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(history)).Content;
            }
        }
        """);

    [Fact]
    public Task Stays_silent_on_a_search_that_another_search_reads() => Analysis.Verify("""
        using Azure.Search.Documents;
        using Azure.Search.Documents.Models;
        using OpenAI.Chat;

        public sealed class Desk(ChatClient client, SearchClient index)
        {
            public async Task<string> AnswerAsync(string question)
            {
                var key = "";
                await foreach (var hit in (await index.SearchAsync<SearchDocument>(question)).Value.GetResultsAsync())
                    key = (string)hit.Document["id"];
                var page = (await index.GetDocumentAsync<SearchDocument>(key)).Value;
                if (page is null)
                    return "Nothing was found.";
                return (await client.CompleteChatAsync($"{page["text"]}\n{question}")).Value.Content[0].Text;
            }
        }
        """);

    [Fact]
    public Task Stays_silent_on_a_search_after_the_answer() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Desk(IChatClient chat, Manuals manuals)
        {
            public async Task<string> AnswerAsync(string question)
            {
                var answer = (await chat.GetResponseAsync($"Answer: {question}")).Text;
                var passages = await manuals.FindAsync(answer);
                return passages.Length == 0 ? "" : answer;
            }
        }
        """, Sources.Knowledge);

    [Fact]
    public async Task Stays_silent_in_unmarked_code_of_a_test_project_in_generated_code_and_in_code_that_does_not_compile()
    {
        var program = Searching($"{Search} {Answer} return answer;");

        Assert.Empty(await Analysis.Findings(program, new Settings().With("build_property.IsTestProject", "true")));
        Assert.Empty(await Analysis.Findings("// <auto-generated/>\n#nullable enable\n" + program));
        Assert.Empty(await Analysis.Run(await Analysis.Compile(Searching($"{Search} {Answer.Replace("{question}", "{questoin}", StringComparison.Ordinal)} return answer;"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("if (hits.Count == 0) return \"Nothing was found.\";")]
    [InlineData("if (!hits.Any(h => h.Text.Length > 10)) throw new InvalidOperationException(\"Nothing was found.\");")]
    [InlineData("log.LogInformation(\"{Count} {First}\", hits.Count, hits.FirstOrDefault()?.Text);")]
    [InlineData("System.Diagnostics.Debug.WriteLine(hits[0].Text);")]
    [InlineData("Console.WriteLine($\"Found {hits.Count} passages.\");")]
    [InlineData("var count = hits.Count; var text = \"Found \" + count; Console.WriteLine(text);")]
    [InlineData("var context = string.Join('\\n', hits.Select(h => h.Text));")]
    [InlineData("var context = new StringBuilder(); foreach (var h in hits.OrderBy(h => h.Key)) context.AppendLine(h.Text);")]
    [InlineData("var messages = new List<ChatMessage> { new(ChatRole.User, hits[0].Text) };")]
    public Task Reports_a_search_of_which_nothing_is_made(string use) =>
        Analysis.Verify(Searching($"{Discarding} {use} {Answer} return answer;"));

    [Fact]
    public Task Reports_a_text_search_and_a_memory_that_are_only_counted() => Analysis.Verify("""
        #pragma warning disable SKEXP0001
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Data;
        using Microsoft.SemanticKernel.Memory;

        public sealed class Desk(Kernel kernel, ITextSearch search, ISemanticTextMemory memory)
        {
            public async Task<string> SearchAsync(string question)
            {
                var results = await search.{|LLMP103:GetTextSearchResultsAsync|}(question);
                Console.WriteLine($"{results.TotalCount} found");
                return (await kernel.InvokePromptAsync("Answer: {{$question}}", new() { ["question"] = question })).ToString();
            }

            public async Task<string> RememberAsync(string question)
            {
                var count = 0;
                await foreach (var hit in memory.{|LLMP103:SearchAsync|}("manuals", question))
                    count++;
                return count == 0 ? "" : (await kernel.InvokePromptAsync("Answer: {{$question}}", new() { ["question"] = question })).ToString();
            }
        }
        """);

    [Fact]
    public Task Reports_an_index_whose_hits_are_thrown_away_before_the_agent_runs() => Analysis.Verify("""
        using Azure.Search.Documents;
        using Azure.Search.Documents.Models;
        using Microsoft.Agents.AI;
        using Microsoft.Extensions.AI;

        public sealed class Desk(IChatClient chat, SearchClient index)
        {
            private readonly AIAgent _agent = new ChatClientAgent(chat, instructions: "You answer customers.");

            public async Task<string> AnswerAsync(string question)
            {
                _ = await index.{|LLMP103:SearchAsync|}<SearchDocument>(question);
                return (await _agent.RunAsync(question)).Text;
            }
        }
        """);

    [Fact]
    public async Task Stands_at_the_search_and_points_to_the_call_that_lacks_its_result()
    {
        var found = await Analysis.Verify("""
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            [RetrievalAugmented("manuals")]
            public sealed class Desk(IChatClient chat, Manuals manuals)
            {
                public async Task<string> AnswerAsync(string question)
                {
                    var passages = await manuals.{|LLMP103:FindAsync|}(question);
                    if (passages.Length == 0)
                        return "Nothing was found.";
                    return (await chat.GetResponseAsync($"Answer: {question}")).Text;
                }
            }
            """, Sources.Knowledge);

        var finding = Assert.Single(found);
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.Contains("Manuals.FindAsync", finding.GetMessage());
        Assert.Contains("asked about and not passed on", finding.GetMessage());
        Assert.Contains("IChatClient.GetResponseAsync", finding.GetMessage());
        var call = Assert.Single(finding.AdditionalLocations);
        Assert.Equal("GetResponseAsync", call.SourceTree!.GetText().ToString(call.SourceSpan));
    }

    [Theory]
    [InlineData("""[RetrievalAugmented("manuals")]""", "LLMP102")]
    [InlineData("""[DomainSpecific("medical")]""", "LLMP101")]
    public async Task Explains_what_the_call_lacks_unless_it_is_off(string mark, string callsOwn)
    {
        var program = $$"""
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            {{mark}}
            public sealed class Desk(IChatClient chat, Manuals manuals)
            {
                public async Task<string> AnswerAsync(string question)
                {
                    var passages = await manuals.FindAsync(question);
                    return (await chat.GetResponseAsync($"Answer: {question}")).Text;
                }
            }
            """;
        var compilation = await Analysis.Compile(program, Sources.Knowledge);

        Assert.Equal(["LLMP103"], (await Analysis.Run(compilation)).Select(d => d.Id));
        Assert.Equal([callsOwn], (await Analysis.Run(compilation, new Settings().WithConfig("[*.cs]\ndotnet_diagnostic.LLMP103.severity = none"))).Select(d => d.Id));
    }

    /// <summary>The one that is found reaches the call, so that the other is no cause of anything else.</summary>
    [Fact]
    public Task Reports_the_one_of_two_searches_that_is_lost() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [RetrievalAugmented("manuals")]
        public sealed class Desk(IChatClient chat, Manuals manuals)
        {
            public async Task<string> AnswerAsync(string question)
            {
                var prices = await manuals.{|LLMP103:FindAsync|}("Prices for " + question);
                var passages = await manuals.FindAsync(question);
                if (passages.Length == 0)
                    return "Nothing was found.";
                return (await chat.GetResponseAsync($"{passages}\n{question}")).Text;
            }
        }
        """, Sources.Knowledge);
}
