// The members that the probes need, as their documentation has them.
using System.Collections.Generic;

namespace OllamaSharp
{
    namespace Models { public class GenerateResponseStream; }

    public interface IOllamaApiClient { string SelectedModel { get; set; } }

    public class OllamaApiClient(string uriString, string defaultModel = "") : IOllamaApiClient
    {
        public string SelectedModel { get; set; } = defaultModel;
        public string Uri => uriString;
    }

    public static class OllamaApiClientExtensions
    {
        public static IAsyncEnumerable<Models.GenerateResponseStream> GenerateAsync(this IOllamaApiClient client, string prompt) => null;
    }
}
