using LlmPatterns;
using Microsoft.Extensions.AI;

namespace HelpDesk.Services;

/// <summary>Tells customers where old devices go.</summary>
[FoundationModel(Justification = "The rules are simple.")]
public sealed class RecyclingService(IChatClient client)
{
    /// <summary>Where a device goes; LlmPatterns.txt asks for retrieval in this subject.</summary>
    [DomainSpecific("recycling")]
    public async Task<string> WhereAsync(string device, CancellationToken cancellation = default)
    {
        var response = await client.GetResponseAsync($"Where does this go?\n{device}", cancellationToken: cancellation);
        return response.Text;
    }

    /// <summary>What a battery needs.</summary>
    [DomainSpecific("recyclling")]
    public async Task<string> PackAsync(string battery, CancellationToken cancellation = default)
    {
        var response = await client.GetResponseAsync($"How is this packed?\n{battery}", cancellationToken: cancellation);
        return response.Text;
    }
}
