namespace LlmPatterns.Analyzers.Tests.Flow.Prompts;

/// <summary>Templates in the code: which arguments they read, and what the functions that they call bring.</summary>
public sealed class TemplateTests
{
    private const string Ask = "await kernel.InvokePromptAsync(";
    private const string Found = "new() { [\"context\"] = await knowledge.FindAsync(q), [\"q\"] = q }";

    [Theory]
    [InlineData("retrieved", "\"{{$context}} {{$q}}\"")]
    [InlineData("none", "\"{{$contexts}} {{$q}}\"")]
    [InlineData("none", "\"Use the context: {{$q}}\"")]
    [InlineData("none", "\"{{'{{$context}}'}} {{$q}}\"")]
    [InlineData("retrieved", "\"\"\"\n  { \"a\": { \"b\": {} } }\n  {{$context}}\n  \"\"\"")]
    [InlineData("retrieved", "\"\"\"\n  instructions: be kind to {{$q}}\n  documents: here {{$context}}\n  \"\"\"")]
    [InlineData("none", "\"\"\"\n  { \"context\": { \"$context\": {} } }\n  {{$q}}\n  \"\"\"")]
    public async Task Semantic_Kernels_own(string expected, string template) =>
        Assert.Equal(expected, await new PromptProgram().Grounding($"{Ask}{template}, {Found});"));

    [Theory]
    [InlineData("retrieved", "handlebars", "{{#if context}}{{context}}{{/if}} {{q}}")]
    [InlineData("retrieved", "handlebars", "{{#each context as |c|}}{{c.text}}{{/each}} {{q}}")]
    [InlineData("none", "handlebars", "{{! context }} context: {{q}}")]
    [InlineData("retrieved", "liquid", "{% for c in context %}{{ c.text }}{% endfor %} {{ q }}")]
    [InlineData("none", "liquid", "{% raw %}{{ context }}{% endraw %}{% comment %}{{ context }}{% endcomment %}{{ q }}")]
    [InlineData("none", "liquid", "context: {{ q | context }}")]
    public async Task Handlebars_and_Liquid(string expected, string format, string template) =>
        Assert.Equal(expected, await new PromptProgram().Grounding($"var function = kernel.CreateFunctionFromPrompt(\"{template}\", templateFormat: \"{format}\", promptTemplateFactory: null); await kernel.InvokeAsync(function, {Found});"));

    [Theory]
    [InlineData("const string Template = \"{{$context}} {{$q}}\";", "retrieved")]
    [InlineData("const string Template = \"{{$q}}\";", "none")]
    [InlineData("static readonly string Template = \"{{$context}}\" + Environment.NewLine + \"{{$q}}\";", "retrieved")]
    [InlineData("static readonly string Template = \"Answer: \" + \"{{$q}}\";", "none")]
    [InlineData("readonly string Template = \"{{$context}} {{$q}}\";", "retrieved")]
    [InlineData("string Template { get; } = \"{{$q}}\";", "none")]
    [InlineData("static string Template => \"\"\"\n  {{$context}}\n  {{$q}}\n  \"\"\";", "retrieved")]
    public async Task Wherever_the_template_stands(string member, string expected) =>
        Assert.Equal(expected, await new PromptProgram().Grounding($"{Ask}Template, {Found});", "private " + member));

    [Theory]
    [InlineData("{{$context}} {{$q}}", "retrieved")]
    [InlineData("Answer {{$q}}", "none")]
    public async Task A_function_that_a_field_holds(string template, string expected) => Assert.Equal(
        expected,
        await new PromptProgram().Grounding($"await _answer.InvokeAsync(kernel, {Found});", $"private readonly KernelFunction _answer = KernelFunctionFactory.CreateFromPrompt(\"{template}\");"));

    [Theory]
    // Functions of the kernel.
    [InlineData("retrieved", "kernel.ImportPluginFromObject(new Facts(knowledge), \"Facts\");", "{{Facts.Look $q}}")]
    [InlineData("none", "kernel.ImportPluginFromObject(new Facts(knowledge), \"Facts\");", "Facts.Look {{$q}}")]
    [InlineData("none", "kernel.ImportPluginFromObject(new Tools(http), \"Tools\");", "{{Tools.Greet}} {{$q}}")]
    [InlineData("none", "kernel.ImportPluginFromObject(new Tools(http), \"Tools\");", "{{Tools.today}} {{$q}}")]
    [InlineData("none", "kernel.CreateFunctionFromPrompt(\"Shorten {{$q}}\", functionName: \"Shorten\");", "{{$q}}")]
    // Functions of this program, wherever the kernel gets them from.
    [InlineData("retrieved", "", "{{Facts.Look $q}}")]
    [InlineData("none", "", "{{Tools.Greet}} {{$q}}")]
    // Nobody can tell.
    [InlineData("unknown", "", "{{Elsewhere.Find $q}}")]
    [InlineData("unknown", "kernel.ImportPluginFromObject(new Tools(http), \"Tools\");", "{{Elsewhere.Find $q}}")]
    public async Task What_a_function_in_the_template_brings(string expected, string plugin, string template) =>
        Assert.Equal(expected, await new PromptProgram().Grounding($"{plugin} {Ask}\"{template}\", new() {{ [\"q\"] = q }});"));

    /// <summary>What the outside answers is knowledge, but no search.</summary>
    [Fact]
    public async Task A_function_that_fetches_is_no_school_book() =>
        Assert.NotEqual("none", await new PromptProgram().Grounding($"kernel.ImportPluginFromObject(new Tools(http), \"Tools\"); {Ask}\"{{{{Tools.News}}}} {{{{$q}}}}\", new() {{ [\"q\"] = q }});"));

    [Fact]
    public async Task The_unknown_function_is_named() =>
        Assert.Contains("Elsewhere.Find", (await new PromptProgram().Call($"{Ask}\"{{{{Elsewhere.Find $q}}}}\", new() {{ [\"q\"] = q }});"))["reason"], StringComparison.Ordinal);
}
