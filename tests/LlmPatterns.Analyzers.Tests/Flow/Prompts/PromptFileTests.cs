namespace LlmPatterns.Analyzers.Tests.Flow.Prompts;

/// <summary>Prompts in files of the project: found by what the code calls them, and read like a template in place.</summary>
public sealed class PromptFileTests
{
    private const string Found = "new() { [\"context\"] = await knowledge.FindAsync(q), [\"q\"] = q }";
    private const string Invoke = $"await kernel.InvokeAsync(function, {Found});";

    /// <summary>Two files, so that it shows which one was meant: one reads the context, one does not.</summary>
    private static PromptProgram Two => new PromptProgram()
        .With("Prompts/Grounded.prompty", Prompty("{{context}} {{q}}"))
        .With("Prompts/Plain.prompty", Prompty("Answer {{q}}"));

    private static PromptProgram Folders => new PromptProgram()
        .With("Plugins/Help/Grounded/skprompt.txt", "{{$context}} {{$q}}")
        .With("Plugins/Help/Plain/skprompt.txt", "Answer {{$q}}")
        .With("Plugins/Help/Plain/config.json", """{ "schema": 1, "execution_settings": { "default": { "model_id": "gpt-4o-mini" } } }""");

    [Theory]
    [InlineData("kernel.CreateFunctionFromPrompty(File.ReadAllText(\"Prompts/{0}.prompty\"))")]
    [InlineData("kernel.CreateFunctionFromPrompty(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, \"Prompts\", \"{0}.prompty\")))")]
    [InlineData("kernel.CreateFunctionFromPrompty(File.ReadAllText(@\"Prompts\\{0}.prompty\"))")]
    [InlineData("kernel.CreateFunctionFromPromptyFile(\"./Prompts/{0}.prompty\")")]
    [InlineData("kernel.CreateFunctionFromPromptyFile(Path.Combine(\"Prompts\", \"{0}.prompty\"))")]
    [InlineData("kernel.CreateFunctionFromPrompty(Read(\"{0}.prompty\"))")]
    [InlineData("kernel.CreateFunctionFromPrompty(Resource(\"Contoso.App.Prompts.{0}.prompty\"))")]
    public async Task A_Prompty_file_by_its_path(string make)
    {
        const string Helpers = """
            private static string Read(string name) => File.ReadAllText(Path.Combine("Prompts", name));
            private static string Resource(string name)
            {
                using var stream = typeof(App).Assembly.GetManifestResourceStream(name)!;
                using var reader = new StreamReader(stream);
                return reader.ReadToEnd();
            }
            """;

        Assert.Equal("retrieved", await Two.Grounding($"var function = {make.Replace("{0}", "Grounded", StringComparison.Ordinal)}; {Invoke}", Helpers));
        Assert.Equal("none", await Two.Grounding($"var function = {make.Replace("{0}", "Plain", StringComparison.Ordinal)}; {Invoke}", Helpers));
    }

    [Theory]
    [InlineData("kernel.CreateFunctionFromPromptyFile(\"Prompts/Other.prompty\")")]
    [InlineData("kernel.ImportPluginFromPromptDirectory(\"Prompts/Other\")[\"Plain\"]")]
    public async Task A_file_that_is_not_there_decides_nothing(string make)
    {
        Assert.Equal("supplied", await Two.Grounding($"var function = {make}; await kernel.InvokeAsync(function, new() {{ [\"q\"] = q }});"));
        Assert.Equal("retrieved", await new PromptProgram().Grounding($"var function = {make}; {Invoke}"));
    }

    [Theory]
    [InlineData("kernel.ImportPluginFromPromptDirectory(\"Plugins/Help\")[\"{0}\"]")]
    [InlineData("kernel.ImportPluginFromPromptDirectory(Path.Combine(AppContext.BaseDirectory, \"Plugins\", \"Help\"), \"Help\")[\"{0}\"]")]
    [InlineData("kernel.CreatePluginFromPromptDirectory(\"Plugins/Help\")[\"{0}\"]")]
    [InlineData("KernelFunctionFactory.CreateFromPrompt(File.ReadAllText(\"Plugins/Help/{0}/skprompt.txt\"))")]
    public async Task A_prompt_of_a_plugins_folder(string make)
    {
        Assert.Equal("retrieved", await Folders.Grounding($"var function = {make.Replace("{0}", "Grounded", StringComparison.Ordinal)}; {Invoke}"));
        Assert.Equal("none", await Folders.Grounding($"var function = {make.Replace("{0}", "Plain", StringComparison.Ordinal)}; {Invoke}"));
    }

    [Theory]
    [InlineData("retrieved", "Grounded")]
    [InlineData("none", "Plain")]
    public async Task A_prompt_by_its_plugins_and_its_own_name(string expected, string function) =>
        Assert.Equal(expected, await Folders.Grounding($"kernel.ImportPluginFromPromptDirectory(\"Plugins/Help\"); await kernel.InvokeAsync(\"Help\", \"{function}\", {Found});"));

    [Theory]
    [InlineData("Plain", "gpt-4o-mini")]
    [InlineData("Grounded", "gpt-4o")]
    public async Task The_settings_beside_a_template_name_its_model(string function, string model) =>
        Assert.Equal(model, (await Folders.Call($"var function = kernel.ImportPluginFromPromptDirectory(\"Plugins/Help\")[\"{function}\"]; {Invoke}"))["model"]);

    [Theory]
    [InlineData("retrieved", "handlebars", "{{#if context}}{{context}}{{/if}}")]
    [InlineData("none", "handlebars", "{{! context }}{{q}}")]
    [InlineData("none", "liquid", "{% comment %}{{ context }}{% endcomment %}{{ q }}")]
    public async Task The_settings_beside_a_template_name_its_language(string expected, string format, string template)
    {
        var program = new PromptProgram().With("Plugins/Help/Answer/skprompt.txt", template).With("Plugins/Help/Answer/config.json", $$"""{ "template_format": "{{format}}" }""");

        Assert.Equal(expected, await program.Grounding($"var function = kernel.ImportPluginFromPromptDirectory(\"Plugins/Help\")[\"Answer\"]; {Invoke}"));
    }

    [Theory]
    [InlineData("retrieved", "{{Facts.Look $q}}")]
    [InlineData("none", "{{Tools.Greet}} {{$q}}")]
    [InlineData("unknown", "{{Elsewhere.Find $q}}")]
    public async Task A_file_calls_functions_too(string expected, string template)
    {
        var program = new PromptProgram().With("Plugins/Help/Answer/skprompt.txt", template);

        Assert.Equal(expected, await program.Grounding("kernel.ImportPluginFromObject(new Facts(knowledge), \"Facts\"); kernel.ImportPluginFromObject(new Tools(http), \"Tools\"); var function = kernel.ImportPluginFromPromptDirectory(\"Plugins/Help\")[\"Answer\"]; await kernel.InvokeAsync(function, new() { [\"q\"] = q });"));
    }

    [Theory]
    [InlineData("retrieved", "{{$context}} {{$q}}")]
    [InlineData("none", "Answer {{$q}}")]
    public async Task A_prompt_in_YAML(string expected, string template)
    {
        var program = new PromptProgram().With("Prompts/answer.yaml", $"name: Answer\ntemplate: |\n  {template}\ntemplate_format: semantic-kernel\nexecution_settings:\n  default:\n    model_id: gpt-4o-mini\n");

        var call = await program.Call($"var function = kernel.CreateFunctionFromPromptYaml(File.ReadAllText(\"Prompts/answer.yaml\")); {Invoke}");

        Assert.Equal((expected, "gpt-4o-mini"), (call["grounding"], call["model"]));
    }

    [Theory]
    [InlineData("hosted", "- type: file_search")]
    [InlineData("none", "- type: code_interpreter")]
    [InlineData("tool", "- id: Lookup\n  type: function")]
    [InlineData("none", "")]
    public async Task An_agent_in_YAML(string expected, string tools)
    {
        var program = new PromptProgram().With("Agents/helper.yaml", $"type: foundry_agent\nname: Helper\ninstructions: Answer briefly.\nmodel:\n  id: gpt-4o-mini\ntools:\n{tools}\n");

        var call = await program.Call("var agent = await new ChatCompletionAgentFactory().CreateAgentFromYamlAsync(File.ReadAllText(\"Agents/helper.yaml\")); agent!.InvokeAsync(q);");

        Assert.Equal((expected, "gpt-4o-mini", default(string)), (call["grounding"], call["model"], call["reason"]));
    }

    [Theory]
    [InlineData("tool", "auto")]
    [InlineData("none", "none")]
    public async Task Settings_let_functions_run(string expected, string behavior)
    {
        var program = new PromptProgram().With("Prompts/answer.yaml", $"template: Answer {{{{$q}}}}\nexecution_settings:\n  default:\n    function_choice_behavior:\n      type: {behavior}\n");

        Assert.Equal(expected, await program.Grounding($"kernel.ImportPluginFromObject(new Facts(knowledge), \"Facts\"); var function = kernel.CreateFunctionFromPromptYaml(File.ReadAllText(\"Prompts/answer.yaml\")); await kernel.InvokeAsync(function, new() {{ [\"q\"] = q }});"));
    }

    private static string Prompty(string template) => $"---\nname: Answer\nmodel:\n  api: chat\n---\nsystem:\nYou are kind.\nuser:\n{template}\n";
}
