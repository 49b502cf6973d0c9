// The same call twice, and between them something is added, cleared or replaced: each call has the truth of its moment. And filters and selectors that nobody sees.
#nullable disable
#pragma warning disable SKEXP0001, MEAI001
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LlmPatterns;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Probes.Order;

public sealed class Knowledge
{
    [ContextRetrieval] public Task<string[]> FindAsync(string question) => Task.FromResult(new[] { question });
}

public sealed class Library(Knowledge r)
{
    [KernelFunction] public async Task<string> Look(string question) => string.Join("\n", await r.FindAsync(question));
}

public sealed class Appends(Knowledge r) : IPromptRenderFilter
{
    public async Task OnPromptRenderAsync(PromptRenderContext context, Func<PromptRenderContext, Task> next)
    {
        await next(context);
        context.RenderedPrompt += "\nUse this: " + string.Join("\n", await r.FindAsync(context.RenderedPrompt));
    }
}

public sealed class Fills(Knowledge r) : IFunctionInvocationFilter
{
    public async Task OnFunctionInvocationAsync(Microsoft.SemanticKernel.FunctionInvocationContext context, Func<Microsoft.SemanticKernel.FunctionInvocationContext, Task> next)
    {
        context.Arguments["context"] = string.Join("\n", await r.FindAsync((string)context.Arguments["q"]));
        await next(context);
    }
}

public sealed class Grounding(IChatClient inner, Knowledge r) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions options = null, CancellationToken cancellationToken = default)
    {
        var found = await r.FindAsync(messages.Last().Text);
        return await base.GetResponseAsync([new(ChatRole.System, string.Join("\n", found)), .. messages], options, cancellationToken);
    }
}

public class Order(IChatClient chat, Knowledge r, IChatCompletionService service, IPromptRenderFilter given, IFunctionInvocationFilter givenAround, IAIServiceSelector selector)
{
    private static readonly PromptExecutionSettings Auto = new() { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
    private async Task<string> Search(string question) => string.Join("\n", await r.FindAsync(question));
    private static string Now() => DateTime.Now.ToString("t");
    private static Kernel Plain() => Kernel.CreateBuilder().AddOpenAIChatCompletion("gpt-4o", "key").Build();

    public async Task FilterAdded(string q)
    {
        var kernel = Plain();
        await kernel.InvokePromptAsync("Answer {{$q}}", new() { ["q"] = q }); // => none beforeTheFilter
        kernel.PromptRenderFilters.Add(new Appends(r));
        await kernel.InvokePromptAsync("Answer {{$q}}", new() { ["q"] = q }); // => retrieved afterTheFilter
        kernel.PromptRenderFilters.Clear();
        await kernel.InvokePromptAsync("Answer {{$q}}", new() { ["q"] = q }); // => none filtersCleared
    }

    public async Task FilterAddedSometimes(string q, bool search)
    {
        var kernel = Plain();
        if (search)
            kernel.PromptRenderFilters.Add(new Appends(r));
        await kernel.InvokePromptAsync("Answer {{$q}}", new() { ["q"] = q }); // ~> partly filterOnOneBranch
    }

    public async Task PluginAddedSometimes(string q, bool search)
    {
        var kernel = Plain();
        if (search)
            kernel.Plugins.AddFromObject(new Library(r), "Library");
        else
            kernel.Plugins.AddFromFunctions("Library", [KernelFunctionFactory.CreateFromMethod((string question) => "", "Look")]);
        await kernel.InvokePromptAsync("{{Library.Look $q}} {{$q}}", new() { ["q"] = q }); // => partly pluginOnOneBranch
    }

    public async Task FilterInLoop()
    {
        var kernel = Plain();
        while (Console.ReadLine() is { Length: > 0 } q)
        {
            await kernel.InvokePromptAsync("Answer {{$q}}", new() { ["q"] = q }); // => partly filterFromTheSecondTurnOn
            kernel.PromptRenderFilters.Add(new Appends(r));
        }
    }

    public async Task FunctionFilterAdded(string q)
    {
        var kernel = Plain();
        await kernel.InvokePromptAsync("{{$context}} {{$q}}", new() { ["q"] = q }); // => none beforeTheFunctionFilter
        kernel.FunctionInvocationFilters.Add(new Fills(r));
        await kernel.InvokePromptAsync("{{$context}} {{$q}}", new() { ["q"] = q }); // => retrieved afterTheFunctionFilter
    }

    public async Task GivenFilterAdded(string q)
    {
        var kernel = Plain();
        await kernel.InvokePromptAsync("Answer {{$q}}", new() { ["q"] = q }); // => none beforeAGivenFilter
        kernel.PromptRenderFilters.Add(given);
        await kernel.InvokePromptAsync("Answer {{$q}}", new() { ["q"] = q }); // => unknown afterAGivenFilter
    }

    public async Task ToolAdded(string q)
    {
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(Now)] };
        await chat.GetResponseAsync(q, options); // => none beforeTheTool
        options.Tools.Add(AIFunctionFactory.Create(Search));
        await chat.GetResponseAsync(q, options); // => tool afterTheTool
        options.Tools.Clear();
        await chat.GetResponseAsync(q, options); // => none toolsCleared
        options.Tools = [AIFunctionFactory.Create(Search)];
        await chat.GetResponseAsync(q, options); // => tool toolsAssigned
        options.Tools = null;
        await chat.GetResponseAsync(q, options); // => none toolsUnassigned
    }

    public async Task ToolRemoved(string q)
    {
        var search = AIFunctionFactory.Create(Search);
        var options = new ChatOptions { Tools = [search] };
        await chat.GetResponseAsync(q, options); // => tool beforeTheRemoval
        options.Tools.Remove(search);
        await chat.GetResponseAsync(q, options); // ~> none afterTheRemoval
    }

    public async Task ModeSet(string q)
    {
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(Search)] };
        await chat.GetResponseAsync(q, options); // => tool modeByDefault
        options.ToolMode = ChatToolMode.None;
        await chat.GetResponseAsync(q, options); // => none modeNone
        options.ToolMode = ChatToolMode.Auto;
        await chat.GetResponseAsync(q, options); // => tool modeAutoAgain
    }

    public async Task OptionsReplaced(string q)
    {
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(Search)] };
        var first = await chat.GetResponseAsync(q, options); // => tool firstOptions
        options = new ChatOptions { Temperature = 0 };
        await chat.GetResponseAsync(q, options); // => none otherOptions
    }

    public async Task Alias(string q)
    {
        var options = new ChatOptions { Tools = [] };
        var tools = options.Tools;
        await chat.GetResponseAsync(q, options); // => none beforeTheAliasIsFilled
        tools.Add(AIFunctionFactory.Create(Search));
        await chat.GetResponseAsync(q, options); // => tool listFilledByAnotherName
    }

    public async Task Cloned(string q)
    {
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(Now)] };
        var searching = options.Clone();
        searching.Tools.Add(AIFunctionFactory.Create(Search));
        await chat.GetResponseAsync(q, options); // ~> none originalOfAClone
        await chat.GetResponseAsync(q, searching); // => tool cloneOfTheOptions
    }

    public async Task PluginAdded(string q)
    {
        var kernel = Plain();
        await kernel.InvokePromptAsync("Answer {{$q}}", new(Auto) { ["q"] = q }); // => none beforeThePlugin
        kernel.Plugins.AddFromObject(new Library(r), "Library");
        await kernel.InvokePromptAsync("Answer {{$q}}", new(Auto) { ["q"] = q }); // => tool afterThePlugin
        kernel.Plugins.Clear();
        await kernel.InvokePromptAsync("Answer {{$q}}", new(Auto) { ["q"] = q }); // => none pluginsCleared
    }

    public async Task PluginRemoved(string q)
    {
        var kernel = Plain();
        var plugin = kernel.ImportPluginFromObject(new Library(r));
        await kernel.InvokePromptAsync("Answer {{$q}}", new(Auto) { ["q"] = q }); // => tool beforeThePluginIsRemoved
        kernel.Plugins.Remove(plugin);
        await kernel.InvokePromptAsync("Answer {{$q}}", new(Auto) { ["q"] = q }); // ~> none pluginRemoved
    }

    public async Task KernelCloned(string q)
    {
        var kernel = Plain();
        var searching = kernel.Clone();
        searching.Plugins.AddFromObject(new Library(r));
        await kernel.InvokePromptAsync("Answer {{$q}}", new(Auto) { ["q"] = q }); // ~> none originalOfAKernel
        await searching.InvokePromptAsync("Answer {{$q}}", new(Auto) { ["q"] = q }); // => tool cloneOfTheKernel
    }

    public async Task BehaviorSet(string q)
    {
        var kernel = Plain();
        kernel.Plugins.AddFromObject(new Library(r));
        var settings = new OpenAIPromptExecutionSettings { MaxTokens = 500 };
        var history = new ChatHistory(q);
        await service.GetChatMessageContentAsync(history, settings, kernel); // => none beforeTheBehavior
        settings.FunctionChoiceBehavior = FunctionChoiceBehavior.Auto();
        await service.GetChatMessageContentAsync(history, settings, kernel); // => tool afterTheBehavior
        settings.FunctionChoiceBehavior = FunctionChoiceBehavior.None();
        await service.GetChatMessageContentAsync(history, settings, kernel); // => none behaviorNone
    }

    public async Task HistoryFilled(string q)
    {
        var history = new ChatHistory("Answer.");
        history.AddUserMessage(q);
        await service.GetChatMessageContentAsync(history); // => none beforeTheContext
        history.AddSystemMessage(await Search(q));
        await service.GetChatMessageContentAsync(history); // => retrieved afterTheContext
        history.Clear();
        history.AddUserMessage(q);
        await service.GetChatMessageContentAsync(history); // => none historyCleared
    }

    public async Task InstructionsReplaced(string q)
    {
        var options = new ChatOptions { Instructions = await Search(q) };
        await chat.GetResponseAsync(q, options); // => retrieved instructionsFromASearch
        options.Instructions = "Be brief.";
        await chat.GetResponseAsync(q, options); // => none instructionsReplaced
    }

    public async Task ClientWrapped(string q)
    {
        var client = chat;
        await client.GetResponseAsync(q); // => none beforeTheLayer
        client = new Grounding(client, r);
        await client.GetResponseAsync(q); // => retrieved afterTheLayer
    }

    public async Task AgentReplaced(string q)
    {
        AIAgent agent = chat.AsAIAgent("Answer.", tools: [AIFunctionFactory.Create(Search)]);
        await agent.RunAsync(q); // => tool firstAgent
        agent = chat.AsAIAgent("Judge.");
        await agent.RunAsync(q); // => none otherAgent
    }

    public async Task SessionFilled(string q)
    {
        var agent = chat.AsAIAgent("Answer.");
        var session = await agent.CreateSessionAsync();
        await agent.RunAsync(q, session); // => none firstTurn
        await agent.RunAsync("Read this:\n" + await Search(q), session); // => retrieved turnWithContext
        session = await agent.CreateSessionAsync();
        await agent.RunAsync(q, session); // => none newSession
    }

    public async Task ToolsPerTurn()
    {
        while (Console.ReadLine() is { Length: > 0 } q)
        {
            var options = new ChatOptions { Tools = [] };
            await chat.GetResponseAsync(q, options); // => none newOptionsInEachTurn
            options.Tools.Add(AIFunctionFactory.Create(Search));
            Console.WriteLine(options.Tools.Count);
        }
    }

    public async Task AddedInALocalFunction(string q)
    {
        var options = new ChatOptions { Tools = [] };
        await chat.GetResponseAsync(q, options); // => none beforeTheLocalFunction
        Equip();
        await chat.GetResponseAsync(q, options); // => tool afterTheLocalFunction

        void Equip() => options.Tools.Add(AIFunctionFactory.Create(Search));
    }

    public async Task Given(string q)
    {
        var builder = Kernel.CreateBuilder().AddOpenAIChatCompletion("gpt-4o", "key");
        builder.Services.AddSingleton(given);
        await builder.Build().InvokePromptAsync("Answer {{$q}}", new() { ["q"] = q }); // => unknown registeredFilterOutOfSight
    }

    public async Task GivenAround(string q)
    {
        var kernel = Plain();
        kernel.FunctionInvocationFilters.Add(givenAround);
        await kernel.InvokePromptAsync("Answer {{$q}}", new() { ["q"] = q }); // => unknown functionFilterOutOfSight
    }

    public async Task GivenSelector(string q)
    {
        var builder = Kernel.CreateBuilder().AddOpenAIChatCompletion("gpt-4o", "key");
        builder.Services.AddSingleton(selector);
        await builder.Build().InvokePromptAsync("Answer {{$q}}", new() { ["q"] = q }); // => unknown selectorOutOfSight
    }

    public async Task GivenFilterSometimes(string q, bool watch)
    {
        var kernel = Plain();
        if (watch)
            kernel.PromptRenderFilters.Add(given);
        await kernel.InvokePromptAsync("Answer {{$q}}", new() { ["q"] = q }); // => unknown givenFilterOnOneBranch
    }
}
