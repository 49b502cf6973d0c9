using System.Collections.Immutable;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Calls;
using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Resolution;
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
        return _engine.HoldsTools(call.Method.ContainingType) ? service.And(_heap.Flatten(call.Receiver).Where(o => o.IsModel || o.Kind == OriginKind.TunedClient)) : service;
    }

    private Value Register(Call call, CatalogEntry entry)
    {
        var isBuilder = entry.Service is not null && !ReturnsItsSubject(call.Method);
        var model = ModelIds(_heap.Flatten(NamedArguments(call, entry.Options)), vendor: Vendor(call, entry));
        var given = Registered(call, entry).And(model);
        _heap.Add(call.Subject, model); // a kernel's builder is a container as well
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
                given = given.And(Value.Of(new Origin(OriginKind.Input, Origin.Client, null, AccessPath.OfService(type, null)))); // without a registration there is none
        }
        var service = entry.Service is not null ? _engine.Bodies.Type(entry.Service) : call.Method.TypeArguments.FirstOrDefault();
        if (service is not null && _engine.IsOpaque(service))
            _heap.Add(call.Subject, Filtered(given, service, call.Site) ?? Value.Of(Origin.Unknown($"a registered {service.Name}, which may change the prompt", call.Location)));
        if (service is not null && _engine.IsTool(service))
            _heap.Add(call.Subject, given); // a kernel that is built from the container has it
        if (service is not null)
            Record.Registered(service, KeyOf(call), given, State);
        return result;
    }

    /// <summary>The instance, what the factory makes, or what the container makes by the constructor of the type.</summary>
    private Value Registered(Call call, CatalogEntry entry)
    {
        var result = Value.Unreachable;
        foreach (var argument in call.Arguments.OrderBy(a => a.Key))
        {
            // Only the instance or the factory: keys, names and scopes are text.
            if ((argument.Key == 0 && call.Method.IsExtensionMethod) || IsKey(call.Method.Parameters[argument.Key]) || FlowTypes.IsText(call.Method.OriginalDefinition.Parameters[argument.Key].Type))
                continue;
            if (entry.Service is not null && !_engine.CanGround(call.Method.Parameters[argument.Key].Type))
                continue; // an address or a credential
            result = result.Or(argument.Value.Targets.IsEmpty ? argument.Value : RunAll(argument.Value, call.Site));
        }
        if (!result.IsUnreachable || call.Method.TypeArguments.LastOrDefault() is not INamedTypeSymbol made)
            return result.IsUnreachable ? Value.Empty : result;
        var place = CreatedPlace.At(call.Site, made);
        State = State.With(place, Cell.Empty);
        Construct(made, Value.Of(place), call.Site);
        Hook(Value.Of(place), made, call.Site);
        return Value.Of(place);
    }

    /// <summary>A container runs the constructor with the most parameters, and gives it services.</summary>
    private void Construct(INamedTypeSymbol type, Value made, SyntaxNode site)
    {
        if (type.InstanceConstructors.InFileOrder().OrderByDescending(c => c.Parameters.Length).FirstOrDefault() is not { } constructor)
            return;
        var services = constructor.Parameters.Where(p => _engine.Carries(p.Type) || _engine.IsPlain(p.Type) || IsSource(p.Type)).ToDictionary(p => p.Ordinal, p => Inputs.Value(Registrations.Injected(p)!));
        if (IsSource(type))
            CallSource(new Call(constructor, made, services, site, IsVirtual: false) { IsWritten = false });
        else
            _heap.Add(made, services.OrderBy(s => s.Key).Aggregate(Value.Empty, (all, s) => all.And(s.Value)));
    }

    /// <summary>
    /// What a filter brings into a prompt, if its body is here: what it leaves in the context that it is handed. A result that it puts there
    /// replaces the answer and is no part of the prompt. Null if it can't be seen.
    /// </summary>
    private Value? Filtered(Value filter, ITypeSymbol contract, SyntaxNode site)
    {
        if (filter.Places.Length != 1 || filter.Places[0].Item is not CreatedPlace { Type: INamedTypeSymbol type } || !IsSource(type))
            return null;
        var before = State;
        var brought = Value.Empty;
        foreach (var member in contract.GetMembers().OfType<IMethodSymbol>())
        {
            if (type.FindImplementationForInterfaceMember(member) is not IMethodSymbol body || !IsSource(body) || body.Parameters.IsEmpty)
                return null;
            var context = CreatedPlace.At(site, null, "filtered");
            State = before.With(context, Cell.Empty);
            CallSource(new Call(body, filter, new() { [0] = Value.Of(context) }, site, IsVirtual: false) { IsWritten = false });
            var cell = State[context];
            brought = cell.Fields.Where(f => f.Key.Name != "Result").OrderBy(f => f.Key.Name, StringComparer.Ordinal).Aggregate(brought.And(_heap.Flatten(cell.Content)), (all, field) => all.And(_heap.Flatten(field.Value)));
        }
        State = before;
        return brought;
    }

    private Value RunAll(Value value, SyntaxNode site)
    {
        var result = Value.Unreachable;
        foreach (var target in value.Targets)
            result = result.Or(RunTarget(target, target.Method.Parameters.Select(p => Inputs.Value(AccessPath.Of(p, p.Type))).ToImmutableArray(), site));
        return result;
    }

    private static string? KeyOf(Call call)
    {
        foreach (var parameter in call.Method.Parameters)
        {
            if (IsKey(parameter))
                return call.Arguments.ContainsKey(parameter.Ordinal) ? call.Argument(parameter.Ordinal).Constant ?? Registrations.AnyKey : null;
        }
        return null;
    }

    private static bool IsKey(IParameterSymbol parameter) => parameter.Name is "serviceKey" or "key" or "name";
}
