// Calls that need a subject's knowledge, by what is configured for their folder.
//: .editorconfig: llm_patterns.domain = tax
#nullable disable
using System.Threading.Tasks;
using LlmPatterns;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace Probes.Domains;

public sealed class Office(IChatClient chat, Rates rates)
{
    public Task Plain(string q) => chat.GetResponseAsync(q); // => foundation tax LLMP101 folder
    public async Task Retrieved(string q) => await chat.GetResponseAsync(await rates.FindAsync(q) + q); // => rag tax silent folderAndRetrieved
    public Task Tuned(string q) => new ChatClient("ft:gpt-4o-mini:acme:tax:1", "key").CompleteChatAsync(q); // => fine-tuned tax silent folderAndTuned ft:gpt-4o-mini:acme:tax:1 openai-gpt
    public Task Alike(string q) => new ChatClient("gpt-4o-left:acme:tax:1", "key").CompleteChatAsync(q); // => foundation tax LLMP101 folderAndAnIdThatLooksTuned gpt-4o-left:acme:tax:1 openai-gpt
    public Task Hint(string q) => new ChatClient("tax-ft-v2", "key").CompleteChatAsync(q); // => foundation tax LLMP101 folderAndANameThatHints tax-ft-v2
    [DomainSpecific("customs")] public Task Marked(string q) => chat.GetResponseAsync(q); // => foundation customs LLMP101 markBeforeFolder
    [FoundationModel(Justification = "An accountant reads every answer.")] public Task Justified(string q) => chat.GetResponseAsync(q); // => foundation tax silent folderAndJustified
}

public sealed class Rates
{
    [ContextRetrieval] public Task<string> FindAsync(string question) => Task.FromResult(question);
}
