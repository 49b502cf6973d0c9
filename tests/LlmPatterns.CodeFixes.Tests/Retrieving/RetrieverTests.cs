using LlmPatterns.CodeFixes.Retrieving;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LlmPatterns.CodeFixes.Tests.Retrieving;

/// <summary>What a search returns, and what the body around it is, in the forms that are written.</summary>
public sealed class RetrieverTests
{
    private const string Marked = AddRetrieval.KeyPrefix + "M:IManuals.FindAsync(System.String)";

    private static FixTest<TFix> Test<TFix>(string key, params string[] files)
        where TFix : CodeFixProvider, new() => new(files) { CodeActionEquivalenceKey = key };

    [Fact]
    public Task Joins_the_texts_of_a_list() => Test<DeclaredRetrievalMissingFix>(AddRetrieval.KeyPrefix + "M:ILaws.NearAsync(System.String)", """
        using LlmPatterns;

        public sealed record Law(string Title, string Text);

        public interface ILaws { [ContextRetrieval] Task<IReadOnlyList<Law>> NearAsync(string text); }

        [RetrievalAugmented]
        public sealed class Support(IChatClient client, ILaws laws)
        {
            public async Task<string> Answer(string question)
            {
                return (await client.{|LLMP102:GetResponseAsync|}(question)).Text;
            }

            public async Task<string> Briefly(string question) => (await client.{|LLMP102:GetResponseAsync|}("Be brief. " + question)).Text;
        }
        """).Iterating(2, 1).Becomes("""
        using LlmPatterns;

        public sealed record Law(string Title, string Text);

        public interface ILaws { [ContextRetrieval] Task<IReadOnlyList<Law>> NearAsync(string text); }

        [RetrievalAugmented]
        public sealed class Support(IChatClient client, ILaws laws)
        {
            public async Task<string> Answer(string question)
            {
                var passages = await laws.NearAsync(question);
                return (await client.GetResponseAsync($"Context:\n{string.Join("\n", passages.Select(hit => hit.Text))}\n\n{question}")).Text;
            }

            public async Task<string> Briefly(string question) => (await client.GetResponseAsync($"Context:\n{string.Join("\n", (await laws.NearAsync(question)).Select(hit => hit.Text))}\n\n" + "Be brief. " + question)).Text;
        }
        """);

    [Fact]
    public Task Reads_a_text_search_of_Semantic_Kernel_into_a_template() => Test<DeclaredRetrievalMissingFix>(AddRetrieval.KeyPrefix + "M:Microsoft.SemanticKernel.Data.ITextSearch.SearchAsync(System.String,Microsoft.SemanticKernel.Data.TextSearchOptions,System.Threading.CancellationToken)", """
        #pragma warning disable SKEXP0001
        using System.Text;
        using LlmPatterns;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Data;

        [RetrievalAugmented]
        public sealed class Support(Kernel kernel, ITextSearch search)
        {
            public async Task<string> Answer(string question)
            {
                return (await kernel.{|LLMP102:InvokePromptAsync|}("Answer: {{$question}}", new() { ["question"] = question })).ToString();
            }
        }
        """).Becomes("""
        #pragma warning disable SKEXP0001
        using System.Text;
        using LlmPatterns;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Data;

        [RetrievalAugmented]
        public sealed class Support(Kernel kernel, ITextSearch search)
        {
            public async Task<string> Answer(string question)
            {
                var passages = new StringBuilder();
                await foreach (var hit in (await search.SearchAsync(question)).Results)
                {
                    passages.AppendLine(hit);
                }
                if (passages.Length == 0)
                    passages.AppendLine("Nothing was found.");
                return (await kernel.InvokePromptAsync("Context:\n{{$context}}\n\nAnswer: {{$question}}", new() { ["context"] = passages.ToString(), ["question"] = question })).ToString();
            }
        }
        """);

    /// <summary>Whoever awaits the task does so as before.</summary>
    [Fact]
    public Task A_method_that_hands_on_a_task_is_made_asynchronous() => Test<DeclaredRetrievalMissingFix>(Marked, """
        using LlmPatterns;

        [RetrievalAugmented]
        public sealed class Support(IChatClient client, IManuals manuals)
        {
            /// <summary>Answers.</summary>
            public /* handed on */ Task<ChatResponse> Answer(string question) => client.{|LLMP102:GetResponseAsync|}(question);

            public Task<ChatResponse> Briefly(string question)
            {
                if (question == "")
                    return Task.FromResult(new ChatResponse());
                // Asked.
                return client.{|LLMP102:GetResponseAsync|}($"Be brief. {question}");
            }
        }
        """).Iterating(2, 1).Becomes("""
        using LlmPatterns;

        [RetrievalAugmented]
        public sealed class Support(IChatClient client, IManuals manuals)
        {
            /// <summary>Answers.</summary>
            public /* handed on */ async Task<ChatResponse> Answer(string question) => await client.GetResponseAsync($"Context:\n{await manuals.FindAsync(question)}\n\n{question}");

            public async Task<ChatResponse> Briefly(string question)
            {
                if (question == "")
                    return await Task.FromResult(new ChatResponse());
                var passages = await manuals.FindAsync(question);
                // Asked.
                return await client.GetResponseAsync($"Context:\n{passages}\n\nBe brief. {question}");
            }
        }
        """);

    [Fact]
    public Task Searches_with_a_property_and_a_stream_of_the_teams_own() => Test<DeclaredRetrievalMissingFix>(AddRetrieval.KeyPrefix + "M:ICases.Near(System.String,System.Threading.CancellationToken)", """
        using LlmPatterns;

        public interface ICases { [ContextRetrieval] IAsyncEnumerable<string> Near(string text, System.Threading.CancellationToken cancellation = default); }

        [RetrievalAugmented]
        public sealed class Support
        {
            public required IChatClient Client { get; init; }
            private protected ICases Cases { get; init; } = null!;

            public Task<ChatResponse> Answer(string question)
            {
                return Client.{|LLMP102:GetResponseAsync|}(question);
            }
        }
        """).With("Retrieve with 'Cases.Near' and put what it finds into the prompt").Becomes("""
        using LlmPatterns;

        public interface ICases { [ContextRetrieval] IAsyncEnumerable<string> Near(string text, System.Threading.CancellationToken cancellation = default); }

        [RetrievalAugmented]
        public sealed class Support
        {
            public required IChatClient Client { get; init; }
            private protected ICases Cases { get; init; } = null!;

            public async Task<ChatResponse> Answer(string question)
            {
                var passages = new System.Text.StringBuilder();
                await foreach (var hit in Cases.Near(question))
                {
                    passages.AppendLine(hit);
                }
                if (passages.Length == 0)
                    passages.AppendLine("Nothing was found.");
                return await Client.GetResponseAsync($"Context:\n{passages}\n\n{question}");
            }
        }
        """);
}
