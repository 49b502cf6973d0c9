using System.Text.Json.Nodes;
using LlmPatterns.Cli.Analysis;
using LlmPatterns.Cli.Reports;
using LlmPatterns.Cli.Reports.Sarif;
using Microsoft.CodeAnalysis;
using Spectre.Console.Testing;
using static LlmPatterns.Cli.Tests.Reports.Reviews;

namespace LlmPatterns.Cli.Tests.Reports;

/// <summary>What readers of SARIF rely on; <c>.ci/run</c> has a real log validated by the SARIF multitool as well.</summary>
public sealed class SarifReportTests
{
    [Fact]
    public void Begins_as_the_schema_asks()
    {
        var log = Write(Of([]));

        Assert.Equal("2.1.0", log["version"]!.GetValue<string>());
        Assert.EndsWith("sarif-2.1.0.json", log["$schema"]!.GetValue<string>());
        Assert.Equal("llm-patterns", Run(log)["tool"]!["driver"]!["name"]!.GetValue<string>());
        Assert.Empty(Run(log)["results"]!.AsArray());
    }

    [Fact]
    public void Every_rule_is_described_and_the_inventory_is_none()
    {
        var rules = Run(Write(Of([])))["tool"]!["driver"]!["rules"]!.AsArray();

        Assert.Contains(rules, r => r!["id"]!.GetValue<string>() == "LLMP101" && r["name"]!.GetValue<string>() == "DomainCallWithoutRetrieval" && r["defaultConfiguration"]!["level"]!.GetValue<string>() == "warning");
        Assert.DoesNotContain(rules, r => r!["id"]!.GetValue<string>() == "LLMP000");
        Assert.All(rules, r =>
        {
            Assert.EndsWith(".", r!["shortDescription"]!["text"]!.GetValue<string>());
            Assert.EndsWith(".", r["fullDescription"]!["text"]!.GetValue<string>());
            Assert.EndsWith($"{r["id"]}.md", r["helpUri"]!.GetValue<string>());
        });
    }

    [Theory]
    [InlineData(DiagnosticSeverity.Error, "error")]
    [InlineData(DiagnosticSeverity.Warning, "warning")]
    [InlineData(DiagnosticSeverity.Info, "note")]
    public void A_result_points_to_its_rule_and_has_the_project_s_severity(DiagnosticSeverity severity, string level)
    {
        var log = Write(Of([Finding(At("/repo/A.cs"), severity: severity, id: "LLMP302")]));

        var result = Result(log);
        Assert.Equal(level, result["level"]!.GetValue<string>());
        Assert.Equal("LLMP302", Run(log)["tool"]!["driver"]!["rules"]![result["ruleIndex"]!.GetValue<int>()]!["id"]!.GetValue<string>());
        Assert.Equal("It is so.", result["message"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public void Files_are_relative_to_the_repository_with_what_a_uri_must_escape()
    {
        var log = Write(Of([Finding(At("/repo/src/C# desk/A+B.cs"))]));

        Assert.Equal("file:///repo/", Run(log)["originalUriBaseIds"]!["SRCROOT"]!["uri"]!.GetValue<string>());
        Assert.Equal("""{"uri":"src/C%23%20desk/A%2BB.cs","uriBaseId":"SRCROOT"}""", Physical(Result(log))["artifactLocation"]!.ToJsonString());
        Assert.Equal("""{"startLine":3,"startColumn":5,"endLine":3,"endColumn":13}""", Physical(Result(log))["region"]!.ToJsonString());
    }

    [Theory]
    [InlineData("/elsewhere/A.cs", """{"uri":"file:///elsewhere/A.cs"}""")]
    [InlineData("Generator/Some.g.cs", """{"uri":"Generator/Some.g.cs"}""")]
    public void Other_files_are_not_said_to_lie_in_the_repository(string path, string expected) =>
        Assert.Equal(expected, Physical(Result(Write(Of([Finding(At(path))]))))["artifactLocation"]!.ToJsonString());

    [Fact]
    public void A_finding_about_a_whole_file_has_no_region() =>
        Assert.Equal("""{"artifactLocation":{"uri":"App.csproj","uriBaseId":"SRCROOT"}}""", Physical(Result(Write(Of([Finding(Place.WholeFile("/repo/App.csproj"))])))).ToJsonString());

    [Fact]
    public void The_way_from_the_retrieval_ends_at_the_finding()
    {
        var result = Result(Write(Of([Finding(At("/repo/A.cs", 9), way: [At("/repo/Search.cs", 4, "FindAsync"), At("/repo/A.cs", 8, "articles")])])));

        var steps = Assert.Single(Assert.Single(result["codeFlows"]!.AsArray())!["threadFlows"]!.AsArray())!["locations"]!.AsArray();
        Assert.Equal(
            ["Search.cs:4 FindAsync", "A.cs:8 articles", "A.cs:9 AskAsync"],
            steps.Select(s => $"{Physical(s!)["artifactLocation"]!["uri"]}:{Physical(s!)["region"]!["startLine"]} {s!["location"]!["message"]!["text"]}"));
    }

    [Fact]
    public void A_result_without_a_way_has_no_code_flow() => Assert.Null(Result(Write(Of([Finding(At("/repo/A.cs"))])))["codeFlows"]);

    [Fact]
    public void Fingerprints_survive_moves_and_tell_equal_statements_apart()
    {
        var before = Fingerprints(Of([Finding(At("/repo/A.cs", 3)), Finding(At("/repo/A.cs", 4)), Finding(At("/repo/A.cs", 5), id: "LLMP101")]));
        var after = Fingerprints(Of([Finding(At("/repo/B.cs", 30)), Finding(At("/repo/B.cs", 40)), Finding(At("/repo/B.cs", 50), id: "LLMP101")]));

        Assert.Equal(before, after);
        Assert.Equal(3, before.Distinct().Count());
    }

    [Fact]
    public void Model_calls_stand_in_the_run_and_are_no_results()
    {
        var log = Write(Of([], [Call(At("/repo/A.cs"), "rag", model: "gpt-4o")]));

        var call = Assert.Single(Run(log)["properties"]!["modelCalls"]!.AsArray())!;
        Assert.Equal("rag", call["phase"]!.GetValue<string>());
        Assert.Equal("gpt-4o", call["model"]!.GetValue<string>());
        Assert.Equal("M:Contoso.Llm.Ask", call["api"]!.GetValue<string>());
        Assert.Equal("A.cs", call["location"]!["artifactLocation"]!["uri"]!.GetValue<string>());
        Assert.Empty(Run(log)["results"]!.AsArray());
    }

    [Fact]
    public void A_result_that_is_not_whole_says_why()
    {
        var invocation = Assert.Single(Run(Write(Of([], problems: [new("/repo/A.csproj", "Not restored.")])))["invocations"]!.AsArray())!;

        Assert.False(invocation["executionSuccessful"]!.GetValue<bool>());
        var notification = Assert.Single(invocation["toolExecutionNotifications"]!.AsArray())!;
        Assert.Equal("error", notification["level"]!.GetValue<string>());
        Assert.Equal("Not restored.", notification["message"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public void A_whole_result_says_so() => Assert.True(Run(Write(Of([])))["invocations"]![0]!["executionSuccessful"]!.GetValue<bool>());

    private static JsonNode Write(Review review)
    {
        var console = new TestConsole().Width(40);
        new SarifReport().Write(review, new DisplayPaths("/repo"), console);
        return JsonNode.Parse(console.Output)!;
    }

    private static JsonNode Run(JsonNode log) => Assert.Single(log["runs"]!.AsArray())!;

    private static JsonNode Result(JsonNode log) => Assert.Single(Run(log)["results"]!.AsArray())!;

    private static JsonNode Physical(JsonNode holder) => (holder["location"] ?? holder["locations"]![0])!["physicalLocation"]!;

    private static List<string> Fingerprints(Review review) => [.. Run(Write(review))["results"]!.AsArray().Select(r => r!["partialFingerprints"]!.AsObject().Single().Value!.GetValue<string>())];
}
