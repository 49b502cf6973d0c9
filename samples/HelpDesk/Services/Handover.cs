using LlmPatterns;
using Microsoft.SemanticKernel;

namespace HelpDesk.Services;

/// <summary>Tells the next agent what was said so far.</summary>
[FoundationModel(Justification = "Only retells the conversation.")]
public sealed class Handover(Kernel kernel)
{
    private const string Prompt = "Retell for the next agent, in {{$language}}:\n{{$history}}";

    /// <summary>The conversation in a few words.</summary>
    public async Task<string> RetellAsync(string conversation, string language, CancellationToken cancellation = default)
    {
        var answer = await kernel.InvokePromptAsync(Prompt, new() { ["language"] = language, ["chatHistory"] = conversation }, cancellationToken: cancellation);
        return answer.ToString();
    }
}
