namespace LlmPatterns.Package.Tests.Shapes;

/// <summary>A first day: a new project, the package added, a first mark, and nothing else done.</summary>
[Collection(PackageCollection.Name)]
public sealed class NewProjectTests(PackageFeed feed)
{
    [Fact]
    public async Task A_mark_compiles_after_adding_the_package_and_the_project_builds_again_and_publishes()
    {
        using var repository = new Repository(feed);
        await Run("new", "console", "--output", "Hello", "--no-restore");
        await Run("add", "Hello", "package", "LlmPatterns.Analyzers", "--prerelease");
        repository.With("Hello/Greeting.cs", """
            using LlmPatterns;

            [FoundationModel(Justification = "No answer depends on it.")]
            public static class Greeting
            {
                public static string Prompt => "Say hello.";
            }
            """);

        var first = await Run("build", "Hello", "-p:UseSharedCompilation=false");
        var second = await Run("build", "Hello", "-p:UseSharedCompilation=false", "-v:normal");
        var published = await Run("publish", "Hello", "-p:UseSharedCompilation=false", "--output", "published");

        Assert.Empty(Consumer.Ids(first).Concat(Consumer.Ids(published)));
        Assert.Contains("Skipping target \"CoreCompile\"", second.Text);
        Assert.Equal(
            ["Hello", "LlmPatterns.Annotations"],
            Directory.EnumerateFiles(Path.Combine(repository.Root, "published"), "*.dll").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

        async Task<Output> Run(params string[] arguments)
        {
            var output = await repository.Run(arguments);
            Assert.True(output.ExitCode == 0, output.Text);
            return output;
        }
    }

    [Fact]
    public async Task What_was_found_is_found_again_when_another_file_changes()
    {
        using var consumer = new Consumer(feed).WithLanguageModel().With("src/App/Program.cs", ConsumerTests.Clinic);

        var first = await consumer.Build();
        var second = await consumer.With("src/App/Other.cs", "public sealed class Other;").Build();

        Assert.Equal(["warning LLMP101", "warning LLMP102"], Consumer.Ids(first));
        Assert.Equal(Consumer.Ids(first), Consumer.Ids(second));
    }
}
