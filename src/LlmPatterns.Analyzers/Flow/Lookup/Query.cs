using System.Collections.Immutable;
using LlmPatterns.Analyzers.Flow.Bodies;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Lookup;

/// <summary>
/// One question to the engine, with the methods that are being summarized for it. Methods that call each other in a circle are solved together,
/// from the one that was asked for first: a call of an open method adds nothing in the first round, and what the first round found in the second.
/// </summary>
internal sealed class Query(CancellationToken cancellation)
{
    private readonly List<Frame> _stack = new();
    private readonly List<IMethodSymbol> _entered = new();
    private readonly Dictionary<IMethodSymbol, (Summary Summary, IMethodSymbol Head)> _kept = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, Summary> _assumed = new(SymbolEqualityComparer.Default);

    public CancellationToken Cancellation { get; } = cancellation;

    public int Depth => _stack.Count;

    public void Enter(IMethodSymbol method)
    {
        _stack.Add(new(method, _entered.Count));
        _entered.Add(method);
    }

    /// <summary>Leaves a method.</summary>
    public LeftMethod Leave()
    {
        var frame = _stack[_stack.Count - 1];
        _stack.RemoveAt(_stack.Count - 1);
        if (_stack.Count > 0)
        {
            _stack[_stack.Count - 1].Add(frame.Height + 1);
            _stack[_stack.Count - 1].IsCut |= frame.IsCut;
        }
        var left = new LeftMethod(
            frame.Cycle.ToImmutableHashSet<IMethodSymbol>(SymbolEqualityComparer.Default),
            IsComplete: FirstOpenOf(frame.Cycle) < 0,
            frame.Height,
            frame.IsCut ? _entered.Skip(frame.Start).ToImmutableHashSet<IMethodSymbol>(SymbolEqualityComparer.Default) : null);
        if (_stack.Count == 0)
            _entered.Clear();
        return left;
    }

    /// <summary>The chain of calls has become too long: what the waiting methods find now holds at their depth only.</summary>
    public void Cut() => _stack[_stack.Count - 1].IsCut = true;

    /// <summary>
    /// Whether a finished summary may be used here: it assumed nothing of a method that is being summarized now, and the chain of calls
    /// behind it would not become too long here. Its length counts as if it had been walked.
    /// </summary>
    public bool Takes(Summary summary, int deepest)
    {
        if (_stack.Count + summary.Height > deepest || !MayUse(summary.Cycle))
            return false;
        if (_stack.Count > 0)
            _stack[_stack.Count - 1].Add(summary.Height + 1);
        return true;
    }

    /// <summary>Whether the summary of a chain that was cut at this depth may be used: none of the methods that it met is being summarized now.</summary>
    public bool TakesCut(Summary summary, ImmutableHashSet<IMethodSymbol> met)
    {
        if (_stack.Any(s => met.Contains(s.Method)) || !MayUse(summary.Cycle))
            return false;
        _entered.AddRange(met);
        if (_stack.Count > 0)
        {
            _stack[_stack.Count - 1].Add(summary.Height + 1);
            Cut();
        }
        else
        {
            _entered.Clear();
        }
        return true;
    }

    /// <summary>What to take for a call of a method that is being summarized; null if it is not.</summary>
    public Summary? Circular(IMethodSymbol method)
    {
        var first = _stack.FindIndex(s => SymbolEqualityComparer.Default.Equals(s.Method, method));
        if (first < 0)
            return null;
        Join(first);
        return _assumed.TryGetValue(method, out var summary) ? summary : Summary.Bottom;
    }

    /// <summary>Keeps the summary of a circle's member until the circle is left; else the circle would be run once per path through it.</summary>
    public void Keep(IMethodSymbol method, Summary summary, ImmutableHashSet<IMethodSymbol> cycle) =>
        _kept[method] = (summary, _stack[FirstOpenOf(cycle)].Method);

    /// <summary>The kept summary of a method whose circle is still open.</summary>
    public Summary? Kept(IMethodSymbol method)
    {
        if (!_kept.TryGetValue(method, out var kept) || _stack.FindIndex(s => SymbolEqualityComparer.Default.Equals(s.Method, kept.Head)) is not (>= 0 and var first))
            return null;
        Join(first);
        return kept.Summary;
    }

    /// <summary>Begins the second round of a circle: its open members stand for what the first round found of them.</summary>
    public void Assume(IMethodSymbol head, Summary summary, ImmutableHashSet<IMethodSymbol> cycle)
    {
        foreach (var member in cycle)
        {
            if (_kept.TryGetValue(member, out var kept))
                _assumed[member] = kept.Summary;
        }
        _assumed[head] = summary;
        Forget(cycle, _kept);
    }

    /// <summary>Ends a circle.</summary>
    public void Close(ImmutableHashSet<IMethodSymbol> cycle)
    {
        Forget(cycle, _kept);
        Forget(cycle, _assumed);
    }

    private bool MayUse(ImmutableHashSet<IMethodSymbol> cycle) => cycle.IsEmpty || !_stack.Any(s => cycle.Contains(s.Method));

    private static void Forget<T>(ImmutableHashSet<IMethodSymbol> cycle, Dictionary<IMethodSymbol, T> from)
    {
        foreach (var member in cycle)
            from.Remove(member);
    }

    private int FirstOpenOf(ISet<IMethodSymbol> cycle) => _stack.FindIndex(s => cycle.Contains(s.Method));

    /// <summary>All that were entered since are in one circle.</summary>
    private void Join(int first)
    {
        for (var i = first; i < _stack.Count; i++)
        {
            for (var j = first; j < _stack.Count; j++)
                _stack[i].Cycle.Add(_stack[j].Method);
        }
    }

    /// <summary>A method that is being summarized.</summary>
    private sealed class Frame(IMethodSymbol method, int start)
    {
        public IMethodSymbol Method { get; } = method;

        public HashSet<IMethodSymbol> Cycle { get; } = new(SymbolEqualityComparer.Default);

        /// <summary>How many methods had been entered before it.</summary>
        public int Start { get; } = start;

        /// <summary>The longest chain of calls from it that was seen, with itself.</summary>
        public int Height { get; private set; } = 1;

        public bool IsCut { get; set; }

        public void Add(int height) => Height = Math.Max(Height, height);
    }
}

/// <summary>What is known of a method when it is left.</summary>
/// <param name="Cycle">The methods that call each other in a circle with it.</param>
/// <param name="IsComplete">The circle's first member has been left with it.</param>
/// <param name="Height">The longest chain of calls from it, with itself.</param>
/// <param name="Cut">If the chain became too long, the methods that were met on the way; else null.</param>
internal sealed record LeftMethod(ImmutableHashSet<IMethodSymbol> Cycle, bool IsComplete, int Height, ImmutableHashSet<IMethodSymbol>? Cut)
{
    /// <summary>The same method after the second round of its circle.</summary>
    public LeftMethod And(LeftMethod again) =>
        new(Cycle.Union(again.Cycle), IsComplete && again.IsComplete, Math.Max(Height, again.Height), Cut is null || again.Cut is null ? Cut ?? again.Cut : Cut.Union(again.Cut));
}
