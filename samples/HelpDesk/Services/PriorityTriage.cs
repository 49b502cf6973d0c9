using LlmPatterns;
using Microsoft.Extensions.AI;

namespace HelpDesk.Services;

/// <summary>Sorts by urgency.</summary>
public class PriorityTriage(IChatClient client)
{
    /// <summary>How urgent a ticket is, by the model that was tuned for it.</summary>
    [FineTunedModel(Task = "ticket-priority")]
    public virtual async Task<string> RankAsync(string ticket, CancellationToken cancellation = default)
    {
        var response = await client.GetResponseAsync($"Answer with one of low, high.\n{ticket}", cancellationToken: cancellation);
        return response.Text;
    }
}

/// <summary>Sorts by urgency while the tuned model is down. Whoever holds a <see cref="PriorityTriage"/> does not know.</summary>
public sealed class StandInTriage(IChatClient client) : PriorityTriage(client)
{
    private readonly IChatClient standIn = client;

    /// <inheritdoc/>
    [FoundationModel(Justification = "Stands in for a week.")]
    public override async Task<string> RankAsync(string ticket, CancellationToken cancellation = default)
    {
        var response = await standIn.GetResponseAsync($"How urgent is this ticket? Answer with one of low, high.\n{ticket}", cancellationToken: cancellation);
        return response.Text;
    }
}
