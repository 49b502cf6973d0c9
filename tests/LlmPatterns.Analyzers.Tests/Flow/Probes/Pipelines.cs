// Clients in layers: builders, own delegating clients, middleware and factories; some add context or tools, some only watch.
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
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Probes.Pipelines;

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

/// <summary>Keeps what was said on the safe side: a rule, and no knowledge.</summary>
public sealed class Polite(IChatClient inner) : DelegatingChatClient(inner)
{
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions options = null, CancellationToken cancellationToken = default) =>
        base.GetResponseAsync(messages.Prepend(new ChatMessage(ChatRole.System, "Be polite.")), options, cancellationToken);
}

/// <summary>Offers the search with each request.</summary>
public sealed class Equipped(IChatClient inner, Knowledge r) : DelegatingChatClient(inner)
{
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions options = null, CancellationToken cancellationToken = default)
    {
        options = options?.Clone() ?? new ChatOptions();
        options.Tools = [AIFunctionFactory.Create(r.Search)];
        return base.GetResponseAsync(messages, options, cancellationToken);
    }
}

public interface IClients { IChatClient Create(); }
public sealed class GroundedClients(IChatClient chat, Knowledge r) : IClients { public IChatClient Create() => new Grounding(chat, r); }
public interface IPlainClients { IChatClient Create(); }
public sealed class WatchedClients(IChatClient chat, ILogger log) : IPlainClients { public IChatClient Create() => new Watching(chat, log); }

public class Pipelines(IChatClient chat, Knowledge r, ILogger log, ILoggerFactory logs, IDistributedCache cache, IClients clients, IPlainClients plainClients, Func<IChatClient, IChatClient> given)
{
    private AIFunction Search => AIFunctionFactory.Create(r.Search);
    private static IChatClient Raw() => new ChatClient("gpt-4o", "key").AsIChatClient();

    public async Task K_own(string q) { await new Grounding(chat, r).GetResponseAsync(q); } // => retrieved ownClient
    public async Task K_ownStreaming(string q) { await foreach (var u in new Grounding(chat, r).GetStreamingResponseAsync(q)) Console.Write(u); } // => retrieved ownClientStreaming
    public async Task K_ownInside(string q) { await new Watching(new Polite(new Grounding(chat, r)), log).GetResponseAsync(q); } // => retrieved ownClientInsideOthers
    public async Task K_use(string q) { using var client = chat.AsBuilder().Use(inner => new Grounding(inner, r)).UseLogging(logs).Build(); await client.GetResponseAsync(q); } // => retrieved ownClientInABuilder
    public async Task K_newBuilder(string q) { var client = new ChatClientBuilder(chat).UseLogging(logs).Use(inner => new Grounding(inner, r)).Build(); await client.GetResponseAsync([new(ChatRole.User, q)]); } // => retrieved builderByItsConstructor
    public async Task K_shared(string q) { var client = chat.AsBuilder().Use(async (messages, options, next, token) => { var found = await r.FindAsync(messages.Last().Text); await next([new(ChatRole.System, string.Join("\n", found)), .. messages], options, token); }).Build(); await client.GetResponseAsync(q); } // => retrieved middlewareThatAddsContext
    public async Task K_responseFunc(string q) { var client = chat.AsBuilder().Use(async (messages, options, inner, token) => await inner.GetResponseAsync(messages.Append(new(ChatRole.User, string.Concat(await r.FindAsync(q)))), options, token), null).Build(); await client.GetResponseAsync(q); } // => retrieved middlewareForResponses
    public async Task K_configure(string q) { var client = Raw().AsBuilder().ConfigureOptions(o => o.Tools = [AIFunctionFactory.Create(r.Search)]).UseFunctionInvocation().Build(); await client.GetResponseAsync(q); } // => tool toolsConfigured
    public async Task K_configureAdds(string q) { var client = Raw().AsBuilder().ConfigureOptions(o => { o.Tools ??= []; o.Tools.Add(Search); }).UseFunctionInvocation().Build(); await client.GetResponseAsync(q, new ChatOptions { Temperature = 0 }); } // => tool toolsAddedWhereConfigured
    public async Task K_invocation(string q) { var client = Raw().AsBuilder().UseFunctionInvocation().Build(); await client.GetResponseAsync(q, new() { Tools = [Search] }); } // => tool builtToInvoke
    public async Task K_invoking(string q) { var client = new FunctionInvokingChatClient(Raw()) { MaximumIterationsPerRequest = 3 }; await client.GetResponseAsync(q, new() { Tools = [Search] }); } // => tool newInvokingClient
    public async Task K_equipped(string q) { await new Equipped(new FunctionInvokingChatClient(Raw()), r).GetResponseAsync(q); } // => tool ownClientThatOffersTools
    public async Task K_injected(string q) { await chat.GetResponseAsync(q, new() { Tools = [Search] }); } // => tool injectedClientWithTools
    public async Task K_agentProviders(string q) { var agent = chat.AsBuilder().UseAIContextProviders(new TextSearchProvider(async (s, _) => (await r.FindAsync(s)).Select(t => new TextSearchProvider.TextSearchResult { Text = t }))).BuildAIAgent("Answer."); await agent.RunAsync(q); } // => retrieved providersInTheClient
    public async Task K_factory(string q) { await clients.Create().GetResponseAsync(q); } // => retrieved clientOfAFactory
    public async Task P_either(string q, bool search) { var client = search ? new Grounding(chat, r) : chat; await client.GetResponseAsync(q); } // => partly oneOfTwoClients
    public async Task P_added(string q, bool search) { var client = chat; if (search) client = client.AsBuilder().Use(inner => new Grounding(inner, r)).Build(); await client.GetResponseAsync(q); } // => partly layerOnOneBranch

    public async Task N_watching(string q) { await new Watching(chat, log).GetResponseAsync(q); } // => none ownClientThatWatches
    public async Task N_factory(string q) { await plainClients.Create().GetResponseAsync(q); } // => none clientOfAPlainFactory
    public async Task N_polite(string q) { await chat.AsBuilder().Use(inner => new Polite(inner)).Build().GetResponseAsync(q); } // => none ownClientThatAddsARule
    public async Task N_sharedLogs(string q) { var client = chat.AsBuilder().Use(async (messages, options, next, token) => { log.LogInformation("{Count} messages", messages.Count()); await next(messages, options, token); }).Build(); await client.GetResponseAsync(q); } // => none middlewareThatLogs
    public async Task N_replaces(string q) { var client = chat.AsBuilder().Use(async (messages, options, inner, token) => (await r.FindAsync(q)).FirstOrDefault() is { } known ? new ChatResponse(new ChatMessage(ChatRole.Assistant, known)) : await inner.GetResponseAsync(messages, options, token), null).Build(); await client.GetResponseAsync(q); } // => none middlewareThatAnswersItself
    public async Task N_standard(string q) { var client = chat.AsBuilder().UseDistributedCache(cache).UseLogging(logs).UseOpenTelemetry(logs).UseFunctionInvocation(logs).Build(); await client.GetResponseAsync(q); } // => none standardLayers
    public async Task N_temperature(string q) { var client = chat.AsBuilder().ConfigureOptions(o => { o.Temperature = 0; o.ModelId ??= "gpt-4o"; }).Build(); await client.GetResponseAsync(q); } // => none plainOptionsConfigured
    public async Task N_configureNone(string q) { var client = Raw().AsBuilder().ConfigureOptions(o => o.ToolMode = ChatToolMode.None).UseFunctionInvocation().Build(); await client.GetResponseAsync(q, new() { Tools = [Search] }); } // => none toolsForbiddenWhereConfigured
    public async Task N_configureRemoves(string q) { var client = Raw().AsBuilder().ConfigureOptions(o => o.Tools = null).UseFunctionInvocation().Build(); await client.GetResponseAsync(q, new() { Tools = [Search] }); } // ~> none toolsTakenAwayWhereConfigured
    public async Task N_additional(string q) { var client = Raw().AsBuilder().UseFunctionInvocation(configure: c => c.AdditionalTools = [Search]).Build(); await client.GetResponseAsync(q); } // => none additionalToolsAreNotOffered
    public async Task N_notInvoking(string q) { await Raw().GetResponseAsync(q, new() { Tools = [Search] }); } // => none rawClientNeverInvokes
    public async Task N_notInvokingBuilt(string q) { var client = Raw().AsBuilder().UseLogging(logs).Build(); await client.GetResponseAsync(q, new() { Tools = [Search] }); } // => none builtWithoutInvocation
    public async Task N_otherClient(string q) { var grounded = chat.AsBuilder().Use(inner => new Grounding(inner, r)).Build(); Console.WriteLine(grounded.GetType()); await chat.GetResponseAsync(q); } // => none innerClientAsked
    public async Task N_builderUnused(string q) { var builder = Raw().AsBuilder(); var plain = builder.Build(); builder.Use(inner => new Grounding(inner, r)); await plain.GetResponseAsync(q); } // => none layerAddedAfterTheBuild
    public async Task U_given(string q) { await chat.AsBuilder().Use(given).Build().GetResponseAsync(q); } // => unknown layerOutOfSight
}
