namespace LlmPatterns.Package.Tests.Projects;

/// <summary>The ways in which a project can refer to the package.</summary>
[Collection(PackageCollection.Name)]
public sealed class ReferenceTests(ReferenceBuild build) : IClassFixture<ReferenceBuild>
{
    [Fact]
    public void A_private_reference_brings_the_analyzers_and_the_marks() => build.Hold("Private/Answers.cs");

    [Fact]
    public void The_users_of_a_project_with_a_private_reference_need_not_know_of_it() => build.Hold("Above/Program.cs");

    [Fact]
    public void A_team_may_compile_its_own_copy_of_the_marks() => build.Hold("Own/Answers.cs");

    [Fact]
    public void Without_the_marks_a_folder_can_be_declared() => build.Hold("Global/App/Answers.cs");

    [Fact]
    public void A_global_reference_brings_no_marks_until_a_project_asks_for_them() => build.Hold("Global/Marked/Answers.cs");
}

/// <summary>The solution of <see cref="ReferenceTests"/>.</summary>
public sealed class ReferenceBuild(PackageFeed feed) : OneBuild(feed)
{
    private readonly string _version = feed.Version;

    private const string Application = """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [RetrievalAugmented("manuals")]
        public sealed class Answers(IChatClient client, Manuals manuals)
        {
            public async Task<ChatResponse> Grounded(string question) => await client.GetResponseAsync($"{await manuals.FindAsync(question)} {question}");

            public Task<ChatResponse> Missing(string question) => client.GetResponseAsync($"Answer: {question}"); // LLMP102

            [DomainSpecific("legal")]
            public Task<ChatResponse> Declared(string question) => client.GetResponseAsync($"Answer: {question}"); // LLMP102
        }

        public sealed class Contracts(IChatClient client)
        {
            [DomainSpecific("legal", Changing = true)]
            public Task<ChatResponse> Review(string contract) => client.GetResponseAsync($"Which clauses are unusual? {contract}"); // LLMP101
        }

        public sealed class Manuals
        {
            [ContextRetrieval]
            public Task<string> FindAsync(string question) => Task.FromResult(question);
        }
        """;

    /// <summary>The declarations that <see cref="Application"/> uses, as a team would copy them.</summary>
    private const string OwnMarks = """
        namespace LlmPatterns;

        [AttributeUsage(AttributeTargets.All)]
        internal sealed class RetrievalAugmentedAttribute(string source) : Attribute
        {
            public string Source { get; } = source;
        }

        [AttributeUsage(AttributeTargets.All)]
        internal sealed class DomainSpecificAttribute(string domain) : Attribute
        {
            public string Domain { get; } = domain;

            public bool Changing { get; set; }
        }

        [AttributeUsage(AttributeTargets.All)]
        internal sealed class ContextRetrievalAttribute : Attribute;
        """;

    private const string Unmarked = """
        using Microsoft.Extensions.AI;

        public sealed class Answers(IChatClient client)
        {
            public Task<ChatResponse> Missing(string question) => client.GetResponseAsync($"Answer: {question}"); // LLMP102
        }
        """;

    private protected override Task<Findings> Build()
    {
        Repository
            .WithProject("Private/Private.csproj", $"""<PackageReference Include="LlmPatterns.Analyzers" Version="{_version}" PrivateAssets="all" />{Repository.LanguageModel}""")
            .With("Private/Answers.cs", Application)
            .WithProject("Above/Above.csproj", """<ProjectReference Include="../Private/Private.csproj" />""")
            .With("Above/Program.cs", """
                using Microsoft.Extensions.AI;

                public sealed class Desk(IChatClient client)
                {
                    public Task<ChatResponse> Ask(string question) => new Answers(client, new Manuals()).Missing(question);
                }
                """)
            .WithProject("Own/Own.csproj", $"""<PackageReference Include="LlmPatterns.Analyzers" Version="{_version}" PrivateAssets="all" IncludeAssets="build;analyzers" />{Repository.LanguageModel}""")
            .With("Own/Answers.cs", Application)
            .With("Own/Marks.cs", OwnMarks)
            .With("Global/Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup>
                    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                  </PropertyGroup>
                  <ItemGroup>
                    <GlobalPackageReference Include="LlmPatterns.Analyzers" Version="{_version}" />
                    <PackageVersion Include="LlmPatterns.Annotations" Version="{_version}" />
                    <PackageVersion Include="Microsoft.Extensions.AI" Version="10.11.0" />
                  </ItemGroup>
                </Project>
                """)
            .WithProject("Global/App/App.csproj", """<PackageReference Include="Microsoft.Extensions.AI" />""")
            .With("Global/App/.editorconfig", """
                [*.cs]
                llm_patterns.phase = rag
                """)
            .With("Global/App/Answers.cs", Unmarked)
            .WithProject("Global/Marked/Marked.csproj", """<PackageReference Include="Microsoft.Extensions.AI" /><PackageReference Include="LlmPatterns.Annotations" />""")
            .With("Global/Marked/Answers.cs", Application)
            .WithSolution("References.slnx", "Private/Private.csproj", "Above/Above.csproj", "Own/Own.csproj", "Global/App/App.csproj", "Global/Marked/Marked.csproj");
        return Repository.Build("build", "References.slnx");
    }
}
