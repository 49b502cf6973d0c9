namespace LlmPatterns.Package.Tests.Projects;

/// <summary>A solution with central package management: a library for three frameworks, and the applications that use it as a project and as a package.</summary>
[Collection(PackageCollection.Name)]
public sealed class SolutionTests(SolutionBuild build) : IClassFixture<SolutionBuild>
{
    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void A_library_for_several_frameworks_is_judged_for_each(string framework) =>
        Assert.Equal(build.Expected("src/Contoso.Knowledge"), build.Findings.Of("Contoso.Knowledge", framework));

    [Fact]
    public void The_marks_of_a_library_count_through_a_project_reference() => build.Hold("src/ByProject/Answers.cs");

    [Fact]
    public void The_marks_of_a_library_count_through_a_package_reference() => build.Hold("src/ByPackage/Answers.cs");

    [Fact]
    public void A_project_without_a_language_model_hears_nothing() => build.Hold("src/Plain/Answers.cs");

    [Fact]
    public void A_test_project_hears_of_marked_code_only() => build.Hold("tests/Contoso.Tests/GreetingTests.cs");

    [Fact]
    public void The_same_code_in_an_application_is_asked_for_its_declaration() => build.Hold("src/Strict/GreetingTests.cs");

    [Fact]
    public void Every_finding_of_the_build_is_one_that_is_expected() =>
        Assert.Equal(build.Expected("."), build.Findings.In("src").Concat(build.Findings.In("tests")).Order(StringComparer.Ordinal));
}

/// <summary>The solution of <see cref="SolutionTests"/>.</summary>
public sealed class SolutionBuild(PackageFeed feed) : OneBuild(feed)
{
    private readonly string _version = feed.Version;

    private const string Library = """
        using LlmPatterns;
        using Microsoft.Extensions.AI;
        using System.Threading.Tasks;

        namespace Contoso.Knowledge;

        public sealed class Manuals
        {
            [ContextRetrieval]
            public Task<string> FindAsync(string question) => Task.FromResult(question);

            [NotRetrieved]
            public string Profile(string user) => user;
        }

        public sealed class Gateway(IChatClient client)
        {
            [ModelInvocation]
            public async Task<string> AskAsync([Prompt] string question) => (await client.GetResponseAsync(question)).Text;
        }

        public static class Prompts
        {
            [DomainSpecific("legal", Changing = true)]
            public const string Review = "Which clauses are unusual?";
        }

        public sealed class Reviews(IChatClient client)
        {
            public Task<ChatResponse> Unusual(string contract) =>
                client.GetResponseAsync($"{Prompts.Review} {contract}"); // LLMP101
        }
        """;

    private const string Application = """
        using Contoso.Knowledge;
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [RetrievalAugmented("manuals")]
        public sealed class Answers(IChatClient client, Manuals manuals, Gateway gateway)
        {
            public async Task<ChatResponse> Grounded(string question) => await client.GetResponseAsync($"{await manuals.FindAsync(question)} {question}");

            public Task<ChatResponse> Missing(string question) => client.GetResponseAsync($"Answer: {question}"); // LLMP102

            public Task<ChatResponse> Settled(string user) => client.GetResponseAsync(manuals.Profile(user)); // LLMP102

            public Task<string> Wrapped(string question) => gateway.AskAsync(question); // LLMP102

            public async Task<string> WrappedGrounded(string question) => await gateway.AskAsync(await manuals.FindAsync(question));
        }

        public sealed class Contracts(IChatClient client)
        {
            public Task<ChatResponse> Review(string contract) => client.GetResponseAsync($"{Prompts.Review} {contract}"); // LLMP101
        }
        """;

    private const string Plain = """
        using LlmPatterns;

        [RetrievalAugmented("manuals")]
        public sealed class Answers
        {
            [DomainSpecific("medical")]
            public string GetResponse(string question) => question;
        }
        """;

    private static string Greetings(string mark) => $$"""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class GreetingTests
        {
            public Task<ChatResponse> Greets(IChatClient client) => client.GetResponseAsync("Greet the user.");{{mark}}
        }

        public sealed class EvaluationTests
        {
            [RetrievalAugmented("manuals")]
            public Task<ChatResponse> Answers(IChatClient client) => client.GetResponseAsync("How is the filter cleaned?"); // LLMP102
        }
        """;

    private protected override async Task<Findings> Build()
    {
        Repository
            .With("Directory.Build.props", """
                <Project>
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <Nullable>enable</Nullable>
                    <ImplicitUsings>enable</ImplicitUsings>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="LlmPatterns.Analyzers" />
                  </ItemGroup>
                </Project>
                """)
            .With("Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup>
                    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageVersion Include="Contoso.Knowledge" Version="1.0.0-preview" />
                    <PackageVersion Include="LlmPatterns.Analyzers" Version="{_version}" />
                    <PackageVersion Include="Microsoft.Extensions.AI" Version="10.11.0" />
                    <PackageVersion Include="Microsoft.Extensions.AI.Abstractions" Version="10.11.0" />
                    <PackageVersion Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
                  </ItemGroup>
                </Project>
                """)
            .With("src/Contoso.Knowledge/Contoso.Knowledge.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework />
                    <TargetFrameworks>netstandard2.0;net8.0;net10.0</TargetFrameworks>
                    <LangVersion>latest</LangVersion>
                    <Version>1.0.0-preview</Version>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Microsoft.Extensions.AI.Abstractions" />
                  </ItemGroup>
                </Project>
                """)
            .With("src/Contoso.Knowledge/Library.cs", Library)
            .With("src/ByProject/ByProject.csproj", Project("""<ProjectReference Include="../Contoso.Knowledge/Contoso.Knowledge.csproj" />"""))
            .With("src/ByProject/Answers.cs", Application)
            .With("src/ByPackage/ByPackage.csproj", Project("""<PackageReference Include="Contoso.Knowledge" />"""))
            .With("src/ByPackage/Answers.cs", Application)
            .With("src/Plain/Plain.csproj", Project("", "strict"))
            .With("src/Plain/Answers.cs", Plain)
            .With("tests/Contoso.Tests/Contoso.Tests.csproj", Project("""<PackageReference Include="Microsoft.Extensions.AI" /><PackageReference Include="Microsoft.NET.Test.Sdk" />""", "strict"))
            .With("tests/Contoso.Tests/GreetingTests.cs", Greetings(""))
            .With("src/Strict/Strict.csproj", Project("""<PackageReference Include="Microsoft.Extensions.AI" />""", "strict"))
            .With("src/Strict/GreetingTests.cs", Greetings(" // LLMP301"))
            .WithSolution("Contoso.slnx", "src/Contoso.Knowledge/Contoso.Knowledge.csproj", "src/ByProject/ByProject.csproj", "src/ByPackage/ByPackage.csproj", "src/Plain/Plain.csproj", "src/Strict/Strict.csproj", "tests/Contoso.Tests/Contoso.Tests.csproj");
        // Packing compiles the library; the solution's build finds it up to date and does not say the same again.
        var packed = await Repository.Build("pack", "src/Contoso.Knowledge", "--configuration", "Debug", "--output", "packages");
        return packed.And(await Repository.Build("build", "Contoso.slnx"));
    }

    private static string Project(string references, string mode = "default") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <LlmPatternsMode>{mode}</LlmPatternsMode>
          </PropertyGroup>
          <ItemGroup>
            {references}
          </ItemGroup>
        </Project>
        """;
}
