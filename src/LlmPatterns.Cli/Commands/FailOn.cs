using Microsoft.CodeAnalysis;

namespace LlmPatterns.Cli.Commands;

/// <summary>From which severity on findings make the command fail; the values are those of <c>--fail-on</c>.</summary>
internal enum FailOn
{
    Suggestion,
    Warning,
    Error,
    Never,
}

internal static class FailOnLevels
{
    public static bool Covers(this FailOn level, DiagnosticSeverity severity) => level switch
    {
        FailOn.Suggestion => severity >= DiagnosticSeverity.Info,
        FailOn.Warning => severity >= DiagnosticSeverity.Warning,
        FailOn.Error => severity >= DiagnosticSeverity.Error,
        _ => false,
    };
}
