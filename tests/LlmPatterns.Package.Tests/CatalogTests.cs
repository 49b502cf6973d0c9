namespace LlmPatterns.Package.Tests;

/// <summary>docs/catalog.md, done as a reader would: its library and its program are built, with its catalog beside the project or in the library's package.</summary>
[Collection(PackageCollection.Name)]
public sealed class CatalogTests(PackageFeed feed)
{
    private const string Call = "src/App/Program.cs:5 LLMP000";

    private static readonly string Page = Pages.Read("catalog.md");

    private static readonly string[] Code = Pages.Blocks(Page, "csharp");

    private static readonly string[] Xml = Pages.Blocks(Page, "xml");

    private static readonly string Catalog = Pages.Blocks(Page, "")[0];

    private const string Inventory = """
        root = true
        [*.cs]
        llm_patterns.inventory = true
        dotnet_diagnostic.LLMP000.severity = warning
        """;

    [Fact]
    public async Task A_catalog_beside_the_project_is_read()
    {
        using var repository = Program("""<ProjectReference Include="../Contoso.Platform/Contoso.Platform.csproj" />""").WithProject("src/Contoso.Platform/Contoso.Platform.csproj");

        Assert.Empty((await repository.Build("build", "src/App")).In("src/App"));

        repository.With("src/App/Contoso.Platform.catalog.txt", Catalog);
        Assert.Equal([Call], (await repository.Build("build", "src/App", "--no-incremental")).In("src/App"));

        repository.With("src/App/Contoso.Platform.catalog.txt", Catalog.Replace("prompt=question", "promt=question", StringComparison.Ordinal));
        Assert.Equal(["src/App/Contoso.Platform.catalog.txt:5 LLMP901"], (await repository.Build("build", "src/App", "--no-incremental")).In("src/App"));
    }

    [Fact]
    public async Task A_package_brings_its_catalog_along()
    {
        using var repository = Program("""<PackageReference Include="Contoso.Platform" Version="1.0.0" />""")
            .WithProject("src/Contoso.Platform/Contoso.Platform.csproj", $"</ItemGroup>{Xml[0]}<ItemGroup>")
            .With("src/Contoso.Platform/Contoso.Platform.props", Xml[1])
            .With("src/Contoso.Platform/Contoso.Platform.catalog.txt", Catalog);

        await repository.Build("pack", "src/Contoso.Platform", "--output", "packages");

        Assert.Equal([Call], (await repository.Build("build", "src/App")).In("src/App"));
    }

    private Repository Program(string library)
    {
        var repository = new Repository(feed);
        return repository.WithProject("src/App/App.csproj", repository.Analyzers + library, "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>")
            .With("src/App/Program.cs", Code[1])
            .With("src/Contoso.Platform/Platform.cs", Code[0])
            .With(".editorconfig", Inventory);
    }
}
