using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Values;

namespace LlmPatterns.Analyzers.Flow.Resolution;

/// <summary>Tools that a call offers and nothing can run, by each API's defaults.</summary>
internal static class IdleTools
{
    /// <summary>Whether a call's tools do not run: no setting enables them, or no layer of a client that is made in sight invokes them.</summary>
    public static bool AreIdle(RecordedCall call, Value all)
    {
        if (all.Has(OriginKind.ToolsEnabled))
            return false;
        return call.Entry?.NeedsEnabling is not null || (call.Entry?.NeedsInvoker is not null && call.IsClientMade && all.HasAlways(OriginKind.Model) && !all.Origins.Any(o => IsOutOfSight(o.Item)));
    }

    /// <summary>The tool that a reader would expect to run; null if another call, a template or the file's own code runs it, or may.</summary>
    /// <param name="call">A call whose tools are idle.</param>
    /// <param name="all">What reaches it.</param>
    /// <param name="summary">Its body.</param>
    /// <param name="toolCallNames">What code uses that runs tools itself.</param>
    public static Origin? Expected(RecordedCall call, Value all, Summary summary, IReadOnlyCollection<string> toolCallNames)
    {
        var tool = all.Origins.Select(o => o.Item).FirstOrDefault(o => IsMeantFor(call, o));
        if (tool is null || all.Has(OriginKind.ToolsForbidden) || summary.Calls.Any(c => c != call && c.Context.And(c.Text).Has(OriginKind.ToolsEnabled)) || IsNamed(tool, all))
            return null;
        var text = call.Site.SyntaxTree.GetText().ToString();
        return toolCallNames.Any(text.Contains) ? null : tool;
    }

    /// <summary>Options offer a tool for the call itself. A kernel may hold functions for other calls: so only a search counts that is put into it in the same body.</summary>
    private static bool IsMeantFor(RecordedCall call, Origin tool) =>
        tool.Site is { } site && site.SourceTree == call.Site.SyntaxTree
        && (call.Entry?.NeedsInvoker is not null
            ? tool.Kind is OriginKind.RetrievalTool or OriginKind.KnowledgeTool
            : tool.Kind == OriginKind.RetrievalTool && FileIndex.OwnerOf(call.Site)?.FullSpan.Contains(site.SourceSpan) == true);

    /// <summary>Whether the prompt speaks of the function, as prompts do that let the model write the call down.</summary>
    private static bool IsNamed(Origin tool, Value all) =>
        (tool.Function ?? tool.Detail.Substring(tool.Detail.LastIndexOf('.') + 1)) is { Length: > 0 } name && all.Origins.Any(o => o.Item.Kind == OriginKind.Constant && o.Item.Detail.IndexOf(' ') >= 0 && o.Item.Detail.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsOutOfSight(Origin origin) =>
        origin.Kind is OriginKind.Unknown or OriginKind.UnknownText or OriginKind.Broken || (origin.Kind == OriginKind.Input && origin.Detail == Origin.Client);
}
