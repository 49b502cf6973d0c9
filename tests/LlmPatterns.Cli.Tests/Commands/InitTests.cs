using LlmPatterns.Cli.Tests.Starting;

namespace LlmPatterns.Cli.Tests.Commands;

/// <summary><c>llm-patterns init</c>: what a team gets that runs it first.</summary>
[UsesVerify]
public sealed class InitTests : IDisposable
{
    private const string Undecided = """
        using Microsoft.Extensions.AI;
        public sealed class Answers(IChatClient client)
        {
            public Task AskAsync(string question) => client.GetResponseAsync(question, new ChatOptions { ModelId = "house-style" });
        }
        """;

    private readonly TestCode code = new();

    [Fact]
    public async Task Writes_the_names_of_a_chat_application_to_fill_in()
    {
        await code.With(".git/HEAD", "").WithChat().Restored("src/Chat");

        var run = await Init("src/Chat");

        Assert.Equal(0, run.ExitCode);
        await Verifier.Verify(File() + "\n=== printed\n" + run.Output);
    }

    [Fact]
    public async Task The_page_s_example_is_what_it_writes()
    {
        var written = await System.IO.File.ReadAllTextAsync(Path.Combine(Cli.Repository, "tests/LlmPatterns.Cli.Tests/Commands/InitTests.Writes_the_names_of_a_chat_application_to_fill_in.verified.txt"));
        var page = await System.IO.File.ReadAllTextAsync(Path.Combine(Cli.Repository, "docs/command-line.md"));

        Assert.Contains($"```text\n{written.ReplaceLineEndings("\n").Split("\n=== printed\n")[0].Trim('\uFEFF', '\n')}\n```", page.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task As_written_it_is_valid_and_changes_no_finding()
    {
        await code.With(".git/HEAD", "").WithChat().Restored("src/Chat");
        var before = await code.Review("src/Chat");

        await Init("src/Chat");
        var after = await code.Review("src/Chat");

        Assert.Contains("LLMP101", before.Output);
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task Each_line_holds_once_it_is_filled_in()
    {
        await code.With(".git/HEAD", "").WithChat().Restored("src/Chat");
        await Init("src/Chat");

        code.With("src/Chat/LlmPatterns.txt", File().Replace("#model", "model").Replace("  |  foundation", "").Replace("domain=\n", "domain=warranty\n"));
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
        await Init("src/Chat");

        code.With("src/Chat/LlmPatterns.txt", File().Replace("#model", "model"));

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

        var run = await Init("src/Chat");

        foreach (var secret in new[] { "sk-", "hunter2", "contoso.example", "contoso.openai.azure.com", "0123456789", "localhost" })
            Assert.DoesNotContain(secret, File() + run.Output + run.Error);
        Assert.Contains("# src/Chat/appsettings.Local.json:1: (left out: it may be a secret)", File());
    }

    [Fact]
    public async Task The_same_code_gives_the_same_file_wherever_it_lies()
    {
        using var elsewhere = new TestCode();
        await code.With(".git/HEAD", "").WithChat().Restored("src/Chat");
        await elsewhere.With(".git/HEAD", "").WithChat().Restored("src/Chat");

        await Init("src/Chat");
        await Cli.Run(elsewhere.PathOf("src"), ["init", "Chat"]);

        Assert.Equal(File(), await System.IO.File.ReadAllTextAsync(elsewhere.PathOf("src/Chat/LlmPatterns.txt")));
    }

    [Fact]
    public async Task Two_projects_of_a_solution_get_one_file_where_both_find_it()
    {
        await Solution();

        var run = await Init();

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Wrote src/LlmPatterns.txt.\n", run.Output);
        Assert.Contains("""     dotnet add "src/The App/App.csproj" package LlmPatterns.Analyzers""", run.Output);
        Assert.Contains("# Found: 2 model calls (2 foundation), in\n#   src/Lib/Lib.csproj (1)\n#   src/The App/App.csproj (1)\n", File("src"));
        Assert.Contains("# 2 calls, named at src/Lib/Code.cs:4, src/The App/Code.cs:4\n#model  house-style  fine-tuned  domain=  |  foundation\n", File("src"));

        code.With("src/LlmPatterns.txt", "model house-style fine-tuned");
        Assert.Contains("2 fine-tuned", (await code.Review()).Output);
    }

    [Fact]
    public async Task Without_a_repository_the_reader_is_told_that_projects_look_only_in_their_own_folders()
    {
        await Solution(git: false);

        var run = await Init();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("note: The projects do not look in src: there is no .git above them, and no Directory.Build.props. Add one of them there.", run.Error);

        code.With("src/Directory.Build.props", "<Project />").With("src/LlmPatterns.txt", "model house-style fine-tuned");
        Assert.Contains("2 fine-tuned", (await code.Review()).Output);
    }

    [Fact]
    public async Task A_file_that_exists_is_kept_and_the_remedy_is_named()
    {
        code.With("App.csproj", TestCode.Project()).With("LlmPatterns.txt", "domain ours");

        var run = await Init();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error: LlmPatterns.txt exists, and init overwrites nothing. Write beside it: --output LlmPatterns.suggested.txt, or look first: --output -", run.Error);
        Assert.DoesNotContain("Loading", run.Error);
        Assert.Equal("domain ours", File());
    }

    [Fact]
    public async Task Beside_it_only_what_it_does_not_say_is_written()
    {
        await App($"{Undecided}\n[LlmPatterns.FineTunedModel(\"style\")] public sealed class Style; [LlmPatterns.DomainSpecific(\"tax\")] public sealed class Ours;");
        code.With("LlmPatterns.txt", "domain TAX\nmodel house-style foundation");

        var run = await Init("--output", "LlmPatterns.suggested.txt");

        Assert.Equal(0, run.ExitCode);
        var suggested = await System.IO.File.ReadAllTextAsync(code.PathOf("LlmPatterns.suggested.txt"));
        Assert.Contains("\ndomain  style  # Code.cs:6\n", suggested);
        Assert.DoesNotContain("tax", suggested);
        Assert.DoesNotContain("house-style", suggested);
    }

    [Fact]
    public async Task To_look_first_it_goes_to_standard_output()
    {
        await App(Undecided);

        var run = await Init("--output", "-");

        Assert.StartsWith("# What the code", run.Output);
        Assert.EndsWith("#model  house-style  fine-tuned  domain=  |  foundation\n", run.Output);
        Assert.Contains("LlmPatternsMode", run.Error);
        Assert.False(System.IO.File.Exists(code.PathOf("LlmPatterns.txt")));
    }

    [Fact]
    public async Task Without_a_model_call_there_is_nothing_to_write()
    {
        await App("public sealed class Empty;");

        var run = await Init();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("No model call was found, so there is nothing to write.\n", run.Output);
        Assert.Empty(Directory.GetFiles(code.Folder, "LlmPatterns*"));
    }

    [Fact]
    public async Task Settings_that_can_not_be_read_are_a_note_with_the_line()
    {
        await App(Undecided);
        code.With("appsettings.json", "{\n  \"OpenAI\": { \"Model\": \"support-chat\" },\n  oops\n}");

        var run = await Init();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("note: appsettings.json: Line 3: It can't be read, so its settings are left out. 'o' is an invalid start", run.Error);
        Assert.DoesNotContain("support-chat", File());
    }

    [Fact]
    public async Task Code_that_does_not_compile_gives_what_could_be_seen_and_says_so()
    {
        await App($"{Undecided}\npublic sealed class Broken {{ private Missing missing; }}");

        var run = await Init();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error: App.csproj: 1 compile error", run.Error);
        Assert.Contains("# Not the whole result: 1 project could not be loaded or compiled.\n#   App.csproj\n", File());
        Assert.Contains("#model  house-style", File());
    }

    [Fact]
    public async Task Code_of_which_nothing_loads_gives_no_file()
    {
        code.With("App.csproj", "<Project");

        var run = await Init();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error: App.csproj: ", run.Error);
        Assert.Empty(Directory.GetFiles(code.Folder, "LlmPatterns*"));
    }

    [Fact]
    public async Task Odd_names_are_quoted_and_those_that_no_line_can_hold_are_said()
    {
        await App("""
            using LlmPatterns;
            using Microsoft.Extensions.AI;
            [DomainSpecific("tax & duty"), FineTunedModel("the \"good\" one")]
            public sealed class Answers(IChatClient client)
            {
                public Task AskAsync(string question, int kind) => client.GetResponseAsync(question, new ChatOptions { ModelId = kind > 1 ? "#1 chat" : kind > 0 ? "M:chat" : "say \"hi\"" });
            }
            """);

        await Init();

        Assert.Contains("\ndomain  \"tax & duty\"  # Code.cs:3\n", File());
        Assert.Contains("\n# A name that this file can't hold: the \"good\" one (Code.cs:3)\n", File());
        Assert.Contains("\n#model  \"#1 chat\"  ", File());
        Assert.Contains("\n#model  \"M:chat\"  ", File());
        Assert.Contains("\n# A name that this file can't hold: say \"hi\"\n", File());
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

        await Init();

        Assert.Contains("# 1 call, named at Code.cs:6\n#model  CHAT_NAME  fine-tuned  domain=  |  foundation\n", File());
        Assert.Contains("# appsettings.json:1: desk\n#model  Assistant", File());
        Assert.Contains("no line is needed: Assistant:Embedding:Model\n", File());
        Assert.DoesNotContain("Not seen to reach", File());
    }

    [Fact]
    public async Task A_folder_s_domain_is_named_once()
    {
        code.With(".editorconfig", "root = true\n[*.cs]\nllm_patterns.domain = medical\n");
        await App($"{Undecided}\n[LlmPatterns.DomainSpecific(\"Medical\")] public sealed class Marked;");

        await Init();

        Assert.Contains("\ndomain  medical  # Code.cs:6\n", File());
        Assert.DoesNotContain("Medical", File());
    }

    public void Dispose() => code.Dispose();

    private Task<CliRun> Init(params string[] arguments) => Cli.Run(code.Folder, ["init", .. arguments]);

    private string File(string folder = "")
    {
        var text = System.IO.File.ReadAllText(Directory.GetFiles(code.PathOf(folder), "LlmPatterns.txt", folder.Length == 0 ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly).Single());
        Assert.DoesNotContain(code.Folder, text);
        return text;
    }

    private Task App(string source) => code.With("App.csproj", TestCode.Project(TestCode.LanguageModel)).With("Code.cs", source).Restored("App.csproj");

    private Task Solution(bool git = true)
    {
        if (git)
            code.With(".git/HEAD", "");
        return code.With("Desk.slnx", """<Solution><Project Path="src/The App/App.csproj" /><Project Path="src/Lib/Lib.csproj" /></Solution>""")
            .With("src/The App/App.csproj", TestCode.Project(TestCode.LanguageModel)).With("src/The App/Code.cs", Undecided)
            .With("src/Lib/Lib.csproj", TestCode.Project(TestCode.LanguageModel)).With("src/Lib/Code.cs", Undecided)
            .Restored("Desk.slnx");
    }
}
