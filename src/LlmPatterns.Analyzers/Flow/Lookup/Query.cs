using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Lookup;

/// <summary>One question to the engine, with the methods that are being summarized for it.</summary>
internal sealed class Query(CancellationToken cancellation)
{
    private readonly List<(IMethodSymbol Method, HashSet<IMethodSymbol> Cycle)> _stack = new();

    public CancellationToken Cancellation { get; } = cancellation;

    public int Depth => _stack.Count;

    public void Enter(IMethodSymbol method) => _stack.Add((method, new(SymbolEqualityComparer.Default)));

    /// <summary>Leaves a method; its circle, and whether the circle's first member has been left with it.</summary>
    public (ImmutableHashSet<IMethodSymbol> Cycle, bool IsComplete) Leave()
    {
        var (_, cycle) = _stack[_stack.Count - 1];
        _stack.RemoveAt(_stack.Count - 1);
        return (cycle.ToImmutableHashSet<IMethodSymbol>(SymbolEqualityComparer.Default), !_stack.Any(s => cycle.Contains(s.Method)));
    }

    /// <summary>Whether a method is being summarized; then all that were entered since are in a circle with it.</summary>
    public bool IsCircular(IMethodSymbol method)
    {
        var first = _stack.FindIndex(s => SymbolEqualityComparer.Default.Equals(s.Method, method));
        if (first < 0)
            return false;
        for (var i = first; i < _stack.Count; i++)
        {
            for (var j = first; j < _stack.Count; j++)
                _stack[i].Cycle.Add(_stack[j].Method);
        }
        return true;
    }

    /// <summary>Whether a finished summary assumed nothing of a method that is being summarized now.</summary>
    public bool MayUse(ImmutableHashSet<IMethodSymbol> cycle) => cycle.IsEmpty || !_stack.Any(s => cycle.Contains(s.Method));
}
