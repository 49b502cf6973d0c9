using HandlebarsDotNet;
using LlmPatterns.Analyzers.Prompts.Templates;

namespace LlmPatterns.Analyzers.Tests.Prompts.Templates;

/// <summary>The reader finds a problem where Handlebars.Net, which Semantic Kernel renders by finds one, and no other; and what a template reads and calls.</summary>
public sealed class HandlebarsTemplateTests
{
    public static TheoryData<string> Texts { get; } =
    [
        "{{#if a}}x{{else}}y{{/if}}",
        "{{#if a}}x{{else if b}}z{{/if}}",
        "{{#each items as |item i|}}{{item.name}} {{i}} {{@index}}{{/each}}",
        "{{#each items}}{{this}} {{this.name}} {{../title}} {{@key}}{{/each}}",
        "{{#with customer}}{{firstName}}{{/with}}",
        "{{! comment }} {{!-- comment }} with braces --}}x",
        "{{> partial}}",
        "{{#message role=\"system\"}}You are {{role}}{{/message}}",
        "{{Search-Find q}} {{Search-Find query=q top=3}}",
        "{{#each (Search-Find q)}}{{this}}{{/each}}",
        "{{set \"x\" (Search-Find q)}}{{json x}}",
        "{{#if a}}x",
        "x{{/if}}",
        "{{#if a}}x{{/each}}",
        "{{name",
        "{{name}",
        "{{}}",
        "{{#}}x{{/}}",
        "\\{{name}} \\\\{{name}}",
        "{{~name~}} {{~#if x~}}a{{~/if~}}",
        "{{^a}}x{{/a}}",
        "{{#a}}x{{^}}y{{/a}}",
        "{{#unless a}}x{{/unless}}",
        "{\"a\": {\"b\": \"{{c}}\"}}",
        "{\"a\":{\"b\":{{c}}}}",
        "{{lookup map key}}",
        "{{\"quoted name\"}} {{[odd name]}} {{a.[0].b}}",
        "{{#each items}}{{#if this}}x{{/each}}{{/if}}",
        "{{else}}",
        "{{#if (eq a \"b\")}}x{{/if}}",
        "{{#if (eq a \"b\"}}x{{/if}}",
        "{{#if a}}{{#if b}}x{{/if}}",
        "{{a b c=d e=\"f\"}}",
        "{{name}}}",
        "{{{name}}",
        "{{ {{x}} }}",
        "{{$x}}",
        "{{a \"unclosed}}",
        "{{#*inline \"p\"}}x{{/inline}}",
        "{{#> layout}}x{{/layout}}",
        "it's {{name}} isn't",
        "{{!-- unclosed",
        "text }} text",
        "{{json (array \"a\" 1 true null)}}",
        "{{#range 1 5}}{{this}}{{/range}}",
        "{{concat \"a\" b}} {{or a b}}",
        "{{#each items}}x{{else}}none{{/each}}",
        "{{./name}} {{this/name}} {{../a.b}} {{@root.q}}",
        "<message role=\"system\">\n  {{#each documents}}\n  - {{title}}: {{content}}\n  {{/each}}\n</message>\n{{#each history}}\n<message role=\"{{role}}\">{{content}}</message>\n{{/each}}",
        "{{#if (Search-Find question)}}known{{else}}unknown{{/if}}\n```json\n{ \"a\": { \"b\": 1 } }\n```",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Agrees_with_the_library(string text) => Assert.Equal(IsRejected(text), !Read(text).Problems.IsEmpty);

    /// <summary>More tolerant: Semantic Kernel brings the helper 'raw' along, other engines read an ampersand before a name, and a second else is nobody's.</summary>
    [Theory]
    [InlineData("{{&amp}}", false)]
    [InlineData("{{{{raw}}}} {{x}} {{{{/raw}}}}", false)]
    [InlineData("{{#if a}}x{{else}}y{{else}}z{{/if}}", false)]
    public void Differs_knowingly(string text, bool isProblem)
    {
        Assert.Equal(isProblem, !Read(text).Problems.IsEmpty);
        Assert.NotEqual(isProblem, IsRejected(text));
    }

    [Theory]
    [InlineData("Hello {{name}} {{{raw}}} {{customer.first}}", "customer,name,raw", "")]
    [InlineData("{{Search-Find question}} {{Search-Find query=q top=3}}", "q,question", "Search.Find")]
    [InlineData("{{#each (Search-Find q)}}{{this}}{{/each}}", "q,this", "Search.Find")]
    [InlineData("{{#if (eq a \"b\")}}{{x}}{{else if c}}{{y}}{{/if}}", "a,c,x,y", "")]
    [InlineData("{{! name }}{{!-- {{other}} --}}{{> partial}}", "", "")]
    [InlineData("\\{{no}} {{{{raw}}}}{{nor}}{{{{/raw}}}} {{yes}}", "yes", "")]
    [InlineData("{{set \"x\" (Search-Find q)}}{{json x}}", "q,x", "Search.Find")]
    [InlineData("{{#each documents as |d|}}{{d.text}}{{/each}}{{#if a}}x{{else}}y{{/if}}", "a,d,documents", "")]
    [InlineData("{{message}} {{#message role=\"user\"}}{{text}}{{/message}}", "message,text", "")]
    [InlineData("{{~name~}}", "name", "")]
    public void Names_what_it_reads_and_calls(string text, string variables, string calls) => TemplateAssert.Names(variables, calls, Read(text));

    [Theory]
    [InlineData("\n{{#if a}}\nx", 2, "{{#if}} is never closed; add {{/if}}")]
    [InlineData("{{#if a}}\nx{{/each}}", 2, "{{/each}} stands where {{/if}} is expected")]
    [InlineData("x\n{{/if}}", 2, "{{/if}} closes nothing; remove it, or open it with {{#if}}")]
    [InlineData("x\n\n{{name\n", 3, "this {{ has no }}; close it, or write \\{{ for the braces themselves")]
    [InlineData("{\"a\":{\"b\":{{c}}}}", 1, "two braces open this and three close it; put a blank before the third")]
    [InlineData("{{}}", 1, "nothing stands between these braces; write \\{{ for the braces themselves")]
    [InlineData("{{#if (eq a b}}{{/if}}", 1, "a ( in here has no )")]
    public void Says_where_and_what_would_be_right(string text, int line, string message) => TemplateAssert.Says(line, message, text, Read(text));

    private static PromptTemplate Read(string text) => PromptTemplate.Read(text, TemplateLanguage.Handlebars);

    private static bool IsRejected(string text)
    {
        try
        {
            Handlebars.Create().Compile(text);
            return false;
        }
        catch (Exception problem) when (problem is HandlebarsException or ArgumentException)
        {
            return true;
        }
    }
}
