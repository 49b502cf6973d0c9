using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Tests;

/// <summary>Keeps the folder list of the design true: the parts depend on each other in one direction.</summary>
public sealed class ArchitectureTests
{
    private const string Root = "LlmPatterns.Analyzers";

    /// <summary>Each part, and the parts that it may use.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Architecture"] = [],
        ["Catalog"] = ["Architecture"],
        ["Configuration"] = ["Architecture", "Catalog"],
        ["Prompts"] = [],
        ["Flow"] = ["Architecture", "Catalog", "Prompts"],
        ["Rules"] = ["Architecture", "Catalog", "Configuration", "Flow", "Prompts"],
    };

    private static readonly string Repository = Path.GetFullPath("../..", Path.GetDirectoryName(Here())!);

    [Fact]
    public void Parts_use_only_the_parts_that_the_design_lets_them_use()
    {
        var compilation = Compile(Path.Combine(Repository, "src/LlmPatterns.Analyzers"));

        var uses = compilation.SyntaxTrees.SelectMany(tree => Uses(compilation.GetSemanticModel(tree))).Distinct().ToList();

        // Without these two the search itself would be broken, and nothing below could fail.
        Assert.Contains(uses, use => use is { From: "Rules", To: "Rules" });
        Assert.Contains(uses, use => use is { From: "Rules", To: not "Rules" });
        Assert.Empty(uses.Where(use => use.From != use.To && !Allowed[use.From].Contains(use.To)).Select(use => $"{use.File}: {use.From} must not use {use.To}"));
    }

    [Fact]
    public void A_use_against_the_direction_is_seen()
    {
        var compilation = CSharpCompilation.Create("drift",
        [
            CSharpSyntaxTree.ParseText($"namespace {Root}.Rules {{ public static class Rule {{ public static int Id() => 1; }} }}", path: "Rule.cs"),
            CSharpSyntaxTree.ParseText($"namespace {Root}.Flow {{ using static {Root}.Rules.Rule; class Engine {{ object Run() => Id(); }} }}", path: "Engine.cs"),
        ], References());

        var uses = compilation.SyntaxTrees.SelectMany(tree => Uses(compilation.GetSemanticModel(tree)));

        Assert.Contains(("Engine.cs", "Flow", "Rules"), uses);
    }

    [Fact]
    public void The_analyzers_run_on_Roslyn_alone() =>
        Assert.Empty(typeof(ModelCallAnalyzer).Assembly.GetReferencedAssemblies()
            .Select(name => name.Name)
            .Except(["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory"]));

    [Fact]
    public void Every_folder_is_a_part() =>
        Assert.Empty(Directory.GetDirectories(Path.Combine(Repository, "src/LlmPatterns.Analyzers"))
            .Select(Path.GetFileName)
            .Except([.. Allowed.Keys, "bin", "obj", "Properties"]));

    [Fact]
    public void No_file_is_longer_than_a_reader_holds() =>
        Assert.Empty(Sources(Path.Combine(Repository, "src"))
            .Select(file => (File: Path.GetRelativePath(Repository, file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > 300)
            .Select(file => $"{file.File}: {file.Lines} lines"));

    private static IEnumerable<(string File, string From, string To)> Uses(SemanticModel model)
    {
        foreach (var name in model.SyntaxTree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var symbol = model.GetSymbolInfo(name).Symbol;
            if (symbol is INamespaceSymbol or null || Part((symbol as INamedTypeSymbol ?? symbol.ContainingType)?.ContainingNamespace) is not { } to)
                continue;
            if (Part(model.GetEnclosingSymbol(name.SpanStart)?.ContainingNamespace ?? (model.GetEnclosingSymbol(name.SpanStart) as INamespaceSymbol)) is { } from)
                yield return (Path.GetFileName(model.SyntaxTree.FilePath), from, to);
        }
    }

    private static string? Part(INamespaceSymbol? space)
    {
        var name = space?.ToDisplayString();
        return name?.StartsWith(Root + ".", StringComparison.Ordinal) == true ? name[(Root.Length + 1)..].Split('.')[0] : null;
    }

    private static CSharpCompilation Compile(string folder)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var trees = Sources(folder).Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file));
        var usings = CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading;", options);
        return CSharpCompilation.Create("architecture", [.. trees, usings], References(), new(OutputKind.DynamicallyLinkedLibrary));
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) != $"{Root}.dll")
            .Select(file => MetadataReference.CreateFromFile(file));

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split('/', '\\').Any(part => part is "bin" or "obj"));

    private static string Here([CallerFilePath] string path = "") => path;
}
