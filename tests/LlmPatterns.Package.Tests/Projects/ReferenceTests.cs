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

    [Theory]
    [InlineData("OwnByProject")]
    [InlineData("OwnByPackage")]
    public void A_librarys_own_copy_of_the_marks_is_seen_by_those_who_use_the_library(string project) => build.Hold($"{project}/Answers.cs");

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

    /// <summary>What a library marks for its users, with a copy of the marks that they never see.</summary>
    private const string MarkedLibrary = """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        namespace Contoso.Own
        {
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
        }

        namespace LlmPatterns
        {
            [AttributeUsage(AttributeTargets.All)]
            internal sealed class ContextRetrievalAttribute : Attribute;

            [AttributeUsage(AttributeTargets.All)]
            internal sealed class NotRetrievedAttribute : Attribute;

            [AttributeUsage(AttributeTargets.All)]
            internal sealed class ModelInvocationAttribute : Attribute;

            [AttributeUsage(AttributeTargets.All)]
            internal sealed class PromptAttribute : Attribute;

            [AttributeUsage(AttributeTargets.All)]
            internal sealed class DomainSpecificAttribute(string domain) : Attribute
            {
                public string Domain { get; } = domain;

                public bool Changing { get; set; }
            }
        }
        """;

    private const string User = """
        using Contoso.Own;
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [RetrievalAugmented("manuals")]
        public sealed class Answers(IChatClient client, Manuals manuals, Gateway gateway)
        {
            public async Task<ChatResponse> Grounded(string question) => await client.GetResponseAsync($"{await manuals.FindAsync(question)} {question}");

            public Task<ChatResponse> Settled(string user) => client.GetResponseAsync(manuals.Profile(user)); // LLMP102

            public Task<string> Wrapped(string question) => gateway.AskAsync(question); // LLMP102

            public async Task<string> WrappedGrounded(string question) => await gateway.AskAsync(await manuals.FindAsync(question));
        }

        public sealed class Contracts(IChatClient client)
        {
            public Task<ChatResponse> Review(string contract) => client.GetResponseAsync($"{Prompts.Review} {contract}"); // LLMP101
        }
        """;

    private const string Unmarked = """
        using Microsoft.Extensions.AI;

        public sealed class Answers(IChatClient client)
        {
            public Task<ChatResponse> Missing(string question) => client.GetResponseAsync($"Answer: {question}"); // LLMP102
        }
        """;

    private protected override async Task<Findings> Build()
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
            .WithProject("OwnLibrary/Contoso.Own.csproj", Repository.LanguageModel, "<TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks><LangVersion>latest</LangVersion>")
            .With("OwnLibrary/Library.cs", MarkedLibrary)
            .WithProject("OwnByProject/OwnByProject.csproj", Repository.Analyzers + """<ProjectReference Include="../OwnLibrary/Contoso.Own.csproj" />""")
            .With("OwnByProject/Answers.cs", User)
            .WithProject("OwnByPackage/OwnByPackage.csproj", Repository.Analyzers + """<PackageReference Include="Contoso.Own" Version="1.0.0" />""", "<TargetFramework>net8.0</TargetFramework>")
            .With("OwnByPackage/Answers.cs", User)
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
            .WithSolution("References.slnx", "Private/Private.csproj", "Above/Above.csproj", "Own/Own.csproj", "OwnLibrary/Contoso.Own.csproj", "OwnByProject/OwnByProject.csproj", "OwnByPackage/OwnByPackage.csproj", "Global/App/App.csproj", "Global/Marked/Marked.csproj");
        var packed = await Repository.Build("pack", "OwnLibrary", "--configuration", "Debug", "--output", "packages");
        return packed.And(await Repository.Build("build", "References.slnx"));
    }
}
