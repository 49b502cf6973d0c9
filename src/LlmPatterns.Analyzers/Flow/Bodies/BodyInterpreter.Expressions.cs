using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Bodies;

/// <content>Expressions: where a value comes from.</content>
internal sealed partial class BodyInterpreter
{
    /// <summary>Null says that the operation has no rule of its own: its children's values are passed on.</summary>
    private Value? VisitExpression(IOperation operation)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local:
                return Local(local.Local, local.Type);
            case IParameterReferenceOperation parameter:
                return Described(Marked(parameter.Parameter, parameter.Syntax) ?? Parameter(parameter.Parameter), parameter.Parameter);
            case IInstanceReferenceOperation instance:
                return instance.ReferenceKind == InstanceReferenceKind.ImplicitReceiver && _implicitReceivers.Count > 0 ? _implicitReceivers.Peek() : _current.This;
            case IFieldReferenceOperation member:
                return Described(Field(member), member.Field);
            case IPropertyReferenceOperation member:
                return Property(member);
            case IArrayElementReferenceOperation element:
                return _heap.Elements(Visit(element.ArrayReference));
            case IInvocationOperation invocation:
                return Invocation(invocation);
            case IObjectCreationOperation creation:
                return Creation(creation);
            case ITypeParameterObjectCreationOperation creation:
                return Initialized(Value.Of(CreatedPlace.At(creation.Syntax, null)), creation.Initializer);
            case IAnonymousObjectCreationOperation creation:
                return AnonymousObject(creation);
            case IArrayCreationOperation array:
                return NewCollection(array.Initializer?.ElementValues ?? Enumerable.Empty<IOperation>(), array);
            case IWithOperation copy:
                var copied = _heap.Copy(Visit(copy.Operand), CreatedPlace.At(copy.Syntax, copy.Type));
                return Initialized(copied, copy.Initializer);
            case ITupleOperation tuple:
                return Tuple(tuple);
            case ISimpleAssignmentOperation assignment:
                return Assigned(assignment);
            case IEventAssignmentOperation subscription:
                Subscribe(subscription);
                return Value.Empty;
            case IEventReferenceOperation { Instance: not null } member:
                return _heap.Read(Visit(member.Instance), new(member.Event.Name, member.Event), member.Event.Type, isExact: true);
            case ICompoundAssignmentOperation { OperatorMethod: { } compoundOperator } assignment when !FlowTypes.IsText(assignment.Type):
                var combined = Operator(compoundOperator, assignment.Syntax, Visit(assignment.Target), Visit(assignment.Value));
                Assign(assignment.Target, combined);
                return combined;
            case ICompoundAssignmentOperation assignment:
                var sum = FlowTypes.CarriesNothing(assignment.Type) ? Value.Empty : _heap.Flatten(Visit(assignment.Target)).And(_heap.Flatten(Visit(assignment.Value)));
                Assign(assignment.Target, sum);
                return sum;
            case ICoalesceAssignmentOperation assignment:
                var (stored, made) = (Visit(assignment.Target), Visit(assignment.Value));
                // A client that is made on first use: nothing else is stored there unless somebody is seen to.
                var kept = assignment.Target is IMemberReferenceOperation && _engine.IsPlain(assignment.Target.Type!) ? made.And(stored.Sometimes()) : Fallback(stored, made);
                Assign(assignment.Target, kept);
                return kept;
            case IDeconstructionAssignmentOperation deconstruction:
                var parts = Visit(deconstruction.Value);
                if (deconstruction.Target is IDeclarationExpressionOperation { Expression: ITupleOperation declared })
                    Deconstruct(declared, parts, deconstruction.Value.Type);
                else if (deconstruction.Target is ITupleOperation targets)
                    Deconstruct(targets, parts, deconstruction.Value.Type);
                else
                    Assign(deconstruction.Target, parts);
                return parts;
            case ICoalesceOperation coalesce:
                var preferred = Visit(coalesce.Value);
                var before = State;
                var fallback = Visit(coalesce.WhenNull);
                State = before.Or(State);
                return Fallback(preferred, fallback);
            case IConditionalAccessOperation access:
                _conditionalReceivers.Push(Visit(access.Operation));
                var result = Visit(access.WhenNotNull);
                _conditionalReceivers.Pop();
                return result;
            case IConditionalAccessInstanceOperation:
                return _conditionalReceivers.Count > 0 ? _conditionalReceivers.Peek() : Value.Empty;
            case IBinaryOperation { OperatorMethod: { } binaryOperator } binary:
                return Operator(binaryOperator, binary.Syntax, Visit(binary.LeftOperand), Visit(binary.RightOperand));
            case IBinaryOperation binary:
                var (left, right) = (Visit(binary.LeftOperand), Visit(binary.RightOperand));
                return FlowTypes.IsText(binary.Type) || binary.Type is IErrorTypeSymbol ? Joined(Words(left, binary.LeftOperand), Words(right, binary.RightOperand)) : Value.Empty;
            case IUnaryOperation { OperatorMethod: { } unaryOperator } unary:
                return Operator(unaryOperator, unary.Syntax, Visit(unary.Operand));
            case IUnaryOperation unary:
                Visit(unary.Operand);
                return Value.Empty;
            case IConversionOperation { OperatorMethod: { } conversionOperator } conversion:
                return Operator(conversionOperator, conversion.Syntax, Visit(conversion.Operand));
            case IConversionOperation { Operand.Type: IErrorTypeSymbol } conversion when _engine.Carries(conversion.Type) || IsListOfUnbound(conversion.Type):
                // What an unbound call is given can be seen; what a list of unbound tools holds, or a call without arguments returns, can't.
                var given = Visit(conversion.Operand);
                return FlowTypes.IsSequence(conversion.Type) || given == Value.Empty || (_engine.IsTool(conversion.Type) && !given.Origins.Any(o => o.Item.Grounds)) ? given.And(Value.Of(Origin.Unknown("code that does not compile", conversion.Syntax.GetLocation(), Remedies.Compile))) : given;
            case IConversionOperation { Operand.Type: IErrorTypeSymbol } conversion when FlowTypes.IsText(conversion.Type):
                return Words(Visit(conversion.Operand), conversion.Operand);
            case IConversionOperation conversion:
                return Visit(conversion.Operand);
            case IInterpolatedStringOperation interpolation:
                return Interpolated(interpolation);
            case IInterpolatedStringHandlerCreationOperation handler:
                return _heap.Flatten(Visit(handler.Content));
            case IInterpolatedStringAppendOperation append:
                return append.AppendCall is IInvocationOperation call ? call.Arguments.Aggregate(Value.Empty, (v, a) => v.And(Visit(a.Value))) : Visit(append.AppendCall);
            case IAnonymousFunctionOperation lambda:
                _lambdas[lambda.Syntax] = lambda;
                return Value.Of(new CallTarget(lambda.Symbol, _current.This, lambda.Syntax));
            case IMethodReferenceOperation method:
                return Value.Of(new CallTarget(method.Method, Visit(method.Instance)));
            case IDelegateCreationOperation creation:
                return Visit(creation.Target);
            case IIsPatternOperation pattern:
                Bind(pattern.Pattern, Visit(pattern.Value));
                return Value.Empty;
            case ISwitchExpressionOperation choice:
                return SwitchExpression(choice);
            case IInvalidOperation:
                return Broken(operation);
            case INameOfOperation or ITypeOfOperation or ISizeOfOperation or IDefaultValueOperation or IIsTypeOperation or IIncrementOrDecrementOperation:
                return Value.Empty;
            case IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IDynamicObjectCreationOperation:
                return VisitChildren(operation).And(Value.Of(Origin.Unknown("a dynamic call", operation.Syntax.GetLocation())));
            default:
                return operation.Kind == OperationKind.None && operation.Syntax is CollectionExpressionSyntax ? NewCollection(operation) : null;
        }
    }

    private Value Local(ILocalSymbol local, ITypeSymbol? type)
    {
        if (State.Locals.TryGetValue(local, out var value))
            return value;
        return local.DeclaringSyntaxReferences.IsEmpty || type is null ? Value.Empty : Inputs.Value(AccessPath.Of(local, type));
    }

    private Value Parameter(IParameterSymbol parameter)
    {
        if (State.Locals.TryGetValue(parameter, out var value))
            return value;
        // A parameter of a primary constructor that a member captures lives on as part of the instance.
        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && !SymbolEqualityComparer.Default.Equals(constructor, _current.Method))
            return _heap.Read(_current.This, Captured(parameter), parameter.Type, isExact: true);
        return Inputs.Value(AccessPath.Of(parameter, parameter.Type));
    }

    private static PathStep Captured(IParameterSymbol parameter) => new(parameter.Name, parameter);

    private Value Field(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        if (reference.Instance is null)
        {
            if (State.Locals.TryGetValue(field, out var written))
                return written;
            if (Marked(field, reference.Syntax) is { } marked)
                return marked;
            if (field.ContainingType?.TypeKind == TypeKind.Enum || FlowTypes.CarriesNothing(field.Type))
                return Value.Empty;
            return IsSource(field) ? Inputs.Value(AccessPath.Of(field, field.Type)) : Known(_engine.Catalog.Find(field), field, Value.Empty, reference.Syntax) ?? Value.Empty;
        }
        var receiver = Visit(reference.Instance);
        if (!IsSource(field) && Known(_engine.Catalog.Find(field), field, receiver, reference.Syntax) is { } known)
            return known;
        return Marked(field, reference.Syntax) ?? _heap.Read(receiver, Step(field), field.Type, isExact: true);
    }

    private static PathStep Step(IFieldSymbol field) => field.CorrespondingTupleField is { } item ? new(item.Name, item) : new(field.Name, field);

    private static Value Fallback(Value value, Value other) => other.IsUnreachable ? value : value.IsUnreachable ? other : value.And(other.Sometimes());

    private Value Tuple(ITupleOperation tuple)
    {
        var result = Value.Of(CreatedPlace.At(tuple.Syntax, tuple.Type));
        for (var i = 0; i < tuple.Elements.Length; i++)
            _heap.Write(result, new("Item" + (i + 1), null), Visit(tuple.Elements[i]));
        return result;
    }

    private Value Interpolated(IInterpolatedStringOperation interpolation)
    {
        Value? result = null;
        foreach (var part in interpolation.Parts)
        {
            var value = part switch
            {
                IInterpolatedStringTextOperation text => Visit(text.Text),
                IInterpolationOperation hole => Words(Visit(hole.Expression), hole.Expression),
                var other => Visit(other),
            };
            result = result is null ? _heap.Flatten(value) : Joined(result, value);
        }
        return result ?? Value.Empty;
    }

    /// <summary>A value that becomes a part of a text: of one whose type is not to be found, nobody knows what it says.</summary>
    private static Value Words(Value value, IOperation part)
    {
        while (part is IConversionOperation conversion)
            part = conversion.Operand;
        return part.Type is not IErrorTypeSymbol || value.Origins.Any(o => o.Item.Grounds)
            ? value
            : value.And(Value.Of(Origin.UnknownWords("code that does not compile", part.Syntax.GetLocation(), Remedies.Compile)));
    }

    /// <summary>Two texts behind each other; of two constants, one: a model's id is sometimes put together.</summary>
    private Value Joined(Value left, Value right) =>
        left.Constant is { } start && right.Constant is { } end ? Value.Text(start + end) : _heap.Flatten(left.And(right));

    private Value AnonymousObject(IAnonymousObjectCreationOperation creation)
    {
        var result = Value.Of(CreatedPlace.At(creation.Syntax, creation.Type, creation.IsImplicit ? "let" : "")); // the range variables of a query clause, whose call has the same syntax
        foreach (var initializer in creation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment)
                _heap.Write(result, new(target.Property.Name, target.Property), Visit(assignment.Value));
        }
        return result;
    }

    /// <summary>Roslyn 4.8 has no operation for a collection expression: its elements are the children of a nameless one.</summary>
    private Value NewCollection(IOperation operation) => NewCollection(operation.ChildOperations, operation);

    private Value NewCollection(IEnumerable<IOperation> elements, IOperation collection)
    {
        // The array that a params argument makes has the syntax of the call that it belongs to.
        var result = Value.Of(CreatedPlace.At(collection.Syntax, null, collection.IsImplicit ? "params" : ""));
        State = State.With(result.Places[0].Item, Cell.Empty);
        foreach (var element in elements)
        {
            var value = Visit(element);
            if (value.IsUnreachable)
                continue;
            _heap.Add(result, IsSpread(element) ? _heap.Elements(value) : value);
            if (IsUnbound(element))
                _heap.Add(result, Value.Of(Origin.Unknown("code that does not compile", element.Syntax.GetLocation(), Remedies.Compile)));
        }
        return result;
    }

    /// <summary>An element that does not compile may be anything, a tool among them; unless its type can be seen, or a catalog knows its name.</summary>
    private bool IsUnbound(IOperation element) => element switch
    {
        IInvalidOperation { Type: { } type } when type is not IErrorTypeSymbol && type.SpecialType != SpecialType.System_Object && !_engine.IsTool(type) => false,
        IInvalidOperation => UnfoundEntries(element).IsEmpty,
        IConversionOperation conversion => IsUnbound(conversion.Operand),
        _ => IsSpread(element) && element.ChildOperations.Any(IsUnbound),
    };

    private static bool IsListOfUnbound(ITypeSymbol? type) => type is INamedTypeSymbol { TypeArguments.Length: 1 } list && list.TypeArguments[0] is IErrorTypeSymbol;

    private static bool IsSpread(IOperation element) => element.Syntax is SpreadElementSyntax || element.Syntax.Parent is SpreadElementSyntax;

    private Value SwitchExpression(ISwitchExpressionOperation choice)
    {
        var value = Visit(choice.Value);
        var start = State;
        var end = Store.Unreachable;
        var result = Value.Unreachable;
        foreach (var arm in choice.Arms)
        {
            State = start;
            Bind(arm.Pattern, value);
            Visit(arm.Guard);
            var chosen = Visit(arm.Value);
            if (arm.Value is not IThrowOperation && arm.Value is not IConversionOperation { Operand: IThrowOperation })
            {
                result = result.Or(chosen);
                end = end.Or(State);
            }
        }
        State = end.IsReachable ? end : start;
        return result;
    }
}
