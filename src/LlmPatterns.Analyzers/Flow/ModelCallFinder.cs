using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Calls;
using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Resolution;
using LlmPatterns.Analyzers.Flow.Uses;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Flow;

/// <summary>Finds the model calls of one file, by name first and by symbol then, with their facts.</summary>
internal sealed class ModelCallFinder(FlowEngine engine)
{
    private readonly ModelCallFacts _facts = new(engine);

    /// <summary>The model calls whose findings stand in this file, in order.</summary>
    public IReadOnlyList<ModelCall> Find(SyntaxTree tree, CancellationToken cancellation)
    {
        var found = new SortedDictionary<int, ModelCall>();
        foreach (var unit in FileIndex.Of(tree, cancellation).Units)
        {
            var query = new Query(cancellation);
            var asked = Asked(unit, cancellation);
            if (asked.Count == 0 && !unit.Mentioned.Any(engine.Catalog.IsModelCallName) && !AsksUnfound(unit, cancellation) && !CallsWrapper(unit, cancellation))
                continue;
            if (engine.Bodies.MethodOf(unit.Node, cancellation) is not { } method)
                continue;
            var summary = engine.Summarize(method, query);
            var retrievals = new BodyRetrievals(engine, method, summary, cancellation);
            var adapters = new BodyAdapters(engine, unit, method, cancellation);
            foreach (var call in summary.Calls)
            {
                if (unit.Node.FullSpan.Contains(call.Site.Span) && call.Site.SyntaxTree == tree
                    && _facts.Of(call, summary, retrievals, call.IsForwarding || IsReportedAtCallers(call, method, query), query) is { } facts)
                    found[call.Location.SourceSpan.Start] = facts.Model.Kind == ModelKind.FineTuned ? facts : facts with { IdleAdapter = adapters.IdleFor(call.Site) };
            }
            foreach (var call in asked)
            {
                var location = BodyRecord.NameOf(call);
                if (!found.ContainsKey(location.SourceSpan.Start) && !summary.IsForwarder && !summary.Calls.Any(c => c.Location.Equals(location)) && engine.Bodies.Callee(call, cancellation) is { } callee && engine.Catalog.Find(callee, CatalogKind.Invoke) is not { Possible: true })
                    found[location.SourceSpan.Start] = _facts.OfUnreached(location, callee, method, summary.IsCut);
            }
        }
        return found.Values.ToList();
    }

    /// <summary>The calls of a body that the catalog or a mark says ask a model.</summary>
    private IReadOnlyList<SyntaxNode> Asked(BodyUnit unit, CancellationToken cancellation)
    {
        var asked = new List<SyntaxNode>();
        foreach (var calls in unit.Calls)
        {
            if (!engine.Catalog.IsModelCallName(calls.Key) && !engine.IsMarkedName(calls.Key))
                continue;
            foreach (var call in calls.Value)
            {
                if (engine.Bodies.Callee(call, cancellation) is { } callee && AsksModel(callee))
                    asked.Add(call);
            }
        }
        return asked;
    }

    /// <summary>Whether a body calls a model by a name whose type the compilation cannot find.</summary>
    private bool AsksUnfound(BodyUnit unit, CancellationToken cancellation)
    {
        foreach (var calls in unit.Calls)
        {
            if (!UnfoundNames.IsCallName(calls.Key))
                continue;
            foreach (var call in calls.Value)
            {
                if (call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } && engine.Bodies.TypeOf(access.Expression, cancellation) is IErrorTypeSymbol type
                    && engine.UnfoundNames.OfMember(type, calls.Key, access).Any(e => e.Kind is CatalogKind.Invoke or CatalogKind.Answer))
                    return true;
            }
        }
        return false;
    }

    private bool AsksModel(IMethodSymbol callee) =>
        engine.Catalog.Find(callee, CatalogKind.Invoke) is not null || engine.Catalog.Find(callee, CatalogKind.Answer) is not null || Marks.Has(callee.ReducedFrom ?? callee, Marks.ModelInvocation);

    private bool CallsWrapper(BodyUnit unit, CancellationToken cancellation)
    {
        foreach (var calls in unit.Calls)
        {
            if (!engine.Index.IsWrapperName(calls.Key))
                continue;
            foreach (var call in calls.Value)
            {
                if (engine.Bodies.Callee(call, cancellation) is { MethodKind: not MethodKind.Constructor } callee && engine.Bodies.IsSource(callee) && MayWrap(callee, cancellation))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Whether a method's own body calls something by the name of a model call or a wrapper: a namesake of a wrapper does not.</summary>
    private bool MayWrap(IMethodSymbol callee, CancellationToken cancellation)
    {
        if (callee.IsAbstract || callee.IsVirtual || callee.IsOverride || callee.MethodKind == MethodKind.LocalFunction)
            return true;
        foreach (var reference in CompilationBodies.Definition(callee.ReducedFrom ?? callee).DeclaringSyntaxReferences)
        {
            var node = reference.GetSyntax(cancellation);
            if (FileIndex.Of(reference.SyntaxTree, cancellation).UnitAt(node) is { } unit && unit.Calls.Keys.Any(n => engine.Catalog.IsModelCallName(n) || engine.IsMarkedName(n) || engine.Index.IsWrapperName(n)))
                return true;
        }
        return false;
    }

    /// <summary>A thin wrapper's call is reported where the wrapper is called, if anybody calls it.</summary>
    private bool IsReportedAtCallers(RecordedCall call, IMethodSymbol method, Query query) =>
        Wrappers.IsThin(call, method) && engine.Resolver.Callers.Of(method, query).Any(c => c.IsWritten);
}
