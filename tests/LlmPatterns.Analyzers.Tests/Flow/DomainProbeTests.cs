using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Flow;

/// <summary>What is said of calls that need a subject's knowledge, one probe a line, each with its truth behind <c>// =&gt; phase subject finding name id family</c>.</summary>
public sealed partial class DomainProbeTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Probes.Folder("Domains"), "*.cs").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_call_is_judged_rightly(string file)
    {
        var probes = await Probes.Read("Domains", file);
        var found = await probes.Run();

        var wrong = probes.Truths(Truth()).Select(p => Wrong(p.Match, [.. found[p.Line]])).OfType<string>().ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string? Wrong(Match probe, List<Diagnostic> found)
    {
        var call = found.LastOrDefault(d => d.Id == "LLMP000");
        string[] parts = ["phase", "subject", "finding", "id", "family"];
        var truth = parts.Where(p => probe.Groups[p].Success).ToDictionary(p => p, p => probe.Groups[p].Value);
        var said = new Dictionary<string, string?>
        {
            ["phase"] = call?.Properties["phase"],
            ["subject"] = call?.Properties["domain"] ?? "-",
            ["finding"] = found.Find(d => IsJudgement(d.Id))?.Id ?? "silent",
            ["id"] = call?.Properties["model"],
            ["family"] = call?.Properties["modelFamily"],
        };
        var wrong = truth.Where(t => said[t.Key] != t.Value).Select(t => $"{t.Key} is {t.Value}, said {said[t.Key]}").ToList();
        if (found.Count(d => IsJudgement(d.Id)) > 1)
            wrong.Add($"one finding, said {string.Join(' ', found.Select(d => d.Id))}");
        return wrong.Count == 0 ? null : $"{probe.Groups["name"].Value}: {string.Join("; ", wrong)}";
    }

    /// <summary>A type without a declaration is named once, beside what is said of its calls; how a search is used is another question.</summary>
    private static bool IsJudgement(string id) => id is not ("LLMP000" or "LLMP301" or "LLMP104" or "LLMP105" or "LLMP106" or "LLMP111");

    [GeneratedRegex(@"// => (?<phase>[\w+-]+) (?<subject>[\w-]+) (?<finding>LLMP\d+|silent) (?<name>\w+)(?: (?<id>\S+))?(?: (?<family>\S+))?$")]
    private static partial Regex Truth();
}
