using System.Collections.Concurrent;
using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>What the members of the referenced libraries mean, for one compilation. Looked up by symbol, never by name alone.</summary>
public sealed class SymbolCatalog
{
    private readonly Dictionary<string, List<CatalogEntry>> _byMember = new(StringComparer.Ordinal);
    private readonly HashSet<string> _callNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _registrationNames = new(StringComparer.Ordinal);
    private readonly AssemblyNames _assemblies;
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<CatalogEntry>> _found = new(SymbolEqualityComparer.Default);
    private readonly ModelNames _models;

    private SymbolCatalog(IReadOnlyList<CatalogText> texts)
    {
        foreach (var text in texts)
        {
            foreach (var line in text.Lines)
                Add(line.Entry);
        }
        _assemblies = new(texts.SelectMany(t => t.Assemblies));
        _models = new(texts.SelectMany(t => t.ModelIds), texts.SelectMany(t => t.Models));
        Domains = texts.SelectMany(t => t.Domains).ToImmutableArray();
    }

    /// <summary>The subjects that <c>LlmPatterns.txt</c> names.</summary>
    public ImmutableArray<DomainLine> Domains { get; }

    /// <summary>The catalog of a compilation; null if it references no described library and the project brings no facts of its own.</summary>
    public static SymbolCatalog? TryCreate(Compilation compilation, ImmutableArray<CatalogFile> userFiles, CancellationToken cancellation)
    {
        var referenced = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { compilation.AssemblyName ?? "" };
        foreach (var assembly in compilation.ReferencedAssemblyNames)
            referenced.Add(assembly.Name);
        var user = userFiles.Select(f => CatalogReader.Read(f.Path, f.Text, cancellation)).Where(t => t.Assemblies.IsEmpty || new AssemblyNames(t.Assemblies).ContainsAny(referenced)).ToList();
        if (!referenced.Any(BuiltInCatalog.Describes) && !user.Any(t => !t.Lines.IsEmpty))
            return null;
        return new(BuiltInCatalog.All.Where(t => t.IsFramework || t.Assemblies.IsEmpty || new AssemblyNames(t.Assemblies).ContainsAny(referenced)).Concat(user).ToList());
    }

    /// <summary>The names of methods that register something with a container.</summary>
    public IReadOnlyCollection<string> RegistrationNames => _registrationNames;

    /// <summary>Whether some model call has this name: asked for every invocation's syntax before anything is bound.</summary>
    public bool IsModelCallName(string name) => _callNames.Contains(name);

    /// <summary>Whether a library is described: its unlisted members pass values on and ground nothing.</summary>
    public bool Knows(IAssemblySymbol? assembly) => assembly is not null && _assemblies.Contains(assembly.Name);

    /// <summary>Which model an id or configured name stands for.</summary>
    public ModelIdentity Classify(string modelId) => _models.Classify(modelId);

    /// <summary>Which model stands behind a configuration's key, if the project says so.</summary>
    public ModelIdentity ClassifySetting(string key) => _models.OfSetting(key);

    /// <summary>The fact of one kind on a member, if there is one.</summary>
    public CatalogEntry? Find(ISymbol member, CatalogKind kind)
    {
        foreach (var entry in Find(member))
        {
            if (entry.Kind == kind)
                return entry;
        }
        return null;
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

    private ImmutableArray<CatalogEntry> Look(ISymbol member)
    {
        if (member is INamedTypeSymbol type)
            return OfType(type);
        if (Declared(member) is { IsEmpty: false } own)
            return own;
        for (var overridden = Overridden(member); overridden is not null; overridden = Overridden(overridden))
        {
            if (Declared(overridden.OriginalDefinition) is { IsEmpty: false } inherited)
                return inherited;
        }
        foreach (var implemented in Implemented(member))
        {
            if (Declared(implemented.OriginalDefinition) is { IsEmpty: false } contract)
                return contract;
        }
        return member.ContainingType is { } container ? OfType(container) : ImmutableArray<CatalogEntry>.Empty;
    }

    /// <summary>Lines about exactly this member: with its parameter list before those without.</summary>
    private ImmutableArray<CatalogEntry> Declared(ISymbol member)
    {
        if (!_byMember.TryGetValue(Key(member), out var candidates) || member.GetDocumentationCommentId() is not { } id)
            return ImmutableArray<CatalogEntry>.Empty;
        var bare = WithoutParameters(id);
        var exact = candidates.Where(c => c.Id == id).ToImmutableArray();
        return exact.IsEmpty ? candidates.Where(c => c.Id == bare || c.Id == WithoutArity(bare)).ToImmutableArray() : exact;
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

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    private static IEnumerable<ISymbol> Implemented(ISymbol member)
    {
        if (member.IsStatic || member.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type || member is IMethodSymbol { MethodKind: MethodKind.Constructor })
            yield break;
        var name = member.Name.Substring(member.Name.LastIndexOf('.') + 1);
        foreach (var contract in type.AllInterfaces)
        {
            foreach (var candidate in contract.GetMembers(name))
            {
                if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate)?.OriginalDefinition, member))
                    yield return candidate;
            }
        }
    }

    private void Add(CatalogEntry entry)
    {
        var key = WithoutArity(WithoutParameters(entry.Id)).Substring(2);
        key = key.Substring(key.LastIndexOf('.') + 1).Split('`')[0];
        if (!_byMember.TryGetValue(key, out var entries))
            _byMember[key] = entries = new();
        entries.Add(entry);
        if (entry.Kind is CatalogKind.Invoke or CatalogKind.Answer)
            _callNames.Add(key);
        else if (entry.Kind == CatalogKind.Register)
            _registrationNames.Add(key);
    }

    private static string Key(ISymbol member)
    {
        var name = member is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } constructor ? constructor.IsStatic ? "#cctor" : "#ctor" : member.Name;
        return name.Substring(name.LastIndexOf('.') + 1);
    }

    private static string WithoutParameters(string id)
    {
        var end = id.IndexOfAny(new[] { '(', '~' });
        return end < 0 ? id : id.Substring(0, end);
    }

    /// <summary>A line may leave a method's number of type parameters off, too.</summary>
    private static string WithoutArity(string id)
    {
        var arity = id.IndexOf("``", StringComparison.Ordinal);
        return arity < 0 ? id : id.Substring(0, arity);
    }
}
