namespace LlmPatterns.Analyzers.Tests.Catalog.Unserved;

/// <summary>Semantic Kernel's agents: their own prompts, their kernel's plugins, and what a service keeps for them.</summary>
public sealed class SemanticKernelAgentsTests
{
    private static readonly Stub Abstractions = new("Microsoft.SemanticKernel.Agents.Abstractions", """
        using Microsoft.SemanticKernel;

        namespace Microsoft.SemanticKernel
        {
            public abstract class AIContextProvider;
            public sealed class AggregateAIContextProvider : AIContextProvider { public void Add(AIContextProvider aiContextProvider) { } }
        }

        namespace Microsoft.SemanticKernel.Agents
        {
            public class AgentInvokeOptions { public string AdditionalInstructions { get; init; } public KernelArguments KernelArguments { get; init; } public Kernel Kernel { get; init; } }
            public class AgentResponseItem<T> { public T Message { get; } }
            public abstract class AgentThread { public virtual string Id { get; } public virtual AggregateAIContextProvider AIContextProviders { get; init; } = new(); }

            public abstract class Agent
            {
                public string Name { get; init; }
                public string Instructions { get; init; }
                public KernelArguments Arguments { get; init; }
                public Kernel Kernel { get; init; } = new();
                public virtual IAsyncEnumerable<AgentResponseItem<ChatMessageContent>> InvokeAsync(string message, AgentThread thread = null, AgentInvokeOptions options = null, CancellationToken cancellationToken = default) => null;
                public virtual IAsyncEnumerable<AgentResponseItem<ChatMessageContent>> InvokeAsync(ChatMessageContent message, AgentThread thread = null, AgentInvokeOptions options = null, CancellationToken cancellationToken = default) => null;
                public abstract IAsyncEnumerable<AgentResponseItem<ChatMessageContent>> InvokeAsync(ICollection<ChatMessageContent> messages, AgentThread thread = null, AgentInvokeOptions options = null, CancellationToken cancellationToken = default);
            }
        }
        """);

    private static readonly Stub Core = new("Microsoft.SemanticKernel.Agents.Core", """
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.ChatCompletion;

        namespace Microsoft.SemanticKernel.Agents;

        public sealed class ChatHistoryAgentThread(ChatHistory chatHistory = null, string id = null) : AgentThread { public ChatHistory ChatHistory => chatHistory; public override string Id => id; }

        public sealed class ChatCompletionAgent : Agent
        {
            public override IAsyncEnumerable<AgentResponseItem<ChatMessageContent>> InvokeAsync(ICollection<ChatMessageContent> messages, AgentThread thread = null, AgentInvokeOptions options = null, CancellationToken cancellationToken = default) => null;
        }
        """, Abstractions);

    private static readonly Stub OpenAI = new("Microsoft.SemanticKernel.Agents.OpenAI", """
        using Microsoft.SemanticKernel;
        using OpenAI.Assistants;

        namespace Microsoft.SemanticKernel.Agents.OpenAI;

        public static class AssistantClientExtensions
        {
            public static Task<Assistant> CreateAssistantAsync(this AssistantClient client, string modelId, string name = null, string description = null, string instructions = null, bool enableCodeInterpreter = false, IReadOnlyList<string> codeInterpreterFileIds = null, bool enableFileSearch = false, string vectorStoreId = null, float? temperature = null, CancellationToken cancellationToken = default) => null;
        }

        public sealed class OpenAIAssistantAgentThread : AgentThread
        {
            public OpenAIAssistantAgentThread(AssistantClient client) { }
            public OpenAIAssistantAgentThread(AssistantClient client, IEnumerable<ChatMessageContent> messages = null, IReadOnlyList<string> codeInterpreterFileIds = null, string vectorStoreId = null, IReadOnlyDictionary<string, string> metadata = null) { }
        }

        public sealed class OpenAIAssistantAgent : Agent
        {
            public OpenAIAssistantAgent(Assistant definition, AssistantClient client, IEnumerable<KernelPlugin> plugins = null) => Definition = definition;
            public Assistant Definition { get; }
            public override IAsyncEnumerable<AgentResponseItem<ChatMessageContent>> InvokeAsync(ICollection<ChatMessageContent> messages, AgentThread thread = null, AgentInvokeOptions options = null, CancellationToken cancellationToken = default) => null;
        }
        """, Abstractions);

    /// <summary>No catalog describes this one: what it hands out can't be seen through.</summary>
    private static readonly Stub Service = new("AWSSDK.BedrockAgent", """
        namespace Amazon.BedrockAgent.Model
        {
            public class Agent { public string AgentId { get; set; } }
            public class CreateAgentRequest { public string FoundationModel { get; set; } public string Instruction { get; set; } }
            public class GetAgentRequest { public string AgentId { get; set; } }
            public class GetAgentResponse { public Agent Agent { get; set; } }
        }

        namespace Amazon.BedrockAgent { public interface IAmazonBedrockAgent { Task<Model.GetAgentResponse> GetAgentAsync(Model.GetAgentRequest request, CancellationToken cancellationToken = default); } }
        """);

    private static readonly Stub Bedrock = new("Microsoft.SemanticKernel.Agents.Bedrock", """
        using Amazon.BedrockAgent;
        using Microsoft.SemanticKernel;

        namespace Microsoft.SemanticKernel.Agents.Bedrock;

        public sealed class BedrockAgent(Amazon.BedrockAgent.Model.Agent agentModel, IAmazonBedrockAgent client) : Agent
        {
            public object Made => (agentModel, client);
            public override IAsyncEnumerable<AgentResponseItem<ChatMessageContent>> InvokeAsync(ICollection<ChatMessageContent> messages, AgentThread thread = null, AgentInvokeOptions options = null, CancellationToken cancellationToken = default) => null;
        }

        public static class BedrockAgentExtensions
        {
            public static Task<Amazon.BedrockAgent.Model.Agent> CreateAndPrepareAgentAsync(this IAmazonBedrockAgent client, Amazon.BedrockAgent.Model.CreateAgentRequest request, CancellationToken cancellationToken = default) => null;
            public static Task AssociateAgentKnowledgeBaseAsync(this BedrockAgent agent, string knowledgeBaseId, string description, CancellationToken cancellationToken = default) => null;
        }
        """, Abstractions, Service);

    [Fact]
    public Task An_agent_has_its_kernels_plugins_where_settings_enable_them() => Core.Holds("""
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Agents;
        using Microsoft.SemanticKernel.Data;

        public sealed class Support(ITextSearch search)
        {
            public async Task Ask(string question)
            {
                var builder = Kernel.CreateBuilder();
                builder.AddOpenAIChatCompletion("gpt-4o", "key");
                var kernel = builder.Build();
                var plain = new ChatCompletionAgent { Instructions = "Be brief.", Kernel = kernel };
                await foreach (var item in plain.InvokeAsync(question)) // => Agent.InvokeAsync foundation none gpt-4o
                    Console.Write(item.Message);
                var searching = kernel.Clone();
                searching.Plugins.Add(search.CreateWithGetTextSearchResults("manuals"));
                var idle = new ChatCompletionAgent { Instructions = "Be brief.", Kernel = searching };
                await foreach (var item in idle.InvokeAsync([new ChatMessageContent(Microsoft.SemanticKernel.ChatCompletion.AuthorRole.User, question)])) // => ChatCompletionAgent.InvokeAsync foundation none gpt-4o
                    Console.Write(item.Message);
                var agent = new ChatCompletionAgent { Instructions = "Be brief.", Kernel = searching, Arguments = new(new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }) };
                await foreach (var item in agent.InvokeAsync(question)) // => Agent.InvokeAsync agentic-rag tool gpt-4o
                    Console.Write(item.Message);
            }
        }
        """);

    [Fact]
    public Task A_threads_history_is_part_of_the_prompt() => Core.Holds("""
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Agents;
        using Microsoft.SemanticKernel.ChatCompletion;
        using Microsoft.SemanticKernel.Data;

        public sealed class Support(ITextSearch search, Kernel kernel)
        {
            public async Task Ask(string question)
            {
                var history = new ChatHistory();
                var found = await search.SearchAsync(question);
                await foreach (var text in found.Results)
                    history.AddUserMessage(text);
                var agent = new ChatCompletionAgent { Instructions = "Be brief.", Kernel = kernel };
                await foreach (var item in agent.InvokeAsync(question, new ChatHistoryAgentThread(history))) // => Agent.InvokeAsync rag retrieved -
                    Console.Write(item.Message);
            }
        }
        """);

    [Fact]
    public Task An_assistant_searches_files_where_a_store_is_named() => OpenAI.Holds("""
        using Microsoft.SemanticKernel.Agents;
        using Microsoft.SemanticKernel.Agents.OpenAI;
        using OpenAI.Assistants;

        #pragma warning disable OPENAI001
        public sealed class Support(AssistantClient client)
        {
            public async Task Ask(string question)
            {
                var plain = new OpenAIAssistantAgent(await client.CreateAssistantAsync("gpt-4o", instructions: "Be brief."), client);
                await foreach (var item in plain.InvokeAsync(question, new OpenAIAssistantAgentThread(client))) // => Agent.InvokeAsync foundation none gpt-4o
                    Console.Write(item.Message);
                await foreach (var item in plain.InvokeAsync(question, new OpenAIAssistantAgentThread(client, vectorStoreId: "vs_1"))) // => Agent.InvokeAsync rag hosted gpt-4o
                    Console.Write(item.Message);
                var searching = new OpenAIAssistantAgent(await client.CreateAssistantAsync("ft:gpt-4o-mini-2024-07-18:acme::1", enableFileSearch: true, vectorStoreId: "vs_1"), client);
                await foreach (var item in searching.InvokeAsync(question)) // => Agent.InvokeAsync fine-tuned+rag hosted ft:gpt-4o-mini-2024-07-18:acme::1
                    Console.Write(item.Message);
                var kept = new OpenAIAssistantAgent(await client.GetAssistantAsync("asst_1"), client);
                await foreach (var item in kept.InvokeAsync(question)) // => Agent.InvokeAsync unknown unknown -
                    Console.Write(item.Message);
            }
        }
        """);

    [Fact]
    public Task A_bedrock_agent_searches_the_knowledge_base_that_it_was_given() => Bedrock.Holds("""
        using Amazon.BedrockAgent;
        using Microsoft.SemanticKernel.Agents.Bedrock;

        public static class Support
        {
            public static async Task Ask(IAmazonBedrockAgent client, string question)
            {
                var agent = new BedrockAgent(await client.CreateAndPrepareAgentAsync(new() { FoundationModel = "anthropic.claude-v2" }), client);
                await agent.AssociateAgentKnowledgeBaseAsync("KB1", "Manuals");
                await foreach (var item in agent.InvokeAsync(question)) // => Agent.InvokeAsync rag hosted -
                    Console.Write(item.Message);
                var kept = new BedrockAgent((await client.GetAgentAsync(new() { AgentId = "AGENT1" })).Agent, client);
                await foreach (var item in kept.InvokeAsync(question)) // => Agent.InvokeAsync unknown unknown -
                    Console.Write(item.Message);
            }
        }
        """);
}
