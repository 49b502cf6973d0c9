using LlmPatterns.Analyzers.Tests.Inventory;

namespace LlmPatterns.Analyzers.Tests.Architecture;

/// <summary><c>[ContextRetrieval]</c> and <c>[NotRetrieved]</c> settle what the analysis can't see through.</summary>
public sealed class ContextMarksTests
{
    [Fact]
    public Task On_methods_results_and_properties() => InventoryLines.Verify("grounding", """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public interface ISource
        {
            string Unmarked(string question);

            [ContextRetrieval]
            string Found(string question);

            [return: ContextRetrieval]
            string FoundResult(string question);

            [ContextRetrieval]
            string FoundProperty { get; }

            [NotRetrieved]
            string Settled(string question);

            [return: NotRetrieved]
            string SettledResult(string question);

            [NotRetrieved]
            string SettledProperty { get; }
        }

        public sealed class Support(IChatClient chat, ISource source)
        {
            public Task A(string question) => chat.GetResponseAsync(source.Unmarked(question) + question); // => unknown
            public Task B(string question) => chat.GetResponseAsync(source.Found(question) + question); // => retrieved
            public Task C(string question) => chat.GetResponseAsync(source.FoundResult(question) + question); // => retrieved
            public Task D(string question) => chat.GetResponseAsync(source.FoundProperty + question); // => retrieved
            public Task E(string question) => chat.GetResponseAsync(source.Settled(question) + question); // => none
            public Task F(string question) => chat.GetResponseAsync(source.SettledResult(question) + question); // => none
            public Task G(string question) => chat.GetResponseAsync(source.SettledProperty + question); // => none
            public Task H(string question) => chat.GetResponseAsync(source.Settled(question) + source.Unmarked(question)); // => unknown
        }
        """);

    [Fact]
    public Task On_parameters_and_fields() => InventoryLines.Verify("grounding", """
        using LlmPatterns;
        using Microsoft.Extensions.AI;
        using Microsoft.SemanticKernel.ChatCompletion;

        public sealed class Support(IChatClient chat, IChatCompletionService service)
        {
            [ContextRetrieval]
            private string _passages = "";

            [NotRetrieved]
            private string _profile = "";

            public Task A(string question, string passages) => chat.GetResponseAsync(passages + question); // => unknown
            public Task B(string question, [ContextRetrieval] string passages) => chat.GetResponseAsync(passages + question); // => retrieved
            public Task C(string question, [NotRetrieved] string profile) => chat.GetResponseAsync(profile + question); // => none
            public Task D(string question) => chat.GetResponseAsync(_passages + question); // => retrieved
            public Task E(string question) => chat.GetResponseAsync(_profile + question); // => none
            public Task F([ContextRetrieval] List<ChatMessage> messages) => chat.GetResponseAsync(messages); // => retrieved
            public Task G([NotRetrieved] ChatHistory history) => service.GetChatMessageContentAsync(history); // => none
            public Task H(ChatHistory history) => service.GetChatMessageContentAsync(history); // => unknown

            public void Remember(string passages, string profile) => (_passages, _profile) = (passages, profile);
        }
        """);

    [Fact]
    public Task A_mark_on_a_method_with_a_body_wins_over_what_the_body_does() => InventoryLines.Verify("grounding", """
        using LlmPatterns;
        using OpenAI.Chat;

        var client = new ChatClient("gpt-4o", "key");
        var question = Console.ReadLine()!;
        await client.CompleteChatAsync(Cache.Find(question) + question); // => retrieved
        await client.CompleteChatAsync(await Cache.ProfileAsync(question) + question); // => none

        public static class Cache
        {
            [ContextRetrieval]
            public static string Find(string question) => "nothing yet";

            [NotRetrieved]
            public static async Task<string> ProfileAsync(string user) => await new HttpClient().GetStringAsync("https://profiles.example/" + user);
        }
        """);
}
