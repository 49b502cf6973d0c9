using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Embeddings;

/// <summary>The fields of vectors that records and definitions have.</summary>
internal sealed class VectorFields(FlowEngine engine, NamedFields named)
{
    /// <summary>The field that a search means: of the definition that the collection was made with, else of its record's type. Null if there is none, or several.</summary>
    public VectorField? Of(IInvocationOperation search, IReadOnlyList<Leaf>? collection, CancellationToken cancellation)
    {
        var selected = Selected(search);
        if (collection is not null)
        {
            var defined = collection.Select(leaf => DefinedIn(leaf, cancellation)).ToList();
            if (defined.Any(d => d.Count > 0))
                return defined.Count == 1 && defined[0].Count == 1 && selected is null ? defined[0][0] : null;
        }
        if (!IsMadeOfNamesAlone(collection) && engine.Index.AnyFile(f => engine.Catalog.VectorFieldNames.Any(f.Calls), cancellation))
            return null; // a definition that is out of sight here counts before the record's attributes
        var fields = RecordOf(search.Instance?.Type)?.ToList();
        if (selected is not null)
            return fields?.FirstOrDefault(f => SymbolEqualityComparer.Default.Equals(f.Property, selected.OriginalDefinition));
        return fields is { Count: 1 } ? fields[0] : null;
    }

    /// <summary>The field that a property is, if it carries an attribute that says so.</summary>
    public VectorField? Of(IPropertySymbol property)
    {
        property = property.OriginalDefinition;
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeConstructor is not { } constructor || engine.Catalog.Find(constructor, CatalogKind.Embed) is not { Dimensions: { } name })
                continue;
            var parameter = constructor.Parameters.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
            if (parameter is null || attribute.ConstructorArguments.Length <= parameter.Ordinal || attribute.ConstructorArguments[parameter.Ordinal] is not { Kind: TypedConstantKind.Primitive, Value: int dimensions })
                return null;
            var syntax = engine.Bodies.IsSource(property) ? attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax : null;
            return new($"{property.ContainingType.Name}.{property.Name}", dimensions, syntax is null ? null : ArgumentOf(syntax, parameter), property);
        }
        return null;
    }

    private static SyntaxNode ArgumentOf(AttributeSyntax attribute, IParameterSymbol parameter)
    {
        var arguments = attribute.ArgumentList?.Arguments.Where(a => a.NameEquals is null).ToList() ?? new();
        var argument = arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter.Name) ?? arguments.ElementAtOrDefault(parameter.Ordinal);
        return argument?.Expression ?? (SyntaxNode)attribute;
    }

    /// <summary>The fields of the record that a collection holds: of the type argument that has any.</summary>
    private IEnumerable<VectorField>? RecordOf(ITypeSymbol? collection)
    {
        for (var type = collection; type is not null; type = type.BaseType)
        {
            foreach (var candidate in new[] { type }.Concat(type.Interfaces).OfType<INamedTypeSymbol>())
            {
                if (candidate.TypeArguments.Select(FieldsOf).FirstOrDefault(f => f.Count > 0) is { } fields)
                    return fields;
            }
        }
        return null;
    }

    private List<VectorField> FieldsOf(ITypeSymbol record)
    {
        var fields = new List<VectorField>();
        for (var type = record as INamedTypeSymbol; type is { SpecialType: SpecialType.None }; type = type.BaseType)
            fields.AddRange(type.GetMembers().OfType<IPropertySymbol>().Select(Of).Where(f => f is not null)!);
        return fields;
    }

    /// <summary>The fields that stand in the call or creation that a collection comes from, and in what is handed to it.</summary>
    private List<VectorField> DefinedIn(Leaf leaf, CancellationToken cancellation)
    {
        var definitions = new Definitions(engine);
        var arguments = (leaf.Operation as IInvocationOperation)?.Arguments ?? (leaf.Operation as IObjectCreationOperation)?.Arguments;
        var syntaxes = arguments is null ? new List<SyntaxNode>() : arguments.Value.Where(a => a.ArgumentKind == ArgumentKind.Explicit && !IsText(a.Value.Type))
            .SelectMany(a => definitions.Of(a.Value, leaf.Frame, cancellation) ?? Array.Empty<Leaf>()).Select(l => l.Operation.Syntax).ToList();
        return syntaxes.SelectMany(s => s.DescendantNodesAndSelf()).OfType<BaseObjectCreationExpressionSyntax>().Distinct().Select(c => named.Defined(c, cancellation)).OfType<VectorField>().ToList();
    }

    /// <summary>Whether a collection's making is in sight and handed nothing but names.</summary>
    private static bool IsMadeOfNamesAlone(IReadOnlyList<Leaf>? collection) =>
        collection is { Count: > 0 } && collection.All(l => l.Operation is IInvocationOperation call && call.Arguments.All(a => a.ArgumentKind != ArgumentKind.Explicit || IsText(a.Value.Type)));

    private static bool IsText(ITypeSymbol? type) => type is null or { SpecialType: SpecialType.System_String };

    /// <summary>The property that the options of a search choose among several.</summary>
    private static IPropertySymbol? Selected(IInvocationOperation search)
    {
        foreach (var assignment in search.Arguments.SelectMany(a => a.Descendants()).OfType<ISimpleAssignmentOperation>())
        {
            if (!IsSelector(assignment.Target.Type) || Delegates.Body(assignment.Value) is not { } body)
                continue;
            if (MemberDefinitions.Returns(body).SelectMany(r => r.DescendantsAndSelf()).OfType<IPropertyReferenceOperation>().FirstOrDefault() is { Instance: IParameterReferenceOperation } chosen)
                return chosen.Property;
        }
        return null;
    }

    /// <summary>An expression that selects something of a record, and does not filter.</summary>
    private static bool IsSelector(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeArguments.Length: 1 } expression && expression.TypeArguments[0] is INamedTypeSymbol { TypeArguments.Length: 2 } lambda && lambda.TypeArguments[1].SpecialType == SpecialType.System_Object;
}
