using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Inventory;

/// <summary>LLMP000 is the one contract for machines: its names and spellings are those of the design.</summary>
public sealed class PropertiesTests
{
    private const string Program = """
        using LlmPatterns;
        using OpenAI.Chat;

        [assembly: RetrievalAugmented("manuals"), DomainSpecific("medical")]

        var client = new ChatClient("ft:gpt-4o-mini:acme:doses:1", "key");
        var question = Console.ReadLine()!;
        var passages = Manuals.Find(question);
        ChatCompletion answer = await client.CompleteChatAsync($"{passages}\n{await File.ReadAllTextAsync("rules.md")}\n{question}");

        public static class Manuals
        {
            [ContextRetrieval]
            public static string Find(string question) => question;
        }
        """;

    [Fact]
    public async Task Every_fact_has_its_name_and_spelling()
    {
        var call = Assert.Single(await Analysis.Inventory(Program));

        Assert.Equal(DiagnosticSeverity.Hidden, call.Severity);
        Assert.Equal(
            new Dictionary<string, string?>
            {
                ["phase"] = "fine-tuned+rag",
                ["grounding"] = "retrieved",
                ["groundings"] = "retrieved,supplied",
                ["declared"] = "rag",
                ["model"] = "ft:gpt-4o-mini:acme:doses:1",
                ["modelFamily"] = "openai-gpt",
                ["modelNames"] = "ft:gpt-4o-mini:acme:doses:1",
                ["modelSettings"] = "",
                ["domain"] = "medical",
                ["api"] = "M:OpenAI.Chat.ChatClient.CompleteChatAsync(OpenAI.Chat.ChatMessage[])",
                ["reason"] = null,
            }.OrderBy(p => p.Key),
            call.Properties.OrderBy(p => p.Key));
    }

    [Fact]
    public async Task Every_name_of_a_model_is_listed_known_or_not()
    {
        var call = Assert.Single(await Analysis.Inventory("""
            using Microsoft.Extensions.Configuration;
            using OpenAI.Chat;

            var configuration = new ConfigurationBuilder().Build();
            var isUrgent = args.Length > 1;
            var client = new ChatClient(configuration.GetSection("Assistant")["Model"] ?? (isUrgent ? "support-gold" : "support-basic"), configuration["Assistant:Key"]);
            await client.CompleteChatAsync(args[0]);
            """));

        Assert.Null(call.Properties["model"]);
        Assert.Equal("support-basic\nsupport-gold", call.Properties["modelNames"]);
        Assert.Equal("Assistant:Model", call.Properties["modelSettings"]);
    }

    [Fact]
    public async Task An_unknown_has_a_reason_and_nothing_else_has()
    {
        var calls = await Analysis.Inventory("""
            using Microsoft.Agents.AI;
            using Microsoft.Extensions.AI;

            public sealed class Support(AIAgent agent, IChatClient chat)
            {
                public async Task AnswerAsync(string question)
                {
                    await agent.RunAsync(question);
                    await chat.GetResponseAsync(question);
                }
            }
            """);

        Assert.Equal(["unknown", "foundation"], calls.Select(c => c.Properties["phase"]));
        Assert.Equal(["unknown", "none"], calls.Select(c => c.Properties["grounding"]));
        Assert.Contains("agent", calls[0].Properties["reason"]);
        Assert.Null(calls[1].Properties["reason"]);
    }

    [Fact]
    public async Task It_stands_on_the_methods_name_and_leads_back_to_the_retrieval()
    {
        var call = Assert.Single(await Analysis.Inventory(Program));

        Assert.Equal("CompleteChatAsync", Text(call.Location));
        Assert.Equal("Find", Text(call.AdditionalLocations[0]));
        Assert.Equal(7, call.AdditionalLocations[0].GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public async Task The_way_from_the_retrieval_leads_through_the_helpers_that_pass_it_on()
    {
        var call = Assert.Single(await Analysis.Inventory("""
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            public sealed class Support(IChatClient chat, Manuals manuals)
            {
                public async Task<ChatResponse> AnswerAsync(string question) => await chat.GetResponseAsync(await BuildAsync(question));

                private async Task<string> BuildAsync(string question) => $"{await manuals.FindAsync(question)}\n{question}";
            }

            public sealed class Manuals
            {
                [ContextRetrieval]
                public Task<string> FindAsync(string question) => Task.FromResult("");
            }
            """));

        Assert.Equal(["FindAsync", "BuildAsync"], call.AdditionalLocations.Select(Text));
    }

    [Fact]
    public async Task No_path_of_a_machine_stands_in_a_property()
    {
        var calls = await Analysis.Inventory("""
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            public interface IAnswerCache
            {
                string Near(string question);
            }

            public sealed class Support(IChatClient chat, IAnswerCache cache)
            {
                public Task<ChatResponse> ExplainAsync(string question) => chat.GetResponseAsync(cache.Near(question) + question);

                public Task<ChatResponse> ForwardAsync(List<ChatMessage> messages) => chat.GetResponseAsync(messages);

                public Task<ChatResponse> ThrowAsync(string question) => throw new InvalidOperationException(chat.GetResponseAsync(question).Result.Text);

                public async Task<ChatResponse> ReadAsync() => await chat.GetResponseAsync(await File.ReadAllTextAsync("/src/prompt.md"));
            }
            """);

        Assert.Equal(4, calls.Length);
        Assert.DoesNotContain(calls.SelectMany(c => c.Properties.Values), value => value?.Contains("/src/", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task It_is_emitted_on_request_only()
    {
        var compilation = await Analysis.Compile(Program);

        Assert.DoesNotContain(await Analysis.Run(compilation), d => d.Id == "LLMP000");
        Assert.DoesNotContain(await Analysis.Run(compilation, new Settings().With("llm_patterns.inventory", "false")), d => d.Id == "LLMP000");
        Assert.Contains(await Analysis.Run(compilation, new Settings().WithConfig("[*.cs]\nllm_patterns.inventory = true")), d => d.Id == "LLMP000");
        Assert.Contains(await Analysis.Run(compilation, new Settings().WithConfig("is_global = true\nllm_patterns.inventory = true", "/src/.globalconfig")), d => d.Id == "LLMP000");
    }

    private static string Text(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);
}
