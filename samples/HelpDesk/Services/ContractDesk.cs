using LlmPatterns;
using Microsoft.Extensions.AI;

namespace HelpDesk.Services;

/// <summary>Answers with the model that was tuned on the company's contracts.</summary>
public sealed class ContractDesk([FineTunedModel("contracts")] IChatClient lawyer)
{
    /// <summary>What a clause means.</summary>
    [FineTunedModel("contracts")]
    [DomainSpecific("contracts")]
    public async Task<string> ExplainAsync(string clause, CancellationToken cancellation = default)
    {
        var response = await lawyer.GetResponseAsync($"Explain this clause:\n{clause}", cancellationToken: cancellation);
        return response.Text;
    }

    /// <summary>What an invoice means; it was the nearest client at hand.</summary>
    [FineTunedModel("contracts")]
    [DomainSpecific("billing")]
    public async Task<string> ExplainInvoiceAsync(string invoice, CancellationToken cancellation = default)
    {
        var response = await lawyer.GetResponseAsync($"Explain this invoice:\n{invoice}", cancellationToken: cancellation);
        return response.Text;
    }
}
