using LlmPatterns.Analyzers.Prompts;
using LlmPatterns.Analyzers.Prompts.Templates;

namespace LlmPatterns.Analyzers.Tests.Prompts.Templates;

/// <summary>Whatever a template holds, it is read to its end, and each problem lies in it.</summary>
public sealed class NoiseTests
{
    private const string Prompty = """
        ---
        name: Answer
        model:
          api: chat
          configuration: {type: azure_openai, azure_deployment: "${env:MODEL}"}
        sample: {question: 'what?'}
        ---
        system:
        You answer. {% if documents %}Use these:
        {% for d in documents %}{{ d.title | upcase }}{% endfor %}{% endif %}
        {% raw %}{{ braces }}{% endraw %}
        user:
        {{question}}
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Reads_noise(int seed)
    {
        var random = new Random(seed);
        string[] parts = ["{{", "}}", "{%", "%}", "{", "}", "#", "/", "^", "!", "--", "~", "$", "a", "a.b", "a-b", " ", "\n", "'", "\"", "\\", "|", "(", ")", "=", "if", "endif", "raw", "endraw", "for", "in", "&", ">", ":"];
        for (var i = 0; i < 20_000; i++)
            Read(string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => parts[random.Next(parts.Length)])));
    }

    [Fact]
    public void Reads_what_is_half_written()
    {
        for (var i = 0; i < Prompty.Length; i++)
        {
            Read(Prompty[..i]);
            Read(Prompty.Remove(i, 1));
        }
    }

    [Fact]
    public void Reads_a_long_text_soon()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var part in (string[])["{{", "{{{", "{%", "{{a ", "{{'", "}}", "{% if a %}", "{{#if a}}", "{{{{", "\\{{", "---\n", "{{a b "])
            Read(string.Concat(Enumerable.Repeat(part, 2_000)));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static void Read(string text)
    {
        foreach (var language in Enum.GetValues<TemplateLanguage>())
            Assert.All(PromptTemplate.Read(text, language).Problems, p => Assert.InRange(p.Span.End, p.Span.Start, text.Length));
        Assert.All(PromptDefinition.OfPrompty(text).Problems, p => Assert.InRange(p.Span.End, p.Span.Start, text.Length));
        Assert.All(PromptDefinition.Read(text, null).Problems, p => Assert.InRange(p.Span.End, p.Span.Start, text.Length));
    }
}
