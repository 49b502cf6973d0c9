namespace LlmPatterns.Analyzers.Tests.Inventory;

/// <summary>Which calls are model calls: by symbol, wherever they stand.</summary>
public sealed class ModelCallsTests
{
    [Fact]
    public Task Calls_of_the_users_own_methods_are_not_found_by_their_names() => InventoryLines.Verify("phase", """
        using Microsoft.Extensions.AI;

        public sealed class Backend
        {
            public Task<string> GetResponseAsync(string text) => Task.FromResult(text);
            public Task<string> InvokePromptAsync(string text) => GetResponseAsync(text);
            public Task<string> RunAsync(string text) => InvokePromptAsync(text);
            public string CompleteChat(string text) => text;
        }

        public static class Extensions
        {
            public static Task<string> GetChatMessageContentAsync(this Backend backend, string text) => backend.RunAsync(text);
        }

        public sealed class Support(Backend backend, IChatClient chat)
        {
            public async Task AnswerAsync(string question)
            {
                await backend.GetResponseAsync(question);
                await backend.InvokePromptAsync(question);
                await backend.RunAsync(question);
                backend.CompleteChat(question);
                await backend.GetChatMessageContentAsync(question);
                await chat.GetResponseAsync(question); // => foundation
            }
        }
        """);

    [Fact]
    public async Task Calls_of_the_libraries_that_ask_no_model_are_not_found() => Assert.Empty(await Analysis.Inventory("""
        using Microsoft.Extensions.AI;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.ChatCompletion;
        using OpenAI;
        using OpenAI.Chat;

        var client = new OpenAIClient("key").GetChatClient("gpt-4o").AsIChatClient().AsBuilder().UseFunctionInvocation().Build();
        var builder = Kernel.CreateBuilder();
        builder.AddOpenAIChatCompletion("gpt-4o", "key");
        var kernel = builder.Build();
        var service = kernel.GetRequiredService<IChatCompletionService>();
        var history = new ChatHistory("Hello");
        history.AddUserMessage("How are you?");
        var clock = KernelFunctionFactory.CreateFromMethod(() => DateTime.Now.ToString(), "clock");
        await kernel.InvokeAsync(clock);
        Console.WriteLine(client.GetService<ChatClientMetadata>()?.DefaultModelId + service + history.Count);
        """));

    [Fact]
    public Task Overloads_of_every_library_are_found() => InventoryLines.Verify("phase", """
        using Microsoft.Agents.AI;
        using Microsoft.Extensions.AI;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.ChatCompletion;
        using OpenAI.Chat;
        using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

        public sealed class Calls(IChatClient chat, Kernel kernel, IChatCompletionService service, ChatClient openAI)
        {
            public async Task ExtensionsAI()
            {
                await chat.GetResponseAsync("Hello"); // => foundation
                await chat.GetResponseAsync(new ChatMessage(ChatRole.User, "Hello")); // => foundation
                await chat.GetResponseAsync([new ChatMessage(ChatRole.User, "Hello")]); // => foundation
                await chat.GetResponseAsync<int>("How many?"); // => foundation
                await foreach (var update in chat.GetStreamingResponseAsync("Hello")) // => foundation
                    Console.Write(update);
            }

            public async Task SemanticKernel()
            {
                await kernel.InvokePromptAsync("Hello"); // => foundation
                await kernel.InvokePromptAsync<string>("Hello"); // => foundation
                await foreach (var update in kernel.InvokePromptStreamingAsync("Hello")) // => foundation
                    Console.Write(update);
                await kernel.InvokeAsync(kernel.CreateFunctionFromPrompt("Hello")); // => foundation
                await service.GetChatMessageContentAsync("Hello"); // => foundation
                await service.GetChatMessageContentsAsync(new ChatHistory("Hello")); // => foundation
                await foreach (var update in service.GetStreamingChatMessageContentsAsync("Hello")) // => foundation
                    Console.Write(update);
            }

            public async Task OpenAI()
            {
                openAI.CompleteChat("Hello"); // => foundation
                openAI.CompleteChat(new SystemChatMessage("Be brief."), new UserChatMessage("Hello")); // => foundation
                await openAI.CompleteChatAsync("Hello"); // => foundation
                await openAI.CompleteChatAsync([new UserChatMessage("Hello")], new ChatCompletionOptions()); // => foundation
                foreach (var update in openAI.CompleteChatStreaming("Hello")) // => foundation
                    Console.Write(update);
                await foreach (var update in openAI.CompleteChatStreamingAsync("Hello")) // => foundation
                    Console.Write(update);
            }

            public async Task AgentFramework()
            {
                var agent = new ChatClientAgent(chat, instructions: "Be brief.");
                await agent.RunAsync("Hello"); // => foundation
                await agent.RunAsync([new ChatMessage(ChatRole.User, "Hello")]); // => foundation
                await foreach (var update in agent.RunStreamingAsync("Hello")) // => foundation
                    Console.Write(update);
            }
        }
        """);

    [Fact]
    public Task A_call_through_the_concrete_type_of_a_client_is_found() => InventoryLines.Verify("api", """
        using Microsoft.Extensions.AI;

        var offline = new OfflineClient();
        await offline.GetResponseAsync([new ChatMessage(ChatRole.User, "Hello")]); // => M:OfflineClient.GetResponseAsync(System.Collections.Generic.IEnumerable{Microsoft.Extensions.AI.ChatMessage},Microsoft.Extensions.AI.ChatOptions,System.Threading.CancellationToken)

        public sealed class OfflineClient : IChatClient
        {
            public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
                Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "Hello")));

            public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
                throw new NotSupportedException();

            public object? GetService(Type serviceType, object? serviceKey = null) => null;

            public void Dispose()
            {
            }
        }
        """);

    [Fact]
    public Task A_call_is_found_in_every_kind_of_body() => InventoryLines.Verify("phase", """
        using Microsoft.Extensions.AI;

        public sealed class Bodies
        {
            private static readonly IChatClient Chat = null!;
            private static readonly Func<string, Task<ChatResponse>> Ask = question => Chat.GetResponseAsync($"Answer: {question}"); // => foundation
            private readonly Task<ChatResponse> _eager = Chat.GetResponseAsync("Hello"); // => foundation

            static Bodies() => Chat.GetResponseAsync("Hello"); // => foundation

            public Bodies() => Chat.GetResponseAsync("Hello"); // => foundation

            ~Bodies() => Chat.GetResponseAsync("Hello"); // => foundation

            public static Task<ChatResponse> Automatic { get; } = Chat.GetResponseAsync("Hello"); // => foundation

            public Task<ChatResponse> Arrow => Chat.GetResponseAsync("Hello"); // => foundation

            public Task<ChatResponse> Accessors
            {
                get { return Chat.GetResponseAsync("Hello"); } // => foundation
                set => Chat.GetResponseAsync("Hello"); // => foundation
            }

            public Task<ChatResponse> this[string name] => Chat.GetResponseAsync($"Hello {name}"); // => foundation

            public event Action Changed
            {
                add => Chat.GetResponseAsync("Hello"); // => foundation
                remove { }
            }

            public static Bodies operator +(Bodies left, string right)
            {
                Chat.GetResponseAsync("Hello"); // => foundation
                return left;
            }

            public static implicit operator Task<ChatResponse>(Bodies bodies) => Chat.GetResponseAsync("Hello"); // => foundation

            public IEnumerable<Task> Iterator()
            {
                foreach (var name in new[] { "Ada", "Grace" })
                    yield return Chat.GetResponseAsync($"Hello {name}"); // => foundation
            }

            public async IAsyncEnumerable<string> AsyncIterator()
            {
                await foreach (var update in Chat.GetStreamingResponseAsync("Hello")) // => foundation
                    yield return update.Text;
            }

            public async Task Functions()
            {
                string[] names = ["Ada", "Grace"];
                async Task LocalAsync() => await Chat.GetResponseAsync("Hello"); // => foundation
                await LocalAsync();
                Func<Task> lambda = async () => await Chat.GetResponseAsync("Hello"); // => foundation
                await lambda();
                await Task.WhenAll(names.Select(name => Chat.GetResponseAsync($"Hello {name}"))); // => foundation
                Func<Task> nobodyCallsIt = delegate { return Chat.GetResponseAsync("Hello"); }; // => foundation
            }

            public async Task Statements(bool polite)
            {
                var greeting = polite ? await Chat.GetResponseAsync("Good day") : null; // => foundation
                try
                {
                    await Chat.GetResponseAsync("Hello"); // => foundation
                }
                catch (HttpRequestException e) when (Chat.GetResponseAsync("Hello").Result.Text.Length > 0) // => foundation
                {
                    await Chat.GetResponseAsync("Hello"); // => foundation
                }
                finally
                {
                    await Chat.GetResponseAsync("Hello"); // => foundation
                }
                using var scope = new MemoryStream();
                switch ((await Chat.GetResponseAsync("Yes or no?")).Text) // => foundation
                {
                    case "yes" when Chat.GetResponseAsync("Sure?").Result.Text == "yes": // => foundation
                        break;
                }
            }
        }
        """);

    [Fact]
    public Task Top_level_code_and_handlers_of_requests_are_found() => InventoryLines.Verify("grounding", """
        using Microsoft.Extensions.AI;
        using OpenAI.Chat;
        using LlmPatterns;

        var client = new ChatClient("gpt-4o", "key");
        client.CompleteChat("Hello"); // => none
        var app = new App();
        app.MapPost("/ask", async (string question, IChatClient chat) => (await chat.GetResponseAsync($"Answer: {question}")).Text); // => none
        app.MapPost("/look-up", async (string question, IChatClient chat, Search search) =>
        {
            var passages = await search.FindAsync(question);
            return (await chat.GetResponseAsync($"{passages}\n{question}")).Text; // => retrieved
        });
        app.MapPost("/hello", Handlers.HelloAsync);

        public static class Handlers
        {
            public static Task<ChatResponse> HelloAsync(IChatClient chat) => chat.GetResponseAsync("Hello"); // => none
        }

        public sealed class App
        {
            public void MapPost(string pattern, Delegate handler) => Console.WriteLine(pattern + handler);
        }

        public sealed class Search
        {
            [ContextRetrieval]
            public Task<string> FindAsync(string question) => Task.FromResult("");
        }
        """);

    [Fact]
    public Task Arguments_may_be_named_left_out_and_in_any_order() => InventoryLines.Verify("grounding", """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Support(IChatClient? chat)
        {
            public async Task AnswerAsync(string question)
            {
                await chat!.GetResponseAsync(options: new ChatOptions { Temperature = 0 }, chatMessage: Find(question)); // => retrieved
                await chat.GetResponseAsync(cancellationToken: default, messages: [new(ChatRole.User, Find(question))]); // => retrieved
                await (chat?.GetResponseAsync(Find(question)) ?? Task.FromResult(new ChatResponse())); // => retrieved
                await (chat?.GetResponseAsync(question)!); // => none
                await ((IChatClient)chat!).GetResponseAsync((Find(question) + question).Trim()); // => retrieved
            }

            [ContextRetrieval]
            private static string Find(string question) => question;
        }
        """);

    [Fact]
    public Task A_method_that_is_passed_on_by_its_name_holds_its_own_call() => InventoryLines.Verify("grounding", """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Batch(IChatClient chat)
        {
            public async Task<string[]> RunAsync(string[] questions) => await Task.WhenAll(questions.Select(AnswerAsync));

            private async Task<string> AnswerAsync(string question) =>
                (await chat.GetResponseAsync($"{Find(question)}\n{question}")).Text; // => retrieved

            [ContextRetrieval]
            private static string Find(string question) => question;
        }
        """);
}
