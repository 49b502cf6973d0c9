using HelpDesk.Knowledge;
using LlmPatterns;
using Microsoft.Extensions.AI;

namespace HelpDesk.Services;

/// <summary>Answers customers' questions about the product from the knowledge base.</summary>
[RetrievalAugmented("knowledge-base")]
public sealed class AnswerService(IChatClient client, KnowledgeBase knowledge)
{
    private const string Instructions = "You are the help desk of Fabrikam Routers. Answer politely and briefly.";

    /// <summary>Answers a question that came by e-mail.</summary>
    public async Task<string> AnswerMailAsync(string question, CancellationToken cancellation = default)
    {
        var articles = await knowledge.FindAsync(question, cancellation);
        if (articles.Length == 0)
            return "We have passed your question on to a colleague.";

        var response = await client.GetResponseAsync(
            [
                new ChatMessage(ChatRole.System, Instructions),
                new ChatMessage(ChatRole.User, $"Articles:\n{articles}\nQuestion: {question}"),
            ],
            cancellationToken: cancellation);
        return response.Text;
    }

    /// <summary>Answers in the chat window, where the search took too long for the first release.</summary>
    public async Task<string> AnswerChatAsync(string question, CancellationToken cancellation = default)
    {
        List<ChatMessage> conversation = [new(ChatRole.System, Instructions)];
        conversation.Add(new ChatMessage(ChatRole.User, question));
        var response = await client.GetResponseAsync(conversation, cancellationToken: cancellation);
        return response.Text;
    }
}
