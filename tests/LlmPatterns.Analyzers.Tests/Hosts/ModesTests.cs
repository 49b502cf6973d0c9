using System.Runtime.CompilerServices;
using LlmPatterns.Analyzers.Tests.Inventory;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Hosts;

/// <summary>What the project's properties change: test projects, the modes, and projects without a language model.</summary>
public sealed class ModesTests
{
    private const string Undeclared = """
        using Microsoft.Extensions.AI;

        public sealed class Greeter(IChatClient chat)
        {
            public Task<ChatResponse> GreetAsync(string name) => chat.GetResponseAsync($"Greet {name}.");
        }
        """;

    [Fact]
    public async Task A_test_project_is_judged_where_it_is_marked_and_listed_everywhere()
    {
        const string tests = """
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            public sealed class SupportTests(IChatClient chat)
            {
                public Task<ChatResponse> Judge_grades(string answer) => chat.GetResponseAsync($"Grade: {answer}"); // => foundation

                [RetrievalAugmented]
                public Task<ChatResponse> Declared(string question) => chat.GetResponseAsync($"Answer: {question}"); // => foundation

                [DomainSpecific("medical")]
                public Task<ChatResponse> About_a_domain(string question) => chat.GetResponseAsync($"Answer: {question}"); // => foundation
            }
            """;
        var compilation = await Analysis.Compile(tests);
        var settings = new Settings().With("build_property.IsTestProject", "true").With("llm_patterns.inventory", "true");

        var found = await Analysis.Run(compilation, settings);

        InventoryLines.Hold("phase", tests, found);
        Assert.Equal(["LLMP102", "LLMP101", "LLMP301"], found.Where(d => d.Id != "LLMP000").Select(d => d.Id));
        Assert.Equal(["LLMP301", "LLMP102", "LLMP101"], (await Analysis.Run(compilation)).Select(d => d.Id));
    }

    [Fact]
    public async Task A_test_project_without_marks_is_silent_even_in_strict_mode() =>
        Assert.Empty(await Analysis.Run(await Analysis.Compile(Undeclared), new Settings().With("build_property.IsTestProject", "True").With("build_property.LlmPatternsMode", "strict")));

    [Theory]
    [InlineData("", "true", true)]
    [InlineData("true", "", true)]
    [InlineData("true", "false", true)]
    [InlineData("false", "true", false)]
    [InlineData("", "false", false)]
    [InlineData("", "", false)]
    public async Task A_test_project_says_so_by_one_of_two_properties_and_its_own_word_is_the_last(string isTest, string isTestingPlatform, bool isSilent)
    {
        var settings = new Settings().With("build_property.LlmPatternsMode", "strict").With("build_property.IsTestProject", isTest).With("build_property.IsTestingPlatformApplication", isTestingPlatform);

        Assert.Equal(isSilent, (await Analysis.Run(await Analysis.Compile(Undeclared), settings)).IsEmpty);
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("default", "")]
    [InlineData("audit", "")]
    [InlineData("strict", "LLMP301")]
    [InlineData("Strict", "LLMP301")]
    public async Task Strict_mode_expects_every_assembly_to_declare(string? mode, string expected)
    {
        var settings = mode is null ? new Settings() : new Settings().With("build_property.LlmPatternsMode", mode);

        Assert.Equal(expected, string.Join(' ', (await Analysis.Run(await Analysis.Compile(Undeclared), settings)).Select(d => d.Id)));
    }

    [Theory]
    [InlineData("strict", DiagnosticSeverity.Warning, DiagnosticSeverity.Info, DiagnosticSeverity.Warning)]
    [InlineData("audit", DiagnosticSeverity.Info, DiagnosticSeverity.Info, DiagnosticSeverity.Info)]
    public async Task A_preset_sets_the_severities_and_the_user_overrules_it(string mode, DiagnosticSeverity undeclared, DiagnosticSeverity undecided, DiagnosticSeverity missing)
    {
        const string program = """
            using LlmPatterns;
            using Microsoft.Agents.AI;
            using Microsoft.Extensions.AI;

            public sealed class Greeter(IChatClient chat)
            {
                public Task<ChatResponse> GreetAsync(string name) => chat.GetResponseAsync($"Greet {name}.");
            }

            [RetrievalAugmented]
            public sealed class Support(IChatClient chat, AIAgent agent)
            {
                public Task<ChatResponse> MissAsync(string question) => chat.GetResponseAsync(question);

                public Task<AgentResponse> AskAsync(string question) => agent.RunAsync(question);
            }
            """;
        var compilation = await Analysis.Compile(program);
        var settings = new Settings().WithConfig(await PresetAsync(mode), $"/pkg/LlmPatterns.{mode}.globalconfig");

        Assert.Equal(
            [("LLMP301", undeclared), ("LLMP102", missing), ("LLMP112", undecided)],
            (await Analysis.Run(compilation, settings)).Select(d => (d.Id, d.Severity)));

        settings.WithConfig("root = true\n[*.cs]\ndotnet_diagnostic.LLMP102.severity = error\ndotnet_diagnostic.LLMP301.severity = none");
        Assert.Equal(
            [("LLMP102", DiagnosticSeverity.Error), ("LLMP112", undecided)],
            (await Analysis.Run(compilation, settings)).Select(d => (d.Id, d.Severity)));
    }

    [Fact]
    public async Task A_project_without_a_language_model_has_nothing_registered()
    {
        var framework = await Microsoft.CodeAnalysis.Testing.ReferenceAssemblies.Net.Net80.ResolveAsync(LanguageNames.CSharp, default);
        var compilation = Analysis.Compile(framework, "Console.WriteLine(await new Backend().GetResponseAsync());\nclass Backend { public Task<string> GetResponseAsync() => Task.FromResult(\"\"); }");

        var analysis = Host.With(compilation, isConcurrent: false);

        Assert.Empty(await analysis.GetAnalyzerDiagnosticsAsync());
        var actions = await analysis.GetAnalyzerTelemetryInfoAsync(analysis.Analyzers[0], default);
        Assert.Equal((1, 0), (actions.CompilationStartActionsCount, actions.SemanticModelActionsCount));
    }

    private static Task<string> PresetAsync(string mode, [CallerFilePath] string here = "") =>
        File.ReadAllTextAsync(Path.GetFullPath($"../../../src/LlmPatterns.Package/presets/LlmPatterns.{mode}.globalconfig", Path.GetDirectoryName(here)!));
}
