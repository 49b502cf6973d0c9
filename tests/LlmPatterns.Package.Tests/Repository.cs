using System.Text.RegularExpressions;

namespace LlmPatterns.Package.Tests;

/// <summary>
/// A team's repository: the files as the team writes them, and a <c>nuget.config</c> that knows the packed package. A line that is to get a finding
/// says so at its end, <c>// LLMP101</c> or in markup <c>@* LLMP101 *@</c>.
/// </summary>
internal sealed partial class Repository : IDisposable
{
    /// <summary>The library that sources ask; packages of the same version are on the machine already.</summary>
    public const string LanguageModel = """<PackageReference Include="Microsoft.Extensions.AI" Version="10.11.0" />""";

    /// <param name="feed">Where the package is.</param>
    public Repository(PackageFeed feed)
    {
        Analyzers = $"""<PackageReference Include="LlmPatterns.Analyzers" Version="{feed.Version}" />""";
        With("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{feed.Packages}" /></config>
              <packageSources>
                <add key="packed" value="{feed.Folder}" />
                <add key="team" value="{Directory.CreateDirectory(Path.Combine(Root, "packages")).FullName}" />
              </packageSources>
              <fallbackPackageFolders><add key="machine" value="{MachinePackages}" /></fallbackPackageFolders>
            </configuration>
            """);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("llm-patterns-repository-").FullName;

    /// <summary>The reference by which a project takes the package.</summary>
    public string Analyzers { get; }

    public Repository With(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    /// <summary>A project for .NET 10 with what every new one has.</summary>
    public Repository WithProject(string path, string items = "", string properties = "<TargetFramework>net10.0</TargetFramework>", string sdk = "Microsoft.NET.Sdk") => With(path, $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """);

    public Repository WithSolution(string path, params string[] projects) => With(path, $"""
        <Solution>
          {string.Join("\n  ", projects.Select(p => $"""<Project Path="{p}" />"""))}
        </Solution>
        """);

    /// <summary>Runs <c>dotnet</c> at the root.</summary>
    public Task<Output> Run(params string[] arguments) => DotNet.Run(Root, arguments);

    /// <summary>Runs a command line as a CI system does, in a shell at the root; without a compiler server, which would hold the package's files.</summary>
    public Task<Output> Shell(string command) => DotNet.RunTool("bash", Root, "-e", "-c", $"export UseSharedCompilation=false\n{command}");

    /// <summary>Builds or packs without a compiler server, which would hold the package's files; the command must succeed.</summary>
    public async Task<Findings> Build(params string[] arguments)
    {
        var build = await Run([.. arguments, "-p:UseSharedCompilation=false"]);
        Assert.True(build.ExitCode == 0, build.Text);
        return Findings.Of(build, Root);
    }

    /// <summary>What the marks in the files below a folder ask for, in order.</summary>
    public string[] Expected(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor" or ".cshtml")
            .SelectMany(f => File.ReadLines(f).Select((text, line) => (File: Path.GetRelativePath(Root, f), Line: line + 1, Mark().Match(text).Groups["id"].Value)))
            .Where(m => m.Value.Length > 0)
            .Select(m => $"{m.File}:{m.Line} {m.Value}")
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string MachinePackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    [GeneratedRegex(@"(?://|@\*) (?<id>LLMP\d+)(?: \*@)?\s*$")]
    private static partial Regex Mark();
}
