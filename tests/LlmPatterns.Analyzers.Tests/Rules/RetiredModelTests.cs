using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP207: the model that is asked no longer answers.</summary>
public sealed class RetiredModelTests
{
    [Theory]
    [InlineData("await new ChatClient(\"gpt-4o-mini\", key).CompleteChatAsync(q);")]
    [InlineData("await new AzureOpenAIClient(uri, credential).GetChatClient(\"gpt-4\").CompleteChatAsync(q);")]
    [InlineData("OpenAIClient client = new AzureOpenAIClient(uri, credential); await client.GetChatClient(\"gpt-4\").CompleteChatAsync(q);")]
    [InlineData("await given.GetChatClient(\"gpt-4\").CompleteChatAsync(q);")]
    [InlineData("await injected.GetResponseAsync(q, new() { ModelId = \"gpt-4\" });")]
    [InlineData("var k = Kernel.CreateBuilder().AddOpenAIChatCompletion(\"gpt-4\", new Uri(\"http://localhost\"), key).Build(); await k.InvokePromptAsync(q);")]
    [InlineData("var k = Kernel.CreateBuilder().AddOpenAIChatCompletion(\"gpt-4\", key, httpClient: http).Build(); await k.InvokePromptAsync(q);")]
    [InlineData("await new ChatClient(q.Length > 9 ? \"gpt-4\" : \"gpt-4o\", key).CompleteChatAsync(q);")]
    [InlineData("await new ChatClient(settings[\"model\"] ?? \"gpt-4\", key).CompleteChatAsync(q);")]
    [InlineData("Console.WriteLine(\"gpt-4\"); await new ChatClient(\"gpt-4o-mini\", key).CompleteChatAsync(q);")]
    [InlineData("await new ChatClient(\"gpt-4\", new ApiKeyCredential(key), new() { Endpoint = uri }).CompleteChatAsync(q);")]
    public async Task Stays_silent_where_it_may_answer(string statement) => Assert.Empty(await Findings(statement));

    [Theory]
    [InlineData("await new ChatClient(\"gpt-4\", key).CompleteChatAsync(q);", "'gpt-4', which this call of ChatClient.CompleteChatAsync asks, was retired on 2026-10-23 (table of 2026-11-25). Consider 'gpt-5.6-sol', which replaces it.")]
    [InlineData("await new OpenAIClient(key).GetChatClient(\"o1-mini\").CompleteChatAsync(q);", "'o1-mini', which this call of ChatClient.CompleteChatAsync asks, was retired on 2025-10-27 (table of 2026-11-25). Consider 'gpt-5.6-terra', which replaces it.")]
    [InlineData("await new OpenAIClient(key).GetChatClient(\"gpt-4-32k\").AsIChatClient().GetResponseAsync(q);", "'gpt-4-32k', which this call of IChatClient.GetResponseAsync asks, was retired on 2025-06-06 (table of 2026-11-25). Consider 'gpt-5.6-sol', which replaces it.")]
    [InlineData("var k = Kernel.CreateBuilder().AddOpenAIChatCompletion(\"gpt-3.5-turbo\", key).Build(); await k.InvokePromptAsync(q);", "'gpt-3.5-turbo', which this call of Kernel.InvokePromptAsync asks, was retired on 2026-10-23 (table of 2026-11-25). Consider 'gpt-5.6-terra', which replaces it.")]
    [InlineData("var agent = new ChatClient(\"gpt-4-0613\", key).AsIChatClient().AsAIAgent(); await agent.RunAsync(q);", "'gpt-4-0613', which this call of AIAgent.RunAsync asks, was retired on 2026-10-23 (table of 2026-11-25). Consider 'gpt-5.6-sol', which replaces it.")]
    public async Task Names_the_day_the_table_and_the_replacement(string statement, string message)
    {
        var finding = Assert.Single(await Findings(statement));

        Assert.Equal(message, finding.GetMessage());
        Assert.StartsWith("\"", Text(finding.Location), StringComparison.Ordinal);
        Assert.EndsWith("Async", Text(Assert.Single(finding.AdditionalLocations)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_given_once_for_an_id_that_several_calls_ask() =>
        Assert.Single(await Findings("var chat = new ChatClient(\"gpt-4\", key); await chat.CompleteChatAsync(q); await chat.CompleteChatAsync(q + q);"));

    [Fact]
    public async Task Stands_at_the_call_where_the_id_stands_twice()
    {
        var finding = Assert.Single(await Findings("Console.WriteLine(\"gpt-4\"); await new ChatClient(\"gpt-4\", key).CompleteChatAsync(q);"));

        Assert.Equal("CompleteChatAsync", Text(finding.Location));
    }

    [Theory]
    [InlineData("retired \"house-v1\" use=house-v2", "'house-v1', which this call of ChatClient.CompleteChatAsync asks, was retired. Consider 'house-v2', which replaces it.")]
    [InlineData("retired house-v1 on=2026-01-31", "'house-v1', which this call of ChatClient.CompleteChatAsync asks, was retired on 2026-01-31. Consider one that answers.")]
    [InlineData("retired house-v1 vendor=openai", null)]
    public async Task A_project_adds_names_of_its_own(string line, string? message) =>
        Assert.Equal(message, (await Findings("await new AzureOpenAIClient(uri, credential).GetChatClient(\"house-v1\").CompleteChatAsync(q);", line)).SingleOrDefault()?.GetMessage());

    [Fact]
    public async Task A_project_keeps_a_name_for_itself() =>
        Assert.Empty(await Findings("await new ChatClient(\"gpt-4\", key).CompleteChatAsync(q);", "model gpt-4 foundation"));

    [Fact]
    public void No_replacement_in_the_table_is_retired_itself_and_every_line_is_dated()
    {
        var ids = BuiltInCatalog.Retired.Select(r => r.Id).ToHashSet();

        Assert.DoesNotContain(BuiltInCatalog.Retired, r => r.Use is null || ids.Contains(r.Use));
        Assert.All(BuiltInCatalog.Retired, r => Assert.True(r is { Vendor: not null, AsOf: not null } && string.CompareOrdinal(r.On ?? "", r.AsOf) < 0));
    }

    private static string Text(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);

    private static async Task<IReadOnlyList<Diagnostic>> Findings(string statement, string names = "")
    {
        var compilation = await Analysis.Compile($$"""
            #pragma warning disable SKEXP0010, SKEXP0070
            using System.ClientModel;
            using Azure.AI.OpenAI;
            using Microsoft.Agents.AI;
            using Microsoft.Extensions.AI;
            using Microsoft.Extensions.Configuration;
            using Microsoft.SemanticKernel;
            using OpenAI;
            using OpenAI.Chat;

            public sealed class Answers(string key, Uri uri, ApiKeyCredential credential, OpenAIClient given, IChatClient injected, HttpClient http, IConfiguration settings)
            {
                public async Task AskAsync(string q)
                {
                    {{statement}}
                }
            }
            """);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
        return [.. (await Analysis.Run(compilation, new Settings().WithFile("/src/LlmPatterns.txt", names))).Where(f => f.Id == "LLMP207")];
    }
}
