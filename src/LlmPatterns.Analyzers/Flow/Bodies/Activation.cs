using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Bodies;

/// <summary>One run of a body: what it has returned and yielded so far, and the states it left in.</summary>
internal sealed class Activation(IMethodSymbol? method, Value receiver)
{
    /// <summary>The method that runs; null for an initializer.</summary>
    public IMethodSymbol? Method { get; } = method;

    /// <summary>What <c>this</c> is.</summary>
    public Value This { get; } = receiver;

    public Value Returned { get; private set; } = Value.Unreachable;

    public Value Yielded { get; private set; } = Value.Unreachable;

    public Store Exit { get; private set; } = Store.Unreachable;

    /// <summary>The states that jump to a label: out of a loop or a switch, or by goto.</summary>
    public Dictionary<ILabelSymbol, Store> Jumps { get; } = new(SymbolEqualityComparer.Default);

    public void Return(Value value, Store store)
    {
        Returned = Returned.Or(value);
        Exit = Exit.Or(store);
    }

    public void Leave(Store store) => Exit = Exit.Or(store);

    public void Yield(Value value) => Yielded = Yielded.IsUnreachable ? value : Yielded.And(value);

    public void Jump(ILabelSymbol label, Store store) =>
        Jumps[label] = Jumps.TryGetValue(label, out var other) ? other.Or(store) : store;

    /// <summary>The states that arrive at a label, which are then used up.</summary>
    public Store Arrive(ILabelSymbol label)
    {
        if (!Jumps.TryGetValue(label, out var store))
            return Store.Unreachable;
        Jumps.Remove(label);
        return store;
    }
}
