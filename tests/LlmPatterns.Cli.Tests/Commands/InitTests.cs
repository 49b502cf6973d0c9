using LlmPatterns.Cli.Tests.Starting;

namespace LlmPatterns.Cli.Tests.Commands;

/// <summary>What <c>llm-patterns init</c> writes: what a team gets that runs it first.</summary>
[UsesVerify]
public sealed class InitTests : IDisposable
{
    private readonly TestCode code = new();

    [Fact]
    public async Task Writes_the_names_of_a_chat_application_to_fill_in()
    {
        await code.With(".git/HEAD", "").WithChat().Restored("src/Chat");

        var run = await code.Init("src/Chat");

        Assert.Equal(0, run.ExitCode);
        await Verifier.Verify(code.Written() + "\n=== printed\n" + run.Output);
    }

    [Fact]
    public async Task The_page_s_example_is_what_it_writes()
    {
        var written = await File.ReadAllTextAsync(Path.Combine(Cli.Repository, "tests/LlmPatterns.Cli.Tests/Commands/InitTests.Writes_the_names_of_a_chat_application_to_fill_in.verified.txt"));
        var page = await File.ReadAllTextAsync(Path.Combine(Cli.Repository, "docs/command-line.md"));

        Assert.Contains($"```text\n{written.ReplaceLineEndings("\n").Split("\n=== printed\n")[0].Trim('\uFEFF', '\n')}\n```", page.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task As_written_it_is_valid_and_changes_no_finding()
    {
        await code.With(".git/HEAD", "").WithChat().Restored("src/Chat");
        var before = await code.Review("src/Chat");

        await code.Init("src/Chat");
        var after = await code.Review("src/Chat");

        Assert.Contains("LLMP101", before.Output);
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task Each_line_holds_once_it_is_filled_in()
    {
        await code.With(".git/HEAD", "").WithChat().Restored("src/Chat");
        await code.Init("src/Chat");

        code.With("src/Chat/LlmPatterns.txt", code.Written().Replace("#model", "model").Replace("  |  foundation", "").Replace("domain=\n", "domain=warranty\n"));
        var run = await code.Review("src/Chat");

        Assert.DoesNotContain("LLMP901", run.Output);
        Assert.Contains("not declared; model warranty v2; about warranty", run.Output);
        Assert.Contains("model AzureOpenAI:ChatDeployment", run.Output);
        Assert.Contains("model OpenAIOptions.ModelId", run.Output);
        Assert.Contains("1 fine-tuned", run.Output);
    }

    [Fact]
    public async Task A_line_that_was_switched_on_and_not_filled_in_is_named()
    {
        await code.With(".git/HEAD", "").WithChat().Restored("src/Chat");
        await code.Init("src/Chat");

        code.With("src/Chat/LlmPatterns.txt", code.Written().Replace("#model", "model"));

        Assert.Contains("LLMP901  'domain' needs a value", (await code.Review("src/Chat")).Output);
    }

    [Fact]
    public async Task Nothing_secret_is_copied()
    {
        await code.With(".git/HEAD", "").WithChat()
            .With("src/Chat/appsettings.Local.json", """{ "OpenAI": { "ModelId": "sk-proj-zyxwvutsrqponmlk" }, "Ollama": { "Model": "https://user:hunter2@contoso.example" } }""")
            .With("src/Chat/Careless.cs", """
                public sealed class Careless
                {
                    public Task AskAsync(string question) => new OpenAI.Chat.ChatClient("sk-proj-inthecode0123456789", "key").CompleteChatAsync(question);
                }
                """)
            .Restored("src/Chat");

        var run = await code.Init("src/Chat");

        foreach (var secret in new[] { "sk-", "hunter2", "contoso.example", "contoso.openai.azure.com", "0123456789", "localhost" })
            Assert.DoesNotContain(secret, code.Written() + run.Output + run.Error);
        Assert.Contains("# src/Chat/appsettings.Local.json:1: (left out: it may be a secret)", code.Written());
    }

    [Fact]
    public async Task The_same_code_gives_the_same_file_wherever_it_lies()
    {
        using var elsewhere = new TestCode();
        await code.With(".git/HEAD", "").WithChat().Restored("src/Chat");
        await elsewhere.With(".git/HEAD", "").WithChat().Restored("src/Chat");

        await code.Init("src/Chat");
        await Cli.Run(elsewhere.PathOf("src"), ["init", "Chat"]);

        Assert.Equal(code.Written(), await File.ReadAllTextAsync(elsewhere.PathOf("src/Chat/LlmPatterns.txt")));
    }

    [Fact]
    public async Task Settings_that_can_not_be_read_are_a_note_with_the_line()
    {
        await code.App(InitRuns.Undecided);
        code.With("appsettings.json", "{\n  \"OpenAI\": { \"Model\": \"support-chat\" },\n  oops\n}");

        var run = await code.Init();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("note: appsettings.json: Line 3: It can't be read, so its settings are left out. 'o' is an invalid start", run.Error);
        Assert.DoesNotContain("support-chat", code.Written());
    }

    [Fact]
    public async Task Code_that_does_not_compile_gives_what_could_be_seen_and_says_so()
    {
        await code.App($"{InitRuns.Undecided}\npublic sealed class Broken {{ private Missing missing; }}");

        var run = await code.Init();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error: App.csproj: 1 compile error", run.Error);
        Assert.Contains("# Not the whole result: 1 project could not be loaded or compiled.\n#   App.csproj\n", code.Written());
        Assert.Contains("#model  house-style", code.Written());
    }

    [Fact]
    public async Task Odd_names_are_quoted_and_those_that_no_line_can_hold_are_said()
    {
        await code.App("""
            using LlmPatterns;
            using Microsoft.Extensions.AI;
            [DomainSpecific("tax & duty"), FineTunedModel("the \"good\" one")]
            public sealed class Answers(IChatClient client)
            {
                public Task AskAsync(string question, int kind) => client.GetResponseAsync(question, new ChatOptions { ModelId = kind > 1 ? "#1 chat" : kind > 0 ? "M:chat" : "say \"hi\"" });
            }
            """);

        await code.Init();

        Assert.Contains("\ndomain  \"tax & duty\"  # Code.cs:3\n", code.Written());
        Assert.Contains("\n# A name that this file can't hold: the \"good\" one (Code.cs:3)\n", code.Written());
        Assert.Contains("\n#model  \"#1 chat\"  ", code.Written());
        Assert.Contains("\n#model  \"M:chat\"  ", code.Written());
        Assert.Contains("\n# A name that this file can't hold: say \"hi\"\n", code.Written());
        Assert.DoesNotContain("LLMP901", (await code.Review()).Output);
    }

    [Fact]
    public async Task A_variable_and_a_section_that_an_object_is_read_from_are_keys()
    {
        code.With("Chat.csproj", TestCode.Project(TestCode.LanguageModel + """<PackageReference Include="Microsoft.Extensions.AI.OpenAI" Version="10.11.0" />""").Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web"))
            .With("appsettings.json", """{ "Assistant": { "Model": "desk", "Embedding": { "Model": "vectors" } } }""")
            .With("Code.cs", """
                using OpenAI.Chat;

                var configuration = WebApplication.CreateBuilder(args).Configuration;
                if (args[0] == "CHAT_NAME")
                    return;
                await new ChatClient(Environment.GetEnvironmentVariable("CHAT_NAME"), "key").CompleteChatAsync(args[0]);
                await new ChatClient(configuration.GetSection("Assistant").Get<Assistant>()!.Model, "key").CompleteChatAsync(args[0]);

                public sealed class Assistant { public string Model { get; set; } = ""; }
                """);
        await code.Restored(".");

        await code.Init();

        Assert.Contains("# 1 call, named at Code.cs:6\n#model  CHAT_NAME  fine-tuned  domain=  |  foundation\n", code.Written());
        Assert.Contains("# appsettings.json:1: desk\n#model  Assistant", code.Written());
        Assert.Contains("no line is needed: Assistant:Embedding:Model\n", code.Written());
        Assert.DoesNotContain("Not seen to reach", code.Written());
    }

    [Fact]
    public async Task A_folder_s_domain_is_named_once()
    {
        code.With(".editorconfig", "root = true\n[*.cs]\nllm_patterns.domain = medical\n");
        await code.App($"{InitRuns.Undecided}\n[LlmPatterns.DomainSpecific(\"Medical\")] public sealed class Marked;");

        await code.Init();

        Assert.Contains("\ndomain  medical  # Code.cs:6\n", code.Written());
        Assert.DoesNotContain("Medical", code.Written());
    }

    public void Dispose() => code.Dispose();
}
