using LlmPatterns;
using Microsoft.Extensions.AI;

namespace ClinicAssistant;

/// <summary>Words an appointment reminder in the patient's language.</summary>
[FoundationModel(Justification = "Rewrites the text it is given; the date and place are in it.")]
public sealed class AppointmentReminder(IChatClient client)
{
    /// <summary>The reminder, rewritten in a friendly tone.</summary>
    public async Task<string> RewriteAsync(string reminder, string language, CancellationToken cancellation = default)
    {
        var options = new ChatOptions { ModelId = "gpt-4o-mini", Temperature = 0.2f };
        var response = await client.GetResponseAsync($"Rewrite in a friendly tone, in {language}, and keep date and place:\n{reminder}", options, cancellation);
        return response.Text;
    }
}
