using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Prompts.Templates;

/// <summary>
/// Handlebars as Semantic Kernel renders it: a function is a helper that is called <c>Plugin-Function</c>.
/// See https://learn.microsoft.com/semantic-kernel/concepts/prompts/handlebars-prompt-templates.
/// </summary>
internal static class HandlebarsTemplate
{
    private static readonly string[] Scopes = { "@root.", "this.", "this/", "../", "./" };

    /// <summary>The helpers that the language and Semantic Kernel bring along: they compute and pass on, and fetch nothing.</summary>
    private static readonly HashSet<string> Helpers = new(StringComparer.OrdinalIgnoreCase)
    {
        "if", "unless", "each", "with", "lookup", "log",
        "set", "get", "json", "concat", "array", "raw", "range", "or", "and", "not", "eq", "ne", "add", "subtract", "equals", "message", "assign",
    };

    public static PromptTemplate Read(string text)
    {
        var reading = new TemplateReading();
        var open = new Stack<(string Name, TextSpan Span)>();
        var rawEnd = 0;
        foreach (var block in TemplateBlock.In(text, TemplateLanguage.Handlebars))
        {
            if (block.Span.Start < rawEnd)
                continue;
            if (RawEnd(text, block) is { } end)
                rawEnd = end;
            else if (!block.IsClosed)
                reading.Problem(block.Span, "this {{ has no }}; close it, or write \\{{ for the braces themselves");
            else if (!block.IsTriple && block.Span.End < text.Length && text[block.Span.End] == '}')
                reading.Problem(block.Span, "two braces open this and three close it; put a blank before the third");
            else
                Read(block, open, reading);
        }
        foreach (var (name, span) in open)
            reading.Problem(span, $"{{{{#{name}}}}} is never closed; add {{{{/{name}}}}}");
        return reading.Done();
    }

    /// <summary>Whether a block calls a plugin's function.</summary>
    public static bool IsCall(string block) => TemplateReading.Words(block).FirstOrDefault() is { } first && IsFunction(first);

    /// <summary>Between four braces each, a text is passed on as it stands.</summary>
    private static int? RawEnd(string text, TemplateBlock block)
    {
        const string Raw = "{{{{";
        if (string.CompareOrdinal(text, block.Span.Start, Raw, 0, Raw.Length) != 0)
            return null;
        var end = text.IndexOf(Raw + "/", block.Span.Start, StringComparison.Ordinal);
        return end >= 0 && text.IndexOf("}}}}", end, StringComparison.Ordinal) is >= 0 and var close ? close + Raw.Length : null;
    }

    private static void Read(TemplateBlock block, Stack<(string Name, TextSpan Span)> open, TemplateReading reading)
    {
        var text = block.Text;
        if (text.Length == 0)
        {
            reading.Problem(block.Span, "nothing stands between these braces; write \\{{ for the braces themselves");
            return;
        }
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
                if (TemplateReading.Words(text).FirstOrDefault() is { } name && open.All(o => o.Name != name))
                    open.Push((name, block.Span));
                break;
        }
        if (TemplateReading.Words(text).Sum(w => w == "(" ? 1 : w == ")" ? -1 : 0) is not 0 and var depth)
            reading.Problem(block.Span, depth > 0 ? "a ( in here has no )" : "a ) in here has no (");
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
        var words = TemplateReading.Words(text).SkipWhile(w => w == "else").ToList();
        var names = words.IndexOf("as"); // as |item index| gives what is read other names
        if (names > 0 && names + 1 < words.Count && words[names + 1] == "|")
            words.RemoveRange(names, words.Count - names);
        for (var i = 0; i < words.Count; i++)
        {
            var word = WithoutScope(words[i]);
            if (word.Length == 0 || !TemplateReading.IsName(word))
                continue;
            var isHead = i == 0 || words[i - 1] == "(";
            var isName = i + 1 < words.Count && words[i + 1] == "=";
            var hasArguments = isHead && i + 1 < words.Count && words[i + 1] != ")";
            if (isHead && (IsFunction(word) || (hasArguments && !Helpers.Contains(word))))
                reading.Call(TemplateCall.Of(word, IsFunction(word) ? '-' : '.'));
            else if (!isName && !(hasArguments && Helpers.Contains(word)))
                reading.Variable(TemplateReading.RootOf(word));
        }
    }

    /// <summary>A path without what says where it starts: <c>@root.</c>, <c>this.</c>, <c>../</c>.</summary>
    private static string WithoutScope(string path)
    {
        while (Scopes.FirstOrDefault(s => path.StartsWith(s, StringComparison.Ordinal)) is { } scope)
            path = path.Substring(scope.Length);
        return path;
    }

    private static bool IsFunction(string word) => word.IndexOf('-') > 0 && TemplateReading.IsName(word);
}
