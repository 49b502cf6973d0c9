using System.Collections.Immutable;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Testing;

/// <summary>Compiles test programs against the real libraries and runs the analyzers as a build does.</summary>
internal static class Analysis
{
    /// <summary>What a project of the .NET SDK has by itself.</summary>
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview);

    /// <summary>A compilation of the sources; top-level statements make it a program.</summary>
    public static async Task<CSharpCompilation> Compile(params string[] sources) => Compile(await RealLibraries.References, sources);

    public static CSharpCompilation Compile(IEnumerable<MetadataReference> references, params string[] sources)
    {
        var trees = sources.Select((source, i) => Parse(source, $"/src/Test{i}.cs")).Append(Parse(ImplicitUsings, "/src/GlobalUsings.cs")).ToList();
        var isProgram = trees.Any(t => t.GetCompilationUnitRoot().Members.Any(m => m.IsKind(SyntaxKind.GlobalStatement)));
        var options = new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
        return CSharpCompilation.Create("TestProject", trees, references, options);
    }

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(SourceText.From(source), Parsing, path);

    /// <summary>Everything the analyzers report, without the inventory unless it is switched on in <paramref name="settings"/>; an exception of theirs fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Run(Compilation compilation, Settings? settings = null)
    {
        settings ??= new();
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(settings.Configs));
        var found = await compilation.WithAnalyzers([new ModelCallAnalyzer(), new ConfigurationAnalyzer()], new AnalyzerOptions(settings.AdditionalTexts, settings)).GetAllDiagnosticsAsync();
        Assert.DoesNotContain(found, d => d.Id == "AD0001");
        return [.. found.Where(d => d.Id.StartsWith("LLMP", StringComparison.Ordinal)).OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Holds the findings against the marks of <see cref="Markup"/>: no other finding, and no other place. Some model call must be found,
    /// so that silence is a judgement. Returns the findings for what else a test asks of them.
    /// </summary>
    public static Task<ImmutableArray<Diagnostic>> Verify(params string[] marked) => Verify(new Settings(), marked);

    public static Task<ImmutableArray<Diagnostic>> Verify(Settings settings, params string[] marked) => Verify(settings, [], marked);

    /// <summary>The same with more libraries than the real ones.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Verify(Settings settings, IEnumerable<MetadataReference> more, params string[] marked)
    {
        var files = marked.Select(Markup.Read).ToList();
        var compilation = Compile([.. await RealLibraries.References, .. more], [.. files.Select(f => f.Source)]);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var found = await Run(compilation, settings.With("llm_patterns.inventory", "true"));
        Assert.Contains(found, d => d.Id == "LLMP000");
        found = found.RemoveAll(d => d.Id == "LLMP000");
        var expected = files.SelectMany((file, i) => file.Expected.Select(e => (Tree: compilation.SyntaxTrees[i], e.Id, e.Span)));
        Assert.Equal(Lines(expected), Lines(found.Select(d => (Tree: d.Location.SourceTree!, d.Id, Span: d.Location.SourceSpan))));
        return found;

        static IEnumerable<string> Lines(IEnumerable<(SyntaxTree Tree, string Id, TextSpan Span)> places) =>
            places.OrderBy(p => p.Tree.FilePath, StringComparer.Ordinal).ThenBy(p => p.Span).ThenBy(p => p.Id, StringComparer.Ordinal)
                .Select(p => $"{p.Id} at {p.Tree.GetText().ToString(p.Span)}, {p.Tree.FilePath}:{p.Tree.GetLineSpan(p.Span).StartLinePosition.Line + 1}");
    }

    /// <summary>The findings in a program that must compile.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Findings(string source, Settings? settings = null, IEnumerable<MetadataReference>? more = null)
    {
        var compilation = Compile([.. await RealLibraries.References, .. more ?? []], source);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return await Run(compilation, settings);
    }

    /// <summary>The inventory of a program that must compile: each model call with its facts, in order.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Inventory(string source, Settings? settings = null) =>
        [.. (await Findings(source, (settings ?? new()).With("llm_patterns.inventory", "true"))).Where(d => d.Id == "LLMP000")];
}
