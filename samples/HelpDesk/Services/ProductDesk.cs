using LlmPatterns;
using Microsoft.Extensions.AI;

namespace HelpDesk.Services;

/// <summary>Answers from what a model was taught about the products in spring.</summary>
[FineTunedModel("products", Kind = FineTuningKind.KnowledgeBase, Technique = "LoRA")]
[DomainSpecific("products", Changing = true)]
public sealed class ProductDesk(IChatClient client)
{
    /// <summary>Which products fit.</summary>
    public async Task<string> RecommendAsync(string wish, CancellationToken cancellation = default)
    {
        var response = await client.GetResponseAsync($"Recommend one of our products:\n{wish}", cancellationToken: cancellation);
        return response.Text;
    }
}
