using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP302: declared foundation or fine-tuned only, and retrieved context does reach the call.</summary>
public sealed class DeclaredPhaseMismatchTests
{
    [Fact]
    public Task Stays_silent_where_the_retrieval_is_declared_too() => Analysis.Verify(Sources.WithoutSearchRules, """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [FoundationModel, RetrievalAugmented("manuals")]
        public sealed class Support(IChatClient chat, Manuals manuals)
        {
            public async Task<ChatResponse> AnswerAsync(string question) => await chat.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}");
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_nothing_is_declared() => Analysis.Verify(Sources.WithoutSearchRules, """
        using Microsoft.Extensions.AI;

        public sealed class Support(IChatClient chat, Manuals manuals)
        {
            public async Task<ChatResponse> AnswerAsync(string question) => await chat.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}");
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_on_a_text_that_the_user_hands_over() => Analysis.Verify("""
        using LlmPatterns;
        using OpenAI.Chat;

        [assembly: FoundationModel]

        var client = new ChatClient("gpt-4o", "key");
        ChatCompletion summary = await client.CompleteChatAsync("Summarize:\n" + await File.ReadAllTextAsync(args[0]));
        """);

    [Fact]
    public Task Stays_silent_on_a_clock_and_a_web_request_as_tools() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [FoundationModel]
        public sealed class Assistant(IChatClient inner, HttpClient http)
        {
            private readonly IChatClient _chat = inner.AsBuilder().UseFunctionInvocation().Build();

            public Task<ChatResponse> AnswerAsync(string question)
            {
                var options = new ChatOptions { Tools = [AIFunctionFactory.Create(() => DateTimeOffset.Now), AIFunctionFactory.Create(WeatherAsync)] };
                return _chat.GetResponseAsync(question, options);
            }

            private Task<string> WeatherAsync(string city) => http.GetStringAsync($"https://weather.example/{city}");
        }
        """);

    [Fact]
    public Task Stays_silent_where_the_search_does_not_reach_the_prompt() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.SemanticKernel;

        [FoundationModel]
        public sealed class Titles(Kernel kernel, Manuals manuals)
        {
            public async Task<string?> TitleAsync(string text)
            {
                var related = await manuals.FindAsync(text);
                Console.WriteLine(related);
                return (await kernel.InvokePromptAsync($"A title for: {text}")).GetValue<string>();
            }
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_the_member_with_the_retrieval_declares_it() => Analysis.Verify(Sources.WithoutSearchRules, """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [FoundationModel]
        public sealed class Desk(IChatClient chat, Manuals manuals)
        {
            public Task<ChatResponse> GreetAsync(string name) => chat.GetResponseAsync($"Greet {name}.");

            [RetrievalAugmented("manuals")]
            public async Task<ChatResponse> AnswerAsync(string question) => await chat.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}");
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_on_an_unknown() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Agents.AI;

        [FoundationModel]
        public sealed class Support(AIAgent agent)
        {
            public Task<AgentResponse> AnswerAsync(string question) => agent.RunAsync(question);
        }
        """);

    [Fact]
    public async Task Reports_retrieved_context_with_its_way()
    {
        var finding = Assert.Single(await Analysis.Verify(Sources.WithoutSearchRules, """
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            [FoundationModel(Justification = "General questions only.")]
            public sealed class Support(IChatClient chat, Manuals manuals)
            {
                public async Task<ChatResponse> AnswerAsync(string question)
                {
                    var passages = await manuals.FindAsync(question);
                    return await chat.{|LLMP302:GetResponseAsync|}($"{passages}\n{question}");
                }
            }
            """, Sources.Knowledge));

        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.Contains("foundation", finding.GetMessage());
        Assert.Contains("FindAsync", finding.GetMessage());
        var retrieval = finding.AdditionalLocations[0];
        Assert.Equal("FindAsync", retrieval.SourceTree!.GetText().ToString(retrieval.SourceSpan));
        Assert.Equal(8, retrieval.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public Task Reports_retrieved_context_in_code_that_is_declared_fine_tuned() => Analysis.Verify(Sources.WithoutSearchRules, """
        using LlmPatterns;
        using OpenAI.Chat;

        [assembly: FineTunedModel("legal")]

        var client = new ChatClient("ft:gpt-4o-mini:acme:clauses:1", "key");
        var clause = Console.ReadLine()!;
        ChatCompletion answer = await client.{|LLMP302:CompleteChatAsync|}(new SystemChatMessage(await new Manuals().FindAsync(clause)), new UserChatMessage(clause));
        """, Sources.Knowledge);

    [Fact]
    public Task Reports_a_search_tool_of_an_agent() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Agents.AI;
        using Microsoft.Extensions.AI;
        using OpenAI.Chat;

        [assembly: FoundationModel]

        AIAgent agent = new ChatClientAgent(new ChatClient("gpt-4o", "key").AsIChatClient(), tools: [AIFunctionFactory.Create(new Manuals().FindAsync)]);
        Console.WriteLine(await agent.{|LLMP302:RunAsync|}("What do the manuals say?"));
        """, Sources.Knowledge);

    [Fact]
    public Task Reports_a_search_of_the_service() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [FoundationModel]
        public sealed class News(IChatClient chat)
        {
            public Task<ChatResponse> AskAsync(string question) => chat.{|LLMP302:GetResponseAsync|}(question, new ChatOptions { Tools = [new HostedWebSearchTool()] });
        }
        """);

    [Fact]
    public Task Reports_context_on_one_of_two_paths() => Analysis.Verify(Sources.WithoutSearchRules, """
        using LlmPatterns;
        using Microsoft.SemanticKernel;

        [FoundationModel]
        public sealed class Support(Kernel kernel, Manuals manuals)
        {
            public async Task<FunctionResult> AnswerAsync(string question, bool deep)
            {
                var prompt = $"Answer: {question}";
                if (deep)
                    prompt += await manuals.FindAsync(question);
                return await kernel.{|LLMP302:InvokePromptAsync|}(prompt);
            }
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Reports_against_the_declaration_of_a_folder() => Analysis.Verify(new Settings().WithConfig("[Test0.cs]\nllm_patterns.phase = foundation\ndotnet_diagnostic.LLMP105.severity = none"), """
        using Microsoft.Extensions.AI;

        public sealed class Support(IChatClient chat, Manuals manuals)
        {
            public async Task<ChatResponse> AnswerAsync(string question) => await chat.{|LLMP302:GetResponseAsync|}($"{await manuals.FindAsync(question)}\n{question}");
        }
        """, Sources.Knowledge);
}
