using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP202: declared fine-tuned, and the model is a vanilla one.</summary>
public sealed class FoundationModelInFineTunedCodeTests
{
    [Fact]
    public Task Stays_silent_on_the_id_of_a_tuned_model() => Analysis.Verify("""
        using LlmPatterns;
        using OpenAI.Chat;

        [assembly: FineTunedModel("legal")]

        ChatCompletion answer = await new ChatClient("ft:gpt-4o-mini:acme:clauses:1", "key").CompleteChatAsync("Is this clause usual?");
        """);

    [Fact]
    public Task Stays_silent_on_an_injected_client() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [FineTunedModel(Task = "classification")]
        public sealed class Triage(IChatClient chat)
        {
            public Task<ChatResponse> ClassifyAsync(string ticket) => chat.GetResponseAsync($"Classify: {ticket}");
        }
        """);

    [Fact]
    public Task Stays_silent_on_a_deployment_name() => Analysis.Verify("""
        using Azure.AI.OpenAI;
        using LlmPatterns;
        using OpenAI.Chat;

        [FineTunedModel("legal")]
        public sealed class Review(AzureOpenAIClient azure)
        {
            public async Task<ChatCompletion> ReviewAsync(string clause) => await azure.GetChatClient("legal-review-prod").CompleteChatAsync($"Is this clause usual? {clause}");
        }
        """);

    [Fact]
    public Task Stays_silent_where_either_model_is_declared() => Analysis.Verify("""
        using LlmPatterns;
        using OpenAI.Chat;

        [assembly: FoundationModel, FineTunedModel("legal")]

        ChatCompletion answer = await new ChatClient("gpt-4o-mini", "key").CompleteChatAsync("Is this clause usual?");
        """);

    [Fact]
    public Task Stays_silent_where_only_retrieval_is_declared() => Analysis.Verify(Sources.WithoutSearchRules, """
        using LlmPatterns;
        using OpenAI.Chat;

        [assembly: RetrievalAugmented]

        var question = Console.ReadLine()!;
        ChatCompletion answer = await new ChatClient("gpt-4o-mini", "key").CompleteChatAsync(await new Manuals().FindAsync(question) + question);
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_a_setting_names_the_model() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Configuration;
        using OpenAI.Chat;

        [FineTunedModel("legal")]
        public sealed class Review(IConfiguration configuration)
        {
            public async Task<ChatCompletion> ReviewAsync(string clause)
            {
                var client = new ChatClient(configuration["OpenAI:Model"], "key");
                return await client.CompleteChatAsync($"Is this clause usual? {clause}");
            }
        }
        """);

    [Fact]
    public async Task Reports_a_vanilla_id()
    {
        var finding = Assert.Single(await Analysis.Verify("""
            using LlmPatterns;
            using OpenAI.Chat;

            [assembly: FineTunedModel("legal", BaseModel = "gpt-4o-mini")]

            ChatCompletion answer = await new ChatClient("gpt-4o-mini", "key").{|LLMP202:CompleteChatAsync|}("Is this clause usual?");
            """));

        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.Contains("'gpt-4o-mini'", finding.GetMessage());
    }

    [Fact]
    public Task Reports_a_vanilla_id_in_the_options_of_the_call() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [FineTunedModel(Task = "classification")]
        public sealed class Triage(IChatClient chat)
        {
            private static readonly ChatOptions Options = new() { ModelId = "gpt-4o", Temperature = 0 };

            public async IAsyncEnumerable<string> ClassifyAsync(string ticket)
            {
                await foreach (var update in chat.{|LLMP202:GetStreamingResponseAsync|}($"Classify: {ticket}", Options))
                    yield return update.Text;
            }
        }
        """);

    [Fact]
    public Task Reports_the_kernels_vanilla_model() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.SemanticKernel;

        [assembly: FineTunedModel("legal")]

        var builder = Kernel.CreateBuilder();
        builder.AddOpenAIChatCompletion("gpt-4o", "key");
        var kernel = builder.Build();
        Console.WriteLine(await kernel.{|LLMP202:InvokePromptAsync|}("Is this clause usual? {{$clause}}", new() { ["clause"] = Console.ReadLine() }));
        """);

    [Fact]
    public Task Reports_beside_retrieval_that_is_missing() => Analysis.Verify("""
        using LlmPatterns;
        using OpenAI.Chat;

        [FineTunedModel("legal"), RetrievalAugmented("contracts")]
        public sealed class Review
        {
            private readonly ChatClient _chat = new("gpt-4o", "key");

            public async Task<ChatCompletion> ReviewAsync(string clause) => await _chat.{|LLMP102,LLMP202:CompleteChatAsync|}($"Is this clause usual? {clause}");
        }
        """);

    [Fact]
    public Task Reports_an_auxiliary_call_for_its_model() => Analysis.Verify(Sources.WithoutSearchRules, """
        using LlmPatterns;
        using OpenAI.Chat;

        [FineTunedModel("legal"), RetrievalAugmented("contracts")]
        public sealed class Review(Manuals contracts)
        {
            private readonly ChatClient _small = new("gpt-4o-mini", "key");
            private readonly ChatClient _tuned = new("ft:gpt-4o-mini:acme:clauses:1", "key");

            public async Task<ChatCompletion> ReviewAsync(string clause)
            {
                ChatCompletion query = await _small.{|LLMP202:CompleteChatAsync|}($"Keywords of {clause}");
                return await _tuned.CompleteChatAsync($"{await contracts.FindAsync(query.Content[0].Text)}\nIs this clause usual? {clause}");
            }
        }
        """, Sources.Knowledge);
}
