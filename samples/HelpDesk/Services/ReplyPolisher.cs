using LlmPatterns;
using Microsoft.Extensions.AI;

namespace HelpDesk.Services;

/// <summary>Gives an agent's reply the house style.</summary>
[FoundationModel(Justification = "Only rewrites what the agent wrote.")]
public sealed class ReplyPolisher(IChatClient client)
{
    private const string Model = "ft:gpt-4o-mini-2024-07-18:fabrikam:house-style:Bq7Lx2Kd";

    /// <summary>The reply in the house style.</summary>
    public async Task<string> PolishAsync(string reply, CancellationToken cancellation = default)
    {
        var response = await client.GetResponseAsync($"Rewrite in our house style:\n{reply}", new ChatOptions { ModelId = Model }, cancellation);
        return response.Text;
    }
}
