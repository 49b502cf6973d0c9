// What a container hands out for a type: clients with layers, agents, kernels and options that a registration in sight makes.
#nullable disable
#pragma warning disable SKEXP0001, SKEXP0010, MEAI001, MAAI001, OPENAI001
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using LlmPatterns;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Probes.Registered;

public sealed class Knowledge
{
    [ContextRetrieval] public Task<string[]> FindAsync(string question) => Task.FromResult(new[] { question });
    public async Task<string> Search(string question) => string.Join("\n", await FindAsync(question));
}

public sealed class Grounding(IChatClient inner, Knowledge r) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions options = null, CancellationToken cancellationToken = default) =>
        await base.GetResponseAsync(await Extend(messages), options, cancellationToken);

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var update in base.GetStreamingResponseAsync(await Extend(messages), options, cancellationToken))
            yield return update;
    }

    private async Task<List<ChatMessage>> Extend(IEnumerable<ChatMessage> messages)
    {
        var list = messages.ToList();
        var found = await r.FindAsync(list[^1].Text);
        list.Insert(0, new ChatMessage(ChatRole.System, "Context:\n" + string.Join("\n", found)));
        return list;
    }
}

public sealed class Library(Knowledge r)
{
    [KernelFunction] public async Task<string> Look(string question) => string.Join("\n", await r.FindAsync(question));
}

public sealed class Assistance { public List<AITool> Tools { get; set; } = []; public string Tone { get; set; } = "friendly"; }
public sealed class Chores { public List<AITool> Tools { get; set; } = []; }
public interface IAnswers { Task<string> ContextAsync(string question); }
public sealed class Answers(Knowledge r) : IAnswers { public Task<string> ContextAsync(string question) => r.Search(question); }
public sealed class NoAnswers : IAnswers { public Task<string> ContextAsync(string question) => Task.FromResult(""); }

public static class Startup
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<Knowledge>();
        services.AddSingleton<IAnswers, Answers>();
        services.AddChatClient(new ChatClient("gpt-4o", "key").AsIChatClient()).Use((inner, provider) => new Grounding(inner, provider.GetRequiredService<Knowledge>())).UseLogging();
        services.AddSingleton<AIAgent>(provider => new ChatClientAgent(new ChatClient("gpt-4o", "key").AsIChatClient(), "Answer.", tools: [AIFunctionFactory.Create(provider.GetRequiredService<Knowledge>().Search)]));
        services.AddKernel().AddOpenAIChatCompletion("gpt-4o", "key").Plugins.AddFromType<Library>();
        services.Configure<Assistance>(a => a.Tools.Add(AIFunctionFactory.Create(new Knowledge().Search)));
        services.Configure<Chores>(c => c.Tools.Add(AIFunctionFactory.Create(() => DateTimeOffset.Now, "now")));
    }
}

public class Registered(IChatClient chat, AIAgent agent, Kernel kernel, IServiceProvider services)
{
    public async Task K_client(string q) { await chat.GetResponseAsync(q); } // => retrieved registeredClientWithContext
    public async Task K_located(string q) { await services.GetRequiredService<IChatClient>().GetResponseAsync(q); } // => retrieved clientFromTheProvider
    public async Task K_agent(string q) { await agent.RunAsync(q); } // => tool registeredAgentWithASearch
    public async Task K_kernel(string q) { await kernel.InvokePromptAsync(q, new(new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() })); } // => tool registeredKernelWithAPlugin
    public async Task N_kernel(string q) { await kernel.InvokePromptAsync("Answer {{$q}}", new() { ["q"] = q }); } // => none registeredKernelNotEnabled
    public async Task N_ownClient(string q) { await new ChatClient("gpt-4o", "key").AsIChatClient().GetResponseAsync(q); } // => none ownClientBesideTheRegistered
}

public class Configured(ChatClient client, IAnswers answers, IOptions<Assistance> options, IOptions<Chores> chores)
{
    private readonly IChatClient _chat = client.AsIChatClient().AsBuilder().UseFunctionInvocation().Build();

    public async Task K_options(string q) { await _chat.GetResponseAsync(q, new() { Tools = [.. options.Value.Tools] }); } // ~> tool toolsOfConfiguredOptions
    public async Task N_options(string q) { await _chat.GetResponseAsync(q, new() { Tools = [.. chores.Value.Tools] }); } // => none clockOfConfiguredOptions
    public async Task K_answers(string q) { await _chat.GetResponseAsync($"{await answers.ContextAsync(q)}\n{q}"); } // ~> retrieved registeredImplementation
}
