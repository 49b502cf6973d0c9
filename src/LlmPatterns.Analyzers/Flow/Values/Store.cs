using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Values;

/// <summary>What an object holds: its named members, and everything else in one content cell.</summary>
/// <param name="Content">Elements and unnamed parts. Of an input: what the body added.</param>
/// <param name="Fields">The members that were written or looked into, by name, so that whoever reads them all reads them in one order.</param>
/// <param name="Replaced">Of an input: what it held before is gone (<c>Clear()</c>).</param>
internal sealed record Cell(Value Content, ImmutableSortedDictionary<PathStep, Value> Fields, bool Replaced)
{
    /// <summary>What its members hold is its own affair: a prompt gets only what the content says.</summary>
    public bool IsClosed { get; init; }

    public static Cell Empty { get; } = new(Value.Empty, ImmutableSortedDictionary<PathStep, Value>.Empty, false);
}

/// <summary>The state at one point of a body: locals and objects. Immutable, so that a branch is a copy for free.</summary>
internal sealed class Store
{
    private static readonly ImmutableDictionary<ISymbol, Value> NoLocals = ImmutableDictionary.Create<ISymbol, Value>(SymbolEqualityComparer.Default);

    private IReadOnlyList<InputPlace>? _changedInputs;

    private Store(ImmutableDictionary<ISymbol, Value> locals, ImmutableDictionary<Place, Cell> cells)
    {
        Locals = locals;
        Cells = cells;
    }

    public static Store Initial { get; } = new(NoLocals, ImmutableDictionary<Place, Cell>.Empty);

    /// <summary>The state behind a return or a throw.</summary>
    public static Store Unreachable { get; } = new(NoLocals, ImmutableDictionary<Place, Cell>.Empty);

    public ImmutableDictionary<ISymbol, Value> Locals { get; }

    public ImmutableDictionary<Place, Cell> Cells { get; }

    /// <summary>The objects from outside that have a cell, in the order of their paths.</summary>
    public IReadOnlyList<InputPlace> ChangedInputs =>
        _changedInputs ??= Cells.Keys.OfType<InputPlace>().OrderBy(p => p.Path.Steps.Length).ThenBy(p => p.Path.ToString(), StringComparer.Ordinal).ToList();

    public bool IsReachable => !ReferenceEquals(this, Unreachable);

    public Store With(ISymbol local, Value value) => IsReachable ? new(Locals.SetItem(local, value), Cells) : this;

    public Store With(Place place, Cell cell) => IsReachable ? new(Locals, Cells.SetItem(place, cell)) : this;

    public Cell this[Place place] => Cells.TryGetValue(place, out var cell) ? cell : Cell.Empty;

    /// <summary>The state where two paths meet.</summary>
    public Store Or(Store other)
    {
        if (!IsReachable || ReferenceEquals(this, other))
            return other;
        if (!other.IsReachable)
            return this;
        var locals = Locals;
        if (!ReferenceEquals(Locals, other.Locals))
        {
            foreach (var pair in other.Locals)
                locals = locals.TryGetValue(pair.Key, out var mine) ? ReferenceEquals(mine, pair.Value) ? locals : locals.SetItem(pair.Key, mine.Or(pair.Value)) : locals.SetItem(pair.Key, pair.Value);
        }
        var cells = Cells;
        if (!ReferenceEquals(Cells, other.Cells))
        {
            foreach (var pair in other.Cells)
                cells = cells.TryGetValue(pair.Key, out var mine) ? ReferenceEquals(mine, pair.Value) ? cells : cells.SetItem(pair.Key, Join(pair.Key, mine, pair.Value)) : cells.SetItem(pair.Key, OneSided(pair.Key, pair.Value, this));
            foreach (var pair in Cells)
            {
                if ((pair.Key is InputPlace || !pair.Value.Fields.IsEmpty) && !other.Cells.ContainsKey(pair.Key))
                    cells = cells.SetItem(pair.Key, OneSided(pair.Key, pair.Value, other));
            }
        }
        return new(locals, cells);
    }

    /// <summary>An object that only one path made is as that path left it; an input, or a member, that only one path changed is as before on the other.</summary>
    private static Cell OneSided(Place place, Cell cell, Store other) => place switch
    {
        InputPlace => Join(place, cell, Cell.Empty),
        CreatedPlace { Owner: { } owner } when !cell.Fields.IsEmpty && other.Cells.ContainsKey(owner) => Join(place, cell, Cell.Empty with { Content = cell.Content }),
        _ => cell,
    };

    private static Cell Join(Place place, Cell left, Cell right)
    {
        var fields = left.Fields;
        foreach (var pair in right.Fields)
            fields = fields.SetItem(pair.Key, (left.Fields.TryGetValue(pair.Key, out var mine) ? mine : Before(place, pair.Key, pair.Value)).Or(pair.Value));
        foreach (var pair in left.Fields)
        {
            if (!right.Fields.ContainsKey(pair.Key))
                fields = fields.SetItem(pair.Key, pair.Value.Or(Before(place, pair.Key, pair.Value)));
        }
        return new(left.Content.Or(right.Content), fields, left.Replaced && right.Replaced) { IsClosed = left.IsClosed || right.IsClosed };
    }

    /// <summary>What a member holds where no path wrote it; a path that only looked into it changed nothing.</summary>
    private static Value Before(Place place, PathStep field, Value written) => place switch
    {
        CreatedPlace created => written.Places.Any(p => p.Item.Equals(created.Member(field.Name))) ? written : Value.Empty,
        InputPlace input => Inputs.Value(input.Path.Then(field)),
        _ => Value.Empty,
    };
}
