// Calls that need a subject's knowledge, by the marks around them and on what they send. Each probe stands on one line with its truth behind "=>":
// the phase, the subject ("-" for none), and the finding or "silent"; behind the probe's name the model's id and family, where they are known.
//: LlmPatterns.txt: domain "legal"  words=clause,liability
//: LlmPatterns.txt: model "contract-review"  fine-tuned  domain=legal
#nullable disable
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using LlmPatterns;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace Probes.Domains;

public sealed class Knowledge
{
    [ContextRetrieval] public Task<string> FindAsync(string question) => Task.FromResult(question);
    public string Lookup(string name) => Environment.GetEnvironmentVariable(name);
}

public interface IGateway { string Fetch(string question); }

[DomainSpecific("medical", NeedsCitations = true)]
public sealed class Clinic(IChatClient chat, Knowledge knowledge, IGateway gateway)
{
    private readonly IChatClient _tuned = new ChatClient("ft:gpt-4o-mini:acme:doses:1", "key").AsIChatClient();
    private readonly IChatClient _plain = new ChatClient("gpt-4o-mini", "key").AsIChatClient();

    [DomainSpecific("tax", Changing = true, Private = true)]
    private const string TaxPrompt = "Which rate applies?";

    private const string Greeting = "Say hello.";

    [DomainSpecific("billing", Private = true)]
    private string Rules { get; } = "List our billing rules.";

    public Task ClassMark(string q) => chat.GetResponseAsync(q); // => foundation medical LLMP101 classMark
    public Task VanillaId(string q) => _plain.GetResponseAsync(q); // => foundation medical LLMP101 classMarkOnVanillaModel gpt-4o-mini openai-gpt
    [DomainSpecific("cardiology")] public Task MethodMark(string q) => chat.GetResponseAsync(q); // => foundation cardiology LLMP101 methodMarkBeforeClass
    public Task ParameterMark([DomainSpecific("pharmacy")] string q) => chat.GetResponseAsync("Be brief. " + q); // => foundation pharmacy LLMP101 parameterMark
    public Task ConstantMark(string q) => chat.GetResponseAsync(TaxPrompt + q); // => foundation tax LLMP101 constantPromptMark
    public Task PropertyMark(string q) => chat.GetResponseAsync(Rules + q); // => foundation billing LLMP101 propertyMark
    public Task Words(string q) => chat.GetResponseAsync("Is this clause of liability usual? " + q); // => foundation medical LLMP101 wordsDecideNothingBesideAMark
    public async Task Logged(string q) { Console.WriteLine(await knowledge.FindAsync(q)); await chat.GetResponseAsync(q); } // => foundation medical LLMP101 retrievedAndOnlyLogged
    public async Task Counted(string q) { var hits = (await knowledge.FindAsync(q)).Split('\n'); await chat.GetResponseAsync($"There are {hits.Length} cases. {q}"); } // => foundation medical LLMP101 retrievedAndOnlyCounted
    public Task OtherClient(string q) { _ = _tuned.GetResponseAsync(Greeting); return chat.GetResponseAsync(q); } // => foundation medical LLMP101 tunedClientAsksSomethingElse
    public Task Unknown(string q) => chat.GetResponseAsync(gateway.Fetch(q) + q); // => unknown medical LLMP112 unknownReachesThePrompt
    [FoundationModel] public Task Unjustified(string q) => chat.GetResponseAsync(q); // => foundation medical LLMP101 foundationWithoutJustification
    [FoundationModel(Justification = " ")] public Task Blank(string q) => chat.GetResponseAsync(q); // => foundation medical LLMP101 blankJustification
    [RetrievalAugmented("formulary")] public Task DeclaredRag(string q) => chat.GetResponseAsync(q); // => foundation medical LLMP102 declaredRagWithoutContext
    [FineTunedModel("medical")] public Task DeclaredTunedAsksVanilla(string q) => _plain.GetResponseAsync(q); // => foundation medical LLMP202 declaredTunedAsksVanilla gpt-4o-mini openai-gpt

    public async Task Retrieved(string q) => await chat.GetResponseAsync(await knowledge.FindAsync(q) + q); // => rag medical silent retrieved
    public async Task RetrievedAndTuned(string q) => await _tuned.GetResponseAsync(await knowledge.FindAsync(q) + q); // => fine-tuned+rag medical silent retrievedByATunedModel ft:gpt-4o-mini:acme:doses:1 openai-gpt
    public Task Tuned(string q) => _tuned.GetResponseAsync(q); // => fine-tuned medical silent tunedById ft:gpt-4o-mini:acme:doses:1 openai-gpt
    public Task Deployment(string q) => chat.GetResponseAsync(q, new ChatOptions { ModelId = "contract-review" }); // => fine-tuned medical LLMP203 tunedByTheMap contract-review
    public Task Marked(string q, [FineTunedModel("medical")] IChatClient doctor) => doctor.GetResponseAsync(q); // => fine-tuned medical silent tunedByAMark
    public Task OtherDomain(string q, [FineTunedModel("legal")] IChatClient lawyer) => lawyer.GetResponseAsync(q); // => fine-tuned medical LLMP203 tunedForAnotherDomain
    [FineTunedModel("medical")] public Task DeclaredTuned(string q) => chat.GetResponseAsync(q); // => foundation medical silent declaredTunedModelOutOfSight
    [FoundationModel(Justification = "Doctors read every answer.")] public Task Justified(string q) => chat.GetResponseAsync(q); // => foundation medical silent justified
    public async Task Supplied(string q) => await chat.GetResponseAsync(await File.ReadAllTextAsync("formulary.md") + q); // => foundation medical silent suppliedDocument
    [FineTunedModel("medical")] public async Task DeclaredTunedRetrieves(string q) => await _tuned.GetResponseAsync(await knowledge.FindAsync(q) + q); // => fine-tuned+rag medical LLMP302 declaredTunedRetrieves ft:gpt-4o-mini:acme:doses:1 openai-gpt
    [FoundationModel(Justification = "A pilot.")] public Task DeclaredFoundationAsksTuned(string q) => _tuned.GetResponseAsync(q); // => fine-tuned medical LLMP201 declaredFoundationAsksTuned ft:gpt-4o-mini:acme:doses:1 openai-gpt
}

public interface ISearch { [ContextRetrieval] Task<string> SearchAsync(string question); }

[DomainSpecific("legal", Changing = true)]
public sealed class Practice(IChatClient chat, ISearch search, [FineTunedModel("legal")] IChatClient lawyer)
{
    [ContextRetrieval] private string Precedents { get; set; } = "";
    private async Task<string> BuildAsync(string q) => $"{await search.SearchAsync(q)}\n{q}";

    public async Task Helper(string q) => await chat.GetResponseAsync(await BuildAsync(q)); // => rag legal silent retrievedByAHelper
    public Task Property(string q) => chat.GetResponseAsync(Precedents + q); // => rag legal silent markedProperty
    public Task Parameter([ContextRetrieval] string context, string q) => chat.GetResponseAsync(context + q); // => rag legal silent markedParameter
    public async Task Messages(string q) => await chat.GetResponseAsync([new(ChatRole.System, await search.SearchAsync(q)), new(ChatRole.User, q)]); // => rag legal silent retrievedInAMessage
    public Task Tool(string q) => chat.AsBuilder().UseFunctionInvocation().Build().GetResponseAsync(q, new ChatOptions { Tools = [AIFunctionFactory.Create(search.SearchAsync)] }); // => agentic-rag legal silent searchTool
    public Task Configured(string q) => chat.AsBuilder().UseFunctionInvocation().ConfigureOptions(o => o.Tools = [AIFunctionFactory.Create(search.SearchAsync)]).Build().GetResponseAsync(q); // => agentic-rag legal silent searchToolConfigured
    public Task ConfiguredOther(string q) { _ = chat.AsBuilder().ConfigureOptions(o => o.Tools = [AIFunctionFactory.Create(search.SearchAsync)]).Build(); return chat.GetResponseAsync(q); } // => foundation legal LLMP101 searchToolConfiguredForAnotherClient
    public Task Hosted(string q) => chat.GetResponseAsync(q, new ChatOptions { Tools = [new HostedFileSearchTool()] }); // => rag legal silent hostedSearch
    public Task Lawyer(string q) => lawyer.GetResponseAsync(q); // => fine-tuned legal silent tunedForTheDomain
    [FoundationModel] public Task Either(string q) => lawyer.GetResponseAsync(q, new ChatOptions { ModelId = "gpt-4o-mini" }); // => foundation legal LLMP101 tunedClientAskedForAVanillaModel gpt-4o-mini openai-gpt
    [FoundationModel, FineTunedModel("legal")] public Task Both(string q) => lawyer.GetResponseAsync(q); // => fine-tuned legal silent declaredEither
    [RetrievalAugmented("statutes")] public async Task Kept(string q) => await chat.GetResponseAsync(await search.SearchAsync(q) + q); // => rag legal silent declaredRagIsKept
    [FineTunedModel("legal"), RetrievalAugmented("statutes")] public async Task KeptBoth(string q) => await lawyer.GetResponseAsync(await search.SearchAsync(q) + q); // => fine-tuned+rag legal silent declaredTunedRagIsKept
}

public sealed class Lobby(IChatClient chat)
{
    private const string Prompt = "Is this clause of liability usual?";

    public Task Unmarked(string q) => chat.GetResponseAsync(q); // => foundation - silent nothingMarked
    public Task OnlyWords(string q) => chat.GetResponseAsync(Prompt + q); // => foundation - LLMP110 wordsAloneMarkNothing
    public Task NotSent([DomainSpecific("medical")] string record, string name) { Console.WriteLine(record); return chat.GetResponseAsync("Greet " + name); } // => foundation - silent markedTextIsNotSent
    [return: NotRetrieved] private string Plain(string q) => q;
    public Task PlainHelper(string q) => chat.GetResponseAsync(Plain(q)); // => foundation - silent plainHelper
    public Task Field(string q) => chat.GetResponseAsync(Triage + q); // => foundation medical LLMP101 markedStaticField
    [DomainSpecific("medical", Changing = true)] private static readonly string Triage = "How urgent is this?";
    public Task OfMethod(string q) => chat.GetResponseAsync(Symptoms() + q); // => foundation medical LLMP101 markedMethodReturnsThePrompt
    [DomainSpecific("medical")] private static string Symptoms() => "The symptoms are:";
}
