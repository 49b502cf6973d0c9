using System.Collections.Immutable;
using LlmPatterns.Analyzers.Configuration.Baselines;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LlmPatterns.Analyzers.Tests.Configuration.Baselines;

/// <summary>What a baseline holds is silent, in editor and build; all else is not.</summary>
public sealed class BaselineTests
{
    private const string Path = "/src/LlmPatterns.Baseline.txt";

    private const string Support = """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [RetrievalAugmented, DomainSpecific("medical")]
        public sealed class Support(IChatClient chat)
        {
            public Task<ChatResponse> AnswerAsync(string question) => chat.GetResponseAsync($"Answer: {question}");
        }
        """;

    [Fact]
    public async Task Old_findings_are_silent()
    {
        var found = await Analysis.Findings(Support);

        Assert.Equal(["LLMP102"], found.Select(d => d.Id));
        Assert.Empty(await Analysis.Findings(Support, With(found)));
    }

    [Theory]
    [InlineData("public sealed class", "// moved\n\n\npublic sealed class")]
    [InlineData("    public Task", "    public int Count => 1;\n\n    public Task")]
    [InlineData("=> chat.GetResponseAsync($\"Answer: {question}\")", "=>\n        chat . GetResponseAsync( $\"Answer: {question}\" )")]
    public async Task Code_that_moves_stays_silent(string before, string after) =>
        Assert.Empty(await Analysis.Findings(Support.Replace(before, after), With(await Analysis.Findings(Support))));

    [Theory]
    [InlineData("Answer: {question}", "Answer briefly: {question}", 1)]
    [InlineData("AnswerAsync(string question)", "AnswerAsync(string question, int times)", 1)]
    [InlineData("    public Task", "    public Task<ChatResponse> OtherAsync(string question) => chat.GetResponseAsync($\"Answer: {question}\");\n\n    public Task", 1)]
    public async Task New_findings_are_reported(string before, string after, int count)
    {
        var found = await Analysis.Findings(Support.Replace(before, after), With(await Analysis.Findings(Support)));

        Assert.Equal(count, found.Length);
        Assert.All(found, d => Assert.Equal("LLMP102", d.Id));
    }

    [Fact]
    public async Task A_known_finding_gives_its_slot_to_no_other()
    {
        const string Policy = "domain medical policy=fine-tuned+rag";
        var known = await Analysis.Findings(Support, new Settings().WithFile("/src/LlmPatterns.txt", Policy));

        Assert.Equal(["LLMP307"], known.Select(d => d.Id));
        // Where LLMP307 is off, the same call is LLMP102.
        Assert.Equal(["LLMP102"], (await Analysis.Findings(Support, new Settings().WithFile("/src/LlmPatterns.txt", Policy).WithConfig("root = true\n[*.cs]\ndotnet_diagnostic.LLMP307.severity = none"))).Select(d => d.Id));
        Assert.Empty(await Analysis.Findings(Support, With(known).WithFile("/src/LlmPatterns.txt", Policy)));
    }

    [Fact]
    public async Task Of_two_findings_in_one_member_each_has_its_entry()
    {
        const string Two = """
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            [RetrievalAugmented]
            public sealed class Support(IChatClient chat)
            {
                public async Task AnswerAsync(string question)
                {
                    await chat.GetResponseAsync($"Answer: {question}");
                    await chat.GetResponseAsync($"Answer: {question}");
                }
            }
            """;
        var found = await Analysis.Findings(Two);

        Assert.Equal(2, found.Length);
        Assert.Equal(found[1], Assert.Single(await Analysis.Findings(Two, With([found[0]]))), (a, b) => a.Location.SourceSpan == b.Location.SourceSpan);
    }

    [Fact]
    public async Task A_change_in_a_callee_that_makes_another_call_ungrounded_is_new()
    {
        const string Two = """
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            [RetrievalAugmented]
            public sealed class Support(IChatClient chat, Manuals manuals)
            {
                public async Task AnswerAsync(string question)
                {
                    await chat.GetResponseAsync($"Answer: {question}");
                    await chat.GetResponseAsync(await ReadAsync(question));
                }

                private async Task<string> ReadAsync(string question) => await manuals.FindAsync(question);
            }
            """;
        var before = await Analysis.Compile(Two, Sources.Knowledge);
        var after = await Analysis.Compile(Two.Replace("await manuals.FindAsync(question)", "$\"Read: {question}\""), Sources.Knowledge);
        var known = await Analysis.Run(before);

        Assert.Single(known);
        Assert.Equal(2, (await Analysis.Run(after)).Length);
        Assert.Single(await Analysis.Run(after, With(known)));
    }

    [Fact]
    public async Task A_type_that_is_not_declared_is_asked_about_once_and_then_known()
    {
        const string Undeclared = """
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            public sealed class Support(IChatClient chat)
            {
                public Task<ChatResponse> AnswerAsync(string question) => chat.GetResponseAsync($"Answer: {question}");
            }

            [FoundationModel]
            public sealed class Declared;
            """;
        var found = await Analysis.Findings(Undeclared);

        Assert.Equal(["LLMP301"], found.Select(d => d.Id));
        Assert.Empty(await Analysis.Findings(Undeclared, With(found)));
    }

    [Fact]
    public async Task The_inventory_lists_known_calls_all_the_same() =>
        Assert.Single(await Analysis.Inventory(Support, With(await Analysis.Findings(Support))));

    [Fact]
    public async Task An_editor_that_asks_for_one_file_is_told_the_same()
    {
        var compilation = await Analysis.Compile(Support, Support.Replace("Support", "Help"));
        var found = await Analysis.Run(compilation);
        var settings = With([found[0]]);

        var batch = await Analysis.Run(compilation, settings);
        var analysis = compilation.WithAnalyzers([new ModelCallAnalyzer()], new AnalyzerOptions(settings.AdditionalTexts, settings));
        var alone = new List<Diagnostic>();
        foreach (var tree in compilation.SyntaxTrees)
            alone.AddRange(await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, CancellationToken.None));

        Assert.Equal(found[1].Location, Assert.Single(batch).Location);
        Assert.Equal(found[1].Location, Assert.Single(alone).Location);
    }

    [Theory]
    [InlineData("C:\\src\\LlmPatterns.Baseline.txt")]
    [InlineData("llmpatterns.baseline.txt")]
    public async Task The_file_is_known_by_its_name(string path)
    {
        var found = await Analysis.Findings(Support);

        Assert.Empty(await Analysis.Findings(Support, new Settings().WithFile(path, Text(found))));
    }

    [Theory]
    [InlineData("/src/Other.Baseline.txt")]
    [InlineData("/src/LlmPatterns.Baseline.txt.bak")]
    public async Task Other_files_silence_nothing(string path)
    {
        var found = await Analysis.Findings(Support);

        Assert.Single(await Analysis.Findings(Support, new Settings().WithFile(path, Text(found))));
    }

    [Fact]
    public async Task A_bad_line_is_reported_at_its_place_and_the_others_hold()
    {
        var found = await Analysis.Findings(Support);

        var problem = Assert.Single(await Analysis.Findings(Support, new Settings().WithFile(Path, $"# ours\n<<<<<<< HEAD\n{Text(found)}")));

        Assert.Equal("LLMP901", problem.Id);
        Assert.StartsWith("a merge was not finished here; ", problem.GetMessage());
        Assert.Equal((Path, 1, 0, 7), problem.Location.GetLineSpan() is var at ? (at.Path, at.StartLinePosition.Line, at.StartLinePosition.Character, at.EndLinePosition.Character) : default);
    }

    [Fact]
    public async Task A_bad_line_is_reported_where_nothing_asks_a_model() =>
        Assert.Equal("LLMP901", Assert.Single(await Analysis.Run(Analysis.Compile([], "class C;"), new Settings().WithFile(Path, "nonsense"))).Id);

    [Fact]
    public async Task A_line_twice_and_an_entry_without_a_finding_are_fine()
    {
        var text = Text(await Analysis.Findings(Support));

        Assert.Empty(await Analysis.Findings(Support, new Settings().WithFile(Path, text + text + text.Replace("Support", "Gone"))));
    }

    private static Settings With(ImmutableArray<Diagnostic> found) => new Settings().WithFile(Path, Text(found));

    private static string Text(IEnumerable<Diagnostic> found) => string.Concat(found.Select(d => BaselineEntry.Of(d, default) + "\r\n"));
}
