using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP301: a type or top-level program with model calls and no declaration, once per type.</summary>
public sealed class PhaseNotDeclaredTests
{
    /// <summary>A type that declares, so that the others are expected to.</summary>
    private const string Declared = """
        using LlmPatterns;

        [FoundationModel]
        public static class Begun;
        """;

    [Fact]
    public Task Stays_silent_in_an_assembly_that_declares_nothing() => Analysis.Verify("""
        using OpenAI.Chat;

        ChatCompletion answer = await new ChatClient("gpt-4o", "key").CompleteChatAsync("Tell me a joke.");
        """, Sources.Knowledge);

    [Fact]
    public Task Stays_silent_where_the_type_or_each_of_its_members_declares() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [FoundationModel]
        public sealed class Greeter(IChatClient chat)
        {
            public Task<ChatResponse> GreetAsync(string name) => chat.GetResponseAsync($"Greet {name}.");
        }

        public sealed class Jokes(IChatClient chat)
        {
            [FoundationModel]
            public Task<ChatResponse> TellAsync() => chat.GetResponseAsync("Tell me a joke.");

            [FineTunedModel(Task = "classification")]
            public Task<ChatResponse> RateAsync(string joke) => chat.GetResponseAsync($"Rate: {joke}");
        }
        """);

    [Fact]
    public Task Stays_silent_where_an_outer_type_declares() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.SemanticKernel;

        [FoundationModel]
        public static class Skills
        {
            public sealed class Jokes(Kernel kernel)
            {
                public Task<FunctionResult> TellAsync() => kernel.InvokePromptAsync("Tell me a joke.");
            }
        }
        """);

    [Fact]
    public Task Stays_silent_where_the_folder_or_the_assembly_declares() => Analysis.Verify(new Settings().WithConfig("[Test0.cs]\nllm_patterns.phase = foundation"), """
        using Microsoft.Extensions.AI;

        public sealed class Jokes(IChatClient chat)
        {
            public Task<ChatResponse> TellAsync() => chat.GetResponseAsync("Tell me a joke.");
        }
        """, """
        using LlmPatterns;
        using Microsoft.Agents.AI;

        [assembly: FoundationModel]

        public sealed class Poems(AIAgent agent)
        {
            public Task<AgentResponse> WriteAsync() => agent.RunAsync("Write a poem.");
        }
        """);

    [Fact]
    public Task Stays_silent_on_a_thin_wrapper_whose_callers_declare() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Llm(IChatClient chat)
        {
            public async Task<string> AskAsync(string prompt) => (await chat.GetResponseAsync(prompt)).Text;
        }

        [FoundationModel]
        public sealed class Jokes(Llm llm)
        {
            public Task<string> TellAsync() => llm.AskAsync("Tell me a joke.");
        }
        """);

    [Fact]
    public Task Stays_silent_on_a_type_that_only_prepares_the_search() => Analysis.Verify(Sources.WithoutSearchRules, """
        using Microsoft.Extensions.AI;

        public sealed class Search(IChatClient chat, Manuals manuals)
        {
            public async Task<string> FindAsync(string question) => await manuals.FindAsync((await chat.GetResponseAsync($"Keywords of {question}")).Text);
        }
        """, Sources.Knowledge, Declared);

    [Fact]
    public Task Stays_silent_where_it_is_switched_off() => Analysis.Verify(new Settings().WithConfig("[*.cs]\ndotnet_diagnostic.LLMP301.severity = none"), """
        using Microsoft.Extensions.AI;

        public sealed class Jokes(IChatClient chat)
        {
            public Task<ChatResponse> TellAsync() => chat.GetResponseAsync("Tell me a joke.");
        }
        """, Declared);

    [Fact]
    public async Task Reports_a_type_once_at_its_first_call()
    {
        var finding = Assert.Single(await Analysis.Verify("""
            using Microsoft.Extensions.AI;

            public sealed class Jokes(IChatClient chat)
            {
                public Task<ChatResponse> TellAsync() => chat.{|LLMP301:GetResponseAsync|}("Tell me a joke.");

                public Task<ChatResponse> ExplainAsync(string joke) => chat.GetResponseAsync($"Explain: {joke}");
            }
            """, Declared));

        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
        Assert.Contains("'Jokes'", finding.GetMessage());
    }

    [Fact]
    public async Task Reports_a_program_once() =>
        Assert.Contains("'Program'", Assert.Single(await Analysis.Verify("""
            using OpenAI.Chat;

            var client = new ChatClient("gpt-4o", "key");
            ChatCompletion joke = await client.{|LLMP301:CompleteChatAsync|}("Tell me a joke.");
            await ExplainAsync(joke.Content[0].Text);

            async Task ExplainAsync(string text) => Console.WriteLine(await client.CompleteChatAsync($"Explain: {text.Length}"));
            """, Declared)).GetMessage());

    [Fact]
    public Task Reports_outer_and_nested_types_apart() => Analysis.Verify("""
        using Microsoft.Extensions.AI;

        public sealed class Outer(IChatClient chat)
        {
            public Task<ChatResponse> TellAsync() => chat.{|LLMP301:GetResponseAsync|}("Tell me a joke.");

            public sealed class Nested(IChatClient chat)
            {
                public Task<ChatResponse> TellAsync() => chat.{|LLMP301:GetResponseAsync|}("Tell me a joke.");
            }
        }
        """, Declared);

    [Fact]
    public Task Reports_where_a_folder_has_begun_to_declare() => Analysis.Verify(new Settings().WithConfig("[Test1.cs]\nllm_patterns.phase = foundation"), """
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.ChatCompletion;

        public sealed class Jokes(IChatCompletionService chat)
        {
            public Task<ChatMessageContent> TellAsync() => chat.{|LLMP301:GetChatMessageContentAsync|}("Tell me a joke.");
        }
        """, """
        using Microsoft.Extensions.AI;

        public sealed class Poems(IChatClient chat)
        {
            public Task<ChatResponse> WriteAsync() => chat.GetResponseAsync("Write a poem.");
        }
        """);

    [Fact]
    public async Task Reports_a_partial_type_in_the_first_of_its_files_that_has_something_to_name()
    {
        const string caller = """
            public sealed partial class Jokes(Llm llm)
            {
                public Task<string> TellAsync() => llm.AskAsync("Tell me a joke.");
            }
            """;
        const string direct = """
            using Microsoft.Extensions.AI;

            public sealed partial class Jokes
            {
                public Task<ChatResponse> ExplainAsync(IChatClient chat, string joke) => chat.GetResponseAsync($"Explain: {joke}");
            }
            """;
        const string wrapper = """
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            public sealed class Llm(IChatClient chat)
            {
                public async Task<string> AskAsync(string prompt) => (await chat.GetResponseAsync(prompt)).Text;
            }
            """;

        await Analysis.Verify(caller.Replace("AskAsync", "{|LLMP301:AskAsync|}"), direct, wrapper, Declared);
        await Analysis.Verify(direct.Replace("GetResponseAsync", "{|LLMP301:GetResponseAsync|}"), caller, wrapper, Declared);
        await Analysis.Verify(new Settings().WithConfig("[Test0.cs]\ndotnet_diagnostic.LLMP301.severity = none"), caller, direct.Replace("GetResponseAsync", "{|LLMP301:GetResponseAsync|}"), wrapper, Declared);
        await Analysis.Verify(new Settings().WithConfig("[Test0.cs]\ngenerated_code = true"), direct, caller.Replace("AskAsync", "{|LLMP301:AskAsync|}"), wrapper, Declared);
        await Analysis.Verify("""
            public sealed partial class Jokes
            {
                public Task<string> GetResponseAsync(string joke) => Task.FromResult(joke);

                public Task<string> RepeatAsync(string joke) => GetResponseAsync(joke);
            }
            """, direct.Replace("chat.GetResponseAsync", "chat.{|LLMP301:GetResponseAsync|}"), Declared);
    }

    [Fact]
    public async Task Names_the_class_around_an_extension_block()
    {
        // C# 14: older compilers of the matrix don't know the syntax.
        if (typeof(CSharpCompilation).Assembly.GetName().Version!.Major < 5)
            return;

        var found = await Analysis.Verify("""
            using Microsoft.Extensions.AI;

            public static class Jokes
            {
                extension(IChatClient chat)
                {
                    public Task<ChatResponse> TellJokeAsync() => chat.{|LLMP301:GetResponseAsync|}("Tell me a joke.");
                }
            }
            """, Declared);

        Assert.Contains("'Jokes'", Assert.Single(found).GetMessage());
    }

    [Theory]
    [InlineData("await chat.{|LLMP301:GetResponseAsync|}(question)", "no model that is known")]
    [InlineData("await chat.{|LLMP301:GetResponseAsync|}(question, new ChatOptions { ModelId = \"gpt-4o\" })", "foundation model")]
    [InlineData("await chat.{|LLMP301:GetResponseAsync|}(question + await manuals.FindAsync(question))", "retrieval-augmented")]
    [InlineData("await chat.{|LLMP301:GetResponseAsync|}(question, new ChatOptions { ModelId = \"ft:gpt-4o:acme:laws:1\" })", "a fine-tuned model")]
    [InlineData("await chat.{|LLMP301:GetResponseAsync|}(question + await manuals.FindAsync(question), new ChatOptions { ModelId = \"ft:gpt-4o:acme:laws:1\" })", "fine-tuned model with retrieved")]
    [InlineData("await chat.{|LLMP301:GetResponseAsync|}(question + cache.Near(question))", "no phase for certain")]
    public async Task Says_what_the_evidence_shows(string call, string evidence)
    {
        var finding = Assert.Single(await Analysis.Verify(Sources.WithoutSearchRules, $$"""
            using Microsoft.Extensions.AI;

            public sealed class Desk(IChatClient chat, Manuals manuals, IAnswerCache cache)
            {
                public async Task AnswerAsync(string question) => {{call}};
            }
            """, Sources.Knowledge, Declared));

        Assert.Contains(evidence, finding.GetMessage());
    }
}
