using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Prompts.Templates;

/// <summary>
/// Semantic Kernel's own template language: a block is a variable, a quoted value, or a function with arguments.
/// See https://learn.microsoft.com/semantic-kernel/concepts/prompts/prompt-template-syntax.
/// </summary>
internal static class SemanticKernelTemplate
{
    private const string Value = @"\$[A-Za-z0-9_]+|'(?:\\.|[^'\\])*'|""(?:\\.|[^""\\])*""";

    private static readonly Regex Variable = new(@"\$(?<name>[A-Za-z0-9_]+)", RegexOptions.CultureInvariant);
    private static readonly Regex Alone = new($@"^(?:{Value})$", RegexOptions.CultureInvariant);
    private static readonly Regex Function = new($@"^(?<name>(?:[A-Za-z0-9_]+\.)?[A-Za-z0-9_]+)(?:\s+(?:{Value}))?(?:\s+[A-Za-z0-9_]+\s*=\s*(?:{Value}))*$", RegexOptions.CultureInvariant);
    private static readonly Regex Named = new(@"^(?:[A-Za-z0-9_]+\.)?[A-Za-z0-9_]+(?=\s|$)", RegexOptions.CultureInvariant);
    private static readonly Regex Forgotten = new(@"^\s*(?:\$\w|\w+\.\w+\s)", RegexOptions.CultureInvariant);

    public static PromptTemplate Read(string text)
    {
        var reading = new TemplateReading();
        foreach (var block in TemplateBlock.In(text, TemplateLanguage.SemanticKernel))
        {
            if (block.IsClosed)
                Read(block, reading);
            else if (Forgotten.IsMatch(block.Text))
                reading.Problem(block.Span, "this {{ has no }}: what follows is sent as it stands; close it, or write {{ '{{' }} for the braces themselves");
        }
        return reading.Done();
    }

    private static void Read(TemplateBlock block, TemplateReading reading)
    {
        var text = block.Text;
        var name = Named.Match(text);
        if (text.Length == 0)
            return;
        if (name.Success)
            reading.Call(TemplateCall.Of(name.Value, '.'));
        foreach (var word in TemplateReading.Words(text).Where(w => w[0] == '$'))
            reading.Variable(word.Substring(1));
        if (!Alone.IsMatch(text) && !Function.IsMatch(text))
            reading.Problem(block.Span, ProblemOf(text, name.Success));
    }

    private static string ProblemOf(string text, bool isCall) => text[0] switch
    {
        '$' when Variable.Match(text) is { Success: true, Length: var length } && length < text.Length && char.IsWhiteSpace(text[length]) => "nothing can follow a variable in its block; put a function's name before it, or end the block",
        '$' => $"'{text}' is no variable: behind the $ only letters, digits and underscores can stand; pass a member of an object as an argument of its own",
        '\'' or '"' => "nothing can follow a value in its block; put a function's name before it, or end the block",
        '#' or '/' or '^' => $"'{text}' is no variable, value or function; this looks like Handlebars: set the prompt's template_format to handlebars",
        _ when isCall => $"behind a function's name one value can stand and then names with their values, each between quotes or a variable (count='3' query=$question); write {{{{ '{{{{' }}}} for the braces themselves",
        _ => $"'{TemplateReading.Words(text).First()}' is neither a variable ($name), a quoted value nor a function (Plugin.Function); for the braces themselves write {{{{ '{{{{' }}}}",
    };
}
