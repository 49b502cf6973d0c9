using System.Collections.Immutable;
using System.Reflection;
using LlmPatterns.Analyzers.Architecture;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>The catalogs that ship inside the analyzer, each read once per process and only when it is needed: they never change.</summary>
internal static class BuiltInCatalog
{
    private const string Suffix = ".catalog.txt";
    private const string ModelIds = "ModelIds" + Suffix;
    private const string SubjectWords = "Subjects" + Suffix;
    private const string RetiredModels = "RetiredModels" + Suffix;
    private const string EmbeddingModelIds = "EmbeddingModels" + Suffix;

    /// <summary>Read beside any library; what every program may use shows no use of models.</summary>
    private static readonly ImmutableArray<string> Framework = ImmutableArray.Create("DataAccess" + Suffix, "Framework" + Suffix);

    private static readonly Lazy<ImmutableArray<BuiltInFile>> LibraryFiles = new(() => Files(name => name is not (ModelIds or SubjectWords or RetiredModels or EmbeddingModelIds) && !Framework.Contains(name)));

    private static readonly Lazy<AssemblyNames> Described = new(() => new(LibraryFiles.Value.SelectMany(f => f.Assemblies.All)));

    private static readonly Lazy<ImmutableArray<BuiltInFile>> FrameworkFiles = new(() => Files(Framework.Contains));

    private static readonly Lazy<ILookup<string, (string Namespace, CatalogEntry Entry)>> Types = new(() => LibraryFiles.Value.SelectMany(f => f.Text.Lines).Select(l => (Type: TypeOf(l.Entry), l.Entry))
        .ToLookup(t => DocumentationIds.NameOf("T:" + t.Type), t => (DocumentationIds.TypeOf("T:" + t.Type) ?? "", t.Entry), StringComparer.Ordinal));

    private static readonly Lazy<ImmutableHashSet<string>> Calls = new(() => LibraryFiles.Value.SelectMany(f => f.Text.Lines).Where(l => l.Entry.Kind is CatalogKind.Invoke or CatalogKind.Answer).Select(l => l.Entry.Name).ToImmutableHashSet(StringComparer.Ordinal));

    private static readonly Lazy<ImmutableArray<ModelIdLine>> ModelIdLines = new(() => new BuiltInFile(ModelIds).Text.ModelIds);

    private static readonly Lazy<ImmutableArray<DomainLine>> SubjectLines = new(() => new BuiltInFile(SubjectWords).Text.Domains);

    private static readonly Lazy<ImmutableArray<Retirement>> RetiredLines = new(() => new BuiltInFile(RetiredModels).Text.Retired);

    private static readonly Lazy<ImmutableArray<EmbeddingModel>> EmbeddingLines = new(() => new BuiltInFile(EmbeddingModelIds).Text.EmbeddingModels);

    /// <summary>The models that make vectors, with their dimensions.</summary>
    public static ImmutableArray<EmbeddingModel> EmbeddingModels => EmbeddingLines.Value;

    /// <summary>The models that no longer answer, as of the table's date.</summary>
    public static ImmutableArray<Retirement> Retired => RetiredLines.Value;

    /// <summary>The subjects that a model alone does not know enough of, with their words.</summary>
    public static ImmutableArray<DomainLine> Subjects => SubjectLines.Value;

    /// <summary>What ids say of their models, in order.</summary>
    public static ImmutableArray<ModelIdLine> Models => ModelIdLines.Value;

    /// <summary>Every fact on types and their members, by the type's own name, of the libraries that are referenced and of those that are not.</summary>
    public static ILookup<string, (string Namespace, CatalogEntry Entry)> ByType => Types.Value;

    /// <summary>The names of all model calls, of the libraries that are referenced and of those that are not.</summary>
    public static ImmutableHashSet<string> CallNames => Calls.Value;

    /// <summary>Whether a library is described.</summary>
    public static bool Describes(string assembly) => Described.Value.Contains(assembly);

    /// <summary>The catalogs of the referenced libraries, and those of the framework.</summary>
    public static IReadOnlyList<BuiltInFile> For(IReadOnlyCollection<string> assemblies) =>
        LibraryFiles.Value.Where(f => f.Assemblies.ContainsAny(assemblies)).Concat(FrameworkFiles.Value).ToList();

    private static string TypeOf(CatalogEntry entry) => entry.Id[0] == 'T' ? entry.BareId.Substring(2) : DocumentationIds.TypeOf(entry.BareId) ?? "";

    private static ImmutableArray<BuiltInFile> Files(Func<string, bool> isOne)
    {
        var files = ImmutableArray.CreateBuilder<BuiltInFile>();
        foreach (var name in typeof(BuiltInCatalog).GetTypeInfo().Assembly.GetManifestResourceNames())
        {
            if (name.EndsWith(Suffix, StringComparison.Ordinal) && isOne(name))
                files.Add(new(name));
        }
        files.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return files.ToImmutable();
    }
}
