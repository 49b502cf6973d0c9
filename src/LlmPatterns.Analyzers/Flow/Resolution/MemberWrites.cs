using System.Collections.Concurrent;
using System.Collections.Immutable;
using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Resolution;

/// <summary>What a field or automatic property holds: the union of the writes in the type that declares it.</summary>
internal sealed class MemberWrites(FlowEngine engine)
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IMethodSymbol>> _writers = new(SymbolEqualityComparer.Default);

    /// <summary>With more writes outside its type a member is unknown.</summary>
    private const int MostWriters = 16;

    /// <summary>
    /// What constructors and initializers leave, what other members write, and what they put into it besides.
    /// Null if nothing in the type writes it.
    /// </summary>
    /// <param name="member">The field or property.</param>
    /// <param name="query">The question that this belongs to.</param>
    /// <param name="read">Reads a written value in the state that wrote it.</param>
    public Sources? Of(ISymbol member, Query query, Func<Value, Heap, Value> read)
    {
        var step = new PathStep(member.Name, member);
        var self = AccessPath.This(member.ContainingType.OriginalDefinition);
        var place = member.IsStatic ? new InputPlace(AccessPath.Of(member, step.Type!)) : new InputPlace(self.Then(step));
        var either = ImmutableArray.CreateBuilder<Value>();
        var added = Value.Empty;
        var isBuilt = false;
        if (engine.Bodies.Initializer(member, query.Cancellation) is { } initializer && (member.IsStatic || member.ContainingType.InstanceConstructors.All(c => c.IsImplicitlyDeclared)))
        {
            var summary = new BodyInterpreter(engine, query, null, member.IsStatic ? Value.Empty : Inputs.Value(self), new[] { initializer }).RunInitializer();
            either.Add(read(summary.Returned, new Heap(summary.Exit)));
            isBuilt = true;
        }
        foreach (var writer in WritersOf(member, query))
        {
            var summary = engine.Summarize(writer, query);
            var heap = new Heap(summary.Exit);
            if (Assigned(member, step, self, summary.Exit) is { } assigned)
            {
                either.Add(read(assigned, heap));
                isBuilt |= writer.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor;
            }
            if (summary.Exit.Cells.ContainsKey(place))
                added = added.And(read(Value.Of(place), heap).Where(o => !IsItself(o, place.Path)));
        }
        if (!IsClosed(member))
            AddWrittenElsewhere(member, step, query, read, either);
        if (either.Count == 0 && added == Value.Empty && !IsClosed(member))
            return null;
        // Before it is written it is null; but no client that is null asks anything.
        if (!isBuilt && (either.Count == 0 || !engine.IsPlain(step.Type!)))
            either.Add(Value.Empty);
        return new(either.ToImmutable(), added);
    }

    private static bool IsItself(Origin origin, AccessPath path) => origin.Kind == OriginKind.Input && path.Equals(origin.Path);

    /// <summary>Nobody outside the type can write it.</summary>
    private static bool IsClosed(ISymbol member) =>
        member.DeclaredAccessibility == Accessibility.Private || member is IPropertySymbol { SetMethod: null or { DeclaredAccessibility: Accessibility.Private } } or IFieldSymbol { IsReadOnly: true };

    /// <summary>What object initializers and assignments of other types put there, on whichever object.</summary>
    private void AddWrittenElsewhere(ISymbol member, PathStep step, Query query, Func<Value, Heap, Value> read, ImmutableArray<Value>.Builder either)
    {
        var writers = 0;
        foreach (var unit in engine.Index.Writers(member.Name, query.Cancellation))
        {
            if (!unit.Writes[member.Name].Any(target => MayBe(member, target, query)) || engine.Bodies.MethodOf(unit.Node, query.Cancellation) is not { } method || SymbolEqualityComparer.Default.Equals(method.ContainingType.OriginalDefinition, member.ContainingType.OriginalDefinition))
                continue;
            var exit = engine.Summarize(method, query).Exit;
            foreach (var cell in HoldersOf(member, step, exit))
            {
                if (++writers > MostWriters)
                {
                    either.Add(Value.Of(Origin.Unknown($"{member.ContainingType.Name}.{member.Name}, which is written in more than {MostWriters} places")));
                    return;
                }
                either.Add(read(cell.Fields[step], new Heap(exit)));
            }
        }
    }

    /// <summary>The objects with that member, in an order that does not depend on hash codes.</summary>
    private static IEnumerable<Cell> HoldersOf(ISymbol member, PathStep step, Store exit)
    {
        bool Holds(Cell cell) => cell.Fields.Keys.Any(k => k.Equals(step) && SymbolEqualityComparer.Default.Equals(k.Member?.OriginalDefinition, member.OriginalDefinition));
        return exit.ChangedInputs.Select(p => exit[p]).Where(Holds)
            .Concat(exit.Cells.Where(c => c.Key is CreatedPlace && Holds(c.Value)).OrderBy(c => (CreatedPlace)c.Key, CreatedPlace.SourceOrder).Select(c => c.Value));
    }

    /// <summary>Whether an assignment names the member; one that does not compile may.</summary>
    private bool MayBe(ISymbol member, SyntaxNode target, Query query) =>
        engine.Bodies.Named(target, query.Cancellation) is not { } named || SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, member.OriginalDefinition);

    private static Value? Assigned(ISymbol member, PathStep step, AccessPath self, Store exit)
    {
        if (member.IsStatic)
            return exit.Locals.TryGetValue(member, out var value) ? value : null;
        return exit[new InputPlace(self)].Fields.TryGetValue(step, out var written) ? written : null;
    }

    private ImmutableArray<IMethodSymbol> WritersOf(ISymbol member, Query query)
    {
        if (!_writers.TryGetValue(member, out var writers))
            _writers[member] = writers = FindWriters(member, query).ToImmutableArray();
        return writers;
    }

    private static IEnumerable<IMethodSymbol> FindWriters(ISymbol member, Query query)
    {
        foreach (var candidate in member.ContainingType.OriginalDefinition.GetMembers().InFileOrder().OfType<IMethodSymbol>())
        {
            var isConstructor = candidate.MethodKind == MethodKind.Constructor && !member.IsStatic;
            if (candidate.DeclaringSyntaxReferences.Any(r => isConstructor || Mentions(r.GetSyntax(query.Cancellation), member.Name)))
                yield return candidate;
        }
    }

    private static bool Mentions(SyntaxNode body, string name)
    {
        foreach (var token in body.DescendantTokens())
        {
            if (token.ValueText == name)
                return true;
        }
        return false;
    }
}
