using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Configuration;
using LlmPatterns.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>Finds the model calls of each document and runs the rules on their facts.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelCallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.Inventory, Descriptors.PhaseNotDeclared).AddRange(SlotTable.Slots.SelectMany(slot => slot.Select(rule => rule.Descriptor)));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var userFiles = ConfigurationFiles.Read(context.Options.AdditionalFiles, context.CancellationToken);
        if (SymbolCatalog.TryCreate(context.Compilation, userFiles, context.CancellationToken) is not { } catalog)
            return;
        var settings = new AnalyzerSettings(context.Options.AnalyzerConfigOptionsProvider);
        var judge = new DocumentJudge(new FlowEngine(context.Compilation, catalog), settings);
        context.RegisterSemanticModelAction(document => judge.Report(document.SemanticModel.SyntaxTree, document.ReportDiagnostic, document.CancellationToken));
    }
}
