using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LlmPatterns.Analyzers.Configuration;

/// <summary>The options of <c>.editorconfig</c>, global configs and MSBuild, read by their documented keys.</summary>
internal sealed class AnalyzerSettings(AnalyzerConfigOptionsProvider provider)
{
    /// <summary><c>llm_patterns.inventory = true</c> emits LLMP000.</summary>
    public const string InventoryKey = "llm_patterns.inventory";

    /// <summary><c>llm_patterns.flow_budget</c>: how many operations of one body are followed before what is left is unknown.</summary>
    public const string FlowBudgetKey = "llm_patterns.flow_budget";

    private const string ModeProperty = "build_property.LlmPatternsMode";
    private const string TestProperty = "build_property.IsTestProject";
    private const string TestingPlatformProperty = "build_property.IsTestingPlatformApplication";

    /// <summary><c>&lt;LlmPatternsMode&gt;strict</c>: suggestions become warnings, and undeclared types are named in every assembly.</summary>
    public bool IsStrict => Is(provider.GlobalOptions, ModeProperty, "strict");

    /// <summary>In a test project only marked code is judged. MSTest.Sdk and xunit.v3 say it by another property; a project that says itself what it is has the last word.</summary>
    public bool IsTestProject => Is(provider.GlobalOptions, TestProperty, "true")
        || (Is(provider.GlobalOptions, TestingPlatformProperty, "true") && !Is(provider.GlobalOptions, TestProperty, "false"));

    public bool EmitsInventory(SyntaxTree tree) => Is(provider.GetOptions(tree), InventoryKey, "true") || Is(provider.GlobalOptions, InventoryKey, "true");

    /// <summary>The operations that are followed in one body of a file; null if nothing is set, or no positive number.</summary>
    public int? FlowBudget(SyntaxTree tree) => int.TryParse(Option(tree, FlowBudgetKey), NumberStyles.None, CultureInfo.InvariantCulture, out var budget) && budget > 0 ? budget : null;

    /// <summary>An option of the folder that a file lies in.</summary>
    public string? Option(SyntaxTree tree, string key) => provider.GetOptions(tree).TryGetValue(key, out var value) && value.Length > 0 ? value : null;

    private static bool Is(AnalyzerConfigOptions options, string key, string expected) =>
        options.TryGetValue(key, out var value) && string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);
}
