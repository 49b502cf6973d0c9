using Microsoft.CodeAnalysis.Testing;

namespace LlmPatterns.CodeFixes.Tests;

public sealed class DeclarationUnusedFixTests
{
    private static FixTest<DeclarationUnusedFix> Test(params string[] files) => new(files) { CodeActionEquivalenceKey = DeclarationUnusedFix.EquivalenceKey };

    [Fact]
    public Task Removes_the_declaration_and_keeps_what_documents_the_type() => Test("""
        using LlmPatterns;

        /// <summary>As it came in.</summary>
        [{|LLMP303:FoundationModel|}] // asks gpt-4o
        [Serializable]
        public sealed record Ticket(string Title, string Text);
        """).With("Remove the declaration of 'Ticket'").Becomes("""
        using LlmPatterns;

        /// <summary>As it came in.</summary>
        // asks gpt-4o
        [Serializable]
        public sealed record Ticket(string Title, string Text);
        """);

    [Fact]
    public Task Removes_all_marks_of_a_declaration_in_all_parts_of_a_type() => Test(
        """
        using LlmPatterns;

        [Serializable, {|LLMP303:FineTunedModel|}("legal"), /* or */ FoundationModel(Justification = "It is cheaper.")]
        public sealed partial class Clause
        {
            public string Text { get; set; } = "";
        }
        """,
        """
        using LlmPatterns;

        [RetrievalAugmented("laws")]
        public sealed partial class Clause
        {
            public int Number => Text.Length;
        }
        """).Becomes(
        """
        using LlmPatterns;

        /* or */ [Serializable]
        public sealed partial class Clause
        {
            public string Text { get; set; } = "";
        }
        """,
        """
        using LlmPatterns;

        public sealed partial class Clause
        {
            public int Number => Text.Length;
        }
        """);

    [Fact]
    public async Task Removes_those_of_a_type_and_its_members_in_one_go_in_every_project()
    {
        const string before = """
            using LlmPatterns;

            public static class Words
            {
                [{|LLMP303:FoundationModel|}] public static string First(string text) => text.Split(' ')[0];   [{|LLMP303:RetrievalAugmented|}] public static int Count(string text) => text.Split(' ').Length;

                [{|LLMP303:FoundationModel|}]
                public sealed class Longest
                {
                    [{|LLMP303:FoundationModel|}]
                    public string Of(string text) => text.Split(' ').OrderBy(w => w.Length).Last();
                }
            }
            """;
        const string after = """
            using LlmPatterns;

            public static class Words
            {
                public static string First(string text) => text.Split(' ')[0];   public static int Count(string text) => text.Split(' ').Length;

                public sealed class Longest
                {
                    public string Of(string text) => text.Split(' ').OrderBy(w => w.Length).Last();
                }
            }
            """;
        var test = Test(before);
        (test.NumberOfIncrementalIterations, test.NumberOfFixAllInDocumentIterations, test.NumberOfFixAllInProjectIterations) = (8, 2, 2);
        foreach (var (state, source) in new[] { (test.TestState, before), (test.FixedState, after) })
        {
            var other = new ProjectState("Other", Microsoft.CodeAnalysis.LanguageNames.CSharp, "/1/Test", "cs") { Sources = { source, ("/1/Beside.cs", test.Beside!) } };
            other.AdditionalReferences.Add(RealLibraries.Annotations);
            state.AdditionalProjects.Add("Other", other);
        }

        await test.Becomes(after);
    }

    [Fact]
    public Task A_declaration_with_a_directive_in_it_is_left_alone() => Test("""
        using LlmPatterns;

        [{|LLMP303:FoundationModel|}(
        #pragma warning disable CS0618
            Justification = "Asks nobody.")]
        public sealed record Ticket(string Title);
        """).Stays();
}
