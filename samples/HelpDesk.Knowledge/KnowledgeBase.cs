using System.Text;
using LlmPatterns;
using Microsoft.Extensions.VectorData;

namespace HelpDesk.Knowledge;

/// <summary>Searches the articles that the support team writes.</summary>
[RetrievalAugmented("knowledge-base")]
public sealed class KnowledgeBase(VectorStoreCollection<string, Article> articles)
{
    /// <summary>The articles that fit best, one a line; empty if none fits.</summary>
    [ContextRetrieval]
    public async Task<string> FindAsync(string question, CancellationToken cancellation = default)
    {
        var found = new StringBuilder();
        await foreach (var hit in articles.SearchAsync(question, top: 2, cancellationToken: cancellation))
        {
            if (hit.Score > 0.2)
                found.AppendLine($"- {hit.Record.Text} ({hit.Record.Number})");
        }
        return found.ToString();
    }

    /// <summary>The best article without its number; empty if none fits.</summary>
    public async Task<string> FindBestAsync(string question, CancellationToken cancellation = default)
    {
        await foreach (var hit in articles.SearchAsync(question, top: 1, cancellationToken: cancellation))
        {
            if (hit.Score > 0.2)
                return hit.Record.Text;
        }
        return "";
    }
}
