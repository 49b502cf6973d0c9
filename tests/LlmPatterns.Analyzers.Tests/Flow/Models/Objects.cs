// Which model answers: clients and names that travel through objects, constructors, factories and wrappers.
//: LlmPatterns.txt: model "Settings.Contracts"  fine-tuned  domain=legal
#nullable disable
#pragma warning disable OPENAI001
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;

namespace Probes.Objects;

public static class Models
{
    public const string Tuned = "ft:gpt-4o-mini:acme:clauses:1";
    public static readonly Dictionary<string, string> ByTask = new() { ["legal"] = Tuned, ["chat"] = "gpt-4o" };
}

public sealed class Settings { public string Model { get; set; } = Models.Tuned; public string Other { get; set; } = "gpt-4o"; public string Contracts { get; set; } public string Unsaid { get; set; } }
public sealed record Choice(string Model, string Embedding);
public class Desk(ChatClient client) { public Task Ask(string q) => client.CompleteChatAsync("Answer: " + q); } // => fine-tuned constructorArgument ft:gpt-4o-mini:acme:clauses:1 openai-gpt
public class Counter(ChatClient client) { public Task Ask(string q) => client.CompleteChatAsync("Answer: " + q); } // => vanilla constructorArgumentPlain gpt-4o openai-gpt
public abstract class Base(ChatClient client) { protected ChatClient Client { get; } = client; }
public sealed class Legal() : Base(new ChatClient(Models.Tuned, "key")) { public Task Ask(string q) => Client.CompleteChatAsync(q); } // => fine-tuned baseConstructor ft:gpt-4o-mini:acme:clauses:1 openai-gpt
public sealed class Later
{
    private ChatClient _client;
    private ChatClient Client => _client ??= new ChatClient(Models.Tuned, "key");
    public Task Ask(string q) => Client.CompleteChatAsync(q); // => fine-tuned createdOnFirstUse ft:gpt-4o-mini:acme:clauses:1 openai-gpt
}

public sealed class FromOptions(OpenAIClient openAI, IOptions<Settings> options)
{
    public Task P_default(string q) => openAI.GetChatClient(options.Value.Model).CompleteChatAsync(q); // => fine-tuned defaultOfAnOptionsClass ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public Task P_filled(string q) => openAI.GetChatClient(options.Value.Contracts).CompleteChatAsync(q); // => fine-tuned optionThatOnlyConfigurationFills Settings.Contracts
    public Task N_filled(string q) => openAI.GetChatClient(options.Value.Unsaid).CompleteChatAsync(q); // => unknown optionThatNobodyExplains
    public Task N_default(string q) => openAI.GetChatClient(options.Value.Other).CompleteChatAsync(q); // => vanilla otherDefaultOfAnOptionsClass gpt-4o openai-gpt
}

public sealed class Objects(OpenAIClient openAI)
{
    private static readonly Choice Chosen = new(Models.Tuned, "text-embedding-3-small");
    private readonly Func<string, ChatClient> _make = model => new ChatClient(model, "key");
    private async Task<ChatClient> MakeAsync(string model) { await Task.Yield(); return openAI.GetChatClient(model); }
    private static (ChatClient Legal, ChatClient Plain) Both() => (new(Models.Tuned, "key"), new("gpt-4o", "key"));
    private static void Out(out ChatClient client) => client = new(Models.Tuned, "key");
    private Task Send(string q, string model) => openAI.GetChatClient(model).CompleteChatAsync(q);

    public void Start(string q) { new Desk(new ChatClient(Models.Tuned, "key")).Ask(q); new Counter(new ChatClient("gpt-4o", "key")).Ask(q); }
    public void P_record(string q) { openAI.GetChatClient(Chosen.Model).CompleteChat(q); } // => fine-tuned recordMember ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_with(string q) { var c = Chosen with { Embedding = "other" }; openAI.GetChatClient(c.Model).CompleteChat(q); } // => fine-tuned recordWithOtherMember ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_async(string q) { MakeAsync(Models.Tuned).Result.CompleteChat(q); } // => fine-tuned asyncFactory ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_delegate(string q) { _make(Models.Tuned).CompleteChat(q); } // => fine-tuned delegateFactory ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_tuple(string q) { var (legal, _) = Both(); legal.CompleteChat(q); } // => fine-tuned tupleItem ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_out(string q) { Out(out var client); client.CompleteChat(q); } // => fine-tuned outParameter ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_thin(string q) { Send(q, Models.Tuned); } // => fine-tuned thinWrapper ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_map(string q) { openAI.GetChatClient(Models.ByTask["legal"]).CompleteChat(q); } // => fine-tuned staticDictionary ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_local(string q) { ChatClient Make() => new(Models.Tuned, "key"); Make().CompleteChat(q); } // => fine-tuned localFunction ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_nullable(string q) { ChatClient client = new(Models.Tuned, "key"); client?.CompleteChat(q); } // => fine-tuned conditionalAccess ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_clone(string q, IChatClient chat) { var legal = new ChatOptions { ModelId = Models.Tuned }; chat.GetResponseAsync(q, legal.Clone()); } // => fine-tuned clonedOptions ft:gpt-4o-mini:acme:clauses:1 openai-gpt

    public void N_with(string q) { var c = Chosen with { Model = "gpt-4o" }; openAI.GetChatClient(c.Model).CompleteChat(q); } // => vanilla recordWithMember gpt-4o openai-gpt
    public void N_tuple(string q) { var (_, plain) = Both(); plain.CompleteChat(q); } // => vanilla otherTupleItem gpt-4o openai-gpt
    public void N_thin(string q) { Send(q, "gpt-4o"); } // => vanilla thinWrapperPlain gpt-4o openai-gpt
    public void N_map(string q) { openAI.GetChatClient(Models.ByTask["chat"]).CompleteChat(q); } // => vanilla staticDictionaryOtherKey gpt-4o openai-gpt
    public void N_mapUnknown(string q, string task) { openAI.GetChatClient(Models.ByTask[task]).CompleteChat(q); } // => unknown staticDictionaryUnknownKey
    public void N_loop(string q) { foreach (var client in new[] { new ChatClient(Models.Tuned, "key"), new ChatClient("gpt-4o", "key") }) client.CompleteChat(q); } // => unknown eachOfTwoClients
    public void N_clone(string q, IChatClient chat) { var legal = new ChatOptions { ModelId = Models.Tuned }; var plain = legal.Clone(); plain.ModelId = "gpt-4o"; chat.GetResponseAsync(q, plain); } // => vanilla clonedOptionsChanged gpt-4o openai-gpt
    public void N_member(string q) { Console.WriteLine(Chosen.Model); openAI.GetChatClient("gpt-4o").CompleteChat(Chosen.Embedding + q); } // => vanilla recordMemberIsLogged gpt-4o openai-gpt
    public void N_async(string q) { _ = MakeAsync(Models.Tuned); MakeAsync("gpt-4o").Result.CompleteChat(q); } // => vanilla asyncFactoryPlain gpt-4o openai-gpt
    public void N_delegate(string q) { _ = _make(Models.Tuned); _make("gpt-4o").CompleteChat(q); } // => vanilla delegateFactoryPlain gpt-4o openai-gpt
}
