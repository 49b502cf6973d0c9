using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Flow;

/// <summary>
/// Which model answers, one probe a line, each with its truth behind <c>// =&gt; truth name id family</c>. The rules show what is proven:
/// declared foundation, a fine-tuned model is LLMP201; declared fine-tuned, a vanilla one is LLMP202; where neither is found, the model is unknown.
/// </summary>
public sealed partial class ModelProbeTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Probes.Folder("Models"), "*.cs").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_model_is_told_rightly(string file)
    {
        var probes = await Probes.Read("Models", file);
        var tuned = await probes.Run("foundation");
        var vanilla = await probes.Run("fine-tuned");

        var wrong = probes.Truths(Truth()).Select(p => Wrong(p.Match, p.Line, tuned, vanilla)).OfType<string>().ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string? Wrong(Match probe, int line, ILookup<int, Diagnostic> tuned, ILookup<int, Diagnostic> vanilla)
    {
        var call = tuned[line].FirstOrDefault(d => d.Id == "LLMP000");
        var said = call is null ? "not found" : tuned[line].Any(d => d.Id == "LLMP201") ? "fine-tuned" : vanilla[line].Any(d => d.Id == "LLMP202") ? "vanilla" : "unknown";
        var (truth, id, family) = (probe.Groups["truth"].Value, probe.Groups["id"].Value, probe.Groups["family"].Value);
        var name = probe.Groups["name"].Value;
        if (said != truth)
            return $"{name}: is {truth}, said {said} ({call?.Properties["model"]})";
        if ((truth == "fine-tuned") != call!.Properties["phase"]!.StartsWith("fine-tuned", StringComparison.Ordinal))
            return $"{name}: is {truth}, its phase {call.Properties["phase"]}";
        if (id.Length > 0 && (call.Properties["model"] ?? "-") != id)
            return $"{name}: its id is {id}, said {call.Properties["model"]}";
        return family.Length > 0 && call.Properties["modelFamily"] != family ? $"{name}: its family is {family}, said {call.Properties["modelFamily"]}" : null;
    }

    [GeneratedRegex(@"// => (?<truth>[\w-]+) (?<name>\w+)(?: (?<id>\S+))?(?: (?<family>\S+))?$")]
    private static partial Regex Truth();
}
