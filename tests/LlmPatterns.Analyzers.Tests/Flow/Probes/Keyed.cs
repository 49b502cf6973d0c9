// What a container hands out under keys: clients, agents and tools; and what is registered under another key.
#nullable disable
#pragma warning disable MEAI001, MAAI001, OPENAI001
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
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Probes.Keyed;

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

public sealed class Watching(IChatClient inner, ILogger log) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions options = null, CancellationToken cancellationToken = default)
    {
        var response = await base.GetResponseAsync(messages, options, cancellationToken);
        log.LogInformation("{Tokens} tokens", response.Usage?.TotalTokenCount);
        return response;
    }
}

public static class Startup
{
    private static IChatClient Raw() => new ChatClient("gpt-4o", "key").AsIChatClient();

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<Knowledge>();
        services.AddKeyedChatClient("grounded", _ => Raw()).Use((inner, provider) => new Grounding(inner, provider.GetRequiredService<Knowledge>()));
        services.AddKeyedChatClient("tools", Raw()).ConfigureOptions(o => o.Tools = [AIFunctionFactory.Create(new Knowledge().Search)]).UseFunctionInvocation();
        services.AddKeyedChatClient("plain", Raw()).UseFunctionInvocation().UseLogging();
        services.AddKeyedSingleton<IChatClient>("handmade", (provider, _) => new Grounding(Raw(), provider.GetRequiredService<Knowledge>()));
        services.AddKeyedSingleton<AIAgent>("expert", (provider, _) => provider.GetRequiredKeyedService<IChatClient>("plain").AsAIAgent("Answer.", tools: [AIFunctionFactory.Create(provider.GetRequiredService<Knowledge>().Search)]));
        services.AddKeyedSingleton<AIAgent>("writer", (provider, _) => provider.GetRequiredKeyedService<IChatClient>("plain").AsAIAgent("Write nicely."));
        services.AddKeyedSingleton<AITool>("search", (provider, _) => AIFunctionFactory.Create(provider.GetRequiredService<Knowledge>().Search));
        services.AddKeyedSingleton<AITool>("clock", (_, _) => AIFunctionFactory.Create(() => DateTimeOffset.Now, "now"));
    }
}

public class Clients([FromKeyedServices("grounded")] IChatClient grounded, [FromKeyedServices("tools")] IChatClient equipped, [FromKeyedServices("plain")] IChatClient plain, [FromKeyedServices("handmade")] IChatClient handmade, IChatClient unkeyed, IServiceProvider services)
{
    public async Task K_keyed(string q) { await grounded.GetResponseAsync(q); } // => retrieved keyedClientWithContext
    public async Task K_keyedTools(string q) { await equipped.GetResponseAsync(q); } // => tool keyedClientWithTools
    public async Task K_handmade(string q) { await handmade.GetResponseAsync(q); } // => retrieved keyedSingleton
    public async Task K_located(string q) { await services.GetRequiredKeyedService<IChatClient>("grounded").GetResponseAsync(q); } // => retrieved keyedClientFromTheProvider
    public async Task K_locatedTools(string q) { var client = services.GetKeyedService<IChatClient>("tools"); await client.GetResponseAsync(q); } // => tool keyedToolsFromTheProvider
    public async Task N_keyed(string q) { await plain.GetResponseAsync(q); } // => none keyedClientWithout
    public async Task N_located(string q) { await services.GetRequiredKeyedService<IChatClient>("plain").GetResponseAsync(q); } // => none keyedPlainClientFromTheProvider
    public async Task N_unkeyed(string q) { await unkeyed.GetResponseAsync(q); } // => none clientWithoutAKey
}

public class Others([FromKeyedServices("expert")] AIAgent expert, [FromKeyedServices("writer")] AIAgent writer, [FromKeyedServices("search")] AITool search, [FromKeyedServices("clock")] AITool clock, [FromKeyedServices("plain")] IChatClient chat, AIAgent unkeyed)
{
    public async Task K_agent(string q) { await expert.RunAsync(q); } // => tool keyedAgentWithASearch
    public async Task K_tool(string q) { await chat.GetResponseAsync(q, new() { Tools = [search, clock] }); } // => tool keyedTool
    public async Task N_agent(string q) { await writer.RunAsync(q); } // => none keyedAgentWithout
    public async Task N_tool(string q) { await chat.GetResponseAsync(q, new() { Tools = [clock] }); } // => none keyedClock
    public async Task U_agent(string q) { await unkeyed.RunAsync(q); } // => unknown agentWithoutAKey
}
