// Agents: what their options, tools, providers, sessions and other agents bring into a run, and what is made beside them and never gets there.
#nullable disable
#pragma warning disable MAAI001, MEAI001, OPENAI001
using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LlmPatterns;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Probes.Agents;

public sealed class Knowledge
{
    [ContextRetrieval] public Task<string[]> FindAsync(string question) => Task.FromResult(new[] { question });
}

public sealed class Manuals(Knowledge r)
{
    [Description("Searches the manuals.")] public async Task<string> Search(string question) => string.Join("\n", await r.FindAsync(question));
    public async Task<IEnumerable<TextSearchProvider.TextSearchResult>> Results(string question, CancellationToken token) => (await r.FindAsync(question)).Select(t => new TextSearchProvider.TextSearchResult { Text = t, SourceName = "manual" });
}

public static class Clock { public static string Now() => DateTimeOffset.Now.ToString("t"); }

/// <summary>Searches for each question and sends the passages along.</summary>
public sealed class Grounded(AIAgent inner, Knowledge r) : DelegatingAIAgent(inner)
{
    protected override async Task<AgentResponse> RunCoreAsync(IEnumerable<ChatMessage> messages, AgentSession session = null, AgentRunOptions options = null, CancellationToken cancellationToken = default)
    {
        var found = await r.FindAsync(messages.Last().Text);
        return await base.RunCoreAsync([new(ChatRole.System, "Use this:\n" + string.Join("\n", found)), .. messages], session, options, cancellationToken);
    }
}

/// <summary>Counts the turns.</summary>
public sealed class Counted(AIAgent inner) : DelegatingAIAgent(inner)
{
    public int Turns { get; private set; }

    protected override Task<AgentResponse> RunCoreAsync(IEnumerable<ChatMessage> messages, AgentSession session = null, AgentRunOptions options = null, CancellationToken cancellationToken = default)
    {
        Turns++;
        return base.RunCoreAsync(messages, session, options, cancellationToken);
    }
}

public sealed class Desk
{
    private readonly AIAgent _helper;
    private readonly AIAgent _greeter;

    public Desk(IChatClient chat, Manuals manuals)
    {
        _helper = chat.AsAIAgent("You help customers.", "helper", tools: [AIFunctionFactory.Create(manuals.Search)]);
        _greeter = chat.AsAIAgent("You greet customers.", "greeter", tools: [AIFunctionFactory.Create(Clock.Now)]);
    }

    public Task<AgentResponse> K_field(string q) => _helper.RunAsync("Answer the customer: " + q); // => tool agentInAField
    public Task<AgentResponse> N_field(string q) => _greeter.RunAsync("Greet the customer who wrote: " + q); // => none otherAgentInAField
}

public class Agents(IChatClient chat, Knowledge r, Manuals manuals, AIAgent given)
{
    private AIFunction Search => AIFunctionFactory.Create(manuals.Search);
    private AIAgent Helper() => new ChatClientAgent(chat, "Answer the question.", tools: [AIFunctionFactory.Create(manuals.Search)]);
    private AIAgent Plain() => new ChatClientAgent(chat, "Answer the question.");

    public async Task K_tools(string q) { var agent = new ChatClientAgent(chat, "Answer.", tools: [AIFunctionFactory.Create(manuals.Search)]); await agent.RunAsync(q); } // => tool agentWithASearch
    public async Task K_options(string q) { var agent = new ChatClientAgent(chat, new ChatClientAgentOptions { Name = "helper", ChatOptions = new() { Instructions = "Answer.", Tools = [AIFunctionFactory.Create(manuals.Search)] } }); await agent.RunAsync(q); } // => tool searchInTheAgentsOptions
    public async Task K_asAgent(string q) { AIAgent agent = chat.AsAIAgent(instructions: "Answer.", tools: [AIFunctionFactory.Create(Clock.Now), AIFunctionFactory.Create(manuals.Search)]); await agent.RunAsync(q); } // => tool clientAsAnAgent
    public async Task K_buildAgent(string q) { var agent = chat.AsBuilder().UseFunctionInvocation().BuildAIAgent("Answer.", tools: [Search]); await agent.RunAsync(q); } // => tool agentOfABuilder
    public async Task K_perRun(string q) { await Plain().RunAsync(q, options: new ChatClientAgentRunOptions(new ChatOptions { Tools = [Search] })); } // => tool searchForThisRun
    public async Task K_merged(string q) { await Helper().RunAsync(q, options: new ChatClientAgentRunOptions(new ChatOptions { Temperature = 0 })); } // => tool runOptionsBesideTheAgents
    public async Task K_mergedTools(string q) { await Helper().RunAsync(q, options: new ChatClientAgentRunOptions(new ChatOptions { Tools = [AIFunctionFactory.Create(Clock.Now)] })); } // => tool toolsOfBothAreOffered
    public async Task K_clientForRun(string q) { await Plain().RunAsync(q, options: new ChatClientAgentRunOptions { ChatClientFactory = client => client.AsBuilder().ConfigureOptions(o => o.Tools = [Search]).Build() }); } // => tool clientOfThisRun
    public async Task K_functionMiddleware(string q) { var agent = Helper().AsBuilder().Use(async (owner, context, next, token) => { Console.WriteLine(context.Function.Name); return await next(context, token); }).Build(); await agent.RunAsync(q); } // => tool functionMiddlewareThatLogs
    public async Task K_streaming(string q) { await foreach (var update in Helper().RunStreamingAsync(q)) Console.Write(update.Text); } // => tool streamedRun
    public async Task K_structured(string q) { var steps = await Helper().RunAsync<List<string>>(q); Console.WriteLine(steps.Result.Count); } // => tool structuredRun
    public async Task K_provider(string q) { var agent = chat.AsAIAgent(new ChatClientAgentOptions { AIContextProviders = [new TextSearchProvider(manuals.Results)] }); await agent.RunAsync(q); } // => retrieved agentWithASearchProvider
    public async Task K_providerBuilder(string q) { var agent = Plain().AsBuilder().UseAIContextProviders(new TextSearchProvider(manuals.Results)).Build(); await agent.RunAsync(q); } // => retrieved providerAddedByABuilder
    public async Task K_instructions(string q) { var found = await r.FindAsync(q); await chat.AsAIAgent("Answer from this:\n" + string.Join("\n", found)).RunAsync(q); } // => retrieved foundInTheInstructions
    public async Task K_runInstructions(string q) { var found = await r.FindAsync(q); await Plain().RunAsync(q, options: new ChatClientAgentRunOptions { ChatOptions = new() { Instructions = string.Join("\n", found) } }); } // => retrieved foundInTheRunsInstructions
    public async Task K_messages(string q) { var found = await r.FindAsync(q); await Plain().RunAsync([new ChatMessage(ChatRole.System, string.Join("\n", found)), new ChatMessage(ChatRole.User, q)]); } // => retrieved foundInTheMessages
    public async Task K_agentAsTool(string q) { var expert = Helper().AsAIFunction(); await chat.AsAIAgent("Ask the expert.", tools: [expert]).RunAsync(q); } // => tool expertAsATool
    public async Task K_expertWithProvider(string q) { AIAgent expert = chat.AsAIAgent(new ChatClientAgentOptions { Name = "expert", AIContextProviders = [new TextSearchProvider(manuals.Results)] }); await chat.AsAIAgent("Ask the expert.", tools: [expert.AsAIFunction()]).RunAsync(q); } // => tool expertThatRetrievesAsATool
    public async Task K_asIsInvoking(string q) { var client = new ChatClient("gpt-4o", "key").AsIChatClient().AsBuilder().UseFunctionInvocation().Build(); await new ChatClientAgent(client, new ChatClientAgentOptions { UseProvidedChatClientAsIs = true, ChatOptions = new() { Tools = [Search] } }).RunAsync(q); } // => tool clientAsIsThatInvokes
    public async Task K_asChatClient(string q) { await Helper().AsIChatClient().GetResponseAsync(q); } // => tool agentAsAClient
    public async Task K_delegating(string q) { await new Grounded(Plain(), r).RunAsync(q); } // => retrieved ownAgentThatAddsContext
    public async Task K_middleware(string q) { var agent = Plain().AsBuilder().Use(inner => new Grounded(inner, r)).Build(); await agent.RunAsync(q); } // => retrieved ownAgentInABuilder
    public async Task K_sharedMiddleware(string q) { var agent = Plain().AsBuilder().Use(async (messages, session, options, next, token) => { var found = await r.FindAsync(messages.Last().Text); await next([.. messages, new(ChatRole.User, string.Join("\n", found))], session, options, token); }).Build(); await agent.RunAsync(q); } // => retrieved middlewareThatAddsContext
    public async Task K_session(string q) { var agent = Helper(); var session = await agent.CreateSessionAsync(); await agent.RunAsync(q, session); } // => tool searchInASession
    public async Task S_instructions(string q) { await chat.AsAIAgent(File.ReadAllText("policy.md")).RunAsync(q); } // => supplied instructionsFromAFile

    public async Task N_plain(string q) { await Plain().RunAsync(q); } // => none agentWithout
    public async Task N_clock(string q) { await chat.AsAIAgent("Answer.", tools: [AIFunctionFactory.Create(Clock.Now)]).RunAsync(q); } // => none agentWithAClock
    public async Task N_notGiven(string q) { var tools = new List<AITool> { Search }; var agent = chat.AsAIAgent("Answer. Use your tools."); Console.WriteLine($"{tools.Count} tools"); await agent.RunAsync(q); } // => none toolsNeverGiven
    public async Task N_otherAgent(string q) { var helper = chat.AsAIAgent("Answer.", tools: [Search]); var judge = chat.AsAIAgent("Is the question polite?"); Console.WriteLine(helper.Name); await judge.RunAsync(q); } // => none toolsOfAnotherAgent
    public async Task N_runOptionsUnused(string q) { var searching = new ChatClientAgentRunOptions(new ChatOptions { Tools = [Search] }); var plain = new ChatClientAgentRunOptions(new ChatOptions { Temperature = 0 }); Console.WriteLine(searching); await Plain().RunAsync(q, options: plain); } // => none otherRunOptions
    public async Task N_runModeNone(string q) { await Helper().RunAsync(q, options: new ChatClientAgentRunOptions(new ChatOptions { ToolMode = ChatToolMode.None })); } // => none toolsForbiddenForThisRun
    public async Task N_modeNone(string q) { await chat.AsAIAgent(new ChatClientAgentOptions { ChatOptions = new() { Tools = [Search], ToolMode = ChatToolMode.None } }).RunAsync(q); } // => none toolsForbiddenForTheAgent
    public async Task N_asIs(string q) { var client = new ChatClient("gpt-4o", "key").AsIChatClient(); await new ChatClientAgent(client, new ChatClientAgentOptions { UseProvidedChatClientAsIs = true, ChatOptions = new() { Tools = [Search] } }).RunAsync(q); } // ~> none clientAsIsThatNeverInvokes
    public async Task N_writerAsTool(string q) { AIAgent translator = chat.AsAIAgent("Translate into French.", "translator"); await chat.AsAIAgent("Answer.", tools: [translator.AsAIFunction()]).RunAsync(q); } // => none translatorAsATool
    public async Task N_session(string q) { var agent = Plain(); var session = await agent.CreateSessionAsync(); await agent.RunAsync("Hello, I am Ann.", session); await agent.RunAsync(q, session); } // => none earlierTurns
    public async Task N_otherSession(string q) { var agent = Plain(); var one = await agent.CreateSessionAsync(); var two = await agent.CreateSessionAsync(); await agent.RunAsync(string.Join("\n", await r.FindAsync(q)), one); await agent.RunAsync(q, two); } // => none foundInAnotherSession
    public async Task N_counted(string q) { var agent = new Counted(Plain()); await agent.RunAsync(q); Console.WriteLine(agent.Turns); } // => none ownAgentThatCounts
    public async Task N_noProviders(string q) { await chat.AsAIAgent(new ChatClientAgentOptions { Name = "helper", AIContextProviders = [] }).RunAsync(q); } // => none noProviders
    public async Task U_given(string q) { await given.RunAsync(q); } // => unknown injectedAgent
    public async Task U_givenBuilt(string q) { var agent = given.AsBuilder().Use(inner => new Counted(inner)).Build(); await agent.RunAsync(q); } // => unknown injectedAgentInABuilder
    public async Task U_parameter(AIAgent agent, string q) { await agent.RunAsync("Answer shortly: " + q); } // => unknown agentAsAParameter
}
