using Microsoft.Extensions.VectorData;

namespace ClinicAssistant;

/// <summary>Finds the guideline passages that speak to a question.</summary>
public sealed class GuidelineSearch(VectorStoreCollection<string, Guideline> guidelines)
{
    private const double LowestScore = 0.3;

    /// <summary>At most three passages, the best first; none if nothing fits well enough.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string question, CancellationToken cancellation = default)
    {
        var passages = new List<string>();
        await foreach (var hit in guidelines.SearchAsync(question, top: 3, cancellationToken: cancellation))
        {
            if (hit.Score >= LowestScore)
                passages.Add($"- {hit.Record.Text} ({hit.Record.Number})");
        }
        return passages;
    }
}
