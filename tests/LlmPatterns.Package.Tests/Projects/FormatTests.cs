namespace LlmPatterns.Package.Tests.Projects;

/// <summary><c>dotnet format</c> applies the fixes of a whole solution in one run; docs/configuration.md describes it.</summary>
[Collection(PackageCollection.Name)]
public sealed class FormatTests(PackageFeed feed)
{
    private const string Library = """
        using LlmPatterns;
        using Microsoft.Extensions.AI;
        using System.Threading.Tasks;

        namespace Contoso;

        public sealed class Manuals(IChatClient client)
        {
            [ContextRetrieval]
            public Task<string> FindAsync(string question) => Task.FromResult(question);

            public Task<ChatResponse> Shorten(string text) => client.GetResponseAsync($"Sum up: {text}");
        }

        #if NET10_0
        public sealed class Titles(IChatClient client)
        {
            public Task<ChatResponse> Of(string text) => client.GetResponseAsync($"Name it: {text}");
        }
        #endif
        """;

    private const string Application = """
        using Contoso;
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Answers(IChatClient client, Manuals manuals)
        {
            public async Task<ChatResponse> Grounded(string question) => await client.GetResponseAsync($"{await manuals.FindAsync(question)} {question}");
        }

        public sealed class Mixed(IChatClient client, Manuals manuals)
        {
            public Task<ChatResponse> Plain(string question) => client.GetResponseAsync($"Answer: {question}");

            public async Task<ChatResponse> Grounded(string question) => await client.GetResponseAsync($"{await manuals.FindAsync(question)} {question}");
        }

        [RetrievalAugmented]
        public sealed class Promised(IChatClient client)
        {
            public Task<ChatResponse> Missing(string question) => client.GetResponseAsync($"Answer: {question}");
        }

        [FoundationModel]
        public sealed class Outgrown(IChatClient client, Manuals manuals)
        {
            public async Task<ChatResponse> Grounded(string question) => await client.GetResponseAsync($"{await manuals.FindAsync(question)} {question}");
        }
        """;

    private const string Component = """
        @using Microsoft.Extensions.AI
        @inject IChatClient Client
        <p>@answer</p>
        @code {
            private string answer = "";

            private async Task Ask(string question) => answer = (await Client.GetResponseAsync($"Answer: {question}")).Text;
        }
        """;

    [Fact]
    public async Task Declares_all_sites_of_a_solution_in_one_run_and_leaves_nothing_to_do()
    {
        using var repository = Desk();
        await repository.Build("build", "Desk.slnx");

        var formatted = await Format(repository, "--verbosity", "detailed", "--report", repository.Root);
        var again = await Format(repository, "--verify-no-changes");
        var rebuilt = await repository.Build("build", "Desk.slnx", "-p:LlmPatternsMode=strict", "-p:NoWarn=LLMP102");

        Assert.True(formatted.ExitCode == 0, formatted.Text);
        Assert.Contains($"Formatted code file '{Path.Combine(repository.Root, "App/Answers.cs")}'.", formatted.Text);
        Assert.Contains("LLMP301", Read("format-report.json"));
        Assert.True(again.ExitCode == 0, again.Text);
        Assert.Empty(rebuilt.In("App").Concat(rebuilt.In("Library")));
        Assert.Equal(
            Library.Replace("public sealed class", "[FoundationModel]\npublic sealed class"),
            Read("Library/Manuals.cs"));
        Assert.Equal(
            Application
                .Replace("public sealed class Answers", "[RetrievalAugmented]\npublic sealed class Answers")
                .Replace("    public Task<ChatResponse> Plain", "    [FoundationModel]\n    public Task<ChatResponse> Plain")
                .Replace("$\"Answer: {question}\");\n\n    public", "$\"Answer: {question}\");\n\n    [RetrievalAugmented]\n    public")
                .Replace("[FoundationModel]\npublic sealed class Outgrown", "[FoundationModel]\n[RetrievalAugmented]\npublic sealed class Outgrown"),
            Read("App/Answers.cs"));

        string Read(string path) => File.ReadAllText(Path.Combine(repository.Root, path));
    }

    [Fact]
    public async Task Leaves_alone_what_it_cannot_declare_and_what_it_is_told_to_leave()
    {
        using var repository = Desk("""<PackageReference Include="LlmPatterns.Analyzers" Version="VERSION" PrivateAssets="all" IncludeAssets="build;analyzers" />""".Replace("VERSION", feed.Version))
            .With("Web/Ask.razor", Component);

        var plain = await repository.Run("format", "analyzers", "App", "--exclude-diagnostics", "LLMP302");
        var asked = await repository.Run("format", "analyzers", "App", "--diagnostics", "LLMP102", "--severity", "info");
        var nowhere = await Format(repository, "Web");
        var verified = await Format(repository, "Web", "--verify-no-changes");

        Assert.True(plain.ExitCode == 0, plain.Text);
        Assert.True(asked.ExitCode == 0, asked.Text);
        // A declaration is not taken back in bulk.
        Assert.Equal(Application, File.ReadAllText(Path.Combine(repository.Root, "App/Answers.cs")));
        // It names the file all the same, and goes on to say that there is something to do.
        Assert.True(nowhere.ExitCode == 0, nowhere.Text);
        Assert.Equal(Component, File.ReadAllText(Path.Combine(repository.Root, "Web/Ask.razor")));
        Assert.Equal(Unmarked, File.ReadAllText(Path.Combine(repository.Root, "Web/Titles.cs")));
        Assert.Equal(2, verified.ExitCode);
    }

    private const string Unmarked = """
        using Microsoft.Extensions.AI;

        public sealed class Titles(IChatClient client)
        {
            public Task<ChatResponse> Of(string text) => client.GetResponseAsync($"Name it: {text}");
        }
        """;

    private Repository Desk(string? web = null)
    {
        var repository = new Repository(feed);
        repository
            .WithProject("Library/Library.csproj", repository.Analyzers.Replace(" />", " PrivateAssets=\"all\" />") + Repository.LanguageModel, "<TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks><LangVersion>latest</LangVersion><LlmPatternsMode>strict</LlmPatternsMode>")
            .With("Library/Manuals.cs", Library)
            .WithProject("App/App.csproj", repository.Analyzers + """<ProjectReference Include="../Library/Library.csproj" />""")
            .With("App/Answers.cs", Application)
            .WithSolution("Desk.slnx", "Library/Library.csproj", "App/App.csproj");
        return web is null ? repository : repository
            .WithProject("Web/Web.csproj", web + Repository.LanguageModel, "<TargetFramework>net10.0</TargetFramework><OutputType>Library</OutputType><LlmPatternsMode>strict</LlmPatternsMode>", "Microsoft.NET.Sdk.Web")
            .With("Web/Titles.cs", Unmarked);
    }

    private static Task<Output> Format(Repository repository, params string[] arguments) =>
        repository.Run(["format", "analyzers", .. arguments.Contains("Web") ? Array.Empty<string>() : ["Desk.slnx"], .. arguments, "--diagnostics", "LLMP301", "LLMP302", "--severity", "info"]);
}
