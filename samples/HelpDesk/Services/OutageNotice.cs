using HelpDesk.Knowledge;
using LlmPatterns;
using Microsoft.Extensions.AI;

namespace HelpDesk.Services;

/// <summary>Drafts the notice for the status page. It began as a plain rewriting of what the operator typed.</summary>
[FoundationModel]
public sealed class OutageNotice(IChatClient client, KnowledgeBase knowledge)
{
    /// <summary>The notice, with what is known of earlier outages of the kind.</summary>
    public async Task<string> DraftAsync(string report, CancellationToken cancellation = default)
    {
        var earlier = await knowledge.FindAsync(report, cancellation);
        var response = await client.GetResponseAsync($"Write a notice for our status page.\nEarlier outages:\n{earlier}\nReport: {report}", cancellationToken: cancellation);
        return response.Text;
    }
}
