using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP203: a model tuned for one domain or task asked about another.</summary>
public sealed class FineTunedModelOutsideItsDomainTests
{
    /// <summary>What is not declared is not their question.</summary>
    private static Settings Undeclared => Sources.WithoutSearchRules.WithConfig("[*.cs]\ndotnet_diagnostic.LLMP301.severity = none", "/.editorconfig");

    private static Settings Named(string names) => Undeclared.WithFile("/src/LlmPatterns.txt", names);

    [Theory]
    [InlineData("legal", "legal")]
    [InlineData("legal", "Law")]
    [InlineData("legal", "contract-law")]
    [InlineData("medical", "medicine")]
    public Task Stays_silent_within_the_domain(string tuned, string asked) => Analysis.Verify(Undeclared, $$"""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [DomainSpecific("{{asked}}")]
        public sealed class Desk([FineTunedModel("{{tuned}}")] IChatClient chat)
        {
            public Task<ChatResponse> AskAsync(string question) => chat.GetResponseAsync($"Answer: {question}");
        }
        """);

    [Fact]
    public Task Stays_silent_on_a_part_of_the_domain_that_the_project_lists() => Analysis.Verify(Named("domain medical words=cardiology"), """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [DomainSpecific("cardiology")]
        public sealed class Desk([FineTunedModel("medical")] IChatClient chat)
        {
            public Task<ChatResponse> AskAsync(string question) => chat.GetResponseAsync($"Answer: {question}");
        }
        """);

    [Fact]
    public Task Stays_silent_on_the_id_of_a_tuned_model_that_nobody_explains() => Analysis.Verify(Undeclared, """
        using LlmPatterns;
        using OpenAI.Chat;

        [DomainSpecific("history")]
        public sealed class Desk
        {
            private readonly ChatClient _chat = new("ft:gpt-4o-mini:acme:clauses:1", "key");

            public async Task<ChatCompletion> AskAsync(string question) => await _chat.CompleteChatAsync($"Answer: {question}");
        }
        """);

    [Fact]
    public Task Stays_silent_where_nothing_says_what_is_asked() => Analysis.Verify(Named("model legal-prod fine-tuned domain=legal"), """
        using Azure.AI.OpenAI;
        using OpenAI.Chat;

        public sealed class Desk(AzureOpenAIClient azure)
        {
            public async Task<ChatCompletion> AskAsync(string question) => await azure.GetChatClient("legal-prod").CompleteChatAsync($"When was the battle? {question}");
        }
        """);

    [Fact]
    public Task Stays_silent_on_a_model_for_a_task_alone() => Analysis.Verify(Undeclared, """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [DomainSpecific("medical")]
        public sealed class Triage([FineTunedModel(Task = "classification")] IChatClient chat)
        {
            public Task<ChatResponse> ClassifyAsync(string report) => chat.GetResponseAsync($"Classify: {report}");
        }
        """);

    [Fact]
    public Task Stays_silent_where_one_of_two_models_on_two_paths_knows_it() => Analysis.Verify(Undeclared, """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [DomainSpecific("history")]
        public sealed class Desk([FineTunedModel("legal")] IChatClient legal, [FineTunedModel("history")] IChatClient history)
        {
            public Task<ChatResponse> AskAsync(string question, bool isLegal) => (isLegal ? legal : history).GetResponseAsync($"Answer: {question}");
        }
        """);

    [Fact]
    public Task Stays_silent_where_several_are_declared_beside_each_other() => Analysis.Verify(Undeclared, """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [FineTunedModel("legal"), FineTunedModel("tax")]
        public sealed class Desk([FineTunedModel("legal")] IChatClient legal)
        {
            [DomainSpecific("tax")]
            public Task<ChatResponse> AskAsync(string question) => legal.GetResponseAsync($"Answer: {question}");
        }
        """);

    [Theory]
    [InlineData("classification", "classify")]
    [InlineData("classification", "Ticket triage")]
    [InlineData("summarisation", "summarization")]
    [InlineData("house-style", "drafting")]
    public Task Stays_silent_on_one_task_in_two_spellings(string tuned, string declared) => Analysis.Verify(Undeclared, $$"""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [FineTunedModel(Task = "{{declared}}")]
        public sealed class Desk([FineTunedModel(Task = "{{tuned}}")] IChatClient chat)
        {
            public Task<ChatResponse> DoAsync(string text) => chat.GetResponseAsync($"Do it: {text}");
        }
        """);

    [Fact]
    public Task Stays_silent_where_a_tune_for_reading_gets_passages() => Analysis.Verify(Undeclared, """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [FineTunedModel(Task = "reading-context"), RetrievalAugmented]
        public sealed class Desk(IChatClient chat, Manuals manuals)
        {
            public async Task<ChatResponse> AskAsync(string question) => await chat.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}");
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_a_tune_for_reading_gets_a_document() => Analysis.Verify(Undeclared, """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [FineTunedModel(Task = "rag")]
        public sealed class Desk(IChatClient chat)
        {
            public async Task<ChatResponse> AskAsync(string question) => await chat.GetResponseAsync($"{await File.ReadAllTextAsync("terms.md")}\n{question}");
            public Task<ChatResponse> ReadAsync(string passages) => chat.GetResponseAsync($"What is new in this? {passages}");
        }
        """);

    [Fact]
    public async Task Reports_the_mark_of_the_client_against_the_mark_of_the_code()
    {
        var finding = Assert.Single(await Analysis.Verify(Undeclared, """
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            public sealed class Desk([FineTunedModel("legal")] IChatClient chat)
            {
                [DomainSpecific("history")]
                public Task<ChatResponse> AskAsync(string question) => chat.{|LLMP203:GetResponseAsync|}($"Answer: {question}");
            }
            """));

        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.Equal(
            "This call of IChatClient.GetResponseAsync is about 'history', and the model that answers is tuned for 'legal': its client is marked as fine-tuned for 'legal'. "
            + "Consider asking a model that knows 'history', or the mark of what the call is about.",
            finding.GetMessage());
    }

    [Fact]
    public Task Reports_what_is_declared_where_nothing_shows_another_model() => Analysis.Verify(Undeclared, """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [FineTunedModel("law")]
        public sealed class Desk(IChatClient chat)
        {
            [DomainSpecific("history")]
            private const string Prompt = "When was this battle? ";

            public Task<ChatResponse> AskAsync(string question) => chat.{|LLMP203:GetResponseAsync|}(Prompt + question);
            public Task<ChatResponse> ReviewAsync(string clause) => chat.GetResponseAsync($"Is this usual? {clause}");
        }
        """);

    [Fact]
    public async Task Stands_at_the_literal_that_names_the_model()
    {
        var finding = Assert.Single(await Analysis.Verify(Named("model legal-prod fine-tuned domain=legal"), """
            using Azure.AI.OpenAI;
            using LlmPatterns;
            using OpenAI.Chat;

            [DomainSpecific("history")]
            public sealed class Desk(AzureOpenAIClient azure)
            {
                private const string Deployment = {|LLMP203:"legal-prod"|};

                public async Task<ChatCompletion> AskAsync(string question) => await azure.GetChatClient(Deployment).CompleteChatAsync($"Answer: {question}");
            }
            """));

        Assert.Equal("CompleteChatAsync", finding.AdditionalLocations[0].SourceTree!.GetText().ToString(finding.AdditionalLocations[0].SourceSpan));
        Assert.Contains("LlmPatterns.txt says what 'legal-prod' is", finding.GetMessage());
    }

    [Fact]
    public Task Reports_the_call_where_two_literals_name_the_model() => Analysis.Verify(Named("model legal-prod fine-tuned domain=legal"), """
        using LlmPatterns;
        using Microsoft.SemanticKernel;

        [assembly: DomainSpecific("history")]

        var kernel = Kernel.CreateBuilder().AddOpenAIChatCompletion("legal-prod", "key").Build();
        Console.WriteLine("legal-prod");
        Console.WriteLine(await kernel.{|LLMP203:InvokePromptAsync|}("When was the battle? {{$name}}", new() { ["name"] = Console.ReadLine() }));
        """);

    [Fact]
    public Task Reports_the_folder_of_a_domain() => Analysis.Verify(Undeclared.With("llm_patterns.domain", "history"), """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Desk([FineTunedModel("legal")] IChatClient chat)
        {
            public async IAsyncEnumerable<string> AskAsync(string question)
            {
                await foreach (var update in chat.{|LLMP203:GetStreamingResponseAsync|}($"Answer: {question}"))
                    yield return update.Text;
            }
        }
        """);

    [Fact]
    public Task Reports_also_with_retrieval() => Analysis.Verify(Undeclared, """
        using LlmPatterns;
        using OpenAI.Chat;

        [FineTunedModel("legal"), RetrievalAugmented("chronicles"), DomainSpecific("history")]
        public sealed class Desk(Manuals chronicles)
        {
            private readonly ChatClient _chat = new({|LLMP203:"ft:gpt-4o-mini:acme:clauses:1"|}, "key");

            public async Task<ChatCompletion> AskAsync(string question) => await _chat.CompleteChatAsync($"{await chronicles.FindAsync(question)}\n{question}");
        }
        """, Sources.Knowledge);

    [Fact]
    public async Task Reports_a_classifier_that_is_asked_to_write()
    {
        var finding = Assert.Single(await Analysis.Verify(Undeclared, """
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            [FineTunedModel(Task = "summarisation")]
            public sealed class Notes([FineTunedModel(Task = "classification")] IChatClient chat)
            {
                public Task<ChatResponse> ShortenAsync(string text) => chat.{|LLMP203:GetResponseAsync|}($"Summarise: {text}");
            }
            """));

        Assert.Contains("is declared for the task 'summarisation', and the model that answers is tuned for 'classification'", finding.GetMessage());
    }

    [Fact]
    public Task Reports_a_model_for_another_domain_than_the_declared_one() => Analysis.Verify(Undeclared, """
        using LlmPatterns;
        using Microsoft.Agents.AI;
        using Microsoft.Extensions.AI;

        [FineTunedModel("legal")]
        public sealed class Review([FineTunedModel("medical")] IChatClient chat)
        {
            public async Task<string> ReviewAsync(string clause) => (await new ChatClientAgent(chat, "Review clauses.").{|LLMP203:RunAsync|}(clause)).Text;
        }
        """);

    [Fact]
    public async Task Reports_a_tune_for_reading_context_that_gets_none()
    {
        var finding = Assert.Single(await Analysis.Verify(Undeclared, """
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            public sealed class Desk([FineTunedModel(Task = "reading-context")] IChatClient chat)
            {
                public Task<ChatResponse> AskAsync(string question) => chat.{|LLMP203:GetResponseAsync|}($"Answer: {question}");
            }
            """));

        Assert.Contains("gives the model nothing to read", finding.GetMessage());
    }

    [Fact]
    public Task Says_of_declared_retrieval_that_is_missing_only_that() => Analysis.Verify(Undeclared, """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [FineTunedModel(Task = "raft"), RetrievalAugmented]
        public sealed class Desk(IChatClient chat)
        {
            public Task<ChatResponse> AskAsync(string question) => chat.{|LLMP102:GetResponseAsync|}($"Answer: {question}");
        }
        """);
}
