using Microsoft.CodeAnalysis.Testing;

namespace LlmPatterns.CodeFixes.Tests;

public sealed class GroundingUndecidedFixTests
{
    private static FixTest<GroundingUndecidedFix> Test(string key, params string[] files) => new(files) { CodeActionEquivalenceKey = key };

    [Fact]
    public Task Marks_a_method_of_an_interface_as_retrieved() => Test(GroundingUndecidedFix.RetrievedKey, """
        using LlmPatterns;

        public interface IGuidelines
        {
            /// <summary>By what they say.</summary>
            Task<string> SearchAsync(string question);
        }

        [RetrievalAugmented]
        public sealed class Support(IChatClient client, IGuidelines guidelines)
        {
            public async Task<string> Answer(string question) => (await client.{|LLMP112:GetResponseAsync|}($"{await guidelines.SearchAsync(question)}\n{question}")).Text;
        }
        """).With("Mark 'SearchAsync' as [ContextRetrieval]").Becomes("""
        using LlmPatterns;

        public interface IGuidelines
        {
            /// <summary>By what they say.</summary>
            [ContextRetrieval]
            Task<string> SearchAsync(string question);
        }

        [RetrievalAugmented]
        public sealed class Support(IChatClient client, IGuidelines guidelines)
        {
            public async Task<string> Answer(string question) => (await client.GetResponseAsync($"{await guidelines.SearchAsync(question)}\n{question}")).Text;
        }
        """);

    /// <summary>The mark says what is true; that nothing else is retrieved is then proven.</summary>
    [Fact]
    public Task Marks_it_as_not_retrieved() => Test(GroundingUndecidedFix.NotRetrievedKey, """
        using LlmPatterns;

        public interface IPrompts { /* by name */ string Get(string name); }

        [RetrievalAugmented]
        public sealed class Support(IChatClient client, IPrompts prompts)
        {
            public async Task<string> Answer(string question) => (await client.{|LLMP112:GetResponseAsync|}($"{prompts.Get("answer")}\n{question}")).Text;
        }
        """).With("Mark 'Get' as [NotRetrieved]").Becomes("""
        using LlmPatterns;

        public interface IPrompts { /* by name */ [NotRetrieved] string Get(string name); }

        [RetrievalAugmented]
        public sealed class Support(IChatClient client, IPrompts prompts)
        {
            public async Task<string> Answer(string question) => (await client.{|LLMP102:GetResponseAsync|}($"{prompts.Get("answer")}\n{question}")).Text;
        }
        """);

    [Fact]
    public Task Marks_a_parameter_that_nothing_in_sight_gives() => Test(GroundingUndecidedFix.RetrievedKey, """
        using LlmPatterns;

        public sealed class Support(IChatClient client)
        {
            [RetrievalAugmented]
            public async Task<string> Answer(
                string question,   // as it was typed
                string passages)
                => (await client.{|LLMP112:GetResponseAsync|}($"{question}\n{passages}")).Text;
        }
        """).With("Mark 'passages' as [ContextRetrieval]").Becomes("""
        using LlmPatterns;

        public sealed class Support(IChatClient client)
        {
            [RetrievalAugmented]
            public async Task<string> Answer(
                string question,   // as it was typed
                [ContextRetrieval] string passages)
                => (await client.GetResponseAsync($"{question}\n{passages}")).Text;
        }
        """);

    [Fact]
    public Task Marks_a_property_of_an_interface() => Test(GroundingUndecidedFix.RetrievedKey, """
        using LlmPatterns;

        public interface INotes
        {
            string Near { get; }
        }

        [RetrievalAugmented]
        public sealed class Support(IChatClient client, INotes notes)
        {
            public async Task<string> Answer(string question) => (await client.{|LLMP112:GetResponseAsync|}($"{notes.Near}\n{question}")).Text;
        }
        """).Becomes("""
        using LlmPatterns;

        public interface INotes
        {
            [ContextRetrieval]
            string Near { get; }
        }

        [RetrievalAugmented]
        public sealed class Support(IChatClient client, INotes notes)
        {
            public async Task<string> Answer(string question) => (await client.GetResponseAsync($"{notes.Near}\n{question}")).Text;
        }
        """);

    [Fact]
    public Task Marks_in_one_go_what_two_findings_of_one_statement_do_not_see() => Test(GroundingUndecidedFix.RetrievedKey,
        """
        using LlmPatterns;

        [RetrievalAugmented]
        public sealed class Support(IChatClient client, ILaws laws, ICases cases)
        {
            public async Task<string> Answer(string a, string b) =>
                (await client.{|LLMP112:GetResponseAsync|}(laws.Near(a) + a)).Text + /* and */ (await client.{|LLMP112:GetResponseAsync|}(cases.Near(b) + b)).Text
                + (await client.{|LLMP112:GetResponseAsync|}(laws.Near(b) + b)).Text;
        }
        """,
        """
        public interface ILaws { string Near(string text); }

        public interface ICases
        {
            // by what they decide
              string   Near(string text);
        }
        """).Iterating(2, 1).Becomes(
        """
        using LlmPatterns;

        [RetrievalAugmented]
        public sealed class Support(IChatClient client, ILaws laws, ICases cases)
        {
            public async Task<string> Answer(string a, string b) =>
                (await client.GetResponseAsync(laws.Near(a) + a)).Text + /* and */ (await client.GetResponseAsync(cases.Near(b) + b)).Text
                + (await client.GetResponseAsync(laws.Near(b) + b)).Text;
        }
        """,
        """
        using LlmPatterns;

        public interface ILaws { [ContextRetrieval] string Near(string text); }

        public interface ICases
        {
            // by what they decide
              [ContextRetrieval]
              string   Near(string text);
        }
        """);

    [Fact]
    public Task Marks_the_passages_and_not_the_question() => Test(GroundingUndecidedFix.NotRetrievedKey, """
        using LlmPatterns;

        public sealed class Support(IChatClient client)
        {
            [RetrievalAugmented]
            public async Task<string> Answer(string passages, string question) => (await client.{|LLMP112:GetResponseAsync|}($"{passages}\n{question}")).Text;
        }
        """).Becomes("""
        using LlmPatterns;

        public sealed class Support(IChatClient client)
        {
            [RetrievalAugmented]
            public async Task<string> Answer([NotRetrieved] string passages, string question) => (await client.{|LLMP102:GetResponseAsync|}($"{passages}\n{question}")).Text;
        }
        """);

    [Fact]
    public Task Marks_an_agent_from_outside() => Test(GroundingUndecidedFix.RetrievedKey, """
        using LlmPatterns;
        using Microsoft.Agents.AI;

        [RetrievalAugmented]
        public sealed class Support(AIAgent agent)
        {
            public async Task<string> Answer(string question) => (await agent.{|LLMP112:RunAsync|}(question)).Text;
        }
        """).Becomes("""
        using LlmPatterns;
        using Microsoft.Agents.AI;

        [RetrievalAugmented]
        public sealed class Support([ContextRetrieval] AIAgent agent)
        {
            public async Task<string> Answer(string question) => (await agent.RunAsync(question)).Text;
        }
        """);

    [Fact]
    public Task Fields_that_are_declared_together_are_left_alone() => Test(GroundingUndecidedFix.RetrievedKey, """
        using LlmPatterns;

        [RetrievalAugmented]
        public sealed class Support(IChatClient client)
        {
            public List<ChatMessage>? First, Last;

            public async Task<string> Answer(string question) => (await client.{|LLMP112:GetResponseAsync|}([.. Last!, new(ChatRole.User, question)])).Text;
        }
        """).Stays();

    [Fact]
    public Task A_parameter_of_a_lambda_is_left_alone() => Test(GroundingUndecidedFix.RetrievedKey, """
        using LlmPatterns;

        [RetrievalAugmented]
        public sealed class Support(IChatClient client)
        {
            public Func<string, string, Task<ChatResponse>> Answer() => (question, passages) => client.{|LLMP112:GetResponseAsync|}($"{passages}\n{question}");
        }
        """).Stays();

    [Fact]
    public Task Without_the_attributes_nothing_is_marked() => new FixTest<GroundingUndecidedFix>("""
        public interface IGuidelines { Task<string> SearchAsync(string question); }

        public sealed class Support(IChatClient client, IGuidelines guidelines)
        {
            public async Task<string> Answer(string question) => (await client.{|LLMP112:GetResponseAsync|}($"{await guidelines.SearchAsync(question)}\n{question}")).Text;
        }
        """)
    {
        Option = "llm_patterns.phase = rag",
        IsWithoutAnnotations = true,
        Beside = "global using System.Threading.Tasks; global using Microsoft.Extensions.AI;",
        CodeActionEquivalenceKey = GroundingUndecidedFix.RetrievedKey,
    }.Stays();
}
