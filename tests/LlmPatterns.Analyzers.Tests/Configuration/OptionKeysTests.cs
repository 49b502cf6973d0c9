using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LlmPatterns.Analyzers.Tests.Configuration;

/// <summary>Keys of .editorconfig and .globalconfig that mean nothing, and values that they can't have.</summary>
public sealed class OptionKeysTests
{
    [Theory]
    [InlineData("llm_patterns.phse", "rag", "'llm_patterns.phse' is no key of this package; did you mean 'llm_patterns.phase'?")]
    [InlineData("llm_patterns.inventry", "true", "'llm_patterns.inventry' is no key of this package; did you mean 'llm_patterns.inventory'?")]
    [InlineData("llm_pattern.domain", "medical", "'llm_pattern.domain' is no key of this package; did you mean 'llm_patterns.domain'?")]
    [InlineData("llmpatterns.phase", "rag", "'llmpatterns.phase' is no key of this package; did you mean 'llm_patterns.phase'?")]
    [InlineData("llm_patterns_phase", "rag", "'llm_patterns_phase' is no key of this package; did you mean 'llm_patterns.phase'?")]
    [InlineData("llm_patterns.x", "", "'llm_patterns.x' is no key of this package; known are llm_patterns.domain, llm_patterns.flow_budget, llm_patterns.inventory, llm_patterns.phase")]
    [InlineData("llm_patterns.phase", "ragg", "llm_patterns.phase: 'ragg' is no approach; did you mean 'rag'?")]
    [InlineData("llm_patterns.phase", "rag + tuned", "llm_patterns.phase: 'tuned' is no approach; known are agentic-rag, fine-tuned, foundation, rag")]
    [InlineData("llm_patterns.phase", "rag;foundation", "llm_patterns.phase: 'rag;foundation' is no approach; did you mean 'foundation'?")]
    [InlineData("llm_patterns.inventory", "yes", "llm_patterns.inventory: 'yes' is neither true nor false")]
    [InlineData("llm_patterns.flow_budget", "much", "llm_patterns.flow_budget: 'much' is no number above 0")]
    [InlineData("llm_patterns.flow_budget", "0", "llm_patterns.flow_budget: '0' is no number above 0")]
    public async Task Names_the_key_and_what_would_be_right(string key, string value, string message)
    {
        var finding = Assert.Single(await Analysis.Findings("System.Console.WriteLine();", new Settings().With(key, value)), f => f.Id == "LLMP901");

        Assert.Equal(message, finding.GetMessage());
        Assert.Equal(Location.None, finding.Location);
    }

    [Theory]
    [InlineData("llm_patterns.phase", "foundation")]
    [InlineData("llm_patterns.phase", " Fine-Tuned+RAG ")]
    [InlineData("llm_patterns.phase", "foundation + rag")]
    [InlineData("llm_patterns.phase", "agentic-rag")]
    [InlineData("llm_patterns.phase", "")]
    [InlineData("llm_patterns.domain", "anything at all")]
    [InlineData("llm_patterns.inventory", "TRUE")]
    [InlineData("llm_patterns.flow_budget", "20000")]
    [InlineData("llm_tools.phase", "x")]
    [InlineData("llmx", "x")]
    [InlineData("build_property.llm_patterns.x", "x")]
    [InlineData("dotnet_diagnostic.llmp101.severity", "x")]
    public async Task Says_nothing_of_what_is_right_or_anothers(string key, string value) =>
        Assert.Empty((await Analysis.Findings("System.Console.WriteLine();", new Settings().With(key, value))).Where(f => f.Id == "LLMP901"));

    [Fact]
    public async Task Names_a_problem_once_however_many_files_it_holds_for()
    {
        var compilation = await Analysis.Compile("class A;", "class B;", "class C;");

        Assert.Single(await Analysis.Run(compilation, new Settings().With("llm_patterns.phse", "rag")));
    }

    [Fact]
    public async Task Says_nothing_where_nothing_asks_a_model() =>
        Assert.Empty(await Analysis.Run(Analysis.Compile([], "class C;"), new Settings().With("llm_patterns.phse", "rag")));

    /// <summary>A host's options need not list their keys.</summary>
    [Fact]
    public async Task Says_nothing_where_the_host_lists_no_keys() =>
        Assert.Empty(OptionKeys.Problems(new Silent(), (await Analysis.Compile("class C;")).SyntaxTrees, default));

    /// <summary>The names that are right here are those that declare something there.</summary>
    [Fact]
    public async Task Every_approach_declares_something()
    {
        var type = (await Analysis.Compile("class C;")).GetTypesByMetadataName("C")[0];
        bool Declares(string phase) => DeclarationReader.Nearest(type, key => key == DeclarationReader.PhaseOption ? phase : null).Exists;

        Assert.All(ApproachNames.All, name => Assert.True(Declares(name) && Declares(name.ToUpperInvariant()), name));
        Assert.False(Declares("ragg"));
    }

    private sealed class Silent : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new NoKeys();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class NoKeys : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => (value = null) is not null;
        }
    }
}
