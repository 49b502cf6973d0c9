using Microsoft.Extensions.AI;

namespace HelpDesk.Services;

/// <summary>Gives a ticket a title that agents can scan.</summary>
public sealed class TicketTitle(IChatClient client)
{
    /// <summary>At most eight words.</summary>
    public async Task<string> SuggestAsync(string ticket, CancellationToken cancellation = default)
    {
        var response = await client.GetResponseAsync($"Give this ticket a title of at most eight words:\n{ticket}", cancellationToken: cancellation);
        return response.Text;
    }
}
