namespace LlmPatterns.Analyzers.Tests.Inventory;

/// <summary>Where a call is reported that goes through methods of the same project: at thin wrappers' callers, and never where a client forwards.</summary>
public sealed class WrappersTests
{
    [Fact]
    public async Task A_forwarding_client_asks_nothing_by_itself() => Assert.Empty(await Analysis.Inventory("""
        using System.Runtime.CompilerServices;
        using Microsoft.Extensions.AI;

        public sealed class LoggingClient(IChatClient inner) : DelegatingChatClient(inner)
        {
            public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
            {
                Console.WriteLine(messages.Count());
                return base.GetResponseAsync(messages, options, cancellationToken);
            }

            public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
                IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
            {
                await foreach (var update in base.GetStreamingResponseAsync(messages, options, cancellationToken))
                    yield return update;
            }
        }

        public sealed class RetryingClient(IChatClient inner) : IChatClient
        {
            public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
            {
                try
                {
                    return await inner.GetResponseAsync(messages, options, cancellationToken);
                }
                catch (HttpRequestException)
                {
                    return await inner.GetResponseAsync(messages, options, cancellationToken);
                }
            }

            public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
                inner.GetStreamingResponseAsync(messages, options, cancellationToken);

            public object? GetService(Type serviceType, object? serviceKey = null) => inner.GetService(serviceType, serviceKey);

            public void Dispose() => inner.Dispose();
        }
        """));

    [Fact]
    public async Task Middleware_asks_nothing_by_itself() => Assert.Empty(await Analysis.Inventory("""
        using Microsoft.Extensions.AI;
        using OpenAI.Chat;

        var client = new ChatClient("gpt-4o", "key").AsIChatClient().AsBuilder()
            .Use(async (messages, options, next, cancellation) => await next(messages, options, cancellation))
            .Use(
                (messages, options, inner, cancellation) => inner.GetResponseAsync(messages, options, cancellation),
                (messages, options, inner, cancellation) => inner.GetStreamingResponseAsync(messages, options, cancellation))
            .Build();
        Console.WriteLine(client);
        """));

    [Fact]
    public Task The_callers_of_a_thin_wrapper_have_each_their_own_truth() => InventoryLines.Verify("grounding", """
        using LlmPatterns;
        using Microsoft.SemanticKernel;

        public sealed class Support(Kernel kernel)
        {
            public async Task<string> Rewrite(string question) => await AskAsync($"Rewrite: {question}"); // => none
            public async Task<string> Answer(string question) => await AskAsync($"Answer from {Find(question)}: {question}"); // => retrieved
            public async Task<string> Summarize(string path) => await AskAsync("Summarize: " + await File.ReadAllTextAsync(path)); // => supplied

            private async Task<string> AskAsync(string prompt) =>
                (await kernel.InvokePromptAsync(prompt)).ToString(); // => retrieved-on-some-paths

            [ContextRetrieval]
            private static string Find(string question) => question;
        }
        """);

    [Fact]
    public async Task The_inner_call_of_a_thin_wrapper_has_no_findings() => await Analysis.Verify("""
        using LlmPatterns;
        using OpenAI.Chat;

        [RetrievalAugmented, DomainSpecific("medical")]
        public sealed class Llm(ChatClient client)
        {
            public async Task<string> AskAsync(string prompt)
            {
                ChatCompletion answer = await client.CompleteChatAsync(prompt);
                return answer.Content[0].Text;
            }
        }

        [RetrievalAugmented]
        public sealed class Support(Llm llm)
        {
            public Task<string> AnswerAsync(string question) => llm.{|LLMP102:AskAsync|}($"Answer: {question}");
        }
        """);

    [Fact]
    public Task A_wrapper_of_a_wrapper_is_followed_to_the_prompt() => InventoryLines.Verify("phase", """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Support(IChatClient chat)
        {
            public Task<string> Greet(string name) => TwiceAsync($"Greet {name}"); // => foundation
            public Task<string> Answer(string question) => TwiceAsync($"Answer from {Find(question)}: {question}"); // => rag

            private Task<string> TwiceAsync(string prompt) =>
                OnceAsync(prompt); // => rag

            private async Task<string> OnceAsync(string prompt) =>
                (await chat.GetResponseAsync(prompt)).Text; // => rag

            [ContextRetrieval]
            private static string Find(string question) => question;
        }
        """);

    [Fact]
    public Task A_method_with_prompt_text_asks_for_itself() => InventoryLines.Verify("phase", """
        using Microsoft.Extensions.AI;

        public sealed class Pirate(IChatClient chat)
        {
            public Task<ChatResponse> SayAsync(string text) => chat.GetResponseAsync($"Say it as a pirate: {text}"); // => foundation
        }

        public sealed class Ship(Pirate pirate)
        {
            public Task HailAsync() => pirate.SayAsync("Ahoy");
            public Task LeaveAsync() => pirate.SayAsync("Farewell");
        }
        """);

    [Fact]
    public Task A_thin_wrapper_that_nobody_calls_asks_for_itself() => InventoryLines.Verify("phase", """
        using Microsoft.Extensions.AI;

        public sealed class Llm(IChatClient chat)
        {
            public async Task<string> AskAsync(string prompt) => (await chat.GetResponseAsync(prompt)).Text; // => foundation
        }
        """);

    [Fact]
    public Task An_interface_in_front_of_a_thin_wrapper_hides_nothing() => InventoryLines.Verify("grounding", """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public interface ILlm
        {
            Task<string> AskAsync(string prompt);
        }

        public sealed class Llm(IChatClient chat) : ILlm
        {
            public async Task<string> AskAsync(string prompt) =>
                (await chat.GetResponseAsync(prompt)).Text; // => retrieved-on-some-paths
        }

        public sealed class Support(ILlm llm)
        {
            public Task<string> Greet(string name) => llm.AskAsync($"Greet {name}"); // => none
            public Task<string> Answer(string question) => llm.AskAsync($"{Find(question)}\n{question}"); // => retrieved

            [ContextRetrieval]
            private static string Find(string question) => question;
        }
        """);
}
