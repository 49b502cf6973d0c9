using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Lookup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Embeddings;

/// <summary>Every vector of a compilation that is searched for or stored, by the field that it meets. Found once, when a file asks that names a search or a field.</summary>
internal sealed class VectorUses
{
    private readonly FlowEngine _engine;
    private readonly Embedders _embedders;
    private readonly NamedFields _named;
    private readonly VectorFields _fields;
    private readonly RecordCollections _collections;
    private volatile IReadOnlyList<VectorMeeting>? _all;

    public VectorUses(FlowEngine engine)
    {
        (_engine, _embedders, _named, _collections) = (engine, new(engine), new(engine), new(engine));
        _fields = new(engine, _named);
    }

    /// <summary>Whether findings may stand in a file, by the names in it.</summary>
    public bool MayBeIn(SyntaxTree tree, CancellationToken cancellation)
    {
        var index = FileIndex.Of(tree, cancellation);
        return _engine.Catalog.VectorSearchNames.Any(index.Calls) || MayDefine(index);
    }

    /// <summary>The fields that are searched or filled here.</summary>
    public IReadOnlyList<VectorMeeting> All(CancellationToken cancellation) => _all ??= Find(cancellation);

    private bool MayDefine(FileIndex index) => _engine.Catalog.VectorFieldNames.Any(n => index.Attributes.Contains(n) || index.Calls(n)) || _engine.Catalog.LengthPropertyNames.Any(index.Writes);

    private IReadOnlyList<VectorMeeting> Find(CancellationToken cancellation)
    {
        var uses = Queries(cancellation).ToList();
        foreach (var field in uses.Select(u => u.Field).Concat(DeclaredFields(cancellation)).Where(f => f.Property is not null).Distinct().ToList())
            uses.AddRange(Fills(field, cancellation).Select(use => (field, use)));
        return uses.GroupBy(u => u.Field, u => u.Use).Select(g => new VectorMeeting(g.Key, g.ToList(), c => _collections.AreSeveral(g.Key, c))).ToList();
    }

    private IEnumerable<(VectorField Field, VectorUse Use)> Queries(CancellationToken cancellation)
    {
        var names = _engine.Catalog.VectorSearchNames;
        foreach (var unit in _engine.Index.Callers(names, cancellation))
        {
            foreach (var node in names.Where(unit.Calls.ContainsKey).SelectMany(n => unit.Calls[n]).OrderBy(n => n.SpanStart))
            {
                if (Query(node, cancellation) is { } query)
                    yield return query;
            }
        }
    }

    private (VectorField Field, VectorUse Use)? Query(SyntaxNode node, CancellationToken cancellation)
    {
        if (_engine.Bodies.Callee(node, cancellation) is not { } callee)
            return null;
        if (_engine.Catalog.Find(callee, CatalogKind.Retrieve) is { Vector: { } vector })
            return _engine.Bodies.Expression(node, cancellation) is IInvocationOperation search ? Query(search, vector, cancellation) : null;
        if (_engine.Catalog.Find(callee, CatalogKind.Embed) is not { Vector: { } held } entry || _engine.Bodies.Expression(node, cancellation) is not IObjectCreationOperation creation || _named.Of(creation, entry, cancellation) is not { } field)
            return null;
        return new EmbeddingCall(callee, null, creation.Arguments, null).Named(held) is { } searched ? (field, Use(searched, isQuery: true, isText: false, _embedders.Of(searched, cancellation))) : null;
    }

    private (VectorField Field, VectorUse Use)? Query(IInvocationOperation search, string vector, CancellationToken cancellation)
    {
        if (new EmbeddingCall(search.TargetMethod, search.Instance, search.Arguments, null).Named(vector) is not { } searched)
            return null;
        var collection = search.Instance is { } instance ? _embedders.Definitions.Of(instance, null, cancellation) : null;
        if (_fields.Of(search, collection, cancellation) is not { } field)
            return null;
        var isText = searched.Type?.SpecialType == SpecialType.System_String;
        var embedder = isText ? new StoreEmbedders(_engine, _embedders).Of(collection, cancellation) : _embedders.Of(searched, cancellation);
        return (field, Use(searched, isQuery: true, isText, embedder));
    }

    private VectorUse Use(IOperation value, bool isQuery, bool isText, Embedder? embedder) =>
        new(value.Syntax, isQuery, isText, embedder, embedder?.Model(_engine.Catalog), embedder?.Dimensions(_engine.Catalog));

    /// <summary>The fields whose attributes stand in this compilation.</summary>
    private IEnumerable<VectorField> DeclaredFields(CancellationToken cancellation)
    {
        foreach (var tree in _engine.Compilation.SyntaxTrees.Where(t => MayDefine(FileIndex.Of(t, cancellation))).OrderBy(t => t.FilePath, StringComparer.Ordinal))
        {
            foreach (var property in tree.GetRoot(cancellation).DescendantNodes().OfType<PropertyDeclarationSyntax>().Where(p => p.AttributeLists.Count > 0))
            {
                if (_engine.Bodies.Declared(property, cancellation) is IPropertySymbol symbol && _fields.Of(symbol) is { } field)
                    yield return field;
            }
        }
    }

    private IEnumerable<VectorUse> Fills(VectorField field, CancellationToken cancellation)
    {
        foreach (var reference in field.Property!.ContainingType.DeclaringSyntaxReferences)
        {
            var type = reference.GetSyntax(cancellation);
            if (MemberDefinitions.IsPositional(field.Property) || type.DescendantNodes().Any(n => n is AssignmentExpressionSyntax { Left: IdentifierNameSyntax target, Parent: not InitializerExpressionSyntax } && target.Identifier.ValueText == field.Property.Name))
                yield return new(type, IsQuery: false, IsEmbeddedByStore: false, null, null, null); // the record fills itself with what it is given
        }
        foreach (var unit in _engine.Index.Writers(field.Property!.Name, cancellation))
        {
            foreach (var target in unit.Writes[field.Property.Name])
            {
                if (target.Parent is AssignmentExpressionSyntax assignment && _engine.Bodies.Expression(assignment, cancellation) is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation reference, Value: var value }
                    && SymbolEqualityComparer.Default.Equals(reference.Property.OriginalDefinition, field.Property) && value.Type?.SpecialType != SpecialType.System_String)
                    yield return Use(value, isQuery: false, isText: false, _embedders.Of(value, cancellation));
            }
        }
    }
}
