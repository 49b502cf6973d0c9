namespace LlmPatterns.Package.Tests;

/// <summary>Fresh projects, built with plain <c>dotnet build</c> against the packed package.</summary>
[Collection(PackageCollection.Name)]
public sealed class ConsumerTests(PackageFeed feed)
{
    internal const string Clinic = """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public static class Program
        {
            public static void Main() { }
        }

        public sealed class Clinic(IChatClient client)
        {
            [DomainSpecific("medical")]
            public Task<ChatResponse> Dose(string question) => client.GetResponseAsync($"Answer briefly: {question}");

            [RetrievalAugmented("guidelines")]
            public Task<ChatResponse> Guideline(string question) => client.GetResponseAsync($"Answer from our guidelines: {question}");
        }

        public sealed class Reminders(IChatClient client)
        {
            public Task<ChatResponse> Friendlier(string reminder) => client.GetResponseAsync($"Make this friendlier: {reminder}");
        }
        """;

    [Fact]
    public async Task Warns_with_nothing_but_the_package_added()
    {
        using var consumer = new Consumer(feed).WithLanguageModel().With("src/App/Program.cs", Clinic);

        var build = await consumer.Build();

        Assert.True(build.ExitCode == 0, build.Text);
        Assert.Equal(["warning LLMP101", "warning LLMP102"], Consumer.Ids(build));
    }

    [Fact]
    public async Task Names_the_line_of_a_prompt_file_that_cannot_be_read()
    {
        using var consumer = new Consumer(feed, "<LlmPatternsYamlPrompts>Prompts/*.yaml</LlmPatternsYamlPrompts>").WithLanguageModel()
            .With("src/App/Program.cs", Clinic)
            .With("src/App/Prompts/answer.prompty", "---\nname: answer\nmodel: api: chat\n---\nuser:\n{{question}}\n")
            .With("src/App/Prompts/good.prompty", "---\nname: good\n---\nuser:\n{{question}}\n")
            .With("src/App/Prompts/story.yaml", "name: story\ntemplate: |\n  Tell a story.\n  {{$topic.name}}\n")
            .With("src/App/Plugins/Sum/skprompt.txt", "Sum up:\n{{#if long}}\n")
            .With("src/App/Plugins/Sum/config.json", "{\n  \"schema\": 1\n  \"type\": \"completion\"\n}\n");

        var build = await consumer.Build();

        Assert.True(build.ExitCode == 0, build.Text);
        Assert.Equal(
            ["Plugins/Sum/config.json:3 LLMP901", "Plugins/Sum/skprompt.txt:2 LLMP901", "Prompts/answer.prompty:3 LLMP901", "Prompts/story.yaml:4 LLMP901"],
            Findings.Of(build, consumer.Folder).In("Prompts").Concat(Findings.Of(build, consumer.Folder).In("Plugins")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Strict_raises_the_suggestion_to_declare()
    {
        using var consumer = new Consumer(feed, "<LlmPatternsMode>Strict</LlmPatternsMode>").WithLanguageModel().With("src/App/Program.cs", Clinic);

        var build = await consumer.Build();

        Assert.True(build.ExitCode == 0, build.Text);
        Assert.Equal(["warning LLMP101", "warning LLMP102", "warning LLMP301"], Consumer.Ids(build));
    }

    [Fact]
    public async Task A_mode_in_capitals_holds_also_where_it_comes_after_the_packages_own_targets()
    {
        using var consumer = new Consumer(feed).WithLanguageModel().With("src/App/Program.cs", Clinic);

        var commanded = await consumer.Build("-p:LlmPatternsMode=Strict");
        var late = await consumer.With("Directory.Build.targets", "<Project><PropertyGroup><LlmPatternsMode>Audit</LlmPatternsMode></PropertyGroup></Project>").Build("--no-incremental");

        Assert.Equal(["warning LLMP101", "warning LLMP102", "warning LLMP301"], Consumer.Ids(commanded));
        Assert.True(late.ExitCode == 0, late.Text);
        Assert.Empty(Consumer.Ids(late));
    }

    [Theory]
    [InlineData("audit")]
    [InlineData("off")]
    public async Task Audit_and_off_leave_the_build_without_warnings(string mode)
    {
        using var consumer = new Consumer(feed, $"<LlmPatternsMode>{mode}</LlmPatternsMode>").WithLanguageModel().With("src/App/Program.cs", Clinic);

        var build = await consumer.Build();

        Assert.True(build.ExitCode == 0, build.Text);
        Assert.Empty(Consumer.Ids(build));
    }

    [Fact]
    public async Task Off_takes_the_analyzer_away_from_the_compiler()
    {
        using var consumer = new Consumer(feed).WithLanguageModel().With("src/App/Program.cs", Clinic);

        var (on, off) = (await consumer.Build("-v:detailed"), await consumer.Build("-v:detailed", "-p:LlmPatternsMode=off"));

        Assert.Contains("LlmPatterns.Analyzers.dll", CompilerCommand(on));
        Assert.DoesNotContain("LlmPatterns.Analyzers.dll", CompilerCommand(off));
        Assert.DoesNotContain("LlmPatterns.CodeFixes.dll", CompilerCommand(off));
    }

    [Fact]
    public async Task An_unknown_mode_is_an_error_that_names_the_four()
    {
        using var consumer = new Consumer(feed, "<LlmPatternsMode>stern</LlmPatternsMode>").WithLanguageModel().With("src/App/Program.cs", Clinic);

        var build = await consumer.Build();

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error LLMP901: LlmPatternsMode is 'stern'. It is one of off, audit, default and strict.", build.Text);
    }

    [Fact]
    public async Task A_project_without_a_model_library_hears_nothing()
    {
        using var consumer = new Consumer(feed, "<LlmPatternsMode>strict</LlmPatternsMode>").With("src/App/Program.cs", """
            using LlmPatterns;

            public static class Program
            {
                public static void Main() => System.Console.WriteLine(Answer("?"));

                [RetrievalAugmented]
                private static string Answer(string question) => question;
            }
            """);

        var build = await consumer.Build();

        Assert.True(build.ExitCode == 0, build.Text);
        Assert.Empty(Consumer.Ids(build));
    }

    [Fact]
    public async Task The_analyzers_can_read_the_mode_and_whether_it_is_a_test_project()
    {
        using var consumer = new Consumer(feed, "<IsTestProject>true</IsTestProject><IsTestingPlatformApplication>true</IsTestingPlatformApplication>").With("src/App/Program.cs", "public sealed class Tests;");

        var build = await consumer.Build();

        Assert.True(build.ExitCode == 0, build.Text);
        var config = consumer.Read("src/App/obj/Debug/net10.0/App.GeneratedMSBuildEditorConfig.editorconfig");
        Assert.Contains("build_property.LlmPatternsMode = default", config);
        Assert.Contains("build_property.IsTestProject = true", config);
        Assert.Contains("build_property.IsTestingPlatformApplication = true", config);
    }

    private static string CompilerCommand(Output build) =>
        Assert.Single(build.Text.Split('\n'), line => line.Contains(" /analyzer:") && line.Contains(" /out:"));
}
