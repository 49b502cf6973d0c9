using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP112: context is needed, and an unknown reaches the prompt.</summary>
public sealed class GroundingUndecidedTests
{
    [Fact]
    public Task Stays_silent_where_nothing_asks_for_context() => Analysis.Verify("""
        using Microsoft.Extensions.AI;

        public sealed class Greeter(IChatClient chat, IAnswerCache cache)
        {
            public Task<ChatResponse> GreetAsync(string name) => chat.GetResponseAsync(cache.Near(name) + name);
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_the_context_is_proven_beside_the_unknown() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [RetrievalAugmented, DomainSpecific("medical")]
        public sealed class Support(IChatClient chat, Manuals manuals, IAnswerCache cache)
        {
            public async Task<ChatResponse> AnswerAsync(string question) =>
                await chat.GetResponseAsync($"{cache.Near(question)}\n{await manuals.FindAsync(question)}\n{question}");
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_the_question_is_the_only_parameter() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [DomainSpecific("medical"), FoundationModel(Justification = "The doctor checks every answer.")]
        public sealed class Support(IChatClient chat)
        {
            public Task<ChatResponse> AnswerAsync(string question) => chat.GetResponseAsync($"Answer briefly: {question}");
        }
        """);

    [Fact]
    public Task Stays_silent_where_a_mark_settles_the_unknown() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [RetrievalAugmented]
        public sealed class Support(IChatClient chat)
        {
            public Task<ChatResponse> AnswerAsync(string question, [ContextRetrieval] string passages) => chat.GetResponseAsync($"{passages}\n{question}");
        }
        """);

    [Fact]
    public Task Stays_silent_where_a_caller_gives_the_passages() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.ChatCompletion;

        [RetrievalAugmented]
        public sealed class Support(Kernel kernel, Manuals manuals)
        {
            public async Task<string?> AnswerAsync(string question)
            {
                var history = new ChatHistory(await manuals.FindAsync(question));
                history.AddUserMessage(question);
                return await SendAsync(history);
            }

            private async Task<string?> SendAsync(ChatHistory history)
            {
                history.AddSystemMessage("Be brief.");
                return (await kernel.GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(history)).Content;
            }
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_the_declaration_leaves_nothing_to_settle() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [DomainSpecific("legal")]
        public sealed class Desk(IChatClient chat, IAnswerCache cache)
        {
            [FoundationModel(Justification = "Only rewrites.")]
            public Task<ChatResponse> RewriteAsync(string text) => chat.GetResponseAsync(cache.Near(text) + text);

            [FineTunedModel("legal")]
            public Task<ChatResponse> ReviewAsync(string clause) => chat.GetResponseAsync(cache.Near(clause) + clause);
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_the_document_would_settle_it_either_way() => Analysis.Verify("""
        using LlmPatterns;
        using OpenAI.Chat;

        [DomainSpecific("legal")]
        public sealed class Review(ChatClient chat, IAnswerCache cache)
        {
            public async Task<ChatCompletion> ReviewAsync(string path) => await chat.CompleteChatAsync(cache.Near(path) + await File.ReadAllTextAsync(path));
        }
        """, Sources.Knowledge);

    [Fact]
    public async Task Reports_a_service_that_nobody_describes()
    {
        var finding = Assert.Single(await Analysis.Verify("""
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            [RetrievalAugmented]
            public sealed class Support(IChatClient chat, IAnswerCache cache)
            {
                public Task<ChatResponse> AnswerAsync(string question) => chat.{|LLMP112:GetResponseAsync|}(cache.Near(question) + question);
            }
            """, Sources.Knowledge));

        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
        Assert.Contains("IAnswerCache.Near", finding.GetMessage());
        Assert.Contains("[ContextRetrieval]", finding.GetMessage());
        Assert.Contains("[NotRetrieved]", finding.GetMessage());
    }

    [Fact]
    public async Task Reports_two_texts_that_no_caller_in_sight_gives()
    {
        var finding = Assert.Single(await Analysis.Verify("""
            using LlmPatterns;
            using Microsoft.SemanticKernel;

            public sealed class Support(Kernel kernel)
            {
                [RetrievalAugmented]
                public Task<FunctionResult> AnswerAsync(string question, string passages) => kernel.{|LLMP112:InvokePromptAsync|}($"From {passages} answer {question}");
            }
            """));

        Assert.Contains("parameter", finding.GetMessage());
    }

    [Fact]
    public Task Reports_messages_that_no_caller_in_sight_gives() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Support(IChatClient chat)
        {
            [DomainSpecific("medical")]
            public Task<ChatResponse> AnswerAsync(List<ChatMessage> messages)
            {
                messages.Add(new(ChatRole.System, "Be brief."));
                return chat.{|LLMP112:GetResponseAsync|}(messages);
            }
        }
        """);

    [Fact]
    public Task Reports_an_injected_agent() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Agents.AI;

        [RetrievalAugmented("manuals")]
        public sealed class Support(AIAgent agent)
        {
            public Task<AgentResponse> AnswerAsync(string question) => agent.{|LLMP112:RunAsync|}(question);
        }
        """);

    [Fact]
    public Task Reports_a_domain_whose_unknown_is_all_there_is() => Analysis.Verify("""
        using LlmPatterns;
        using OpenAI.Chat;

        [assembly: DomainSpecific("tax")]

        public sealed class TaxDesk(ChatClient chat, IAnswerCache cache)
        {
            public async Task<string> AnswerAsync(string question)
            {
                ChatCompletion answer = await chat.{|LLMP112:CompleteChatAsync|}(new SystemChatMessage(cache.Near(question)), new UserChatMessage(question));
                return answer.Content[0].Text;
            }
        }
        """, Sources.Knowledge);
}
