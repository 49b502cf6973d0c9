using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;

namespace LlmPatterns.CodeFixes.Tests;

/// <summary>Two findings may want the same edit, or edits inside one another.</summary>
public sealed class FixAllTests
{
    [Fact]
    public Task Two_findings_in_one_expression_make_one_edit() => new FixTest<DeclaredPhaseMismatchFix>("""
        using LlmPatterns;

        [FoundationModel] // at first
        public sealed class Answers(IChatClient client, IManuals manuals)
        {
            public async Task<string> Both(string a, string b) =>
                $"{(await client.{|LLMP302:GetResponseAsync|}($"{await manuals.FindAsync(a)} {a}")).Text} {(await client.{|LLMP302:GetResponseAsync|}($"{await manuals.FindAsync(b)} {b}")).Text}";
        }
        """) { NumberOfIncrementalIterations = 1 }.Becomes("""
        using LlmPatterns;

        [FoundationModel] // at first
        [RetrievalAugmented]
        public sealed class Answers(IChatClient client, IManuals manuals)
        {
            public async Task<string> Both(string a, string b) =>
                $"{(await client.GetResponseAsync($"{await manuals.FindAsync(a)} {a}")).Text} {(await client.GetResponseAsync($"{await manuals.FindAsync(b)} {b}")).Text}";
        }
        """);

    [Fact]
    public Task Two_lambdas_of_one_statement_are_both_declared() => new FixTest<DeclaredPhaseMismatchFix>("""
        using LlmPatterns;

        public sealed class Support
        {
            [FoundationModel]
            public async Task<string> Answer(string question, IChatClient client, IManuals manuals)
            {
                Func<string, Task<string>>[] others = { async q => (await client.{|LLMP302:GetResponseAsync|}(await manuals.FindAsync(q) + q)).Text, /* and */ async (q) => (await client.{|LLMP302:GetResponseAsync|}("Tags: " + await manuals.FindAsync(q) + q)).Text };
                var answer = await client.GetResponseAsync("Title: " + question);
                return answer.Text + await others[0](question) + await others[1](question);
            }
        }
        """).Becomes("""
        using LlmPatterns;

        public sealed class Support
        {
            [FoundationModel]
            public async Task<string> Answer(string question, IChatClient client, IManuals manuals)
            {
                Func<string, Task<string>>[] others = { [FoundationModel] [RetrievalAugmented] async (q) => (await client.GetResponseAsync(await manuals.FindAsync(q) + q)).Text, /* and */ [FoundationModel] [RetrievalAugmented] async (q) => (await client.GetResponseAsync("Tags: " + await manuals.FindAsync(q) + q)).Text };
                var answer = await client.GetResponseAsync("Title: " + question);
                return answer.Text + await others[0](question) + await others[1](question);
            }
        }
        """);

    /// <summary>A declaration that is taken back is a decision, and <c>dotnet format</c> takes what Fix All does.</summary>
    [Fact]
    public async Task A_declaration_is_not_taken_back_for_all_at_once()
    {
        var fix = new DeclaredRetrievalMissingFix();
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("Desk", LanguageNames.CSharp).AddDocument("Titles.cs", "");

        foreach (var scope in fix.GetFixAllProvider().GetSupportedFixAllScopes())
        {
            var context = new FixAllContext(document, fix, scope, DeclarationFix.EquivalenceKey, fix.FixableDiagnosticIds, new NoFindings(), CancellationToken.None);
            Assert.Null(await fix.GetFixAllProvider().GetFixAsync(context));
        }
    }

    private sealed class NoFindings : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }

    [Fact]
    public Task Edits_inside_one_another_are_both_made() => new FixTest<PhaseNotDeclaredFix>("""
        IChatClient client = null!;
        IManuals manuals = null!;
        await Answer("Why?");

        async Task<string> Answer(string question)
        {
            Func<string, Task<string>> title = async q => (await client.{|LLMP301:GetResponseAsync|}($"Title: {q}")).Text;
            return (await client.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}")).Text + await title(question);
        }
        """).Becomes("""
        using LlmPatterns;

        IChatClient client = null!;
        IManuals manuals = null!;
        await Answer("Why?");

        [RetrievalAugmented]
        async Task<string> Answer(string question)
        {
            Func<string, Task<string>> title = [FoundationModel] async (q) => (await client.GetResponseAsync($"Title: {q}")).Text;
            return (await client.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}")).Text + await title(question);
        }
        """);

    [Fact]
    public Task Parts_of_a_type_in_two_files_are_fixed_together() => new FixTest<DeclaredPhaseMismatchFix>(
        """
        using LlmPatterns;

        [FoundationModel]
        public sealed partial class Notices(IChatClient client, IManuals manuals)
        {
            public async Task<ChatResponse> Draft(string report) => await client.{|LLMP302:GetResponseAsync|}($"{await manuals.FindAsync(report)}\n{report}");
        }
        """,
        """
        public sealed partial class Notices
        {
            public async Task<ChatResponse> Update(string report) => await client.{|LLMP302:GetResponseAsync|}($"{await manuals.FindAsync(report)}\n{report}");
        }
        """) { NumberOfIncrementalIterations = 1, NumberOfFixAllInDocumentIterations = 1 }.Becomes(
        """
        using LlmPatterns;

        [FoundationModel]
        [RetrievalAugmented]
        public sealed partial class Notices(IChatClient client, IManuals manuals)
        {
            public async Task<ChatResponse> Draft(string report) => await client.GetResponseAsync($"{await manuals.FindAsync(report)}\n{report}");
        }
        """,
        """
        public sealed partial class Notices
        {
            public async Task<ChatResponse> Update(string report) => await client.GetResponseAsync($"{await manuals.FindAsync(report)}\n{report}");
        }
        """);

    [Fact]
    public Task Members_of_several_types_are_declared_in_one_go() => new FixTest<PhaseNotDeclaredFix>(
        """
        using LlmPatterns;

        public static class Desk
        {
            public sealed class Support(IChatClient client, IManuals manuals)
            {
                public async Task<ChatResponse> Answer(string question) => await client.{|LLMP301:GetResponseAsync|}($"{await manuals.FindAsync(question)}\n{question}");
                public async Task<ChatResponse> Title(string question) => await client.GetResponseAsync($"Title: {question}");
            }

            public sealed class Titles(IChatClient client)
            {
                public async Task<ChatResponse> Title(string question) => await client.{|LLMP301:GetResponseAsync|}($"Title: {question}");
            }
        }
        """,
        """
        using LlmPatterns;

        public sealed class Tags(IChatClient client)
        {
            public async Task<ChatResponse> Suggest(string question) => await client.{|LLMP301:GetResponseAsync|}($"Tags: {question}");
        }
        """) { NumberOfIncrementalIterations = 3, NumberOfFixAllInDocumentIterations = 2 }.Becomes(
        """
        using LlmPatterns;

        public static class Desk
        {
            public sealed class Support(IChatClient client, IManuals manuals)
            {
                [RetrievalAugmented]
                public async Task<ChatResponse> Answer(string question) => await client.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}");
                [FoundationModel]
                public async Task<ChatResponse> Title(string question) => await client.GetResponseAsync($"Title: {question}");
            }

            [FoundationModel]
            public sealed class Titles(IChatClient client)
            {
                public async Task<ChatResponse> Title(string question) => await client.GetResponseAsync($"Title: {question}");
            }
        }
        """,
        """
        using LlmPatterns;

        [FoundationModel]
        public sealed class Tags(IChatClient client)
        {
            public async Task<ChatResponse> Suggest(string question) => await client.GetResponseAsync($"Tags: {question}");
        }
        """);

    [Fact]
    public async Task Projects_of_a_solution_are_fixed_each_by_its_own_evidence()
    {
        const string before = "public sealed class Titles(IChatClient c) { public Task<ChatResponse> Suggest(string t) => c.{|LLMP301:GetResponseAsync|}($\"Title: {t}\"); }";
        const string after = "using LlmPatterns;\n\n[FoundationModel]\npublic sealed class Titles(IChatClient c) { public Task<ChatResponse> Suggest(string t) => c.GetResponseAsync($\"Title: {t}\"); }";
        var test = new FixTest<PhaseNotDeclaredFix>(before) { NumberOfFixAllInDocumentIterations = 2, NumberOfFixAllInProjectIterations = 2 };
        foreach (var (state, source) in new[] { (test.TestState, before), (test.FixedState, after) })
        {
            var other = new ProjectState("Other", LanguageNames.CSharp, "/1/Test", "cs") { Sources = { source, ("/1/Beside.cs", test.Beside!) } };
            other.AdditionalReferences.Add(RealLibraries.Annotations);
            state.AdditionalProjects.Add("Other", other);
        }

        await test.Becomes(after);
    }
}
