using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Prompts.Templates;

/// <summary>Liquid, the language of Prompty files: values, filters and tags; it calls no functions. See https://shopify.github.io/liquid.</summary>
internal static class LiquidTemplate
{
    /// <summary>The tags that need an end.</summary>
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal) { "if", "unless", "for", "case", "capture", "comment", "raw", "tablerow" };

    /// <summary>Words of the language that name no variable.</summary>
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal) { "in", "and", "or", "contains", "limit", "offset", "reversed", "with", "as", "true", "false", "nil", "null", "empty", "blank" };

    public static PromptTemplate Read(string text)
    {
        var reading = new TemplateReading();
        var open = new Stack<(string Name, TextSpan Span)>();
        foreach (var block in TemplateBlock.In(text, hasTags: true))
        {
            var isQuoted = open.Count > 0 && open.Peek().Name is "raw" or "comment";
            if (!block.IsClosed && !isQuoted)
                reading.Problem(block.Span, block.IsTag ? "this {% has no %}" : "this {{ has no }}; close it, or put it between {% raw %} and {% endraw %}");
            else if (block.IsTag)
                ReadTag(block, open, reading);
            else if (!isQuoted)
                ReadWords(TemplateReading.Words(block.Text), reading);
        }
        foreach (var (name, span) in open)
            reading.Problem(span, $"{{% {name} %}} is never closed; add {{% end{name} %}}");
        return reading.Done();
    }

    private static void ReadTag(TemplateBlock block, Stack<(string Name, TextSpan Span)> open, TemplateReading reading)
    {
        var words = TemplateReading.Words(block.Text).ToList();
        if (words.Count == 0)
            return;
        var tag = words[0];
        if (open.Count > 0 && open.Peek().Name is "raw" or "comment" && tag != "end" + open.Peek().Name)
            return;
        if (Blocks.Contains(tag))
            open.Push((tag, block.Span));
        else if (tag.StartsWith("end", StringComparison.Ordinal) && Blocks.Contains(tag.Substring(3)))
            Close(tag.Substring(3), block, open, reading);
        ReadWords(words.Skip(1), reading);
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
        foreach (var word in words)
        {
            if (TemplateReading.IsName(word) && !Keywords.Contains(word))
                reading.Variable(TemplateReading.RootOf(word));
        }
    }
}
