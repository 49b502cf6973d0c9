using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>The catalogs that ship inside the analyzer, each read once per process: they never change.</summary>
internal static class BuiltInCatalog
{
    private const string Suffix = ".catalog.txt";

    private static readonly Lazy<ImmutableArray<CatalogText>> Texts = new(ReadAll);

    private static readonly Lazy<AssemblyNames> Gate = new(() => new(Texts.Value.Where(t => !t.IsFramework).SelectMany(t => t.Assemblies)));

    public static ImmutableArray<CatalogText> All => Texts.Value;

    /// <summary>Whether an assembly is described; those of the framework don't count, as every compilation has them.</summary>
    public static bool Describes(string assembly) => Gate.Value.Contains(assembly);

    private static ImmutableArray<CatalogText> ReadAll()
    {
        var assembly = typeof(BuiltInCatalog).GetTypeInfo().Assembly;
        var texts = ImmutableArray.CreateBuilder<CatalogText>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(Suffix, StringComparison.Ordinal)).OrderBy(n => n, StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            texts.Add(CatalogReader.Read(name, SourceText.From(stream)));
        }
        return texts.ToImmutable();
    }
}
