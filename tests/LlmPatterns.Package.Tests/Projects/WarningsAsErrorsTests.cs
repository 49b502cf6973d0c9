namespace LlmPatterns.Package.Tests.Projects;

/// <summary>Teams that let no warning pass: a finding breaks the build, and a suggestion does not.</summary>
[Collection(PackageCollection.Name)]
public sealed class WarningsAsErrorsTests(PackageFeed feed)
{
    private static string Support(string answer) => $$"""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [RetrievalAugmented("manuals")]
        public sealed class Support(IChatClient client, ISearch search)
        {
            public async Task<string> Title(string question) => await search.FindAsync(question);

            public async Task<ChatResponse> Answer(string question) => {{answer}}
        }

        public interface ISearch
        {
            Task<string> FindAsync(string question);
        }
        """;

    [Fact]
    public async Task A_finding_becomes_an_error_and_what_is_undecided_stays_a_suggestion()
    {
        using var repository = new Repository(feed);
        Add("Broken", """await client.GetResponseAsync($"Answer: {question}"); // LLMP102""");
        Add("Undecided", """await client.GetResponseAsync($"{await search.FindAsync(question)} {question}");""");

        var broken = await repository.Run("build", "Broken", "-p:UseSharedCompilation=false");
        var undecided = await repository.Run("build", "Undecided", "-p:UseSharedCompilation=false", "-p:ErrorLog=found.sarif");

        var findings = Findings.Of(broken, repository.Root);
        Assert.Equal(1, broken.ExitCode);
        Assert.Equal(["error"], findings.Severities);
        Assert.Equal(repository.Expected("Broken"), findings.In("Broken"));
        Assert.True(undecided.ExitCode == 0, undecided.Text);
        Assert.Contains("\"ruleId\": \"LLMP112\"", File.ReadAllText(Path.Combine(repository.Root, "Undecided/found.sarif")));

        void Add(string name, string answer) => repository
            .WithProject($"{name}/{name}.csproj", repository.Analyzers + Repository.LanguageModel, "<TargetFramework>net10.0</TargetFramework><TreatWarningsAsErrors>true</TreatWarningsAsErrors>")
            .With($"{name}/Support.cs", Support(answer));
    }
}
