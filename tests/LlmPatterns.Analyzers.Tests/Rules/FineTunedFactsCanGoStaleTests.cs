using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP204: knowledge fine-tuning, changing facts, no retrieval.</summary>
public sealed class FineTunedFactsCanGoStaleTests
{
    /// <summary>What is not declared is not their question.</summary>
    private static Settings Undeclared => Sources.WithoutSearchRules.WithConfig("[*.cs]\ndotnet_diagnostic.LLMP301.severity = none", "/.editorconfig");

    private static Settings Named(string names) => Undeclared.WithFile("/src/LlmPatterns.txt", names);

    [Theory]
    [InlineData("Kind = FineTuningKind.Instruction", "Changing = true")]
    [InlineData("Technique = \"LoRA\"", "Changing = true")]
    [InlineData("Kind = FineTuningKind.KnowledgeBase", "Private = true")]
    [InlineData("Kind = FineTuningKind.KnowledgeBase", "Changing = false")]
    public Task Stays_silent_unless_facts_were_learned_and_change(string tuning, string facts) => Analysis.Verify(Undeclared, $$"""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [DomainSpecific("product", {{facts}})]
        public sealed class Support([FineTunedModel("product", {{tuning}})] IChatClient chat)
        {
            public Task<ChatResponse> AnswerAsync(string question) => chat.GetResponseAsync($"Answer: {question}");
        }
        """);

    [Fact]
    public Task Stays_silent_where_it_is_retrieved() => Analysis.Verify(Undeclared, """
        using LlmPatterns;
        using OpenAI.Chat;

        [DomainSpecific("product", Changing = true)]
        [FineTunedModel("product", Kind = FineTuningKind.KnowledgeBase), RetrievalAugmented("manuals")]
        public sealed class Support(Manuals manuals)
        {
            private readonly ChatClient _chat = new("ft:gpt-4o-mini:acme:product:1", "key");

            public async Task<ChatCompletion> AnswerAsync(string question) => await _chat.CompleteChatAsync($"{await manuals.FindAsync(question)}\n{question}");
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_a_tool_reaches_the_facts() => Analysis.Verify(Undeclared, """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [DomainSpecific("product", Changing = true)]
        public sealed class Support([FineTunedModel("product", Kind = FineTuningKind.KnowledgeBase)] IChatClient chat, Manuals manuals)
        {
            public Task<ChatResponse> AnswerAsync(string question) =>
                chat.AsBuilder().UseFunctionInvocation().Build().GetResponseAsync($"Answer: {question}", new ChatOptions { Tools = [AIFunctionFactory.Create(manuals.FindAsync)] });
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_the_facts_are_handed_over() => Analysis.Verify(Undeclared, """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [DomainSpecific("prices", Changing = true), FineTunedModel("prices", Kind = FineTuningKind.KnowledgeBase)]
        public sealed class Support(IChatClient chat, HttpClient http)
        {
            public async Task<ChatResponse> AnswerAsync(string question) => await chat.GetResponseAsync($"{await http.GetStringAsync("https://contoso.com/prices")}\n{question}");
        }
        """);

    [Fact]
    public Task Stays_silent_where_something_unknown_reaches_the_prompt() => Analysis.Verify(Undeclared, """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [DomainSpecific("product", Changing = true)]
        public sealed class Support([FineTunedModel("product", Kind = FineTuningKind.KnowledgeBase)] IChatClient chat, IAnswerCache cache)
        {
            public Task<ChatResponse> AnswerAsync(string question) => chat.GetResponseAsync($"{cache.Near(question)}\n{question}");
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_on_a_call_that_only_words_the_question() => Analysis.Verify(Undeclared, """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [DomainSpecific("product", Changing = true)]
        [FineTunedModel("product", Kind = FineTuningKind.KnowledgeBase), RetrievalAugmented("manuals")]
        public sealed class Support(IChatClient chat, Manuals manuals)
        {
            public async Task<ChatResponse> AnswerAsync(string question)
            {
                var query = await chat.GetResponseAsync($"Keywords of {question}");
                return await chat.GetResponseAsync($"{await manuals.FindAsync(query.Text)}\n{question}");
            }
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_either_model_may_answer() => Analysis.Verify(Undeclared, """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [DomainSpecific("product", Changing = true)]
        [FoundationModel(Justification = "The price is shown beside the answer."), FineTunedModel("product", Kind = FineTuningKind.KnowledgeBase)]
        public sealed class Support(IChatClient chat)
        {
            public Task<ChatResponse> AnswerAsync(string question) => chat.GetResponseAsync($"Answer: {question}");
        }
        """);

    [Fact]
    public async Task Reports_a_declared_knowledge_tuning()
    {
        var finding = Assert.Single(await Analysis.Verify(Undeclared, """
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            [DomainSpecific("product", Changing = true), FineTunedModel("product", Kind = FineTuningKind.KnowledgeBase)]
            public sealed class Support(IChatClient chat)
            {
                public Task<ChatResponse> AnswerAsync(string question) => chat.{|LLMP204:GetResponseAsync|}($"Answer: {question}");
            }
            """));

        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
        Assert.Equal(
            "This call of IChatClient.GetResponseAsync asks about 'product', whose facts change, a model that learned its facts in training (the code declares it), and nothing retrieved reaches its prompt. "
            + "Consider retrieval, not fine-tuning (each change would need retraining).",
            finding.GetMessage());
    }

    [Fact]
    public Task Reports_the_mark_of_a_client() => Analysis.Verify(Undeclared, """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Support([FineTunedModel("product", Kind = FineTuningKind.KnowledgeBase | FineTuningKind.Instruction)] IChatClient chat)
        {
            [DomainSpecific("product", Changing = true)]
            public Task<ChatResponse> AnswerAsync(string question) => chat.{|LLMP204:GetResponseAsync|}($"Answer: {question}");
        }
        """);

    [Fact]
    public Task Reports_a_name_that_the_project_explains() => Analysis.Verify(Named("model support-v3 fine-tuned domain=product kind=knowledge"), """
        using Azure.AI.OpenAI;
        using LlmPatterns;
        using OpenAI.Chat;

        [DomainSpecific("product", Changing = true)]
        public sealed class Support(AzureOpenAIClient azure)
        {
            public async Task<ChatCompletion> AnswerAsync(string question) => await azure.GetChatClient("support-v3").{|LLMP204:CompleteChatAsync|}($"Answer: {question}");
        }
        """);

    [Fact]
    public Task Reports_a_kernel_by_a_setting_that_the_project_explains() => Analysis.Verify(Named("model \"OpenAI:Model\" fine-tuned domain=product kind=knowledge"), """
        using LlmPatterns;
        using Microsoft.Extensions.Configuration;
        using Microsoft.SemanticKernel;

        [DomainSpecific("product", Changing = true)]
        public sealed class Support(IConfiguration configuration)
        {
            public async Task<string?> AnswerAsync(string question)
            {
                var kernel = Kernel.CreateBuilder().AddOpenAIChatCompletion(configuration["OpenAI:Model"]!, "key").Build();
                return (await kernel.{|LLMP204:InvokePromptAsync|}("Answer: {{$question}}", new() { ["question"] = question })).GetValue<string>();
            }
        }
        """);

    [Fact]
    public Task Reports_an_agent() => Analysis.Verify(Undeclared, """
        using LlmPatterns;
        using Microsoft.Agents.AI;
        using Microsoft.Extensions.AI;

        [DomainSpecific("product", Changing = true), FineTunedModel("product", Kind = FineTuningKind.KnowledgeBase)]
        public sealed class Support(IChatClient chat)
        {
            public async Task<string> AnswerAsync(string question) => (await new ChatClientAgent(chat, "Answer briefly.").{|LLMP204:RunAsync|}(question)).Text;
        }
        """);
}
