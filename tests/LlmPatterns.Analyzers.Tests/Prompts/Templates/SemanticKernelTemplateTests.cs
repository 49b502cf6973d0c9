using Microsoft.SemanticKernel;
using LlmPatterns.Analyzers.Prompts.Templates;

namespace LlmPatterns.Analyzers.Tests.Prompts.Templates;

/// <summary>The reader finds a problem where Semantic Kernel's own parser finds one, and no other; and what a template reads and calls.</summary>
public sealed class SemanticKernelTemplateTests
{
    public static TheoryData<string> Texts { get; } =
    [
        "Hello {{$name}}!",
        "{{ $name }} {{$a}}{{$b}}",
        "{{Search.Find $q}} and {{greet}} and {{time.now}}",
        "{{Search.Find $q count=\"3\" kind='x y'}}",
        "{{Search.Find query=$q}}",
        "{{Search.Find query = $q}}",
        "{{Search.Find 'a }} b'}}",
        "{{ \"text\" }} {{'{{'}} {{ '}}' }}",
        "{{}}",
        "{{ }}",
        "{ \"a\": { \"b\": 1 } }",
        "{\"a\":{\"b\":{{$x}}}}",
        "{{{$x}}}",
        "{{$x.y}}",
        "{{$x y}}",
        "text {{ and more",
        "{{ {{$x}} }}",
        "}} only",
        "{{#if x}}a{{/if}}",
        "{{$}}",
        "{{$x-y}}",
        "{{a.b.c}}",
        "{{a-b}}",
        "{{a.b \"x\" \"y\"}}",
        "{{a.b $x $y}}",
        "{{a.b x}}",
        "{{a.b x=1}}",
        "{{'unclosed}}",
        "{{a.b x='y' z=$w}}",
        "{{a.b x='y'z=$w}}",
        "{{a.b $q x='y'}}",
        "{{a.b x='y' $q}}",
        "{{$x | upcase}}",
        "{{'a' 'b'}}",
        "{{$größe}} {{größe.f}}",
        "{{\n $x\n}}",
        "{{1x}}",
        "{{ a.b 'it\\'s' }}",
        "{{a.b $x=1}}",
        "<message role=\"system\">{{$s}}</message>",
        "{{a,b}}",
        "{{user name}}",
        "You are a helper.\n{{$history}}\nUser: {{$input}}\nAnswer in JSON: { \"answer\": \"...\", \"sources\": [] }",
        "<message role=\"system\">{{Facts.Find $input}}</message>",
        "```csharp\nvar x = new { A = new { B = 1 } };\n```\n{{$code}}",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Agrees_with_the_library(string text) => Assert.Equal(IsRejected(text), !Read(text).Problems.IsEmpty);

    /// <summary>Stricter than the library: it sends a block without an end as it stands, and fails over an empty name only when it renders.</summary>
    [Theory]
    [InlineData("{{$x and more", true)]
    [InlineData("{{a.b 'unclosed}}", true)]
    [InlineData("{{.x}}", true)]
    [InlineData("{{x.}}", true)]
    public void Differs_knowingly(string text, bool isProblem)
    {
        Assert.Equal(isProblem, !Read(text).Problems.IsEmpty);
        Assert.NotEqual(isProblem, IsRejected(text));
    }

    [Theory]
    [InlineData("Hello {{$name}}, {{ $day }}!", "day,name", "")]
    [InlineData("{{Search.Find $q}} {{greet}} {{time.now}}", "q", "Search.Find,greet,time.now")]
    [InlineData("{{Search.Find query=$q top='3'}}", "q", "Search.Find")]
    [InlineData("{{Search.Find 'what }} is' }}", "", "Search.Find")]
    [InlineData("{{'{{$no}}'}} {{$yes}}", "yes", "")]
    [InlineData("{\"a\":{\"b\":{{$x}}}} {{{$y}}}", "x,y", "")]
    [InlineData("{{ {{$x}} }}", "x", "")]
    [InlineData("Prose on $name and Search.Find { $x }", "", "")]
    public void Names_what_it_reads_and_calls(string text, string variables, string calls) => TemplateAssert.Names(variables, calls, Read(text));

    [Theory]
    [InlineData("\n{{$customer.name}}", 2, "'$customer.name' is no variable: behind the $ only letters, digits and underscores can stand; pass a member of an object as an argument of its own")]
    [InlineData("a\n\n{{#if x}}", 3, "'#if x' is no variable, value or function; this looks like Handlebars: set the prompt's template_format to handlebars")]
    [InlineData("{{Search.Find $q $r}}", 1, "behind a function's name one value can stand and then names with their values, each between quotes or a variable (count='3' query=$question); write {{ '{{' }} for the braces themselves")]
    [InlineData("x\n{{$question and more\n", 2, "this {{ has no }}: what follows is sent as it stands; close it, or write {{ '{{' }} for the braces themselves")]
    public void Says_where_and_what_would_be_right(string text, int line, string message) => TemplateAssert.Says(line, message, text, Read(text));

    private static PromptTemplate Read(string text) => PromptTemplate.Read(text, TemplateLanguage.SemanticKernel);

    private static bool IsRejected(string text)
    {
        try
        {
            new KernelPromptTemplateFactory().Create(new PromptTemplateConfig(text));
            return false;
        }
        catch (KernelException)
        {
            return true;
        }
    }
}
