// Providers and clients in less plain shapes: filled after they were made, asking through helpers, hiding their hook behind a namesake, given what the caller found.
#nullable disable
#pragma warning disable MAAI001, MEAI001
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LlmPatterns;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using AIContext = Microsoft.Agents.AI.AIContext;
using AIContextProvider = Microsoft.Agents.AI.AIContextProvider;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Probes.Layers;

public sealed class Knowledge
{
    [ContextRetrieval] public Task<string[]> FindAsync(string question) => Task.FromResult(new[] { question });
}

/// <summary>Is given its passages after it was made.</summary>
public sealed class Filled : AIContextProvider
{
    public string Passages { get; set; } = "";

    protected override ValueTask<AIContext> ProvideAIContextAsync(InvokingContext context, CancellationToken cancellationToken = default) => new(new AIContext { Instructions = Passages });
}

/// <summary>Has a method of the hook's name before the hook.</summary>
public sealed class Hidden(Knowledge r) : AIContextProvider
{
    private async Task<string> ProvideAIContextAsync(string question) => string.Join("\n", await r.FindAsync(question));

    protected override async ValueTask<AIContext> ProvideAIContextAsync(InvokingContext context, CancellationToken cancellationToken = default) =>
        new AIContext { Instructions = await ProvideAIContextAsync(context.AIContext.Messages.Last().Text) };
}

/// <summary>Asks the inner client in a method of its own.</summary>
public sealed class Through(IChatClient inner, Knowledge r) : DelegatingChatClient(inner)
{
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions options = null, CancellationToken cancellationToken = default) => AskAsync(messages.ToList(), options, cancellationToken);

    private async Task<ChatResponse> AskAsync(List<ChatMessage> messages, ChatOptions options, CancellationToken cancellationToken)
    {
        messages.Insert(0, new(ChatRole.System, string.Join("\n", await r.FindAsync(messages[^1].Text))));
        return await InnerClient.GetResponseAsync(messages, options, cancellationToken);
    }
}

/// <summary>Puts what it was made with before each request.</summary>
public sealed class Given(IChatClient inner, string words) : DelegatingChatClient(inner)
{
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions options = null, CancellationToken cancellationToken = default) =>
        base.GetResponseAsync([new(ChatRole.System, words), .. messages], options, cancellationToken);
}

public class Layers(IChatClient chat, Kernel kernel, Knowledge r)
{
    private AIAgent With(AIContextProvider provider) => chat.AsAIAgent(new ChatClientAgentOptions { AIContextProviders = [provider] });

    public async Task U_filled(string q) { var provider = new Filled(); provider.Passages = string.Concat(await r.FindAsync(q)); await With(provider).RunAsync(q); } // => unknown providerFilledLater
    public async Task K_initialized(string q) { await With(new Filled { Passages = string.Concat(await r.FindAsync(q)) }).RunAsync(q); } // => retrieved providerFilledWhereItIsMade
    public async Task N_initialized(string q) { await With(new Filled { Passages = "Be brief." }).RunAsync(q); } // => none providerWithARule
    public async Task K_hidden(string q) { await With(new Hidden(r)).RunAsync(q); } // => retrieved hookBehindANamesake
    public async Task K_through(string q) { await new Through(chat, r).GetResponseAsync(q); } // => retrieved clientThatAsksThroughAHelper
    public async Task K_given(string q) { await Ask(q, string.Concat(await r.FindAsync(q))); }
    private async Task Ask(string q, string found) { await new Given(chat, found).GetResponseAsync("Answer: " + q); } // => retrieved clientGivenWhatTheCallerFound
    public async Task N_given(string q) { await new Given(chat, "Be brief.").GetResponseAsync(q); } // => none clientGivenARule

    public async Task K_scoped(string q) { await kernel.InvokePromptAsync("{{#if docs}}{{@root.docs}}{{/if}} {{q}}", new() { ["docs"] = string.Concat(await r.FindAsync(q)), ["q"] = q }, templateFormat: "handlebars"); } // => retrieved scopedVariable
    public async Task N_scoped(string q) { await kernel.InvokePromptAsync("{{#if q}}{{@root.q}}{{/if}}", new() { ["docs"] = string.Concat(await r.FindAsync(q)), ["q"] = q }, templateFormat: "handlebars"); } // => none variableThatIsNotRead
}
