using System.Collections.Immutable;
using LlmPatterns.Analyzers.Configuration.Baselines;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LlmPatterns.Cli.Analysis;

/// <summary>Runs the analyzers that ship with the tool on one project, for one target framework.</summary>
internal static class ProjectAnalysis
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [new ModelCallAnalyzer(), new ConfigurationAnalyzer()];

    /// <summary>Everything that the compiler and the analyzers say, with what the code suppresses marked as such, and what a baseline silences like any other.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Run(Project project, CancellationToken cancellation)
    {
        var compilation = (await project.GetCompilationAsync(cancellation) ?? throw new InvalidOperationException($"{project.Name} has no compilation.")).KeepInventory();
        var options = new InventoryOptions(project.AnalyzerOptions.AnalyzerConfigOptionsProvider);
        var files = project.AnalyzerOptions.AdditionalFiles.ToLookup(f => Baseline.IsBaseline(f.Path));
        var found = await With(Analyzers, files[false]).GetAllDiagnosticsAsync(cancellation);
        // What is wrong in a baseline is said as in a build, and what it holds silences nothing here: it is to be counted.
        foreach (var baseline in files[true])
            found = found.AddRange((await With([new ConfigurationAnalyzer()], [baseline]).GetAnalysisResultAsync(baseline, cancellation)).GetAllDiagnostics());
        return found;

        CompilationWithAnalyzers With(ImmutableArray<DiagnosticAnalyzer> analyzers, IEnumerable<AdditionalText> additional) => compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. additional], options), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));
    }
}
