using System.Collections.Immutable;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Calls;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Flow.Bodies;

/// <content>Lambdas and methods that a library runs: what they are handed, what they return, and what they leave in it.</content>
internal sealed partial class BodyInterpreter
{
    private sealed record LambdaResult(Value Value, ITypeSymbol Returns, bool IsSequence);

    private sealed record Lambdas(IReadOnlyList<LambdaResult> Results)
    {
        public Value All => Results.Aggregate(Value.Empty, (all, r) => all.And(r.Value));
    }

    /// <summary>A library runs the lambdas it is handed with what the signature says: elements where a type parameter is shared, else anything.</summary>
    private Lambdas RunLambdas(Call call, IMethodSymbol definition)
    {
        var results = new List<LambdaResult>();
        foreach (var argument in call.Arguments.OrderBy(a => a.Key))
        {
            var signature = DelegateOf(definition.Parameters[argument.Key].Type)?.DelegateInvokeMethod;
            if (argument.Value.Targets.IsEmpty && signature is not null && !argument.Value.Places.IsEmpty && IsMiddleware(call.Method, signature) && !(signature.ReturnsVoid && signature.Parameters.All(p => _engine.IsPlain(p.Type))))
                results.Add(new(Value.Of(Origin.Unknown($"the middleware handed to {call.Name}", call.Location)), definition.ReturnType, IsSequence: false));
            if (argument.Value.Targets.IsEmpty)
                continue;
            foreach (var target in argument.Value.Targets)
                RunCallback(call, definition, target, signature, results);
        }
        return new(results);
    }

    private void RunCallback(Call call, IMethodSymbol definition, CallTarget target, IMethodSymbol? signature, List<LambdaResult> results)
    {
        var isMiddleware = IsMiddleware(call.Method, target.Method);
        Record.Muted += isMiddleware ? 1 : 0;
        var forwarded = Record.Forwarded.Count;
        var values = target.Method.Parameters.Select((p, i) => LambdaArgument(call, definition, signature is not null && i < signature.Parameters.Length ? signature.Parameters[i].Type : null, p)).ToImmutableArray();
        var value = RunTarget(target, values, call.Site);
        Record.Muted -= isMiddleware ? 1 : 0;
        if (isMiddleware && Forwarded(forwarded) is { Origins.IsEmpty: false } layer)
            results.Add(new(layer, definition.ReturnType, IsSequence: false));
        if (target.Method.ReturnsVoid && Configured(values) is { Origins.IsEmpty: false } configured)
            results.Add(new(configured, definition.ReturnType, IsSequence: false));
        if (FlowTypes.CarriesNothing(target.Method.ReturnType) || (isMiddleware && !IsMaker(target.Method.ReturnType)))
            return;
        var returns = signature?.ReturnType ?? target.Method.ReturnType;
        results.Add(new(value, returns, FlowTypes.IsSequence(FlowTypes.Unwrapped(returns))));
    }

    /// <summary>Whether a callback that returns this makes a client or an agent, rather than an answer.</summary>
    private bool IsMaker(ITypeSymbol returned) => _engine.IsPlain(returned) || (_engine.Carries(returned) && !IsOutput(returned));

    /// <summary>Whether a library hands the callback its own objects: requests, messages, other clients.</summary>
    private bool IsMiddleware(IMethodSymbol api, IMethodSymbol callback) =>
        _engine.Catalog.Knows(api.ContainingAssembly) && callback.Parameters.Any(p => p.Type.ContainingAssembly is { } a && !FlowTypes.IsFramework(a) && _engine.Catalog.Knows(a));

    private bool IsOutput(ITypeSymbol type) => FlowTypes.Unwrapped(type) is INamedTypeSymbol named && (_engine.Catalog.Find(named, CatalogKind.Output) is not null || named.TypeArguments.Any(IsOutput));

    /// <summary>What a callback leaves in the options that it is handed belongs to what the library configures with them.</summary>
    private Value Configured(ImmutableArray<Value> handed)
    {
        var result = Value.Empty;
        foreach (var place in handed.SelectMany(v => v.Places))
        {
            if (place.Item is InputPlace { Path.Type: var type } && _engine.Carries(type))
                result = result.And(_heap.Flatten(Value.Of(place.Item)).Where(o => o.Kind != OriginKind.Input));
        }
        // A model that is set where the options name none is the client's own.
        bool IsTheirs(Origin o) => o is { IsModel: true, Path: { } path } && handed.Any(h => h.Places.Any(p => p.Item is InputPlace input && path.IsPartOf(input.Path)));
        if (!result.Origins.Any(o => IsTheirs(o.Item)))
            return result;
        return result.Origins.Where(o => o.Item.IsModel && !IsTheirs(o.Item)).Aggregate(result.Where(o => !o.IsModel), (all, o) => all.And(Value.Of(o.Item.OfClient())));
    }

    private Value LambdaArgument(Call call, IMethodSymbol definition, ITypeSymbol? declared, IParameterSymbol parameter)
    {
        if (FlowTypes.CarriesNothing(parameter.Type))
            return Value.Empty;
        var wanted = TypeParameters(declared);
        var result = Value.Empty;
        var isMatched = false;
        if (wanted.Count > 0)
        {
            foreach (var argument in call.Arguments.OrderBy(a => a.Key))
            {
                var source = definition.Parameters[argument.Key];
                if (DelegateOf(source.Type) is null && Mentions(source.Type, wanted))
                {
                    isMatched = true;
                    result = result.And(source.Type is ITypeParameterSymbol ? argument.Value : _heap.Elements(argument.Value));
                }
            }
            if (!definition.IsStatic && definition.ContainingType.TypeParameters.Any(wanted.Contains))
            {
                isMatched = true;
                result = result.And(_heap.Elements(call.Receiver));
            }
        }
        return isMatched ? result : Inputs.Value(AccessPath.Of(parameter, parameter.Type));
    }

    private void RunDelegates(IEnumerable<Value> values, SyntaxNode site)
    {
        foreach (var target in values.SelectMany(v => v.Targets).ToList())
            RunTarget(target, target.Method.Parameters.Select(p => Inputs.Value(AccessPath.Of(p, p.Type))).ToImmutableArray(), site);
    }
}
