using System.Collections.Immutable;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Configuration;
using LlmPatterns.Analyzers.Configuration.Baselines;
using LlmPatterns.Analyzers.Prompts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP901: names what is wrong in a catalog, in <c>LlmPatterns.txt</c>, in a baseline or in a prompt file, at its line, and what is wrong with this package's keys.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.ConfigurationInvalid, Descriptors.UnknownDomain);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var files = ConfigurationFiles.Read(context.Options.AdditionalFiles, context.CancellationToken);
        if (!files.IsEmpty)
            context.RegisterAdditionalFileAction(CheckCatalog);
        if (context.Options.AdditionalFiles.Any(f => Baseline.IsBaseline(f.Path)))
            context.RegisterAdditionalFileAction(CheckBaseline);
        if (!SymbolCatalog.IsNeeded(context.Compilation, files, context.CancellationToken))
            return;
        context.RegisterCompilationEndAction(CheckKeys);
        var prompts = new PromptFiles(context.Options.AdditionalFiles);
        if (!prompts.IsEmpty)
            context.RegisterAdditionalFileAction(file => CheckPrompt(file, prompts));
    }

    private static void CheckCatalog(AdditionalFileAnalysisContext context)
    {
        if (!ConfigurationFiles.IsOurs(context.AdditionalFile.Path) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;
        var catalog = CatalogReader.Read(context.AdditionalFile.Path, text, context.CancellationToken);
        foreach (var problem in catalog.Problems.Concat(UnresolvedNames.In(catalog, context.Compilation, context.CancellationToken)))
            Report(context, text, problem.Span, problem.Message);
    }

    private static void CheckBaseline(AdditionalFileAnalysisContext context)
    {
        if (!Baseline.IsBaseline(context.AdditionalFile.Path) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;
        foreach (var problem in BaselineReader.Read(text, Descriptors.InBaselines, context.CancellationToken).Problems)
            Report(context, text, problem.Span, problem.Message);
    }

    private static void CheckPrompt(AdditionalFileAnalysisContext context, PromptFiles prompts)
    {
        if (prompts.At(context.AdditionalFile.Path) is not { } prompt || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;
        foreach (var problem in prompt.Problems(prompts.SettingsOf(prompt), context.CancellationToken))
            Report(context, text, problem.Span, problem.Message);
    }

    private static void Report(AdditionalFileAnalysisContext context, SourceText text, TextSpan span, string message) =>
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.ConfigurationInvalid, Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span)), message));

    /// <summary>Keys have no place that an analyzer is told of. They are named where a build ends, the one finding that an editor does not show.</summary>
    private static void CheckKeys(CompilationAnalysisContext context)
    {
        foreach (var message in OptionKeys.Problems(context.Options.AnalyzerConfigOptionsProvider, context.Compilation.SyntaxTrees, context.CancellationToken))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ConfigurationInvalid, Location.None, message));
        foreach (var message in UnknownDomain.OfFolders(context.Compilation, context.Options, context.CancellationToken))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnknownDomain, Location.None, message));
    }
}
