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
    private readonly Dictionary<IMethodSymbol, (Summary Summary, IMethodSymbol Head)> _kept = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, Summary> _assumed = new(SymbolEqualityComparer.Default);

    public CancellationToken Cancellation { get; } = cancellation;

    public int Depth => _stack.Count;

    /// <summary>How often something was assumed of a method that is still being summarized: what was found meanwhile holds for this question only.</summary>
    public int Assumptions { get; private set; }

    public void Enter(IMethodSymbol method) => _stack.Add(new(method));

    /// <summary>The method that is being summarized calls one of that height.</summary>
    public void Rise(int height)
    {
        if (_stack.Count > 0)
            _stack[_stack.Count - 1].Height = Math.Max(_stack[_stack.Count - 1].Height, height + 1);
    }

    /// <summary>Leaves a method; its circle, how many calls are below it, and whether the circle's first member has been left with it.</summary>
    public (ImmutableHashSet<IMethodSymbol> Cycle, int Height, bool IsComplete) Leave()
    {
        var left = _stack[_stack.Count - 1];
        _stack.RemoveAt(_stack.Count - 1);
        return (left.Cycle.ToImmutableHashSet<IMethodSymbol>(SymbolEqualityComparer.Default), left.Height, FirstOpenOf(left.Cycle) < 0);
    }

    /// <summary>What to take for a call of a method that is being summarized; null if it is not.</summary>
    public Summary? Circular(IMethodSymbol method)
    {
        var first = _stack.FindIndex(s => SymbolEqualityComparer.Default.Equals(s.Method, method));
        if (first < 0)
            return null;
        Join(first);
        Assumptions++;
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
        Assumptions++;
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

    /// <summary>What was found of the members of a circle, besides the one that it was begun with.</summary>
    public IEnumerable<(IMethodSymbol Member, Summary Summary)> Found(ImmutableHashSet<IMethodSymbol> cycle) =>
        cycle.Where(_kept.ContainsKey).Select(m => (m, _kept[m].Summary));

    /// <summary>Drops what was found of a circle, to begin it with another member.</summary>
    public void Forget(ImmutableHashSet<IMethodSymbol> cycle) => Forget(cycle, _kept);

    /// <summary>Ends a circle.</summary>
    public void Close(ImmutableHashSet<IMethodSymbol> cycle)
    {
        Forget(cycle, _kept);
        Forget(cycle, _assumed);
    }

    /// <summary>Whether a finished summary assumed nothing of a method that is being summarized now.</summary>
    public bool MayUse(ImmutableHashSet<IMethodSymbol> cycle) => cycle.IsEmpty || !_stack.Any(s => cycle.Contains(s.Method));

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

    private sealed class Frame(IMethodSymbol method)
    {
        public IMethodSymbol Method { get; } = method;

        public HashSet<IMethodSymbol> Cycle { get; } = new(SymbolEqualityComparer.Default);

        public int Height { get; set; }
    }
}
