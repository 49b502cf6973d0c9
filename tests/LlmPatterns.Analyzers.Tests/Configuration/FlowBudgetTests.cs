using LlmPatterns.Analyzers.Rules;
using LlmPatterns.Analyzers.Tests.Hosts;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LlmPatterns.Analyzers.Tests.Configuration;

/// <summary><c>llm_patterns.flow_budget</c>: a body that is longer is cut, and its calls say so.</summary>
public sealed class FlowBudgetTests
{
    private const string Code = """
        using Microsoft.Extensions.AI;

        public static class Desk
        {
            public static Task Ask(IChatClient chat, string question)
            {
                var prompt = "Answer: " + question;
                prompt += " Be brief.";
                return chat.GetResponseAsync(prompt);
            }
        }
        """;

    [Theory]
    [InlineData("5", "this body (the analysis budget ran out)")]
    [InlineData("60000", "grounding=none;")]
    [InlineData("many", "grounding=none;")] // which LLMP901 names
    [InlineData("0", "grounding=none;")]
    public async Task A_body_with_more_operations_is_unknown(string budget, string expected)
    {
        var settings = new Settings().With("llm_patterns.inventory", "true").With("llm_patterns.flow_budget", budget);
        var compilation = await Analysis.Compile(Code);
        var analysis = compilation.WithAnalyzers([new ModelCallAnalyzer()], new AnalyzerOptions([], settings));

        Assert.Contains(expected, Assert.Single(Host.Lines(await analysis.GetAnalyzerDiagnosticsAsync())));
    }
}
