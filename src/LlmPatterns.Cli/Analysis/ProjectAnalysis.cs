using System.Collections.Immutable;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LlmPatterns.Cli.Analysis;

/// <summary>Runs the analyzers that ship with the tool on one project, for one target framework.</summary>
internal static class ProjectAnalysis
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [new ModelCallAnalyzer(), new ConfigurationAnalyzer()];

    /// <summary>Everything that the compiler and the analyzers say, with what the code suppresses marked as such.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Run(Project project, CancellationToken cancellation)
    {
        var compilation = await project.GetCompilationAsync(cancellation) ?? throw new InvalidOperationException($"{project.Name} has no compilation.");
        var options = new AnalyzerOptions(project.AnalyzerOptions.AdditionalFiles, new InventoryOptions(project.AnalyzerOptions.AnalyzerConfigOptionsProvider));
        var analysis = compilation.KeepInventory().WithAnalyzers(Analyzers, new CompilationWithAnalyzersOptions(
            options, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));
        return await analysis.GetAllDiagnosticsAsync(cancellation);
    }
}
