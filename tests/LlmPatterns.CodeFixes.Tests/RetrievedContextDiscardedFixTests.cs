namespace LlmPatterns.CodeFixes.Tests;

/// <summary>What a search has found reaches the prompt of the call that lacks it.</summary>
public sealed class RetrievedContextDiscardedFixTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using Microsoft.Extensions.AI;
        global using Microsoft.Extensions.VectorData;

        public sealed class Leaflet { public string Text { get; set; } = ""; public string Key { get; set; } = ""; }

        public interface IManuals
        {
            [LlmPatterns.ContextRetrieval]
            Task<string> FindAsync(string question);

            [LlmPatterns.ContextRetrieval]
            Task<IReadOnlyList<string>> FindAllAsync(string question);
        }
        """;

    internal static FixTest<RetrievedContextDiscardedFix> Fix(params string[] files) => new(files) { CodeActionEquivalenceKey = RetrievedContextDiscardedFix.EquivalenceKey, Beside = Usings };

    private static string Desk(string body, string result = "string") => $$"""
        public sealed class Desk(IChatClient chat, VectorStoreCollection<string, Leaflet> leaflets, IManuals manuals)
        {
            public async Task<{{result}}> AnswerAsync(string question)
            {
                {{body}}
            }

            public Task<string> Find(string question) => manuals.FindAsync(question);
        }
        """;

    private static Task Becomes(string before, string after) => Fix(Desk(before)).Becomes(Desk(after));

    [Fact]
    public Task The_variable_that_holds_it_is_read() => Fix("""
        public sealed class Desk(IChatClient chat, IManuals manuals)
        {
            public async Task<string> AnswerAsync(string question)
            {
                // Looked up first,
                var passages = await manuals.{|LLMP103:FindAsync|}(question); // at least
                if (passages.Length == 0)
                    return "Nothing was found.";

                /* then asked */ var response = await chat.GetResponseAsync( /* at last */ $"Answer: {question}" ); // as it is
                return response.Text;
            }
        }
        """).With("Put what 'IManuals.FindAsync' finds into the prompt").Becomes("""
        public sealed class Desk(IChatClient chat, IManuals manuals)
        {
            public async Task<string> AnswerAsync(string question)
            {
                // Looked up first,
                var passages = await manuals.FindAsync(question); // at least
                if (passages.Length == 0)
                    return "Nothing was found.";

                /* then asked */ var response = await chat.GetResponseAsync( /* at last */ $"Context:\n{passages}\n\nAnswer: {question}" ); // as it is
                return response.Text;
            }
        }
        """);

    [Fact]
    public Task Two_of_one_declaration_are_both_put_into_the_prompt() => Fix(Desk("""
        string laws = await manuals.{|LLMP103:FindAsync|}(question), /* and */ cases = await manuals.{|LLMP103:FindAsync|}("Cases: " + question);
                return (await chat.GetResponseAsync(question)).Text;
        """)).Iterating(2, 1).Becomes(Desk("""
        string laws = await manuals.FindAsync(question), /* and */ cases = await manuals.FindAsync("Cases: " + question);
                return (await chat.GetResponseAsync($"Context:\n{laws}\n{cases}\n\n{question}")).Text;
        """));

    [Fact]
    public Task A_list_is_joined() => Becomes("""
        var passages = await manuals.{|LLMP103:FindAllAsync|}(question);
                Console.WriteLine(passages.Count);
                return (await chat.GetResponseAsync(new ChatMessage[] { new(ChatRole.System, "Be brief."), new(ChatRole.User, question) })).Text;
        """, """
        var passages = await manuals.FindAllAsync(question);
                Console.WriteLine(passages.Count);
                return (await chat.GetResponseAsync(new ChatMessage[] { new(ChatRole.System, "Be brief."), new(ChatRole.User, $"Context:\n{string.Join("\n", passages)}\n\n{question}") })).Text;
        """);

    [Fact]
    public Task A_list_of_records_is_read_by_their_text_and_asked_whether_it_is_empty() => Becomes("""
        var hits = new List<Leaflet>();
                await foreach (var hit in leaflets.{|LLMP103:SearchAsync|}(question, top: 3))
                    hits.Add(hit.Record);
                return (await chat.GetResponseAsync($"Answer: {question}")).Text;
        """, """
        var hits = new List<Leaflet>();
                await foreach (var hit in leaflets.SearchAsync(question, top: 3))
                    hits.Add(hit.Record);
                return (await chat.GetResponseAsync($"Context:\n{(hits.Count == 0 ? "Nothing was found." : string.Join("\n", hits.Select(hit => hit.Text)))}\n\nAnswer: {question}")).Text;
        """);

    [Fact]
    public Task A_builder_that_is_filled_is_read() => Becomes("""
        var context = new System.Text.StringBuilder();
                await foreach (var hit in leaflets.{|LLMP103:SearchAsync|}(question, top: 3))
                    context.AppendLine("- " + hit.Record.Text);
                if (context.Length == 0)
                    return "";
                return (await chat.GetResponseAsync("Answer: " + question)).Text;
        """, """
        var context = new System.Text.StringBuilder();
                await foreach (var hit in leaflets.SearchAsync(question, top: 3))
                    context.AppendLine("- " + hit.Record.Text);
                if (context.Length == 0)
                    return "";
                return (await chat.GetResponseAsync($"Context:\n{context}\n\n" + "Answer: " + question)).Text;
        """);

    [Fact]
    public Task A_loop_that_counts_gathers_the_texts_as_well() => Becomes("""
        var count = 0;
                // Counted.
                await foreach (var hit in leaflets.{|LLMP103:SearchAsync|}(question, top: 3))
                    count++; // only
                return count == 0 ? "" : (await chat.GetResponseAsync($"Answer: {question}")).Text;
        """, """
        var count = 0;
                var passages = new System.Text.StringBuilder();
                // Counted.
                await foreach (var hit in leaflets.SearchAsync(question, top: 3))
                {
                    passages.AppendLine(hit.Record.Text);
                    count++; // only
                }
                return count == 0 ? "" : (await chat.GetResponseAsync($"Context:\n{passages}\n\nAnswer: {question}")).Text;
        """);

    [Fact]
    public Task A_loop_that_gathers_keys_gathers_the_texts_as_well() => Becomes("""
        var keys = new List<string>();
                await foreach (var hit in leaflets.{|LLMP103:SearchAsync|}(question, top: 3))
                {
                    keys.Add(hit.Record.Key);
                }
                if (keys.Count == 0)
                    return "";
                return (await chat.GetResponseAsync($"Answer: {question}")).Text;
        """, """
        var keys = new List<string>();
                var passages = new System.Text.StringBuilder();
                await foreach (var hit in leaflets.SearchAsync(question, top: 3))
                {
                    passages.AppendLine(hit.Record.Text);
                    keys.Add(hit.Record.Key);
                }
                if (keys.Count == 0)
                    return "";
                return (await chat.GetResponseAsync($"Context:\n{passages}\n\nAnswer: {question}")).Text;
        """);

    [Fact]
    public Task A_result_that_is_dropped_gets_a_variable() => Becomes("""
        _ = await manuals.{|LLMP103:FindAsync|}(question); // dropped
                return (await chat.GetResponseAsync($"Answer: {question}")).Text;
        """, """
        var passages = await manuals.FindAsync(question); // dropped
                return (await chat.GetResponseAsync($"Context:\n{passages}\n\nAnswer: {question}")).Text;
        """);

    [Fact]
    public Task A_stream_that_nothing_reads_is_read_before_the_prompt() => Becomes("""
        var results = leaflets.{|LLMP103:SearchAsync|}(question, top: 3);
                // Asked.
                return (await chat.GetResponseAsync($"Answer: {question}")).Text;
        """, """
        var results = leaflets.SearchAsync(question, top: 3);
                var passages = new System.Text.StringBuilder();
                await foreach (var hit in results)
                {
                    passages.AppendLine(hit.Record.Text);
                }
                if (passages.Length == 0)
                    passages.AppendLine("Nothing was found.");
                // Asked.
                return (await chat.GetResponseAsync($"Context:\n{passages}\n\nAnswer: {question}")).Text;
        """);

    [Fact]
    public Task A_list_that_holds_the_question_already_gets_another_message() => Becomes("""
        var messages = new List<ChatMessage> { new(ChatRole.System, "Be brief."), new(ChatRole.User, question) };
                var passages = await manuals.{|LLMP103:FindAsync|}(question);
                // Sent.
                return (await chat.GetResponseAsync(messages)).Text;
        """, """
        var messages = new List<ChatMessage> { new(ChatRole.System, "Be brief."), new(ChatRole.User, question) };
                var passages = await manuals.FindAsync(question);
                messages.Add(new ChatMessage(ChatRole.User, $"Context:\n{passages}"));
                // Sent.
                return (await chat.GetResponseAsync(messages)).Text;
        """);

    [Theory]
    [InlineData("""var document = await manuals.{|LLMP103:FindAsync|}(question); var prompt = Prompts.Of(question); return (await chat.GetResponseAsync(Prompts.All)).Text;""")]
    [InlineData("""{ var passages = await manuals.{|LLMP103:FindAsync|}(question); } return (await chat.GetResponseAsync($"Answer: {question}")).Text;""")]
    [InlineData("""var prompt = new ChatMessage(ChatRole.User, question); var passages = await manuals.{|LLMP103:FindAsync|}(question); return (await chat.GetResponseAsync(prompt)).Text;""")]
    [InlineData("""_ = await manuals.{|LLMP103:FindAsync|}((await chat.GetResponseAsync(question)).Text); return (await chat.GetResponseAsync(Prompts.All)).Text;""")]
    [InlineData("""await foreach (var hit in leaflets.{|LLMP103:SearchAsync|}(question, top: 3)) Console.WriteLine($"{hit.Score}"); lock (this) { } string answer; { answer = (await chat.GetResponseAsync(Prompts.All)).Text; } return answer;""")]
    public Task Is_not_offered_where_the_prompt_is_elsewhere_or_before_the_search(string body) => Fix(Desk(body), """
        public static class Prompts
        {
            public const string Fixed = "Answer.";
            public static IEnumerable<ChatMessage> All => [new(ChatRole.User, Fixed)];
            public static string Of(string question) => question;
        }
        """).Stays();

    /// <summary>The declaration would then be wrong.</summary>
    [Fact]
    public Task Is_not_offered_where_a_foundation_model_is_declared() => Fix("[LlmPatterns.FoundationModel]\n" + Desk("""
        var passages = await manuals.{|LLMP103:FindAsync|}(question);
                return (await chat.GetResponseAsync($"Answer: {question}")).Text;
        """)).Stays();
}
