using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LlmPatterns.Package.Tests;

/// <summary>The presets follow the rules' own severities.</summary>
public sealed partial class PresetTests
{
    private static readonly DiagnosticDescriptor[] Rules =
    [
        .. typeof(ModelCallAnalyzer).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .DistinctBy(rule => rule.Id)
            .OrderBy(rule => rule.Id),
    ];

    [Fact]
    public void Audit_lowers_every_warning_to_a_suggestion() =>
        Assert.Equal(
            Rules.Where(rule => rule.DefaultSeverity == DiagnosticSeverity.Warning).Select(rule => (rule.Id, "suggestion")),
            Severities("audit"));

    [Fact]
    public void Strict_raises_the_suggestions_up_to_3xx_save_the_one_that_proves_nothing() =>
        Assert.Equal(
            Rules.Where(rule => rule.DefaultSeverity == DiagnosticSeverity.Info && rule.Id is not ("LLMP112" or ['L', 'L', 'M', 'P', >= '4', ..])).Select(rule => (rule.Id, "warning")),
            Severities("strict"));

    [Theory]
    [InlineData("audit")]
    [InlineData("strict")]
    public void Stands_below_the_users_own_configuration(string mode) =>
        Assert.Contains("is_global = true\nglobal_level = -100\n", Preset(mode));

    private static IEnumerable<(string Id, string Severity)> Severities(string mode) =>
        Line().Matches(Preset(mode)).Select(match => (match.Groups["id"].Value, match.Groups["severity"].Value));

    private static string Preset(string mode) =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, $"../../src/LlmPatterns.Package/presets/LlmPatterns.{mode}.globalconfig")).ReplaceLineEndings("\n");

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"^dotnet_diagnostic\.(?<id>\w+)\.severity = (?<severity>\w+)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
