namespace LlmPatterns.Package.Tests;

/// <summary>The files that the package finds for the analyzers.</summary>
[Collection(PackageCollection.Name)]
public sealed class AdditionalFilesTests(PackageFeed feed)
{
    [Fact]
    public async Task Finds_names_from_the_project_up_to_the_repository_root()
    {
        using var consumer = new Consumer(feed, folder: "clone/src/App")
            .With("LlmPatterns.txt", "")
            .With("clone/.git/HEAD", "")
            .With("clone/LlmPatterns.txt", "")
            .With("clone/src/LlmPatterns.txt", "")
            .With("clone/src/App/LlmPatterns.txt", "")
            .With("clone/src/Other/LlmPatterns.txt", "");

        Assert.Equal(
            ["clone/LlmPatterns.txt", "clone/src/LlmPatterns.txt", "clone/src/App/LlmPatterns.txt"],
            await consumer.AdditionalFiles());
    }

    [Fact]
    public async Task A_worktree_has_a_file_named_git_at_its_root()
    {
        using var consumer = new Consumer(feed).With("LlmPatterns.txt", "").With("src/.git", "gitdir: elsewhere").With("src/LlmPatterns.txt", "");

        Assert.Equal(["src/LlmPatterns.txt"], await consumer.AdditionalFiles());
    }

    [Fact]
    public async Task Without_git_the_folder_of_Directory_Build_props_is_the_root()
    {
        using var consumer = new Consumer(feed).With("LlmPatterns.txt", "").With("src/Directory.Build.props", "<Project />").With("src/LlmPatterns.txt", "");

        Assert.Equal(["src/LlmPatterns.txt"], await consumer.AdditionalFiles());
    }

    [Fact]
    public async Task Without_either_only_the_projects_own_folder_counts()
    {
        using var consumer = new Consumer(feed).With("LlmPatterns.txt", "").With("src/App/LlmPatterns.txt", "");

        Assert.Equal(["src/App/LlmPatterns.txt"], await consumer.AdditionalFiles());
    }

    [Fact]
    public async Task Takes_the_baseline_beside_the_project_and_no_other()
    {
        using var consumer = new Consumer(feed)
            .With("LlmPatterns.Baseline.txt", "")
            .With("src/LlmPatterns.Baseline.txt", "")
            .With("src/App/LlmPatterns.Baseline.txt", "")
            .With("src/App/Deep/LlmPatterns.Baseline.txt", "");

        Assert.Equal(["src/App/LlmPatterns.Baseline.txt"], await consumer.AdditionalFiles());
    }

    [Fact]
    public async Task Takes_catalogs_beside_the_project_and_prompt_files_below_it()
    {
        using var consumer = new Consumer(feed)
            .With("src/App/Contoso.catalog.txt", "")
            .With("src/App/prompts/answer.prompty", "")
            .With("src/App/plugins/Sum/skprompt.txt", "")
            .With("src/App/bin/answer.prompty", "")
            .With("src/App/readme.txt", "");

        Assert.Equal(
            ["src/App/Contoso.catalog.txt", "src/App/plugins/Sum/skprompt.txt", "src/App/prompts/answer.prompty"],
            (await consumer.AdditionalFiles()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Takes_the_settings_beside_a_template_and_no_others()
    {
        using var consumer = new Consumer(feed)
            .With("src/App/config.json", "{}")
            .With("src/App/plugins/config.json", "{}")
            .With("src/App/plugins/Sum/skprompt.txt", "")
            .With("src/App/plugins/Sum/config.json", "{}")
            .With("src/App/plugins/Bare/skprompt.txt", "");

        Assert.Equal(
            ["src/App/plugins/Bare/skprompt.txt", "src/App/plugins/Sum/config.json", "src/App/plugins/Sum/skprompt.txt"],
            (await consumer.AdditionalFiles()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("<LlmPatternsYamlPrompts>Prompts/**/*.yaml;Agents/*.yml</LlmPatternsYamlPrompts>", new[] { "src/App/Agents/helper.yml", "src/App/Prompts/Help/answer.yaml" })]
    [InlineData("<LlmPatternsYamlPrompts>**/*.yaml</LlmPatternsYamlPrompts><LlmPatternsPromptFiles>false</LlmPatternsPromptFiles>", new string[0])]
    public async Task Takes_YAML_where_the_project_says_so(string properties, string[] expected)
    {
        using var consumer = new Consumer(feed, properties)
            .With("src/App/Prompts/Help/answer.yaml", "")
            .With("src/App/Agents/helper.yml", "")
            .With("src/App/pipeline.yaml", "")
            .With("src/App/bin/Prompts/answer.yaml", "");

        Assert.Equal(expected, (await consumer.AdditionalFiles()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Leaves_prompt_files_out_on_request_and_names_no_file_twice()
    {
        using var consumer = new Consumer(feed, "<LlmPatternsPromptFiles>false</LlmPatternsPromptFiles>")
            .With("src/App/Contoso.catalog.txt", "")
            .With("src/App/answer.prompty", "")
            .With("src/App/Directory.Build.props", """<Project><ItemGroup><AdditionalFiles Include="Contoso.catalog.txt" /></ItemGroup></Project>""");

        Assert.Equal(["src/App/Contoso.catalog.txt"], await consumer.AdditionalFiles());
    }
}
