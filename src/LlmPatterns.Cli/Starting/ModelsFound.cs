using System.Collections.Immutable;
using LlmPatterns.Cli.Analysis;

namespace LlmPatterns.Cli.Starting;

/// <summary>The names of models in code and settings, sorted by what a line about them would do.</summary>
/// <param name="Reached">They name the model of a call and say nothing of it, or not all: a line counts.</param>
/// <param name="Unreached">Settings that name models, and no call in sight reads them.</param>
/// <param name="Known">Ids of vanilla models in the code, with the number of their calls: no line is needed.</param>
internal sealed record ModelsFound(ImmutableArray<NamedModel> Reached, ImmutableArray<NamedModel> Unreached, ImmutableArray<(string Id, int Calls)> Known)
{
    /// <param name="calls">The model calls.</param>
    /// <param name="settings">The settings that name models.</param>
    /// <param name="code">Where the code writes the names.</param>
    /// <param name="explained">Names that a <c>LlmPatterns.txt</c> explains already.</param>
    public static ModelsFound Of(IReadOnlyCollection<ModelCallEntry> calls, IReadOnlyCollection<ModelSetting> settings, CodeNames code, IReadOnlySet<string> explained)
    {
        var ids = By(calls, c => c.ModelNames).Where(n => Secrets.IsName(n.Key)).ToList();
        var keys = By(calls, c => c.ModelSettings).Where(n => !ModelKeys.IsHidden(n.Key)).ToList();
        var reached = ids.Where(n => !ModelIds.IsVanilla(n.Key)).Select(n => new NamedModel(n.Key, n.Value, [.. code.Of(n.Key)], []))
            .Concat(keys.Select(n => new NamedModel(n.Key, n.Value, [.. code.Of(n.Key)], [.. Of(n.Key, settings)])))
            .ToList();

        var used = reached.SelectMany(m => m.Settings).Select(s => s.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var read = code.Keys.Where(k => !keys.Any(n => IsPartOf(k.Key, n.Key))).ToList();
        var unreached = settings.Where(s => !used.Contains(s.Key)).GroupBy(s => s.Key, StringComparer.OrdinalIgnoreCase)
            .Select(s => new NamedModel(s.Key, [], [.. read.Where(k => IsPartOf(k.Key, s.Key)).Select(k => k.Value)], [.. s]))
            .ToList();
        unreached.AddRange(read.Where(k => !settings.Any(s => IsPartOf(k.Key, s.Key))).Select(k => new NamedModel(k.Key, [], [k.Value], [])));

        return new(Listed(reached), Listed(unreached), [.. ids.Where(n => ModelIds.IsVanilla(n.Key)).Select(n => (n.Key, n.Value.Length)).OrderBy(n => n.Key, StringComparer.Ordinal)]);

        ImmutableArray<NamedModel> Listed(IEnumerable<NamedModel> models) => [.. models.Where(m => !explained.Contains(m.Name)).DistinctBy(m => m.Name, StringComparer.OrdinalIgnoreCase).OrderBy(m => m.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static Dictionary<string, ImmutableArray<ModelCallEntry>> By(IEnumerable<ModelCallEntry> calls, Func<ModelCallEntry, IEnumerable<string>> names) =>
        calls.SelectMany(c => names(c).Select(n => (Name: n, Call: c))).GroupBy(n => n.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(n => n.Key, n => n.Select(c => c.Call).ToImmutableArray());

    /// <summary>The settings that a key in the code means: its own, those below it if it is a section, or those of the only one that ends in it, for the section is not always in sight.</summary>
    private static IEnumerable<ModelSetting> Of(string key, IReadOnlyCollection<ModelSetting> settings)
    {
        var exact = settings.Where(s => Same(s.Key, key) || (s.Key.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase) && !ModelKeys.IsAboutEmbeddings(s.Key))).ToList();
        if (exact.Count > 0)
            return exact;
        var ending = settings.Where(s => Same(ModelKeys.LastPart(s.Key), ModelKeys.LastPart(key)) && (!key.Contains(':') || IsPartOf(key, s.Key))).ToList();
        return ending.Select(s => s.Key).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1 ? ending : ending.Where(s => key.Contains('.') && IsBoundTo(key, s.Key));
    }

    /// <summary>Whether a class of options, such as <c>OpenAIOptions.Model</c>, is named as the section <c>OpenAI:Model</c>.</summary>
    private static bool IsBoundTo(string property, string key) =>
        key.Split(':') is [.., var section, _] && property.Split('.')[0].StartsWith(section, StringComparison.OrdinalIgnoreCase);

    private static bool IsPartOf(string part, string key) => Same(part, key) || key.EndsWith(":" + part, StringComparison.OrdinalIgnoreCase);

    private static bool Same(string left, string right) => string.Equals(left.Replace("__", ":", StringComparison.Ordinal), right.Replace("__", ":", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
