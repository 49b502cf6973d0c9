namespace LlmPatterns.CodeFixes.Tests;

public sealed class RetiredModelFixTests
{
    private const string Usings = """
        global using System;
        global using System.Threading.Tasks;
        global using OpenAI.Chat;
        """;

    private static FixTest<RetiredModelFix> Fix(params string[] files) => new(files) { CodeActionEquivalenceKey = RetiredModelFix.EquivalenceKey, Beside = Usings };

    [Fact]
    public Task Writes_the_replacement_and_keeps_what_stands_around() => Fix("""
        public sealed class Answers(string key)
        {
            // The large window.
            private const string Model = /* pinned */ {|LLMP207:"gpt-4-32k"|}; // until spring

            public async Task AskAsync(string q) => await new ChatClient(Model, key).CompleteChatAsync(q);
        }
        """).With("Ask 'gpt-5.6-sol'").Becomes("""
        public sealed class Answers(string key)
        {
            // The large window.
            private const string Model = /* pinned */ "gpt-5.6-sol"; // until spring

            public async Task AskAsync(string q) => await new ChatClient(Model, key).CompleteChatAsync(q);
        }
        """);

    [Fact]
    public Task Writes_two_in_one_statement_and_one_elsewhere() => Fix("""
        public sealed class Answers(string key)
        {
            public async Task AskAsync(string q) => await Task.WhenAll(new ChatClient({|LLMP207:"gpt-4"|}, key).CompleteChatAsync(q), new ChatClient({|LLMP207:"o1-mini"|}, key).CompleteChatAsync(q));
        }

        public sealed class Others(string key)
        {
            public async Task AskAsync(string q) => await new ChatClient({|LLMP207:"gpt-4-32k"|}, key).CompleteChatAsync(q);
        }
        """).Iterating(3, 1).Becomes("""
        public sealed class Answers(string key)
        {
            public async Task AskAsync(string q) => await Task.WhenAll(new ChatClient("gpt-5.6-sol", key).CompleteChatAsync(q), new ChatClient("gpt-5.6-terra", key).CompleteChatAsync(q));
        }

        public sealed class Others(string key)
        {
            public async Task AskAsync(string q) => await new ChatClient("gpt-5.6-sol", key).CompleteChatAsync(q);
        }
        """);

    [Fact]
    public Task Is_not_offered_where_the_id_stands_twice() => Fix("""
        public sealed class Answers(string key)
        {
            public async Task AskAsync(string q)
            {
                Console.WriteLine("gpt-4");
                await new ChatClient("gpt-4", key).{|LLMP207:CompleteChatAsync|}(q);
            }
        }
        """).Stays();
}
