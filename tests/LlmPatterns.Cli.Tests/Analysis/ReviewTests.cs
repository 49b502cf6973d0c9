namespace LlmPatterns.Cli.Tests.Analysis;

/// <summary>What is analyzed is what the build compiles, with the analyzers of the tool and the project's own configuration.</summary>
public sealed class ReviewTests : IDisposable
{
    private readonly TestCode code = new();

    [Fact]
    public async Task Two_target_frameworks_report_a_finding_once()
    {
        await Restored(Sources.Drifted, frameworks: "net10.0;netstandard2.0");

        var run = await code.Review();

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("1 model call in 1 project: 1 warning\n", run.Output);
    }

    [Fact]
    public async Task Code_of_one_target_framework_alone_is_reviewed_too()
    {
        await Restored($"#if NETSTANDARD\n{Sources.Drifted}\n#endif", frameworks: "net10.0;netstandard2.0");

        var run = await code.Review();

        Assert.EndsWith("1 model call in 1 project: 1 warning\n", run.Output);
    }

    [Fact]
    public async Task A_file_of_two_projects_reports_a_finding_once()
    {
        var linked = TestCode.Project(TestCode.LanguageModel + """<Compile Include="../Shared/Answers.cs" />""");
        code.With("Desk.slnx", """<Solution><Project Path="One/One.csproj" /><Project Path="Two/Two.csproj" /></Solution>""")
            .With("One/One.csproj", linked).With("Two/Two.csproj", linked).With("Shared/Answers.cs", Sources.Drifted);
        await code.Restored("Desk.slnx");

        var run = await code.Review();

        Assert.EndsWith("1 model call in 2 projects: 1 warning\n", run.Output);
    }

    [Fact]
    public async Task A_project_without_a_model_library_has_no_calls()
    {
        code.With("App.csproj", TestCode.Project()).With("Empty.cs", "public sealed class Empty;");
        await code.Restored(".");

        var run = await code.Review();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("0 model calls in 1 project: nothing to report\n", run.Output);
    }

    [Fact]
    public async Task Names_above_the_project_are_read_where_the_package_is_not_referenced()
    {
        code.With(".git/HEAD", "").With("LlmPatterns.txt", "model  house-style  fine-tuned  domain=style");
        await Restored(Sources.Kept.Replace("text}\")", "text}\", new ChatOptions { ModelId = \"house-style\" })"));

        var run = await code.Review();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("LLMP201", run.Output);
        Assert.Contains("model house-style", run.Output);
    }

    [Fact]
    public async Task A_bad_line_of_these_is_reported_at_its_line()
    {
        code.With(".git/HEAD", "").With("LlmPatterns.txt", "# names\nmodle  house-style  fine-tuned");
        await Restored(Sources.Kept);

        var run = await code.Review();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("LlmPatterns.txt\n  2:1  warning  LLMP901", run.Output);
    }

    [Fact]
    public async Task A_bad_key_is_reported_for_the_project()
    {
        code.With(".editorconfig", "root = true\n[*.cs]\nllm_patterns.phsae = rag\n");
        await Restored(Sources.Kept);

        var run = await code.Review();

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("App.csproj\n    warning  LLMP901  ", run.Output);
    }

    [Fact]
    public async Task A_test_project_is_one_where_the_package_is_not_referenced()
    {
        var undeclared = Sources.Kept.Replace("[FoundationModel(Justification = \"Only rewrites.\")]", "");
        await Restored($"{undeclared}\n[FoundationModel] public sealed class Declared;", properties: "<IsTestProject>true</IsTestProject>");

        var inTests = await code.Review();
        var elsewhere = await code.With("App.csproj", TestCode.Project(TestCode.LanguageModel)).Review();

        Assert.DoesNotContain("LLMP301", inTests.Output);
        Assert.Contains("LLMP301", elsewhere.Output);
    }

    [Fact]
    public async Task Severities_of_the_project_hold()
    {
        code.With(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.LLMP102.severity = error\n");
        await Restored(Sources.Drifted);

        var run = await code.Review("--fail-on", "error");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error  LLMP102", run.Output);
    }

    [Theory]
    [InlineData("dotnet_diagnostic.LLMP102.severity = none\ndotnet_diagnostic.LLMP000.severity = none", "")]
    [InlineData("dotnet_analyzer_diagnostic.severity = none", "")]
    [InlineData("dotnet_diagnostic.LLMP102.severity = silent", "")]
    [InlineData("", "<NoWarn>$(NoWarn);LLMP000;LLMP102</NoWarn>")]
    public async Task Rules_that_are_off_say_nothing_and_the_calls_are_listed(string editorConfig, string properties)
    {
        code.With(".editorconfig", $"root = true\n[*.cs]\n{editorConfig}\n");
        await Restored(Sources.Drifted, properties: properties);

        var run = await code.Review("--fail-on", "suggestion");

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("1 model call in 1 project: nothing to report\n", run.Output);
    }

    [Fact]
    public async Task The_inventory_is_no_finding_even_where_every_rule_is_an_error()
    {
        code.With(".editorconfig", "root = true\n[*.cs]\ndotnet_analyzer_diagnostic.category-LlmPatterns.Architecture.severity = error\n");
        await Restored(Sources.Kept);

        var run = await code.Review();

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("1 model call in 1 project: nothing to report\n", run.Output);
    }

    [Fact]
    public async Task What_the_code_suppresses_is_no_finding_and_its_calls_are_listed()
    {
        await Restored($"#pragma warning disable\n{Sources.Drifted}");

        var run = await code.Review();

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("1 model call in 1 project: nothing to report\n", run.Output);
    }

    [Fact]
    public async Task Code_that_does_not_compile_is_reviewed_and_the_result_is_said_not_to_be_whole()
    {
        await Restored($"{Sources.Drifted}\npublic sealed class Broken {{ private Missing missing; }}");

        var run = await code.Review("--fail-on", "never");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error: App.csproj: 1 compile error, so findings can be missing; the first: Code.cs(11,38): CS0246: ", run.Error);
        Assert.Contains("LLMP102", run.Output);
        Assert.EndsWith("1 warning\nNot the whole result: 1 project could not be loaded or compiled.\n", run.Output);
    }

    [Fact]
    public async Task Warnings_that_a_setting_makes_errors_leave_the_result_whole()
    {
        await Restored("#warning Look here\n" + Sources.Kept, properties: "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");

        var run = await code.Review();

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("error", run.Error);
    }

    [Fact]
    public async Task A_referenced_project_is_read_and_not_reviewed_itself()
    {
        code.With("Lib/Lib.csproj", TestCode.Project(TestCode.LanguageModel)).With("Lib/Answers.cs", Sources.Drifted)
            .With("App/App.csproj", TestCode.Project("""<ProjectReference Include="../Lib/Lib.csproj" />""")).With("App/Use.cs", "public sealed class Use(Desk.Answers answers) { public object It => answers; }");
        await code.Restored("App");

        var run = await code.Review("App");

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("0 model calls in 1 project: nothing to report\n", run.Output);
    }

    public void Dispose() => code.Dispose();

    private Task Restored(string source, string properties = "", string frameworks = "net10.0") =>
        code.With("App.csproj", TestCode.Project(TestCode.LanguageModel, properties, frameworks)).With("Code.cs", source).Restored("App.csproj");
}
