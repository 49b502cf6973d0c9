// What hangs on a client and what does not: addresses, keys and names; options that are off; requests from outside; runs that go on; clients that libraries and containers make.
#nullable disable
#pragma warning disable MAAI001, MEAI001, OPENAI001
using System;
using System.ClientModel;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using LlmPatterns;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Server;
using OpenAI;
using OpenAI.Assistants;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Probes.Clients;

public sealed class Knowledge
{
    [ContextRetrieval] public Task<string[]> FindAsync(string question) => Task.FromResult(new[] { question });
    public async Task<string> Search(string question) => string.Join("\n", await FindAsync(question));
}

public sealed class Connection { public string Endpoint { get; set; } public string Key { get; set; } public string Model { get; set; } }
public interface IVault { Connection Open(string name); }
public interface ILocalModels { Task<DelegatingChatClient> StartAsync(string model); IChatClient Start(string model); }

public sealed class Item { public string Name { get; set; } }
public sealed class Cart { public List<Item> Items { get; set; } = []; }
public sealed class Order { public Cart Cart { get; set; } = new(); public string Tier { get; set; } }

/// <summary>Made by a container, with a search of its own.</summary>
public sealed class Expert(IChatClient chat, Knowledge r) : DelegatingAIAgent(new ChatClientAgent(chat, "Answer.", tools: [AIFunctionFactory.Create(r.Search)]));

/// <summary>Made by a container, and knows nothing.</summary>
public sealed class Greeter : DelegatingAIAgent
{
    public Greeter(IChatClient chat)
        : base(new ChatClientAgent(chat, "Greet the user."))
    {
    }
}

public static class Startup
{
    public static void Add(IServiceCollection services)
    {
        services.AddKeyedSingleton<AIAgent, Expert>("expert");
        services.AddKeyedSingleton<AIAgent, Greeter>("greeter");
    }
}

public class Clients(IVault vault, ILocalModels models, IChatClient chat, AssistantClient assistants, ModelContextProtocol.Server.McpServer server, Knowledge r, [FromKeyedServices("expert")] AIAgent expert, [FromKeyedServices("greeter")] AIAgent greeter)
{
    private static OpenAIClient Made(Connection connection) => new(new ApiKeyCredential(connection.Key), new OpenAIClientOptions { Endpoint = new Uri(connection.Endpoint) });
    private string Thread(string q) => assistants.CreateThread(new ThreadCreationOptions { InitialMessages = { new(MessageRole.User, [q]) } }).Value.Id;

    public async Task N_key(string q) { await new ChatClient(vault.Open("m").Model, vault.Open("m").Key).AsIChatClient().GetResponseAsync(q); } // => none keyOutOfSight
    public async Task N_address(string q) { var made = vault.Open("m"); await new OpenAIClient(new ApiKeyCredential(made.Key), new OpenAIClientOptions { Endpoint = new Uri(made.Endpoint) }).GetChatClient(made.Model).CompleteChatAsync(q); } // => none addressOutOfSight
    public async Task N_helper(string q) { await Made(vault.Open("m")).GetChatClient("gpt-4o").AsIChatClient().GetResponseAsync(q); } // => none clientOfAHelper
    public async Task N_fetched(string q) { var model = await new HttpClient().GetStringAsync("http://localhost/v1/models"); await new ChatClient(model, "key").CompleteChatAsync(q); } // => none modelOverHttp
    public async Task N_library(string q) { await (await models.StartAsync("phi")).GetResponseAsync(q); } // => none clientOfALibrary
    public async Task N_libraryPlain(string q) { await models.Start("phi").GetResponseAsync(q); } // => none plainClientOfALibrary
    public async Task U_prompt(string q) { await chat.GetResponseAsync(q + vault.Open("m").Model); } // => unknown addressInThePrompt

    public async Task N_null(string q) { await new ChatClient("gpt-4o", "key").CompleteChatAsync([new UserChatMessage(q)], new ChatCompletionOptions { WebSearchOptions = null }); } // => none searchThatIsOff
    public async Task K_set(string q) { await new ChatClient("gpt-4o", "key").CompleteChatAsync([new UserChatMessage(q)], new ChatCompletionOptions { WebSearchOptions = new() }); } // => hosted searchThatIsOn

    public async Task N_deep(Order order) { await chat.GetResponseAsync($"Tier {order.Tier}: {string.Join(", ", order.Cart.Items.Select(i => i.Name))}"); } // => none memberFarDown

    public async Task N_session(AIAgent agent, string q, JsonElement saved) { var helper = chat.AsAIAgent("Answer."); await helper.RunAsync(q, await helper.DeserializeSessionAsync(saved)); } // => none sessionThatWasSaved

    public void K_continued(string q) { var assistant = assistants.CreateAssistant("gpt-4o", new() { Tools = { new FileSearchToolDefinition() }, ToolResources = new() { FileSearch = new() { VectorStoreIds = { "vs_1" } } } }).Value; ThreadRun run = assistants.CreateRun(Thread(q), assistant.Id);
        assistants.SubmitToolOutputsToRun(run.ThreadId, run.Id, [new ToolOutput("1", "done")]); } // => hosted runThatGoesOn
    public void N_continued(string q) { var assistant = assistants.CreateAssistant("gpt-4o", new() { Instructions = "Answer." }).Value; ThreadRun run = assistants.CreateRun(Thread(q), assistant.Id);
        assistants.SubmitToolOutputsToRun(run.ThreadId, run.Id, [new ToolOutput("1", "done")]); } // => none plainRunThatGoesOn

    public async Task K_sampling(string q, CancellationToken token) { await server.SampleAsync([new ChatMessage(ChatRole.User, string.Concat(await r.FindAsync(q)) + q)], cancellationToken: token); } // => retrieved samplingWithContext
    public async Task N_sampling(string q, CancellationToken token) { await server.SampleAsync([new ChatMessage(ChatRole.User, q)], cancellationToken: token); } // => none sampling

    public async Task K_constructed(string q) { await expert.RunAsync(q); } // => tool agentThatTheContainerMakes
    public async Task N_constructed(string q) { await greeter.RunAsync(q); } // => none plainAgentThatTheContainerMakes
}
