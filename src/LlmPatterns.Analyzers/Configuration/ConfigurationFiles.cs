using System.Collections.Immutable;
using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Configuration;

/// <summary>The AdditionalFiles that are this package's: catalogs and <c>LlmPatterns.txt</c>.</summary>
internal static class ConfigurationFiles
{
    public static bool IsOurs(string path) =>
        path.EndsWith(".catalog.txt", StringComparison.OrdinalIgnoreCase) || string.Equals(NameOf(path), "LlmPatterns.txt", StringComparison.OrdinalIgnoreCase);

    public static ImmutableArray<CatalogFile> Read(ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<CatalogFile>();
        foreach (var file in files)
        {
            if (IsOurs(file.Path) && file.GetText(cancellation) is { } text)
                found.Add(new(file.Path, text));
        }
        return found.ToImmutable();
    }

    /// <summary>The last part of a path, whichever system wrote it.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOfAny(new[] { '/', '\\' }) + 1);
}
