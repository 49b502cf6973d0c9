using LlmPatterns;
using Microsoft.Extensions.AI;

namespace ClinicAssistant;

/// <summary>
/// Answers a nurse's question from the clinic's guidelines. The model is tuned on medical language;
/// the facts come from the guidelines, because they change and an answer must name its passage.
/// </summary>
[FineTunedModel("medical", Kind = FineTuningKind.KnowledgeBase, BaseModel = "gpt-4o-mini")]
[RetrievalAugmented("clinic-guidelines")]
[DomainSpecific("medical", Changing = true, NeedsCitations = true)]
public sealed class GuidelineAssistant(IChatClient client, GuidelineSearch search)
{
    private const string MedicalModel = "ft:gpt-4o-mini-2024-07-18:northside-clinic:guidelines:A1b2C3d4";

    private const string Instructions = """
        You help nurses of Northside Clinic. Answer from the guideline passages only, and name the passage's number.
        If they do not answer the question, say so.
        """;

    /// <summary>The answer with its passage, or a referral if no guideline speaks to the question.</summary>
    public async Task<string> AnswerAsync(string question, CancellationToken cancellation = default)
    {
        var passages = await search.FindAsync(question, cancellation);
        if (passages.Count == 0)
            return "No guideline speaks to this. Please ask the physician on duty.";

        List<ChatMessage> messages =
        [
            new(ChatRole.System, Instructions),
            new(ChatRole.User, $"Guidelines:\n{string.Join('\n', passages)}\n\nQuestion: {question}"),
        ];
        var response = await client.GetResponseAsync(messages, new ChatOptions { ModelId = MedicalModel }, cancellation);
        return response.Text;
    }
}
