using LlmPatterns.Analyzers.Flow.Bodies;
using LlmPatterns.Analyzers.Flow.Values;

namespace LlmPatterns.Analyzers.Flow.Resolution;

/// <summary>Tools that a call offers and nothing can run, by each API's defaults.</summary>
internal static class IdleTools
{
    /// <summary>What reads the model's calls of tools by hand.</summary>
    private static readonly string[] ByHand = { "FunctionCallContent", "ToolCalls" };

    /// <summary>Whether a call's tools do not run: no setting enables them, or no layer of a client that is made in sight invokes them.</summary>
    public static bool AreIdle(RecordedCall call, Value all)
    {
        if (all.Has(OriginKind.ToolsEnabled))
            return false;
        return call.Entry is { NeedsEnabling: true } || (call.Entry is { NeedsInvoker: true } && call.IsClientMade && all.HasAlways(OriginKind.Model) && !all.Origins.Any(o => IsOutOfSight(o.Item)));
    }

    /// <summary>The tool that a reader would expect to run; null if another call, a template or code of its own runs it, or may.</summary>
    /// <param name="call">A call whose tools are idle.</param>
    /// <param name="all">What reaches it.</param>
    /// <param name="summary">Its body.</param>
    public static Origin? Expected(RecordedCall call, Value all, Summary summary)
    {
        var tool = all.Origins.Select(o => o.Item).FirstOrDefault(o => o.Kind is OriginKind.RetrievalTool or OriginKind.KnowledgeTool && o.Site?.SourceTree == call.Site.SyntaxTree);
        if (tool is null || summary.Calls.Any(c => c != call && c.Context.And(c.Text).Has(OriginKind.ToolsEnabled)))
            return null;
        var text = call.Site.SyntaxTree.GetText().ToString();
        return ByHand.Any(text.Contains) ? null : tool;
    }

    private static bool IsOutOfSight(Origin origin) =>
        origin.Kind is OriginKind.Unknown or OriginKind.UnknownText or OriginKind.Broken || (origin.Kind == OriginKind.Input && origin.Detail == Origin.Client);
}
