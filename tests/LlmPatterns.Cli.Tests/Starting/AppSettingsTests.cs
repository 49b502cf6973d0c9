using LlmPatterns.Cli.Starting;

namespace LlmPatterns.Cli.Tests.Starting;

public sealed class AppSettingsTests : IDisposable
{
    private readonly TestCode code = new();

    [Fact]
    public void Names_of_models_are_read_with_their_lines_and_nothing_else_is()
    {
        code.With("appsettings.json", """
            {
              // a comment
              "OpenAI": { "ModelId": "gpt-4o", "ApiKey": "sk-proj-abcdefghijklmnop", "Endpoint": "https://contoso.example", },
              "Agents": [
                { "Name": "first", "Model": "phi4" },
                { "Model": "support-chat", "Temperature": 0.2, "Nested": [[], {}], "Stop": null },
              ],
              "Models": [ "a-chat", "b-chat" ], /* trailing */
              "Ollama:Model": "llama3.2",
              "ChatModel": "",
              "UseModel": true,
            }
            """);

        Assert.Equal(
            ["OpenAI:ModelId=gpt-4o at 3", "Agents:0:Model=phi4 at 5", "Agents:1:Model=support-chat at 6", "Models:0=a-chat at 8", "Models:1=b-chat at 8", "Ollama:Model=llama3.2 at 9"],
            Read().Select(s => $"{s.Key}={s.Value} at {s.Line}"));
    }

    [Fact]
    public void A_value_that_looks_like_a_key_is_left_out()
    {
        code.With("appsettings.json", """{ "OpenAI": { "Model": "sk-proj-abcdefghijklmnop" } }""");

        Assert.Null(Assert.Single(Read()).Value);
    }

    [Fact]
    public void Every_environment_s_file_beside_the_project_is_read_the_common_one_first_and_no_other()
    {
        code.With("appsettings.json", "\uFEFF{ \"Model\": \"a\" }").With("appsettings.Development.json", """{ "Model": "b" }""").With("bin/appsettings.json", """{ "Model": "c" }""").With("other.json", """{ "Model": "d" }""");

        Assert.Equal(["a", "b"], Read().Select(s => s.Value));
    }

    [Theory]
    [InlineData("{ \"Model\": \"a\",\n  nonsense }", "appsettings.json 2")]
    [InlineData("", "appsettings.json 1")]
    [InlineData("{ \"Model\": \"a\"", "appsettings.json 1")]
    public void A_file_that_is_no_json_is_named_with_its_line_and_nothing_of_it_is_taken(string text, string expected)
    {
        code.With("appsettings.json", text);
        var problems = new List<string>();

        Assert.Empty(AppSettings.Read(code.Folder, (file, line, _) => problems.Add($"{Path.GetFileName(file)} {line}")));
        Assert.Equal([expected], problems);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"Model\"")]
    [InlineData("null")]
    [InlineData("[[\"a\"], {\"b\": 1}]")]
    public void Json_that_is_no_settings_says_nothing(string text)
    {
        code.With("appsettings.json", text);

        Assert.Empty(Read());
    }

    public void Dispose() => code.Dispose();

    private IReadOnlyList<ModelSetting> Read() => [.. AppSettings.Read(code.Folder, (file, line, why) => Assert.Fail($"{file} {line} {why}"))];
}
