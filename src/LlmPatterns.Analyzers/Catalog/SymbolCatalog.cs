using System.Collections.Concurrent;
using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>What the members of the referenced libraries mean, for one compilation. Looked up by symbol, never by name alone.</summary>
public sealed class SymbolCatalog
{
    private readonly CatalogLines _lines;
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<CatalogEntry>> _found = new(SymbolEqualityComparer.Default);

    private SymbolCatalog(CatalogLines lines) => _lines = lines;

    /// <summary>The subjects that <c>LlmPatterns.txt</c> names.</summary>
    public ImmutableArray<DomainLine> Domains => _lines.Domains;

    /// <summary>The subjects that marks may name.</summary>
    internal DomainNames DomainNames => _lines.DomainNames;

    /// <summary>The words that give subjects away.</summary>
    public Vocabulary Vocabulary => _lines.Vocabulary;

    /// <summary>What is asked of calls about a subject. Of two lines the later counts, as the nearer file comes later.</summary>
    public DomainPolicy? PolicyOf(string domain) => Domains.LastOrDefault(d => string.Equals(d.Name, domain, StringComparison.OrdinalIgnoreCase))?.Policy;

    /// <summary>The catalog of a compilation; null if nothing in it can ask a model.</summary>
    public static SymbolCatalog? TryCreate(Compilation compilation, ImmutableArray<CatalogFile> userFiles, CancellationToken cancellation)
    {
        var assemblies = AssemblyNames.In(compilation);
        var user = Read(userFiles, assemblies, cancellation);
        return Gate.IsOpen(compilation, assemblies, user, cancellation) ? new(CatalogLines.Of(BuiltInCatalog.For(assemblies), user)) : null;
    }

    /// <summary>Whether <see cref="TryCreate"/> makes one.</summary>
    internal static bool IsNeeded(Compilation compilation, ImmutableArray<CatalogFile> userFiles, CancellationToken cancellation)
    {
        var assemblies = AssemblyNames.In(compilation);
        return Gate.IsOpen(compilation, assemblies, Read(userFiles, assemblies, cancellation), cancellation);
    }

    /// <summary>The names of methods that register something with a container.</summary>
    public IReadOnlyCollection<string> RegistrationNames => _lines.RegistrationNames;

    /// <summary>The names of what code uses that has a hand in the tools that a model calls.</summary>
    public IReadOnlyCollection<string> ToolCallNames => _lines.ToolCallNames;

    /// <summary>Whether some model call has this name: asked for every invocation's syntax before anything is bound.</summary>
    public bool IsModelCallName(string name) => _lines.IsCallName(name);

    /// <summary>Whether some retrieval has this name.</summary>
    public bool IsSearchName(string name) => _lines.IsSearchName(name);

    /// <summary>Whether something that makes a tool has this name.</summary>
    public bool IsToolName(string name) => _lines.IsToolName(name);

    /// <summary>Whether some model call has this name whose tools don't run by default.</summary>
    public bool IsIdleCallName(string name) => _lines.IsIdleCallName(name);

    /// <summary>Whether some model call has this name whose prompt is a template.</summary>
    public bool IsTemplateCallName(string name) => _lines.IsTemplateCallName(name);

    /// <summary>The names of methods that load an adapter; empty if no library in use has any.</summary>
    public IReadOnlyCollection<string> AdapterNames => _lines.AdapterNames;

    /// <summary>Whether a library is described: its unlisted members pass values on and ground nothing.</summary>
    public bool Knows(IAssemblySymbol? assembly) => assembly is not null && _lines.Assemblies.Contains(assembly.Name);

    /// <summary>Whether some model of that id is retired, and the project does not say that the name is its own: asked of literals, before anything is known of what they name.</summary>
    public bool MayBeRetired(string id) => _lines.Retired.Contains(id) && !_lines.Models.IsExplained(id);

    /// <summary>What is known of a retired model; null if it answers still, or a service of somebody else may have it.</summary>
    public Retirement? Retired(string id, string? vendor) => _lines.Retired[id].FirstOrDefault(r => r.Vendor is null || r.Vendor == vendor);

    /// <summary>What is known of a model that makes vectors; null if it is unknown, or the project says that the name is its own.</summary>
    public EmbeddingModel? EmbeddingModel(string id) => _lines.EmbeddingModels.Find(id, _lines.Models.IsExplained);

    /// <inheritdoc cref="CatalogLines.VectorSearchNames"/>
    public IReadOnlyCollection<string> VectorSearchNames => _lines.VectorSearchNames;

    /// <inheritdoc cref="CatalogLines.VectorFieldNames"/>
    public IReadOnlyCollection<string> VectorFieldNames => _lines.VectorFieldNames;

    /// <inheritdoc cref="CatalogLines.EmbeddingRegistrationNames"/>
    public IReadOnlyCollection<string> EmbeddingRegistrationNames => _lines.EmbeddingRegistrationNames;

    /// <inheritdoc cref="CatalogLines.LengthPropertyNames"/>
    public IReadOnlyCollection<string> LengthPropertyNames => _lines.LengthPropertyNames;

    /// <inheritdoc cref="CatalogLines.GeneratorPropertyNames"/>
    public IReadOnlyCollection<string> GeneratorPropertyNames => _lines.GeneratorPropertyNames;

    /// <summary>The names of types whose objects may change a prompt, such as filters.</summary>
    public IReadOnlyCollection<string> OpaqueTypes => _lines.OpaqueTypes;

    /// <summary>The names of properties that lead a client to another service than its vendor's.</summary>
    public IReadOnlyCollection<string> ElsewhereNames => _lines.ElsewhereNames;

    /// <summary>Which model an id or configured name stands for.</summary>
    public ModelIdentity Classify(string modelId) => _lines.Models.Classify(modelId);

    /// <summary>Which model stands behind a configuration's key, if the project says so.</summary>
    public ModelIdentity ClassifySetting(string key) => _lines.Models.OfSetting(key);

    /// <summary>The fact of one kind on a member, if there is one.</summary>
    public CatalogEntry? Find(ISymbol member, CatalogKind kind)
    {
        foreach (var entry in Find(member))
        {
            if (entry.Kind == kind)
                return entry;
        }
        // A type's own lines need not say again what those of its base say.
        return member is INamedTypeSymbol { BaseType: { SpecialType: not SpecialType.System_Object } parent } ? Find(parent, kind) : null;
    }

    /// <summary>The facts on a method, constructor, property or field; or on what it overrides or implements.</summary>
    public ImmutableArray<CatalogEntry> Find(ISymbol member)
    {
        if (member is IMethodSymbol { ReducedFrom: { } unreduced })
            member = unreduced;
        member = member.OriginalDefinition;
        if (_found.TryGetValue(member, out var known))
            return known;
        return _found.GetOrAdd(member, Look);
    }

    private static IReadOnlyList<CatalogText> Read(ImmutableArray<CatalogFile> files, IReadOnlyCollection<string> assemblies, CancellationToken cancellation) =>
        files.IsEmpty ? Array.Empty<CatalogText>() : files.Select(f => CatalogReader.Read(f.Path, f.Text, cancellation)).Where(t => t.IsAbout(assemblies)).ToList();

    private ImmutableArray<CatalogEntry> Look(ISymbol member)
    {
        if (member is INamedTypeSymbol type)
            return OfType(type);
        for (var at = member; at is not null; at = BaseMembers.Overridden(at)?.OriginalDefinition)
        {
            if (Declared(at) is { IsEmpty: false } own)
                return own;
            foreach (var implemented in BaseMembers.Implemented(at))
            {
                if (Declared(implemented.OriginalDefinition) is { IsEmpty: false } contract)
                    return contract;
            }
        }
        return member.ContainingType is { } container ? OfType(container) : ImmutableArray<CatalogEntry>.Empty;
    }

    /// <summary>Lines about exactly this member: with its parameter list before those without.</summary>
    private ImmutableArray<CatalogEntry> Declared(ISymbol member)
    {
        var candidates = _lines.Named(NameOf(member));
        if (candidates.Count == 0 || member.GetDocumentationCommentId() is not { } id)
            return ImmutableArray<CatalogEntry>.Empty;
        var withArity = DocumentationIds.WithoutParameters(id);
        var bare = DocumentationIds.WithoutArity(withArity);
        var exact = candidates.Where(c => c.Id == id).ToImmutableArray();
        return exact.IsEmpty ? candidates.Where(c => c.Id == withArity || c.Id == bare).ToImmutableArray() : exact;
    }

    /// <summary>Lines about a whole type hold for its members and those of types that derive from it.</summary>
    private ImmutableArray<CatalogEntry> OfType(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? at = type.OriginalDefinition; at is not null; at = at.BaseType?.OriginalDefinition)
        {
            if (Declared(at) is { IsEmpty: false } entries)
                return entries;
        }
        return ImmutableArray<CatalogEntry>.Empty;
    }

    /// <summary>The name as ids spell it; of an explicit implementation, the name of what it implements.</summary>
    private static string NameOf(ISymbol member)
    {
        var name = member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } => "#ctor",
            IPropertySymbol { IsIndexer: true } => member.MetadataName,
            _ => member.Name,
        };
        return name.Substring(name.LastIndexOf('.') + 1);
    }
}
