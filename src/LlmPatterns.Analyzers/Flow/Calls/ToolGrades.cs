using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Calls;

/// <summary>What a tool offers: knowledge, if its body or what it calls reaches retrieval, outside data or an unknown; else a utility.</summary>
internal sealed class ToolGrades(FlowEngine engine)
{
    private const int LeastTable = 5;

    public Value Grade(CallTarget target, Func<CallTarget, Value> run, Heap heap, Location location, Query query)
    {
        var method = target.Method;
        if (IsAction(method))
            return Value.Of(new Origin(OriginKind.UtilityTool, method.Name, location));
        if (target.Lambda is null && !engine.Bodies.IsSource(method) && engine.Catalog.Find(method).IsEmpty)
            return Value.Of(new Origin(OriginKind.KnowledgeTool, method.Name, location));
        var returned = heap.Flatten(run(target));
        return Grade(method.Name, returned, location, query);
    }

    /// <summary>The functions that a plugin's class offers.</summary>
    public Value GradePlugin(ITypeSymbol type, Location location, Query query)
    {
        var result = Value.Empty;
        if (!engine.Bodies.IsSource(type))
            return FlowTypes.IsFramework(type.ContainingAssembly) ? result : Value.Of(new Origin(OriginKind.KnowledgeTool, type.Name, location));
        foreach (var member in type.GetMembers())
        {
            if (member is not IMethodSymbol method || !method.GetAttributes().Any(a => a.AttributeClass?.Name is "KernelFunctionAttribute" or "DescriptionAttribute" or "SKFunctionAttribute" or "McpServerToolAttribute"))
                continue;
            if (IsAction(method))
            {
                result = result.And(Value.Of(new Origin(OriginKind.UtilityTool, type.Name + "." + method.Name, location)));
                continue;
            }
            var summary = engine.Summarize(method, query);
            result = result.And(Grade(type.Name + "." + method.Name, new Heap(summary.Exit).Flatten(summary.Returned), location, query));
        }
        return result;
    }

    /// <summary>A tool that tells the model nothing but "done": void, or a task without a result.</summary>
    private static bool IsAction(IMethodSymbol method) =>
        method.ReturnsVoid || FlowTypes.Unwrapped(method.ReturnType) is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 0, ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } };

    /// <summary>A text of several lines is a document that happens to stand in the code; a phrase is not.</summary>
    private static bool IsWrittenKnowledge(Origin origin) => origin.Kind == OriginKind.Constant && origin.Detail.Trim().IndexOf('\n') >= 0;

    private Value Grade(string name, Value returned, Location location, Query query)
    {
        var resolved = engine.Resolver.Resolve(returned, query);
        var kind = OriginKind.UtilityTool;
        foreach (var origin in resolved.Origins)
        {
            if (origin.Item.Kind == OriginKind.Retrieved)
                return Value.Of(new Origin(OriginKind.RetrievalTool, name, location).Through(origin.Item.Site ?? location, $"retrieved by {origin.Item.Detail}"));
            if (origin.Item.Kind is OriginKind.External or OriginKind.Unknown or OriginKind.UnknownText or OriginKind.Document or OriginKind.Broken || IsWrittenKnowledge(origin.Item))
                kind = OriginKind.KnowledgeTool;
        }
        // Looks an answer up among several, or hands out a table that stands in the code.
        var texts = resolved.Origins.Where(o => o.Item.Kind == OriginKind.Constant && o.Item.Detail.Length > 0).ToList();
        if (texts.Count(t => !t.Always) > 1 || texts.Count >= LeastTable)
            kind = OriginKind.KnowledgeTool;

        return Value.Of(new Origin(kind, name, location));
    }
}
