using System.Collections.Immutable;
using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Tests.Catalog;

/// <summary>Asks a catalog what an expression of a program means.</summary>
internal static class Lookup
{
    private const string Mark = "/*?*/";

    /// <summary>The catalog's facts on the expression behind <c>/*?*/</c>, in words as in the catalog.</summary>
    /// <param name="program">Top-level statements, with one mark.</param>
    /// <param name="catalog">The project's own catalog.</param>
    /// <param name="libraries">Sources of libraries, each an assembly of its own: <c>Contoso0</c>, <c>Contoso1</c> ...</param>
    public static async Task<string> Facts(string program, string catalog, params string[] libraries)
    {
        var compilation = await Compile(program, libraries);
        var tree = compilation.SyntaxTrees[0];
        var at = tree.ToString().IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
        var token = (await tree.GetRootAsync()).FindToken(at);
        var expression = token.Parent!.AncestorsAndSelf().OfType<ExpressionSyntax>().TakeWhile(e => e.SpanStart >= token.SpanStart).Last();
        var symbol = compilation.GetSemanticModel(tree).GetSymbolInfo(expression is AssignmentExpressionSyntax assignment ? assignment.Left : expression).Symbol;
        Assert.NotNull(symbol);

        var found = SymbolCatalog.TryCreate(compilation, [User(catalog)], default)!.Find(symbol);

        return string.Join(", ", found.Select(e => $"{LineKind.All.Single(k => k.Value.Kind == e.Kind).Key} {e.Id}"));
    }

    public static async Task<CSharpCompilation> Compile(string program, params string[] libraries)
    {
        var references = (await RealLibraries.References).ToList();
        for (var i = 0; i < libraries.Length; i++)
        {
            var library = Analysis.Compile(references, libraries[i]).WithAssemblyName($"Contoso{i}");
            references.Add(Image(library));
        }
        var compilation = Analysis.Compile(references, program);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    /// <summary>A compiled library, as a build references it.</summary>
    public static MetadataReference Image(Compilation library)
    {
        using var stream = new MemoryStream();
        var emitted = library.Emit(stream);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    /// <summary>A project's own catalog; its last line opens the gate.</summary>
    public static CatalogFile User(string text) => new("/src/My.catalog.txt", SourceText.From(text + "\ninvoke M:Any.Gateway.Ask"));
}
