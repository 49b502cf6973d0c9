using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LlmPatterns.Package.Tests;

/// <summary>A project as a team has it: its own sources, and the one package added.</summary>
internal sealed partial class Consumer : IDisposable
{
    private readonly PackageFeed feed;
    private readonly string properties;
    private readonly string folder;
    private readonly string root = Directory.CreateTempSubdirectory("llm-patterns-consumer-").FullName;

    /// <param name="feed">Where the package is.</param>
    /// <param name="properties">MSBuild properties of the project.</param>
    /// <param name="folder">The project's folder in the repository.</param>
    public Consumer(PackageFeed feed, string properties = "", string folder = "src/App")
    {
        (this.feed, this.properties, this.folder) = (feed, properties, folder);
        Write($"{folder}/App.csproj", Project(packages: ""));
    }

    public Consumer WithLanguageModel()
    {
        Write($"{folder}/App.csproj", Project("""<PackageReference Include="Microsoft.Extensions.AI" Version="10.11.0" />"""));
        return this;
    }

    public Consumer With(string path, string text)
    {
        Write(path, text);
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(root, path));

    public string Folder => Path.Combine(root, folder);

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
                .Select(item => Path.GetRelativePath(root, item!["FullPath"]!.GetValue<string>()).Replace('\\', '/')),
        ];
    }

    /// <summary>Every <c>warning X</c> and <c>error X</c> of a build, each once, without the feed's own about versions.</summary>
    public static string[] Ids(Output build) =>
        [.. Finding().Matches(build.Text).Select(match => match.Value).Where(finding => !finding.Contains("NU1603")).Distinct().Order()];

    public void Dispose() => Directory.Delete(root, recursive: true);

    private string Project(string packages) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <RestoreAdditionalProjectSources>{feed.Folder}</RestoreAdditionalProjectSources>
            <RestorePackagesPath>{feed.Packages}</RestorePackagesPath>
            <RestoreFallbackFolders>{MachinePackages}</RestoreFallbackFolders>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="LlmPatterns.Analyzers" Version="{feed.Version}" />
            {packages}
          </ItemGroup>
        </Project>
        """;

    private static string MachinePackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private void Write(string path, string text)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    [GeneratedRegex(@"(warning|error) [A-Z]+\d+")]
    private static partial Regex Finding();
}
