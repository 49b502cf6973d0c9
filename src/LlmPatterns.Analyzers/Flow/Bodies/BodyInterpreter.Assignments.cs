using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Bodies;

/// <content>Assignments, initializers and patterns: where a value goes.</content>
internal sealed partial class BodyInterpreter
{
    /// <summary>What ref locals stand for.</summary>
    private readonly Dictionary<ILocalSymbol, IOperation> _references = new(SymbolEqualityComparer.Default);

    /// <summary>Whether null or false is assigned, so that an option stays off.</summary>
    private bool _assignsNothing;

    private Value Assigned(ISimpleAssignmentOperation assignment)
    {
        // In an initializer, `Member = { a, b }` fills the member and replaces nothing.
        var value = Visit(assignment.Value);
        if (value.IsUnreachable)
            return value;
        _assignsNothing = assignment.Value.ConstantValue is { HasValue: true, Value: null or false };
        Assign(assignment.Target, value);
        _assignsNothing = false;
        if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "Length" } } length && assignment.Value.ConstantValue is { HasValue: true, Value: 0 } && FlowTypes.IsFramework(length.Property.ContainingAssembly))
            _heap.Clear(Visit(length.Instance));
        if (assignment.Target is IPropertyReferenceOperation { Property: var property } option && assignment.Value.ConstantValue is { HasValue: true, Value: true } && _engine.Catalog.Find(property, CatalogKind.Disable) is not null)
            _heap.Add(Visit(option.Instance), Value.Of(new Origin(OriginKind.TakenBack, property.Name)));
        return value;
    }

    private void Assign(IOperation? target, Value value)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                State = State.With(local.Local, Typed(value, local.Local.Type));
                if (_references.TryGetValue(local.Local, out var referenced))
                    Assign(referenced, value);
                break;
            case IParameterReferenceOperation parameter when State.Locals.ContainsKey(parameter.Parameter) || SymbolEqualityComparer.Default.Equals(parameter.Parameter.ContainingSymbol, _current.Method):
                State = State.With(parameter.Parameter, Typed(value, parameter.Parameter.Type));
                break;
            case IParameterReferenceOperation captured:
                _heap.Write(_current.This, Captured(captured.Parameter), value);
                break;
            case IFieldReferenceOperation { Instance: null } field:
                State = State.With(field.Field, value);
                break;
            case IFieldReferenceOperation field:
                _heap.Write(Visit(field.Instance), Step(field.Field), Typed(value, field.Field.Type));
                break;
            case IPropertyReferenceOperation property:
                AssignProperty(property, value);
                break;
            case IArrayElementReferenceOperation element:
                _heap.Add(Visit(element.ArrayReference), value);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value);
                break;
            case ITupleOperation tuple:
                Deconstruct(tuple, value, null);
                break;
            case IConditionalAccessOperation access:
                _conditionalReceivers.Push(Visit(access.Operation));
                Assign(access.WhenNotNull, value);
                _conditionalReceivers.Pop();
                break;
            case IConversionOperation conversion:
                Assign(conversion.Operand, value);
                break;
            case IVariableDeclarationGroupOperation or IVariableDeclarationOperation:
                foreach (var child in target.ChildOperations)
                    Assign(child, value);
                break;
            case IVariableDeclaratorOperation declarator:
                State = State.With(declarator.Symbol, Typed(value, declarator.Symbol.Type));
                break;
        }
    }

    private static Value Typed(Value value, ITypeSymbol? type) => FlowTypes.CarriesNothing(type) ? value.Has(OriginKind.RetrievedKey) ? value.OriginsOnly() : Value.Empty : value;

    private void Deconstruct(ITupleOperation tuple, Value value, ITypeSymbol? type)
    {
        var parts = type is null ? null : Parts(value, DeconstructOf(type, tuple.Elements.Length), tuple.Syntax);
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            var element = tuple.Elements[i];
            if (parts is not null)
            {
                Assign(element, Typed(parts[i], element.Type));
                continue;
            }
            var step = new PathStep("Item" + (i + 1), null);
            var hasItem = value.Places.Any(p => p.Item is InputPlace || State[p.Item].Fields.ContainsKey(step));
            // A Deconstruct method hands out the parts of its object; which is which is not followed.
            var part = hasItem ? _heap.Read(value, TupleItem(value, i) ?? step, element.Type, isExact: true) : _heap.Elements(value);
            Assign(element, Typed(part, element.Type));
        }
    }

    private static IMethodSymbol? DeconstructOf(ITypeSymbol type, int count)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            foreach (var member in at.GetMembers("Deconstruct"))
            {
                if (member is IMethodSymbol { IsStatic: false } method && method.Parameters.Length == count)
                    return method;
            }
        }
        return null;
    }

    /// <summary>What a Deconstruct method hands out: of a record its properties, of a method here what its body assigns; null if that can't be seen.</summary>
    private IReadOnlyList<Value>? Parts(Value value, IMethodSymbol? method, SyntaxNode site)
    {
        if (method is { IsStatic: false, ContainingType.IsRecord: true } && (method.IsImplicitlyDeclared || !IsSource(method)))
        {
            var properties = method.Parameters.SelectMany(p => method.ContainingType.GetMembers(p.Name).OfType<IPropertySymbol>().Take(1)).ToList();
            return properties.Count < method.Parameters.Length ? null : properties.Select(p => PropertyOf(p, value, site)).ToList();
        }
        if (method is null || !IsSource(method))
            return null;
        var offset = method.IsStatic ? 1 : 0;
        var call = new Calls.Call(method, method.IsStatic ? Value.Empty : value, method.IsStatic ? new() { [0] = value } : new(), site, IsVirtual: false);
        CallSource(call);
        return method.Parameters.Skip(offset).Select(p => call.Outs.TryGetValue(p.Ordinal, out var part) ? part : Value.Empty).ToList();
    }

    private static PathStep? TupleItem(Value value, int index)
    {
        foreach (var place in value.Places)
        {
            if (place.Item is InputPlace { Path.Type: INamedTypeSymbol { IsTupleType: true } tuple } && index < tuple.TupleElements.Length)
                return Step(tuple.TupleElements[index]);
        }
        return null;
    }

    /// <summary>An event holds what its handlers run.</summary>
    private void Subscribe(IEventAssignmentOperation subscription)
    {
        var handler = Visit(subscription.HandlerValue);
        if (subscription is { Adds: true, EventReference: IEventReferenceOperation { Instance: { } instance, Event: var raised } })
        {
            var receiver = Visit(instance);
            var step = new PathStep(raised.Name, raised);
            _heap.Write(receiver, step, _heap.Read(receiver, step, raised.Type, isExact: true).And(handler));
        }
    }

    private Value Initialized(Value created, IObjectOrCollectionInitializerOperation? initializer)
    {
        if (initializer is null)
            return created;
        _implicitReceivers.Push(created);
        foreach (var part in initializer.Initializers)
        {
            if (part is IMemberInitializerOperation member)
                Initialized(Visit(member.InitializedMember), member.Initializer);
            else
                Visit(part);
        }
        _implicitReceivers.Pop();
        return created;
    }

    private void Bind(IPatternOperation? pattern, Value value)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                State = State.With(declared, value);
                break;
            case IRecursivePatternOperation recursive:
                if (recursive.DeclaredSymbol is { } named)
                    State = State.With(named, value);
                foreach (var property in recursive.PropertySubpatterns)
                    Bind(property.Pattern, Subject(property.Member, value));
                var parts = recursive.DeconstructionSubpatterns.IsEmpty ? null : Parts(value, recursive.DeconstructSymbol as IMethodSymbol, recursive.Syntax);
                for (var i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
                    Bind(recursive.DeconstructionSubpatterns[i], parts is not null ? parts[i] : recursive.MatchedType is INamedTypeSymbol { IsTupleType: true } tuple && i < tuple.TupleElements.Length ? _heap.Read(value, Step(tuple.TupleElements[i]), tuple.TupleElements[i].Type, isExact: true) : _heap.Elements(value));
                break;
            case IListPatternOperation list:
                if (list.DeclaredSymbol is { } whole)
                    State = State.With(whole, value);
                foreach (var element in list.Patterns)
                    Bind(element, element is ISlicePatternOperation ? value : _heap.Elements(value));
                break;
            case ISlicePatternOperation slice:
                Bind(slice.Pattern, value);
                break;
            case IBinaryPatternOperation both:
                Bind(both.LeftPattern, value);
                Bind(both.RightPattern, value);
                break;
            case INegatedPatternOperation negated:
                Bind(negated.Pattern, value);
                break;
        }
    }

    private Value Subject(IOperation member, Value value) => member switch
    {
        IFieldReferenceOperation field => _heap.Read(value, Step(field.Field), field.Field.Type, isExact: true),
        IPropertyReferenceOperation property => PropertyOf(property.Property, value, property.Syntax),
        _ => value,
    };
}
