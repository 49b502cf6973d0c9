using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LlmPatterns.Analyzers.Configuration;

/// <summary>The keys of <c>.editorconfig</c> and global configs that are this package's, and what is wrong with those that were set.</summary>
internal static class OptionKeys
{
    private const string Prefix = "llm_patterns.";

    /// <summary>Keys that begin like this may be meant for this package.</summary>
    private const string Resembling = "llm";

    /// <summary>The keys, and for each why a value can't be one of it; null if it can.</summary>
    private static readonly Dictionary<string, Func<string, string?>> Known = new(StringComparer.Ordinal)
    {
        [DeclarationReader.PhaseOption] = value => ApproachNames.FirstUnknown(value) is { } unknown ? $"'{unknown}' is no approach{Spelling.DidYouMean(unknown, ApproachNames.All)}" : null,
        [DeclarationReader.DomainOption] = _ => null,
        [AnalyzerSettings.InventoryKey] = value => bool.TryParse(value, out _) ? null : $"'{value}' is neither true nor false",
        [AnalyzerSettings.FlowBudgetKey] = value => int.TryParse(value, out var budget) && budget > 0 ? null : $"'{value}' is no number above 0",
    };

    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>What is wrong, each problem once however many files it holds for, in the order of keys.</summary>
    public static IEnumerable<string> Problems(AnalyzerConfigOptionsProvider provider, IEnumerable<SyntaxTree> trees, CancellationToken cancellation)
    {
        var problems = new SortedSet<string>(StringComparer.Ordinal);
        Check(provider.GlobalOptions, problems);
        foreach (var tree in trees)
        {
            cancellation.ThrowIfCancellationRequested();
            Check(provider.GetOptions(tree), problems);
        }
        return problems;
    }

    private static void Check(AnalyzerConfigOptions options, ICollection<string> problems)
    {
        foreach (var key in KeysOf(options))
        {
            if (key.StartsWith(Resembling, StringComparison.OrdinalIgnoreCase) && options.TryGetValue(key, out var value) && Problem(key, value) is { } problem)
                problems.Add(problem);
        }
    }

    private static string? Problem(string key, string value)
    {
        if (Known.TryGetValue(key.ToLowerInvariant(), out var problemOf))
            return value.Length > 0 && problemOf(value.Trim()) is { } problem ? $"{key}: {problem}" : null;
        return key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || Spelling.Nearest(key, Known.Keys) is not null ? $"'{key}' is no key of this package{Spelling.DidYouMean(key, Known.Keys)}" : null;
    }

    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            // Documented: a host's own options need not list their keys, and then none can be checked.
            return Array.Empty<string>();
        }
    }
}
