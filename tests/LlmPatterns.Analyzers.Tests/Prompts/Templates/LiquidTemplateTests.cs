using Fluid;
using LlmPatterns.Analyzers.Prompts.Templates;

namespace LlmPatterns.Analyzers.Tests.Prompts.Templates;

/// <summary>The reader finds a problem where Fluid, which Semantic Kernel renders by finds one, and no other; and what a template reads and calls.</summary>
public sealed class LiquidTemplateTests
{
    public static TheoryData<string> Texts { get; } =
    [
        "Hello {{ name }} {{name}} {{- name -}}",
        "{{ name | upcase | default: \"x\" }} {{ a | append: b }}",
        "{{ customer.first_name }} {{ items[0].x }} {{ items[i] }} {{ a[\"b\"] }}",
        "{% for item in items %}{{ item.title }} {{ forloop.index }}{% endfor %}",
        "{% for item in items limit:2 offset:1 reversed %}x{% else %}none{% endfor %}",
        "{% if a == \"x\" and b contains c %}x{% elsif d %}y{% else %}z{% endif %}",
        "{% unless a %}x{% endunless %}",
        "{% case a %}{% when \"x\" %}1{% when b, c %}2{% else %}3{% endcase %}",
        "{% assign x = y | upcase %}{{ x }}",
        "{% capture x %}{{ y }}{% endcapture %}",
        "{% comment %} {{ x }} {% if %} {% endcomment %}",
        "{% raw %} {{ x }} {% if {% endraw %}",
        "{%- if a -%}x{%- endif -%}",
        "{% if a %}x",
        "x{% endif %}",
        "{% if a %}x{% endfor %}",
        "{{ name",
        "{% if a",
        "{{ }}",
        "{% %}",
        "{{#documents}}x{{/documents}}",
        "{{$x}}",
        "{\"a\": {\"b\": \"{{c}}\"}}",
        "{\"a\":{\"b\":{{c}}}}",
        "{\"a\": {\"b\": 1}}",
        "{{ a | }}",
        "{{ \"text\" }} {{ 'x }} y' }}",
        "{% if %}x{% endif %}",
        "{% for in items %}x{% endfor %}",
        "{% for x of items %}x{% endfor %}",
        "{% include 'x' %}",
        "{% render 'x', a: b %}",
        "{% break %} {% continue %} {% increment x %} {% decrement x %} {% cycle 'a', 'b' %}",
        "{% echo a %}",
        "{% # inline comment %}",
        "{% tablerow x in items %}{{ x }}{% endtablerow %}",
        "100% {of} } }} text",
        "{% if a %}{% if b %}x{% endif %}",
        "{{ a }} it's {{ b }} isn't",
        "{% assign x = \"a\" %}{% if x == 'b' or y != nil %}{{ x }}{% endif %}",
        "{% for i in (1..n) %}{{ i }}{% endfor %}",
        "{% else %}",
        "{% when 'x' %}",
        "{% comment %} unclosed",
        "{% raw %} unclosed",
        "{% if a %}x{% endif",
        "{{ {{ x }} }}",
        "{% if a = b %}x{% endif %}",
        "{{ a.b.c | date: \"%Y-%m-%d\" }}",
        "{{ 'a' | append: 'b' | replace: \"x\", y }}",
        "{% for item in items %}{% for sub in item.subs %}{{ sub }}{% endfor %}{% endfor %}",
        "{{ a | where: \"type\", b }}",
        "{{ name }",
        "system:\nYou answer questions.\n{% for item in documents %}\n# {{ item.id }}: {{item.content | strip}}\n{% endfor %}\n{% for m in history -%}\n{{m.role}}:\n{{m.content}}\n{%- endfor %}\nuser:\n{{question}}\n",
        "{ \"json\": { \"deep\": {} } } it's {{ fine }}",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Agrees_with_the_library(string text) => Assert.Equal(IsRejected(text), !Read(text).Problems.IsEmpty);

    /// <summary>More tolerant: a file for several engines may hold tags and expressions of Jinja.</summary>
    [Theory]
    [InlineData("{% unknown x %}", false)]
    [InlineData("{{ a if b else c }}", false)]
    [InlineData("{{ 1 + 2 }}", false)]
    [InlineData("{% macro f(x) %}{{ x }}{% endmacro %}", false)]
    [InlineData("{% doc %} about {{ this }} {% enddoc %}", false)]
    public void Differs_knowingly(string text, bool isProblem)
    {
        Assert.Equal(isProblem, !Read(text).Problems.IsEmpty);
        Assert.NotEqual(isProblem, IsRejected(text));
    }

    [Theory]
    [InlineData("Hello {{ name }} {{- day -}}", "day,name", "")]
    [InlineData("{{ a | append: b | default: 'none' }}", "a,b", "")]
    [InlineData("{% for item in documents %}{{ item.title }}{% endfor %}", "documents,item", "")]
    [InlineData("{% if a == 'x' and b contains c %}{{ d }}{% endif %}", "a,b,c,d", "")]
    [InlineData("{% raw %}{{ no }}{% endraw %}{% comment %}{{ nor }}{% endcomment %}{{ yes }}", "yes", "")]
    [InlineData("{% assign x = question | upcase %}{{ x }}", "question,x", "")]
    [InlineData("{% case a %}{% when b %}{{ c }}{% endcase %}", "a,b,c", "")]
    [InlineData("{{ customer[key].name }}", "customer,key", "")]
    [InlineData("{{ q | date: '%Y' }} date", "q", "")]
    public void Names_what_it_reads_and_calls(string text, string variables, string calls) => TemplateAssert.Names(variables, calls, Read(text));

    [Theory]
    [InlineData("\n{% if a %}\nx", 2, "{% if %} is never closed; add {% endif %}")]
    [InlineData("{% if a %}\nx{% endfor %}", 2, "{% endfor %} stands where {% endif %} is expected")]
    [InlineData("x\n{% endif %}", 2, "{% endif %} closes nothing; remove it, or open it with {% if %}")]
    [InlineData("x\n\n{{ name\n", 3, "this {{ has no }}; close it, or put it between {% raw %} and {% endraw %}")]
    [InlineData("{{#documents}}", 1, "'{{#' is Handlebars; write {% if … %} or {% for … %}, or name the template's format")]
    [InlineData("{{$q}}", 1, "'$q' is Semantic Kernel's way to name a variable; leave off the $, or name the template's format")]
    [InlineData("{% if a = b %}{% endif %}", 1, "one = compares nothing; write ==")]
    [InlineData("{% for a of b %}{% endfor %}", 1, "'for' needs a name, 'in' and what to go through: {% for item in items %}")]
    [InlineData("x\n{% raw %}{{ y }}", 2, "{% raw %} is never closed; add {% endraw %}")]
    [InlineData("{{ a | }}", 1, "a filter's name is expected behind the |")]
    public void Says_where_and_what_would_be_right(string text, int line, string message) => TemplateAssert.Says(line, message, text, Read(text));

    private static PromptTemplate Read(string text) => PromptTemplate.Read(text, TemplateLanguage.Liquid);

    private static bool IsRejected(string text) => !new FluidParser().TryParse(text, out _, out string _);
}
