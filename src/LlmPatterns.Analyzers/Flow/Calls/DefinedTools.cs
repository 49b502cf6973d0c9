using LlmPatterns.Analyzers.Flow.Values;

namespace LlmPatterns.Analyzers.Flow.Calls;

/// <summary>The tools that an agent's definition in YAML gives it, by their sort.</summary>
internal static class DefinedTools
{
    /// <summary>The service searches. See https://learn.microsoft.com/semantic-kernel/frameworks/agent and https://learn.microsoft.com/agent-framework.</summary>
    private static readonly HashSet<string> Hosted = new(StringComparer.OrdinalIgnoreCase)
    {
        "filesearch", "websearch", "websearchpreview", "binggrounding", "bingcustomsearch", "azureaisearch", "sharepointgrounding", "fabric", "knowledgebase", "deepresearch",
    };

    /// <summary>It computes or draws, and knows nothing.</summary>
    private static readonly HashSet<string> Computing = new(StringComparer.OrdinalIgnoreCase) { "codeinterpreter", "imagegeneration", "userinput" };

    /// <summary>What a tool of that sort grounds; null if nothing. What is not known here may know anything.</summary>
    public static OriginKind? Ground(string sort)
    {
        var name = sort.Replace("_", "").Replace("-", "");
        return Hosted.Contains(name) ? OriginKind.Hosted : Computing.Contains(name) ? null : OriginKind.KnowledgeTool;
    }
}
