using HelpDesk.Knowledge;
using LlmPatterns;
using Microsoft.Extensions.AI;

namespace HelpDesk.Services;

/// <summary>Names spare parts.</summary>
[RetrievalAugmented("knowledge-base")]
public sealed class PartsService(IChatClient client, KnowledgeBase knowledge)
{
    /// <summary>The part that a repair needs.</summary>
    public async Task<string> NameAsync(string repair, CancellationToken cancellation = default)
    {
        var articles = await knowledge.FindAsync(repair, cancellation);
        var response = await client.GetResponseAsync($"{articles}\nName the part that this repair needs: {repair}", cancellationToken: cancellation);
        return response.Text;
    }
}
