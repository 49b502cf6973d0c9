using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP102: declared RAG, and nothing retrieved reaches the call.</summary>
public sealed class DeclaredRetrievalMissingTests
{
    [Fact]
    public Task Stays_silent_where_the_passages_are_in_the_messages() => Analysis.Verify(Sources.WithoutSearchRules, """
        using LlmPatterns;
        using OpenAI.Chat;

        [assembly: RetrievalAugmented("manuals")]

        var client = new ChatClient("gpt-4o", "key");
        var question = Console.ReadLine()!;
        List<ChatMessage> messages = [new SystemChatMessage("Answer from these passages:\n" + await new Manuals().FindAsync(question)), new UserChatMessage(question)];
        await foreach (var update in client.CompleteChatStreamingAsync(messages))
            Console.Write(update.ContentUpdate.Count > 0 ? update.ContentUpdate[0].Text : "");
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_a_helper_fills_the_history() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.ChatCompletion;

        [RetrievalAugmented("manuals")]
        public sealed class Assistant(Kernel kernel, Manuals manuals)
        {
            private readonly IChatCompletionService _chat = kernel.GetRequiredService<IChatCompletionService>();

            public async Task<string?> AnswerAsync(string question)
            {
                var history = new ChatHistory("Answer from the passages.");
                await AddPassagesAsync(history, question);
                history.AddUserMessage(question);
                return (await _chat.GetChatMessageContentAsync(history)).Content;
            }

            private async Task AddPassagesAsync(ChatHistory history, string question) => history.AddSystemMessage(await manuals.FindAsync(question));
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_the_service_searches() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [RetrievalAugmented("the web")]
        public sealed class News(IChatClient chat)
        {
            public Task<ChatResponse> AskAsync(string question) => chat.GetResponseAsync(question, new ChatOptions { Tools = [new HostedWebSearchTool()] });
        }
        """);

    [Fact]
    public Task Stays_silent_where_the_model_may_call_a_search() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;
        using OpenAI.Chat;

        [assembly: RetrievalAugmented]

        var manuals = new Manuals();
        IChatClient client = new ChatClient("gpt-4o", "key").AsIChatClient().AsBuilder().UseFunctionInvocation().Build();
        var answer = await client.GetResponseAsync(Console.ReadLine()!, new() { Tools = [AIFunctionFactory.Create(manuals.FindAsync)] });
        Console.WriteLine(answer.Text);
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_a_search_client_answers_first() => Analysis.Verify(Sources.WithoutSearchRules, """
        using Azure.Search.Documents;
        using Azure.Search.Documents.Models;
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [RetrievalAugmented("product-manuals")]
        public sealed class Support(IChatClient chat, SearchClient search)
        {
            public async Task<string> AnswerAsync(string question)
            {
                SearchResults<SearchDocument> results = await search.SearchAsync<SearchDocument>(question);
                var passages = new List<string>();
                await foreach (var result in results.GetResultsAsync())
                    passages.Add(result.Document["content"].ToString()!);
                return (await chat.GetResponseAsync($"Passages:\n{string.Join("\n", passages)}\n\nQuestion: {question}")).Text;
            }
        }
        """);

    [Fact]
    public Task Stays_silent_where_the_wrapper_searches_by_itself() => Analysis.Verify("""
        using LlmPatterns;

        public interface IGateway
        {
            [ModelInvocation, ContextRetrieval]
            Task<string> AskManualsAsync([Prompt] string question);
        }

        [RetrievalAugmented]
        public sealed class Support(IGateway gateway)
        {
            public Task<string> AnswerAsync(string question) => gateway.AskManualsAsync(question);
        }
        """);

    [Fact]
    public Task Stays_silent_where_only_the_rewriting_and_the_judging_call_have_no_context() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [RetrievalAugmented]
        public sealed class Support(IChatClient chat, Manuals manuals)
        {
            public async Task<(string Answer, string Grade)> AnswerAsync(string question)
            {
                var query = (await chat.GetResponseAsync($"Rewrite as keywords: {question}")).Text;
                var answer = (await chat.GetResponseAsync($"Answer from {await manuals.FindAsync(query)}: {question}")).Text;
                var grade = (await chat.GetResponseAsync($"Grade this answer from 1 to 5: {answer}")).Text;
                return (answer, grade);
            }
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_on_a_rewriting_call_whose_assembly_answers_in_another_file() => Analysis.Verify(Sources.WithoutSearchRules, """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [assembly: RetrievalAugmented]

        public sealed class Search(IChatClient chat, Manuals manuals)
        {
            public async Task<string> FindAsync(string question) => await manuals.FindAsync((await chat.GetResponseAsync($"Rewrite as keywords: {question}")).Text);
        }
        """, """
        using Microsoft.Extensions.AI;

        public sealed class Support(IChatClient chat, Manuals manuals)
        {
            public async Task<string> AnswerAsync(string question) => (await chat.GetResponseAsync($"Answer from {await manuals.FindAsync(question)}: {question}")).Text;
        }
        """, Sources.Knowledge);

    [Fact]
    public async Task Reports_the_call_that_the_search_does_not_reach()
    {
        var found = await Analysis.Verify("""
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            [RetrievalAugmented("product-manuals")]
            public sealed class Support(IChatClient chat, Manuals manuals)
            {
                public async Task<string> AnswerAsync(string question)
                {
                    var passages = await manuals.FindAsync(question);
                    Console.WriteLine(passages);
                    return (await chat.{|LLMP102:GetResponseAsync|}($"Answer: {question}")).Text;
                }
            }
            """, Sources.Knowledge);

        var finding = Assert.Single(found);
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.Contains("'product-manuals'", finding.GetMessage());
        Assert.Contains("GetResponseAsync", finding.GetMessage());
        Assert.Empty(finding.AdditionalLocations);
    }

    [Fact]
    public async Task Reports_a_fixed_document_as_no_retrieval()
    {
        var finding = Assert.Single(await Analysis.Verify("""
            using LlmPatterns;
            using Microsoft.SemanticKernel;

            [RetrievalAugmented]
            public sealed class Support(Kernel kernel)
            {
                public async Task<FunctionResult> AnswerAsync(string question) => await kernel.{|LLMP102:InvokePromptAsync|}($"{await File.ReadAllTextAsync("faq.md")}\n{question}");
            }
            """));

        Assert.Contains("document", finding.GetMessage());
    }

    [Fact]
    public Task Reports_a_chat_loop_that_never_searches() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.ChatCompletion;

        [assembly: RetrievalAugmented("manuals")]

        var builder = Kernel.CreateBuilder();
        builder.AddOpenAIChatCompletion("gpt-4o", "key");
        var chat = builder.Build().GetRequiredService<IChatCompletionService>();
        var history = new ChatHistory("You answer from the manuals.");
        while (Console.ReadLine() is { Length: > 0 } question)
        {
            history.AddUserMessage(question);
            var answer = await chat.{|LLMP102:GetChatMessageContentAsync|}(history);
            history.Add(answer);
        }
        """);

    [Fact]
    public Task Reports_an_agent_whose_only_tool_is_a_clock() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Agents.AI;
        using Microsoft.Extensions.AI;
        using OpenAI.Chat;

        [assembly: RetrievalAugmented]

        AIAgent agent = new ChatClientAgent(new ChatClient("gpt-4o", "key").AsIChatClient(), tools: [AIFunctionFactory.Create(() => DateTimeOffset.Now)]);
        await foreach (var update in agent.{|LLMP102:RunStreamingAsync|}("What do the manuals say?"))
            Console.Write(update);
        """);

    [Fact]
    public Task Reports_a_search_that_runs_after_the_call() => Analysis.Verify("""
        using LlmPatterns;
        using OpenAI.Chat;

        [assembly: RetrievalAugmented]

        var client = new ChatClient("gpt-4o", "key");
        ChatCompletion answer = await client.{|LLMP102:CompleteChatAsync|}(Console.ReadLine());
        Console.WriteLine(await new Manuals().FindAsync("related"));
        """, Sources.Knowledge);

    [Fact]
    public Task Reports_the_prompt_of_a_store_that_is_marked_as_no_retrieval() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [RetrievalAugmented]
        public sealed class Support(IChatClient chat, IPromptStore prompts)
        {
            public Task<ChatResponse> AnswerAsync(string question) => chat.{|LLMP102:GetResponseAsync|}(prompts.Get("answer") + question);
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Reports_an_auxiliary_call_that_is_all_that_was_declared() => Analysis.Verify(Sources.WithoutSearchRules, """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Search(IChatClient chat, Manuals manuals)
        {
            [RetrievalAugmented]
            public async Task<string> FindAsync(string question) => await manuals.FindAsync((await chat.{|LLMP102:GetResponseAsync|}($"Rewrite as keywords: {question}")).Text);
        }
        """, Sources.Knowledge);
}
