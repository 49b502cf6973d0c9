using LlmPatterns;
using Microsoft.Extensions.AI;

namespace HelpDesk.Services;

/// <summary>What the billing system knows of a customer; another team implements it.</summary>
public interface IBillingSystem
{
    /// <summary>The text that goes before a question about billing.</summary>
    string Describe(string customer);
}

/// <summary>Answers questions about invoices.</summary>
[RetrievalAugmented("billing-rules")]
public sealed class BillingService(IChatClient client, IBillingSystem billing)
{
    /// <summary>Explains an invoice to the customer.</summary>
    [DomainSpecific("billing", Private = true)]
    public async Task<string> ExplainAsync(string customer, string question, CancellationToken cancellation = default)
    {
        var prompt = $"{billing.Describe(customer)}\nExplain to the customer: {question}";
        var response = await client.GetResponseAsync(prompt, cancellationToken: cancellation);
        return response.Text;
    }
}
