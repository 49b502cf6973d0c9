namespace LlmPatterns.Cli.Tests.Loading;

/// <summary>What can't be loaded is an error that names it and its cause, and nothing partial looks whole.</summary>
public sealed class LoadingTests : IDisposable
{
    private readonly TestCode code = new();

    [Fact]
    public async Task A_project_that_was_never_restored_is_named_with_the_command_that_helps()
    {
        code.With("App/App.csproj", TestCode.Project(TestCode.LanguageModel)).With("App/Answers.cs", Sources.Drifted);

        var run = await code.Review("App");

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("error: App/App.csproj: Not restored: there is no ", run.Error);
        Assert.Contains($"Run: dotnet restore \"{code.PathOf("App/App.csproj")}\"", run.Error);
    }

    [Fact]
    public async Task A_project_that_needs_no_package_must_be_restored_as_well()
    {
        code.With("App.csproj", TestCode.Project()).With("Empty.cs", "public sealed class Empty;");

        var run = await code.Review("App.csproj");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Not restored: ", run.Error);
    }

    [Fact]
    public async Task A_project_whose_restore_failed_is_not_taken_for_a_restored_one()
    {
        code.With("App.csproj", TestCode.Project("""<PackageReference Include="LlmPatterns.NoSuchPackage" Version="1.0.0" />""")).With("Empty.cs", "public sealed class Empty;");
        await DotNet.Run(code.Folder, "restore", "--source", code.Folder);
        Assert.True(File.Exists(code.PathOf("obj/project.assets.json")));

        var run = await code.Review();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error: App.csproj: Not restored: the last restore failed. Run: dotnet restore ", run.Error);
    }

    [Fact]
    public async Task A_project_file_that_is_no_xml_is_named_with_its_line()
    {
        code.With("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\">\n<PropertyGroup>\n</Project>");

        var run = await code.Review();

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("error: App.csproj: The project file could not be loaded. ", run.Error);
        Assert.Contains("Line 3", run.Error);
    }

    [Fact]
    public async Task A_missing_SDK_is_the_cause()
    {
        code.With("App.csproj", """<Project Sdk="Contoso.Sdk/1.2.3" />""");

        var run = await code.Review();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error: App.csproj: The SDK 'Contoso.Sdk/1.2.3' specified could not be found.", run.Error);
    }

    [Fact]
    public async Task A_dotnet_version_that_is_not_installed_is_the_cause()
    {
        code.With("App.csproj", TestCode.Project()).With("global.json", """{ "sdk": { "version": "5.0.100", "rollForward": "disable" } }""");

        var run = await code.Review();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error: App.csproj: A compatible .NET SDK was not found. Requested SDK version: 5.0.100", run.Error);
        Assert.DoesNotContain("   at ", run.Error);
    }

    [Fact]
    public async Task A_good_project_beside_broken_ones_is_reviewed_and_the_result_is_said_not_to_be_whole()
    {
        code.With("Desk.sln", Solution("Good", "Broken", "Missing"))
            .With("Good/Good.csproj", TestCode.Project(TestCode.LanguageModel)).With("Good/Answers.cs", Sources.Drifted)
            .With("Broken/Broken.csproj", "<Project");
        await code.Restored("Good");

        var run = await code.Review("Desk.sln");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("LLMP102", run.Output);
        Assert.EndsWith("1 model call in 1 project: 1 warning\nNot the whole result: 2 projects could not be loaded or compiled.\n", run.Output);
        Assert.Contains("error: Broken/Broken.csproj: The project file could not be loaded. ", run.Error);
        Assert.Contains("error: Missing/Missing.csproj: The solution names it, and it does not exist.", run.Error);
    }

    [Fact]
    public async Task The_same_cause_of_several_projects_is_said_once()
    {
        code.With("Desk.slnx", """<Solution><Project Path="One/One.csproj" /><Project Path="Two/Two.csproj" /></Solution>""")
            .With("Directory.Build.targets", """<Project><Sdk Name="Contoso.Sdk" Version="1.2.3" /></Project>""")
            .With("One/One.csproj", TestCode.Project())
            .With("Two/Two.csproj", TestCode.Project());

        var run = await code.Review();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error: One/One.csproj, Two/Two.csproj: The SDK 'Contoso.Sdk/1.2.3' specified could not be found.", run.Error);
    }

    [Fact]
    public async Task A_project_in_another_language_is_said_to_be_left_out()
    {
        code.With("Desk.slnx", """<Solution><Project Path="Lib/Lib.fsproj" /><Project Path="App/App.csproj" /></Solution>""")
            .With("Lib/Lib.fsproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""")
            .With("App/App.csproj", TestCode.Project()).With("App/Empty.cs", "public sealed class Empty;");
        await code.Restored("App");

        var run = await code.Review();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("note: Lib/Lib.fsproj: Not reviewed: it is no C# project.", run.Error);
        Assert.Equal("0 model calls in 1 project: nothing to report", run.Output.Trim());
    }

    [Fact]
    public async Task A_solution_that_can_not_be_read_is_named_with_its_line()
    {
        code.With("Desk.slnx", "<Solution>\n<Project />\n</Solution>");

        var run = await code.Review();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Desk.slnx can't be read (line 2): ", run.Error);
    }

    public void Dispose() => code.Dispose();

    private static string Solution(params string[] projects) => "Microsoft Visual Studio Solution File, Format Version 12.00\n" + string.Concat(
        projects.Select(p => $"Project(\"{{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}}\") = \"{p}\", \"{p}\\{p}.csproj\", \"{{{Guid.NewGuid()}}}\"\nEndProject\n"));
}
