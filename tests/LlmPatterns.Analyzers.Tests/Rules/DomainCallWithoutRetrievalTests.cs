using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP101: a domain-specific call that no retrieved context reaches.</summary>
public sealed class DomainCallWithoutRetrievalTests
{
    [Fact]
    public Task Stays_silent_where_a_vector_search_fills_the_prompt() => Analysis.Verify(Sources.WithoutSearchRules, """
        using System.Text;
        using LlmPatterns;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.VectorData;

        [DomainSpecific("medical")]
        public sealed class DoseAdvisor(IChatClient chat, VectorStoreCollection<string, Leaflet> leaflets)
        {
            public async Task<string> AnswerAsync(string question)
            {
                var passages = new StringBuilder();
                await foreach (var hit in leaflets.SearchAsync(question, top: 3))
                    passages.AppendLine(hit.Record.Text);
                List<ChatMessage> messages =
                [
                    new(ChatRole.System, "Answer from the leaflets."),
                    new(ChatRole.User, $"{passages}\n\n{question}"),
                ];
                return (await chat.GetResponseAsync(messages)).Text;
            }
        }

        public sealed class Leaflet { public string Text { get; set; } = ""; }
        """);

    [Fact]
    public Task Stays_silent_where_the_model_can_call_a_search() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [DomainSpecific("medical")]
        public sealed class DoseAdvisor(IChatClient inner, Manuals manuals)
        {
            private readonly IChatClient _chat = inner.AsBuilder().UseFunctionInvocation().Build();

            public async Task<string> AnswerAsync(string question)
            {
                var options = new ChatOptions { Tools = [AIFunctionFactory.Create(manuals.FindAsync)] };
                return (await _chat.GetResponseAsync(question, options)).Text;
            }
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_an_agent_has_a_search_tool() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Agents.AI;
        using Microsoft.Extensions.AI;
        using OpenAI.Chat;

        [assembly: DomainSpecific("medical")]

        IChatClient chat = new ChatClient("gpt-4o", "key").AsIChatClient();
        AIAgent agent = new ChatClientAgent(chat, instructions: "You answer from the manuals.", tools: [AIFunctionFactory.Create(new Manuals().FindAsync)]);
        Console.WriteLine(await agent.RunAsync("What is the highest dose?"));
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_a_template_reads_the_passages() => Analysis.Verify(Sources.WithoutSearchRules, """
        using LlmPatterns;
        using Microsoft.SemanticKernel;

        [DomainSpecific("medical")]
        public sealed class DoseAdvisor(Kernel kernel, Manuals manuals)
        {
            public async Task<string?> AnswerAsync(string question)
            {
                var arguments = new KernelArguments { ["passages"] = await manuals.FindAsync(question), ["question"] = question };
                var result = await kernel.InvokePromptAsync("Answer from {{$passages}}: {{$question}}", arguments);
                return result.GetValue<string>();
            }
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_the_document_is_in_the_prompt() => Analysis.Verify("""
        using LlmPatterns;
        using OpenAI.Chat;

        [assembly: DomainSpecific("legal")]

        var client = new ChatClient("gpt-4o", "key");
        var contract = await File.ReadAllTextAsync(args[0]);
        ChatCompletion answer = await client.CompleteChatAsync($"Which clauses are unusual?\n{contract}");
        Console.WriteLine(answer.Content[0].Text);
        """);

    [Fact]
    public Task Stays_silent_where_the_declaration_says_why() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [DomainSpecific("medical")]
        public sealed class Reminders(IChatClient chat)
        {
            [FoundationModel(Justification = "Only rewrites the reminder it is given.")]
            public Task<ChatResponse> MakeFriendlierAsync(string reminder) => chat.GetResponseAsync($"Make this friendlier: {reminder}");
        }
        """);

    [Fact]
    public Task Stays_silent_where_a_tuned_model_is_declared() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [DomainSpecific("legal"), FineTunedModel("legal")]
        public sealed class ClauseReview(IChatClient chat)
        {
            public Task<ChatResponse> ReviewAsync(string clause) => chat.GetResponseAsync($"Is this clause usual? {clause}");
        }
        """);

    [Fact]
    public Task Stays_silent_where_the_id_is_that_of_a_tuned_model() => Analysis.Verify("""
        using LlmPatterns;
        using OpenAI.Chat;

        [assembly: DomainSpecific("legal")]

        var client = new ChatClient("ft:gpt-4o-mini-2024-07-18:acme:clauses:AbC123", "key");
        ChatCompletion answer = await client.CompleteChatAsync("Is this clause usual?", Console.ReadLine());
        """);

    [Fact]
    public Task Stays_silent_where_the_client_is_marked_as_tuned() => Analysis.Verify(new Settings().WithConfig("[*.cs]\ndotnet_diagnostic.LLMP301.severity = none"), """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [DomainSpecific("legal")]
        public sealed class ClauseReview([FineTunedModel("legal")] IChatClient chat)
        {
            public Task<ChatResponse> ReviewAsync(string clause) => chat.GetResponseAsync($"Is this clause usual? {clause}");
        }
        """);

    [Fact]
    public Task Stays_silent_on_a_call_that_rewrites_the_question_for_the_search() => Analysis.Verify(Sources.WithoutSearchRules, """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [DomainSpecific("medical")]
        public sealed class DoseAdvisor(IChatClient chat, Manuals manuals)
        {
            public async Task<string> AnswerAsync(string question)
            {
                var query = await chat.GetResponseAsync($"Rewrite as keywords: {question}");
                var passages = await manuals.FindAsync(query.Text);
                return (await chat.GetResponseAsync($"Answer from {passages}: {question}")).Text;
            }
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_on_a_call_that_does_not_send_the_marked_text() => Analysis.Verify(Sources.WithoutSearchRules, """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Desk(IChatClient chat, Manuals manuals)
        {
            [DomainSpecific("legal")]
            private const string Review = "Which clauses are unusual?";

            public Task<ChatResponse> GreetAsync(string name, [DomainSpecific("medical")] string symptom) => chat.GetResponseAsync($"Greet {name}.");

            public async Task<ChatResponse> ReviewAsync(string contract) => await chat.GetResponseAsync($"{Review}\n{await manuals.FindAsync(contract)}");
        }
        """, Sources.Knowledge);

    [Fact]
    public async Task Reports_a_program_about_a_domain()
    {
        var found = await Analysis.Verify("""
            using LlmPatterns;
            using OpenAI.Chat;

            [assembly: DomainSpecific("medical", Changing = true)]

            var client = new ChatClient("gpt-4o", "key");
            ChatCompletion answer = await client.{|LLMP101:CompleteChatAsync|}("What is the highest dose of ibuprofen?");
            Console.WriteLine(answer.Content[0].Text);
            """);

        var finding = Assert.Single(found);
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.Contains("'medical'", finding.GetMessage());
        Assert.Contains("CompleteChatAsync", finding.GetMessage());
        Assert.Contains("each change would need retraining", finding.GetMessage());
        Assert.Empty(finding.AdditionalLocations);
    }

    [Fact]
    public Task Reports_a_prompt_of_the_kernel() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.ChatCompletion;

        [DomainSpecific("tax", NeedsCitations = true)]
        public sealed class TaxDesk(Kernel kernel)
        {
            public async Task<string?> AnswerAsync(string question) =>
                (await kernel.{|LLMP101:InvokePromptAsync|}("Answer the tax question: {{$question}}", new() { ["question"] = question })).GetValue<string>();

            public async Task<string?> ChatAsync(string question)
            {
                var history = new ChatHistory("You are a tax advisor.");
                history.AddUserMessage(question);
                var answer = await kernel.GetRequiredService<IChatCompletionService>().{|LLMP101:GetChatMessageContentAsync|}(history);
                return answer.Content;
            }
        }
        """);

    [Fact]
    public Task Reports_an_agent_without_tools() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Agents.AI;
        using Microsoft.Extensions.AI;
        using OpenAI.Chat;

        AIAgent agent = new ChatClientAgent(new ChatClient("gpt-4o", "key").AsIChatClient(), instructions: "You are a doctor.");

        [DomainSpecific("medical")]
        async Task AskAsync(string question) => Console.WriteLine(await agent.{|LLMP101:RunAsync|}(question));

        await AskAsync("What is the highest dose?");
        """);

    [Fact]
    public Task Reports_the_call_that_sends_a_marked_prompt() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Desk(IChatClient chat)
        {
            [DomainSpecific("legal")]
            private const string Review = "Which clauses are unusual?";

            [DomainSpecific("medical")]
            private static string Triage => "How urgent is this?";

            public Task<ChatResponse> ReviewAsync(string contract) => chat.{|LLMP101:GetResponseAsync|}($"{Review}\n{contract}");

            public Task<ChatResponse> TriageAsync(string symptom) => chat.{|LLMP101:GetResponseAsync|}(Triage + symptom);

            public Task<ChatResponse> DoseAsync([DomainSpecific("medical")] string question) => chat.{|LLMP101:GetResponseAsync|}($"Be brief. {question}");

            public Task<ChatResponse> GreetAsync(string name) => chat.GetResponseAsync($"Greet {name}.");
        }
        """);

    [Fact]
    public Task Reports_where_the_search_never_reaches_the_prompt() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [DomainSpecific("medical")]
        public sealed class DoseAdvisor(IChatClient chat, Manuals manuals)
        {
            public async IAsyncEnumerable<string> AnswerAsync(string question)
            {
                var passages = await manuals.FindAsync(question);
                Console.WriteLine(passages);
                await foreach (var update in chat.{|LLMP101:GetStreamingResponseAsync|}($"Answer: {question}"))
                    yield return update.Text;
            }
        }
        """, Sources.Knowledge);

    [Fact]
    public Task Reports_the_callers_of_a_thin_wrapper_by_their_own_subjects() => Analysis.Verify(Sources.WithoutSearchRules, """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Llm(IChatClient chat)
        {
            public async Task<string> AskAsync(string prompt) => (await chat.GetResponseAsync(prompt)).Text;
        }

        public sealed class Desk(Llm llm, Manuals manuals)
        {
            [DomainSpecific("medical")]
            public Task<string> DoseAsync(string question) => llm.{|LLMP101:AskAsync|}($"Answer: {question}");

            [DomainSpecific("medical")]
            public async Task<string> LookUpAsync(string question) => await llm.AskAsync($"Answer from {await manuals.FindAsync(question)}: {question}");

            public Task<string> GreetAsync(string name) => llm.AskAsync($"Greet {name}.");
        }
        """, Sources.Knowledge);

    [Theory]
    [InlineData("Changing = true", "retrieval, not fine-tuning")]
    [InlineData("NeedsCitations = true", "sources")]
    [InlineData("Private = true", "retrieval")]
    public async Task Gives_the_advice_that_fits_the_subject(string property, string advice)
    {
        var finding = Assert.Single(await Analysis.Verify($$"""
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            [DomainSpecific("tax", {{property}})]
            public sealed class TaxDesk(IChatClient chat)
            {
                public Task<ChatResponse> AnswerAsync(string question) => chat.{|LLMP101:GetResponseAsync|}($"Answer: {question}");
            }
            """));

        Assert.Contains(advice, finding.GetMessage());
        Assert.DoesNotContain("must", finding.GetMessage());
    }
}
