// Context providers, by their bodies: those that search, those that bring tools, and those that bring only state, a rule or the time; and memory and history.
#nullable disable
#pragma warning disable MAAI001, MEAI001
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LlmPatterns;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.VectorData;

namespace Probes.Providers;

public sealed class Knowledge
{
    [ContextRetrieval] public Task<string[]> FindAsync(string question) => Task.FromResult(new[] { question });
    public Task<string> Search(string question) => FindAsync(question).ContinueWith(t => string.Join("\n", t.Result));
}

public sealed class Page
{
    [VectorStoreKey] public string Id { get; set; }
    [VectorStoreData] public string Text { get; set; }
    [VectorStoreData(IsIndexed = true)] public string Session { get; set; }
    [VectorStoreVector(1536)] public string Embedding => Text;
}

public interface IProfiles { Task<string> DescribeAsync(string user); }

public sealed class InInstructions(Knowledge r) : AIContextProvider
{
    protected override async ValueTask<AIContext> ProvideAIContextAsync(InvokingContext context, CancellationToken cancellationToken = default)
    {
        var question = context.AIContext.Messages.Last(m => m.Role == ChatRole.User).Text;
        return new AIContext { Instructions = "Answer from this:\n" + string.Join("\n", await r.FindAsync(question)) };
    }
}

public sealed class InMessages(Knowledge r) : AIContextProvider
{
    protected override async ValueTask<AIContext> ProvideAIContextAsync(InvokingContext context, CancellationToken cancellationToken = default)
    {
        var result = new AIContext { Messages = new List<ChatMessage>() };
        var messages = (List<ChatMessage>)result.Messages;
        foreach (var text in await r.FindAsync(context.AIContext.Messages.Last().Text))
            messages.Add(new ChatMessage(ChatRole.User, text));
        return result;
    }
}

public sealed class Whole(Knowledge r) : AIContextProvider
{
    protected override async ValueTask<AIContext> InvokingCoreAsync(InvokingContext context, CancellationToken cancellationToken = default)
    {
        var input = context.AIContext;
        var found = await r.FindAsync(input.Messages.Last().Text);
        return new AIContext { Instructions = input.Instructions, Messages = input.Messages.Append(new ChatMessage(ChatRole.System, string.Concat(found))), Tools = input.Tools };
    }
}

public sealed class Passages(Knowledge r) : MessageAIContextProvider
{
    protected override async ValueTask<IEnumerable<ChatMessage>> ProvideMessagesAsync(InvokingContext context, CancellationToken cancellationToken = default) =>
        (await r.FindAsync(context.RequestMessages.Last().Text)).Select(t => new ChatMessage(ChatRole.System, t));
}

public sealed class Pages(VectorStoreCollection<string, Page> pages) : AIContextProvider
{
    protected override async ValueTask<AIContext> ProvideAIContextAsync(InvokingContext context, CancellationToken cancellationToken = default)
    {
        var lines = new List<string>();
        await foreach (var hit in pages.SearchAsync(context.AIContext.Messages.Last().Text, 3, cancellationToken: cancellationToken))
            lines.Add(hit.Record.Text);
        return new AIContext { Instructions = string.Join("\n", lines) };
    }
}

public sealed class WhenLong(Knowledge r) : AIContextProvider
{
    protected override async ValueTask<AIContext> ProvideAIContextAsync(InvokingContext context, CancellationToken cancellationToken = default)
    {
        var question = context.AIContext.Messages.Last().Text;
        if (question.Length < 10)
            return new AIContext { Instructions = "Ask for more details." };
        return new AIContext { Instructions = string.Concat(await r.FindAsync(question)) };
    }
}

public sealed class Brings(Knowledge r) : AIContextProvider
{
    protected override ValueTask<AIContext> ProvideAIContextAsync(InvokingContext context, CancellationToken cancellationToken = default) =>
        new(new AIContext { Instructions = "Search before you answer.", Tools = [AIFunctionFactory.Create(r.Search)] });
}

public sealed class BringsAClock : AIContextProvider
{
    protected override ValueTask<AIContext> ProvideAIContextAsync(InvokingContext context, CancellationToken cancellationToken = default) =>
        new(new AIContext { Tools = [AIFunctionFactory.Create(() => DateTimeOffset.Now, "now")] });
}

public sealed class Today(TimeProvider time) : AIContextProvider
{
    protected override ValueTask<AIContext> ProvideAIContextAsync(InvokingContext context, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(new AIContext { Instructions = $"Today is {time.GetUtcNow():D}." });
}

public sealed class Visitor { public string Name { get; set; } public int? Age { get; set; } }

/// <summary>Remembers who the user is, from what the user said.</summary>
public sealed class Introductions(IChatClient chat) : AIContextProvider
{
    private readonly Visitor _visitor = new();

    protected override async ValueTask StoreAIContextAsync(InvokedContext context, CancellationToken cancellationToken = default)
    {
        var said = await chat.GetResponseAsync<Visitor>(context.RequestMessages, cancellationToken: cancellationToken);
        _visitor.Name ??= said.Result.Name;
    }

    protected override ValueTask<AIContext> ProvideAIContextAsync(InvokingContext context, CancellationToken cancellationToken = default) =>
        new(new AIContext { Instructions = _visitor.Name is null ? "Ask the user for their name." : $"The user's name is {_visitor.Name}." });
}

public sealed class Turns : AIContextProvider
{
    private int _turns;

    protected override ValueTask<AIContext> ProvideAIContextAsync(InvokingContext context, CancellationToken cancellationToken = default) =>
        new(new AIContext { Messages = [new ChatMessage(ChatRole.System, $"This is turn {++_turns}.")] });
}

public sealed class OnlyCounts(Knowledge r) : AIContextProvider
{
    protected override async ValueTask<AIContext> ProvideAIContextAsync(InvokingContext context, CancellationToken cancellationToken = default)
    {
        Console.WriteLine((await r.FindAsync(context.AIContext.Messages.Last().Text)).Length);
        return new AIContext();
    }
}

public sealed class Policy : AIContextProvider
{
    protected override async ValueTask<AIContext> ProvideAIContextAsync(InvokingContext context, CancellationToken cancellationToken = default) =>
        new AIContext { Instructions = await File.ReadAllTextAsync("policy.md", cancellationToken) };
}

public sealed class Profile(IProfiles profiles) : AIContextProvider
{
    protected override async ValueTask<AIContext> ProvideAIContextAsync(InvokingContext context, CancellationToken cancellationToken = default) =>
        new AIContext { Instructions = await profiles.DescribeAsync(Environment.UserName) };
}

/// <summary>Learns from each turn, and gives nothing back.</summary>
public sealed class Archive(VectorStoreCollection<string, Page> pages) : AIContextProvider
{
    protected override async ValueTask StoreAIContextAsync(InvokedContext context, CancellationToken cancellationToken = default)
    {
        foreach (var message in context.RequestMessages)
            await pages.UpsertAsync(new Page { Id = Guid.NewGuid().ToString("N"), Text = message.Text }, cancellationToken);
    }
}

/// <summary>Reads the turns before out of an index of its own.</summary>
public sealed class Recalled(Knowledge r) : ChatHistoryProvider
{
    protected override async ValueTask<IEnumerable<ChatMessage>> ProvideChatHistoryAsync(InvokingContext context, CancellationToken cancellationToken = default) =>
        (await r.FindAsync(context.RequestMessages.Last().Text)).Select(t => new ChatMessage(ChatRole.User, t));
}

public sealed class Kept : ChatHistoryProvider
{
    private readonly List<ChatMessage> _said = [];
    protected override ValueTask<IEnumerable<ChatMessage>> ProvideChatHistoryAsync(InvokingContext context, CancellationToken cancellationToken = default) => new(_said.TakeLast(10));
    protected override ValueTask StoreChatHistoryAsync(InvokedContext context, CancellationToken cancellationToken = default) { _said.AddRange(context.RequestMessages); return default; }
}

public class Providers(IChatClient chat, Knowledge r, IProfiles profiles, VectorStore store, VectorStoreCollection<string, Page> pages, AIContextProvider given)
{
    private readonly List<AIContextProvider> _providers = [new Today(TimeProvider.System), new InInstructions(r)];
    private AIAgent With(params AIContextProvider[] providers) => chat.AsAIAgent(new ChatClientAgentOptions { Name = "helper", AIContextProviders = providers });
    private async Task<IEnumerable<TextSearchProvider.TextSearchResult>> Results(string query, CancellationToken token) => (await r.FindAsync(query)).Select(t => new TextSearchProvider.TextSearchResult { Text = t });

    public async Task K_instructions(string q) { await new ChatClientAgent(chat, new ChatClientAgentOptions { AIContextProviders = [new InInstructions(r)] }).RunAsync(q); } // => retrieved ownProviderInInstructions
    public async Task K_messages(string q) { await new ChatClientAgent(chat, new ChatClientAgentOptions { AIContextProviders = [new InMessages(r)] }).RunAsync(q); } // => retrieved ownProviderInMessages
    public async Task K_whole(string q) { await new ChatClientAgent(chat, new ChatClientAgentOptions { AIContextProviders = [new Whole(r)] }).RunAsync(q); } // => retrieved ownProviderOfTheWhole
    public async Task K_passages(string q) { await new ChatClientAgent(chat, new ChatClientAgentOptions { AIContextProviders = [new Passages(r)] }).RunAsync(q); } // => retrieved ownMessageProvider
    public async Task K_pages(string q) { await new ChatClientAgent(chat, new ChatClientAgentOptions { AIContextProviders = [new Pages(pages)] }).RunAsync(q); } // => retrieved ownProviderOverAStore
    public async Task K_several(string q) { await With(new Today(TimeProvider.System), new InInstructions(r)).RunAsync(q); } // => retrieved oneOfSeveralProviders
    public async Task K_field(string q) { await chat.AsAIAgent(new ChatClientAgentOptions { AIContextProviders = _providers }).RunAsync(q); } // => retrieved providersInAField
    public async Task K_search(string q) { await With(new TextSearchProvider(Results, new TextSearchProviderOptions { SearchTime = TextSearchProviderOptions.TextSearchBehavior.BeforeAIInvoke, RecentMessageMemoryLimit = 4 })).RunAsync(q); } // => retrieved searchProviderBefore
    public async Task K_searchStore(string q) { await With(new TextSearchProvider(async (s, token) => await pages.SearchAsync(s, 3, cancellationToken: token).Select(h => new TextSearchProvider.TextSearchResult { Text = h.Record.Text }).ToListAsync(token))).RunAsync(q); } // => retrieved searchProviderOverAStore
    public async Task K_onDemand(string q) { var options = new TextSearchProviderOptions { SearchTime = TextSearchProviderOptions.TextSearchBehavior.OnDemandFunctionCalling }; await With(new TextSearchProvider(Results, options)).RunAsync(q); } // => tool searchProviderOnDemand
    public async Task K_memory(string q) { await With(new ChatHistoryMemoryProvider(store, "memory", 1536, _ => new(new() { UserId = "ann" }))).RunAsync(q); } // => retrieved memoryProvider
    public async Task K_memoryOnDemand(string q) { await With(new ChatHistoryMemoryProvider(store, "memory", 1536, _ => new(new() { UserId = "ann" }), new() { SearchTime = ChatHistoryMemoryProviderOptions.SearchBehavior.OnDemandFunctionCalling })).RunAsync(q); } // => tool memoryProviderOnDemand
    public async Task K_brings(string q) { await With(new Brings(r)).RunAsync(q); } // => tool providerThatBringsASearch
    public async Task K_recalled(string q) { await chat.AsAIAgent(new ChatClientAgentOptions { ChatHistoryProvider = new Recalled(r) }).RunAsync(q); } // => retrieved historyThatIsSearched
    public async Task P_whenLong(string q) { await With(new WhenLong(r)).RunAsync(q); } // => partly providerThatSearchesForLongQuestions
    public async Task P_added(string q, bool deep) { var providers = new List<AIContextProvider> { new Today(TimeProvider.System) }; if (deep) providers.Add(new InInstructions(r)); await chat.AsAIAgent(new ChatClientAgentOptions { AIContextProviders = providers }).RunAsync(q); } // => partly providerAddedOnOneBranch
    public async Task S_policy(string q) { await With(new Policy()).RunAsync(q); } // => supplied providerThatReadsAFile

    public async Task N_today(string q) { await With(new Today(TimeProvider.System)).RunAsync(q); } // => none onlyTheDay
    public async Task N_turns(string q) { await With(new Turns()).RunAsync(q); } // => none onlyACounter
    public async Task N_introductions(string q) { await With(new Introductions(chat)).RunAsync(q); } // => none onlyWhatTheUserSaid
    public async Task N_clockTool(string q) { await With(new BringsAClock()).RunAsync(q); } // => none providerThatBringsAClock
    public async Task N_counts(string q) { await With(new OnlyCounts(r)).RunAsync(q); } // => none providerThatOnlyCounts
    public async Task N_archive(string q) { await With(new Archive(pages)).RunAsync(q); } // => none providerThatOnlyStores
    public async Task N_todo(string q) { await With(new TodoProvider()).RunAsync(q); } // => none todoList
    public async Task N_history(string q) { await chat.AsAIAgent(new ChatClientAgentOptions { ChatHistoryProvider = new InMemoryChatHistoryProvider() }).RunAsync(q); } // => none historyInMemory
    public async Task N_kept(string q) { await chat.AsAIAgent(new ChatClientAgentOptions { ChatHistoryProvider = new Kept() }).RunAsync(q); } // => none ownHistoryInMemory
    public async Task N_otherAgent(string q) { var searching = With(new InInstructions(r)); var plain = With(); Console.WriteLine(searching.Name); await plain.RunAsync(q); } // => none providersOfAnotherAgent
    public async Task N_made(string q) { var provider = new TextSearchProvider(Results); Console.WriteLine(provider.StateKeys.Count); await With(new Today(TimeProvider.System)).RunAsync(q); } // => none providerNeverGiven
    public async Task U_profile(string q) { await With(new Profile(profiles)).RunAsync(q); } // => unknown providerOfWhatIsOutOfSight
    public async Task U_given(string q) { await With(given).RunAsync(q); } // => unknown injectedProvider
}
