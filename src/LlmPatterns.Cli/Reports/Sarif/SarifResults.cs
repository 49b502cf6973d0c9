using System.Text.Json.Nodes;
using LlmPatterns.Analyzers.Configuration.Baselines;
using LlmPatterns.Cli.Analysis;

namespace LlmPatterns.Cli.Reports.Sarif;

/// <summary>The findings as results, each with the fingerprint that tells it from a new one.</summary>
internal static class SarifResults
{
    private const string FingerprintName = "llmPatternsFinding/v1";

    public static JsonArray Of(IEnumerable<FindingEntry> findings, SarifLocations locations)
    {
        var seen = new Dictionary<string, int>();
        var results = new JsonArray();
        foreach (var finding in findings)
        {
            var fingerprint = Fingerprint(finding);
            // Equal statements of one member, in the order in which they stand.
            var occurrence = seen[fingerprint] = seen.GetValueOrDefault(fingerprint) + 1;
            results.Add(Result(finding, $"{fingerprint}:{occurrence}", locations));
        }
        return results;
    }

    private static JsonNode Result(FindingEntry finding, string fingerprint, SarifLocations locations)
    {
        var location = locations.Location(finding.Place);
        if (finding.Code.Member is { } member)
            location["logicalLocations"] = new JsonArray(new JsonObject { ["fullyQualifiedName"] = member, ["kind"] = "member" });
        var result = new JsonObject
        {
            ["ruleId"] = finding.Rule.Id,
            ["ruleIndex"] = SarifRules.IndexOf(finding.Rule),
            ["level"] = SarifRules.Level(finding.Severity),
            ["message"] = new JsonObject { ["text"] = finding.Message },
            ["locations"] = new JsonArray(location),
            ["partialFingerprints"] = new JsonObject { [FingerprintName] = fingerprint },
        };
        if (!finding.Way.IsEmpty)
            result["codeFlows"] = new JsonArray(CodeFlow([.. finding.Way, finding.Place], locations));
        return result;
    }

    /// <summary>Rule, member and tokens: moving lines, reformatting and renaming the file change nothing.</summary>
    private static string Fingerprint(FindingEntry finding) =>
        TokenHash.Of(string.Join('\n', finding.Rule.Id, finding.Code.Member ?? $"{Path.GetFileName(finding.Place.Path)}\n{finding.Message}", finding.Code.Tokens));

    private static JsonObject CodeFlow(IEnumerable<Place> way, SarifLocations locations) => new()
    {
        ["threadFlows"] = new JsonArray(new JsonObject
        {
            ["locations"] = new JsonArray([.. way.Select(place =>
            {
                var location = locations.Location(place);
                location["message"] = new JsonObject { ["text"] = Inert.Text(place.Code ?? "") };
                return (JsonNode)new JsonObject { ["location"] = location };
            })]),
        }),
    };
}
