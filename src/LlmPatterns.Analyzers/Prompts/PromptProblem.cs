using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Prompts;

/// <summary>What is wrong in a prompt's text, and what would be right.</summary>
/// <param name="Span">The part of the text that is wrong.</param>
/// <param name="Message">The cause and the remedy.</param>
internal sealed record PromptProblem(TextSpan Span, string Message)
{
    /// <summary>The same, where the text is a part of another.</summary>
    public PromptProblem MovedBy(int offset) => this with { Span = new(Span.Start + offset, Span.Length) };
}
