using System.Collections.Immutable;
using LlmPatterns.Cli.Analysis;
using LlmPatterns.Cli.Loading;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Cli.Tests.Reports;

/// <summary>Reviews made up for the reports' tests.</summary>
internal static class Reviews
{
    public static Place At(string path, int line = 3, string? code = "AskAsync") => new(path, line, 5, line, 13, code);

    public static FindingEntry Finding(Place place, string message = "It is so.", DiagnosticSeverity severity = DiagnosticSeverity.Warning, string id = "LLMP102", params Place[] way) =>
        new(Rule(id), severity, message, place, [.. way], new("Desk.Answers.Ask(string)", "0123"));

    public static ModelCallEntry Call(Place place, string phase = "foundation", string? model = null, string? reason = null) =>
        new(phase, "none", "none", null, model, null, null, "M:Contoso.Llm.Ask", reason, place, []);

    public static Review Of(FindingEntry[] findings, ModelCallEntry[]? calls = null, ProjectMessage[]? problems = null) =>
        new("/repo", 1, [.. findings], [.. calls ?? []], [.. problems ?? []], []);

    private static DiagnosticDescriptor Rule(string id) => ProjectAnalysis.Analyzers.SelectMany(a => a.SupportedDiagnostics).First(r => r.Id == id);
}
