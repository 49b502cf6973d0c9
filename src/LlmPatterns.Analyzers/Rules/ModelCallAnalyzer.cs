using System.Collections.Immutable;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Configuration;
using LlmPatterns.Analyzers.Configuration.Baselines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>Finds the model calls of each document and runs the rules on their facts.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelCallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(
            Descriptors.Inventory, Descriptors.PhaseNotDeclared, Descriptors.RetrievedContextDiscarded, Descriptors.PlaceholderNotFilled, Descriptors.EmbeddingMismatch, Descriptors.RetiredModel,
            Descriptors.DeclarationUnused, Descriptors.DeclarationsConflict, Descriptors.RetrievalNotMarked, Descriptors.UnknownDomain).AddRange(SlotTable.Slots.SelectMany(slot => slot.Select(rule => rule.Descriptor)));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var (compilation, options) = (context.Compilation, context.Options);
        if (!SymbolCatalog.IsNeeded(compilation, ConfigurationFiles.Read(options.AdditionalFiles, context.CancellationToken), context.CancellationToken))
            return;
        var expectations = new Expectations(compilation, new(options.AnalyzerConfigOptionsProvider));
        var judge = new Lazy<DocumentJudge?>(() => DeclaredCalls.TryCreate(compilation, options, CancellationToken.None) is { } calls ? new(calls, expectations) : null, LazyThreadSafetyMode.PublicationOnly);
        var baseline = Baseline.In(options.AdditionalFiles, Descriptors.InBaselines);
        context.RegisterSemanticModelAction(document =>
        {
            var tree = document.SemanticModel.SyntaxTree;
            judge.Value?.Report(tree, baseline?.Sift(document.ReportDiagnostic, document.CancellationToken) ?? document.ReportDiagnostic, document.CancellationToken);
        });
    }
}
