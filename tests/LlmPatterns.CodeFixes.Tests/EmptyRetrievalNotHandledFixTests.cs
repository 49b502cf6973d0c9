namespace LlmPatterns.CodeFixes.Tests;

public sealed class EmptyRetrievalNotHandledFixTests
{
    /// <summary>Nothing is declared, so that no declaration is missed.</summary>
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading.Tasks;
        global using Microsoft.Extensions.AI;
        """;

    private static FixTest<EmptyRetrievalNotHandledFix> Fix(string program, string? title = null) =>
        new(program) { CodeActionEquivalenceKey = EmptyRetrievalNotHandledFix.EquivalenceKey, Beside = Usings, Title = title ?? "Handle that 'passages' is empty" };

    [Fact]
    public Task Answers_where_a_text_is_empty() => Fix("""
        using Microsoft.Extensions.VectorData;

        public sealed class Leaflet { public string Text { get; set; } = ""; }

        public sealed class Support(IChatClient client, VectorStoreCollection<string, Leaflet> leaflets)
        {
            public async Task<string> Answer(string question)
            {
                var passages = "";
                await foreach (var hit in leaflets.SearchAsync(question, top: 3))
                    passages += hit.Record.Text; // searched

                // Then asked.
                var response = await client.{|LLMP105:GetResponseAsync|}($"{passages}\n{question}");
                return response.Text;
            }
        }
        """).Becomes("""
        using Microsoft.Extensions.VectorData;

        public sealed class Leaflet { public string Text { get; set; } = ""; }

        public sealed class Support(IChatClient client, VectorStoreCollection<string, Leaflet> leaflets)
        {
            public async Task<string> Answer(string question)
            {
                var passages = "";
                await foreach (var hit in leaflets.SearchAsync(question, top: 3))
                    passages += hit.Record.Text; // searched
                if (string.IsNullOrWhiteSpace(passages))
                    return "Nothing was found.";

                // Then asked.
                var response = await client.GetResponseAsync($"{passages}\n{question}");
                return response.Text;
            }
        }
        """);

    [Fact]
    public Task Throws_where_no_text_is_returned() => Fix("""
        using Microsoft.Extensions.VectorData;

        public sealed class Leaflet { public string Text { get; set; } = ""; }

        public sealed class Support(IChatClient client, VectorStoreCollection<string, Leaflet> leaflets)
        {
            public async Task<ChatResponse> Answer(string question)
            {
                var passages = "";
                await foreach (var hit in leaflets.SearchAsync(question, top: 3))
                    passages += hit.Record.Text;
                return await client.{|LLMP105:GetResponseAsync|}($"{passages}\n{question}");
            }
        }
        """).Becomes("""
        using Microsoft.Extensions.VectorData;

        public sealed class Leaflet { public string Text { get; set; } = ""; }

        public sealed class Support(IChatClient client, VectorStoreCollection<string, Leaflet> leaflets)
        {
            public async Task<ChatResponse> Answer(string question)
            {
                var passages = "";
                await foreach (var hit in leaflets.SearchAsync(question, top: 3))
                    passages += hit.Record.Text;
                if (string.IsNullOrWhiteSpace(passages))
                    throw new InvalidOperationException("Nothing was found.");
                return await client.GetResponseAsync($"{passages}\n{question}");
            }
        }
        """);

    [Fact]
    public Task Asks_the_list_that_a_loop_fills() => Fix("""
        using Microsoft.Extensions.VectorData;

        public sealed class Leaflet { public string Text { get; set; } = ""; }

        public sealed class Support(IChatClient client, VectorStoreCollection<string, Leaflet> leaflets)
        {
            public async Task<string> Answer(string question)
            {
                var hits = new List<string>();
                await foreach (var hit in leaflets.SearchAsync(question, top: 3))
                    hits.Add(hit.Record.Text);
                return (await client.{|LLMP105:GetResponseAsync|}($"{string.Concat(hits)}\n{question}")).Text;
            }
        }
        """, "Handle that 'hits' is empty").Becomes("""
        using Microsoft.Extensions.VectorData;

        public sealed class Leaflet { public string Text { get; set; } = ""; }

        public sealed class Support(IChatClient client, VectorStoreCollection<string, Leaflet> leaflets)
        {
            public async Task<string> Answer(string question)
            {
                var hits = new List<string>();
                await foreach (var hit in leaflets.SearchAsync(question, top: 3))
                    hits.Add(hit.Record.Text);
                if (hits.Count == 0)
                    return "Nothing was found.";
                return (await client.GetResponseAsync($"{string.Concat(hits)}\n{question}")).Text;
            }
        }
        """);

    [Fact]
    public async Task Two_findings_in_one_statement_make_one_guard()
    {
        var test = Fix("""
            using Microsoft.Extensions.VectorData;

            public sealed class Leaflet { public string Text { get; set; } = ""; }

            public sealed class Support(IChatClient client, VectorStoreCollection<string, Leaflet> leaflets)
            {
                public async Task<string> Answer(string question)
                {
                    var passages = "";
                    await foreach (var hit in leaflets.SearchAsync(question, top: 3))
                        passages += hit.Record.Text;
                    return (await client.{|LLMP105:GetResponseAsync|}($"{passages}\n{question}")).Text + (await client.{|LLMP105:GetResponseAsync|}($"Be brief. {passages}\n{question}")).Text;
                }
            }
            """);
        test.NumberOfIncrementalIterations = 1;
        await test.Becomes("""
            using Microsoft.Extensions.VectorData;

            public sealed class Leaflet { public string Text { get; set; } = ""; }

            public sealed class Support(IChatClient client, VectorStoreCollection<string, Leaflet> leaflets)
            {
                public async Task<string> Answer(string question)
                {
                    var passages = "";
                    await foreach (var hit in leaflets.SearchAsync(question, top: 3))
                        passages += hit.Record.Text;
                    if (string.IsNullOrWhiteSpace(passages))
                        return "Nothing was found.";
                    return (await client.GetResponseAsync($"{passages}\n{question}")).Text + (await client.GetResponseAsync($"Be brief. {passages}\n{question}")).Text;
                }
            }
            """);
    }

    [Fact]
    public Task Is_not_offered_where_no_one_variable_holds_the_result() => Fix("""
        using Microsoft.Extensions.VectorData;

        public sealed class Leaflet { public string Text { get; set; } = ""; }

        public sealed class Support(IChatClient client, VectorStoreCollection<string, Leaflet> leaflets)
        {
            public async Task<string> Answer(string question)
            {
                var messages = new List<ChatMessage> { new(ChatRole.System, "You answer customers.") };
                await foreach (var hit in leaflets.SearchAsync(question, top: 3))
                    messages.Add(new(ChatRole.User, hit.Record.Text));
                messages.Add(new(ChatRole.User, question));
                return (await client.{|LLMP105:GetResponseAsync|}(messages)).Text;
            }
        }
        """).Stays();

    [Fact]
    public Task Is_not_offered_where_the_text_is_never_empty() => Fix("""
        using System.Text;
        using Microsoft.Extensions.VectorData;

        public sealed class Leaflet { public string Text { get; set; } = ""; }

        public sealed class Support(IChatClient client, VectorStoreCollection<string, Leaflet> leaflets)
        {
            public async Task<string> Answer(string question)
            {
                var context = new StringBuilder("Passages:");
                await foreach (var hit in leaflets.SearchAsync(question, top: 3))
                    context.AppendLine(hit.Record.Text);
                return (await client.{|LLMP105:GetResponseAsync|}($"{context}\n{question}")).Text;
            }
        }
        """).Stays();

    [Fact]
    public Task Is_not_offered_under_another_statement() => Fix("""
        using Microsoft.Extensions.VectorData;

        public sealed class Leaflet { public string Text { get; set; } = ""; }

        public sealed class Support(IChatClient client, VectorStoreCollection<string, Leaflet> leaflets)
        {
            public async Task<string> Ask(string question, bool isAsked)
            {
                var passages = "";
                await foreach (var hit in leaflets.SearchAsync(question, top: 3))
                    passages += hit.Record.Text;
                if (isAsked)
                    return (await client.{|LLMP105:GetResponseAsync|}($"{passages}\n{question}")).Text;
                return "";
            }
        }
        """).Stays();
}
