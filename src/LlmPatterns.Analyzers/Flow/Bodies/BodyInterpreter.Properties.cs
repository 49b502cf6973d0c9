using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Bodies;

/// <content>Properties and indexers.</content>
internal sealed partial class BodyInterpreter
{
    private Value Property(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        var receiver = Visit(reference.Instance);
        if (property.IsIndexer)
            return Indexed(reference, receiver);
        if (reference.Instance is null && State.Locals.TryGetValue(property, out var written))
            return written;
        return PropertyOf(property, receiver, reference.Syntax);
    }

    private Value PropertyOf(IPropertySymbol property, Value receiver, SyntaxNode syntax) =>
        FlowTypes.CarriesNothing(property.Type) ? KeyOf(receiver, property) : Described(Stored(property, receiver, syntax), property);

    private Value Stored(IPropertySymbol property, Value receiver, SyntaxNode syntax)
    {
        if (Marked(property, syntax) is { } marked)
            return marked;
        if (_engine.Catalog.Find(property) is { IsEmpty: false } entries && Known(entries, property, receiver, syntax) is { } known)
            return known;
        if (!IsSource(property))
            return property.IsStatic ? Value.Empty : _heap.Read(receiver, new(property.Name, property), property.Type, isExact: false);
        if (_engine.Bodies.IsAutomatic(property))
            return property.IsStatic ? Inputs.Value(AccessPath.Of(property, property.Type)) : _heap.Read(receiver, new(property.Name, property), property.Type, isExact: true);
        return property.GetMethod is { } getter ? CallSource(getter, receiver, new Dictionary<int, Value>(), syntax, isVirtual: true) : Value.Empty;
    }

    /// <summary>A number or an id that is read from a hit may be the key of a row.</summary>
    private static Value KeyOf(Value receiver, IPropertySymbol property) =>
        receiver.Has(OriginKind.Retrieved) && property.Type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } or { Name: "Guid" }
            ? Value.Of(new Origin(OriginKind.RetrievedKey, property.Name))
            : Value.Empty;

    /// <summary>Marks on fields, properties and parameters settle what flows out of them.</summary>
    private Value? Marked(ISymbol member, SyntaxNode reference)
    {
        if (!_engine.UsesMarks)
            return null;
        if (Marks.Has(member, Marks.ContextRetrieval))
            return Value.Of(new Origin(OriginKind.Retrieved, member.Name, reference.GetLocation()));
        return Marks.Has(member, Marks.NotRetrieved) ? Value.Empty : null;
    }

    /// <summary>A value with what marks on its symbol say: the domain of a prompt, the model behind a client.</summary>
    private Value Described(Value value, ISymbol symbol)
    {
        if (!_engine.UsesMarks)
            return value;
        if (DeclarationReader.DomainOf(symbol) is { } domain)
            value = value.And(Value.Of(Origin.Of(domain)));
        foreach (var attribute in symbol.GetAttributes())
        {
            if (Marks.Is(attribute, Marks.FineTunedModel))
                value = value.And(Value.Of(Origin.Of(DeclarationReader.TuningOf(attribute) ?? new(null, null))));
        }
        return value;
    }

    private Value Indexed(IPropertyReferenceOperation reference, Value receiver)
    {
        var keys = Value.Empty;
        foreach (var argument in reference.Arguments)
            keys = keys.And(Visit(argument.Value));
        if (FlowTypes.CarriesNothing(reference.Type))
            return Value.Empty;
        if (IsSource(reference.Property) && reference.Property.GetMethod is { } getter)
            return CallSource(getter, receiver, new Dictionary<int, Value> { [0] = keys }, reference.Syntax, isVirtual: true);
        if (keys.Constant is { } key)
        {
            if (IsConfiguration(reference.Property.ContainingType))
                return Setting(receiver, key);
            var step = new PathStep("[" + key + "]", null);
            var held = receiver.Places.Length == 1 && State[receiver.Places[0].Item].Fields.TryGetValue(step, out var value) ? value : null;
            if (held is not null)
                return held;
            if (receiver.Places.Length == 1 && receiver.Places[0].Item is InputPlace)
                return _heap.Read(receiver, new(step.Name, reference.Property), reference.Type, isExact: false);
        }
        return _heap.Elements(receiver);
    }

    private static bool IsConfiguration(INamedTypeSymbol? type) =>
        type is { ContainingNamespace: { Name: "Configuration", ContainingNamespace: { Name: "Extensions", ContainingNamespace.Name: "Microsoft" } } };

    private void AssignProperty(IPropertyReferenceOperation reference, Value value)
    {
        var property = reference.Property;
        var receiver = Visit(reference.Instance);
        if (property.IsIndexer)
        {
            var key = reference.Arguments.Length == 1 ? Visit(reference.Arguments[0].Value).Constant : null;
            if (IsSource(property) && property.SetMethod is { } put)
            {
                CallSource(put, receiver, new Dictionary<int, Value> { [put.Parameters.Length - 1] = value }, reference.Syntax, isVirtual: true);
                return;
            }
            if (key is not null)
                _heap.Write(receiver, new("[" + key + "]", null), value);
            else
                _heap.Add(receiver, value);
            return;
        }
        foreach (var entry in _engine.Catalog.Find(property))
        {
            if (entry.Kind is CatalogKind.Model)
                _heap.Write(receiver, ModelStep(entry), ModelIds(_heap.Flatten(Named(value, entry)), OriginKind.RequestedModel, entry.Vendor));
            else if (entry.Kind is CatalogKind.Adapter && value != Value.Empty)
                _heap.Write(receiver, ModelStep(entry), Value.Of(Origin.OfModel(new(OriginKind.Tuning, property.ContainingType.Name + "." + property.Name), OriginKind.RequestedModel)));
            else if (entry.Kind is CatalogKind.Hosted or CatalogKind.Opaque && !_assignsNothing && !(property.Type.IsReferenceType && value == Value.Empty))
                _heap.Add(receiver, Value.Of(Brought(entry, property, reference.Syntax.GetLocation())));
        }
        if (_engine.Catalog.Find(property, CatalogKind.Neutral) is not null || (FlowTypes.CarriesNothing(property.Type) && value == Value.Empty))
            return;
        if (!value.Targets.IsEmpty && _engine.Catalog.Knows(property.ContainingAssembly))
            value = value.And(Made(value, reference.Syntax)); // a library runs it, and uses what it returns
        if (reference.Instance is null)
            State = State.With(property, value);
        else if (IsSource(property) && property.SetMethod is { } setter && !_engine.Bodies.IsAutomatic(property))
            CallSource(setter, receiver, new Dictionary<int, Value> { [setter.Parameters.Length - 1] = value }, reference.Syntax, isVirtual: true);
        else
            _heap.Write(receiver, new(property.Name, property), value);
    }

    /// <summary>What a property that is set makes the service bring, or may make it bring.</summary>
    private static Origin Brought(CatalogEntry entry, IPropertySymbol property, Location location)
    {
        var name = property.ContainingType.Name + "." + property.Name;
        return entry.Kind == CatalogKind.Hosted && !entry.Possible ? new(OriginKind.Hosted, name, location) : Origin.Unknown(name, location, Remedies.MarkHolder);
    }

    private bool IsSource(ISymbol member) => _engine.Bodies.IsSource(member);
}
