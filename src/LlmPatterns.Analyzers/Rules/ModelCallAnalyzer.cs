using System.Collections.Immutable;
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
        if (DeclaredCalls.TryCreate(context.Compilation, context.Options, context.CancellationToken) is not { } calls)
            return;
        var judge = new DocumentJudge(calls);
        context.RegisterSemanticModelAction(document => judge.Report(document.SemanticModel.SyntaxTree, document.ReportDiagnostic, document.CancellationToken));
    }
}
