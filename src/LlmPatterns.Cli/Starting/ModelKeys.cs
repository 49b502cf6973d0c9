using System.Text.RegularExpressions;

namespace LlmPatterns.Cli.Starting;

/// <summary>Tells from a configuration's key whether its value names a model: <c>AzureOpenAI:ChatDeployment</c>, <c>OPENAI_MODEL</c>, <c>Models:Summary</c>.</summary>
internal static partial class ModelKeys
{
    private static readonly HashSet<string> Models = new(StringComparer.OrdinalIgnoreCase) { "model", "models", "deployment", "deployments", "llm" };

    /// <summary>What must not be shown, whatever else the key says.</summary>
    private static readonly HashSet<string> Hidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "key", "keys", "apikey", "secret", "secrets", "token", "tokens", "password", "pwd", "credential", "credentials", "connection", "endpoint", "endpoints", "url", "uri", "host", "address", "port",
    };

    /// <summary>What is said of a model beside its name.</summary>
    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "version", "type", "kind", "provider", "vendor", "region", "location", "environment", "slot", "temperature", "size", "dimension", "dimensions", "length", "limit", "timeout", "count", "enabled",
        "path", "dir", "directory", "folder", "prompt", "description",
    };

    /// <summary>Whether a key's last part speaks of something to hide, or of an address.</summary>
    public static bool IsHidden(string key) => Parts(key) is [.., var last] && Words(last).Any(Hidden.Contains);

    public static bool Names(string key)
    {
        var parts = Parts(key);
        if (parts is [] || IsHidden(key))
            return false;
        var last = Words(parts[^1]);
        return !last.Any(Others.Contains) && (last.Any(Models.Contains) || (parts.Length > 1 && Words(parts[^2]).Any(Models.Contains)));
    }

    /// <summary>Whether the key or its section speaks of embeddings, which no model is asked with.</summary>
    public static bool IsAboutEmbeddings(string key) => Parts(key).TakeLast(2).SelectMany(Words).Any(w => w.StartsWith("embed", StringComparison.OrdinalIgnoreCase));

    /// <summary>The last part, without the sections.</summary>
    public static string LastPart(string key) => Parts(key) is [.., var last] ? last : key;

    private static string[] Parts(string key) => [.. key.Replace("__", ":", StringComparison.Ordinal).Split(':', '.').Where(p => p.Length > 0 && !p.All(char.IsAsciiDigit))];

    private static List<string> Words(string part) => [.. Word().Matches(part).Select(m => m.Value)];

    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}]+|\d+")]
    private static partial Regex Word();
}
