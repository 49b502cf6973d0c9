using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Calls;

/// <summary>
/// What a tool offers: knowledge, if its body or what it calls reaches retrieval, outside data, an unknown, the state of an object or a table of answers;
/// else a utility. In doubt it is knowledge, because a call that is offered knowledge is not warned about.
/// </summary>
internal sealed class ToolGrades(FlowEngine engine)
{
    /// <summary>So many texts that one method hands out are a table, not a phrase.</summary>
    private const int LeastTable = 5;

    /// <summary>The grade of a delegate.</summary>
    public Value Grade(CallTarget target, Func<CallTarget, Value> run, Heap heap, Location location, Query query)
    {
        var method = target.Method;
        if (target.Lambda is null && !engine.Bodies.IsSource(method) && engine.Catalog.Find(method).IsEmpty)
            return Value.Of(Origin.Callable(OriginKind.KnowledgeTool, method.Name, location, method.Name));
        return Grade(method, method.Name, () => heap.Flatten(run(target)), location, query);
    }

    /// <summary>The functions that a plugin's class offers.</summary>
    public Value GradePlugin(ITypeSymbol type, Location location, Query query)
    {
        var result = Value.Empty;
        if (engine.Catalog.Find(type, CatalogKind.PromptFunction) is not null)
            return Value.Of(new Origin(OriginKind.PromptFunction, type.Name));
        if (engine.Catalog.Find(type, CatalogKind.Neutral) is not null)
            return Value.Of(new Origin(OriginKind.UtilityTool, type.Name, location));
        if (!engine.Bodies.IsSource(type) && engine.Catalog.Knows(type.ContainingAssembly) && type.GetMembers().Any(m => m is IMethodSymbol { MethodKind: MethodKind.Ordinary } && engine.Catalog.Find(m, CatalogKind.Retrieve) is not null))
            return Value.Of(new Origin(OriginKind.RetrievalTool, type.Name, location));
        if (!engine.Bodies.IsSource(type))
            return FlowTypes.IsFramework(type.ContainingAssembly) ? result : Value.Of(new Origin(OriginKind.KnowledgeTool, type.Name, location));
        foreach (var member in type.GetMembers().InFileOrder())
        {
            if (member is not IMethodSymbol method || !method.GetAttributes().Any(a => a.AttributeClass?.Name is "KernelFunctionAttribute" or "DescriptionAttribute" or "SKFunctionAttribute" or "McpServerToolAttribute"))
                continue;
            result = result.And(Grade(method, type.Name + "." + method.Name, () => Returned(method, query), location, query));
        }
        return result;
    }

    /// <summary>A function of its own class, by the method that a library runs.</summary>
    public Value GradeHook(IMethodSymbol method, Location location, Query query) => Grade(method, method.ContainingType.Name, () => Returned(method, query), location, query);

    /// <summary>The function of this compilation that offers itself to a kernel under a name; null if there is none, or more than one.</summary>
    public Value? GradeNamed(string function, Location location, Query query)
    {
        var methods = engine.Index.NativeFunctions(function, query.Cancellation).Take(2).ToList();
        return methods.Count == 1 && engine.Bodies.Declared(methods[0], query.Cancellation) is IMethodSymbol method
            ? Grade(method, method.ContainingType.Name + "." + method.Name, () => Returned(method, query), location, query)
            : null;
    }

    /// <summary>The name of the function that a method makes for a search: <c>CreateWithGetTextSearchResults</c> makes <c>GetTextSearchResults</c>.</summary>
    public static string? SearchNamed(IMethodSymbol maker) =>
        maker.Name.StartsWith("CreateWith", StringComparison.Ordinal) ? maker.Name.Substring("CreateWith".Length) : maker.Name.StartsWith("CreateGet", StringComparison.Ordinal) ? maker.Name.Substring("Create".Length) : null;

    /// <summary>Kernels leave the suffix of a method's name off.</summary>
    public static string WithoutAsync(string name) => name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Async".Length) : name;

    private Value Returned(IMethodSymbol method, Query query)
    {
        var summary = engine.Summarize(method, query);
        return new Heap(summary.Exit).Flatten(summary.Returned);
    }

    private Value Grade(IMethodSymbol method, string name, Func<Value> run, Location location, Query query)
    {
        var function = NameOf(method);
        if (IsAction(method))
            return Value.Of(Origin.Callable(OriginKind.UtilityTool, name, location, function));
        var returned = engine.Resolver.Resolve(run(), query);
        foreach (var origin in returned.Origins)
        {
            if (origin.Item.Kind == OriginKind.Retrieved)
                return Value.Of(Origin.Callable(OriginKind.RetrievalTool, name, location, function).Through(origin.Item.Site ?? location, $"retrieved by {origin.Item.Detail}"));
        }
        var isKnowledge = returned.Origins.Any(o => IsKnowledge(o.Item)) || IsTable(returned) || ToolBodies.AnswersFromState(method, query.Cancellation) || ToolBodies.LooksUpNumbers(method, query.Cancellation);
        return Value.Of(isKnowledge ? Origin.Callable(OriginKind.KnowledgeTool, name, location, function, Brought(returned)) : Origin.Callable(OriginKind.UtilityTool, name, location, function, AnsweredByHeart(method, returned, name, location)));
    }

    /// <summary>What a result brings into a text; null if no value shows it.</summary>
    private static Value? Brought(Value returned) =>
        returned.Where(o => o.Kind is OriginKind.External or OriginKind.Document or OriginKind.Unknown or OriginKind.UnknownText or OriginKind.Broken) is { Origins.IsEmpty: false } brought ? brought : null;

    /// <summary>A function that is asked and answers with a text that stands in it may stand in for a search: in a template nobody can tell.</summary>
    private static Value? AnsweredByHeart(IMethodSymbol method, Value returned, string name, Location location) =>
        method.Parameters.Any(p => FlowTypes.IsText(p.Type)) && returned.Has(OriginKind.Constant) && !returned.Has(OriginKind.Input) && !returned.Has(OriginKind.UserInput)
            ? Value.Of(new Origin(OriginKind.UnknownText, $"{name}, which answers with a text of its own", location))
            : null;

    /// <summary>The name that an attribute gives a function, or else the method's.</summary>
    private static string? NameOf(IMethodSymbol method) =>
        method.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "KernelFunctionAttribute")?.ConstructorArguments.FirstOrDefault().Value as string
        ?? (method.MethodKind == MethodKind.AnonymousFunction ? null : method.Name);

    /// <summary>A tool that tells the model nothing but "done": void, or a task without a result.</summary>
    private static bool IsAction(IMethodSymbol method) =>
        method.ReturnsVoid || FlowTypes.Unwrapped(method.ReturnType) is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 0, ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } };

    /// <summary>A text of several lines is a document that happens to stand in the code; a phrase is not.</summary>
    private static bool IsKnowledge(Origin origin) =>
        origin.Kind is OriginKind.External or OriginKind.Unknown or OriginKind.UnknownText or OriginKind.Document or OriginKind.Broken
        || (origin.Kind == OriginKind.Constant && origin.Detail.Trim().IndexOf('\n') >= 0);

    /// <summary>Looks an answer up among several, or hands out a table that stands in the code.</summary>
    private static bool IsTable(Value returned)
    {
        var texts = returned.Origins.Where(o => o.Item.Kind == OriginKind.Constant && o.Item.Detail.Length > 0).ToList();
        return texts.Count(t => !t.Always) > 1 || texts.Count >= LeastTable;
    }
}
