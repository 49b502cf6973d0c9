namespace LlmPatterns.Analyzers.Tests.Catalog.Unserved;

/// <summary>Agents that Azure keeps: what is built into them here, and what is only named.</summary>
public sealed class AzureAgentsTests
{
    private static readonly Stub Persistent = new("Azure.AI.Agents.Persistent", """
        using Azure;

        namespace Azure.AI.Agents.Persistent;

        public enum MessageRole { User }
        public abstract class ToolDefinition;
        public class FileSearchToolDefinition : ToolDefinition;
        public class BingGroundingToolDefinition : ToolDefinition;
        public class CodeInterpreterToolDefinition : ToolDefinition;
        public class ToolResources;
        public class PersistentAgent { public string Id { get; } public string Description { get; } }
        public class PersistentAgentThread { public string Id { get; } }
        public class PersistentThreadMessage;
        public class ThreadRun { public string Id { get; } }
        public class ThreadMessageOptions;

        public class PersistentAgentsAdministrationClient
        {
            public virtual Response<PersistentAgent> CreateAgent(string model, string name = null, string description = null, string instructions = null, IEnumerable<ToolDefinition> tools = null, ToolResources toolResources = null) => null;
            public virtual Task<Response<PersistentAgent>> CreateAgentAsync(string model, string name = null, string description = null, string instructions = null, IEnumerable<ToolDefinition> tools = null, ToolResources toolResources = null) => null;
            public virtual Response<PersistentAgent> GetAgent(string assistantId, CancellationToken cancellationToken = default) => null;
        }

        public class ThreadMessages { public virtual Response<PersistentThreadMessage> CreateMessage(string threadId, MessageRole role, string content) => null; }
        public class Threads { public virtual Response<PersistentAgentThread> CreateThread() => null; }

        public class ThreadRuns
        {
            public virtual Response<ThreadRun> CreateRun(PersistentAgentThread thread, PersistentAgent agent) => null;
            public virtual Response<ThreadRun> CreateRun(string threadId, string assistantId, string overrideModelName = null, string overrideInstructions = null, string additionalInstructions = null, IEnumerable<ThreadMessageOptions> additionalMessages = null) => null;
        }

        public class PersistentAgentsClient
        {
            public virtual PersistentAgentsAdministrationClient Administration { get; }
            public virtual Threads Threads { get; }
            public virtual ThreadMessages Messages { get; }
            public virtual ThreadRuns Runs { get; }
        }

        public static class PersistentAgentsClientExtensions
        {
            public static Microsoft.Extensions.AI.IChatClient AsIChatClient(this PersistentAgentsClient client, string agentId, string defaultThreadId = null) => null;
        }
        """);

    private static readonly Stub Projects = new("Azure.AI.Projects", """
        namespace Azure.AI.Projects;

        public class AIProjectClient;
        """);

    private static readonly Stub Foundry = new("Microsoft.Agents.AI.Foundry", """
        using Azure.AI.Projects;
        using Microsoft.Agents.AI;
        using Microsoft.Agents.AI.Foundry;
        using Microsoft.Extensions.AI;

        namespace Microsoft.Agents.AI.Foundry
        {
            public class BingGroundingSearchToolOptions;

            public static class FoundryAITool
            {
                public static AITool CreateFileSearchTool(IEnumerable<string> vectorStoreIds, int? maxResultCount = null) => null;
                public static AITool CreateBingGroundingTool(BingGroundingSearchToolOptions options) => null;
                public static AITool CreateCodeInterpreterTool() => null;
            }

            public sealed class FoundryAgent : DelegatingAIAgent
            {
                public FoundryAgent(Uri projectEndpoint, Azure.Core.TokenCredential credential, string model, string instructions, IList<AITool> tools = null) : base(null) { }
                public FoundryAgent(Uri agentEndpoint, Azure.Core.TokenCredential credential, IList<AITool> tools = null) : base(null) { }
            }
        }

        namespace Azure.AI.Extensions.OpenAI { public class AgentReference(string name) { public string Name => name; } }

        namespace Azure.AI.Projects
        {
            public static class AIProjectClientExtensions
            {
                public static FoundryAgent AsAIAgent(this AIProjectClient aiProjectClient, Extensions.OpenAI.AgentReference agentReference, IList<AITool> tools = null) => null;
                public static ChatClientAgent AsAIAgent(this AIProjectClient aiProjectClient, string model, string instructions, string name = null, string description = null, IList<AITool> tools = null) => null;
            }
        }
        """, Projects);

    [Fact]
    public Task Persistent_agents_bring_the_tools_that_they_were_made_with() => Persistent.Holds("""
        using Azure.AI.Agents.Persistent;

        public sealed class Support(PersistentAgentsClient client)
        {
            public void Ask(string question)
            {
                PersistentAgentThread thread = client.Threads.CreateThread().Value;
                client.Messages.CreateMessage(thread.Id, MessageRole.User, question);
                PersistentAgent plain = client.Administration.CreateAgent("gpt-4o", instructions: "Be brief.").Value;
                client.Runs.CreateRun(thread, plain); // => ThreadRuns.CreateRun foundation none gpt-4o
                PersistentAgent calculating = client.Administration.CreateAgent("gpt-4o", tools: [new CodeInterpreterToolDefinition()]).Value;
                client.Runs.CreateRun(thread, calculating); // => ThreadRuns.CreateRun foundation none gpt-4o
                PersistentAgent searching = client.Administration.CreateAgent("gpt-4o", instructions: "Be brief.", tools: [new FileSearchToolDefinition()]).Value;
                client.Runs.CreateRun(thread.Id, searching.Id); // => ThreadRuns.CreateRun rag hosted gpt-4o
                client.Runs.CreateRun(thread, client.Administration.GetAgent("asst_1").Value); // => ThreadRuns.CreateRun unknown unknown -
            }
        }
        """);

    [Fact]
    public Task An_agent_as_a_chat_client_is_known_to_the_service_alone() => Persistent.Holds("""
        using Azure.AI.Agents.Persistent;
        using Microsoft.Extensions.AI;

        public sealed class Support(PersistentAgentsClient client)
        {
            public async Task Ask(string question) => await client.AsIChatClient("asst_1").GetResponseAsync(question); // => ChatClientExtensions.GetResponseAsync unknown unknown -
        }
        """);

    [Fact]
    public Task Foundry_agents_are_made_here_or_named() => Foundry.Holds("""
        using Azure.AI.Extensions.OpenAI;
        using Azure.AI.Projects;
        using Azure.Core;
        using Microsoft.Agents.AI.Foundry;

        public sealed class Support(AIProjectClient client, TokenCredential credential)
        {
            public async Task Ask(string question)
            {
                await client.AsAIAgent("gpt-4o", "Be brief.").RunAsync(question); // => AIAgent.RunAsync foundation none gpt-4o
                await client.AsAIAgent("gpt-4o", "Be brief.", tools: [FoundryAITool.CreateFileSearchTool(["vs_1"])]).RunAsync(question); // => AIAgent.RunAsync rag hosted gpt-4o
                await client.AsAIAgent("gpt-4o", "Be brief.", tools: [FoundryAITool.CreateBingGroundingTool(new())]).RunAsync(question); // => AIAgent.RunAsync rag hosted gpt-4o
                await client.AsAIAgent(new AgentReference("support")).RunAsync(question); // => AIAgent.RunAsync unknown unknown -
                await new FoundryAgent(new Uri("https://project"), credential, "gpt-4o", "Be brief.").RunAsync(question); // => AIAgent.RunAsync foundation none gpt-4o
                await new FoundryAgent(new Uri("https://project/agents/support"), credential).RunAsync(question); // => AIAgent.RunAsync unknown unknown -
            }
        }
        """);
}
