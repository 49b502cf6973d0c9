using HelpDesk.Knowledge;
using LlmPatterns;
using Microsoft.Extensions.AI;

namespace HelpDesk.Services;

/// <summary>Answers in the chat window.</summary>
[RetrievalAugmented("knowledge-base")]
public sealed class ChatWindow(IChatClient client, KnowledgeBase knowledge)
{
    /// <summary>An answer; short questions are not worth a search, it seemed.</summary>
    public async Task<string> ReplyAsync(string question, CancellationToken cancellation = default)
    {
        var articles = "";
        if (question.Length > 40)
            articles = await knowledge.FindAsync(question, cancellation);
        var response = await client.GetResponseAsync($"{articles}\nAnswer in one sentence: {question}", cancellationToken: cancellation);
        return response.Text;
    }
}
