using System.ComponentModel;
using HelpDesk.Knowledge;
using LlmPatterns;
using Microsoft.SemanticKernel;

namespace HelpDesk.Services;

/// <summary>Answers agents' questions with a model that may search the knowledge base itself.</summary>
[RetrievalAugmented("knowledge-base")]
public sealed class AgentDesk(Kernel kernel, KnowledgeBase knowledge)
{
    /// <summary>An answer. The settings that let the model call functions went with the last upgrade.</summary>
    public async Task<string> AnswerAsync(string question, CancellationToken cancellation = default)
    {
        var desk = kernel.Clone();
        desk.ImportPluginFromObject(new Articles(knowledge));
        var answer = await desk.InvokePromptAsync($"Answer the agent: {question}", cancellationToken: cancellation);
        return answer.ToString();
    }

    private sealed class Articles(KnowledgeBase knowledge)
    {
        [KernelFunction, Description("Finds articles of the knowledge base.")]
        public Task<string> Find(string question) => knowledge.FindAsync(question);
    }
}
