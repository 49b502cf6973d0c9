using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP303: a declaration on a type or member that provably reaches no model.</summary>
public sealed class DeclarationUnusedTests
{
    /// <summary>A call, so that silence is a judgement.</summary>
    private const string Asking = """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [FoundationModel]
        public sealed class Llm(IChatClient chat)
        {
            public async Task<string> AskAsync(string prompt) => (await chat.GetResponseAsync("Answer briefly: " + prompt)).Text;
        }

        public interface IAssistant
        {
            Task<string> AskAsync(string question);
        }
        """;

    [Theory]
    [InlineData("Extensions.AI", "IChatClient client", "(await client.GetResponseAsync(text)).Text")]
    [InlineData("SemanticKernel", "Kernel client", "(await client.InvokePromptAsync(text)).ToString()")]
    [InlineData("Agents.AI", "AIAgent client", "(await client.RunAsync(text)).Text")]
    public Task Stays_silent_where_a_model_is_asked(string library, string client, string ask) => Analysis.Verify($$"""
        using LlmPatterns;
        using Microsoft.{{library}};

        [FoundationModel]
        public sealed class Titles({{client}})
        {
            public async Task<string> SuggestAsync(string text) => {{ask}};

            [FoundationModel]
            private async Task<string> ShorterAsync(string text) => {{ask}};
        }
        """);

    [Theory]
    [InlineData("(Llm llm)", "llm.AskAsync(text)")]
    [InlineData("(Llm llm)", "BuildAsync(text, llm); async Task<string> BuildAsync(string t, Llm other) => await other.AskAsync(t)")]
    [InlineData("(IAssistant assistant)", "assistant.AskAsync(text)")]
    [InlineData("(Func<string, Task<string>> ask)", "ask(text)")]
    [InlineData("(Func<string, Task<string>> ask)", "Task.WhenAll(new[] { text }.Select(ask)).ContinueWith(t => t.Result[0])")]
    [InlineData("(IServiceProvider services)", "((IAssistant)services.GetService(typeof(IAssistant))!).AskAsync(text)")]
    [InlineData("(HttpClient http)", "http.GetStringAsync(\"http://localhost:11434/api/generate?prompt=\" + text)")]
    [InlineData("(Lazy<Task<string>> answer)", "answer.Value")]
    [InlineData("(dynamic model)", "model.Ask(text)")]
    [InlineData("(System.Threading.Channels.Channel<string> questions)", "Task.FromResult(questions.Writer.TryWrite(text).ToString())")]
    [InlineData("", "Task.Run(() => System.Diagnostics.Process.Start(\"llama-cli\", text)!.StandardOutput.ReadToEnd())")]
    [InlineData("", "throw new NotImplementedException()")]
    public Task Stays_silent_where_something_else_may_ask_it(string given, string body) => Analysis.Verify(Asking, $$"""
        using LlmPatterns;

        [FoundationModel]
        public sealed class Titles{{given}}
        {
            public Task<string> SuggestAsync(string text)
            {
                {{(body.StartsWith("throw", StringComparison.Ordinal) ? body : "return " + body)}};
            }
        }
        """);

    [Fact]
    public Task Stays_silent_on_what_others_implement_derive_from_or_call() => Analysis.Verify(Asking, """
        using System.ComponentModel;
        using LlmPatterns;
        using Microsoft.Extensions.AI;
        using Microsoft.SemanticKernel;

        [RetrievalAugmented]
        public interface ISupport
        {
            Task<string> AnswerAsync(string question);
        }

        [FoundationModel]
        public abstract class Polisher
        {
            public string Polish(string text) => Finish(text.Trim());

            protected abstract string Finish(string text);
        }

        public class Greeter
        {
            [FoundationModel]
            public virtual string Greet(string name) => Words(name);

            protected virtual string Words(string name) => "Hello " + name;
        }

        [RetrievalAugmented]
        public sealed class OfflineSupport : ISupport
        {
            public Task<string> AnswerAsync(string question) => Task.FromResult("There is no network.");
        }

        [FoundationModel]
        public sealed class Times
        {
            [KernelFunction, Description("The time of day.")]
            public string Now() => DateTime.Now.ToString("t");
        }

        [FineTunedModel("legal")]
        public sealed class Clients
        {
            public IChatClient? Lawyer { get; set; }
        }

        public sealed class Marked
        {
            [FineTunedModel("legal")]
            public IAssistant? Lawyer { get; set; }
        }
        """);

    [Fact]
    public Task Stays_silent_on_a_search_on_what_is_not_written_yet_and_on_what_another_build_compiles() => Analysis.Verify(Asking, """
        using LlmPatterns;

        [FoundationModel]
        public static class Begun;

        [RetrievalAugmented("manuals")]
        public sealed class Search(List<string> pages)
        {
            [ContextRetrieval]
            public IEnumerable<string> Find(string word) => pages.Where(p => p.Contains(word));
        }

        [FoundationModel]
        public sealed class Jokes
        {
            public string Tell()
            {
        #if ASKING
                return new Llm(null!).AskAsync("Tell me a joke.").Result;
        #else
                return "Knock, knock.";
        #endif
            }
        }
        """);

    [Fact]
    public Task Stays_silent_on_folders_and_assemblies() => Analysis.Verify(new Settings().WithConfig("[Test1.cs]\nllm_patterns.phase = rag"), Asking, """
        [assembly: LlmPatterns.FoundationModel]

        public sealed record Ticket(string Title, string Text);
        """);

    [Fact]
    public Task Stays_silent_in_test_projects_and_in_generated_code() => Task.WhenAll(
        Analysis.Verify(new Settings().With("build_property.IsTestProject", "true"), Asking, "[LlmPatterns.FoundationModel] public sealed record Ticket(string Title, string Text);"),
        Analysis.Verify(new Settings().WithConfig("[Test1.cs]\ngenerated_code = true"), Asking, "[LlmPatterns.FoundationModel] public sealed record Ticket(string Title, string Text);"));

    [Fact]
    public async Task Reports_data()
    {
        var finding = Assert.Single(await Analysis.Verify(Asking, """
            using LlmPatterns;

            [{|LLMP303:FoundationModel|}, RetrievalAugmented("tickets")]
            public sealed record Ticket(string Title, List<string> Lines)
            {
                public DateTime Opened { get; init; } = DateTime.UtcNow;
            }
            """));

        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
        Assert.Equal("'Ticket' is declared foundation+rag, and nothing in it, nor what it calls, asks a model. Consider removing the declaration, or moving it to the code that asks.", finding.GetMessage());
    }

    [Fact]
    public Task Reports_a_class_that_only_computes() => Analysis.Verify(Asking, """
        using System.Text;
        using LlmPatterns;

        [{|LLMP303:FoundationModel|}]
        public sealed class Prompts
        {
            private readonly Dictionary<string, string> _templates = new() { ["title"] = "Title: {0}" };

            public string Title(string text) => string.Format(_templates["title"], Cut(text));

            public async Task<string> ReadAsync(string path)
            {
                var lines = new StringBuilder();
                foreach (var line in await File.ReadAllLinesAsync(path))
                {
                    if (line is { Length: > 0 } && !line.StartsWith('#'))
                        lines.AppendLine(Words.Clean(line));
                }
                return lines.ToString();
            }

            private static string Cut(string text) => text.Length > 100 ? text[..100] : text;
        }

        internal static class Words
        {
            private static readonly char[] Marks = { '.', '!' };

            public static string Clean(string text) => new(text.Where(c => !Marks.Contains(c)).ToArray());
        }
        """);

    [Fact]
    public Task Reports_a_member_whose_call_has_gone_elsewhere() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.ChatCompletion;

        public sealed class Titles(IChatCompletionService chat)
        {
            [{|LLMP303:FoundationModel|}]
            public string Short(string text) => text.Trim().Split('\n')[0];

            [FoundationModel]
            public async Task<string> SuggestAsync(string text) => (await chat.GetChatMessageContentAsync("Title: " + text)).ToString();

            [{|LLMP303:RetrievalAugmented|}]
            public int Length => Short("A title").Length;
        }
        """);

    [Fact]
    public Task Reports_a_local_function_and_a_constructor() => Analysis.Verify("""
        using LlmPatterns;
        using OpenAI.Chat;

        Console.WriteLine(new Joke(await TellAsync("cats")).Text + Loud("!"));

        [FoundationModel]
        static async Task<string> TellAsync(string topic)
        {
            ChatCompletion joke = await new ChatClient("gpt-4o", "key").CompleteChatAsync("Tell me a joke about " + topic);
            return joke.Content[0].Text;
        }

        [{|LLMP303:FoundationModel|}]
        static string Loud(string text) => text.ToUpperInvariant();

        public sealed class Joke
        {
            [{|LLMP303:FoundationModel|}]
            public Joke(string text) => Text = text;

            public string Text { get; }
        }
        """);

    [Fact]
    public async Task Reports_a_type_in_several_files_once_and_looks_into_all_of_them()
    {
        const string declared = "[LlmPatterns.FoundationModel] public sealed partial class Tags { public string First => \"none\"; }";

        await Analysis.Verify(
            Asking,
            "using LlmPatterns; [{|LLMP303:RetrievalAugmented|}] public sealed partial class Tags { public string Second => First + 2; }",
            declared);
        await Analysis.Verify(Asking, declared, "public sealed partial class Tags { public Task<string> SecondAsync(Llm llm) => llm.AskAsync(First); }");
    }

    [Fact]
    public Task Reports_what_only_logs() => Analysis.Verify(Asking, """
        using LlmPatterns;
        using Microsoft.Extensions.Logging;

        [{|LLMP303:FineTunedModel|}(Task = "classification")]
        public sealed class Audit(ILogger<Audit> logger)
        {
            public void Note(string question) => logger.LogInformation("Asked: {Question}", question);
        }
        """);
}
