using System.Security;

namespace LlmPatterns.Cli.Tests;

/// <summary>A folder with projects of a test, built with the real MSBuild.</summary>
internal sealed class TestCode : IDisposable
{
    public const string LanguageModel = """<PackageReference Include="Microsoft.Extensions.AI" Version="10.11.0" />""";

    public string Folder { get; } = Directory.CreateTempSubdirectory("llm-patterns-cli-").FullName;

    public static string Project(string items = "", string properties = "", string frameworks = "net10.0") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFrameworks>{frameworks}</TargetFrameworks>
            <LangVersion>latest</LangVersion>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <Reference Include="{SecurityElement.Escape(typeof(FoundationModelAttribute).Assembly.Location)}" />
            {items}
          </ItemGroup>
        </Project>
        """;

    public TestCode With(string path, string text)
    {
        var file = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public string PathOf(string path) => Path.Combine(Folder, path);

    public async Task<TestCode> Restored(string path)
    {
        var restore = await DotNet.Run(Folder, "restore", path);
        Assert.True(restore.ExitCode == 0, restore.Text);
        return this;
    }

    public Task<CliRun> Review(params string[] arguments) => Cli.Review(Folder, arguments);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
