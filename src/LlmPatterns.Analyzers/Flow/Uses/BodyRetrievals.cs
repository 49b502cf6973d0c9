using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Uses;

/// <summary>The retrievals of one body with what becomes of them there: asked once, for all model calls of the body.</summary>
internal sealed class BodyRetrievals
{
    private readonly List<(MadeRetrieval Made, IOperation Operation, RetrievalUse Uses)> _found = new();

    public BodyRetrievals(FlowEngine engine, IMethodSymbol method, Summary summary, CancellationToken cancellation)
    {
        if (summary.Retrievals.IsEmpty || summary.IsCut)
            return;
        var body = new BodyReferences(engine.Bodies.Operations(method, cancellation));
        var asking = new HashSet<SyntaxNode>(summary.Calls.Select(c => c.Site));
        foreach (var made in summary.Retrievals)
        {
            cancellation.ThrowIfCancellationRequested();
            if (body.At(made.Site) is { } operation)
                _found.Add((made, operation, new RetrievalUses(engine, body, asking).Of(operation)));
        }
    }

    /// <summary>The retrievals as one of the body's model calls sees them.</summary>
    /// <param name="call">The call.</param>
    /// <param name="given">The origins of its prompt and its context.</param>
    public IEnumerable<Retrieval> Before(RecordedCall call, Value given)
    {
        foreach (var (made, operation, uses) in _found)
        {
            var reaches = given.Origins.Any(o => o.Item.Kind == OriginKind.Retrieved && made.Location.Equals(o.Item.Site));
            yield return new(made.Location, made.Name, uses, reaches, made.ConstantQuery, BranchOf(operation, call.Site));
        }
    }

    /// <summary>The nearest condition around an operation that is not around a node as well.</summary>
    private static Location? BranchOf(IOperation operation, SyntaxNode node)
    {
        var below = operation;
        for (var at = operation.Parent; at is not null && !at.Syntax.Span.Contains(node.Span); below = at, at = at.Parent)
        {
            if (at is IConditionalOperation { Condition: { ConstantValue.HasValue: false } condition } && below != condition)
                return condition.Syntax.GetLocation();
        }
        return null;
    }
}
