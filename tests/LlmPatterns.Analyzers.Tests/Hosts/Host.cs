using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LlmPatterns.Analyzers.Tests.Hosts;

/// <summary>Runs the analyzer as hosts other than a build do, and writes its results so that two runs can be compared.</summary>
internal static class Host
{
    /// <summary>The sources of a sample application, by file.</summary>
    public static IEnumerable<string> Sample(string name) =>
        Directory.EnumerateFiles(Path.GetFullPath($"../../../samples/{name}", Path.GetDirectoryName(Here())!), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText);

    /// <summary>What a build says of all files at once.</summary>
    public static async Task<IReadOnlyList<string>> Batch(Compilation compilation, bool isConcurrent = false) =>
        Lines(await With(compilation, isConcurrent).GetAnalyzerDiagnosticsAsync());

    /// <summary>What an editor says, which asks for one file after the other.</summary>
    public static async Task<IReadOnlyList<string>> ByDocument(Compilation compilation, IEnumerable<SyntaxTree> order)
    {
        var analysis = With(compilation, isConcurrent: true);
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var tree in order)
            found.AddRange(await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, CancellationToken.None));
        return Lines(found);
    }

    /// <summary>What an editor says that has just opened one file.</summary>
    public static async Task<IReadOnlyList<string>> EachAlone(Compilation compilation)
    {
        var found = new List<string>();
        foreach (var tree in compilation.SyntaxTrees)
            found.AddRange(await ByDocument(compilation, [tree]));
        return found.Order(StringComparer.Ordinal).ToList();
    }

    /// <summary>What an editor says that asks for all files at the same time, each on a thread of its own.</summary>
    public static async Task<IReadOnlyList<string>> AllAtOnce(Compilation compilation, int seed)
    {
        var analysis = With(compilation, isConcurrent: true);
        var found = await Task.WhenAll(OrderPrograms.Shuffled(compilation.SyntaxTrees, seed).Select(tree =>
            Task.Run(() => analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, CancellationToken.None))));
        return Lines(found.SelectMany(f => f));
    }

    public static CompilationWithAnalyzers With(Compilation compilation, bool isConcurrent)
    {
        var settings = new Settings().With("llm_patterns.inventory", "true");
        return compilation.WithAnalyzers(
            [new ModelCallAnalyzer()],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([], settings), onAnalyzerException: null, isConcurrent, logAnalyzerExecutionTime: false));
    }

    public static List<string> Lines(IEnumerable<Diagnostic> found) => found.Select(Line).Order(StringComparer.Ordinal).ToList();

    private static string Line(Diagnostic diagnostic) =>
        $"{Place(diagnostic.Location)}: {diagnostic.Id} {diagnostic.GetMessage()}"
        + $" [{string.Join("; ", diagnostic.Properties.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}"))}]"
        + $" <- {string.Join(", ", diagnostic.AdditionalLocations.Select(Place))}";

    private static string Place(Location location) => $"{location.SourceTree?.FilePath} {location.SourceSpan}";

    private static string Here([CallerFilePath] string path = "") => path;
}
