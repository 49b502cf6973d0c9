using System.Collections.Immutable;
using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Resolution;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Calls;

/// <summary>Puts a call's values in the place of a summary's inputs; never looks at the callee's body again.</summary>
internal sealed class SummaryApplication(FlowEngine engine, Heap heap, Summary summary, Call call, IMethodSymbol target)
{
    private readonly Dictionary<CreatedPlace, CreatedPlace> _made = new();
    private readonly Dictionary<AccessPath, Value?> _given = new();
    private readonly Dictionary<AccessPath, Value> _origins = new();
    private Heap _entry = new(heap.Store);

    /// <summary>Changes what the callee changes, and returns what it returns.</summary>
    public Value Apply()
    {
        var changed = summary.Exit.ChangedInputs;
        // A part that the callee is the first to look into is one part, for the caller as well.
        foreach (var place in changed)
            Read(place.Path, heap);
        _entry = new(heap.Store);
        var returned = Mapped(summary.Returned);
        foreach (var place in changed)
            Change(place.Path, summary.Exit[place]);
        foreach (var parameter in target.Parameters)
        {
            if (parameter.RefKind is RefKind.Out or RefKind.Ref && summary.Exit.Locals.TryGetValue(parameter, out var written))
                call.Outs[parameter.Ordinal] = Mapped(written);
        }
        return summary.IsCut ? returned.And(Unfinished()) : returned;
    }

    /// <summary>Behind the point where a body's budget ran out anything may be returned, and put into whatever the body was given.</summary>
    private Value Unfinished()
    {
        var unknown = Value.Of(Origin.OutOfBudget("a long body", call.Location));
        heap.Add(call.Receiver, unknown);
        foreach (var argument in call.Arguments.Values)
            heap.Add(argument, unknown);
        return unknown;
    }

    /// <summary>A value of the summary as the caller sees it.</summary>
    public Value Mapped(Value value)
    {
        if (value.IsUnreachable || value.Origins.IsEmpty && value.Places.IsEmpty && value.Targets.IsEmpty)
            return value;
        var result = Value.Empty;
        foreach (var origin in value.Origins)
        {
            var mapped = Mapped(origin.Item);
            result = result.And(origin.Always ? mapped : mapped.Sometimes());
        }
        foreach (var place in value.Places)
        {
            var mapped = place.Item switch
            {
                InputPlace input when Given(input.Path) is { } given => given,
                CreatedPlace created => Value.Of(Made(created)),
                _ => Value.Of(place.Item),
            };
            result = result.And(place.Always ? mapped : mapped.Sometimes());
        }
        foreach (var delegateTarget in value.Targets)
            result = result.And(Value.Of(delegateTarget));
        return value.Constant is { } constant && result.Places.IsEmpty ? Value.Text(constant) : Certain(value, result);
    }

    /// <summary>Where the callee has one kind of origin on every path, though different ones, so has the caller.</summary>
    private static Value Certain(Value before, Value after)
    {
        foreach (var kind in KindsThatCount)
        {
            if (before.HasAlways(kind) && !after.HasAlways(kind) && after.Has(kind))
                return after.WithAlways(before.AlwaysKinds);
        }
        return after;
    }

    private static readonly OriginKind[] KindsThatCount = { OriginKind.Retrieved, OriginKind.Hosted, OriginKind.RetrievalTool, OriginKind.KnowledgeTool, OriginKind.Constant, OriginKind.Model, OriginKind.RequestedModel, OriginKind.TunedClient };

    private Value Mapped(Origin origin)
    {
        if (origin.Path is null || Given(origin.Path) is not { } given)
            return Value.Of(origin.Through(call.Location, $"returned by {call.Name}"));
        if (!_origins.TryGetValue(origin.Path, out var text))
            _origins[origin.Path] = text = _entry.Flatten(given);
        if (origin.Detail == Origin.Implementer)
            return InputResolver.Implementing(text);
        if (origin.Detail == Origin.Renderer)
            return Templates.RenderedWith(text, call.Location);
        return origin.IsModel ? BodyInterpreter.ModelIds(text, origin.Kind, origin.Vendor) : text.Map(o => o.Through(call.Location, $"passed through {call.Name}"));
    }

    /// <summary>The caller's value behind a path of the callee, as it was when the call began; null for what the call does not give.</summary>
    private Value? Given(AccessPath path)
    {
        if (!_given.TryGetValue(path, out var value))
            _given[path] = value = Read(path, _entry);
        return value;
    }

    private Value? Read(AccessPath path, Heap from)
    {
        Value? value = path.Root switch
        {
            null => call.Receiver,
            IParameterSymbol parameter when SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, target) => call.Argument(parameter.Ordinal),
            IParameterSymbol { ContainingSymbol: INamedTypeSymbol block } when SymbolEqualityComparer.Default.Equals(block, target.ContainingType) => call.Receiver == Value.Empty ? call.Argument(0) : call.Receiver, // an extension block's receiver
            _ => null,
        };
        if (value is null)
            return null;
        foreach (var step in path.Steps)
            value = from.Follow(value, step, engine.Bodies);
        return value;
    }

    private CreatedPlace Made(CreatedPlace created)
    {
        if (_made.TryGetValue(created, out var here))
            return here;
        here = created.Via(call.Site);
        _made[created] = here;
        var mapped = Mapped(summary.Exit[created]); // first, because it makes the parts
        heap.Store = heap.Store.With(here, mapped);
        return here;
    }

    private Cell Mapped(Cell cell)
    {
        var fields = cell.Fields;
        foreach (var field in cell.Fields)
            fields = fields.SetItem(field.Key, Mapped(field.Value));
        return new(Mapped(cell.Content), fields, cell.Replaced) { IsClosed = cell.IsClosed };
    }

    private void Change(AccessPath path, Cell cell)
    {
        if (Given(path) is not { } given)
            return;
        if (cell.Replaced)
            heap.Clear(given);
        heap.Add(given, Mapped(cell.Content));
        foreach (var field in cell.Fields)
            heap.Write(given, field.Key, Mapped(field.Value));
    }
}
