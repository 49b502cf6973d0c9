using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Resolution;

/// <summary>What a field or automatic property holds: the union of the writes in the type that declares it.</summary>
internal sealed class MemberWrites(FlowEngine engine)
{
    /// <summary>
    /// Joins what constructors and initializers leave with what other members write, and adds what other members put into it.
    /// Null if nothing in the type writes it.
    /// </summary>
    /// <param name="member">The field or property.</param>
    /// <param name="query">The question that this belongs to.</param>
    /// <param name="read">Reads a written value in the state that wrote it.</param>
    public Value? Of(ISymbol member, Query query, Func<Value, Heap, Value> read)
    {
        var step = new PathStep(member.Name, member);
        var self = AccessPath.This(member.ContainingType.OriginalDefinition);
        var place = member.IsStatic ? new InputPlace(AccessPath.Of(member, step.Type!)) : new InputPlace(self.Then(step));
        var built = Value.Unreachable;
        var later = Value.Unreachable;
        var added = Value.Empty;
        if (engine.Bodies.Initializer(member, query.Cancellation) is { } initializer && (member.IsStatic || member.ContainingType.InstanceConstructors.All(c => c.IsImplicitlyDeclared)))
        {
            var summary = new BodyInterpreter(engine, query, null, member.IsStatic ? Value.Empty : Inputs.Value(self), new[] { initializer }).RunInitializer();
            built = read(summary.Returned, new Heap(summary.Exit));
        }
        foreach (var writer in WritersOf(member, query))
        {
            var summary = engine.Summarize(writer, query);
            var heap = new Heap(summary.Exit);
            if (Assigned(member, step, self, summary.Exit) is { } assigned)
            {
                var value = read(assigned, heap);
                if (writer.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor)
                    built = built.Or(value);
                else
                    later = later.Or(value);
            }
            if (summary.Exit.Cells.ContainsKey(place))
                added = added.And(read(Value.Of(place), heap).Where(o => !IsItself(o, place.Path)));
        }
        if (built.IsUnreachable && later.IsUnreachable && added == Value.Empty)
            return IsClosed(member) ? Value.Empty : null;
        if (built.IsUnreachable && !later.IsUnreachable)
            built = Value.Empty;
        return built.Or(later).And(added.Sometimes());
    }

    private static bool IsItself(Origin origin, AccessPath path) => origin.Kind == OriginKind.Input && path.Equals(origin.Path);

    /// <summary>Nobody outside the type can write it.</summary>
    private static bool IsClosed(ISymbol member) => member.DeclaredAccessibility == Accessibility.Private;

    private static Value? Assigned(ISymbol member, PathStep step, AccessPath self, Store exit)
    {
        if (member.IsStatic)
            return exit.Locals.TryGetValue(member, out var value) ? value : null;
        return exit[new InputPlace(self)].Fields.TryGetValue(step, out var written) ? written : null;
    }

    private IEnumerable<IMethodSymbol> WritersOf(ISymbol member, Query query)
    {
        foreach (var candidate in member.ContainingType.OriginalDefinition.GetMembers().OfType<IMethodSymbol>())
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
