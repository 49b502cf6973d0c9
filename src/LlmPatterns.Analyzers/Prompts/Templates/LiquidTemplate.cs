using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Prompts.Templates;

/// <summary>Liquid, the language of Prompty files: values, filters and tags; it calls no functions. See https://shopify.github.io/liquid.</summary>
internal static class LiquidTemplate
{
    /// <summary>The tags that need an end.</summary>
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal) { "if", "unless", "for", "case", "capture", "tablerow" };

    /// <summary>Words of the language that name no variable.</summary>
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal) { "in", "and", "or", "contains", "limit", "offset", "reversed", "with", "as", "true", "false", "nil", "null", "empty", "blank" };

    /// <summary>What stands at the end of a comment, or of a text that is passed on as it stands.</summary>
    private static readonly Regex Unread = new(@"\{%-?\s*end(?<name>raw|comment)\s*-?%\}", RegexOptions.CultureInvariant);

    public static PromptTemplate Read(string text)
    {
        var reading = new TemplateReading();
        var open = new Stack<(string Name, TextSpan Span)>();
        var unread = 0;
        foreach (var block in TemplateBlock.In(text, TemplateLanguage.Liquid))
        {
            if (block.Span.Start < unread)
                continue;
            if (!block.IsClosed)
                reading.Problem(block.Span, block.IsTag ? "this {% has no %}; close it, or put it between {% raw %} and {% endraw %}" : "this {{ has no }}; close it, or put it between {% raw %} and {% endraw %}");
            else if (block.IsTag && block.Text is "raw" or "comment")
                unread = EndOf(block, text, reading);
            else if (block.IsTag)
                ReadTag(block, open, reading);
            else
                ReadValue(block, reading);
        }
        foreach (var (name, span) in open)
            reading.Problem(span, NeverClosed(name));
        return reading.Done();
    }

    private static string NeverClosed(string name) => $"{{% {name} %}} is never closed; add {{% end{name} %}}";

    private static int EndOf(TemplateBlock block, string text, TemplateReading reading)
    {
        for (var end = Unread.Match(text, block.Span.End); end.Success; end = end.NextMatch())
        {
            if (end.Groups["name"].Value == block.Text)
                return end.Index + end.Length;
        }
        reading.Problem(block.Span, NeverClosed(block.Text));
        return text.Length;
    }

    private static void ReadValue(TemplateBlock block, TemplateReading reading)
    {
        var words = TemplateReading.Words(block.Text).ToList();
        if (words.Count == 0)
            reading.Problem(block.Span, "nothing stands between these braces; put them between {% raw %} and {% endraw %} if the model shall see them");
        else if (words[0][0] == '$')
            reading.Problem(block.Span, $"'{words[0]}' is Semantic Kernel's way to name a variable; leave off the $, or name the template's format");
        else if (words[0][0] is '#' or '/' or '^' or '>' or '!')
            reading.Problem(block.Span, $"'{{{{{words[0]}' is Handlebars; write {{% if … %}} or {{% for … %}}, or name the template's format");
        else if (words[words.Count - 1] == "|")
            reading.Problem(block.Span, "a filter's name is expected behind the |");
        ReadWords(words, reading);
    }

    private static void ReadTag(TemplateBlock block, Stack<(string Name, TextSpan Span)> open, TemplateReading reading)
    {
        var words = TemplateReading.Words(block.Text).ToList();
        if (words.Count == 0)
        {
            reading.Problem(block.Span, "a tag's name is expected here");
            return;
        }
        var tag = words[0];
        if (Blocks.Contains(tag))
            open.Push((tag, block.Span));
        else if (tag.StartsWith("end", StringComparison.Ordinal) && Blocks.Contains(tag.Substring(3)))
            Close(tag.Substring(3), block, open, reading);
        if (WrongIn(tag, words, open.Count > 0) is { } wrong)
            reading.Problem(block.Span, wrong);
        ReadWords(words.Skip(1), reading);
    }

    /// <summary>Tags of other engines are not judged: Prompty files of Jinja templates are written for several.</summary>
    private static string? WrongIn(string tag, List<string> words, bool isInside) => tag switch
    {
        "if" or "elsif" or "unless" when words.Count == 1 => $"a condition is expected behind '{tag}'",
        "if" or "elsif" or "unless" when IsAssignment(words) => "one = compares nothing; write ==",
        "for" when words.IndexOf("in") < 2 => "'for' needs a name, 'in' and what to go through: {% for item in items %}",
        "else" or "elsif" or "when" when !isInside => $"'{tag}' stands in no {{% {(tag == "when" ? "case" : "if")} %}}",
        _ => null,
    };

    private static bool IsAssignment(List<string> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i] == "=" && words[i - 1] is not ("=" or "!" or "<" or ">") && (i + 1 == words.Count || words[i + 1] != "="))
                return true;
        }
        return false;
    }

    private static void Close(string name, TemplateBlock block, Stack<(string Name, TextSpan Span)> open, TemplateReading reading)
    {
        if (open.Count == 0)
            reading.Problem(block.Span, $"{{% end{name} %}} closes nothing; remove it, or open it with {{% {name} %}}");
        else if (open.Pop() is var opened && opened.Name != name)
            reading.Problem(block.Span, $"{{% end{name} %}} stands where {{% end{opened.Name} %}} is expected");
    }

    private static void ReadWords(IEnumerable<string> words, TemplateReading reading)
    {
        var before = "";
        foreach (var word in words)
        {
            if (before != "|" && TemplateReading.IsName(word) && !Keywords.Contains(word))
                reading.Variable(TemplateReading.RootOf(word));
            before = word;
        }
    }
}
