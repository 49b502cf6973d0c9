// Which model answers: what a request, its options or a layer around the client asks for beats what the client was made with.
#nullable disable
#pragma warning disable OPENAI001
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using LlmPatterns;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Responses;

namespace Probes.Requests;

public static class Models
{
    public const string Tuned = "ft:gpt-4o-mini:acme:clauses:1";
}

public sealed class Requests(IChatClient chat, ResponsesClient responses)
{
    private readonly IChatClient _tuned = new ChatClient(Models.Tuned, "key").AsIChatClient();
    private readonly IChatClient _plain = new ChatClient("gpt-4o", "key").AsIChatClient();
    private static readonly ChatOptions Legal = new() { ModelId = Models.Tuned, Temperature = 0 };
    private static ChatOptions For(string model) => new() { ModelId = model };
    private Task Send(string q, ChatOptions options) => chat.GetResponseAsync(q, options);

    public void P_adapted(string q) { _tuned.GetResponseAsync(q); } // => fine-tuned adaptedClient ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_options(string q) { chat.GetResponseAsync(q, new ChatOptions { ModelId = Models.Tuned }); } // => fine-tuned options ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_optionsSet(string q) { var options = new ChatOptions(); options.ModelId = Models.Tuned; chat.GetResponseAsync(q, options); } // => fine-tuned optionsSetLater ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_optionsField(string q) { chat.GetResponseAsync(q, Legal); } // => fine-tuned optionsInAField ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_optionsHelper(string q) { chat.GetResponseAsync(q, For(Models.Tuned)); } // => fine-tuned optionsByAHelper ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_wrapper(string q) { Send(q, new() { ModelId = Models.Tuned }); } // => fine-tuned optionsThroughAWrapper ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_streaming(string q) { chat.GetStreamingResponseAsync(q, For(Models.Tuned)); } // => fine-tuned streaming ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_overridden(string q) { _plain.GetResponseAsync(q, For(Models.Tuned)); } // => fine-tuned requestBeatsPlainClient ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_resetOptions(string q) { var options = new ChatOptions { ModelId = "gpt-4o" }; options.ModelId = Models.Tuned; chat.GetResponseAsync(q, options); } // => fine-tuned optionsSetAgain ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_null(string q) { _tuned.GetResponseAsync(q, new ChatOptions { ModelId = null, Temperature = 0 }); } // => fine-tuned requestAsksForNothing ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_configured(string q) { new ChatClientBuilder(chat).ConfigureOptions(o => o.ModelId = Models.Tuned).Build().GetResponseAsync(q); } // => fine-tuned configuredOptions ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_configuredOver(string q) { _plain.AsBuilder().ConfigureOptions(o => { o.ModelId = Models.Tuned; o.Temperature = 0; }).Build().GetResponseAsync(q); } // => fine-tuned configuredOverPlainClient ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    private static void Configure(ChatOptions o) => o.ModelId = Models.Tuned;
    public void P_configuredByMethod(string q) { chat.AsBuilder().ConfigureOptions(Configure).Build().GetResponseAsync(q); } // => fine-tuned configuredByAMethod ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_configuredDefault(string q) { chat.AsBuilder().ConfigureOptions(o => o.ModelId ??= Models.Tuned).Build().GetResponseAsync(q); } // => fine-tuned configuredDefault ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_builder(string q) { var client = _tuned.AsBuilder().UseFunctionInvocation().Build(); client.GetResponseAsync(q); } // => fine-tuned decoratedClient ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_responses(string q) { responses.CreateResponseAsync(Models.Tuned, q); } // => fine-tuned modelArgument ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_responseOptions(string q) { responses.CreateResponseAsync(new CreateResponseOptions { Model = Models.Tuned, InputItems = { ResponseItem.CreateUserMessageItem(q) } }); } // => fine-tuned responseOptions ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_agent(string q) { new ChatClientAgent(_tuned, "Answer briefly.").RunAsync(q); } // => fine-tuned agentOverTunedClient ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_agentOptions(string q) { new ChatClientAgent(chat, new ChatClientAgentOptions { ChatOptions = new() { ModelId = Models.Tuned, Instructions = "Answer briefly." } }).RunAsync(q); } // => fine-tuned agentOptions ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_runOptions(string q) { new ChatClientAgent(_plain).RunAsync(q, options: new ChatClientAgentRunOptions(new() { ModelId = Models.Tuned })); } // => fine-tuned runOptions ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_marked(string q, [FineTunedModel("legal")] IChatClient legal) { legal.GetResponseAsync(q); } // => fine-tuned markedClient
    public void P_twoMarked(string q, [FineTunedModel("legal")] IChatClient legal, [FineTunedModel("tax")] IChatClient tax, bool isTax) { (isTax ? tax : legal).GetResponseAsync(q); } // => fine-tuned eitherOfTwoMarkedClients

    public void N_configuredDefault(string q) { chat.AsBuilder().ConfigureOptions(o => o.ModelId ??= Models.Tuned).Build().GetResponseAsync(q, For("gpt-4o")); } // => vanilla requestBeatsConfiguredDefault gpt-4o openai-gpt
    public void N_overridden(string q) { _tuned.GetResponseAsync(q, For("gpt-4o")); } // => vanilla requestBeatsTunedClient gpt-4o openai-gpt
    public void N_marked(string q, [FineTunedModel("legal")] IChatClient legal) { legal.GetResponseAsync(q, For("gpt-4o")); } // => vanilla requestBeatsAMark gpt-4o openai-gpt
    public void N_oneMarked(string q, [FineTunedModel("legal")] IChatClient legal, bool isLegal) { (isLegal ? legal : chat).GetResponseAsync(q); } // => unknown oneMarkedClientOfTwo
    public void N_resetOptions(string q) { var options = new ChatOptions { ModelId = Models.Tuned }; options.ModelId = "gpt-4o"; chat.GetResponseAsync(q, options); } // => vanilla optionsSetBack gpt-4o openai-gpt
    public void N_notPassed(string q) { var options = new ChatOptions { ModelId = Models.Tuned }; Console.WriteLine(options.ModelId); _plain.GetResponseAsync(q); } // => vanilla optionsNeverPassed gpt-4o openai-gpt
    public void N_otherOptions(string q) { var legal = For(Models.Tuned); var plain = For("gpt-4o"); _ = legal; chat.GetResponseAsync(q, plain); } // => vanilla otherOptionsArePassed gpt-4o openai-gpt
    public void N_sometimes(string q, bool legal) { var options = new ChatOptions(); if (legal) options.ModelId = Models.Tuned; _plain.GetResponseAsync(q, options); } // => unknown requestedOnOnePath
    public void N_unknownRequest(string q, string model) { _tuned.GetResponseAsync(q, new ChatOptions { ModelId = model }); } // => unknown requestByAParameter
    public void N_configured(string q) { _tuned.AsBuilder().ConfigureOptions(o => o.ModelId = "gpt-4o").Build().GetResponseAsync(q); } // => vanilla configuredOverTunedClient gpt-4o openai-gpt
    public void N_configuredOther(string q) { var legal = chat.AsBuilder().ConfigureOptions(o => o.ModelId = Models.Tuned).Build(); _ = legal; _plain.GetResponseAsync(q); } // => vanilla otherClientIsConfigured gpt-4o openai-gpt
    public void N_responses(string q) { responses.CreateResponseAsync("gpt-4o", Models.Tuned + q); } // => vanilla tunedIdInTheInput gpt-4o openai-gpt
    public void N_runOptions(string q) { new ChatClientAgent(_tuned).RunAsync(q, options: new ChatClientAgentRunOptions(new() { ModelId = "gpt-4o" })); } // => vanilla runOptionsBeatTunedClient gpt-4o openai-gpt
    public void N_embeddingOptions(string q, IEmbeddingGenerator<string, Embedding<float>> generator) { generator.GenerateAsync([q], new EmbeddingGenerationOptions { ModelId = "ft:text-embedding-3-small:acme::1" }); _plain.GetResponseAsync(q); } // => vanilla tunedEmbeddingOptions gpt-4o openai-gpt
    public void N_optionsPlain(string q) { chat.GetResponseAsync(q, new ChatOptions { ModelId = "gpt-4o" }); } // => vanilla optionsPlain gpt-4o openai-gpt
    public void N_properties(string q) { _plain.GetResponseAsync(q, new ChatOptions { AdditionalProperties = new() { ["user"] = Models.Tuned } }); } // => vanilla tunedIdInAdditionalProperties gpt-4o openai-gpt
    public void N_instructions(string q) { _plain.GetResponseAsync(q, new ChatOptions { Instructions = "You are " + Models.Tuned }); } // => vanilla tunedIdInTheInstructions gpt-4o openai-gpt
    public void N_conversation(string q) { _plain.GetResponseAsync(q, new ChatOptions { ConversationId = Models.Tuned }); } // => vanilla tunedIdAsConversation gpt-4o openai-gpt
    public void N_agentName(string q) { new ChatClientAgent(_plain, name: Models.Tuned).RunAsync(q); } // => vanilla tunedIdAsAgentName gpt-4o openai-gpt
    public void N_agentOptions(string q) { new ChatClientAgent(_tuned, new ChatClientAgentOptions { ChatOptions = new() { ModelId = "gpt-4o" } }).RunAsync(q); } // => vanilla agentOptionsBeatTunedClient gpt-4o openai-gpt
    public void N_wrapper(string q) { Send(q, new() { ModelId = "gpt-4o" }); } // => vanilla optionsThroughAWrapperPlain gpt-4o openai-gpt
    public void N_hint(string q) { _plain.GetResponseAsync(q, For("legal-lora")); } // => unknown requestByAnUnprovenName legal-lora
}
