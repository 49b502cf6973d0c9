namespace LlmPatterns.Package.Tests.Projects;

/// <summary>The ways in which a team silences a finding; docs/configuration.md names them.</summary>
[Collection(PackageCollection.Name)]
public sealed class SuppressionTests(SuppressionBuild build) : IClassFixture<SuppressionBuild>
{
    [Fact]
    public void A_pragma_and_SuppressMessage_hold_where_they_stand() => build.Hold("Code/Answers.cs");

    [Fact]
    public void The_assembly_can_name_a_member_or_a_namespace() => build.Hold("Code/Named.cs");

    [Theory]
    [InlineData("Code/ById/Answers.cs")]
    [InlineData("Code/ByCategory/Answers.cs")]
    [InlineData("Code/Written/Answers.cs")]
    public void A_folder_can_be_silenced_by_id_by_category_or_as_generated(string file) => build.Hold(file);

    [Fact]
    public void An_id_in_NoWarn_is_silent() => build.Hold("NoWarn/Answers.cs");

    [Fact]
    public void A_ruleset_holds() => build.Hold("Ruled/Answers.cs");

    [Fact]
    public void A_globalconfig_silences_what_has_no_source_file() => Assert.Empty(build.Findings.In("Global"));

    [Fact]
    public void Where_warnings_are_errors_an_id_can_be_excepted()
    {
        build.Hold("Excepted/Answers.cs");
        Assert.Equal(["warning"], build.Findings.Severities);
    }
}

/// <summary>The solution of <see cref="SuppressionTests"/>.</summary>
public sealed class SuppressionBuild(PackageFeed feed) : OneBuild(feed)
{
    private const string InCode = """
        using System.Diagnostics.CodeAnalysis;
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [RetrievalAugmented]
        public sealed class Answers(IChatClient client)
        {
        #pragma warning disable LLMP102 // The retrieval is on its way.
            public Task<ChatResponse> Known(string question) => client.GetResponseAsync($"Answer: {question}");
        #pragma warning restore LLMP102

            public Task<ChatResponse> Restored(string question) => client.GetResponseAsync($"Answer: {question}"); // LLMP102

            [SuppressMessage("LlmPatterns.Architecture", "LLMP102:DeclaredRetrievalMissing", Justification = "The retrieval is on its way.")]
            public Task<ChatResponse> Marked(string question) => client.GetResponseAsync($"Answer: {question}");

            public Task<ChatResponse> Around(string question)
            {
                return Inner();

                [SuppressMessage("LlmPatterns.Architecture", "LLMP102")]
                Task<ChatResponse> Inner() => client.GetResponseAsync($"Answer: {question}");
            }

            [SuppressMessage("LlmPatterns.Architecture", "LLMP101")]
            public Task<ChatResponse> Other(string question) => client.GetResponseAsync($"Answer: {question}"); // LLMP102
        }

        [RetrievalAugmented]
        [SuppressMessage("LlmPatterns.Architecture", "LLMP102")]
        public sealed class Silenced(IChatClient client)
        {
            public Task<ChatResponse> Answer(string question) => client.GetResponseAsync($"Answer: {question}");
        }
        """;

    private const string Named = """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        namespace Contoso.New
        {
            [RetrievalAugmented]
            public sealed class Named(IChatClient client)
            {
                public Task<ChatResponse> Known(string question) => client.GetResponseAsync($"Answer: {question}");

                public Task<ChatResponse> Answer(string question) => client.GetResponseAsync($"Answer: {question}"); // LLMP102
            }
        }

        namespace Contoso.Old.Deep
        {
            [RetrievalAugmented]
            public sealed class Named(IChatClient client)
            {
                public Task<ChatResponse> Answer(string question) => client.GetResponseAsync($"Answer: {question}");
            }
        }
        """;

    private const string GlobalSuppressions = """
        using System.Diagnostics.CodeAnalysis;

        [assembly: SuppressMessage("LlmPatterns.Architecture", "LLMP102:DeclaredRetrievalMissing", Scope = "member", Target = "~M:Contoso.New.Named.Known(System.String)~System.Threading.Tasks.Task{Microsoft.Extensions.AI.ChatResponse}")]
        [assembly: SuppressMessage("LlmPatterns.Architecture", "LLMP102:DeclaredRetrievalMissing", Scope = "namespaceanddescendants", Target = "~N:Contoso.Old")]
        """;

    private static string Two(string name, string first = "", string second = "") => $$"""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        namespace Contoso.{{name}};

        public sealed class Answers(IChatClient client)
        {
            [RetrievalAugmented]
            public Task<ChatResponse> Answer(string question) => client.GetResponseAsync($"Answer: {question}");{{first}}

            [DomainSpecific("legal")]
            public Task<ChatResponse> Review(string contract) => client.GetResponseAsync($"Which clauses are unusual? {contract}");{{second}}
        }
        """;

    private protected override Task<Findings> Build()
    {
        Project("Code", "")
            .With("Code/Answers.cs", InCode)
            .With("Code/Named.cs", Named)
            .With("Code/GlobalSuppressions.cs", GlobalSuppressions)
            .With("Code/ById/Answers.cs", Two("ById", second: " // LLMP101"))
            .With("Code/ByCategory/Answers.cs", Two("ByCategory"))
            .With("Code/Written/Answers.cs", Two("Written"))
            .With("Code/.editorconfig", """
                [ById/**.cs]
                dotnet_diagnostic.LLMP102.severity = none
                [ByCategory/**.cs]
                dotnet_analyzer_diagnostic.category-LlmPatterns.Architecture.severity = none
                [Written/**.cs]
                generated_code = true
                """);
        Project("NoWarn", "<NoWarn>$(NoWarn);LLMP102</NoWarn>").With("NoWarn/Answers.cs", Two("NoWarn", second: " // LLMP101"));
        Project("Excepted", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><WarningsNotAsErrors>$(WarningsNotAsErrors);LLMP101;LLMP102;NU1603</WarningsNotAsErrors>")
            .With("Excepted/Answers.cs", Two("Excepted", " // LLMP102", " // LLMP101"));
        Project("Ruled", "<CodeAnalysisRuleSet>team.ruleset</CodeAnalysisRuleSet>")
            .With("Ruled/Answers.cs", Two("Ruled", second: " // LLMP101"))
            .With("Ruled/team.ruleset", """
                <RuleSet Name="Team" ToolsVersion="17.0">
                  <Rules AnalyzerId="LlmPatterns.Analyzers" RuleNamespace="LlmPatterns.Analyzers">
                    <Rule Id="LLMP102" Action="None" />
                  </Rules>
                </RuleSet>
                """);
        Project("Global", "")
            .With("Global/Answers.cs", Two("Global"))
            .With("Global/LlmPatterns.txt", "domian  legal")
            .With("Global/.globalconfig", """
                is_global = true
                dotnet_diagnostic.LLMP101.severity = none
                dotnet_diagnostic.LLMP102.severity = none
                dotnet_diagnostic.LLMP901.severity = none
                """);
        Repository.WithSolution("Suppressions.slnx", "Code/Code.csproj", "NoWarn/NoWarn.csproj", "Excepted/Excepted.csproj", "Ruled/Ruled.csproj", "Global/Global.csproj");
        return Repository.Build("build", "Suppressions.slnx");
    }

    private Repository Project(string name, string properties) =>
        Repository.WithProject($"{name}/{name}.csproj", Repository.Analyzers + Repository.LanguageModel, "<TargetFramework>net10.0</TargetFramework>" + properties);
}
