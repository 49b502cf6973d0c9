using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LlmPatterns.Package.Tests;

/// <summary>A project as a team has it: its own sources, and the one package added.</summary>
internal sealed partial class Consumer : IDisposable
{
    private readonly Repository repository;
    private readonly string properties;
    private readonly string folder;

    /// <param name="feed">Where the package is.</param>
    /// <param name="properties">MSBuild properties of the project.</param>
    /// <param name="folder">The project's folder in the repository.</param>
    public Consumer(PackageFeed feed, string properties = "", string folder = "src/App")
    {
        (repository, this.properties, this.folder) = (new(feed), properties, folder);
        WriteProject(packages: "");
    }

    public Consumer WithLanguageModel() => WriteProject(Repository.LanguageModel);

    public Consumer With(string path, string text)
    {
        repository.With(path, text);
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(repository.Root, path));

    public string Folder => Path.Combine(repository.Root, folder);

    public Task<Output> Build(params string[] arguments) =>
        DotNet.Run(Folder, ["build", "-p:UseSharedCompilation=false", .. arguments]);

    /// <summary>The additional files, as evaluation gives them to the IDE; paths start at the repository.</summary>
    public async Task<string[]> AdditionalFiles()
    {
        var restore = await DotNet.Run(Folder, "restore");
        Assert.True(restore.ExitCode == 0, restore.Text);
        var items = await DotNet.Run(Folder, "msbuild", "-getItem:AdditionalFiles");
        Assert.True(items.ExitCode == 0, items.Text);
        return
        [
            .. JsonNode.Parse(items.Text)!["Items"]!["AdditionalFiles"]!.AsArray()
                .Select(item => Path.GetRelativePath(repository.Root, item!["FullPath"]!.GetValue<string>()).Replace('\\', '/')),
        ];
    }

    /// <summary>Every <c>warning X</c> and <c>error X</c> of a build, each once, without the feed's own about versions.</summary>
    public static string[] Ids(Output build) =>
        [.. Finding().Matches(build.Text).Select(match => match.Value).Where(finding => !finding.Contains("NU1603")).Distinct().Order()];

    public void Dispose() => repository.Dispose();

    private Consumer WriteProject(string packages)
    {
        repository.WithProject($"{folder}/App.csproj", repository.Analyzers + packages, $"<TargetFramework>net10.0</TargetFramework>{properties}");
        return this;
    }

    [GeneratedRegex(@"(warning|error) [A-Z]+\d+")]
    private static partial Regex Finding();
}
