using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>A rule that the user switched off, in whichever way, leaves its slot to the next; and every severity that the user sets holds.</summary>
public sealed class RuleStateTests
{
    private const string Program = """
        using LlmPatterns;
        using OpenAI.Chat;

        [assembly: RetrievalAugmented, DomainSpecific("medical")]

        ChatCompletion answer = await new ChatClient("gpt-4o", "key").CompleteChatAsync("What is the highest dose?");
        """;

    [Theory]
    [InlineData("", "LLMP102")]
    [InlineData("dotnet_diagnostic.LLMP102.severity = none", "")]
    [InlineData("dotnet_diagnostic.LLMP101.severity = none", "LLMP102")]
    [InlineData("dotnet_diagnostic.LLMP102.severity = silent", "LLMP102")]
    [InlineData("dotnet_analyzer_diagnostic.severity = none", "")]
    [InlineData("dotnet_analyzer_diagnostic.category-LlmPatterns.Architecture.severity = none", "")]
    [InlineData("dotnet_analyzer_diagnostic.category-LlmPatterns.Architecture.severity = none\ndotnet_diagnostic.LLMP102.severity = warning", "LLMP102")]
    [InlineData("dotnet_analyzer_diagnostic.severity = none\ndotnet_analyzer_diagnostic.category-LlmPatterns.Architecture.severity = error", "LLMP102")]
    [InlineData("dotnet_analyzer_diagnostic.category-Usage.severity = none", "LLMP102")]
    public async Task The_compiler_and_the_slot_table_agree_on_a_config_file(string lines, string expected)
    {
        var compilation = await Analysis.Compile(Program);
        var settings = new Settings().WithConfig("root = true\n[*.cs]\n" + lines);

        Assert.Equal(expected, string.Join(' ', (await Analysis.Run(compilation, settings)).Select(d => d.Id)));
        Assert.Equal(expected.Length > 0, IsEnabled(Descriptors.DeclaredRetrievalMissing, compilation, settings));
    }

    [Theory]
    [InlineData("dotnet_diagnostic.LLMP102.severity = none", false)]
    [InlineData("dotnet_diagnostic.LLMP102.severity = warning", true)]
    [InlineData("dotnet_diagnostic.LLMP101.severity = none", true)]
    public async Task A_global_config_file_counts(string line, bool expected)
    {
        var settings = new Settings().WithConfig("is_global = true\n" + line, "/src/.globalconfig");

        Assert.Equal(expected, IsEnabled(Descriptors.DeclaredRetrievalMissing, await Analysis.Compile(Program), settings));
    }

    [Theory]
    [InlineData(ReportDiagnostic.Suppress, "warning", false)]
    [InlineData(ReportDiagnostic.Error, "none", true)]
    [InlineData(ReportDiagnostic.Default, "none", false)]
    [InlineData(ReportDiagnostic.Default, "warning", true)]
    public async Task The_command_line_wins_over_config_files(ReportDiagnostic commandLine, string configured, bool expected)
    {
        var compilation = await Analysis.Compile(Program);
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("LLMP102", commandLine)]));
        var settings = new Settings().WithConfig($"root = true\n[*.cs]\ndotnet_diagnostic.LLMP102.severity = {configured}");

        Assert.Equal(expected, (await Analysis.Run(compilation, settings)).Any(d => d.Id == "LLMP102"));
        Assert.Equal(expected, IsEnabled(Descriptors.DeclaredRetrievalMissing, compilation, settings));
    }

    [Fact]
    public async Task A_rule_can_be_switched_on_in_a_category_that_is_off()
    {
        const string both = """
            using LlmPatterns;
            using OpenAI.Chat;

            [assembly: FoundationModel]

            var question = Console.ReadLine()!;
            ChatCompletion answer = await new ChatClient("ft:gpt-4o:acme:laws:1", "key").{|LLMP201:CompleteChatAsync|}(await new Manuals().FindAsync(question));
            """;

        await Analysis.Verify(new Settings().WithConfig("""
            root = true
            [*.cs]
            dotnet_analyzer_diagnostic.category-LlmPatterns.Architecture.severity = none
            dotnet_diagnostic.LLMP201.severity = warning
            dotnet_diagnostic.LLMP000.severity = silent
            """), both, Sources.Knowledge);
    }

    [Theory]
    [InlineData("dotnet_diagnostic.LLMP112.severity = error", DiagnosticSeverity.Error)]
    [InlineData("dotnet_analyzer_diagnostic.category-LlmPatterns.Architecture.severity = warning", DiagnosticSeverity.Warning)]
    [InlineData("dotnet_analyzer_diagnostic.severity = error", DiagnosticSeverity.Error)]
    [InlineData("", DiagnosticSeverity.Info)]
    public async Task A_suggestion_has_the_severity_that_the_user_sets(string line, DiagnosticSeverity expected)
    {
        var found = await Analysis.Verify(new Settings().WithConfig("root = true\n[*.cs]\n" + line), """
            using LlmPatterns;
            using Microsoft.Agents.AI;

            [RetrievalAugmented]
            public sealed class Support(AIAgent agent)
            {
                public Task<AgentResponse> AnswerAsync(string question) => agent.{|LLMP112:RunAsync|}(question);
            }
            """);

        Assert.Equal(expected, Assert.Single(found).Severity);
    }

    [Fact]
    public async Task A_rule_is_off_for_one_file_and_on_for_the_next()
    {
        const string support = """
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            [RetrievalAugmented]
            public sealed class Support(IChatClient chat)
            {
                public Task<ChatResponse> AnswerAsync(string question) => chat.GetResponseAsync(question);
            }
            """;

        await Analysis.Verify(
            new Settings().WithConfig("root = true\n[Test0.cs]\ndotnet_diagnostic.LLMP102.severity = none"),
            support,
            support.Replace("Support", "Help").Replace("GetResponseAsync", "{|LLMP102:GetResponseAsync|}"));
    }

    [Fact]
    public async Task A_pragma_hides_a_finding_and_gives_its_slot_to_no_other()
    {
        var found = await Analysis.Findings("#pragma warning disable LLMP102\n" + Program);

        Assert.DoesNotContain(found, d => !d.IsSuppressed);
    }

    private static bool IsEnabled(DiagnosticDescriptor rule, CSharpCompilation compilation, Settings settings)
    {
        var tree = compilation.SyntaxTrees[0];
        var options = compilation.Options.WithSyntaxTreeOptionsProvider(settings.Configs);
        return RuleState.IsEnabled(rule, compilation.WithOptions(options), tree, key => settings.GetOptions(tree).TryGetValue(key, out var value) ? value : null, default);
    }
}
