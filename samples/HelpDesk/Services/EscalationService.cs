using HelpDesk.Knowledge;
using LlmPatterns;
using Microsoft.Extensions.AI;

namespace HelpDesk.Services;

/// <summary>Drafts answers to complaints.</summary>
[RetrievalAugmented("knowledge-base")]
public sealed class EscalationService(IChatClient client, KnowledgeBase knowledge)
{
    /// <summary>A draft; whoever writes an article now writes instructions as well.</summary>
    public async Task<string> DraftAsync(string complaint, CancellationToken cancellation = default)
    {
        var articles = await knowledge.FindAsync(complaint, cancellation);
        if (articles.Length == 0)
            return "A colleague will call you.";
        var response = await client.GetResponseAsync(
            [
                new ChatMessage(ChatRole.System, $"You answer complaints politely.\n{articles}"),
                new ChatMessage(ChatRole.User, complaint),
            ],
            cancellationToken: cancellation);
        return response.Text;
    }
}
