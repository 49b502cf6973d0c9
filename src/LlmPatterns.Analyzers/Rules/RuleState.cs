using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>Whether a rule is on in a file, so that one that is off does not take another's place.</summary>
internal static class RuleState
{
    public static bool IsEnabled(Compilation compilation, SyntaxTree tree, string id, CancellationToken cancellation)
    {
        if (compilation.Options.SyntaxTreeOptionsProvider is { } provider
            && (provider.TryGetDiagnosticValue(tree, id, cancellation, out var severity) || provider.TryGetGlobalDiagnosticValue(id, cancellation, out severity)))
            return severity != ReportDiagnostic.Suppress;
        return !compilation.Options.SpecificDiagnosticOptions.TryGetValue(id, out var specific) || specific != ReportDiagnostic.Suppress;
    }
}
