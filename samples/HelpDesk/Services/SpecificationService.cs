using LlmPatterns;
using Microsoft.Extensions.AI;

namespace HelpDesk.Services;

/// <summary>Answers questions about data sheets, which were pasted in by hand once.</summary>
[FoundationModel(Justification = "The data sheet stands in the prompt.")]
public sealed class SpecificationService(IChatClient client)
{
    /// <summary>What the data sheet says.</summary>
    public async Task<string> AnswerAsync(string question, CancellationToken cancellation = default)
    {
        var response = await client.GetResponseAsync($"Answer only from the documents below.\n{question}", cancellationToken: cancellation);
        return response.Text;
    }
}
