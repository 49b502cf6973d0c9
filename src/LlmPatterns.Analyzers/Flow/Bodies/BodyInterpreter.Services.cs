using System.Collections.Immutable;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Calls;
using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Bodies;

/// <content>Containers: what is registered, and what they hand out.</content>
internal sealed partial class BodyInterpreter
{
    /// <summary>Something that a container hands out; what that is, the registrations of the compilation tell.</summary>
    private Value Service(Call call)
    {
        if (call.Method.TypeArguments.Length != 1 && !_engine.Carries(call.Method.ReturnType) && !_engine.IsPlain(call.Method.ReturnType))
            return Value.Empty;
        var service = Inputs.Value(AccessPath.OfService(FlowTypes.Unwrapped(call.Method.ReturnType)!, KeyOf(call)));
        // What a kernel hands out asks the model that the kernel was built with.
        return _engine.HoldsTools(call.Method.ContainingType) ? service.And(_heap.Flatten(call.Receiver).Where(o => o.Kind is OriginKind.Model or OriginKind.ModelSetting or OriginKind.TunedClient)) : service;
    }

    private Value Register(Call call, CatalogEntry entry)
    {
        var isBuilder = entry.Service is not null;
        var given = Registered(call);
        var result = call.Subject;
        if (isBuilder)
        {
            var builder = CreatedPlace.At(call.Site, null);
            State = State.With(builder, Cell.Empty with { Content = given });
            result = given = Value.Of(builder);
        }
        foreach (var part in entry.Parts.IsDefault ? Enumerable.Empty<string>() : entry.Parts)
        {
            if (_engine.Bodies.Type(part) is { } type)
                given = given.And(Inputs.Value(AccessPath.OfService(type, null)));
        }
        var service = isBuilder ? _engine.Bodies.Type(entry.Service!) : call.Method.TypeArguments.FirstOrDefault();
        if (service is not null && _engine.IsOpaque(service))
            _heap.Add(call.Subject, Value.Of(Origin.Unknown($"a registered {service.Name}, which may change the prompt", call.Location)));
        if (service is not null)
            Record.Registered(service, KeyOf(call), given, State);
        return result;
    }

    /// <summary>The instance, what the factory makes, or what the container makes by the constructor of the type.</summary>
    private Value Registered(Call call)
    {
        var result = Value.Unreachable;
        foreach (var argument in call.Arguments.OrderBy(a => a.Key))
        {
            // Only the instance or the factory: keys, names and scopes are text.
            if ((argument.Key == 0 && call.Method.IsExtensionMethod) || FlowTypes.IsText(call.Method.OriginalDefinition.Parameters[argument.Key].Type))
                continue;
            result = result.Or(argument.Value.Targets.IsEmpty ? argument.Value : RunAll(argument.Value, call));
        }
        if (!result.IsUnreachable || call.Method.TypeArguments.LastOrDefault() is not INamedTypeSymbol made)
            return result.IsUnreachable ? Value.Empty : result;
        var place = CreatedPlace.At(call.Site, made);
        State = State.With(place, Cell.Empty);
        foreach (var parameter in made.InstanceConstructors.InFileOrder().OrderByDescending(c => c.Parameters.Length).FirstOrDefault()?.Parameters.Where(p => _engine.Carries(p.Type)) ?? Enumerable.Empty<IParameterSymbol>())
            _heap.Add(Value.Of(place), Inputs.Value(AccessPath.OfService(parameter.Type, null)));
        return Value.Of(place);
    }

    private Value RunAll(Value value, Call call)
    {
        var result = Value.Unreachable;
        foreach (var target in value.Targets)
            result = result.Or(RunTarget(target, target.Method.Parameters.Select(p => Inputs.Value(AccessPath.Of(p, p.Type))).ToImmutableArray(), call.Site));
        return result;
    }

    private static string? KeyOf(Call call)
    {
        foreach (var parameter in call.Method.Parameters)
        {
            if (IsKey(parameter))
                return call.Argument(parameter.Ordinal).Constant;
        }
        return null;
    }

    private static bool IsKey(IParameterSymbol parameter) => parameter.Name is "serviceKey" or "key" or "name";
}
