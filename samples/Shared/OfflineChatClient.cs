using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Samples.Shared;

/// <summary>
/// A model that needs no key and no network, so that the samples run anywhere and print the same each time.
/// It repeats the passages of a prompt (its lines that start with a dash), or else the prompt's last line.
/// </summary>
public sealed class OfflineChatClient(string defaultModelId) : IChatClient
{
    /// <inheritdoc/>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var modelId = options?.ModelId ?? defaultModelId;
        var answer = new ChatMessage(ChatRole.Assistant, $"[{modelId}] {Answer(messages)}");
        return Task.FromResult(new ChatResponse(answer) { ModelId = modelId });
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (var update in response.ToChatResponseUpdates())
            yield return update;
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static string Answer(IEnumerable<ChatMessage> messages)
    {
        var lines = messages.SelectMany(message => message.Text.Split('\n')).Where(line => line.Length > 0).ToList();
        var passages = lines.Where(line => line.StartsWith("- ", StringComparison.Ordinal)).ToList();
        return string.Join(' ', passages.Count > 0 ? passages.Select(line => line[2..]) : lines.TakeLast(1));
    }
}
