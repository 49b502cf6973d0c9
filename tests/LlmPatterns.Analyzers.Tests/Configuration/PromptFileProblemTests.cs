using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Configuration;

/// <summary>LLMP901 in prompt files: at the line, with the remedy; other people's files are not judged.</summary>
public sealed class PromptFileProblemTests
{
    private const string Program = """
        using Microsoft.SemanticKernel;
        var kernel = Kernel.CreateBuilder().Build();
        """;

    [Theory]
    [InlineData("answer.prompty", "You are kind.\n", 1, "a Prompty file begins with a line '---', its settings in YAML and another line '---'; the template stands behind them")]
    [InlineData("answer.prompty", "---\nname: a\nmodel: api: chat\n---\nsystem:\n", 3, "a second ': ' can't stand in one line; put the text between quotes")]
    [InlineData("answer.prompty", "---\nname: a\ndescription: \"b\n---\nsystem:\n", 3, "this \" has no end; close it")]
    [InlineData("answer.prompty", "---\nname: a\n---\nsystem:\n{% if a %}\nuser:\n{{q}}\n", 5, "{% if %} is never closed; add {% endif %}")]
    [InlineData("answer.prompty", "---\nname: a\n---\r\nsystem:\r\n\r\n{{ q\r\n", 6, "this {{ has no }}; close it, or put it between {% raw %} and {% endraw %}")]
    [InlineData("answer.prompty", "---\nname: a\ntemplate: handlebars\n---\n{{#each a}}\n", 5, "{{#each}} is never closed; add {{/each}}")]
    [InlineData("Help/Answer/skprompt.txt", "Answer\n{{$customer.name}}\n", 2, "'$customer.name' is no variable: behind the $ only letters, digits and underscores can stand; pass a member of an object as an argument of its own")]
    [InlineData("Help/Answer/skprompt.txt", "{{#if a}}\n{{/if}}", 1, "'#if a' is no variable, value or function; this looks like Handlebars: set the prompt's template_format to handlebars")]
    [InlineData("answer.yaml", "name: a\ntemplate: |\n  Answer\n\n  {{$q.name}}\n", 5, "'$q.name' is no variable: behind the $ only letters, digits and underscores can stand; pass a member of an object as an argument of its own")]
    [InlineData("answer.yml", "template: {{$q}}\n", 1, "a name is expected here; a text that begins with '{' stands between quotes, or below its name behind '|'")]
    [InlineData("answer.yaml", "template_format: handlebars\ntemplate: |\n  {{#if a}}\n", 3, "{{#if}} is never closed; add {{/if}}")]
    [InlineData("agent.yaml", "type: chat_completion_agent\nname: a\n description: b\n", 3, "a name can't begin inside of a text that stands above it; align it with the name that it stands beside, or put the text between quotes")]
    public async Task Reports_at_the_line_with_the_remedy(string path, string text, int line, string message)
    {
        var finding = (await In(new Settings().WithFile("/src/" + path, text)))[0];

        Assert.Equal(("LLMP901", DiagnosticSeverity.Warning, message), (finding.Id, finding.Severity, finding.GetMessage()));
        Assert.Equal(("/src/" + path, line), (finding.Location.GetLineSpan().Path, finding.Location.GetLineSpan().StartLinePosition.Line + 1));
    }

    [Fact]
    public async Task Settings_are_judged_beside_a_template()
    {
        const string Settings = "{\n  \"schema\": 1\n  \"type\": \"completion\"\n}";
        var finding = Assert.Single(await In(new Settings().WithFile("/src/Help/Answer/skprompt.txt", "Answer").WithFile("/src/Help/Answer/config.json", Settings)));

        Assert.Equal(("/src/Help/Answer/config.json", 3, "',' or '}' is expected here"), (finding.Location.GetLineSpan().Path, finding.Location.GetLineSpan().StartLinePosition.Line + 1, finding.GetMessage()));
        Assert.Empty(await In(new Settings().WithFile("/src/Help/Answer/skprompt.txt", "Answer").WithFile("/src/Help/config.json", Settings)));
    }

    [Fact]
    public async Task Settings_name_the_templates_language() => Assert.Empty(await In(new Settings()
        .WithFile("/src/Help/Answer/skprompt.txt", "{{#if a}}{{a.b}}{{/if}}")
        .WithFile("/src/Help/Answer/config.json", """{ "template_format": "handlebars" } // of Semantic Kernel""")));

    [Theory]
    [InlineData("answer.prompty", "---\nname: a\n---\nsystem:\nAnswer in JSON: {\"a\": {\"b\": 1}}\nuser:\n{{q}}\n")]
    [InlineData("answer.prompty", "\uFEFF---\r\nname: a\r\n---\r\n{% for d in documents %}{{d}}{% endfor %}")]
    [InlineData("Help/Answer/skprompt.txt", "Answer {{$q}} with { \"a\": {} } and {{Facts.Look $q}}\n")]
    [InlineData("Help/Answer/skprompt.txt", "")]
    [InlineData("answer.yaml", "name: a\ntemplate: |\n  {{$q}}\n")]
    // Not a prompt's.
    [InlineData("config.json", "{ \"a\": }")]
    [InlineData("appsettings.json", "{ \"a\": }")]
    [InlineData("pipeline.yaml", "steps:\n- script: echo {{ a\n  name: b: c\n")]
    [InlineData("deployment.yaml", "kind: Deployment\nspec: {{ .Values.spec }}\n")]
    [InlineData("openapi.yml", "type: object\nproperties: [\n")]
    [InlineData("notes.txt", "{{$a.b}}")]
    public async Task Stays_silent(string path, string text) => Assert.Empty(await In(new Settings().WithFile("/src/" + path, text)));

    [Fact]
    public async Task A_project_without_models_is_not_judged() =>
        Assert.Empty(await Analysis.Run(Analysis.Compile([], "class C;"), new Settings().WithFile("/src/answer.prompty", "nonsense").WithFile("/src/skprompt.txt", "{{$a.b}}")));

    private static Task<ImmutableArray<Diagnostic>> In(Settings settings) => Analysis.Findings(Program, settings);
}
