using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Uses;

/// <summary>
/// Follows a result forward through its body, to say of it what no look backwards from a call can: that nothing is made of it, or that nobody asks whether it is empty.
/// What has no rule here has escaped, so whatever is claimed is seen.
/// </summary>
/// <param name="engine">Knows libraries and sources apart.</param>
/// <param name="body">Where the body's locals are used.</param>
/// <param name="asking">The model calls.</param>
internal sealed class RetrievalUses(FlowEngine engine, BodyReferences body, HashSet<SyntaxNode> asking)
{
    /// <summary>The locals that are followed, and whether only for what is said of the result.</summary>
    private readonly Dictionary<ISymbol, bool> _followed = new(SymbolEqualityComparer.Default);

    private RetrievalUse _uses;

    /// <summary>Whether the value at hand only says something of the result, such as how much there is.</summary>
    private bool _isAbout;

    /// <summary>What becomes of an operation's value.</summary>
    public RetrievalUse Of(IOperation operation)
    {
        Follow(operation);
        return _uses;
    }

    private void Follow(IOperation start)
    {
        var outer = _isAbout;
        for (IOperation? value = start; value is not null;)
        {
            _isAbout |= IsAbout(value);
            value = Next(value);
        }
        _isAbout = outer;
    }

    private void Follow(ISymbol symbol)
    {
        if (_followed.TryGetValue(symbol, out var isAbout) && (!isAbout || _isAbout))
            return;
        _followed[symbol] = _isAbout;
        foreach (var reference in body.Of(symbol))
            Follow(reference);
    }

    /// <summary>Whether a value is an answer, a score or a count; an integer of another name may be the key of what is fetched next.</summary>
    private static bool IsAbout(IOperation value) => FlowTypes.Unwrapped(value.Type)?.SpecialType switch
    {
        SpecialType.System_Boolean or SpecialType.System_Double or SpecialType.System_Single => true,
        SpecialType.System_Int32 or SpecialType.System_Int64 => value is IPropertyReferenceOperation { Property.Name: "Count" or "Length" or "TotalCount" } or IInvocationOperation { TargetMethod.Name: "Count" or "LongCount" or "CountAsync" },
        _ => false,
    };

    /// <summary>The operation that the value becomes a part of; null where the way ends.</summary>
    private IOperation? Next(IOperation value)
    {
        switch (value.Parent)
        {
            case IExpressionStatementOperation or IThrowOperation or IIncrementOrDecrementOperation:
                return null;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                Follow(declarator.Symbol);
                return null;
            case ISimpleAssignmentOperation or ICompoundAssignmentOperation or ICoalesceAssignmentOperation:
                return Assigned((IAssignmentOperation)value.Parent, value);
            case IDeconstructionAssignmentOperation assignment:
                return assignment.Target == value ? null : Written(assignment.Target);
            case ICoalesceOperation coalesce:
                return Tested(coalesce.Value == value, coalesce);
            case IConditionalAccessOperation access:
                return Tested(access.Operation == value, access);
            case IConditionalOperation condition when condition.Condition == value:
                return Tested(true, null);
            case ISwitchOperation or ISwitchExpressionOperation when value is not ISwitchExpressionArmOperation:
                return Matched(value.Parent, null);
            case IIsPatternOperation pattern:
                return Matched(pattern, pattern);
            case IWhileLoopOperation or IForLoopOperation:
                return Tested(true, null);
            case IForEachLoopOperation loop when loop.Collection == value:
                return Iterated(loop);
            case IReturnOperation returned:
                return Returned(returned);
            case IArgumentOperation { Parent: IInvocationOperation call } argument:
                return Called(call, argument);
            case IInvocationOperation call:
                return Called(call, value);
            case IArgumentOperation { Parent: IObjectCreationOperation creation }:
                return Created(creation, value.Parent);
            case IArgumentOperation { Parent: IPropertyReferenceOperation indexed }:
                return indexed;
            case IAwaitOperation or IConversionOperation or IParenthesizedOperation or IUnaryOperation or IBinaryOperation or IIsTypeOperation or IConditionalOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation
                or IInterpolationOperation or IInterpolatedStringOperation or IInterpolatedStringAppendOperation or IInterpolatedStringHandlerCreationOperation
                or ITupleOperation or IArrayInitializerOperation or IArrayCreationOperation or IAnonymousObjectCreationOperation
                or IPropertyReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation:
                return value.Parent;
            case { Kind: OperationKind.None, Syntax: CollectionExpressionSyntax or SpreadElementSyntax }:
                return value.Parent;
            case { } parent when parent.Syntax is CollectionExpressionSyntax or SpreadElementSyntax: // kinds that are newer than the oldest compiler
                return parent;
            default:
                return Escaped();
        }
    }

    private IOperation? Escaped()
    {
        _uses |= _isAbout ? RetrievalUse.Tested : RetrievalUse.Escapes;
        return null;
    }

    private IOperation? Tested(bool isTested, IOperation? next)
    {
        _uses |= isTested ? RetrievalUse.Tested : RetrievalUse.None;
        return next;
    }

    /// <summary>A pattern asks for the value, and may give it other names.</summary>
    private IOperation? Matched(IOperation pattern, IOperation? next)
    {
        foreach (var declared in pattern.Descendants().OfType<IDeclarationPatternOperation>())
        {
            if (declared.DeclaredSymbol is { } symbol)
                Follow(symbol);
        }
        foreach (var declared in pattern.Descendants().OfType<IRecursivePatternOperation>())
        {
            if (declared.DeclaredSymbol is { } symbol)
                Follow(symbol);
        }
        return Tested(true, next ?? pattern as ISwitchExpressionOperation);
    }

    private IOperation? Assigned(IAssignmentOperation assignment, IOperation value)
    {
        if (assignment.Target == value)
            return Tested(assignment is ICoalesceAssignmentOperation, null);
        if (assignment.Parent is IObjectOrCollectionInitializerOperation { Parent: { } made })
        {
            Instructed(assignment.Target, value);
            return made;
        }
        return assignment.Parent is IExpressionStatementOperation or IReturnOperation { IsImplicit: true } ? Written(assignment.Target) : Escaped();
    }

    /// <summary>A local takes it over; of an object that a local holds, the local.</summary>
    private IOperation? Written(IOperation target)
    {
        switch (target)
        {
            case IDiscardOperation:
                return null;
            case ILocalReferenceOperation local:
                Follow(local.Local);
                return null;
            case IDeclarationExpressionOperation declaration:
                return Written(declaration.Expression);
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements)
                    Written(element);
                return null;
            case IPropertyReferenceOperation { Instance: ILocalReferenceOperation holder }:
                Instructed(target, target);
                Follow(holder.Local);
                return null;
            default:
                return Escaped();
        }
    }

    /// <summary>The elements, and what a turn of the loop says of them: <c>found = true</c>, <c>count++</c>.</summary>
    private IOperation? Iterated(IForEachLoopOperation loop)
    {
        foreach (var local in loop.Locals)
            Follow(local);
        if (asking.Any(a => loop.Body.Syntax.Span.Contains(a.Span)))
            _uses |= RetrievalUse.Tested; // nothing is asked of a model where nothing was found
        foreach (var operation in loop.Body.Descendants())
        {
            if (operation is IReturnOperation { Kind: OperationKind.Return })
                _uses |= RetrievalUse.Tested; // what follows the loop is for no result
            var target = operation is IAssignmentOperation assignment ? assignment.Target : (operation as IIncrementOrDecrementOperation)?.Target;
            if (target is ILocalReferenceOperation { Local: var counter } && FlowTypes.CarriesNothing(counter.Type))
                Follow(counter);
        }
        return null;
    }

    /// <summary>What a lambda returns goes on in the call that it is handed to.</summary>
    private IOperation? Returned(IReturnOperation returned)
    {
        for (var at = returned.Parent; at is not null; at = at.Parent)
        {
            if (at is ILocalFunctionOperation)
                return Escaped();
            if (at is not IAnonymousFunctionOperation lambda)
                continue;
            if (lambda.Symbol.ReturnType.SpecialType == SpecialType.System_Boolean)
                return Tested(true, null); // "those whose score is high enough"
            return lambda.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } } ? Called(call, lambda) : Escaped();
        }
        return Escaped();
    }

    private IOperation? Called(IInvocationOperation call, IOperation value)
    {
        var method = call.TargetMethod;
        if (asking.Contains(call.Syntax))
        {
            _uses |= RetrievalUse.Asked;
            return null;
        }
        if (call.Parent is IInterpolatedStringAppendOperation appended)
            return appended;
        if (IsLog(method))
            return null;
        if (!IsSeenThrough(method) || call.Arguments.Any(a => a.Value is IDelegateCreationOperation { Target: not IAnonymousFunctionOperation }))
            return Escaped();
        if (method is { ReturnsVoid: true, IsStatic: true, IsExtensionMethod: false })
            return Tested(true, null); // ThrowIfNullOrEmpty
        if (call.Parent is IObjectOrCollectionInitializerOperation { Parent: { } filled })
            return filled;
        Instructed(call, value);
        foreach (var argument in call.Arguments)
        {
            if (argument.Value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } && lambda != value && argument != value)
            {
                foreach (var parameter in lambda.Symbol.Parameters)
                    Follow(parameter);
            }
            else if (argument is { Parameter.RefKind: RefKind.Out or RefKind.Ref })
            {
                Written(argument.Value);
            }
        }
        // What is put into an object is in the object.
        var holder = call.Instance ?? (method.IsExtensionMethod ? call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == 0)?.Value : null);
        while (holder is IConversionOperation conversion)
            holder = conversion.Operand;
        if (holder is ILocalReferenceOperation { Local: var local } && holder != value && holder.Parent != value)
            Follow(local);
        else if (holder is IFieldReferenceOperation or IParameterReferenceOperation or IPropertyReferenceOperation && method.ReturnsVoid)
            return Escaped();
        return method.ReturnsVoid ? null : call;
    }

    private IOperation? Created(IObjectCreationOperation creation, IOperation argument)
    {
        if (creation.Constructor is not { } constructor || !IsSeenThrough(constructor))
            Escaped();
        Instructed(creation, argument);
        return creation;
    }

    /// <summary>Whether a library's method only makes something of what it is given.</summary>
    private bool IsSeenThrough(IMethodSymbol method)
    {
        if (method.MethodKind is MethodKind.DelegateInvoke or MethodKind.LocalFunction || engine.Bodies.IsSource(method))
            return false;
        return engine.Catalog.Knows(method.ContainingAssembly)
            ? engine.Catalog.Find(method, CatalogKind.Index) is null && engine.Catalog.Find(method, CatalogKind.Opaque) is null && !IsCommand(method)
            : FlowTypes.IsFramework(method.ContainingAssembly) && IsComputing(method.ContainingType);
    }

    /// <summary>What gives nothing back and has no line in a catalog does something with what it is given: deletes it, sends it.</summary>
    private bool IsCommand(IMethodSymbol method) =>
        (method.ReturnsVoid || method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.IsEmpty: true }) && method.MethodKind != MethodKind.Constructor && engine.Catalog.Find(method) is not { IsEmpty: false };

    /// <summary>Texts, collections, tasks and their operators; not the console, files, pages and the network.</summary>
    private static bool IsComputing(INamedTypeSymbol type) =>
        type.Name != "Console" && type.ContainingNamespace.ToDisplayString() is "System" or "System.Text" or "System.Linq" or "System.Threading.Tasks" or "System.Text.RegularExpressions" or "System.Text.Json"
            or "System.Collections" or "System.Collections.Generic" or "System.Collections.Concurrent" or "System.Collections.Immutable" or "System.Collections.ObjectModel";

    private static bool IsLog(IMethodSymbol method) =>
        method.ContainingNamespace?.ToDisplayString() is "Microsoft.Extensions.Logging" or "System.Diagnostics";

    private void Instructed(IOperation into, IOperation text)
    {
        if (SystemRole.IsGivenBy(into, text, engine.Catalog))
            _uses |= RetrievalUse.Instructs;
    }
}
