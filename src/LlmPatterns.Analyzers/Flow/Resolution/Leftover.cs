using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Resolution;

/// <summary>Inputs that nothing in sight gives: one text is what the user asks; several texts, histories, options and agents are unknown.</summary>
internal static class Leftover
{
    private static readonly string[] Asking = { "question", "query", "prompt", "input", "message", "request" };

    public static Unseen? Of(Value prompt, Value context, FlowEngine engine)
    {
        AccessPath? text = null;
        foreach (var origin in prompt.Origins)
        {
            if (origin.Item is not { Kind: OriginKind.Input, Path: { } path } || IsConfiguration(path) || engine.IsPlain(path.Type) || engine.CarriesNothing(path.Type))
                continue;
            if (!IsOneText(path, engine))
                return Explain(path);
            if (text is not null && origin.Always && !SameParameter(text, path))
                return Explain(Asks(path) ? text : path);
            if (origin.Always)
                text = path;
        }
        var areToolsEnabled = prompt.Has(OriginKind.ToolsEnabled) || context.Has(OriginKind.ToolsEnabled);
        foreach (var origin in context.Origins)
        {
            if (origin.Item is { Kind: OriginKind.Input, Path: { } path } && origin.Item.Detail != Origin.Client && (engine.Carries(path.Type) || (areToolsEnabled && engine.HoldsTools(path.Type))))
                return Explain(path);
        }
        return null;
    }

    /// <summary>Of two texts, the one whose name says that it asks is not the one to be marked.</summary>
    private static bool Asks(AccessPath path) => Asking.Any(word => path.ToString().EndsWith(word, StringComparison.OrdinalIgnoreCase));

    private static Unseen Explain(AccessPath path) => path.Root is ITypeSymbol service
        ? new($"a registered {service.Name}, whose registration is not in sight; register it here, or {Remedies.MarkHolder}")
        : new($"parameter {path}, which nothing in sight gives; {Remedies.Mark}", path.Steps.IsEmpty ? path.Root : path.Steps[path.Steps.Length - 1].Member);

    private static bool SameParameter(AccessPath left, AccessPath right) => SymbolEqualityComparer.Default.Equals(left.Root, right.Root) && left.Root is not null && !left.Steps.IsEmpty && !right.Steps.IsEmpty;

    /// <summary>A text, or the texts of one request; command-line arguments are typed by a user.</summary>
    private static bool IsOneText(AccessPath path, FlowEngine engine) =>
        FlowTypes.IsText(path.Type) || engine.IsMessage(path.Type) || (path.Root is { } root && Marks.Has(root, Marks.DomainSpecific)) || IsCommandLine(path)
        || (path is { IsLongest: true, Root: IParameterSymbol } && engine.Bodies.IsSource(path.Type) && !engine.Carries(path.Type)); // a member far down in a request

    /// <summary>Whether it is, or comes from, what was typed behind the program's name.</summary>
    public static bool IsCommandLine(AccessPath path) => path.Root is IParameterSymbol { Name: "args" };

    private static bool IsConfiguration(AccessPath path)
    {
        if (Namespace(path.Root) is { } root && IsConfigurationNamespace(root))
            return true;
        return path.Steps.Any(s => Namespace(s.Member) is { } member && IsConfigurationNamespace(member));
    }

    private static string? Namespace(ISymbol? symbol) => symbol switch
    {
        IParameterSymbol parameter => parameter.Type.ContainingNamespace?.ToDisplayString(),
        IFieldSymbol field => field.Type.ContainingNamespace?.ToDisplayString(),
        IPropertySymbol property => property.Type.ContainingNamespace?.ToDisplayString(),
        _ => null,
    };

    private static bool IsConfigurationNamespace(string name) =>
        name.StartsWith("Microsoft.Extensions.Options", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.Configuration", StringComparison.Ordinal);
}
