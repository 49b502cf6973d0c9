using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Flow.Calls;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Bodies;

/// <content>Calls: by mark, by catalog, by source, and as a library that nobody described.</content>
internal sealed partial class BodyInterpreter
{
    private readonly Dictionary<IMethodSymbol, IReadOnlyList<RecordedCall>> _wrappers = new(SymbolEqualityComparer.Default);

    private Value Invocation(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        var receiver = Visit(invocation.Instance);
        var arguments = Arguments(invocation.Arguments);
        if (!State.IsReachable)
            return Value.Unreachable;
        var call = new Call(method, receiver, arguments, invocation.Syntax, invocation.IsVirtual);
        var result = method.MethodKind == MethodKind.DelegateInvoke ? RunTargets(call) : Invoke(call);
        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref } parameter && call.Outs.TryGetValue(parameter.Ordinal, out var written))
                Assign(argument.Value, written);
        }
        return FlowTypes.CarriesNothing(method.ReturnType) ? Value.Empty : result;
    }

    private Dictionary<int, Value> Arguments(ImmutableArray<IArgumentOperation> arguments)
    {
        var values = new Dictionary<int, Value>();
        foreach (var argument in arguments)
        {
            // The text that a parameter of this code has by default is its own; a library's is of no interest.
            if (argument.Parameter is not { } parameter || (argument.ArgumentKind == ArgumentKind.DefaultValue && !(parameter.HasExplicitDefaultValue && parameter.ExplicitDefaultValue is string && IsSource(parameter))))
                continue;
            var value = Visit(argument.Value);
            if (_engine.IsOpaque(parameter.Type))
                value = value.And(Filtered(value, parameter.Type, argument.Syntax) ?? Value.Of(Origin.Unknown($"a {parameter.Type.Name}, which may change the prompt", argument.Syntax.GetLocation())));
            values[parameter.Ordinal] = _engine.CarriesNothing(parameter.Type) && !FlowTypes.CarriesNothing(parameter.Type) ? Value.Empty : value;
        }
        return values;
    }

    private Value Creation(IObjectCreationOperation creation)
    {
        var arguments = Arguments(creation.Arguments);
        if (creation.Constructor is not { } constructor)
            return Initialized(Value.Of(CreatedPlace.At(creation.Syntax, creation.Type)), creation.Initializer);
        var place = CreatedPlace.At(creation.Syntax, creation.Type);
        var created = Value.Of(place);
        State = State.With(place, Cell.Empty);
        var call = new Call(constructor, created, arguments, creation.Syntax, IsVirtual: false);
        var entries = _engine.Catalog.Find(constructor);
        if (!entries.IsEmpty || !IsSource(constructor.ContainingType))
            created = LibraryCreation(call, entries);
        else
            CallSource(call);
        created = Initialized(created, creation.Initializer);
        Hook(created, constructor.ContainingType, creation.Syntax);
        if (constructor.ContainingType.BaseType is IErrorTypeSymbol)
            _heap.Add(created, Value.Of(new Origin(OriginKind.Broken, ""))); // what a library would call on it, nobody knows
        return created;
    }

    /// <summary>A call that does not compile is followed by the method that it most likely means.</summary>
    private Value Broken(IOperation operation)
    {
        var broken = Value.Of(new Origin(OriginKind.Broken, ""));
        if (operation.Syntax is not ExpressionSyntax { } syntax || ArgumentsOf(syntax) is not { } list || _engine.Bodies.Candidate(syntax, _query.Cancellation) is not { } method)
            return Unfound(operation).And(broken);
        var values = operation.ChildOperations.Select(child => (child.Syntax, Value: Visit(child))).ToList();
        // What the call is made on is not always among the children.
        if (syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } && !values.Any(v => v.Syntax.Span.Contains(access.Expression.Span)))
            values.Insert(0, (access.Expression, Visit(_engine.Bodies.Expression(access.Expression, _query.Cancellation))));
        var arguments = new Dictionary<int, Value>();
        var offset = 0;
        if (method.ReducedFrom is { } unreduced)
        {
            method = unreduced;
            arguments[0] = values.Count > 0 ? values[0].Value : Value.Empty;
            offset = 1;
        }
        for (var i = 0; i < list.Arguments.Count; i++)
        {
            var argument = list.Arguments[i];
            var parameter = argument.NameColon is { } name ? method.Parameters.FirstOrDefault(p => p.Name == name.Name.Identifier.ValueText) : i + offset < method.Parameters.Length ? method.Parameters[i + offset] : method.Parameters.LastOrDefault();
            if (parameter is null)
                return broken.And(Value.Of(Origin.Unknown("code that does not compile", syntax.GetLocation(), Remedies.Compile))); // another method is meant
            foreach (var (node, value) in values)
            {
                if (argument.Span.Contains(node.Span))
                    arguments[parameter.Ordinal] = arguments.TryGetValue(parameter.Ordinal, out var before) ? before.And(value) : value;
            }
        }
        if (method.MethodKind == MethodKind.Constructor)
        {
            var created = Value.Of(CreatedPlace.At(syntax, method.ContainingType));
            return LibraryCreation(new(method, created, arguments, syntax, IsVirtual: false), _engine.Catalog.Find(method)).And(broken);
        }
        var receiver = method.IsStatic || values.Count == 0 ? Value.Empty : values[0].Value;
        return Invoke(new(method, receiver, arguments, syntax, IsVirtual: true)).And(broken);
    }

    private static ArgumentListSyntax? ArgumentsOf(ExpressionSyntax call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList,
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
        _ => null,
    };

    private Value Operator(IMethodSymbol method, SyntaxNode site, params Value[] operands)
    {
        var arguments = new Dictionary<int, Value>();
        for (var i = 0; i < operands.Length; i++)
            arguments[i] = operands[i];
        return FlowTypes.CarriesNothing(method.ReturnType) ? Value.Empty : Invoke(new Call(method, Value.Empty, arguments, site, IsVirtual: false));
    }

    /// <summary>What a method returns needs the knowledge that a mark on it says.</summary>
    private Value Invoke(Call call)
    {
        var result = WithPrompts(call, InvokeUnmarked(call));
        return _engine.UsesMarks && DeclarationReader.DomainOf(call.Method) is { } domain && !FlowTypes.CarriesNothing(call.Method.ReturnType) ? result.And(Value.Of(Origin.Of(domain))) : result;
    }

    private Value InvokeUnmarked(Call call)
    {
        var method = call.Method;
        if (Marks.Has(method, Marks.ModelInvocation))
            return AskMarked(call);
        if (Marks.HasOnResult(method, Marks.ContextRetrieval))
            return Retrieved(call, call.Name, OnlyText(call), isOwn: true);
        if (Marks.HasOnResult(method, Marks.NotRetrieved))
            return Value.Empty;
        if (_engine.Catalog.Find(method) is { IsEmpty: false } entries && Known(call, entries) is { } known)
            return known;
        if (method.MethodKind == MethodKind.LocalFunction)
            return RunLocalFunction(call);
        return IsSource(method) ? CallSource(call) : Library(call, Value.Empty);
    }

    private Value RunLocalFunction(Call call)
    {
        var definition = call.Method.OriginalDefinition;
        if (!_localFunctions.TryGetValue(definition, out var function))
            return Value.Of(Origin.Unknown(call.Name, call.Location));
        var body = function.Body ?? function.IgnoredBody;
        if (!_wrappers.TryGetValue(definition, out var thin))
        {
            _wrappers[definition] = ImmutableArray<RecordedCall>.Empty; // a recursive call adds nothing
            var state = State;
            var recorded = Record.Trial(() => RunInline(function.Symbol, body, ImmutableArray<Value>.Empty, _current.This));
            State = state;
            thin = recorded.Count > 0 && recorded.All(r => Wrappers.IsThin(r, definition)) ? recorded : ImmutableArray<RecordedCall>.Empty;
            _wrappers[definition] = thin;
        }
        Record.Made(new(definition, _current.This, call.Arguments, State, call.Site) { IsWritten = call.IsWritten });
        if (!call.IsWritten)
            thin = ImmutableArray<RecordedCall>.Empty;
        RecordThrough(thin, call);
        Record.Forwarding += thin.Count > 0 ? 1 : 0;
        var result = RunInline(function.Symbol, body, call.Positional(function.Symbol.Parameters.Length), _current.This);
        Record.Forwarding -= thin.Count > 0 ? 1 : 0;
        CollectOuts(function.Symbol, call);
        return result;
    }

    /// <summary>Runs whatever a delegate may be.</summary>
    private Value RunTargets(Call call)
    {
        var result = Value.Unreachable;
        if (call.Receiver.Has(OriginKind.Retrieved) || (_engine.UsesMarks && Marks.Has(call.Method.ContainingType, Marks.ContextRetrieval)))
            return Retrieved(call, call.Method.ContainingType.Name, OnlyText(call), isOwn: true);
        foreach (var target in call.Receiver.Targets.IsEmpty ? StoredTargets(call.Receiver) : call.Receiver.Targets)
            result = result.Or(RunTarget(target, call.Positional(target.Method.Parameters.Length), call.Site, isWritten: true));
        if (!result.IsUnreachable)
            return result;
        if (Record.Muted > 0)
            Record.Forward(_heap.Flatten(call.AllArguments), Value.Empty); // what a middleware calls is the next one
        return _engine.IsPlain(call.Method.ReturnType) ? Value.Empty : call.AllArguments.And(Value.Of(Origin.Unknown($"the delegate behind {call.Name}", call.Location)));
    }

    /// <summary>What a read-only field of this object was initialized to run.</summary>
    private ImmutableArray<CallTarget> StoredTargets(Value receiver)
    {
        if (receiver.Places.Length == 1 && receiver.Places[0].Item is InputPlace { Path.Steps: { Length: 1 } steps } && steps[0].Member is IFieldSymbol { IsReadOnly: true } field && _engine.Bodies.Initializer(field, _query.Cancellation) is { } initializer)
            return Visit(initializer is ISymbolInitializerOperation stored ? stored.Value : initializer).Targets;
        return ImmutableArray<CallTarget>.Empty;
    }

    private Value RunTarget(CallTarget target, ImmutableArray<Value> arguments, SyntaxNode site, bool isWritten = false)
    {
        if (target.Lambda is not null)
        {
            if (!_lambdas.TryGetValue(target.Lambda, out var lambda))
                lambda = _engine.Bodies.Lambda(target.Lambda, _query.Cancellation);
            return lambda is null ? Value.Of(Origin.Unknown("a lambda of another file")) : RunInline(lambda.Symbol, lambda.Body, arguments, target.Receiver);
        }
        var values = new Dictionary<int, Value>();
        for (var i = 0; i < arguments.Length; i++)
            values[i] = arguments[i];
        return Invoke(new Call(target.Method, target.Receiver, values, site, IsVirtual: true) { IsWritten = isWritten });
    }

    private Value CallSource(IMethodSymbol method, Value receiver, Dictionary<int, Value> arguments, SyntaxNode site, bool isVirtual) =>
        CallSource(new Call(method, receiver, arguments, site, isVirtual));

    /// <summary>Substitutes into the summary of each method that the call may reach.</summary>
    private Value CallSource(Call call)
    {
        var targets = _engine.Dispatch.Targets(call.Method, call.IsVirtual ? call.Receiver : Value.Empty, _query.Cancellation);
        // A decorator calls the same member of another object: if its own is the only body in sight, that object's is not.
        if (call.IsVirtual && call.Method.ContainingType.TypeKind == TypeKind.Interface && targets.Length == 1 && SymbolEqualityComparer.Default.Equals(targets[0], _current.Method))
            targets = ImmutableArray<IMethodSymbol>.Empty;
        if (targets.IsEmpty)
        {
            RunDelegates(call.Arguments.Values, call.Site);
            return _engine.IsPlain(call.Method.ReturnType) ? Value.Empty : Value.Of(Unseen(call)).And(call.AllArguments.OriginsOnly());
        }
        var start = State;
        var end = Store.Unreachable;
        var result = Value.Unreachable;
        foreach (var target in targets)
        {
            State = start;
            result = result.Or(CallOne(target, call));
            end = end.Or(State);
        }
        State = end.IsReachable ? end : start;
        foreach (var place in call.Receiver.Places)
        {
            if (place.Item is InputPlace input && call.Method.ContainingType.TypeKind == TypeKind.Interface)
                result = result.And(Value.Of(new Origin(OriginKind.Input, Origin.Implementer, null, input.Path)));
        }
        return result.IsUnreachable && targets.All(_engine.IsSummarized) ? Value.Empty : result; // a recursive call adds nothing to what the other paths return
    }

    /// <summary>What a call without a body in sight returns: text may be a key or an address, and counts only in a prompt.</summary>
    private Origin Unseen(Call call)
    {
        var remedy = IsSource(call.Method) ? Remedies.Mark : Remedies.Describe;
        var unseen = FlowTypes.IsText(call.Method.ReturnType) ? Origin.UnknownWords(call.Name, call.Location, remedy) : Origin.Unknown(call.Name, call.Location, remedy);
        return unseen.At(call.Method.OriginalDefinition);
    }

    private Value CallOne(IMethodSymbol target, Call call)
    {
        Record.Made(new(target, call.Receiver, call.Arguments, State, call.Site) { IsWritten = call.IsWritten });
        // What a callee does with a lambda, or with the overrides of an object made here, depends on them: such a callee runs here instead of being summarized.
        if ((call.Arguments.Values.Any(a => !a.Targets.IsEmpty) || IsInheritedBy(call.Receiver, target) || HasHandlers(call.Receiver)) && _running.Count < DeepestInline && !_running.Contains(target)
            && _engine.Bodies.Operations(target, _query.Cancellation) is { Count: > 0 } operations)
        {
            var value = RunInline(target, operations, call.Positional(target.Parameters.Length), call.Receiver);
            CollectOuts(target, call);
            return value;
        }
        var summary = _engine.SummarizeCallee(target, _query);
        var application = new SummaryApplication(_engine, _heap, summary, call, target);
        if (call.IsWritten)
            RecordThrough(summary.Calls.Where(c => Wrappers.IsThin(c, target)).ToList(), call);
        if (Record.IsForwarding)
        {
            foreach (var inner in summary.Calls)
                Record.Forward(application.Mapped(inner.Text).OriginsOnly(), application.Mapped(inner.Context).OriginsOnly());
        }
        return application.Apply();
    }

    /// <summary>Whether the receiver is an object whose events have handlers from here.</summary>
    private bool HasHandlers(Value receiver) =>
        receiver.Places.Length == 1 && State[receiver.Places[0].Item].Fields.Any(f => f.Key.Member is IEventSymbol && !f.Value.Targets.IsEmpty);

    /// <summary>Whether the receiver is an object of a derived type, which may override what the method calls.</summary>
    private static bool IsInheritedBy(Value receiver, IMethodSymbol target) =>
        receiver.Places.Length == 1 && receiver.Places[0].Item is CreatedPlace { Type: INamedTypeSymbol type }
        && target.ContainingType.TypeKind == TypeKind.Class && !SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, target.ContainingType.OriginalDefinition);

    private void CollectOuts(IMethodSymbol target, Call call)
    {
        foreach (var parameter in target.Parameters)
        {
            if (parameter.RefKind is RefKind.Out or RefKind.Ref && State.Locals.TryGetValue(parameter, out var written))
                call.Outs[parameter.Ordinal] = written;
        }
    }
}
