namespace LlmPatterns.Analyzers.Tests.Catalog.Unserved;

/// <summary>Clients of single vendors, and of several.</summary>
public sealed class ClientLibrariesTests
{
    private static readonly Stub AnthropicSdk = new("Anthropic.SDK", """
        using Anthropic.SDK.Messaging;

        namespace Anthropic.SDK.Messaging
        {
            public class SystemMessage(string text) { public string Text => text; }
            public enum RoleType { User }
            public class Message(RoleType role, string text) { public RoleType Role => role; public string Text => text; }
            public class MessageResponse;
            public class MessageCountTokenParameters { public string Model { get; set; } public List<Message> Messages { get; set; } public List<SystemMessage> System { get; set; } }
            public class MessageCountTokenResponse;
            public class MessageParameters : MessageCountTokenParameters { public int MaxTokens { get; set; } }

            public class MessagesEndpoint
            {
                public Task<MessageResponse> GetClaudeMessageAsync(MessageParameters parameters, CancellationToken ctx = default) => null;
                public IAsyncEnumerable<MessageResponse> StreamClaudeMessageAsync(MessageParameters parameters, CancellationToken ctx = default) => null;
                public Task<MessageCountTokenResponse> CountMessageTokensAsync(MessageCountTokenParameters parameters, CancellationToken ctx = default) => null;
            }
        }

        namespace Anthropic.SDK { public class AnthropicClient { public MessagesEndpoint Messages { get; } } }
        """);

    private static readonly Stub Mistral = new("Mistral.SDK", """
        using Mistral.SDK.DTOs;

        namespace Mistral.SDK.DTOs
        {
            public class ChatMessage(ChatMessage.RoleEnum? role = null, string content = null) { public enum RoleEnum { User, System } public RoleEnum? Role => role; public string Content => content; }
            public class ChatCompletionRequest(string model, List<ChatMessage> messages) { public string Model { get; set; } = model; public List<ChatMessage> Messages { get; set; } = messages; }
            public class ChatCompletionResponse;
            public class EmbeddingRequest;
            public class EmbeddingResponse;
        }

        namespace Mistral.SDK
        {
            public class MistralClient { public Completions.CompletionsEndpoint Completions { get; } public Embeddings.EmbeddingsEndpoint Embeddings { get; } }
        }

        namespace Mistral.SDK.Completions { public class CompletionsEndpoint { public Task<ChatCompletionResponse> GetCompletionAsync(ChatCompletionRequest request, CancellationToken cancellationToken = default) => null; } }
        namespace Mistral.SDK.Embeddings { public class EmbeddingsEndpoint { public Task<EmbeddingResponse> GetEmbeddingsAsync(EmbeddingRequest request, CancellationToken cancellationToken = default) => null; } }
        """);

    private static readonly Stub Tornado = new("LlmTornado", """
        using LlmTornado.Chat;
        using LlmTornado.Chat.Models;

        namespace LlmTornado.Code { public enum ChatMessageRoles { System, User } }

        namespace LlmTornado.Chat.Models
        {
            public class ChatModel(string name) { public string Name => name; public static implicit operator ChatModel(string name) => new(name); }
        }

        namespace LlmTornado.Chat
        {
            public class ChatMessage(Code.ChatMessageRoles role, string content) { public Code.ChatMessageRoles Role => role; public string Content => content; }
            public class ChatRequest { public ChatModel Model { get; set; } public List<ChatMessage> Messages { get; set; } }
            public class ChatResult;

            public class Conversation(ChatEndpoint endpoint, ChatModel model = null, ChatRequest defaultChatRequestArgs = null)
            {
                public object Made => (endpoint, defaultChatRequestArgs);
                public ChatModel Model { get; set; } = model;
                public Conversation AppendSystemMessage(string content) => this;
                public Conversation AppendUserInput(string content) => this;
                public Task<string> GetResponse(CancellationToken token = default) => null;
            }

            public class ChatEndpoint
            {
                public Conversation CreateConversation(ChatRequest requestPrototype = null) => null;
                public Conversation CreateConversation(ChatModel model, double? temperature = null, int? maxTokens = null) => null;
                public Conversation CreateConversation(string model, double? temperature = null, int? maxTokens = null) => null;
                public Task<ChatResult> CreateChatCompletion(ChatRequest request) => null;
            }
        }

        namespace LlmTornado { public class TornadoApi(string apiKey) { public string Key => apiKey; public ChatEndpoint Chat { get; } } }
        """);

    private static readonly Stub Ollama = new("Microsoft.Extensions.AI.Ollama", """
        namespace Microsoft.Extensions.AI;

        public sealed class OllamaChatClient(string endpoint, string modelId = null, HttpClient httpClient = null) : DelegatingChatClient(null) { public object Made => (endpoint, modelId, httpClient); }
        """);

    private static readonly Stub Aspire = new("Aspire.OpenAI", """
        using Microsoft.Extensions.AI;

        namespace Aspire.OpenAI { public class AspireOpenAIClientBuilder; }

        namespace Microsoft.Extensions.Hosting
        {
            public static class AspireOpenAIExtensions { public static Aspire.OpenAI.AspireOpenAIClientBuilder AddOpenAIClient(this IHostApplicationBuilder builder, string connectionName) => null; }
            public static class AspireOpenAIClientBuilderChatClientExtensions { public static ChatClientBuilder AddChatClient(this Aspire.OpenAI.AspireOpenAIClientBuilder builder, string deploymentName = null) => null; }
        }
        """);

    [Fact]
    public Task Claude_through_AnthropicSdk() => AnthropicSdk.Holds("""
        using Anthropic.SDK;
        using Anthropic.SDK.Messaging;

        public sealed class Support(AnthropicClient client)
        {
            public async Task Ask(string question)
            {
                var parameters = new MessageParameters { Model = "claude-3-5-sonnet-20241022", System = [new("Be brief.")], Messages = [new(RoleType.User, question)] };
                await client.Messages.CountMessageTokensAsync(parameters);
                await client.Messages.GetClaudeMessageAsync(parameters); // => MessagesEndpoint.GetClaudeMessageAsync foundation none claude-3-5-sonnet-20241022
                parameters.Messages.Add(new(RoleType.User, File.ReadAllText("manual.md")));
                await foreach (var part in client.Messages.StreamClaudeMessageAsync(parameters)) // => MessagesEndpoint.StreamClaudeMessageAsync foundation supplied claude-3-5-sonnet-20241022
                    Console.Write(part);
            }
        }
        """);

    [Fact]
    public Task Mistral_and_its_fine_tunes() => Mistral.Holds("""
        using Mistral.SDK;
        using Mistral.SDK.DTOs;

        public sealed class Support(MistralClient client)
        {
            public async Task Ask(string question)
            {
                List<ChatMessage> messages = [new(ChatMessage.RoleEnum.System, "Be brief."), new(ChatMessage.RoleEnum.User, question)];
                await client.Completions.GetCompletionAsync(new ChatCompletionRequest("mistral-large-latest", messages)); // => CompletionsEndpoint.GetCompletionAsync foundation none mistral-large-latest
                await client.Completions.GetCompletionAsync(new ChatCompletionRequest("ft:open-mistral-7b:504267b8:20240620:MyCoach:29b5b062", messages)); // => CompletionsEndpoint.GetCompletionAsync fine-tuned none ft:open-mistral-7b:504267b8:20240620:MyCoach:29b5b062
                await client.Embeddings.GetEmbeddingsAsync(new EmbeddingRequest());
            }
        }
        """);

    [Fact]
    public Task A_conversation_of_LlmTornado_holds_its_prompt_and_its_model() => Tornado.Holds("""
        using LlmTornado;
        using LlmTornado.Chat;
        using LlmTornado.Code;

        var question = Console.ReadLine()!;
        var api = new TornadoApi("key");
        await api.Chat.CreateConversation("gpt-4o").AppendSystemMessage("Be brief.").AppendUserInput(question).GetResponse(); // => Conversation.GetResponse foundation none gpt-4o
        var chat = api.Chat.CreateConversation("ft:gpt-4o-mini-2024-07-18:acme::1");
        chat.AppendUserInput(File.ReadAllText("manual.md"));
        chat.AppendUserInput(question);
        Console.WriteLine(await chat.GetResponse()); // => Conversation.GetResponse fine-tuned supplied ft:gpt-4o-mini-2024-07-18:acme::1
        await api.Chat.CreateChatCompletion(new ChatRequest { Model = "gpt-4o-mini", Messages = [new(ChatMessageRoles.User, question)] }); // => ChatEndpoint.CreateChatCompletion foundation none gpt-4o-mini
        """);

    [Fact]
    public Task The_old_client_of_Ollama_is_a_chat_client() => Ollama.Holds("""
        using Microsoft.Extensions.AI;

        var question = Console.ReadLine()!;
        await new OllamaChatClient("http://localhost:11434", "llama3.1").GetResponseAsync(question); // => ChatClientExtensions.GetResponseAsync foundation none llama3.1
        """);

    [Fact]
    public Task What_Aspire_registers_is_what_is_injected() => Aspire.Holds("""
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Hosting;

        var builder = Host.CreateApplicationBuilder(args);
        builder.AddOpenAIClient("openai").AddChatClient("gpt-4o-mini");

        public sealed class Support(IChatClient chat)
        {
            public async Task Ask(string question) => await chat.GetResponseAsync(question); // => ChatClientExtensions.GetResponseAsync foundation none gpt-4o-mini
        }
        """);
}
