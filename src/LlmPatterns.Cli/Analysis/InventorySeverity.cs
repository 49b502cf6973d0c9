using Microsoft.CodeAnalysis;

namespace LlmPatterns.Cli.Analysis;

/// <summary>Keeps the inventory hidden and on, whatever severity the project gives to all rules or to this package's.</summary>
internal static class InventorySeverity
{
    public static Compilation KeepInventory(this Compilation compilation)
    {
        var options = compilation.Options;
        return compilation.WithOptions(options
            .WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.SetItem(ModelCallEntry.RuleId, ReportDiagnostic.Hidden))
            .WithSyntaxTreeOptionsProvider(options.SyntaxTreeOptionsProvider is { } provider ? new TreeOptions(provider) : null));
    }

    private sealed class TreeOptions(SyntaxTreeOptionsProvider project) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => project.IsGenerated(tree, cancellationToken);

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            if (diagnosticId != ModelCallEntry.RuleId)
                return project.TryGetDiagnosticValue(tree, diagnosticId, cancellationToken, out severity);
            severity = ReportDiagnostic.Hidden;
            return true;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            project.TryGetGlobalDiagnosticValue(diagnosticId, cancellationToken, out severity);
    }
}
