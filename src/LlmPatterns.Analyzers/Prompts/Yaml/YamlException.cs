using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Prompts.Yaml;

/// <summary>A text that is no YAML; with the first place where it can't be.</summary>
internal sealed class YamlException(int position, string message) : Exception(message)
{
    public PromptProblem ToProblem(string text)
    {
        var start = Math.Min(position, text.Length);
        var end = text.IndexOf('\n', start);
        return new(TextSpan.FromBounds(start, end < 0 ? text.Length : end), Message);
    }
}
