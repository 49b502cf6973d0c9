using System.Collections.Immutable;
using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Calls;

/// <summary>One call with its values: arguments by the ordinals of the parameters.</summary>
internal sealed record Call(IMethodSymbol Method, Value Receiver, Dictionary<int, Value> Arguments, SyntaxNode Site, bool IsVirtual)
{
    /// <summary>The call stands in the code; else a library makes it, of a method that it was handed.</summary>
    public bool IsWritten { get; init; } = true;

    /// <summary>What the call leaves in its ref and out parameters.</summary>
    public Dictionary<int, Value> Outs { get; } = new();

    public Location Location => BodyRecord.NameOf(Site);

    /// <summary>As a reader would say it: <c>Index.FindAsync</c>.</summary>
    public string Name => Method.MethodKind == MethodKind.Constructor ? "new " + Method.ContainingType.Name : Method.ContainingType is { Name.Length: > 0 } type && Method.MethodKind != MethodKind.LocalFunction ? type.Name + "." + Method.Name : Method.Name;

    /// <summary>The receiver, also of an extension method.</summary>
    public Value Subject => Method.IsStatic && Method.IsExtensionMethod ? Argument(0) : Receiver;

    /// <summary>The same call with the arguments of some parameters only.</summary>
    public Call Where(Func<IParameterSymbol, bool> isPassed) => this with { Arguments = Arguments.Where(a => isPassed(Method.Parameters[a.Key])).ToDictionary(a => a.Key, a => a.Value) };

    public Value AllArguments => Arguments.OrderBy(a => a.Key).Aggregate(Value.Empty, (all, a) => all.And(a.Value));

    public Value Argument(int ordinal) => Arguments.TryGetValue(ordinal, out var value) ? value : Value.Empty;

    public ImmutableArray<Value> Positional(int count)
    {
        var values = ImmutableArray.CreateBuilder<Value>(count);
        for (var i = 0; i < count; i++)
            values.Add(Argument(i));
        return values.MoveToImmutable();
    }
}
