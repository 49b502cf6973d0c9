using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>Every rule's descriptor, made in one way so that none lacks its help link.</summary>
internal static class Descriptors
{
    private const string Category = "LlmPatterns.Architecture";

    /// <summary>LLMP000: every model call with its facts, for machines; emitted on request only.</summary>
    public static readonly DiagnosticDescriptor Inventory = Rule(
        "LLMP000", "Model call inventory", "Model call {0}: {1}, {2}", DiagnosticSeverity.Hidden,
        "Lists every model call with its facts in the diagnostic's properties, when llm_patterns.inventory is true. The command line's reports are made from it.");

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity, string description) =>
#pragma warning disable RS0030 // the one place that may call it
        new(id, title, message, Category, severity, isEnabledByDefault: true, description, $"https://github.com/llm-patterns/LlmPatterns.Analyzers/blob/main/docs/rules/{id}.md");
#pragma warning restore RS0030
}
