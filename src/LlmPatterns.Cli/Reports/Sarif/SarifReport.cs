using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LlmPatterns.Analyzers.Configuration.Baselines;
using LlmPatterns.Cli.Analysis;
using LlmPatterns.Cli.Loading;
using Spectre.Console;

namespace LlmPatterns.Cli.Reports.Sarif;

/// <summary>
/// SARIF 2.1.0, for code scanning and viewers. The model calls stand in the run's properties and not among its results:
/// GitHub makes an alert of every result, whatever its kind and level say.
/// </summary>
internal sealed class SarifReport : IReportFormat
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "sarif";

    public void Write(Review review, DisplayPaths paths, IAnsiConsole output)
    {
        var locations = new SarifLocations(review.RepositoryRoot);
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject { ["driver"] = SarifRules.Driver() },
                ["columnKind"] = "utf16CodeUnits",
                ["originalUriBaseIds"] = locations.BaseIds(),
                ["invocations"] = new JsonArray(Invocation(review, locations)),
                ["results"] = SarifResults.Of(review.Findings, locations),
                ["properties"] = Properties(review, locations),
            }),
        };
        output.Profile.Out.Writer.WriteLine(log.ToJsonString(Json));
    }

    private static IEnumerable<ProjectMessage> Removables(Review review) => review.Baselines.Where(b => !b.Removable.IsEmpty).Select(b => new ProjectMessage(
        b.Path,
        $"Removable, because their findings are gone: {string.Join(", ", b.Removable.Select(l => $"{l.Entry.Rule} {l.Entry.Member} (line {l.Line + 1})"))}. Run: llm-patterns baseline --prune"));

    /// <summary>Whether the review is whole, and if not, why; and what a baseline need not hold any more.</summary>
    private static JsonObject Invocation(Review review, SarifLocations locations)
    {
        return new()
        {
            ["executionSuccessful"] = review.IsWhole,
            ["toolExecutionNotifications"] = new JsonArray([.. review.Problems.Select(p => Notification(p, "error")), .. review.Notes.Concat(Removables(review)).Select(n => Notification(n, "note"))]),
        };

        JsonNode Notification(ProjectMessage message, string level) => new JsonObject
        {
            ["level"] = level,
            ["message"] = new JsonObject { ["text"] = message.Text },
            ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = new JsonObject { ["artifactLocation"] = locations.Artifact(message.Project) } }),
        };
    }

    /// <summary>What is no result: the model calls, and the findings that a baseline holds, which GitHub would show like new ones.</summary>
    private static JsonObject Properties(Review review, SarifLocations locations)
    {
        var properties = new JsonObject { ["modelCalls"] = new JsonArray([.. review.ModelCalls.Select(c => ModelCall(c, locations))]) };
        if (review.Known is not null)
            properties["baseline"] = new JsonObject { ["known"] = review.KnownCount, ["removable"] = new JsonArray([.. review.Baselines.SelectMany(b => b.Removable.Select(l => Removable(b, l)))]) };
        return properties;

        JsonNode Removable(BaselineState baseline, BaselineLine line) => new JsonObject
        {
            ["rule"] = line.Entry.Rule,
            ["member"] = line.Entry.Member,
            ["location"] = locations.Physical(new(baseline.Path, line.Line + 1, 1, line.Line + 1, 1, null)),
        };
    }

    private static JsonNode ModelCall(ModelCallEntry call, SarifLocations locations) => new JsonObject
    {
        ["phase"] = call.Phase,
        ["grounding"] = call.Grounding,
        ["groundings"] = new JsonArray([.. call.Groundings.Split(',').Select(g => (JsonNode)g)]),
        ["declared"] = call.Declared,
        ["model"] = call.Model,
        ["modelFamily"] = call.ModelFamily,
        ["domain"] = call.Domain,
        ["api"] = call.Api,
        ["reason"] = call.Reason,
        ["location"] = locations.Physical(call.Place),
        ["way"] = new JsonArray([.. call.Way.Select(locations.Physical)]),
    };
}
