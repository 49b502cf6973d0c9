namespace LlmPatterns.Analyzers.Tests.Catalog.Unserved;

/// <summary>The parts of the Agent Framework that are packages of their own.</summary>
public sealed class AgentFrameworkTests
{
    private static readonly Stub Harness = new("Microsoft.Agents.AI.Harness", """
        using Microsoft.Agents.AI;

        namespace Microsoft.Agents.AI
        {
            public class HarnessAgentOptions { public bool DisableWebSearch { get; set; } }
            public class HarnessAgent(Microsoft.Extensions.AI.IChatClient chatClient, HarnessAgentOptions options = null) : DelegatingAIAgent(null) { public object Made => (chatClient, options); }
        }

        namespace Microsoft.Extensions.AI
        {
            public static class ChatClientHarnessExtensions { public static HarnessAgent AsHarnessAgent(this IChatClient chatClient, HarnessAgentOptions options = null) => null; }
        }
        """);

    private static readonly Stub Mem0 = new("Microsoft.Agents.AI.Mem0", """
        namespace Microsoft.Agents.AI.Mem0;

        public sealed class Mem0Provider(HttpClient httpClient, Func<AgentSession, Mem0Provider.State> stateInitializer) : AIContextProvider
        {
            public object Made => (httpClient, stateInitializer);
            public sealed class State;
        }
        """);

    private static readonly Stub Declarative = new("Microsoft.Agents.AI.Declarative", """
        namespace Microsoft.Agents.AI;

        public abstract class PromptAgentFactory;
        public sealed class ChatClientPromptAgentFactory(Microsoft.Extensions.AI.IChatClient chatClient) : PromptAgentFactory { public object Made => chatClient; }
        public static class YamlAgentFactoryExtensions { public static Task<AIAgent> CreateFromYamlAsync(this PromptAgentFactory agentFactory, string agentYaml, CancellationToken cancellationToken = default) => null; }
        """);

    private static readonly Stub Hosting = new("Microsoft.Agents.AI.Hosting", """
        using Microsoft.Extensions.DependencyInjection;

        namespace Microsoft.Agents.AI.Hosting;

        public interface IHostedAgentBuilder;
        public static class AgentHostingServiceCollectionExtensions
        {
            public static IHostedAgentBuilder AddAIAgent(this IServiceCollection services, string name, Func<IServiceProvider, string, AIAgent> createAgentDelegate) => null;
        }
        """);

    private static readonly Stub OpenAI = new("Microsoft.Agents.AI.OpenAI", """
        using Microsoft.Agents.AI;
        using Microsoft.Extensions.AI;

        namespace OpenAI.Chat;

        public static class OpenAIChatClientExtensions
        {
            public static ChatClientAgent AsAIAgent(this ChatClient client, string instructions = null, string name = null, string description = null, IList<AITool> tools = null) => null;
        }
        """);

    [Fact]
    public Task A_harness_searches_the_web_unless_it_is_told_not_to() => Harness.Holds("""
        using Microsoft.Agents.AI;
        using Microsoft.Extensions.AI;

        public sealed class Support(IChatClient chat, bool isOffline)
        {
            public async Task Ask(string question)
            {
                await new HarnessAgent(chat).RunAsync(question); // => AIAgent.RunAsync rag hosted -
                await chat.AsHarnessAgent(new HarnessAgentOptions { DisableWebSearch = false }).RunAsync(question); // => AIAgent.RunAsync rag hosted -
                await chat.AsHarnessAgent(new HarnessAgentOptions { DisableWebSearch = true }).RunAsync(question); // => AIAgent.RunAsync foundation none -
                await chat.AsAIAgent().RunAsync(question); // => AIAgent.RunAsync foundation none -
            }
        }
        """);

    [Fact]
    public Task A_memory_service_retrieves() => Mem0.Holds("""
        using Microsoft.Agents.AI;
        using Microsoft.Agents.AI.Mem0;
        using Microsoft.Extensions.AI;

        public sealed class Support(IChatClient chat, HttpClient http)
        {
            public async Task Ask(string question)
            {
                var agent = chat.AsAIAgent(new ChatClientAgentOptions { AIContextProviders = [new Mem0Provider(http, _ => new())] });
                await agent.RunAsync(question); // => AIAgent.RunAsync rag retrieved -
            }
        }
        """);

    [Fact]
    public Task What_a_definition_says_is_known_where_it_can_be_read() => Declarative.Holds("""
        using Microsoft.Agents.AI;
        using Microsoft.Extensions.AI;

        public sealed class Support(IChatClient chat)
        {
            private const string Plain = "kind: Prompt\nname: Support\ninstructions: Be brief.\n";
            private const string Searching = "kind: Prompt\nname: Support\ninstructions: Be brief.\ntools:\n  - kind: fileSearch\n";

            public async Task Ask(string question)
            {
                var factory = new ChatClientPromptAgentFactory(chat);
                await (await factory.CreateFromYamlAsync(Plain)).RunAsync(question); // => AIAgent.RunAsync foundation none -
                await (await factory.CreateFromYamlAsync(Searching)).RunAsync(question); // => AIAgent.RunAsync rag hosted -
                await (await factory.CreateFromYamlAsync(File.ReadAllText("support.yaml"))).RunAsync(question); // => AIAgent.RunAsync unknown unknown -
            }
        }
        """);

    [Fact]
    public Task A_hosted_agent_is_the_one_that_was_registered() => Hosting.Holds("""
        using Microsoft.Agents.AI;
        using Microsoft.Agents.AI.Hosting;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;
        using OpenAI;

        var services = new ServiceCollection();
        services.AddAIAgent("support", (_, _) => new OpenAIClient("key").GetChatClient("gpt-4o").AsIChatClient().AsAIAgent("Be brief.", tools: [new HostedFileSearchTool()]));

        public sealed class Support([FromKeyedServices("support")] AIAgent agent)
        {
            public async Task Ask(string question) => await agent.RunAsync(question); // => AIAgent.RunAsync rag hosted gpt-4o
        }
        """);

    [Fact]
    public Task An_agent_over_a_client_asks_the_clients_model() => OpenAI.Holds("""
        using Microsoft.Agents.AI;
        using OpenAI.Chat;

        var question = Console.ReadLine()!;
        await new ChatClient("ft:gpt-4o-mini-2024-07-18:acme::1", "key").AsAIAgent("Be brief.").RunAsync(question); // => AIAgent.RunAsync fine-tuned none ft:gpt-4o-mini-2024-07-18:acme::1
        """);
}
