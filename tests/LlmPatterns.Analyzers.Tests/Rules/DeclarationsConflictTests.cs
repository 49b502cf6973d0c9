using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP304: declarations and marks that exclude each other.</summary>
public sealed class DeclarationsConflictTests
{
    private const string Support = """
        using LlmPatterns;

        [RetrievalAugmented("manuals")]
        public interface ISupport
        {
            Task<string> AnswerAsync(string question);
        }
        """;

    [Theory]
    [InlineData("RetrievalAugmented")]
    [InlineData("RetrievalAugmented(\"laws\")")]
    [InlineData("FoundationModel, RetrievalAugmented")]
    [InlineData("FineTunedModel(\"legal\"), RetrievalAugmented")]
    public Task Stays_silent_where_an_implementation_keeps_or_narrows_the_set(string declared) => Analysis.Verify(Off, Support, Implementation(declared));

    [Fact]
    public Task Stays_silent_where_one_of_the_two_declares_nothing() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public interface IJokes
        {
            Task<ChatResponse> TellAsync();
        }

        [FoundationModel]
        public sealed class Jokes(IChatClient chat) : IJokes
        {
            public Task<ChatResponse> TellAsync() => chat.GetResponseAsync("Tell me a joke.");
        }

        [RetrievalAugmented]
        public abstract class Answers
        {
            public abstract Task<string> AnswerAsync(string question);
        }

        public sealed class Plain : Answers
        {
            public override Task<string> AnswerAsync(string question) => Task.FromResult(question);
        }
        """);

    [Fact]
    public Task Stays_silent_where_nothing_is_overridden() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Agents.AI;

        [FineTunedModel("legal")]
        public abstract class Desk(AIAgent agent)
        {
            protected Task<AgentResponse> ReviewAsync(string contract) => agent.RunAsync("Review: " + contract);

            public virtual string Name => "desk";
        }

        [FoundationModel]
        public sealed class Greeter(AIAgent agent) : Desk(agent)
        {
            private readonly AIAgent _agent = agent;

            public Task<AgentResponse> GreetAsync(string name) => _agent.RunAsync("Greet " + name);

            public override string Name => "greeter";
        }

        [RetrievalAugmented]
        public static class Module
        {
            public interface IJokes
            {
                Task<AgentResponse> TellAsync();
            }

            [FoundationModel]
            public sealed class Jokes(AIAgent agent) : IJokes
            {
                public Task<AgentResponse> TellAsync() => agent.RunAsync("Tell me a joke.");
            }
        }
        """);

    [Fact]
    public Task Stays_silent_where_several_tuned_models_may_answer() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [FineTunedModel("legal"), FineTunedModel("tax")]
        public interface IReview
        {
            Task<ChatResponse> ReviewAsync(string contract);
        }

        [FineTunedModel("Tax")]
        public sealed class Review(IChatClient client, [FineTunedModel("legal"), FineTunedModel("legal", Task = "review")] IChatClient other) : IReview
        {
            public IChatClient Other => other;

            public Task<ChatResponse> ReviewAsync(string contract) => client.GetResponseAsync(contract);
        }
        """);

    [Fact]
    public Task Stays_silent_where_a_mark_is_repeated_taken_back_or_proven() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.VectorData;

        public abstract class Manuals
        {
            [ContextRetrieval]
            public abstract Task<string> FindAsync(string question);

            [ContextRetrieval]
            public virtual string Last => "";
        }

        public class Marked : Manuals
        {
            [ContextRetrieval]
            public override Task<string> FindAsync(string question) => Task.FromResult("");
        }

        public class Nothing : Manuals
        {
            [NotRetrieved]
            public override Task<string> FindAsync(string question) => Task.FromResult("");

            public override string ToString() => "nothing";
        }

        public sealed class Page
        {
            [VectorStoreKey] public string Id { get; set; } = "";
            [VectorStoreData] public string Text { get; set; } = "";
        }

        public class Proven(VectorStoreCollection<string, Page> pages) : Manuals
        {
            public override async Task<string> FindAsync(string question)
            {
                var found = new List<string>();
                await foreach (var hit in pages.SearchAsync(question, 3))
                    found.Add(hit.Record.Text);
                return string.Join("\n", found);
            }
        }

        public interface IManuals
        {
            [return: ContextRetrieval]
            Task<string> FindAsync(string question);
        }

        public sealed class Implemented : IManuals
        {
            public Task<string> FindAsync(string question) => File.ReadAllTextAsync(question);
        }

        public sealed class Jokes(IChatClient chat)
        {
            public Task<ChatResponse> TellAsync() => chat.GetResponseAsync("Tell me a joke.");
        }
        """);

    [Fact]
    public async Task Reports_an_implementation_that_its_interface_excludes()
    {
        var finding = Assert.Single(await Analysis.Verify(Off, Support, Implementation("{|LLMP304:FoundationModel|}")));

        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.Equal("'Support' is declared foundation, and 'ISupport.AnswerAsync', which it implements, is declared rag. Consider declaring the same.", finding.GetMessage());
    }

    [Fact]
    public Task Reports_an_override_by_its_own_declaration() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.SemanticKernel;

        public abstract class Titles
        {
            [FoundationModel]
            public abstract Task<FunctionResult> SuggestAsync(Kernel kernel, string text);
        }

        [RetrievalAugmented]
        public class Tuned : Titles
        {
            [{|LLMP304:FineTunedModel|}("titles")]
            public override Task<FunctionResult> SuggestAsync(Kernel kernel, string text) => kernel.InvokePromptAsync("Title: " + text);
        }

        public class Kept : Titles
        {
            [FoundationModel(Justification = "Only shortens.")]
            public override Task<FunctionResult> SuggestAsync(Kernel kernel, string text) => kernel.InvokePromptAsync("Title: " + text);
        }
        """);

    [Fact]
    public Task Reports_a_model_that_is_tuned_for_another_domain() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Agents.AI;

        public interface IReview
        {
            [FineTunedModel("legal")]
            Task<AgentResponse> ReviewAsync(string contract);
        }

        [{|LLMP304:FineTunedModel|}("medical")]
        public sealed class Review(AIAgent agent) : IReview
        {
            Task<AgentResponse> IReview.ReviewAsync(string contract) => agent.RunAsync(contract);
        }
        """);

    [Fact]
    public async Task Reports_two_domains_of_one_client()
    {
        var found = await Analysis.Verify("""
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            public sealed class Review([FineTunedModel("legal"), {|LLMP304:FineTunedModel|}("tax")] IChatClient client)
            {
                [FineTunedModel("legal")]
                [{|LLMP304:FineTunedModel|}("medical")]
                public IChatClient Other { get; set; } = client;

                [FineTunedModel("legal"), FineTunedModel("tax")]
                public Task<ChatResponse> ReviewAsync(string contract) => client.GetResponseAsync(contract);
            }
            """);

        Assert.Contains("'client' is marked as fine-tuned for 'legal' and for 'tax', and one model stands behind it.", found[0].GetMessage());
    }

    [Fact]
    public Task Reports_a_mark_that_an_override_lost() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public abstract class Manuals
        {
            [ContextRetrieval]
            public abstract Task<string> FindAsync(string question);

            [ContextRetrieval]
            public virtual string Last => "";
        }

        public class Remote(HttpClient http) : Manuals
        {
            public override Task<string> {|LLMP304:FindAsync|}(string question) => http.GetStringAsync("https://search/?q=" + question);

            public override string {|LLMP304:Last|} => "none";
        }

        public sealed class Jokes(IChatClient chat)
        {
            public Task<ChatResponse> TellAsync() => chat.GetResponseAsync("Tell me a joke.");
        }
        """);

    [Fact]
    public Task Reports_what_is_marked_both_ways() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public interface INotes
        {
            [NotRetrieved, {|LLMP304:ContextRetrieval|}]
            string Near(string text);

            [NotRetrieved]
            string Get([ContextRetrieval] string text);
        }

        public sealed class Jokes(IChatClient chat)
        {
            public Task<ChatResponse> TellAsync([ContextRetrieval, {|LLMP304:NotRetrieved|}] string topic) => chat.GetResponseAsync($"Tell me a joke about {topic}.");
        }
        """);

    [Fact]
    public Task Stays_silent_on_marks_that_fakes_lost() => Analysis.Verify(new Settings().With("build_property.IsTestProject", "true"), """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public abstract class Manuals
        {
            [ContextRetrieval]
            public abstract Task<string> FindAsync(string question);
        }

        public class Fake : Manuals
        {
            public override Task<string> FindAsync(string question) => Task.FromResult("page 1");
        }

        public sealed class Jokes(IChatClient chat)
        {
            public Task<ChatResponse> TellAsync() => chat.GetResponseAsync("Tell me a joke.");
        }
        """);

    /// <summary>What the implementation does is another rule's question.</summary>
    private static Settings Off => new Settings().WithConfig("[*.cs]\ndotnet_diagnostic.LLMP102.severity = none");

    private static string Implementation(string declared) => $$"""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [{{declared}}]
        public sealed class Support(IChatClient chat) : ISupport
        {
            public async Task<string> AnswerAsync(string question) => (await chat.GetResponseAsync("Answer: " + question)).Text;
        }
        """;
}
