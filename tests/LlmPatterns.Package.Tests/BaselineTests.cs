using LlmPatterns.Package.Tests.Guides;

namespace LlmPatterns.Package.Tests;

/// <summary>A team's project with old findings: the installed tool writes them down, and plain <c>dotnet build</c> is silent about them and about nothing else.</summary>
[Collection(PackageCollection.Name)]
public sealed class BaselineTests : IDisposable
{
    private const string Program = "src/Shop/Program.cs";
    private const string File = "src/Shop/LlmPatterns.Baseline.txt";

    private readonly PackageFeed _feed;
    private readonly Repository _repository;

    public BaselineTests(PackageFeed feed)
    {
        (_feed, _repository) = (feed, new(feed));
        _repository.WithProject("src/Shop/Shop.csproj", _repository.Analyzers + Repository.LanguageModel, "<TargetFrameworks>net10.0;net8.0</TargetFrameworks>").WithSolution("Shop.slnx", "src/Shop/Shop.csproj").With(Program, ConsumerTests.Clinic);
    }

    [Fact]
    public async Task Old_findings_are_silent_and_new_ones_are_not()
    {
        Assert.Equal([$"{Program}:12 LLMP101", $"{Program}:15 LLMP102"], await Build());
        await Tool.Install(_repository, _feed);

        // The baseline, suggestions and all; from then on the build is silent.
        var written = await Run("baseline");
        Assert.Equal(0, written.ExitCode);
        Assert.StartsWith($"{File}: 4 added, 0 kept, 0 removed\n", written.StandardOutput);
        Assert.Empty(await Build());
        Assert.Equal(0, (await Run("review --ratchet --fail-on suggestion")).ExitCode);

        // Moved, reformatted and commented code stays silent.
        var moved = "// The clinic's\n// assistant.\n\n" + ConsumerTests.Clinic.Replace("=> client.GetResponseAsync($\"Answer briefly", "=>\n        client.GetResponseAsync( // medical\n            $\"Answer briefly", StringComparison.Ordinal);
        _repository.With(Program, moved);
        Assert.Empty(await Build());

        // A new call warns, alone.
        _repository.With("src/Shop/Advice.cs", """
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            public sealed class Advice(IChatClient client)
            {
                [DomainSpecific("medical")]
                public Task<ChatResponse> Give(string question) => client.GetResponseAsync($"Give advice: {question}");
            }
            """);
        Assert.Equal(["src/Shop/Advice.cs:7 LLMP101"], await Build());

        // A call that is fixed makes its entry removable: the ratchet fails until it is gone.
        _repository.With(Program, moved.Replace("[RetrievalAugmented(\"guidelines\")]", "[FoundationModel]", StringComparison.Ordinal));
        var ratchet = await Run("baseline --ratchet");
        Assert.Equal(1, ratchet.ExitCode);
        Assert.StartsWith($"{File}: 4 entries, 1 removable\n", ratchet.StandardOutput);
        Assert.Contains("LLMP102  Clinic.Guideline(string)", ratchet.StandardOutput);
        Assert.Equal(0, (await Run("baseline --prune")).ExitCode);
        Assert.Equal(0, (await Run("baseline --ratchet")).ExitCode);
        Assert.Equal(["src/Shop/Advice.cs:7 LLMP101"], await Build());
    }

    [Fact]
    public async Task A_bad_line_warns_at_its_place_and_the_others_hold()
    {
        await Tool.Install(_repository, _feed);
        await _repository.Run("restore");
        await Run("baseline");
        _repository.With(File, "<<<<<<< HEAD\n" + System.IO.File.ReadAllText(Path.Combine(_repository.Root, File)));

        Assert.Equal([$"{File}:1 LLMP901"], await Build());
        Assert.Equal(2, (await Run("baseline")).ExitCode);
    }

    public void Dispose() => _repository.Dispose();

    private async Task<string[]> Build() => (await _repository.Build("build", "--no-incremental")).In("src");

    private Task<Output> Run(string command) => _repository.Shell($"dotnet llm-patterns {command}");
}
