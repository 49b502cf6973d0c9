using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LlmPatterns.Analyzers.Architecture;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>Tells from an id whether a model is vanilla or fine-tuned, and of which family. Asked only where a model id stands.</summary>
internal sealed class ModelNames
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(50);

    private readonly ImmutableArray<(ModelIdLine Line, Regex Pattern)> _patterns;
    private readonly Dictionary<string, ModelLine> _map = new(StringComparer.OrdinalIgnoreCase);

    public ModelNames(IEnumerable<ModelIdLine> patterns, IEnumerable<ModelLine> map)
    {
        _patterns = patterns.Select(p => (p, new Regex(p.Pattern, RegexOptions.CultureInvariant, Longest))).ToImmutableArray();
        foreach (var line in map)
            _map[line.Name] = line;
    }

    public ModelIdentity Classify(string id)
    {
        if (_map.TryGetValue(id, out var mapped))
            return new(mapped.IsFineTuned ? ModelKind.FineTuned : ModelKind.Foundation, id, null, mapped.Domain, mapped.Task, $"LlmPatterns.txt says what '{id}' is");
        foreach (var (line, pattern) in _patterns)
        {
            if (!Matches(pattern, id))
                continue;
            return line.Class switch
            {
                "fine-tuned" => new(ModelKind.FineTuned, id, line.Family ?? Family(id), Why: $"'{id}' is the id of a fine-tuned model"),
                "foundation" => new(ModelKind.Foundation, id, line.Family, Why: $"'{id}' is the id of a vanilla model"),
                "webGrounded" => new(ModelKind.Foundation, id, line.Family, Why: $"'{id}' is the id of a vanilla model that searches the web", Searches: true),
                _ => new(ModelKind.Unknown, id, line.Family),
            };
        }
        return new(ModelKind.Unknown, id);
    }

    /// <summary>What <c>LlmPatterns.txt</c> says of a configuration's key; a key that it does not name says nothing.</summary>
    public ModelIdentity OfSetting(string key) => _map.ContainsKey(key) ? Classify(key) : ModelIdentity.Unknown;

    /// <summary>The family of the base model that an <c>ft:</c> id names.</summary>
    private string? Family(string id) =>
        id.StartsWith("ft:", StringComparison.Ordinal) && id.Split(':') is { Length: > 1 } parts ? Classify(parts[1]).Family : null;

    private static bool Matches(Regex pattern, string id)
    {
        try
        {
            return id.Length < 300 && pattern.IsMatch(id);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
