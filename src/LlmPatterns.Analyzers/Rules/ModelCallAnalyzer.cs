using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>Finds the model calls of each document and runs the rules on their facts.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelCallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.Inventory);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (SymbolCatalog.TryCreate(context.Compilation, ImmutableArray<CatalogFile>.Empty, context.CancellationToken) is not { } catalog)
            return;
        var finder = new ModelCallFinder(new FlowEngine(context.Compilation, catalog));
        context.RegisterSemanticModelAction(document =>
        {
            foreach (var call in finder.Find(document.SemanticModel.SyntaxTree, document.CancellationToken))
                document.ReportDiagnostic(Inventory.Of(call));
        });
    }
}
