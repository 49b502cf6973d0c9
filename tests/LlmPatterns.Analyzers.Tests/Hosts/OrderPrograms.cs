using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Tests.Hosts;

/// <summary>The programs whose results are held against each other: made for it, the samples, the probes, and those that exhaust a budget.</summary>
internal static class OrderPrograms
{
    /// <summary>By name, with a word that the inventory must hold, so that what is to be tested does happen.</summary>
    public static IReadOnlyDictionary<string, (Func<string[]> Files, string Holds)> All { get; } = new Dictionary<string, (Func<string[]>, string)>
    {
        ["made for this"] = (() => PerDocumentTests.Files, "LLMP302"),
        ["HelpDesk"] = (() => [.. Host.Sample("HelpDesk"), .. Host.Sample("HelpDesk.Knowledge"), .. Host.Sample("Shared"), Onnx()], "LLMP102"),
        ["ClinicAssistant"] = (() => [.. Host.Sample("ClinicAssistant"), .. Host.Sample("Shared")], "grounding=retrieved"),
        ["embeddings"] = (() => EmbeddingPrograms.Files, "LLMP206"),
        ["probes"] = (() => [.. Probes().SelectMany(Split)], "retrieved-on-some-paths"),
        ["a chain"] = (() => BudgetPrograms.Chain(70), "a chain of calls (the analysis budget ran out)"),
        ["a ladder"] = (() => BudgetPrograms.Ladder(55), "a chain of calls (the analysis budget ran out)"),
        ["a circle"] = (() => BudgetPrograms.Circle(20, hasShortcuts: true), "retrieved-on-some-paths"),
        ["a long circle"] = (() => BudgetPrograms.Circle(50, hasShortcuts: false), "a chain of calls (the analysis budget ran out)"),
        ["a mesh"] = (() => BudgetPrograms.Mesh(9), "retrieved-on-some-paths"),
        ["many callers"] = (() => BudgetPrograms.Callers(16), "which has more than 16 callers"),
        ["deep inputs"] = (() => BudgetPrograms.DeepInputs(12), "(the analysis budget ran out)"),
        ["wide inputs"] = (() => BudgetPrograms.WideInputs(22), "(the analysis budget ran out)"),
        ["a long body"] = (() => BudgetPrograms.Bodies(100), "a long body (the analysis budget ran out)"),
    };

    public static async Task<CSharpCompilation> Compile(string program)
    {
        var compilation = await Analysis.Compile(All[program].Files());
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    public static T[] Shuffled<T>(IEnumerable<T> items, int seed)
    {
        var shuffled = items.ToArray();
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    /// <summary>The library's own declarations, which the other programs do without.</summary>
    private static string Onnx() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Flow", "Models", "Libraries", "Microsoft.ML.OnnxRuntimeGenAI.cs"));

    private static IEnumerable<string> Probes() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Flow", "Probes"), "*.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText);

    /// <summary>Each type of a file as a file of its own.</summary>
    private static IEnumerable<string> Split(string file)
    {
        var root = CSharpSyntaxTree.ParseText(file, new(LanguageVersion.Preview)).GetCompilationUnitRoot();
        var space = root.Members.OfType<FileScopedNamespaceDeclarationSyntax>().Single();
        foreach (var member in space.Members)
            yield return $"#nullable disable\n{root.Usings.ToFullString()}\nnamespace {space.Name};\n{member.ToFullString()}";
    }
}
