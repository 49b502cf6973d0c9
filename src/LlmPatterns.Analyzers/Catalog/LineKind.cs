using System.Collections.Immutable;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>What lines about members may say: the first word, the sorts of id that fit it, and the words behind the id.</summary>
internal sealed class LineKind(CatalogKind kind, string idPrefixes, params string[] words)
{
    private const string Any = "MPFT";

    /// <summary>Every first word of a line about a member.</summary>
    public static ImmutableDictionary<string, LineKind> All { get; } = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, LineKind>
    {
        ["invoke"] = new(CatalogKind.Invoke, "M", "prompt=", "options=", "continues=", "needs-enabling=", "needs-invoker=", "template", "maybe"),
        ["answer"] = new(CatalogKind.Answer, "M", "prompt=", "options=", "needs-enabling=", "template", "maybe"),
        ["retrieve"] = new(CatalogKind.Retrieve, Any, "query=", "vector=", "scope="),
        ["external"] = new(CatalogKind.External, Any, "scope="),
        ["document"] = new(CatalogKind.Document, Any, "scope="),
        ["input"] = new(CatalogKind.Input, Any),
        ["hosted"] = new(CatalogKind.Hosted, Any, "scope=", "when=", "by-default", "into", "maybe"),
        ["provider"] = new(CatalogKind.Provider, Any, "scope=", "into"),
        ["search-tool"] = new(CatalogKind.SearchTool, Any, "scope=", "into"),
        ["tool"] = new(CatalogKind.Tool, Any, "into"),
        ["prompt-function"] = new(CatalogKind.PromptFunction, Any, "into"),
        ["enable"] = new(CatalogKind.Enable, Any, "into"),
        ["supply"] = new(CatalogKind.Supply, "M"),
        ["on-demand"] = new(CatalogKind.OnDemand, "F"),
        ["forbid"] = new(CatalogKind.Forbid, Any),
        ["tool-call"] = new(CatalogKind.ToolCall, Any),
        ["opaque"] = new(CatalogKind.Opaque, Any, "prompt=", "into"),
        ["model"] = new(CatalogKind.Model, Any, "id=", "dimensions=", "vendor=", "elsewhere="),
        ["tune"] = new(CatalogKind.Tune, Any, "result"),
        ["adapter"] = new(CatalogKind.Adapter, Any, "id=", "into"),
        ["embed"] = new(CatalogKind.Embed, Any, "id=", "dimensions=", "from=", "vector=", "field=", "service="),
        ["index"] = new(CatalogKind.Index, Any),
        ["register"] = new(CatalogKind.Register, "M", "service=", "parts=", "id=", "vendor=", "elsewhere="),
        ["elsewhere"] = new(CatalogKind.Elsewhere, "P"),
        ["disable"] = new(CatalogKind.Disable, "P"),
        ["view"] = new(CatalogKind.View, "P"),
        ["plain"] = new(CatalogKind.Plain, "T", "holds-tools", "embeds"),
        ["output"] = new(CatalogKind.Output, "T"),
        ["tool-type"] = new(CatalogKind.ToolType, "T"),
        ["message"] = new(CatalogKind.Message, "T"),
        ["carry"] = new(CatalogKind.Carry, Any, "template", "system=", "whole"),
        ["neutral"] = new(CatalogKind.Neutral, Any),
        ["look-alike"] = new(CatalogKind.LookAlike, Any),
    });

    public CatalogKind Kind { get; } = kind;

    /// <summary>The letters that ids may start with: method, property, field, type.</summary>
    public string IdPrefixes { get; } = idPrefixes;

    /// <summary>The words that may follow; those with a value end in <c>=</c>.</summary>
    public ImmutableArray<string> Words { get; } = ImmutableArray.Create(words);
}
