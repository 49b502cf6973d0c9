// Calls that need a subject's knowledge, by a mark on the assembly.
#nullable disable
using System.Threading.Tasks;
using LlmPatterns;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

[assembly: DomainSpecific("insurance", Private = true)]

namespace Probes.Domains;

public sealed class Desk(IChatClient chat)
{
    private readonly IChatClient _tuned = new ChatClient("ft:gpt-4o-mini:acme:claims:1", "key").AsIChatClient();

    public Task Plain(string q) => chat.GetResponseAsync(q); // => foundation insurance LLMP101 assemblyMark
    public Task Tuned(string q) => _tuned.GetResponseAsync(q); // => fine-tuned insurance silent assemblyMarkOnTunedModel ft:gpt-4o-mini:acme:claims:1 openai-gpt
    public Task Overridden(string q) => _tuned.GetResponseAsync(q, new ChatOptions { ModelId = "gpt-4o-mini" }); // => foundation insurance LLMP101 assemblyMarkOnOverriddenModel gpt-4o-mini openai-gpt
    [DomainSpecific("motor")] public Task Member(string q) => chat.GetResponseAsync(q); // => foundation motor LLMP101 memberMarkBeforeAssembly
    [FineTunedModel("insurance")] public Task Declared(string q) => _tuned.GetResponseAsync(q); // => fine-tuned insurance silent assemblyMarkDeclaredTuned ft:gpt-4o-mini:acme:claims:1 openai-gpt
}
