using Microsoft.Extensions.AI;

namespace HelpDesk.Services;

/// <summary>Explains returns to customers; a prototype that stayed.</summary>
public sealed class ReturnsService(IChatClient client)
{
    /// <summary>Whether and how a thing can be sent back.</summary>
    public async Task<string> ExplainAsync(string question, CancellationToken cancellation = default)
    {
        var response = await client.GetResponseAsync($"Explain our return policy to the customer.\n{question}", cancellationToken: cancellation);
        return response.Text;
    }
}
