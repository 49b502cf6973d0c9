using System.Collections.Concurrent;
using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>The lines of several catalogs by the names of their members. Those of the shipped catalogs never change, so that an editor need not gather them at every keystroke.</summary>
internal sealed class CatalogLines
{
    private static readonly ConcurrentDictionary<string, CatalogLines> Shipped = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<CatalogEntry>> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _callNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _searchNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _toolNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _idleCallNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _templateCallNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _toolCallNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _adapterNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _opaqueTypes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _elsewhereNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _registrationNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _vectorSearchNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _vectorFieldNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _embeddingRegistrationNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lengthPropertyNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _generatorPropertyNames = new(StringComparer.Ordinal);
    private readonly Lazy<ModelNames> _models;
    private readonly Lazy<EmbeddingModels> _embeddingModels;
    private readonly Lazy<Vocabulary> _vocabulary;
    private readonly Lazy<ILookup<string, Retirement>> _retired;
    private readonly Lazy<DomainNames> _names;

    private CatalogLines(IReadOnlyCollection<CatalogText> texts)
    {
        foreach (var text in texts)
        {
            foreach (var line in text.Lines)
                Add(line.Entry);
        }
        Assemblies = new(texts.SelectMany(t => t.Assemblies));
        _models = new(() => new(texts.SelectMany(t => t.ModelIds).Concat(BuiltInCatalog.Models).ToImmutableArray(), texts.SelectMany(t => t.Models)), LazyThreadSafetyMode.PublicationOnly);
        _vocabulary = new(() => new(BuiltInCatalog.Subjects, Domains), LazyThreadSafetyMode.PublicationOnly);
        _retired = new(() => texts.SelectMany(t => t.Retired).Reverse().Concat(BuiltInCatalog.Retired).ToLookup(r => r.Id, StringComparer.OrdinalIgnoreCase), LazyThreadSafetyMode.PublicationOnly);
        _embeddingModels = new(() => new(texts.SelectMany(t => t.EmbeddingModels).ToList()), LazyThreadSafetyMode.PublicationOnly);
        Domains = texts.SelectMany(t => t.Domains).ToImmutableArray();
        _names = new(() => new(Domains, texts.SelectMany(t => t.Models).Select(m => m.Domain).OfType<string>()), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The subjects that <c>LlmPatterns.txt</c> names.</summary>
    public ImmutableArray<DomainLine> Domains { get; }

    /// <summary>The vocabularies of the shipped subjects and of the project's own.</summary>
    public Vocabulary Vocabulary => _vocabulary.Value;

    /// <summary>The subjects that marks may name.</summary>
    public DomainNames DomainNames => _names.Value;

    /// <summary>The libraries that are described.</summary>
    public AssemblyNames Assemblies { get; }

    /// <summary>What ids and configured names say of their models.</summary>
    public ModelNames Models => _models.Value;

    /// <summary>The models that make vectors; of several lines about one the project's own holds.</summary>
    public EmbeddingModels EmbeddingModels => _embeddingModels.Value;

    /// <summary>The names of methods that search for a vector, and of the types that hold one for a search.</summary>
    public IReadOnlyCollection<string> VectorSearchNames => _vectorSearchNames;

    /// <summary>The names of types whose constructors say how many dimensions a field of vectors has.</summary>
    public IReadOnlyCollection<string> VectorFieldNames => _vectorFieldNames;

    /// <summary>The names of methods that register what embeds with a container.</summary>
    public IReadOnlyCollection<string> EmbeddingRegistrationNames => _embeddingRegistrationNames;

    /// <summary>The names of properties that say how many dimensions vectors have.</summary>
    public IReadOnlyCollection<string> LengthPropertyNames => _lengthPropertyNames;

    /// <summary>The names of properties that say what a store embeds with.</summary>
    public IReadOnlyCollection<string> GeneratorPropertyNames => _generatorPropertyNames;

    /// <summary>The models that no longer answer, by their ids; of several lines about one the project's own come first.</summary>
    public ILookup<string, Retirement> Retired => _retired.Value;

    /// <summary>The names of types whose objects may change a prompt, such as filters.</summary>
    public IReadOnlyCollection<string> OpaqueTypes => _opaqueTypes;

    /// <summary>The names of properties that lead a client to another service than its vendor's.</summary>
    public IReadOnlyCollection<string> ElsewhereNames => _elsewhereNames;

    /// <summary>The names of methods that register something with a container.</summary>
    public IReadOnlyCollection<string> RegistrationNames => _registrationNames;

    /// <summary>The names that show a hand in the tools that a model calls.</summary>
    public IReadOnlyCollection<string> ToolCallNames => _toolCallNames;

    /// <param name="shipped">The shipped catalogs that a compilation needs.</param>
    /// <param name="user">The project's own.</param>
    public static CatalogLines Of(IReadOnlyList<BuiltInFile> shipped, IReadOnlyList<CatalogText> user) =>
        user.Count == 0
            ? Shipped.GetOrAdd(string.Join(",", shipped.Select(f => f.Name)), _ => new(shipped.Select(f => f.Text).ToList()))
            : new(shipped.Select(f => f.Text).Concat(user).ToList());

    /// <summary>The lines about members of a name, as ids spell it.</summary>
    public IReadOnlyList<CatalogEntry> Named(string name) => _byName.TryGetValue(name, out var entries) ? entries : Array.Empty<CatalogEntry>();

    /// <summary>Whether some model call has this name.</summary>
    public bool IsCallName(string name) => _callNames.Contains(name);

    /// <summary>Whether some retrieval has this name.</summary>
    public bool IsSearchName(string name) => _searchNames.Contains(name);

    /// <summary>Whether something that makes a tool has this name.</summary>
    public bool IsToolName(string name) => _toolNames.Contains(name);

    /// <summary>Whether some model call has this name whose tools don't run by default.</summary>
    public bool IsIdleCallName(string name) => _idleCallNames.Contains(name);

    /// <summary>Whether some model call has this name whose prompt is a template.</summary>
    public bool IsTemplateCallName(string name) => _templateCallNames.Contains(name);

    /// <summary>The names of methods that load an adapter.</summary>
    public IReadOnlyCollection<string> AdapterNames => _adapterNames;

    private void Add(CatalogEntry entry)
    {
        if (!_byName.TryGetValue(entry.Name, out var entries))
            _byName[entry.Name] = entries = new();
        entries.Add(entry);
        if (entry.Kind is CatalogKind.Invoke or CatalogKind.Answer)
            AddCall(entry);
        else if (entry.Kind is CatalogKind.Retrieve or CatalogKind.Tool or CatalogKind.SearchTool)
            AddKnowledge(entry);
        else if (entry.Kind == CatalogKind.Embed)
            AddEmbedding(entry);
        else if (entry.Kind == CatalogKind.ToolCall)
            _toolCallNames.Add(entry.Name);
        else if (entry.LoadsAdapter)
            _adapterNames.Add(entry.Name);
        else if (entry.Kind == CatalogKind.Opaque && entry.Id[0] == 'T')
            _opaqueTypes.Add(entry.Name);
        else if (entry.Kind == CatalogKind.Elsewhere)
            _elsewhereNames.Add(entry.Name);
        else if (entry.Kind == CatalogKind.Register)
            _registrationNames.Add(entry.Name);
    }

    private void AddCall(CatalogEntry entry)
    {
        _callNames.Add(entry.Name);
        if (entry.NeedsInvoker is not null || entry.NeedsEnabling is not null)
            _idleCallNames.Add(entry.Name);
        if (entry.IsTemplate)
            _templateCallNames.Add(entry.Name);
    }

    private void AddKnowledge(CatalogEntry entry)
    {
        (entry.Kind == CatalogKind.Retrieve ? _searchNames : _toolNames).Add(entry.Name);
        if (entry.Vector is not null)
            _vectorSearchNames.Add(entry.Name);
    }

    private void AddEmbedding(CatalogEntry entry)
    {
        if (entry.Service is not null)
            _embeddingRegistrationNames.Add(entry.Name);
        else if (entry.Vector is not null && DocumentationIds.TypeOf(entry.BareId) is { } query)
            _vectorSearchNames.Add(DocumentationIds.NameOf("T:" + query));
        else if (entry.Dimensions == "@value")
            _lengthPropertyNames.Add(entry.Name);
        else if (entry is { Name: "#ctor", Dimensions: not null, Options.IsEmpty: true } && DocumentationIds.TypeOf(entry.BareId) is { } type)
            _vectorFieldNames.Add(DocumentationIds.WithoutArity(DocumentationIds.NameOf("T:" + type)));
        else if (entry is { Dimensions: null, Options.IsEmpty: true } && entry.Id[0] == 'P')
            _generatorPropertyNames.Add(entry.Name);
    }
}
