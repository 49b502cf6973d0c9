namespace LlmPatterns.Cli.Tests.Baselines;

/// <summary>Several target frameworks and several projects.</summary>
public sealed class SharedBaselineTests : IDisposable
{
    private const string Solution = """<Solution><Project Path="One/One.csproj" /><Project Path="Two/Two.csproj" /></Solution>""";

    private readonly TestCode code = new();

    [Fact]
    public async Task Each_target_framework_has_its_entries()
    {
        // One member that differs, one that is the same, and one that is compiled for one framework alone.
        var differs = Sources.Drifted.Replace("=> client", "=>\n#if NETSTANDARD\n    null ??\n#endif\n    client");
        await code.App(differs, frameworks: "net10.0;netstandard2.0");
        code.With("Same.cs", BaselineRuns.Replies).With("Only.cs", $"#if NETSTANDARD\n{Sources.Drifted.Replace("Answers", "Only")}\n#endif");

        var run = await code.Baseline();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal([BaselineRuns.Answer, BaselineRuns.Answer, "LLMP102  Desk.Only.AnswerAsync(string)", "LLMP102  Desk.Replies.AnswerAsync(string)"], code.Entries());
        Assert.Equal(0, (await code.Review("--ratchet", "--fail-on", "suggestion")).ExitCode);
    }

    [Fact]
    public async Task Each_project_has_its_file_and_a_shared_source_is_in_both()
    {
        var linked = TestCode.Project(TestCode.LanguageModel + """<Compile Include="../Shared/Answers.cs" />""");
        code.With("Desk.slnx", Solution).With("One/One.csproj", linked).With("Two/Two.csproj", linked)
            .With("Shared/Answers.cs", Sources.Drifted).With("Two/Replies.cs", BaselineRuns.Replies);
        await code.Restored("Desk.slnx");

        var run = await code.Baseline();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal([BaselineRuns.Answer], code.Entries($"One/{BaselineRuns.File}"));
        Assert.Equal([BaselineRuns.Answer, "LLMP102  Desk.Replies.AnswerAsync(string)"], code.Entries($"Two/{BaselineRuns.File}"));
        Assert.EndsWith("2 known findings in the baseline\n", (await code.Review()).Output);
    }

    [Fact]
    public async Task A_project_that_does_not_compile_keeps_the_others_from_nothing()
    {
        code.With("Desk.slnx", Solution)
            .With("One/One.csproj", TestCode.Project(TestCode.LanguageModel)).With("One/Answers.cs", Sources.Drifted)
            .With("Two/Two.csproj", TestCode.Project(TestCode.LanguageModel)).With("Two/Replies.cs", $"{BaselineRuns.Replies}\nclass Broken : Missing;");
        await code.Restored("Desk.slnx");

        var run = await code.Baseline();

        Assert.Equal(2, run.ExitCode);
        Assert.Equal([BaselineRuns.Answer], code.Entries($"One/{BaselineRuns.File}"));
        Assert.False(File.Exists(code.PathOf($"Two/{BaselineRuns.File}")));
    }

    [Fact]
    public async Task Two_projects_in_one_folder_share_a_file_and_one_alone_removes_nothing()
    {
        var project = TestCode.Project(TestCode.LanguageModel, "<EnableDefaultCompileItems>false</EnableDefaultCompileItems>");
        code.With("Desk.slnx", """<Solution><Project Path="All/One.csproj" /><Project Path="All/Two.csproj" /></Solution>""")
            .With("All/Directory.Build.props", "<Project><PropertyGroup><BaseIntermediateOutputPath>obj/$(MSBuildProjectName)/</BaseIntermediateOutputPath></PropertyGroup></Project>")
            .With("All/One.csproj", project.Replace("</ItemGroup>", """<Compile Include="One.cs" /></ItemGroup>""")).With("All/One.cs", Sources.Drifted)
            .With("All/Two.csproj", project.Replace("</ItemGroup>", """<Compile Include="Two.cs" /></ItemGroup>""")).With("All/Two.cs", BaselineRuns.Replies);
        await code.Restored("Desk.slnx");
        const string Shared = $"All/{BaselineRuns.File}";
        string[] both = [BaselineRuns.Answer, "LLMP102  Desk.Replies.AnswerAsync(string)"];
        await code.Baseline();
        Assert.Equal(both, code.Entries(Shared));

        var one = await code.Baseline("All/One.csproj");
        var ratchet = await code.Baseline("All/One.csproj", "--ratchet");

        Assert.Contains("note: All/LlmPatterns.Baseline.txt: All/Two.csproj shares it and is not analyzed here", one.Error);
        Assert.Equal(both, code.Entries(Shared));
        Assert.Equal(0, ratchet.ExitCode);
        Assert.Equal(0, (await code.Review("All/One.csproj", "--ratchet")).ExitCode);
    }

    public void Dispose() => code.Dispose();
}
