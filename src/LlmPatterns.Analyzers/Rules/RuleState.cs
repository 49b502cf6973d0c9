using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>Whether a rule is on in a file, so that one that is off does not take another's place. Asks in the order in which the compiler does.</summary>
internal static class RuleState
{
    private const string EveryRule = "dotnet_analyzer_diagnostic.severity";

    /// <param name="rule">The rule.</param>
    /// <param name="compilation">Holds what the command line, rule sets and <c>dotnet_diagnostic</c> keys say.</param>
    /// <param name="tree">The file.</param>
    /// <param name="option">Reads the file's analyzer options; null for what is not set.</param>
    /// <param name="cancellation">Stops the question.</param>
    public static bool IsEnabled(DiagnosticDescriptor rule, Compilation compilation, SyntaxTree tree, Func<string, string?> option, CancellationToken cancellation)
    {
        // /warnaserror-:id leaves "default" behind, and then the files of options decide.
        var isNamed = compilation.Options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var severity);
        if (isNamed && severity != ReportDiagnostic.Default)
            return severity != ReportDiagnostic.Suppress;
        if (compilation.Options.SyntaxTreeOptionsProvider is { } provider
            && (provider.TryGetDiagnosticValue(tree, rule.Id, cancellation, out severity) || provider.TryGetGlobalDiagnosticValue(rule.Id, cancellation, out severity)))
            return severity != ReportDiagnostic.Suppress;
        return isNamed || !IsNone(option($"dotnet_analyzer_diagnostic.category-{rule.Category}.severity") ?? option(EveryRule));
    }

    private static bool IsNone(string? severity) => string.Equals(severity, "none", StringComparison.OrdinalIgnoreCase);
}
