using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Prompts.Templates;

/// <summary>
/// Semantic Kernel's own template language: a block is a variable, a quoted value, or a function with arguments.
/// See https://learn.microsoft.com/semantic-kernel/concepts/prompts/prompt-template-syntax.
/// </summary>
internal static class SemanticKernelTemplate
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);
    private static readonly Regex Variable = new(@"^\$(?<name>\w+)$", RegexOptions.CultureInvariant, Patience);
    private static readonly Regex Function = new(@"^(?:\w+\.)?\w+$", RegexOptions.CultureInvariant, Patience);

    public static PromptTemplate Read(string text)
    {
        var reading = new TemplateReading();
        foreach (var block in TemplateBlock.In(text, hasTags: false))
        {
            if (!block.IsClosed)
                reading.Problem(block.Span, "this {{ has no }}: what follows is sent as it stands; close it, or write {{ '{{' }} for the braces themselves");
            else if (block.Text.Length > 0)
                Read(block, reading);
        }
        return reading.Done();
    }

    private static void Read(TemplateBlock block, TemplateReading reading)
    {
        var words = TemplateReading.Words(block.Text).ToList();
        foreach (var word in words)
        {
            if (Variable.Match(word) is { Success: true } variable)
                reading.Variable(variable.Groups["name"].Value);
        }
        var first = words[0];
        if (first[0] is '$' or '\'' or '"')
        {
            if (first[0] == '$' && !Variable.IsMatch(first))
                reading.Problem(block.Span, $"'{first}' is no variable: behind the $ only letters, digits and underscores can stand; pass a member of an object as an argument of its own");
            else if (words.Count > 1)
                reading.Problem(block.Span, $"nothing can follow {(first[0] == '$' ? "a variable" : "a value")} in its block; put a function's name before it, or end the block");
        }
        else if (Function.IsMatch(first))
        {
            reading.Call(TemplateCall.Of(first, '.'));
        }
        else
        {
            reading.Problem(block.Span, $"'{first}' is neither a variable ($name), a quoted value nor a function (Plugin.Function){RemedyFor(block)}");
        }
    }

    private static string RemedyFor(TemplateBlock block) => block.Text[0] is '#' or '/' or '^'
        ? "; this looks like Handlebars: set the prompt's template_format to handlebars"
        : "; for the braces themselves write {{ '{{' }}";
}
