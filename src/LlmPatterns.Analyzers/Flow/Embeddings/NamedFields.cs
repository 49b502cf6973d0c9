using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Embeddings;

/// <summary>The fields of indexes that a search names: each where the compilation defines it once, so that no other can be meant.</summary>
internal sealed class NamedFields(FlowEngine engine)
{
    private volatile IReadOnlyList<(VectorField Field, IAssemblySymbol Library)>? _all;

    /// <summary>The field that a query object is for; null if it names none or several, or the name is defined twice.</summary>
    public VectorField? Of(IObjectCreationOperation query, CatalogEntry entry, CancellationToken cancellation)
    {
        var names = query.Initializer?.Initializers.OfType<IMemberInitializerOperation>().Where(m => m.InitializedMember is IPropertyReferenceOperation named && named.Property.Name == entry.Field)
            .SelectMany(m => m.Initializer.Descendants()).OfType<IArgumentOperation>().Select(a => a.Value.ConstantValue is { HasValue: true, Value: string name } ? name : null).ToList();
        if (names is not { Count: 1 } || names[0] is null)
            return null;
        var fields = (_all ??= Find(cancellation).ToList()).Where(f => f.Field.Name == names[0] && SymbolEqualityComparer.Default.Equals(f.Library, query.Constructor?.ContainingAssembly)).Take(2).ToList();
        return fields.Count == 1 ? fields[0].Field : null;
    }

    /// <summary>A field's definition: its name first, its length in the constructor or in the initializer. Null if one of them is not a constant.</summary>
    public VectorField? Defined(BaseObjectCreationExpressionSyntax syntax, CancellationToken cancellation)
    {
        if (engine.Bodies.Expression(syntax, cancellation) is not IObjectCreationOperation { Constructor: { } constructor } creation)
            return null;
        var call = new EmbeddingCall(constructor, null, creation.Arguments, null);
        var said = engine.Catalog.Find(constructor, CatalogKind.Embed) is { Dimensions: { } name, Options.IsEmpty: true } ? call.Named(name)
            : creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(a => a.Target is IPropertyReferenceOperation { Property: var property } && engine.Catalog.Find(property, CatalogKind.Embed) is { Dimensions: not null })?.Value;
        while (said is IConversionOperation conversion)
            said = conversion.Operand;
        return said is { ConstantValue: { HasValue: true, Value: int dimensions } } && call.Subject is { ConstantValue: { HasValue: true, Value: string field } } ? new(field, dimensions, said.Syntax, null) : null;
    }

    private IEnumerable<(VectorField Field, IAssemblySymbol Library)> Find(CancellationToken cancellation)
    {
        var made = engine.Index.Callers(engine.Catalog.VectorFieldNames, cancellation).SelectMany(u => engine.Catalog.VectorFieldNames.Where(u.Calls.ContainsKey).SelectMany(n => u.Calls[n]));
        var told = engine.Catalog.LengthPropertyNames.SelectMany(n => engine.Index.Writers(n, cancellation).SelectMany(u => u.Writes[n])).Select(t => t.Parent?.Parent?.Parent);
        foreach (var creation in made.Concat(told).OfType<BaseObjectCreationExpressionSyntax>().Distinct())
        {
            if (Defined(creation, cancellation) is { } field && engine.Bodies.Callee(creation, cancellation)?.ContainingAssembly is { } library)
                yield return (field, library);
        }
    }
}
