using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Hosts;

/// <summary>The findings of one file may depend on another, and follow when that one is edited.</summary>
public sealed class PerDocumentTests
{
    /// <summary>Everything that makes one file's findings depend on another file.</summary>
    internal static readonly string[] Files =
    [
        """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public interface ILlm
        {
            Task<string> AskAsync(string prompt);
        }

        public sealed class Llm(IChatClient chat) : ILlm
        {
            public async Task<string> AskAsync(string prompt) => (await chat.GetResponseAsync(prompt)).Text;
        }

        public static class Shared
        {
            public static readonly ChatOptions Tuned = new() { ModelId = "ft:gpt-4o-mini:acme:laws:1" };

            [DomainSpecific("legal")]
            public const string Review = "Which clauses are unusual?";
        }
        """,
        """
        using LlmPatterns;

        public sealed partial class Support(ILlm llm, Manuals manuals)
        {
            [RetrievalAugmented]
            public Task<string> MissAsync(string question) => llm.AskAsync($"Answer: {question}");

            [FoundationModel]
            public async Task<string> HitAsync(string question) => await llm.AskAsync(await BuildAsync(question));

            public Task<string> GreetAsync(string name) => llm.AskAsync($"Greet {name}.");
        }
        """,
        """
        using Microsoft.Extensions.AI;

        public sealed partial class Support
        {
            private string _remembered = "";

            private async Task<string> BuildAsync(string question) => $"{await manuals.FindAsync(question)}\n{question}";

            public Task<ChatResponse> ReviewAsync(IChatClient chat, string contract) => chat.GetResponseAsync($"{Shared.Review}\n{contract}", Shared.Tuned);

            public Task<string> RecallAsync(string question) => llm.AskAsync(_remembered + question);
        }
        """,
        """
        using LlmPatterns;

        public sealed partial class Support
        {
            public async Task RememberAsync(string question) => _remembered = await manuals.FindAsync(question);
        }

        public sealed class Manuals
        {
            [ContextRetrieval]
            public Task<string> FindAsync(string question) => Task.FromResult("");
        }
        """,
        """
        public static class Even
        {
            public static string Text(string text, int depth) => depth == 0 ? text : Odd.Text(text + " even", depth - 1);
        }
        """,
        """
        using Microsoft.Extensions.AI;

        public static class Odd
        {
            public static string Text(string text, int depth) => depth == 0 ? Loop(text, null) : Even.Text(text + " odd", depth - 1);

            public static string Loop(string text, IChatClient? chat) => chat is null ? text : Even.Text(chat.GetResponseAsync(Text(text, 3)).Result.Text, 2);
        }
        """,
        """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [assembly: DomainSpecific("medical", Changing = true)]

        public sealed class Search(IChatClient chat, Manuals manuals)
        {
            [RetrievalAugmented]
            public async Task<string> FindAsync(string question) => await manuals.FindAsync((await chat.GetResponseAsync($"Keywords of {Even.Text(question, 4)}")).Text);
        }
        """,
        """
        using LlmPatterns;

        public abstract class Shelf
        {
            [ContextRetrieval]
            public abstract Task<string> NearAsync(string question);

            [RetrievalAugmented, DomainSpecific("medcal")]
            public abstract Task<string> AnswerAsync(string question);
        }

        [RetrievalAugmented("notes")]
        public sealed partial class Note
        {
            public string Text { get; set; } = "";
        }
        """,
        """
        using LlmPatterns;

        [FoundationModel]
        public sealed partial class Note;

        public sealed class Remote(HttpClient http, ILlm llm, Manuals manuals) : Shelf
        {
            public override Task<string> NearAsync(string question) => http.GetStringAsync(question);

            [FoundationModel]
            public override Task<string> AnswerAsync(string question) => llm.AskAsync($"Answer: {question}");

            public Task<string> LookUpAsync(string question) => manuals.FindAsync(question);
        }
        """,
    ];

    [Fact]
    public async Task An_edit_in_another_file_is_seen()
    {
        var compilation = await OrderPrograms.Compile("made for this");
        var before = await Host.EachAlone(compilation);
        var manuals = compilation.SyntaxTrees[3];

        var edited = compilation.ReplaceSyntaxTree(manuals, Analysis.Parse(manuals.ToString().Replace("[ContextRetrieval]", "[NotRetrieved]"), manuals.FilePath));

        Assert.All(["LLMP302", "LLMP303", "LLMP304", "LLMP305", "LLMP306"], id => Assert.Contains(before, line => line.Contains(id, StringComparison.Ordinal)));
        Assert.DoesNotContain(await Host.EachAlone(edited), line => line.Contains("LLMP302", StringComparison.Ordinal));
        Assert.Equal(await Host.Batch(edited), await Host.EachAlone(edited));
    }
}
