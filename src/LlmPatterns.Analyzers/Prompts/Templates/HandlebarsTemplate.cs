using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Prompts.Templates;

/// <summary>
/// Handlebars as Semantic Kernel renders it: a function is a helper that is called <c>Plugin-Function</c>.
/// See https://learn.microsoft.com/semantic-kernel/concepts/prompts/handlebars-prompt-templates.
/// </summary>
internal static class HandlebarsTemplate
{
    /// <summary>The helpers that the language and Semantic Kernel bring along: they compute and pass on, and fetch nothing.</summary>
    private static readonly HashSet<string> Helpers = new(StringComparer.OrdinalIgnoreCase)
    {
        "if", "unless", "each", "with", "lookup", "log", "else", "as",
        "set", "get", "json", "concat", "array", "raw", "range", "or", "and", "not", "eq", "ne", "add", "subtract", "equals", "message", "assign",
    };

    public static PromptTemplate Read(string text)
    {
        var reading = new TemplateReading();
        var open = new Stack<(string Name, TextSpan Span)>();
        foreach (var block in TemplateBlock.In(text, hasTags: false))
        {
            if (!block.IsClosed)
                reading.Problem(block.Span, "this {{ has no }}; close it, or write \\{{ for the braces themselves");
            else if (block.Text.Length > 0)
                Read(block, open, reading);
        }
        foreach (var (name, span) in open)
            reading.Problem(span, $"{{{{#{name}}}}} is never closed; add {{{{/{name}}}}}");
        return reading.Done();
    }

    /// <summary>Whether a block calls a plugin's function.</summary>
    public static bool IsCall(string block) => TemplateReading.Words(block).FirstOrDefault() is { } first && IsFunction(first);

    private static void Read(TemplateBlock block, Stack<(string Name, TextSpan Span)> open, TemplateReading reading)
    {
        var text = block.Text;
        switch (text[0])
        {
            case '!' or '>':
                return;
            case '#':
                text = text.TrimStart('#', '>', '*', ' ', '~');
                open.Push((TemplateReading.Words(text).FirstOrDefault() ?? "", block.Span));
                break;
            case '/':
                Close(text.TrimStart('/', ' '), block, open, reading);
                return;
            case '^':
                text = text.TrimStart('^', ' ');
                break;
        }
        ReadExpression(text, reading);
    }

    private static void Close(string name, TemplateBlock block, Stack<(string Name, TextSpan Span)> open, TemplateReading reading)
    {
        if (open.Count == 0)
            reading.Problem(block.Span, $"{{{{/{name}}}}} closes nothing; remove it, or open it with {{{{#{name}}}}}");
        else if (open.Pop() is var opened && !string.Equals(opened.Name, name, StringComparison.Ordinal))
            reading.Problem(block.Span, $"{{{{/{name}}}}} stands where {{{{/{opened.Name}}}}} is expected");
    }

    private static void ReadExpression(string text, TemplateReading reading)
    {
        var words = TemplateReading.Words(text).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (!TemplateReading.IsName(word))
                continue;
            var isHead = i == 0 || words[i - 1] == "(";
            var isName = i + 1 < words.Count && words[i + 1] == "=";
            var hasArguments = isHead && i + 1 < words.Count && words[i + 1] != ")";
            if (isHead && (IsFunction(word) || (hasArguments && !Helpers.Contains(word))))
                reading.Call(TemplateCall.Of(word, IsFunction(word) ? '-' : '.'));
            else if (!isName && !(isHead && Helpers.Contains(word)))
                reading.Variable(TemplateReading.RootOf(word));
        }
    }

    private static bool IsFunction(string word) => word.IndexOf('-') > 0 && TemplateReading.IsName(word);
}
