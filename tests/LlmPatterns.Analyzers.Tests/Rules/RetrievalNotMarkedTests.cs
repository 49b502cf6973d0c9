using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP305: a method that other assemblies see returns retrieved context and does not say so.</summary>
public sealed class RetrievalNotMarkedTests
{
    private const string Begun = """
        using LlmPatterns;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.VectorData;

        public sealed class Page
        {
            [VectorStoreKey] public string Id { get; set; } = "";
            [VectorStoreData] public string Text { get; set; } = "";
        }

        [FoundationModel]
        public sealed class Titles(IChatClient chat)
        {
            public Task<ChatResponse> SuggestAsync(string text) => chat.GetResponseAsync("Title: " + text);
        }
        """;

    private const string Search = """
        using Microsoft.Extensions.VectorData;

        public sealed class Search(VectorStoreCollection<string, Page> pages)
        {
            public async Task<string> {|LLMP305:FindAsync|}(string question)
            {
                var found = new List<string>();
                await foreach (var hit in pages.SearchAsync(question, 3))
                    found.Add(hit.Record.Text);
                return string.Join("\n", found);
            }
        }
        """;

    private static string Unmarked => Search.Replace("{|LLMP305:FindAsync|}", "FindAsync");

    [Theory]
    [InlineData("public sealed class Search", "internal sealed class Search")]
    [InlineData("public async", "internal async")]
    [InlineData("public async", "private protected async", "sealed class", "class")]
    [InlineData("public async", "[LlmPatterns.ContextRetrieval] public async")]
    [InlineData("public async", "[return: LlmPatterns.ContextRetrieval] public async")]
    [InlineData("public async", "[LlmPatterns.NotRetrieved] public async")]
    [InlineData("pages)\n", "pages) : IFinder\n")]
    public Task Stays_silent_where_it_is_hidden_or_said(params string[] changes)
    {
        var code = Unmarked;
        for (var i = 0; i < changes.Length; i += 2)
            code = code.Replace(changes[i], changes[i + 1]);
        return Analysis.Verify(Begun, code, """
            using LlmPatterns;

            public interface IFinder
            {
                [ContextRetrieval]
                Task<string> FindAsync(string question);
            }
            """);
    }

    [Fact]
    public Task Stays_silent_in_programs_in_tests_and_where_nothing_is_declared() => Task.WhenAll(
        Analysis.Verify(Begun, Unmarked, "Console.WriteLine();"),
        Analysis.Verify(new Settings().With("build_property.IsTestProject", "true"), Begun, Unmarked),
        Analysis.Verify(Begun.Replace("[FoundationModel]", ""), Unmarked));

    [Fact]
    public Task Stays_silent_on_answers_documents_and_what_is_unknown() => Analysis.Verify(Begun, """
        using LlmPatterns;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.VectorData;

        [RetrievalAugmented]
        public sealed class Support(IChatClient chat, VectorStoreCollection<string, Page> pages, HttpClient http)
        {
            public async Task<string> AnswerAsync(string question)
            {
                var found = "";
                await foreach (var hit in pages.SearchAsync(question, 3))
                    found += hit.Record.Text;
                return found.Length == 0 ? "I don't know." : (await chat.GetResponseAsync(found + question)).Text;
            }

            public async Task<int> CountAsync(string question)
            {
                var count = 0;
                await foreach (var hit in pages.SearchAsync(question, 3))
                    count++;
                return count;
            }

            public Task<string> DownloadAsync(string question) => http.GetStringAsync("https://search/?q=" + question);

            public IAsyncEnumerable<VectorSearchResult<Page>> Hits(string question) => pages.SearchAsync(question, 3);
        }
        """);

    [Fact]
    public async Task Reports_a_search_of_a_vector_store()
    {
        var finding = Assert.Single(await Analysis.Verify(Begun, Search));

        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
        Assert.Contains("'FindAsync' returns what ", finding.GetMessage());
        Assert.Single(finding.AdditionalLocations);
    }

    [Fact]
    public Task Reports_it_in_strict_mode_where_nothing_is_declared() =>
        Analysis.Verify(new Settings().With("build_property.LlmPatternsMode", "strict"), Begun.Replace("Titles(", "{|LLMP301:Titles|}(").Replace("{|LLMP301:Titles|}", "Titles").Replace("[FoundationModel]", "").Replace("chat.GetResponseAsync", "chat.{|LLMP301:GetResponseAsync|}"), Search);

    [Fact]
    public Task Reports_what_passes_a_marked_search_on() => Analysis.Verify(Begun, """
        using LlmPatterns;

        public interface IManuals
        {
            [ContextRetrieval]
            Task<IReadOnlyList<string>> FindAsync(string question);
        }

        public class Library(IManuals manuals)
        {
            public async Task<string> {|LLMP305:PassagesAsync|}(string question)
            {
                var found = await manuals.FindAsync(question);
                return found.Count == 0 ? "" : string.Join("\n", found);
            }

            protected async Task<string> {|LLMP305:PromptAsync|}(string question) => $"Answer from these passages: {await PassagesAsync(question)}\n{question}";

            private Task<string> HiddenAsync(string question) => PassagesAsync(question);
        }
        """);

    [Fact]
    public Task Reports_a_kernel_s_search() => Analysis.Verify(Begun, """
        using Microsoft.SemanticKernel.Data;

        public sealed class Web(ITextSearch search)
        {
            public async Task<List<string>> {|LLMP305:FindAsync|}(string question)
            {
                var results = await search.SearchAsync(question);
                var found = new List<string>();
                await foreach (var text in results.Results)
                    found.Add(text);
                return found;
            }
        }
        """);

    [Fact]
    public Task Reports_a_record_that_holds_it() => Analysis.Verify(Begun, """
        using Microsoft.Extensions.VectorData;

        public sealed record Passage(string Text, string Source);

        public sealed class Search(VectorStoreCollection<string, Page> pages)
        {
            public async Task<IReadOnlyList<Passage>> {|LLMP305:FindAsync|}(string question)
            {
                var found = new List<Passage>();
                await foreach (var hit in pages.SearchAsync(question, 3))
                    found.Add(new(hit.Record.Text, hit.Record.Id));
                return found;
            }
        }
        """);
}
