// Which model answers: names that reach a client through the language. Each probe stands on one line with its truth behind "=>":
// fine-tuned or vanilla by proof, or unknown; and behind the probe's name the id and the family, where the inventory must show them.
//: LlmPatterns.txt: model "contract-review"  fine-tuned  domain=legal
//: LlmPatterns.txt: model "general"  foundation
//: LlmPatterns.txt: model "OpenAI:TunedModel"  fine-tuned  domain=legal
//: LlmPatterns.txt: model "TUNED_MODEL"  fine-tuned
#nullable disable
#pragma warning disable OPENAI001
using System;
using System.ClientModel;
using System.Collections.Generic;
using System.Threading.Tasks;
using Azure.AI.OpenAI;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;
using OpenAI.FineTuning;

namespace Probes.Names;

public static class Models
{
    public const string Tuned = "ft:gpt-4o-mini:acme:clauses:1";
    public const string Base = "gpt-4o-mini";
    public static readonly string Field = "ft:gpt-4o-mini:acme:clauses:2";
    public static string Property => "ft:gpt-4o-mini:acme:clauses:3";
    public static string Pick(bool legal) => legal ? "ft:gpt-4o-mini:acme:clauses:1" : "ft:gpt-4o-mini:acme:claims:1";
    public static string Mixed(bool legal) => legal ? "ft:gpt-4o-mini:acme:clauses:1" : "gpt-4o-mini";
}

public sealed class Names(IConfiguration config, OpenAIClient openAI, AzureOpenAIClient azure)
{
    private readonly ChatClient _tuned = new(Models.Tuned, "key");
    private readonly ChatClient _plain = new("gpt-4o", "key");
    private ChatClient Getter => new("ft:gpt-4o-mini:acme:clauses:1", "key");
    private ChatClient Make(string model) => openAI.GetChatClient(model);
    private ChatClient MakeTuned() => Make(Models.Tuned);
    private static Task Ask(ChatClient client, string q) => client.CompleteChatAsync("Answer: " + q);
    private static void Log(string model) => Console.WriteLine(model);

    public void P_literal(string q) { new ChatClient("ft:gpt-4o-mini:acme:clauses:1", "key").CompleteChat(q); } // => fine-tuned literal ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_constant(string q) { new ChatClient(Models.Tuned, "key").CompleteChat(q); } // => fine-tuned constant ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_readonly(string q) { new ChatClient(Models.Field, "key").CompleteChat(q); } // => fine-tuned staticReadonly ft:gpt-4o-mini:acme:clauses:2 openai-gpt
    public void P_staticProperty(string q) { new ChatClient(Models.Property, "key").CompleteChat(q); } // => fine-tuned staticProperty ft:gpt-4o-mini:acme:clauses:3 openai-gpt
    public void P_fallback(string q) { new ChatClient(config["OpenAI:Model"] ?? "ft:gpt-4o-mini:acme:clauses:1", "key").CompleteChat(q); } // => fine-tuned configurationFallback ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_environment(string q) { new ChatClient(Environment.GetEnvironmentVariable("MODEL") ?? Models.Tuned, "key").CompleteChat(q); } // => fine-tuned environmentFallback ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_named(string q) { new ChatClient(credential: new ApiKeyCredential("gpt-4o"), model: Models.Tuned).CompleteChat(q); } // => fine-tuned namedArguments ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_getClient(string q) { openAI.GetChatClient(Models.Tuned).CompleteChat(q); } // => fine-tuned getChatClient ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_local(string q) { var model = Models.Tuned; var client = openAI.GetChatClient(model); client.CompleteChat(q); } // => fine-tuned local ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_ternary(string q, bool legal) { openAI.GetChatClient(legal ? "ft:gpt-4o:acme:a:1" : "ft:gpt-4o:acme:b:1").CompleteChat(q); } // => fine-tuned ternaryOfTuned - openai-gpt
    public void P_switch(string q, int k) { openAI.GetChatClient(k switch { 0 => "ft:gpt-4o:acme:a:1", 1 => "ft:gpt-4o:acme:b:1", _ => Models.Tuned }).CompleteChat(q); } // => fine-tuned switchOfTuned - openai-gpt
    public void P_helperChoice(string q, bool legal) { openAI.GetChatClient(Models.Pick(legal)).CompleteChat(q); } // => fine-tuned helperChoosesTuned
    public void P_interpolated(string q) { openAI.GetChatClient($"ft:{Models.Base}:acme:clauses:1").CompleteChat(q); } // => fine-tuned interpolatedConstants ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_interpolatedLocal(string q) { var suffix = "clauses"; openAI.GetChatClient($"ft:gpt-4o:acme:{suffix}:1").CompleteChat(q); } // => fine-tuned interpolatedLocal ft:gpt-4o:acme:clauses:1 openai-gpt
    public void P_concatenated(string q) { var start = "ft:"; openAI.GetChatClient(start + Models.Base + ":acme::1").CompleteChat(q); } // => fine-tuned concatenated ft:gpt-4o-mini:acme::1 openai-gpt
    public void P_field(string q) { _tuned.CompleteChat(q); } // => fine-tuned field ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_getter(string q) { Getter.CompleteChat(q); } // => fine-tuned getter ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_helper(string q) { MakeTuned().CompleteChat(q); } // => fine-tuned helperReturnsClient ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_parameter(string q) { Make("ft:gpt-4o-mini:acme:clauses:9").CompleteChat(q); } // => fine-tuned helperTakesModel ft:gpt-4o-mini:acme:clauses:9 openai-gpt
    public void P_lazy(string q) { var lazy = new Lazy<ChatClient>(() => new ChatClient(Models.Tuned, "key")); lazy.Value.CompleteChat(q); } // => fine-tuned lazy ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_dictionary(string q) { var clients = new Dictionary<string, ChatClient> { ["legal"] = _tuned, ["plain"] = _plain }; clients["legal"].CompleteChat(q); } // => fine-tuned dictionaryByKey
    public void P_legacy(string q) { openAI.GetChatClient("davinci:ft-acme-2023-01-01-00-00-00").CompleteChat(q); } // => fine-tuned legacyOpenAI davinci:ft-acme-2023-01-01-00-00-00
    public void P_azureName(string q) { azure.GetChatClient("gpt-4o-mini-2024-07-18.ft-0e208cf33a6a466994aff31a08aba678").CompleteChat(q); } // => fine-tuned azureModelName
    public void P_deployment(string q) { azure.GetChatClient("contract-review").CompleteChat(q); } // => fine-tuned deploymentOfTheMap contract-review
    public void P_key(string q) { azure.GetChatClient(config["OpenAI:TunedModel"]).CompleteChat(q); } // => fine-tuned keyOfTheMap
    public void P_keyBeforeFallback(string q) { azure.GetChatClient(config["OpenAI:TunedModel"] ?? "gpt-4o").CompleteChat(q); } // => fine-tuned keyOfTheMapBeforeItsFallback
    public void P_getValue(string q) { azure.GetChatClient(config.GetValue<string>("OpenAI:TunedModel")).CompleteChat(q); } // => fine-tuned keyByGetValue
    public void P_section(string q) { azure.GetChatClient(config.GetSection("OpenAI")["TunedModel"]).CompleteChat(q); } // => fine-tuned keyInASection
    public void P_variable(string q) { azure.GetChatClient(Environment.GetEnvironmentVariable("TUNED_MODEL")).CompleteChat(q); } // => fine-tuned environmentOfTheMap
    public async Task P_job(string q) { FineTuningClient tuning = openAI.GetFineTuningClient(); FineTuningJob job = await tuning.FineTuneAsync("gpt-4o-mini", "file-1", waitUntilCompleted: true); await openAI.GetChatClient(job.Value).CompleteChatAsync(q); } // => fine-tuned resultOfAJob
    public void P_jobLocal(string q) { FineTuningJob job = openAI.GetFineTuningClient().FineTune("gpt-4o-mini", "file-1", true); var id = job.Value; var client = Make(id); client.CompleteChat(q); } // => fine-tuned resultOfAJobThroughAHelper

    public void N_plain(string q) { new ChatClient("gpt-4o-mini", "key").CompleteChat(q); } // => vanilla plain gpt-4o-mini openai-gpt
    public void N_alike(string q) { new ChatClient("gpt-4o-left:acme:clauses:1", "key").CompleteChat(q); } // => vanilla idThatLooksAlike gpt-4o-left:acme:clauses:1 openai-gpt
    public void N_named(string q) { new ChatClient("my-legal-model", "key").CompleteChat(q); } // => unknown unprovenName my-legal-model
    public void N_hint(string q) { new ChatClient("support-bot-ft-v2", "key").CompleteChat(q); } // => unknown nameThatHints support-bot-ft-v2
    public void N_prefix(string q) { new ChatClient("soft:gpt-4o", "key").CompleteChat(q); } // => unknown prefixInsideAWord
    public void N_other(string q) { var tuned = openAI.GetChatClient(Models.Tuned); var plain = openAI.GetChatClient("gpt-4o"); Log(tuned.ToString()); plain.CompleteChat(q); } // => vanilla otherClientIsTuned gpt-4o openai-gpt
    public void N_logged(string q) { Log(Models.Tuned); _plain.CompleteChat(q); } // => vanilla tunedIdIsLogged gpt-4o openai-gpt
    public void N_inPrompt(string q) { _plain.CompleteChat($"Do you know {Models.Tuned}? {q}"); } // => vanilla tunedIdInThePrompt gpt-4o openai-gpt
    public void N_reassigned(string q) { var model = Models.Tuned; Log(model); model = "gpt-4o"; openAI.GetChatClient(model).CompleteChat(q); } // => vanilla reassigned gpt-4o openai-gpt
    public void N_mixed(string q, bool legal) { openAI.GetChatClient(legal ? Models.Tuned : "gpt-4o").CompleteChat(q); } // => unknown ternaryMixed
    public void N_mixedHelper(string q, bool legal) { openAI.GetChatClient(Models.Mixed(legal)).CompleteChat(q); } // => unknown helperChoosesEither
    public void N_mixedBranch(string q, bool legal) { var client = _plain; if (legal) client = _tuned; client.CompleteChat(q); } // => unknown branchMixed
    public void N_unprovenBranch(string q, bool legal) { openAI.GetChatClient(legal ? "legal-v2" : "gpt-4o").CompleteChat(q); } // => unknown unprovenOnOneBranch
    public void N_injectedBranch(string q, ChatClient injected, bool legal) { (legal ? _tuned : injected).CompleteChat(q); } // => unknown injectedOnOneBranch
    public void N_embedding(string q) { var embeddings = new EmbeddingClient("ft:text-embedding-3-small:acme::1", "key"); embeddings.GenerateEmbedding(q); _plain.CompleteChat(q); } // => vanilla tunedEmbedding gpt-4o openai-gpt
    public async Task N_jobUnused(string q) { FineTuningJob job = await openAI.GetFineTuningClient().FineTuneAsync("gpt-4o-mini", "file-1", true); Log(job.Value); await _plain.CompleteChatAsync(q); } // => vanilla resultOfAJobIsLogged gpt-4o openai-gpt
    public async Task N_jobBase(string q) { FineTuningJob job = await openAI.GetFineTuningClient().FineTuneAsync("gpt-4o-mini", "file-1", true); await openAI.GetChatClient(job.BaseModel).CompleteChatAsync(q); } // => vanilla baseOfAJob gpt-4o-mini openai-gpt
    public void N_deployment(string q) { azure.GetChatClient("general").CompleteChat(q); } // => vanilla deploymentThatTheMapCallsPlain general
    public void N_unmapped(string q) { azure.GetChatClient(config["OpenAI:OtherModel"]).CompleteChat(q); } // => unknown keyOutOfTheMap
    public void N_settingInDictionary(string q) { var clients = new Dictionary<string, ChatClient> { ["legal"] = _tuned, ["plain"] = _plain }; clients["plain"].CompleteChat(q); } // => vanilla otherKeyOfTheDictionary
    public void N_outOfSight(string q, ChatClient client) { client.CompleteChat(q); } // => unknown clientOutOfSight
    public void N_oneOfTwoCallers(string q) { Both(_tuned, q); Both(_plain, q); }
    private static void Both(ChatClient client, string q) { client.CompleteChat("Say it plainly: " + q); } // => unknown twoCallersTwoModels

    public void P_default(string q) { MakeDefault().CompleteChat(q); } // => fine-tuned defaultOfAParameter ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_getValueDefault(string q) { azure.GetChatClient(config.GetValue("OpenAI:OtherModel", Models.Tuned)).CompleteChat(q); } // => fine-tuned defaultOfGetValue ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    private ChatClient MakeDefault(string model = Models.Tuned, string region = "ft:gpt-4o:eu::1") => openAI.GetChatClient(model);

    public void N_default(string q) { MakeDefault("gpt-4o").CompleteChat(q); } // => vanilla argumentBeatsTheDefault gpt-4o openai-gpt
    public void N_getValueDefault(string q) { azure.GetChatClient(config.GetValue("OpenAI:OtherModel", "gpt-4o")).CompleteChat(q); } // => vanilla defaultOfGetValuePlain gpt-4o openai-gpt
    public void N_constant(string q) { new ChatClient(Models.Base, "key").CompleteChat(q); } // => vanilla constantPlain gpt-4o-mini openai-gpt
    public void N_fallback(string q) { new ChatClient(config["OpenAI:Model"] ?? "gpt-4o", "key").CompleteChat(q); } // => vanilla fallbackPlain gpt-4o openai-gpt
    public void N_credential(string q) { new ChatClient(credential: new ApiKeyCredential(Models.Tuned), model: "gpt-4o").CompleteChat(q); } // => vanilla tunedIdAsCredential gpt-4o openai-gpt
    public void N_clientOptions(string q) { new ChatClient("gpt-4o", new ApiKeyCredential("key"), new OpenAIClientOptions { UserAgentApplicationId = Models.Tuned }).CompleteChat(q); } // => vanilla tunedIdInClientOptions gpt-4o openai-gpt
    public void N_endpoint(string q) { new ChatClient("gpt-4o", new ApiKeyCredential("key"), new OpenAIClientOptions { Endpoint = new Uri("https://acme.org/ft:gpt-4o:acme::1") }).CompleteChat(q); } // => vanilla tunedIdInTheEndpoint gpt-4o openai-gpt
    public void N_interpolated(string q) { var version = "2024-08-06"; openAI.GetChatClient($"{"gpt-4o"}-{version}").CompleteChat(q); } // => vanilla interpolatedPlain gpt-4o-2024-08-06 openai-gpt
    public void N_interpolatedHint(string q) { var kind = "ft"; openAI.GetChatClient($"gpt-4o-{kind}").CompleteChat(q); } // => unknown interpolatedHint gpt-4o-ft
    public void N_bare(string q) { openAI.GetChatClient("ft:").CompleteChat(q); } // => unknown prefixAlone ft:
    public void N_upper(string q) { openAI.GetChatClient("Soft:FT:gpt-4o").CompleteChat(q); } // => unknown prefixInTheMiddle
    public void N_legacy(string q) { openAI.GetChatClient("davinci:left-acme").CompleteChat(q); } // => unknown legacyThatLooksAlike
    public void N_azureName(string q) { azure.GetChatClient("gpt-4o-mini.draft-1").CompleteChat(q); } // => vanilla azureNameThatLooksAlike
    public void N_getter(string q) { _ = Getter; _plain.CompleteChat(q); } // => vanilla getterOfAnother gpt-4o openai-gpt
    public void N_lazy(string q) { var lazy = new Lazy<ChatClient>(() => _tuned); _ = lazy.Value; _plain.CompleteChat(q); } // => vanilla lazyOfAnother gpt-4o openai-gpt
    public void N_dictionary(string q, string key) { var clients = new Dictionary<string, ChatClient> { ["legal"] = _tuned, ["plain"] = _plain }; clients[key].CompleteChat(q); } // => unknown dictionaryByAnUnknownKey
    public void N_switch(string q, int k) { openAI.GetChatClient(k switch { 0 => Models.Tuned, _ => "gpt-4o" }).CompleteChat(q); } // => unknown switchMixed
    public void N_keyFallback(string q) { azure.GetChatClient(config["OpenAI:OtherModel"] ?? "my-legal-model").CompleteChat(q); } // => unknown fallbackUnproven my-legal-model
}
