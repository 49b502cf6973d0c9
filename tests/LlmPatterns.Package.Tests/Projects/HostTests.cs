using System.Globalization;
using System.Text.RegularExpressions;

namespace LlmPatterns.Package.Tests.Projects;

/// <summary>The compilers that load the analyzers, and the languages whose projects refer to the package because a whole repository does.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class HostTests(HostBuild build) : IClassFixture<HostBuild>
{
    /// <summary>An analyzer that can't be loaded, one that needs a newer compiler, and one that throws.</summary>
    private static readonly string[] Broken = ["CS8032", "CS8034", "CS8785", "CS9057", "AD0001"];

    [Fact]
    public void The_compiler_of_the_SDK_judges_a_project_for_an_older_framework() => build.Hold("Net8/Answers.cs");

    [Fact]
    public void An_older_compiler_judges_it_alike() => build.Hold("Older/Answers.cs");

    [Fact]
    public void A_project_in_the_oldest_C_sharp_of_an_SDK_project_is_judged() => build.Hold("Old/Answers.cs");

    [Theory]
    [InlineData("Functional")]
    [InlineData("Basic")]
    public void A_project_in_another_language_hears_nothing(string project) => Assert.Empty(build.Findings.In(project));

    [Fact]
    public void The_marks_of_another_language_count() => build.Hold("Mixed/Answers.cs");

    [Fact]
    public void A_library_without_a_call_and_a_project_without_a_library_hear_nothing() =>
        Assert.Empty(build.Findings.In("Quiet").Concat(build.Findings.In("Plain")));

    [Fact]
    public async Task Warnings_as_errors_break_no_build_that_keeps_its_word()
    {
        var kept = await build.Rebuild("Quiet", "-warnaserror", "-warnNotAsError:NU1603");
        var older = await build.Rebuild("Older", "-warnaserror", "-warnNotAsError:NU1603");

        Assert.True(kept.ExitCode == 0, kept.Text);
        Assert.All(Broken, id => Assert.DoesNotContain(id, kept.Text));
        Assert.Equal(1, older.ExitCode);
        Assert.Equal(["error LLMP101", "error LLMP102"], Consumer.Ids(older));
    }

    [Fact]
    public async Task Where_no_model_can_be_asked_the_compiler_reports_no_time_for_it()
    {
        var (plain, asking) = (await build.Rebuild("Plain", "-p:ReportAnalyzer=true", "-v:detailed"), await build.Rebuild("Net8", "-p:ReportAnalyzer=true", "-v:detailed"));

        Assert.True(plain.ExitCode == 0, plain.Text);
        Assert.All(Broken, id => Assert.DoesNotContain($" {id}: ", plain.Text + asking.Text));
        // The compiler writes '<0.001' for what takes less; GateTests show that nothing is registered. Both go through the gate, one of them as the first.
        Assert.InRange(Seconds(plain, "ModelCallAnalyzer") + Seconds(plain, "ConfigurationAnalyzer"), 0, 0.25);
        Assert.True(Seconds(plain, "ModelCallAnalyzer") < Seconds(asking, "ModelCallAnalyzer") / 2, plain.Text);
    }

    private static double Seconds(Output build, string analyzer)
    {
        var row = Assert.Single(Row().Matches(build.Text), m => m.Groups["name"].Value == analyzer);
        return double.Parse(row.Groups["seconds"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"<?(?<seconds>\d+\.\d+) +<?\d+ +LlmPatterns\.Analyzers\.Rules\.(?<name>\w+) ")]
    private static partial Regex Row();
}

/// <summary>The solution of <see cref="HostTests"/>: every project gets the package, because <c>Directory.Build.props</c> adds it.</summary>
public sealed class HostBuild(PackageFeed feed) : OneBuild(feed)
{
    private readonly string _version = feed.Version;

    internal Task<Output> Rebuild(string project, params string[] arguments) =>
        Repository.Run(["build", project, "--no-incremental", "--no-dependencies", "-p:UseSharedCompilation=false", .. arguments]);

    private const string Answers = """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [RetrievalAugmented("manuals")]
        public sealed class Answers(IChatClient client, Manuals manuals)
        {
            public async Task<ChatResponse> Grounded(string question) => await client.GetResponseAsync($"{await manuals.FindAsync(question)} {question}");

            public Task<ChatResponse> Missing(string question) => client.GetResponseAsync($"Answer: {question}"); // LLMP102
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

    /// <summary>C# 7.3, the language of a library for .NET Standard: no nullable types, no file-scoped namespace, no target-typed new.</summary>
    private const string Old = """
        using System.Threading.Tasks;
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        namespace Contoso
        {
            [RetrievalAugmented("manuals")]
            public sealed class Answers
            {
                private readonly IChatClient client;
                private readonly Manuals manuals;

                public Answers(IChatClient client, Manuals manuals)
                {
                    this.client = client;
                    this.manuals = manuals;
                }

                public async Task<ChatResponse> Grounded(string question)
                {
                    return await client.GetResponseAsync(await manuals.FindAsync(question) + question);
                }

                public Task<ChatResponse> Missing(string question)
                {
                    return client.GetResponseAsync(string.Format("Answer: {0}", question)); // LLMP102
                }
            }

            public sealed class Manuals
            {
                [ContextRetrieval]
                public Task<string> FindAsync(string question)
                {
                    return Task.FromResult(question);
                }
            }
        }
        """;

    private const string Quiet = """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        namespace Contoso;

        public sealed class Quiet(IChatClient client)
        {
            public IChatClient Client => client;

            [ContextRetrieval]
            public string Find(string question) => question;
        }
        """;

    private const string Functional = """
        module Contoso.Functional

        open LlmPatterns
        open Microsoft.Extensions.AI
        open System.Threading.Tasks

        [<ModelInvocation>]
        let ask (client: IChatClient) ([<Prompt>] question: string) : Task<ChatResponse> = client.GetResponseAsync([ ChatMessage(ChatRole.User, question) ])

        [<RetrievalAugmented("manuals")>]
        type Manuals(client: IChatClient) =
            [<ContextRetrieval>]
            member _.Find(question: string) = question

            member _.Missing(question: string) : Task<ChatResponse> = ask client ("Answer: " + question)
        """;

    private const string Basic = """
        Imports LlmPatterns
        Imports Microsoft.Extensions.AI
        Imports System.Threading.Tasks

        <RetrievalAugmented("manuals")>
        Public Class Support
            <ContextRetrieval>
            Public Function Find(question As String) As String
                Return question
            End Function

            <ModelInvocation>
            Public Function Ask(client As IChatClient, <Prompt> question As String) As Task(Of ChatResponse)
                Return client.GetResponseAsync(question)
            End Function

            Public Function Missing(client As IChatClient, question As String) As Task(Of ChatResponse)
                Return client.GetResponseAsync("Answer: " & question)
            End Function
        End Class
        """;

    private const string Mixed = """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [RetrievalAugmented("manuals")]
        public sealed class Answers(IChatClient client, Contoso.Functional.Manuals manuals, Basic.Support support)
        {
            public Task<ChatResponse> First(string question) => client.GetResponseAsync($"{manuals.Find(question)} {question}");

            public Task<ChatResponse> Second(string question) => client.GetResponseAsync($"{support.Find(question)} {question}");

            public Task<ChatResponse> Wrapped(string question) => Contoso.Functional.ask(client, question); // LLMP102

            public Task<ChatResponse> Again(string question) => support.Ask(client, question); // LLMP102

            public Task<ChatResponse> Grounded(string question) => support.Ask(client, manuals.Find(question));
        }
        """;

    private protected override Task<Findings> Build()
    {
        const string modern = "<TargetFramework>net8.0</TargetFramework>";
        Repository
            .With("Directory.Build.props", $"""
                <Project>
                  <ItemGroup>
                    <PackageReference Include="LlmPatterns.Analyzers" Version="{_version}" />
                  </ItemGroup>
                </Project>
                """)
            .WithProject("Net8/Net8.csproj", Repository.LanguageModel, modern)
            .With("Net8/Answers.cs", Answers)
            // Of the older compilers the feed serves this one; the tests of the analyzers run on the oldest, in process.
            .WithProject("Older/Older.csproj", Repository.LanguageModel + """<PackageReference Include="Microsoft.Net.Compilers.Toolset" Version="4.14.0" PrivateAssets="all" />""", modern)
            .With("Older/Answers.cs", Answers)
            .With("Old/Old.csproj", Bare("netstandard2.0", Repository.LanguageModel))
            .With("Old/Answers.cs", Old)
            .WithProject("Quiet/Quiet.csproj", Repository.LanguageModel, modern)
            .With("Quiet/Quiet.cs", Quiet)
            .WithProject("Plain/Plain.csproj", properties: modern)
            .With("Plain/Plain.cs", "public sealed class Plain { public string Ask(string question) => question.Trim(); }")
            .With("Functional/Functional.fsproj", Bare("net10.0", Repository.LanguageModel + """<Compile Include="Functional.fs" />"""))
            .With("Functional/Functional.fs", Functional)
            .With("Basic/Basic.vbproj", Bare("net10.0", Repository.LanguageModel))
            .With("Basic/Support.vb", Basic)
            .WithProject("Mixed/Mixed.csproj", Repository.LanguageModel + """<ProjectReference Include="../Functional/Functional.fsproj" /><ProjectReference Include="../Basic/Basic.vbproj" />""")
            .With("Mixed/Answers.cs", Mixed)
            .WithSolution("Hosts.slnx", "Net8/Net8.csproj", "Older/Older.csproj", "Old/Old.csproj", "Quiet/Quiet.csproj", "Plain/Plain.csproj", "Functional/Functional.fsproj", "Basic/Basic.vbproj", "Mixed/Mixed.csproj");
        return Repository.Build("build", "Hosts.slnx");
    }

    private static string Bare(string framework, string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>{framework}</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """;
}
