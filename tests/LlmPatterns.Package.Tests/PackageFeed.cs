using System.Runtime.CompilerServices;

namespace LlmPatterns.Package.Tests;

/// <summary>Packs the packages once a run, under a version of its own, so that no cache can answer with an older build.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly string root = Directory.CreateTempSubdirectory("llm-patterns-feed-").FullName;

    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():n}";
    public string Folder => Path.Combine(root, "feed");

    /// <summary>Where consumers keep their packages; what they do not find here comes from the machine's own folder.</summary>
    public string Packages => Path.Combine(root, "packages");

    public string Analyzers => Path.Combine(Folder, $"LlmPatterns.Analyzers.{Version}.nupkg");

    public string Tool => Path.Combine(Folder, $"LlmPatterns.Cli.{Version}.nupkg");

    public async Task InitializeAsync()
    {
        foreach (var project in (string[])["LlmPatterns.Package", "LlmPatterns.Annotations", "LlmPatterns.Cli"])
        {
            // A folder of its own for the outputs: the build that runs these tests must not be overwritten.
            var pack = await DotNet.Run(Repository, "pack", $"src/{project}", "--output", Folder, "--artifacts-path", Path.Combine(root, "artifacts"), $"-p:Version={Version}", "-p:UseSharedCompilation=false");
            Assert.True(pack.ExitCode == 0, pack.Text);
        }
    }

    public Task DisposeAsync()
    {
        Directory.Delete(root, recursive: true);
        return Task.CompletedTask;
    }

    private static string Repository => Path.GetFullPath("../..", Path.GetDirectoryName(Here())!);

    private static string Here([CallerFilePath] string path = "") => path;
}

/// <summary>The tests that share the feed.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackageFeed>
{
    public const string Name = "package";
}
