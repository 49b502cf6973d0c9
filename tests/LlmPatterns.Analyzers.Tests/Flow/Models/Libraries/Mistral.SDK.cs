// The members that the probes need, as their documentation has them.
using System.Collections.Generic;
using System.Threading.Tasks;
using Mistral.SDK.DTOs;

namespace Mistral.SDK.DTOs
{
    public class ChatMessage(string content) { public string Content { get; set; } = content; }
    public class ChatCompletionResponse;

    public class ChatCompletionRequest(string model, List<ChatMessage> messages)
    {
        public string Model { get; set; } = model;
        public List<ChatMessage> Messages { get; set; } = messages;
    }
}

namespace Mistral.SDK.Completions
{
    public class CompletionsEndpoint { public Task<ChatCompletionResponse> GetCompletionAsync(ChatCompletionRequest request) => null; }
}
