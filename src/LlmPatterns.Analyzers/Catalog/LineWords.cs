using System.Collections.Immutable;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>The words behind a line's subject: bare ones, and keys with a value; each at most once.</summary>
internal sealed class LineWords
{
    private readonly Dictionary<string, CatalogToken> _words = new(StringComparer.Ordinal);

    /// <param name="tokens">The words.</param>
    /// <param name="line">The line's first word, for messages.</param>
    /// <param name="known">The words that may stand here; those with a value end in <c>=</c>.</param>
    /// <param name="report">Told of each word that can't be read.</param>
    public LineWords(ImmutableArray<CatalogToken> tokens, string line, ImmutableArray<string> known, Func<CatalogToken, string, bool> report)
    {
        AreRead = true;
        foreach (var token in tokens)
        {
            if (Problem(token, line, known) is { } problem)
                AreRead = report(token, problem);
            else
                _words[NameOf(token)] = token;
        }
    }

    /// <summary>Whether all could be read.</summary>
    public bool AreRead { get; }

    public bool Has(string name) => _words.ContainsKey(name);

    public CatalogToken? Find(string name) => _words.TryGetValue(name, out var token) ? token : null;

    public string? Value(string key) => _words.TryGetValue(key, out var token) ? token.Text.Substring(key.Length + 1) : null;

    /// <summary>The values of the first of the keys that stands here, which commas part.</summary>
    public ImmutableArray<string> List(params string[] keys)
    {
        foreach (var key in keys)
        {
            if (Value(key) is { } value)
                return value.Split(new[] { ',' }, StringSplitOptions.RemoveEmptyEntries).Select(v => v.Trim()).ToImmutableArray();
        }
        return ImmutableArray<string>.Empty;
    }

    private string? Problem(CatalogToken token, string line, ImmutableArray<string> known)
    {
        var name = NameOf(token);
        var hasValue = token.Text.Length > name.Length + 1;
        if (known.IsEmpty)
            return $"'{token.Text}' means nothing here; nothing stands behind this";
        if (known.Contains(name))
            return name.Length < token.Text.Length ? $"'{name}' takes no value" : Has(name) ? $"'{name}' stands here twice" : null;
        if (known.Contains(name + "="))
            return !hasValue ? $"'{name}' needs a value: {name}=..." : Has(name) ? $"'{name}' stands here twice" : null;
        return $"'{name}' means nothing on a line of kind '{line}'{Spelling.DidYouMean(name, known.Select(k => k.TrimEnd('=')))}";
    }

    private static string NameOf(CatalogToken token)
    {
        var end = token.Text.IndexOf('=');
        return end < 0 ? token.Text : token.Text.Substring(0, end);
    }
}
