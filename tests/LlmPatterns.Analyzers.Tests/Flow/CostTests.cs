using LlmPatterns.Analyzers.Rules;
using LlmPatterns.Analyzers.Tests.Hosts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Abstractions;

namespace LlmPatterns.Analyzers.Tests.Flow;

/// <summary>What an analysis may take, so that nobody waits for it while typing.</summary>
public sealed class CostTests(ITestOutputHelper output)
{
    private const int Levels = 12;

    /// <summary>36 methods, with 3^11 ways from the top to what is retrieved at the bottom: an engine that runs a callee anew for each call takes 44 s.</summary>
    private static string Graph => $$"""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public static class Graph
        {
            [ContextRetrieval]
            public static string Find(string question) => question;

            {{string.Join("\n    ", Enumerable.Range(0, Levels * 3).Select(Method))}}

            public static Task Ask(IChatClient chat, string question) => chat.GetResponseAsync(M0_0(question));
        }
        """;

    [Fact]
    public async Task A_graph_of_12_levels_with_three_calls_in_each_method_takes_under_50_ms()
    {
        var compilation = await Analysis.Compile(Graph);
        var best = double.MaxValue;
        for (var run = 0; run < 12; run++) // the first ones are for the JIT
        {
            var analysis = new CompilationWithAnalyzers(
                (CSharpCompilation)compilation.Clone(),
                [new ModelCallAnalyzer()],
                new CompilationWithAnalyzersOptions(new AnalyzerOptions([], new Settings().With("llm_patterns.inventory", "true")), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
            var result = await analysis.GetAnalysisResultAsync(CancellationToken.None);
            best = Math.Min(best, result.AnalyzerTelemetryInfo.Values.Sum(t => t.ExecutionTime.TotalMilliseconds));
            Assert.Contains("grounding=retrieved;", Assert.Single(Host.Lines(result.GetAllDiagnostics())));
        }

        output.WriteLine($"{best:F1} ms");
        Assert.InRange(best, 0, 50);
    }

    private static string Method(int number)
    {
        var (level, place) = (number / 3, number % 3);
        var body = level == Levels - 1
            ? $"Find(text) + \"{place}\""
            : string.Join(" + ", Enumerable.Range(0, 3).Select(i => $"M{level + 1}_{i}(text + \"{i}\")"));
        return $"private static string M{level}_{place}(string text) => {body};";
    }
}
