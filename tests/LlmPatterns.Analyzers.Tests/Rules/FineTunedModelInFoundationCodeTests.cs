using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP201: declared foundation, and the model is a fine-tuned one.</summary>
public sealed class FineTunedModelInFoundationCodeTests
{
    private const string ModelMap = """
        model "clauses"  fine-tuned  domain=legal
        model "plain"    foundation
        """;

    [Fact]
    public Task Stays_silent_on_a_vanilla_id() => Analysis.Verify("""
        using LlmPatterns;
        using OpenAI.Chat;

        [assembly: FoundationModel]

        ChatCompletion answer = await new ChatClient("gpt-4o-mini", "key").CompleteChatAsync("Tell me a joke.");
        """);

    [Fact]
    public Task Stays_silent_on_an_injected_client() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [FoundationModel]
        public sealed class Jokes(IChatClient chat)
        {
            public Task<ChatResponse> TellAsync() => chat.GetResponseAsync("Tell me a joke.");
        }
        """);

    [Fact]
    public Task Stays_silent_on_a_name_that_only_sounds_tuned() => Analysis.Verify("""
        using LlmPatterns;
        using OpenAI.Chat;

        [assembly: FoundationModel]

        ChatCompletion answer = await new ChatClient("my-custom-model", "key").CompleteChatAsync("Tell me a joke.");
        """);

    [Fact]
    public Task Stays_silent_where_either_model_is_declared() => Analysis.Verify("""
        using LlmPatterns;
        using OpenAI.Chat;

        [assembly: FoundationModel, FineTunedModel("legal")]

        ChatCompletion answer = await new ChatClient("ft:gpt-4o-mini:acme:clauses:1", "key").CompleteChatAsync("Is this clause usual?");
        """);

    [Fact]
    public Task Stays_silent_where_the_model_is_left_open() => Analysis.Verify(Sources.WithoutSearchRules, """
        using LlmPatterns;
        using OpenAI.Chat;

        [assembly: RetrievalAugmented]

        var question = Console.ReadLine()!;
        ChatCompletion answer = await new ChatClient("ft:gpt-4o-mini:acme:clauses:1", "key").CompleteChatAsync(await new Manuals().FindAsync(question) + question);
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_the_tuned_client_stands_beside_the_one_that_is_asked() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [FoundationModel]
        public sealed class Desk(IChatClient chat, [FineTunedModel("legal")] IChatClient legal)
        {
            public Task<ChatResponse> GreetAsync(string name) => chat.GetResponseAsync($"Greet {name}.");

            [FineTunedModel("legal")]
            public Task<ChatResponse> ReviewAsync(string clause) => legal.GetResponseAsync($"Is this clause usual? {clause}");
        }
        """);

    [Fact]
    public Task Stays_silent_on_a_deployment_that_the_map_calls_vanilla() => Analysis.Verify(new Settings().WithFile("/src/LlmPatterns.txt", ModelMap), """
        using LlmPatterns;
        using OpenAI.Chat;

        [assembly: FoundationModel]

        ChatCompletion answer = await new ChatClient("plain", "key").CompleteChatAsync("Tell me a joke.");
        """);

    [Fact]
    public async Task Reports_the_id_of_a_tuned_model()
    {
        var finding = Assert.Single(await Analysis.Verify("""
            using LlmPatterns;
            using OpenAI.Chat;

            [assembly: FoundationModel]

            var client = new ChatClient("ft:gpt-4o-mini-2024-07-18:acme:clauses:AbC123", "key");
            ChatCompletion answer = await client.{|LLMP201:CompleteChatAsync|}("Is this clause usual?");
            """));

        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.Contains("'ft:gpt-4o-mini-2024-07-18:acme:clauses:AbC123'", finding.GetMessage());
    }

    [Theory]
    [InlineData("public sealed class Review([FineTunedModel(\"legal\")] IChatClient chat)", "chat")]
    [InlineData("public sealed class Review([FineTunedModel(Task = \"legal\")] IChatClient chat)", "chat")]
    [InlineData("public sealed class Review(IServiceProvider services)", "_field")]
    [InlineData("public sealed class Review(IServiceProvider services)", "Property")]
    public async Task Reports_a_client_that_is_marked_as_tuned(string declaration, string client)
    {
        var finding = Assert.Single(await Analysis.Verify($$"""
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            [FoundationModel]
            {{declaration}}
            {
                [FineTunedModel("legal")] private readonly IChatClient _field = null!;

                [FineTunedModel("legal")] private IChatClient Property { get; } = null!;

                public Task<ChatResponse> ReviewAsync(string clause) => {{client}}.{|LLMP201:GetResponseAsync|}($"Is this clause usual? {clause}");
            }
            """));

        Assert.Contains("'legal'", finding.GetMessage());
    }

    [Fact]
    public async Task Reports_a_deployment_that_the_map_calls_tuned()
    {
        var finding = Assert.Single(await Analysis.Verify(new Settings().WithFile("/src/LlmPatterns.txt", ModelMap), """
            using Azure.AI.OpenAI;
            using LlmPatterns;
            using OpenAI.Chat;

            [FoundationModel]
            public sealed class Review(AzureOpenAIClient azure)
            {
                private readonly ChatClient _chat = azure.GetChatClient("clauses");

                public async Task<ChatCompletion> ReviewAsync(string clause) => await _chat.{|LLMP201:CompleteChatAsync|}($"Is this clause usual? {clause}");
            }
            """));

        Assert.Contains("LlmPatterns.txt", finding.GetMessage());
    }

    [Fact]
    public Task Reports_the_model_that_the_options_of_the_call_name() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [FoundationModel]
        public sealed class Review(IChatClient chat)
        {
            public Task<ChatResponse> ReviewAsync(string clause) =>
                chat.{|LLMP201:GetResponseAsync|}($"Is this clause usual? {clause}", new ChatOptions { ModelId = "ft:gpt-4o-mini:acme:clauses:1" });
        }
        """);

    [Fact]
    public Task Reports_beside_context_that_is_not_declared_either() => Analysis.Verify(Sources.WithoutSearchRules, """
        using LlmPatterns;
        using OpenAI.Chat;

        [assembly: FoundationModel]

        var question = Console.ReadLine()!;
        var client = new ChatClient("ft:gpt-4o-mini:acme:clauses:1", "key");
        ChatCompletion answer = await client.{|LLMP201,LLMP302:CompleteChatAsync|}(await new Manuals().FindAsync(question) + question);
        """, Sources.Knowledge);
}
