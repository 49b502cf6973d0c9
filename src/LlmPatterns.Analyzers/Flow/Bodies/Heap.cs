using System.Collections.Immutable;
using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Bodies;

/// <summary>Reading and writing objects: members, elements, and all the text that an object leads to.</summary>
internal sealed class Heap(Store store)
{
    public Store Store { get; set; } = store;

    /// <summary>A member of a value; text that the value itself is passes on to its members.</summary>
    public Value Read(Value value, PathStep step, ITypeSymbol? type, bool isExact)
    {
        if (FlowTypes.CarriesNothing(type))
            return Value.Empty;
        var result = value.OriginsOnly();
        foreach (var place in value.Places)
        {
            var read = Read(place.Item, step, type, isExact);
            result = result.And(place.Always ? read : read.Sometimes());
        }
        return result;
    }

    /// <summary>A step of a path from outside.</summary>
    public Value Follow(Value value, PathStep step, CompilationBodies bodies) =>
        step.Name == "[]" ? Elements(value) : Read(value, step, step.Type, isExact: step.Member is null || bodies.IsSource(step.Member));

    /// <summary>Replaces a member, if it is certain which object is meant; else adds to what it may hold.</summary>
    public void Write(Value value, PathStep step, Value written)
    {
        foreach (var place in value.Places)
        {
            var cell = Store[place.Item];
            if (cell.IsClosed)
                cell = cell with { Content = cell.Content.And(Later(written)) };
            var now = place.Always && value.Places.Length == 1 ? written : Read(place.Item, step, step.Type, isExact: true).Or(written);
            Store = Store.With(place.Item, cell with { Fields = cell.Fields.SetItem(step, now) });
        }
    }

    /// <summary>Adds an element or an unnamed part.</summary>
    public void Add(Value value, Value added)
    {
        if (added.Origins.IsEmpty && added.Places.IsEmpty && added.Targets.IsEmpty)
            return;
        foreach (var place in value.Places)
        {
            if (added.Places.Length == 1 && added.Places[0].Item.Equals(place.Item))
                continue; // a builder that is handed to itself
            var cell = Store[place.Item];
            var more = place.Always ? added : added.Sometimes();
            if (cell.IsClosed)
                more = more.And(Later(added));
            Store = Store.With(place.Item, cell with { Content = cell.Content.And(more) });
        }
    }

    /// <summary>What a closed object is given after it was made: whether that gets to the model, its hooks decide, which have been asked already.</summary>
    private Value Later(Value given) =>
        Flatten(given).Origins.Any(o => o.Item.Kind != OriginKind.Constant) ? Value.Of(Origin.Unknown("a provider that is given something after it was made", null, Remedies.MarkHolder)) : Value.Empty;

    /// <summary>Empties a container, if it is certain which is meant.</summary>
    public void Clear(Value value)
    {
        if (value.Places.Length == 1 && value.Places[0].Always)
            Store = Store.With(value.Places[0].Item, Cell.Empty with { Replaced = true });
    }

    /// <summary>The elements of a sequence, or the parts of an object that is none.</summary>
    public Value Elements(Value value)
    {
        var result = value.OriginsOnly();
        foreach (var place in value.Places)
        {
            var cell = Store[place.Item];
            var elements = cell.Content;
            foreach (var field in cell.Fields)
                elements = elements.And(field.Value);
            if (place.Item is InputPlace input && !cell.Replaced)
                elements = elements.And(Inputs.Value(input.Path.Then(Element(input.Path.Type))));
            result = result.And(place.Always ? elements : elements.Sometimes());
        }
        return result;
    }

    /// <summary>Every origin that a value leads to, through all its objects.</summary>
    public Value Flatten(Value value)
    {
        if (value.Places.IsEmpty)
            return value.OriginsOnly();
        var all = new Value.Gatherer();
        Flatten(value, always: true, new HashSet<Place>(), all);
        return all.ToValue();
    }

    /// <summary>A new object that holds the parts of another.</summary>
    public Value Copy(Value value, CreatedPlace target)
    {
        var copy = Cell.Empty;
        var isFirst = true;
        foreach (var place in value.Places)
        {
            var cell = Store[place.Item];
            if (place.Item is InputPlace)
                cell = cell with { Content = cell.Content.And(Value.Of(place.Item)) };
            copy = isFirst ? cell : new Cell(copy.Content.Or(cell.Content), copy.Fields.SetItems(cell.Fields), false) { IsClosed = copy.IsClosed || cell.IsClosed };
            isFirst = false;
        }
        Store = Store.With(target, copy with { Content = copy.Content.And(value.OriginsOnly()) });
        return Value.Of(target);
    }

    /// <summary>The step to an element that no constant key names.</summary>
    public static PathStep Element(ITypeSymbol? container) => new("[]", ElementMember(container));

    /// <summary>The indexer gives the element's type to a path; an array has none, so its elements keep the array's type.</summary>
    private static ISymbol? ElementMember(ITypeSymbol? container)
    {
        foreach (var member in container?.GetMembers("this[]") ?? ImmutableArray<ISymbol>.Empty)
        {
            if (member is IPropertySymbol { Parameters.Length: 1 })
                return member;
        }
        return null;
    }

    private Value Read(Place place, PathStep step, ITypeSymbol? type, bool isExact)
    {
        var cell = Store[place];
        if (cell.Fields.TryGetValue(step, out var written))
            return written;
        if (place is InputPlace input)
        {
            var given = cell.Replaced ? Value.Empty : Inputs.Value(input.Path.Then(step));
            return isExact ? given : given.And(FlowTypes.IsText(type) ? Text(cell.Content) : cell.Content);
        }
        var created = (CreatedPlace)place;
        if (isExact)
            return cell.Content.OriginsOnly().And(FromUnknownParts(cell.Content, step, type));
        var content = cell.Content;
        foreach (var field in cell.Fields)
            content = field.Key.Name[0] == '[' ? content.And(field.Value) : content;
        if (FlowTypes.IsText(type))
            return Text(content);
        var member = created.Member(step.Name);
        if (member.Equals(created))
            return Value.Of(created);
        Store = Store.With(member, Cell.Empty with { Content = content }).With(place, cell with { Fields = cell.Fields.SetItem(step, Value.Of(member)) });
        return Value.Of(member);
    }

    /// <summary>The name or the description of a tool is no tool.</summary>
    private Value Text(Value content) => Flatten(content).Where(o => !o.IsTool);

    /// <summary>An object that was copied or deserialized from others holds what their members of that name hold.</summary>
    private Value FromUnknownParts(Value content, PathStep step, ITypeSymbol? type)
    {
        var result = Value.Empty;
        foreach (var part in content.Places)
        {
            if (part.Item is InputPlace)
                result = result.And(Read(part.Item, step, type, isExact: true));
        }
        return result;
    }

    private void Flatten(Value value, bool always, HashSet<Place> seen, Value.Gatherer all)
    {
        all.Add(value, always);
        foreach (var place in value.Places)
        {
            if (!seen.Add(place.Item))
                continue;
            var held = always && place.Always;
            var cell = Store[place.Item];
            Flatten(cell.Content, held, seen, all);
            if (cell.IsClosed)
                continue;
            foreach (var field in cell.Fields)
                Flatten(field.Value, held, seen, all);
            if (place.Item is not InputPlace input)
                continue;
            if (!cell.Replaced)
                all.Add(Value.Of(Origin.Input(input.Path)), held);
            foreach (var part in Store.ChangedInputs)
            {
                if (part.Path.IsPartOf(input.Path)) // what this body has changed in it
                    Flatten(Value.Of(part), held, seen, all);
            }
        }
    }
}
