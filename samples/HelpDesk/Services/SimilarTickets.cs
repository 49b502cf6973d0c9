using System.Text;
using LlmPatterns;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.VectorData;
using OpenAI.Embeddings;

namespace HelpDesk.Services;

/// <summary>A ticket that was solved, with the embedding of the small model that ran on our own machine until spring.</summary>
public sealed class SolvedTicket
{
    /// <summary>The ticket's number.</summary>
    [VectorStoreKey]
    public required string Number { get; init; }

    /// <summary>What solved it.</summary>
    [VectorStoreData]
    public required string Solution { get; init; }

    /// <summary>Where its question lies among the others.</summary>
    [VectorStoreVector(384)]
    public ReadOnlyMemory<float> Question { get; init; }
}

/// <summary>Suggests what solved similar tickets.</summary>
[RetrievalAugmented("solved-tickets")]
public sealed class SimilarTickets(IChatClient client, VectorStoreCollection<string, SolvedTicket> tickets, string key)
{
    private readonly IEmbeddingGenerator<string, Embedding<float>> embeddings = new EmbeddingClient("text-embedding-3-small", key).AsIEmbeddingGenerator();

    /// <summary>A suggestion from the nearest tickets.</summary>
    public async Task<string> SuggestAsync(string ticket, CancellationToken cancellation = default)
    {
        var question = await embeddings.GenerateVectorAsync(ticket, cancellationToken: cancellation);
        var found = new StringBuilder();
        await foreach (var hit in tickets.SearchAsync(question, top: 3, cancellationToken: cancellation))
        {
            if (hit.Score > 0.5)
                found.AppendLine(hit.Record.Solution);
        }
        if (found.Length == 0)
            return "Nothing similar was solved before.";
        var response = await client.GetResponseAsync($"{found}\nSuggest what to try: {ticket}", cancellationToken: cancellation);
        return response.Text;
    }
}
