using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Configuration;
using LlmPatterns.Analyzers.Flow;
using LlmPatterns.Analyzers.Flow.Calls;
using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Prompts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>The model calls of a file, each with what is declared around it: what the rules judge, and what a fix weighs before it declares.</summary>
internal sealed class DeclaredCalls(FlowEngine engine, AnalyzerSettings settings)
{
    private readonly ModelCallFinder _finder = new(engine);

    public FlowEngine Engine => engine;

    public AnalyzerSettings Settings => settings;

    /// <summary>Null if the compilation references no library that asks a model.</summary>
    public static DeclaredCalls? TryCreate(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        var userFiles = ConfigurationFiles.Read(options.AdditionalFiles, cancellation);
        var settings = new AnalyzerSettings(options.AnalyzerConfigOptionsProvider);
        return SymbolCatalog.TryCreate(compilation, userFiles, cancellation) is { } catalog
            ? new(new FlowEngine(compilation, catalog, new PromptFiles(options.AdditionalFiles), settings.FlowBudget), settings)
            : null;
    }

    /// <summary>The calls of one file, in order.</summary>
    public IReadOnlyList<ModelCall> In(SyntaxTree tree, CancellationToken cancellation)
    {
        var calls = Read(tree, cancellation);
        return calls.Select(c => c with { IsOnlyCallOfDeclaredSymbol = IsOnly(c, calls, tree, cancellation) }).ToList();
    }

    /// <summary>Whether a file may have calls, by the names that it calls: asked before another file is read.</summary>
    public bool MayBeIn(SyntaxTree tree, CancellationToken cancellation) =>
        FileIndex.Of(tree, cancellation).Units.Any(u => u.Calls.Keys.Any(n => engine.Catalog.IsModelCallName(n) || engine.IsMarkedName(n) || engine.Index.IsWrapperName(n)));

    /// <summary>
    /// Whether a file may have a finding though nothing is declared in the compilation: it searches, loads an adapter, makes a tool for a call whose tools don't run by default,
    /// renders or fills a template, names a retired model, or speaks of context or of a subject.
    /// </summary>
    public bool MayShow(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!MayBeIn(tree, cancellation))
            return false;
        var (file, catalog) = (FileIndex.Of(tree, cancellation), engine.Catalog);
        return file.Called.Any(catalog.IsSearchName)
            || catalog.AdapterNames.Any(file.Calls)
            || (file.Called.Any(catalog.IsToolName) && file.Called.Any(catalog.IsIdleCallName))
            || (file.Called.Any(catalog.IsTemplateCallName) && file.Texts.Any(t => t.IndexOf("{{", StringComparison.Ordinal) >= 0))
            || FilledTexts.MayBeIn(file)
            || file.Names.Any(catalog.MayBeRetired)
            || file.Texts.Any(t => PromptWords.ClaimOfContext(t) is not null)
            || catalog.Vocabulary.SubjectOf(file.Texts, asksUser: true) is not null;
    }

    private List<ModelCall> Read(SyntaxTree tree, CancellationToken cancellation)
    {
        string? Option(string key) => settings.Option(tree, key);
        return _finder.Find(tree, cancellation).Select(Declared).ToList();

        ModelCall Declared(ModelCall call)
        {
            var domain = call.Domain ?? DeclarationReader.Domain(call.ContainingSymbol, Option);
            return call with
            {
                Declaration = DeclarationReader.Nearest(call.ContainingSymbol, Option),
                Domain = domain,
                Subjects = engine.Catalog.Vocabulary.Names,
                Policy = domain is null ? null : engine.Catalog.PolicyOf(domain.Name),
            };
        }
    }

    /// <summary>Only auxiliary calls are asked about, because the declaration of a type or an assembly may reach into other files.</summary>
    private bool IsOnly(ModelCall call, List<ModelCall> calls, SyntaxTree tree, CancellationToken cancellation) =>
        call.IsAuxiliary && call.Declaration.Symbol is { } symbol
        && calls.Count(c => IsDeclaredBy(c, symbol)) == 1
        && !FilesOf(symbol).Any(f => f != tree && MayBeIn(f, cancellation) && Read(f, cancellation).Any(c => IsDeclaredBy(c, symbol)));

    private static bool IsDeclaredBy(ModelCall call, ISymbol symbol) => !call.IsForwarding && SymbolEqualityComparer.Default.Equals(call.Declaration.Symbol, symbol);

    private IEnumerable<SyntaxTree> FilesOf(ISymbol symbol) =>
        symbol is IAssemblySymbol ? engine.Compilation.SyntaxTrees : symbol.DeclaringSyntaxReferences.Select(r => r.SyntaxTree).Distinct();
}
