namespace LlmPatterns.CodeFixes.Tests;

public sealed class RetrievalNotMarkedFixTests
{
    private static FixTest<RetrievalNotMarkedFix> Test(params string[] files) => new(files) { CodeActionEquivalenceKey = RetrievalNotMarkedFix.EquivalenceKey };

    [Fact]
    public Task Marks_a_search() => Test("""
        public class Library(IManuals manuals)
        {
            /// <summary>What the manuals say.</summary>
            public async Task<string> {|LLMP305:PassagesAsync|}(string question) => await manuals.FindAsync(question); // all of it
        }
        """).With("Mark 'PassagesAsync' as [ContextRetrieval]").Becomes("""
        using LlmPatterns;

        public class Library(IManuals manuals)
        {
            /// <summary>What the manuals say.</summary>
            [ContextRetrieval]
            public async Task<string> PassagesAsync(string question) => await manuals.FindAsync(question); // all of it
        }
        """);

    [Fact]
    public Task Marks_two_searches_of_one_line_in_one_go() => Test("""
        using LlmPatterns;

        public class Library(IManuals manuals)
        {
            public async Task<string> {|LLMP305:PassagesAsync|}(string q) => await manuals.FindAsync(q);   /* and */ protected async Task<string> {|LLMP305:PromptAsync|}(string q) => $"{await PassagesAsync(q)}\n{q}";
        }
        """).Iterating(2, 1).Becomes("""
        using LlmPatterns;

        public class Library(IManuals manuals)
        {
            [ContextRetrieval]
            public async Task<string> PassagesAsync(string q) => await manuals.FindAsync(q);   /* and */ [ContextRetrieval] protected async Task<string> PromptAsync(string q) => $"{await PassagesAsync(q)}\n{q}";
        }
        """);

    [Fact]
    public Task Marks_a_search_that_a_call_beside_it_uses() => Test("""
        using LlmPatterns;

        [RetrievalAugmented]
        public class Support(IManuals manuals, IChatClient client)
        {
            public async Task<string> {|LLMP305:PassagesAsync|}(string question) => await manuals.FindAsync(question);

            public async Task<string> AnswerAsync(string question) => (await client.GetResponseAsync($"{await PassagesAsync(question)}\n{question}")).Text;
        }
        """).Becomes("""
        using LlmPatterns;

        [RetrievalAugmented]
        public class Support(IManuals manuals, IChatClient client)
        {
            [ContextRetrieval]
            public async Task<string> PassagesAsync(string question) => await manuals.FindAsync(question);

            public async Task<string> AnswerAsync(string question) => (await client.GetResponseAsync($"{await PassagesAsync(question)}\n{question}")).Text;
        }
        """);

    /// <summary>A search by a fixed text is seen where the search stands: in the method, or behind the mark at its caller.</summary>
    [Fact]
    public Task Is_not_offered_where_a_call_then_has_another_finding() => Test("""
        using LlmPatterns;

        [RetrievalAugmented]
        public class Support(IManuals manuals, IChatClient client)
        {
            public async Task<string> {|LLMP305:PassagesAsync|}(string topic) => await manuals.FindAsync(topic);

            public async Task<string> AnswerAsync(string question) => (await client.GetResponseAsync($"{await PassagesAsync("warranty")}\n{question}")).Text;
        }
        """).Stays();
}
