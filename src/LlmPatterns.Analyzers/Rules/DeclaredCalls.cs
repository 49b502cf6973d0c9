using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Configuration;
using LlmPatterns.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>The model calls of a compilation's documents with what is declared around them: what the rules judge, and what a fix weighs before it declares.</summary>
internal sealed class DeclaredCalls(FlowEngine engine, AnalyzerSettings settings)
{
    private readonly ModelCallFinder _finder = new(engine);

    public FlowEngine Engine => engine;

    public AnalyzerSettings Settings => settings;

    /// <summary>Null if the compilation references no library that asks a model.</summary>
    public static DeclaredCalls? TryCreate(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        var userFiles = ConfigurationFiles.Read(options.AdditionalFiles, cancellation);
        return SymbolCatalog.TryCreate(compilation, userFiles, cancellation) is { } catalog
            ? new(new FlowEngine(compilation, catalog), new AnalyzerSettings(options.AnalyzerConfigOptionsProvider))
            : null;
    }

    /// <summary>The calls whose findings stand in a document, in order.</summary>
    public IReadOnlyList<ModelCall> In(SyntaxTree tree, CancellationToken cancellation)
    {
        string? Option(string key) => settings.Option(tree, key);
        return Counted(_finder.Find(tree, cancellation).Select(c => c with
        {
            Declaration = DeclarationReader.Nearest(c.ContainingSymbol, Option),
            Domain = c.Domain ?? DeclarationReader.Domain(c.ContainingSymbol, Option),
        }).ToList());
    }

    /// <summary>Sees for each call whether it is all that its declaration speaks of.</summary>
    public static IReadOnlyList<ModelCall> Counted(IReadOnlyList<ModelCall> declared) => declared.Select(c => c with
    {
        IsOnlyCallOfDeclaredSymbol = c.Declaration.Symbol is { } symbol && declared.Count(o => !o.IsForwarding && SymbolEqualityComparer.Default.Equals(o.Declaration.Symbol, symbol)) == 1,
    }).ToList();
}
