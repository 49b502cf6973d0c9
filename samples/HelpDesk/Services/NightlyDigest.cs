using LlmPatterns;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace HelpDesk.Services;

/// <summary>Sums the day's tickets up at night, with the model that once had the largest window.</summary>
[FoundationModel(Justification = "Only sums up what it is handed.")]
public sealed class NightlyDigest(string key)
{
    private readonly IChatClient client = new ChatClient("gpt-4-32k", key).AsIChatClient();

    /// <summary>The day in ten lines.</summary>
    public async Task<string> WriteAsync(string tickets, CancellationToken cancellation = default)
    {
        var response = await client.GetResponseAsync($"Sum up in ten lines:\n{tickets}", cancellationToken: cancellation);
        return response.Text;
    }
}
