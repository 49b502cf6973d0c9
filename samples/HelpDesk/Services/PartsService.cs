using System.Text;
using HelpDesk.Knowledge;
using LlmPatterns;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.VectorData;

namespace HelpDesk.Services;

/// <summary>Names spare parts.</summary>
[RetrievalAugmented("knowledge-base")]
public sealed class PartsService(IChatClient client, VectorStoreCollection<string, Article> articles)
{
    /// <summary>The part that a repair needs; the nearest articles are taken, however far they are.</summary>
    public async Task<string> NameAsync(string repair, CancellationToken cancellation = default)
    {
        var found = new StringBuilder();
        await foreach (var hit in articles.SearchAsync(repair, top: 1, cancellationToken: cancellation))
            found.AppendLine(hit.Record.Text);
        var response = await client.GetResponseAsync($"{found}\nName the part that this repair needs: {repair}", cancellationToken: cancellation);
        return response.Text;
    }
}
