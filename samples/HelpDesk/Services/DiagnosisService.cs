using HelpDesk.Knowledge;
using LlmPatterns;
using Microsoft.Extensions.AI;

namespace HelpDesk.Services;

/// <summary>Says what may be wrong with a router.</summary>
[RetrievalAugmented("knowledge-base")]
public sealed class DiagnosisService(IChatClient client, KnowledgeBase knowledge, TextWriter log)
{
    /// <summary>The likely cause. The prompt was shortened when it grew too long.</summary>
    public async Task<string> ExplainAsync(string symptom, CancellationToken cancellation = default)
    {
        var articles = await knowledge.FindAsync(symptom, cancellation);
        await log.WriteLineAsync($"{articles.Length} characters of articles");
        var response = await client.GetResponseAsync($"Say what makes a router do this:\n{symptom}", cancellationToken: cancellation);
        return response.Text;
    }
}
