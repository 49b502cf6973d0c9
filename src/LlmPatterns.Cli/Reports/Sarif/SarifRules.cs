using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Nodes;
using LlmPatterns.Analyzers.Rules;
using LlmPatterns.Cli.Analysis;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Cli.Reports.Sarif;

/// <summary>The tool and its rules, as the analyzers describe them.</summary>
internal static class SarifRules
{
    private static readonly ImmutableArray<DiagnosticDescriptor> Rules =
    [
        .. ProjectAnalysis.Analyzers.SelectMany(a => a.SupportedDiagnostics).Where(r => r.Id != ModelCallEntry.RuleId).DistinctBy(r => r.Id).OrderBy(r => r.Id, StringComparer.Ordinal),
    ];

    /// <summary>A rule is called as its descriptor's field: <c>DomainCallWithoutRetrieval</c>.</summary>
    private static readonly Dictionary<string, string> Names = typeof(Descriptors).GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(f => ((DiagnosticDescriptor)f.GetValue(null)!).Id, f => f.Name);

    /// <summary>The version without the commit.</summary>
    private static readonly string Version = typeof(SarifRules).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static JsonObject Driver() => new()
    {
        ["name"] = "llm-patterns",
        ["fullName"] = $"llm-patterns {Version}",
        ["version"] = Version,
        ["informationUri"] = "https://github.com/llm-patterns/LlmPatterns.Analyzers",
        ["rules"] = new JsonArray([.. Rules.Select(Rule)]),
    };

    public static int IndexOf(DiagnosticDescriptor rule) => Rules.IndexOf(Rules.First(r => r.Id == rule.Id));

    public static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    private static JsonNode Rule(DiagnosticDescriptor rule) => new JsonObject
    {
        ["id"] = rule.Id,
        ["name"] = Names[rule.Id],
        ["shortDescription"] = new JsonObject { ["text"] = $"{rule.Title}." },
        ["fullDescription"] = new JsonObject { ["text"] = rule.Description.ToString() },
        ["help"] = new JsonObject { ["text"] = $"{rule.Description} See {rule.HelpLinkUri}" },
        ["helpUri"] = rule.HelpLinkUri,
        ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule.DefaultSeverity) },
    };
}
