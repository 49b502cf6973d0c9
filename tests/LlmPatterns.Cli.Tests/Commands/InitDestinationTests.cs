using LlmPatterns.Cli.Tests.Starting;

namespace LlmPatterns.Cli.Tests.Commands;

/// <summary>Where <c>llm-patterns init</c> writes, and where it does not.</summary>
public sealed class InitDestinationTests : IDisposable
{
    private readonly TestCode code = new();

    [Fact]
    public async Task Two_projects_of_a_solution_get_one_file_where_both_find_it()
    {
        await Solution();

        var run = await code.Init();

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Wrote src/LlmPatterns.txt.\n", run.Output);
        Assert.Contains("""     dotnet add "src/The App/App.csproj" package LlmPatterns.Analyzers""", run.Output);
        Assert.Contains("# Found: 2 model calls (2 foundation), in\n#   src/Lib/Lib.csproj (1)\n#   src/The App/App.csproj (1)\n", code.Written());
        Assert.Contains("# 2 calls, named at src/Lib/Code.cs:4, src/The App/Code.cs:4\n#model  house-style  fine-tuned  domain=  |  foundation\n", code.Written());

        code.With("src/LlmPatterns.txt", "model house-style fine-tuned");
        Assert.Contains("2 fine-tuned", (await code.Review()).Output);
    }

    [Fact]
    public async Task Without_a_repository_the_reader_is_told_that_projects_look_only_in_their_own_folders()
    {
        await Solution(git: false);

        var run = await code.Init();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("note: The projects do not look in src: there is no .git above them, and no Directory.Build.props. Add one of them there.", run.Error);

        code.With("src/Directory.Build.props", "<Project />").With("src/LlmPatterns.txt", "model house-style fine-tuned");
        Assert.Contains("2 fine-tuned", (await code.Review()).Output);
    }

    [Fact]
    public async Task A_file_that_exists_is_kept_and_the_remedy_is_named()
    {
        code.With("App.csproj", TestCode.Project()).With("LlmPatterns.txt", "domain ours");

        var run = await code.Init();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error: LlmPatterns.txt exists, and init overwrites nothing. Write beside it: --output LlmPatterns.suggested.txt, or look first: --output -", run.Error);
        Assert.DoesNotContain("Loading", run.Error);
        Assert.Equal("domain ours", code.Written());
    }

    [Fact]
    public async Task Beside_it_only_what_it_does_not_say_is_written()
    {
        await code.App($"{InitRuns.Undecided}\n[LlmPatterns.FineTunedModel(\"style\")] public sealed class Style; [LlmPatterns.DomainSpecific(\"tax\")] public sealed class Ours;");
        code.With("LlmPatterns.txt", "domain TAX\nmodel house-style foundation");

        var run = await code.Init("--output", "LlmPatterns.suggested.txt");

        Assert.Equal(0, run.ExitCode);
        var suggested = code.Written("LlmPatterns.suggested.txt");
        Assert.Contains("\ndomain  style  # Code.cs:6\n", suggested);
        Assert.DoesNotContain("tax", suggested);
        Assert.DoesNotContain("house-style", suggested);
    }

    [Fact]
    public async Task To_look_first_it_goes_to_standard_output()
    {
        await code.App(InitRuns.Undecided);

        var run = await code.Init("--output", "-");

        Assert.StartsWith("# What the code", run.Output);
        Assert.EndsWith("#model  house-style  fine-tuned  domain=  |  foundation\n", run.Output);
        Assert.Contains("LlmPatternsMode", run.Error);
        Assert.False(File.Exists(code.PathOf("LlmPatterns.txt")));
    }

    [Fact]
    public async Task Without_a_model_call_there_is_nothing_to_write()
    {
        await code.App("public sealed class Empty;");

        var run = await code.Init();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("No model call was found, so there is nothing to write.\n", run.Output);
        Assert.Empty(Directory.GetFiles(code.Folder, "LlmPatterns*"));
    }

    [Fact]
    public async Task Code_of_which_nothing_loads_gives_no_file()
    {
        code.With("App.csproj", "<Project");

        var run = await code.Init();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error: App.csproj: ", run.Error);
        Assert.Empty(Directory.GetFiles(code.Folder, "LlmPatterns*"));
    }

    public void Dispose() => code.Dispose();

    private Task Solution(bool git = true)
    {
        if (git)
            code.With(".git/HEAD", "");
        return code.With("Desk.slnx", """<Solution><Project Path="src/The App/App.csproj" /><Project Path="src/Lib/Lib.csproj" /></Solution>""")
            .With("src/The App/App.csproj", TestCode.Project(TestCode.LanguageModel)).With("src/The App/Code.cs", InitRuns.Undecided)
            .With("src/Lib/Lib.csproj", TestCode.Project(TestCode.LanguageModel)).With("src/Lib/Code.cs", InitRuns.Undecided)
            .Restored("Desk.slnx");
    }
}
