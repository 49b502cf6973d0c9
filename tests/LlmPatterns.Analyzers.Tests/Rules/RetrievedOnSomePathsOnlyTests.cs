using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP104: a path on which the call is made without the context that other paths have.</summary>
public sealed class RetrievedOnSomePathsOnlyTests
{
    /// <summary>A class that asks a model about <c>context</c>, which the test fills.</summary>
    private static string Filling(string body, string call = "GetResponseAsync") => $$"""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Desk(IChatClient chat, Manuals manuals, Manuals archive)
        {
            public bool IsSearching { get; set; }

            public async Task<string> AnswerAsync(string question, bool isDetailed)
            {
                {{body}}
                return (await chat.{{call}}($"{context}\n{question}")).Text;
            }
        }
        """;

    [Theory]
    [InlineData("var context = await manuals.FindAsync(question); if (context.Length == 0) context = \"Nothing was found.\";")]
    [InlineData("var context = await manuals.FindAsync(question); if (context.Length > 1000) context = \"\";")]
    [InlineData("var context = \"\"; var found = await manuals.FindAsync(question); if (found.Length > 0) context = found;")]
    [InlineData("var context = await manuals.FindAsync(question) is { Length: > 0 } found ? found : \"\";")]
    [InlineData("string context; try { context = await manuals.FindAsync(question); } catch (HttpRequestException) { context = \"\"; }")]
    public Task Stays_silent_where_the_result_decides(string body) => Analysis.Verify(Filling(body), Sources.Knowledge);

    [Theory]
    [InlineData("string context; if (isDetailed) context = await manuals.FindAsync(question); else context = await archive.FindAsync(question); if (context == \"\") return \"\";")]
    [InlineData("var context = isDetailed ? await manuals.FindAsync(question) : await archive.FindAsync(question); if (context == \"\") return \"\";")]
    [InlineData("var context = await manuals.FindAsync(question); if (isDetailed) context += await archive.FindAsync(question); if (context == \"\") return \"\";")]
    [InlineData("if (!isDetailed) return \"\"; var context = await manuals.FindAsync(question); if (context == \"\") return \"\";")]
    [InlineData("string context; if (isDetailed) { context = await manuals.FindAsync(question); if (context == \"\") return \"\"; } else { throw new NotSupportedException(); }")]
    public Task Stays_silent_where_every_path_searches(string body) => Analysis.Verify(Filling(body), Sources.Knowledge);

    [Theory]
    [InlineData("var context = isDetailed ? await manuals.FindAsync(question) : \"Nothing was searched; say so.\";")]
    [InlineData("string context; if (isDetailed) context = await manuals.FindAsync(question); else context = \"Nothing was searched; say so.\";")]
    [InlineData("var context = \"Nothing was searched; say so.\"; if (isDetailed) context = await manuals.FindAsync(question);")]
    [InlineData("var context = \"\"; if (isDetailed) { context = await manuals.FindAsync(question); } else { context = \"Nothing was searched; say so.\"; }")]
    public Task Stays_silent_where_the_prompt_says_that_nothing_was_searched(string body) => Analysis.Verify(Filling(body), Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_each_path_asks_for_itself() => Analysis.Verify("""
        using LlmPatterns;
        using OpenAI.Chat;

        public sealed class Desk(ChatClient client, Manuals manuals)
        {
            public async Task<string> AnswerAsync(string question, bool isSearching)
            {
                if (isSearching)
                {
                    var passages = await manuals.FindAsync(question);
                    if (passages.Length == 0)
                        return "Nothing was found.";
                    return (await client.CompleteChatAsync($"{passages}\n{question}")).Value.Content[0].Text;
                }
                return (await client.CompleteChatAsync(question)).Value.Content[0].Text;
            }
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_the_model_may_search_for_itself() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Desk(IChatClient inner, Manuals manuals)
        {
            private readonly IChatClient _chat = inner.AsBuilder().UseFunctionInvocation().Build();

            public async Task<string> AnswerAsync(string question, bool isEager)
            {
                var passages = isEager ? await manuals.FindAsync(question) : "";
                return (await _chat.GetResponseAsync($"{passages}\n{question}", new ChatOptions { Tools = [AIFunctionFactory.Create(manuals.FindAsync)] })).Text;
            }
        }
        """, Sources.Knowledge);

    [Fact]
    public async Task Stays_silent_in_unmarked_code_of_a_test_project_in_generated_code_and_in_code_that_does_not_compile()
    {
        var program = Filling("var context = \"\"; if (isDetailed) context = await manuals.FindAsync(question);") + Sources.Knowledge.Replace("using LlmPatterns;", "", StringComparison.Ordinal);

        Assert.Single(await Analysis.Findings(program));
        Assert.Empty(await Analysis.Findings(program, new Settings().With("build_property.IsTestProject", "true")));
        Assert.Empty(await Analysis.Findings("// <auto-generated/>\n#nullable enable\n" + program));
        Assert.Empty(await Analysis.Run(await Analysis.Compile(program.Replace("{question}", "{questoin}", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("var context = \"\"; if (isDetailed) context = await manuals.FindAsync(question);", "isDetailed")]
    [InlineData("var context = isDetailed ? await manuals.FindAsync(question) : \"\";", "isDetailed")]
    [InlineData("string? context = null; if (IsSearching) { var found = await manuals.FindAsync(question); context = $\"Passages: {found}\"; }", "IsSearching")]
    [InlineData("var context = \"\"; if (question.Length > 20 && !isDetailed) { context += await manuals.FindAsync(question); }", "question.Length > 20 && !isDetailed")]
    [InlineData("string context; if (isDetailed) context = \"\"; else context = await manuals.FindAsync(question);", "isDetailed")]
    public async Task Reports_a_search_under_a_condition(string body, string condition)
    {
        var finding = Assert.Single(await Analysis.Verify(Filling(body, "{|LLMP104:GetResponseAsync|}"), Sources.Knowledge));

        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
        Assert.Contains($"'{condition}'", finding.GetMessage());
        Assert.Contains("Manuals.FindAsync", finding.GetMessage());
        Assert.Contains(finding.AdditionalLocations, l => l.SourceTree!.GetText().ToString(l.SourceSpan) == "FindAsync");
    }

    [Fact]
    public Task Reports_a_memory_and_an_index_that_a_setting_switches_on() => Analysis.Verify("""
        #pragma warning disable SKEXP0001
        using Azure.Search.Documents;
        using Azure.Search.Documents.Models;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Memory;
        using OpenAI.Chat;

        public sealed class Settings { public bool IsSearching { get; set; } }

        public sealed class Desk(Kernel kernel, ChatClient client, ISemanticTextMemory memory, SearchClient index, Settings settings)
        {
            public async Task<string> RememberAsync(string question)
            {
                var found = "";
                if (settings.IsSearching)
                {
                    await foreach (var hit in memory.SearchAsync("manuals", question))
                        found += hit.Metadata.Text;
                }
                return (await kernel.{|LLMP104:InvokePromptAsync|}("{{$found}} {{$question}}", new() { ["found"] = found, ["question"] = question })).ToString();
            }

            public async Task<string> SearchAsync(string question)
            {
                var messages = new List<ChatMessage> { new SystemChatMessage("You answer customers.") };
                if (settings.IsSearching)
                {
                    var results = await index.SearchAsync<SearchDocument>(question);
                    await foreach (var result in results.Value.GetResultsAsync())
                        messages.Add(new UserChatMessage(result.Document["text"].ToString()));
                }
                messages.Add(new UserChatMessage(question));
                return (await client.{|LLMP104:CompleteChatAsync|}(messages)).Value.Content[0].Text;
            }
        }
        """);
}
