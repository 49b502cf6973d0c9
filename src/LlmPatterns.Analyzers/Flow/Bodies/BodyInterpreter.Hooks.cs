using System.Collections.Immutable;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Calls;
using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Bodies;

/// <content>What libraries call on objects that they are handed: providers of context, clients around others, functions of their own class.</content>
internal sealed partial class BodyInterpreter
{
    /// <summary>An object holds what its hooks bring into a prompt, from the time on when it is made.</summary>
    private void Hook(Value created, INamedTypeSymbol type, SyntaxNode site)
    {
        var hooks = _engine.Hooks.Of(type);
        if (created.Places.Length != 1 || (hooks.Methods.IsEmpty && !hooks.IsClosed))
            return;
        var brought = Value.Empty;
        foreach (var hook in hooks.Methods)
            brought = brought.And(Brought(hook, created, site));
        if (hooks.IsClosed)
            State = State.With(created.Places[0].Item, State[created.Places[0].Item] with { Content = brought, IsClosed = true });
        else
            _heap.Add(created, brought);
    }

    private Value Brought(Hook hook, Value receiver, SyntaxNode site)
    {
        if (hook.Kind == CatalogKind.Tool)
            return _engine.Tools.GradeHook(hook.Method, BodyRecord.NameOf(site), _query);
        var summary = _engine.SummarizeCallee(hook.Method, _query);
        var heap = new Heap(State);
        var application = new SummaryApplication(_engine, heap, summary, new Call(hook.Method, receiver, new(), site, IsVirtual: false) { IsWritten = false }, hook.Method);
        if (hook.Kind == CatalogKind.Supply)
            return Layer(heap.Flatten(application.Apply()));
        application.Apply();
        return Layer(Joined(summary.Forwarded.Select(f => application.Mapped(f.Prompt).And(application.Mapped(f.Context)))));
    }

    /// <summary>What middleware adds to the requests that it passes on.</summary>
    private Value Forwarded(int before) => Layer(Joined(Record.Forwarded.Skip(before).Select(f => f.Prompt.And(f.Context))));

    private static Value Joined(IEnumerable<Value> requests)
    {
        var result = requests.Aggregate(Value.Unreachable, (all, request) => all.Or(request));
        return result.IsUnreachable ? Value.Empty : result;
    }

    /// <summary>What a layer adds, whatever it is handed: not the request's own text, and not what it was given to speak with.</summary>
    private static Value Layer(Value request) =>
        request.Where(o => o.Grounds || o.IsModel || o.Kind is OriginKind.External or OriginKind.Document or OriginKind.Unknown or OriginKind.UnknownText or OriginKind.Broken or OriginKind.ToolsEnabled or OriginKind.ToolsForbidden
            || (o is { Kind: OriginKind.Input, Detail: "", Path.Root: not IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } } && (FlowTypes.IsText(o.Path.Type) || FlowTypes.IsSequence(o.Path.Type))))
            .Map(o => o.Kind == OriginKind.UnknownText ? o.AsUnknown() : o);
}
