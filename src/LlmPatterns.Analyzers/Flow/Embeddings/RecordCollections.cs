using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Flow.Embeddings;

/// <summary>In how many collections the records of a type may lie, by what is written where collections are made. Asked only where two models have met.</summary>
internal sealed class RecordCollections(FlowEngine engine)
{
    /// <summary>Whether there may be more than one; of a base type's field each derived record has its own.</summary>
    public bool AreSeveral(VectorField field, CancellationToken cancellation)
    {
        if (field.Property?.ContainingType is not { } record || engine.Index.Derived(record.Name, cancellation).Count > 0)
            return true;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in engine.Compilation.SyntaxTrees)
        {
            foreach (var generic in tree.GetRoot(cancellation).DescendantNodes().OfType<GenericNameSyntax>())
            {
                if (generic.TypeArgumentList.Arguments.Any(a => a.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(n => n.Identifier.ValueText == record.Name)) && NameIn(generic) is { } name)
                    names.Add(name);
            }
        }
        return names.Count > 1;
    }

    /// <summary>What the call or creation that a generic name stands in is handed first; null if it is neither, or handed nothing.</summary>
    private static string? NameIn(GenericNameSyntax generic)
    {
        SyntaxNode at = generic;
        while (at.Parent is MemberAccessExpressionSyntax or QualifiedNameSyntax or MemberBindingExpressionSyntax)
            at = at.Parent;
        var arguments = at.Parent switch
        {
            InvocationExpressionSyntax call when call.Expression == at => call.ArgumentList,
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            _ => null,
        };
        return (arguments?.Arguments.FirstOrDefault(a => a.Expression is LiteralExpressionSyntax) ?? arguments?.Arguments.FirstOrDefault())?.ToString();
    }
}
