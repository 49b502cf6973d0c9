using System.Collections.Immutable;

namespace LlmPatterns.Analyzers.Flow.Values;

/// <summary>Something a value may be or hold, and whether it does on every path.</summary>
internal readonly struct Held<T>(T item, bool always)
{
    public T Item { get; } = item;

    public bool Always { get; } = always;
}

/// <summary>What is known of a value: where its text comes from, which objects it may be, and what it runs if it is a delegate. Plain data, immutable.</summary>
internal sealed class Value
{
    private const int MostOrigins = 48;

    /// <summary>Above so many pairs a look-up is cheaper than comparing each with each.</summary>
    private const int ManyPairs = 512;

    private Value(ImmutableArray<Held<Origin>> origins, ImmutableArray<Held<Place>> places, ImmutableArray<CallTarget> targets, int alwaysKinds, string? constant)
    {
        (Origins, Places, Targets, AlwaysKinds, Constant) = (origins, places, targets, alwaysKinds, constant);
    }

    /// <summary>Holds nothing: null, a number, a date.</summary>
    public static Value Empty { get; } = new(ImmutableArray<Held<Origin>>.Empty, ImmutableArray<Held<Place>>.Empty, ImmutableArray<CallTarget>.Empty, 0, null);

    /// <summary>No value at all, as behind a throw; joining it with another changes nothing.</summary>
    public static Value Unreachable { get; } = new(ImmutableArray<Held<Origin>>.Empty, ImmutableArray<Held<Place>>.Empty, ImmutableArray<CallTarget>.Empty, 0, null);

    public ImmutableArray<Held<Origin>> Origins { get; }

    public ImmutableArray<Held<Place>> Places { get; }

    public ImmutableArray<CallTarget> Targets { get; }

    /// <summary>The origin kinds that hold on every path, though perhaps by another origin on each; bit n is kind n.</summary>
    public int AlwaysKinds { get; }

    /// <summary>The text, if the value is exactly one constant.</summary>
    public string? Constant { get; }

    public bool IsUnreachable => ReferenceEquals(this, Unreachable);

    public static Value Of(Origin origin, string? constant = null) =>
        new(ImmutableArray.Create(new Held<Origin>(origin, true)), ImmutableArray<Held<Place>>.Empty, ImmutableArray<CallTarget>.Empty, 1 << (int)origin.Kind, constant);

    public static Value Of(Place place) =>
        new(ImmutableArray<Held<Origin>>.Empty, ImmutableArray.Create(new Held<Place>(place, true)), ImmutableArray<CallTarget>.Empty, 0, null);

    public static Value Of(CallTarget target) =>
        new(ImmutableArray<Held<Origin>>.Empty, ImmutableArray<Held<Place>>.Empty, ImmutableArray.Create(target), 0, null);

    public static Value Text(string text) => Of(new Origin(OriginKind.Constant, text), text);

    /// <summary>Both are part of the result.</summary>
    public Value And(Value other) => Merge(other, isJoin: false);

    /// <summary>The result is either, by the path that was taken.</summary>
    public Value Or(Value other)
    {
        if (IsUnreachable || ReferenceEquals(this, other))
            return other;
        return other.IsUnreachable ? this : Merge(other, isJoin: true);
    }

    /// <summary>The same, on some paths only.</summary>
    public Value Sometimes() =>
        this == Empty || IsUnreachable ? this : new(Origins.Select(o => new Held<Origin>(o.Item, false)).ToImmutableArray(), Places.Select(p => new Held<Place>(p.Item, false)).ToImmutableArray(), Targets, 0, null);

    /// <summary>The value without its objects and delegates.</summary>
    public Value OriginsOnly() => Places.IsEmpty && Targets.IsEmpty ? this : new(Origins, ImmutableArray<Held<Place>>.Empty, ImmutableArray<CallTarget>.Empty, AlwaysKinds, Constant);

    /// <summary>The value without what it runs.</summary>
    public Value WithoutTargets() => Targets.IsEmpty ? this : new(Origins, Places, ImmutableArray<CallTarget>.Empty, AlwaysKinds, Constant);

    /// <summary>The origins that pass, each with its kind's certainty kept.</summary>
    public Value Where(Func<Origin, bool> passes)
    {
        var kept = Origins.Where(o => passes(o.Item)).ToImmutableArray();
        if (kept.Length == Origins.Length)
            return OriginsOnly();
        var kinds = 0;
        foreach (var origin in kept)
            kinds |= 1 << (int)origin.Item.Kind;
        return new(kept, ImmutableArray<Held<Place>>.Empty, ImmutableArray<CallTarget>.Empty, AlwaysKinds & kinds, null);
    }

    /// <summary>The same, with kinds that hold on every path.</summary>
    public Value WithAlways(int kinds) => new(Origins, Places, Targets, AlwaysKinds | kinds, Constant);

    /// <summary>Each origin one step further.</summary>
    public Value Map(Func<Origin, Origin> step)
    {
        var mapped = new Gatherer();
        var isSame = true;
        foreach (var origin in Origins)
        {
            var next = step(origin.Item);
            isSame &= ReferenceEquals(next, origin.Item);
            mapped.Add(next, origin.Always, HasAlways(origin.Item.Kind));
        }
        return isSame ? this : mapped.ToValue(Places, Targets, Constant);
    }

    public bool Has(OriginKind kind)
    {
        foreach (var origin in Origins)
        {
            if (origin.Item.Kind == kind)
                return true;
        }
        return false;
    }

    public bool HasAlways(OriginKind kind) => (AlwaysKinds & (1 << (int)kind)) != 0;

    private Value Merge(Value other, bool isJoin)
    {
        if (!isJoin)
        {
            if (other.IsNothing || ReferenceEquals(this, other))
                return IsUnreachable ? Empty : this;
            if (IsNothing)
                return other;
        }
        var origins = Merge(Origins, other.Origins, isJoin);
        var places = Merge(Places, other.Places, isJoin);
        var targets = Targets.IsEmpty ? other.Targets : other.Targets.IsEmpty || Targets == other.Targets ? Targets : Targets.Union(other.Targets).ToImmutableArray();
        var kinds = isJoin ? AlwaysKinds & other.AlwaysKinds : AlwaysKinds | other.AlwaysKinds;
        var constant = isJoin && Constant == other.Constant ? Constant : null;
        return origins == Origins && places == Places && targets == Targets && kinds == AlwaysKinds && constant == Constant
            ? this
            : new(Capped(origins), places, targets, kinds, constant);
    }

    private bool IsNothing => Origins.IsEmpty && Places.IsEmpty && Targets.IsEmpty;

    /// <summary>The same array as the left one if the right one adds nothing: most merges add nothing.</summary>
    private static ImmutableArray<Held<T>> Merge<T>(ImmutableArray<Held<T>> left, ImmutableArray<Held<T>> right, bool isJoin)
        where T : class
    {
        if (left == right || (!isJoin && right.IsEmpty))
            return left;
        if (!isJoin && left.IsEmpty)
            return right;
        var inLeft = left.Length * right.Length > ManyPairs ? Positions(left) : null;
        var inRight = inLeft is null ? null : Positions(right);
        var shared = 0;
        var isSame = true;
        foreach (var item in left)
        {
            var same = IndexOf(right, item.Item, inRight);
            shared += same >= 0 ? 1 : 0;
            isSame &= item.Always == Always(item, right, same, isJoin);
        }
        if (isSame && shared == right.Length)
            return left;
        var merged = ImmutableArray.CreateBuilder<Held<T>>(left.Length + right.Length - shared);
        foreach (var item in left)
            merged.Add(new(item.Item, Always(item, right, IndexOf(right, item.Item, inRight), isJoin)));
        if (shared < right.Length)
        {
            foreach (var item in right)
            {
                if (IndexOf(left, item.Item, inLeft) < 0)
                    merged.Add(new(item.Item, item.Always && !isJoin));
            }
        }
        return merged.MoveToImmutable();
    }

    private static Dictionary<T, int> Positions<T>(ImmutableArray<Held<T>> items)
        where T : class
    {
        var positions = new Dictionary<T, int>(items.Length);
        for (var i = 0; i < items.Length; i++)
            positions[items[i].Item] = i;
        return positions;
    }

    private static bool Always<T>(Held<T> item, ImmutableArray<Held<T>> others, int same, bool isJoin) =>
        isJoin ? item.Always && same >= 0 && others[same].Always : item.Always || (same >= 0 && others[same].Always);

    private static int IndexOf<T>(ImmutableArray<Held<T>> items, T item, Dictionary<T, int>? positions)
        where T : class
    {
        if (positions is not null)
            return positions.TryGetValue(item, out var at) ? at : -1;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Item.Equals(item))
                return i;
        }
        return -1;
    }

    /// <summary>Keeps values small: constants say the least, so they go first; what could not be seen through is never forgotten.</summary>
    private static ImmutableArray<Held<Origin>> Capped(ImmutableArray<Held<Origin>> origins) =>
        origins.Length <= MostOrigins ? origins : origins.OrderBy(o => Rank(o.Item.Kind)).Take(MostOrigins).ToImmutableArray();

    private static int Rank(OriginKind kind) => kind switch
    {
        OriginKind.Unknown or OriginKind.UnknownText or OriginKind.Broken => 0,
        OriginKind.Constant => 2,
        _ => 1,
    };

    /// <summary>Gathers the origins of many values into one, without a value for each step on the way.</summary>
    public sealed class Gatherer
    {
        private readonly List<Held<Origin>> _origins = new();
        private readonly Dictionary<Origin, int> _at = new();
        private int _kinds;

        /// <summary>Adds what a value holds besides its objects; not certain, if the value itself is not.</summary>
        public void Add(Value value, bool always)
        {
            foreach (var origin in value.Origins)
                Add(origin.Item, always && origin.Always, isKindCertain: false);
            _kinds |= always ? value.AlwaysKinds : 0;
        }

        /// <param name="origin">The origin; one that is there already is not added again.</param>
        /// <param name="always">Whether it holds on every path.</param>
        /// <param name="isKindCertain">Whether something of its kind holds on every path.</param>
        public void Add(Origin origin, bool always, bool isKindCertain)
        {
            _kinds |= isKindCertain ? 1 << (int)origin.Kind : 0;
            if (!_at.TryGetValue(origin, out var at))
            {
                _at[origin] = _origins.Count;
                _origins.Add(new(origin, always));
            }
            else if (always && !_origins[at].Always)
            {
                _origins[at] = new(_origins[at].Item, true);
            }
        }

        public Value ToValue() => _origins.Count == 0 ? Empty : ToValue(ImmutableArray<Held<Place>>.Empty, ImmutableArray<CallTarget>.Empty, null);

        public Value ToValue(ImmutableArray<Held<Place>> places, ImmutableArray<CallTarget> targets, string? constant) =>
            new(Capped(_origins.ToImmutableArray()), places, targets, _kinds, constant);
    }
}
