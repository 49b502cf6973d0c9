using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Calls;
using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Bodies;

/// <summary>
/// Runs one body on abstract values, statement by statement, and keeps what its model calls are given.
/// It follows the structure of the operation tree rather than a control-flow graph: branches, loops and jumps join their states,
/// so order and re-assignment count, and expressions stay whole.
/// </summary>
internal sealed partial class BodyInterpreter
{
    /// <summary>Lambdas, local functions and higher-order callees that run inside one another.</summary>
    private const int DeepestInline = 12;

    private readonly FlowEngine _engine;
    private readonly Query _query;
    private readonly IReadOnlyList<IOperation> _roots;
    private readonly int _mostOperations;
    private readonly Heap _heap = new(Store.Initial);
    private readonly Stack<Value> _implicitReceivers = new();
    private readonly Stack<Value> _conditionalReceivers = new();
    private readonly Stack<ILocalSymbol?> _loopVariables = new();
    private readonly HashSet<IMethodSymbol> _running = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, IAnonymousFunctionOperation> _lambdas = new();
    private readonly Dictionary<IMethodSymbol, ILocalFunctionOperation> _localFunctions = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IMethodSymbol> _ran = new(SymbolEqualityComparer.Default);
    private Activation _current;
    private ISymbol? _initialized;
    private int _operations;

    public BodyInterpreter(FlowEngine engine, Query query, IMethodSymbol? method, Value receiver, IReadOnlyList<IOperation> roots)
    {
        _engine = engine;
        _query = query;
        _roots = roots;
        _mostOperations = engine.BudgetOf(roots.FirstOrDefault()?.Syntax);
        _current = new(method, receiver);
        Record = new(engine, method, roots);
    }

    /// <summary>The innermost function, or the member whose initializer runs.</summary>
    private ISymbol? Container => _initialized is not null && _current.Method?.MethodKind is null or MethodKind.Constructor or MethodKind.StaticConstructor ? _initialized ?? _current.Method : _current.Method;

    /// <summary>What the body calls, and with which values.</summary>
    public BodyRecord Record { get; }

    private Store State
    {
        get => _heap.Store;
        set => _heap.Store = value;
    }

    /// <summary>Runs the operations one after another as one body, then the lambdas and local functions that nothing ran.</summary>
    public Summary Run() => OnThisStack(() =>
    {
        BeginConstructor(_current.Method);
        foreach (var operation in _roots)
        {
            FindLocalFunctions(operation);
            Visit(operation);
        }
        _current.Leave(State);
        var exit = _current.Exit.IsReachable ? _current.Exit : Store.Initial;
        RunTheRest(exit);
        return Record.Complete(Result(_current), exit, _operations >= _mostOperations);
    });

    /// <summary>The value of a field's or property's initializer.</summary>
    public Summary RunInitializer() => OnThisStack(() =>
    {
        var value = _roots.Aggregate(Value.Empty, (all, root) => all.And(Visit(root is ISymbolInitializerOperation initializer ? initializer.Value : root)));
        return Record.Complete(value, State, _operations >= _mostOperations);
    });

    /// <summary>Code that is nested too deeply for the stack is unknown, and never a crash.</summary>
    private Summary OnThisStack(Func<Summary> run)
    {
        try
        {
            return run();
        }
        catch (InsufficientExecutionStackException)
        {
            return Record.Complete(Value.Of(Origin.OutOfBudget("deep nesting")), Store.Initial, isCut: true);
        }
    }

    private static Value Result(Activation activation)
    {
        var result = activation.Yielded.Or(activation.Returned);
        return activation.Yielded.IsUnreachable || activation.Returned.IsUnreachable ? result : activation.Yielded.And(activation.Returned);
    }

    private Value Visit(IOperation? operation)
    {
        if (operation is null || !State.IsReachable)
            return Value.Empty;
        if (++_operations >= _mostOperations)
            return Value.Of(Origin.OutOfBudget("this body"));
        if ((_operations & 63) == 0)
            _query.Cancellation.ThrowIfCancellationRequested();
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (operation is ISymbolInitializerOperation and (IFieldInitializerOperation or IPropertyInitializerOperation))
            return InitializeMember((ISymbolInitializerOperation)operation);
        if (operation.ConstantValue is { HasValue: true } constant)
            return constant.Value is not string text ? Mode(operation) : operation is IFieldReferenceOperation { Field: { } field } ? Described(Value.Text(text), field) : Value.Text(text);
        return VisitStatement(operation) ?? VisitExpression(operation) ?? VisitChildren(operation);
    }

    /// <summary>What a constant of an enumeration says: a provider's mode, or the name of a model where a library lists its models so.</summary>
    private Value Mode(IOperation operation)
    {
        if (operation is not IFieldReferenceOperation { Field: { ContainingType: { TypeKind: TypeKind.Enum } type } field } || !_engine.Catalog.Knows(field.ContainingAssembly))
            return Value.Empty;
        if (_engine.Catalog.Find(field, CatalogKind.OnDemand) is not null)
            return Value.Of(new Origin(OriginKind.OnDemand, field.Name));
        return type.Name == "Model" ? Value.Text(AsId(field.Name)) : Value.Empty;
    }

    /// <summary>A constant's name as the ids of models are spelled: <c>ClaudeSonnet4_5</c> is <c>claude-sonnet-4-5</c>.</summary>
    private static string AsId(string name)
    {
        var id = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsPart = i > 0 && name[i] != '_' && name[i - 1] != '_' && (char.IsUpper(name[i]) || char.IsDigit(name[i]) != char.IsDigit(name[i - 1])) && !(char.IsLower(name[i]) && char.IsUpper(name[i - 1]));
            id.Append(startsPart ? "-" : "").Append(name[i] == '_' ? '-' : char.ToLowerInvariant(name[i]));
        }
        return id.ToString();
    }

    /// <summary>A primary constructor's parameters, and a record's properties, live on in the instance; a base without a written call is built first.</summary>
    private void BeginConstructor(IMethodSymbol? constructor)
    {
        if (constructor is not { MethodKind: MethodKind.Constructor })
            return;
        if (constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax)
        {
            foreach (var parameter in constructor.Parameters)
                _heap.Write(_current.This, Captured(parameter), Parameter(parameter));
        }
        if (constructor.ContainingType.BaseType is { SpecialType: not SpecialType.System_Object } parent && IsSource(parent)
            && !_roots.Any(r => r is IConstructorBodyOperation { Initializer: not null } or IInvocationOperation)
            && parent.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty) is { } inherited)
            CallSource(inherited, _current.This, new Dictionary<int, Value>(), _roots.FirstOrDefault()?.Syntax ?? constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() ?? parent.DeclaringSyntaxReferences[0].GetSyntax(), isVirtual: false);
    }

    private Value VisitChildren(IOperation operation)
    {
        if (operation.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.CollectionExpressionSyntax)
            return NewCollection(operation);
        var result = Value.Empty;
        foreach (var child in operation.ChildOperations)
            result = result.And(Visit(child));
        return FlowTypes.CarriesNothing(operation.Type) ? Value.Empty : result;
    }

    private Value InitializeMember(ISymbolInitializerOperation initializer)
    {
        IEnumerable<ISymbol> members = initializer is IFieldInitializerOperation fields ? fields.InitializedFields : ((IPropertyInitializerOperation)initializer).InitializedProperties;
        _initialized = members.FirstOrDefault();
        var value = Visit(initializer.Value);
        _initialized = null;
        foreach (var member in members)
        {
            if (member.IsStatic)
                State = State.With(member, value);
            else
                _heap.Write(_current.This, new(member.Name, member), Typed(value, member is IFieldSymbol f ? f.Type : ((IPropertySymbol)member).Type));
        }
        return Value.Empty;
    }

    private void FindLocalFunctions(IOperation operation)
    {
        if (operation is ILocalFunctionOperation function)
            _localFunctions[function.Symbol.OriginalDefinition] = function;
        if (operation is IBlockOperation or IMethodBodyBaseOperation or ILocalFunctionOperation or ISwitchOperation or ISwitchCaseOperation or IConditionalOperation or ILoopOperation or ITryOperation or ICatchClauseOperation or IUsingOperation or ILockOperation or ILabeledOperation)
        {
            foreach (var child in operation.ChildOperations)
                FindLocalFunctions(child);
        }
    }

    /// <summary>Handlers, endpoints and callbacks are run by somebody else, with arguments that nobody here gives them.</summary>
    private void RunTheRest(Store exit)
    {
        for (var round = 0; round < 3; round++)
        {
            var lambdas = _lambdas.Values.Where(l => !_ran.Contains(l.Symbol)).ToList();
            var functions = _localFunctions.Values.Where(f => !_ran.Contains(f.Symbol)).ToList();
            if (lambdas.Count + functions.Count == 0)
                return;
            foreach (var lambda in lambdas.OrderBy(l => l.Syntax.SpanStart))
            {
                State = exit;
                RunInline(lambda.Symbol, lambda.Body, ImmutableArray<Value>.Empty, _current.This);
            }
            foreach (var function in functions.OrderBy(f => f.Syntax.SpanStart))
            {
                State = exit;
                RunInline(function.Symbol, function.Body ?? function.IgnoredBody, ImmutableArray<Value>.Empty, _current.This);
            }
        }
    }

    /// <summary>Runs a body in the current state, so that what it captures is what stands there now. Missing arguments stay inputs.</summary>
    private Value RunInline(IMethodSymbol method, IOperation? body, ImmutableArray<Value> arguments, Value receiver) =>
        RunInline(method, body is null ? Array.Empty<IOperation>() : new[] { body }, arguments, receiver);

    private Value RunInline(IMethodSymbol method, IReadOnlyList<IOperation> body, ImmutableArray<Value> arguments, Value receiver)
    {
        _ran.Add(method);
        if (body.Count == 0 || _running.Count >= DeepestInline || !_running.Add(method))
            return Value.Unreachable;
        var before = State;
        var outer = _current;
        _current = new(method, receiver);
        for (var i = 0; i < method.Parameters.Length; i++)
        {
            var parameter = method.Parameters[i];
            State = State.With(parameter, i < arguments.Length ? arguments[i] : Inputs.Value(AccessPath.Of(parameter, parameter.Type)));
        }
        BeginConstructor(method);
        foreach (var operation in body)
        {
            FindLocalFunctions(operation);
            Visit(operation);
        }
        _current.Leave(State);
        var result = Result(_current);
        State = _current.Exit.IsReachable ? _current.Exit : before;
        _current = outer;
        _running.Remove(method);
        return result.IsUnreachable ? Value.Empty : result;
    }
}
