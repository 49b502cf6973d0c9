using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Flow;

/// <summary>
/// Small flows, one a line, each with its truth behind <c>// =&gt; truth name</c>: <c>partly</c> means retrieved on some paths, <c>maybe</c> that or retrieved;
/// <c>@name</c> lets the finding stand in that helper. Behind <c>// ~&gt;</c> stands a truth that is missed so far: once it is met, it is a probe like the others.
/// </summary>
public sealed partial class ProbeTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.cs").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Flow", "Probes");

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_probe_is_decided_rightly(string file)
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Folder, file));
        var said = (await Analysis.Inventory(string.Join('\n', lines))).ToLookup(d => d.Location.GetLineSpan().StartLinePosition.Line, d => d.Properties["grounding"]!);

        var probes = lines.Select((line, number) => (Match: Truth().Match(line), number)).Where(p => p.Match.Success).ToList();
        var missed = probes.Where(p => p.Match.Groups["missed"].Success).ToList();
        var wrong = probes.Except(missed).Select(p => Wrong(p.Match, p.number, said, lines)).OfType<string>()
            .Concat(missed.Where(p => Wrong(p.Match, p.number, said, lines) is null).Select(p => $"{p.Match.Groups["name"].Value} is met now: write => for ~>"))
            .ToList();

        Assert.NotEmpty(probes);
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static string? Wrong(Match probe, int line, ILookup<int, string> said, string[] lines)
    {
        var (truth, name, helper) = (probe.Groups["truth"].Value, probe.Groups["name"].Value, probe.Groups["helper"].Value);
        var answer = said[line].LastOrDefault()
            ?? (helper.Length > 0 ? said[Array.FindIndex(lines, l => l.Contains($"void {helper}(", StringComparison.Ordinal))].LastOrDefault() : null)
            ?? "not found";
        var isRight = truth switch
        {
            "partly" => answer == "retrieved-on-some-paths",
            "maybe" => answer is "retrieved" or "retrieved-on-some-paths",
            _ => answer == truth,
        };
        return isRight ? null : $"{name}: is {truth}, said {answer}";
    }

    [GeneratedRegex(@"// (?:=|(?<missed>~))> (?<truth>[\w-]+)\s+(?<name>\w+)(?: @(?<helper>\w+))?")]
    private static partial Regex Truth();
}
