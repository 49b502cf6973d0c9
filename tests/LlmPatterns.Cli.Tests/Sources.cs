namespace LlmPatterns.Cli.Tests;

/// <summary>Small programs that several tests review.</summary>
internal static class Sources
{
    /// <summary>One call that is declared RAG and retrieves nothing: LLMP102 at 9:72, a warning.</summary>
    public const string Drifted = """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        namespace Desk;

        public sealed class Answers(IChatClient client)
        {
            [RetrievalAugmented("manuals")]
            public Task<ChatResponse> AnswerAsync(string question) => client.GetResponseAsync($"Answer briefly: {question}");
        }
        """;

    /// <summary>One call that keeps its declaration.</summary>
    public const string Kept = """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        namespace Desk;

        [FoundationModel(Justification = "Only rewrites.")]
        public sealed class Polisher(IChatClient client)
        {
            public Task<ChatResponse> PolishAsync(string text) => client.GetResponseAsync($"Rewrite: {text}");
        }
        """;
}
