using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>Tells from an id whether a model is vanilla or fine-tuned, and of which family. Asked only where a model id stands.</summary>
/// <param name="patterns">In this order; the first that matches counts.</param>
/// <param name="map">What the project says of names; of two lines for one name the later, as the nearer file comes later.</param>
internal sealed class ModelNames(ImmutableArray<ModelIdLine> patterns, IEnumerable<ModelLine> map)
{
    private readonly Dictionary<string, ModelLine> _map = ByName(map);

    public ModelIdentity Classify(string id)
    {
        if (_map.TryGetValue(id, out var mapped))
            return new(mapped.IsFineTuned ? ModelKind.FineTuned : ModelKind.Foundation, id, null, mapped.Domain, mapped.Task, $"LlmPatterns.txt says what '{id}' is", Tuning: mapped.Kind);
        foreach (var line in patterns)
        {
            if (!line.Matches(id))
                continue;
            return line.Class switch
            {
                "fine-tuned" => new(ModelKind.FineTuned, id, line.Family ?? Family(id), Why: $"'{id}' is the id of a fine-tuned model"),
                "foundation" => new(ModelKind.Foundation, id, line.Family, Why: $"'{id}' is the id of a vanilla model"),
                "web-grounded" => new(ModelKind.Foundation, id, line.Family, Why: $"'{id}' is the id of a vanilla model that searches the web", Searches: true),
                _ => new(ModelKind.Unknown, id, line.Family),
            };
        }
        return new(ModelKind.Unknown, id);
    }

    /// <summary>Whether the project says what the name stands for.</summary>
    public bool IsExplained(string name) => _map.ContainsKey(name);

    /// <summary>What <c>LlmPatterns.txt</c> says of a configuration's key; a key that it does not name says nothing.</summary>
    public ModelIdentity OfSetting(string key) => _map.ContainsKey(key) ? Classify(key) : ModelIdentity.Unknown;

    /// <summary>The family of the base model that an <c>ft:</c> id names.</summary>
    private string? Family(string id) =>
        id.StartsWith("ft:", StringComparison.Ordinal) && id.Split(':') is { Length: > 1 } parts ? Classify(parts[1]).Family : null;

    private static Dictionary<string, ModelLine> ByName(IEnumerable<ModelLine> lines)
    {
        var map = new Dictionary<string, ModelLine>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
            map[line.Name] = line;
        return map;
    }
}
