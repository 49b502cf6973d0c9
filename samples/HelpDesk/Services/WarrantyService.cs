using LlmPatterns;
using Microsoft.Extensions.AI;

namespace HelpDesk.Services;

/// <summary>Tells customers what their warranty covers. The terms differ by country and change each year.</summary>
public sealed class WarrantyService(IChatClient client)
{
    /// <summary>Whether a defect is covered, and until when.</summary>
    [FoundationModel]
    [DomainSpecific("warranty", Changing = true, Private = true)]
    public async Task<string> IsCoveredAsync(string defect, string country, CancellationToken cancellation = default)
    {
        var prompt = $"Does our two-year warranty cover this defect for a customer in {country}?\n{defect}";
        var response = await client.GetResponseAsync(prompt, cancellationToken: cancellation);
        return response.Text;
    }
}
