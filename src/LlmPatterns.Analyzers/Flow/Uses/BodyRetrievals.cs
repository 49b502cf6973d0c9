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
            yield return new(made.Location, made.Name, uses, reaches, made.ConstantQuery, made.IsOwn, BranchOf(operation, call.Site));
        }
    }

    /// <summary>The nearest condition around an operation that is not around a node as well.</summary>
    private static Location? BranchOf(IOperation operation, SyntaxNode node)
    {
        var below = operation;
        for (var at = operation.Parent; at is not null && !at.Syntax.Span.Contains(node.Span); below = at, at = at.Parent)
        {
            if (at is IConditionalOperation { Condition: { ConstantValue.HasValue: false } condition } conditional && below != condition)
                return IsSaidOtherwise(conditional, below) ? null : condition.Syntax.GetLocation();
        }
        return null;
    }

    /// <summary>Whether the path without the search has a text in the context's place: in the other branch, or in the variable before.</summary>
    private static bool IsSaidOtherwise(IConditionalOperation conditional, IOperation branch)
    {
        var other = conditional.WhenTrue == branch ? conditional.WhenFalse : conditional.WhenTrue;
        if (other?.DescendantsAndSelf().Any(IsSentence) == true)
            return true;
        var written = branch.DescendantsAndSelf().OfType<ISimpleAssignmentOperation>().Select(a => (a.Target as ILocalReferenceOperation)?.Local).Where(l => l is not null).ToList();
        return conditional.Parent is IBlockOperation block
            && block.DescendantsAndSelf().OfType<IVariableDeclaratorOperation>().Any(d => d.Initializer is { Value: var value } && IsSentence(value) && written.Any(l => SymbolEqualityComparer.Default.Equals(l, d.Symbol)));
    }

    private static bool IsSentence(IOperation value) => value.ConstantValue is { HasValue: true, Value: string text } && !string.IsNullOrWhiteSpace(text);
}
