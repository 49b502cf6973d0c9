namespace LlmPatterns.Package.Tests.Guides;

/// <summary>docs/adopting.md, walked through: its edits are made and its commands run in an old code base, and what it says is seen is compared.</summary>
[Collection(PackageCollection.Name)]
public sealed class AdoptingTests : IDisposable
{
    private static readonly string Page = Pages.Read("adopting.md");
    private static readonly string[] Edits = Pages.Blocks(Page, "diff");
    private static readonly string[] Seen = Pages.Blocks(Page, "text");

    private readonly PackageFeed _feed;
    private readonly Repository _repository;

    public AdoptingTests(PackageFeed feed)
    {
        (_feed, _repository) = (feed, new(feed));
        foreach (var project in (string[])["Batch", "Clinic", "Desk"])
            _repository.WithProject($"src/{project}/{project}.csproj", Repository.LanguageModel);
        foreach (var (path, text) in OldCode)
            _repository.With(path, text);
        _repository.WithSolution("Shop.slnx", "src/Batch/Batch.csproj", "src/Clinic/Clinic.csproj", "src/Desk/Desk.csproj");
    }

    private static (string Path, string Text)[] OldCode { get; } =
    [
        ("src/Batch/Digest.cs", """
            using Microsoft.Extensions.AI;

            public sealed class Digest(IChatClient client)
            {
                public Task<ChatResponse> OfAsync(string reports) => client.GetResponseAsync($"Sum these reports up:\n{reports}");
            }
            """),
        ("src/Clinic/DoseAdvice.cs", """
            using Microsoft.Extensions.AI;

            namespace Clinic;

            public interface IGuidelines
            {
                Task<string> FindAsync(string question);
            }

            public sealed class DoseAdvice(IChatClient client, IGuidelines guidelines)
            {
                public async Task<string> AskAsync(string question)
                {
                    var guideline = await guidelines.FindAsync(question);
                    return (await client.GetResponseAsync($"{guideline}\n\n{question}")).Text;
                }
            }
            """),
        ("src/Desk/Support.cs", """
            using Microsoft.Extensions.AI;

            namespace Desk;

            public sealed class Manuals
            {
                public Task<string> FindAsync(string question) => Task.FromResult($"the passages about {question}");
            }

            public sealed class Support(IChatClient client, Manuals manuals)
            {
                public async Task<string> AnswerAsync(string question)
                {
                    Console.WriteLine(await manuals.FindAsync(question));
                    return (await client.GetResponseAsync($"Answer from the manuals: {question}")).Text;
                }
            }
            """),
        ("src/Desk/TicketTitle.cs", """
            using Microsoft.Extensions.AI;

            namespace Desk;

            public sealed class TicketTitle(IChatClient client)
            {
                public Task<ChatResponse> SuggestAsync(string ticket) => client.GetResponseAsync($"Give this ticket a title:\n{ticket}");
            }
            """),
        ("src/Desk/Warranty.cs", """
            using Microsoft.Extensions.AI;

            namespace Desk;

            public sealed class Warranty(IChatClient client)
            {
                public Task<ChatResponse> AnswerAsync(string claim) => client.GetResponseAsync($"Is this covered? {claim}");
            }
            """),
    ];

    [Fact]
    public async Task The_walk_from_audit_to_strict_shows_what_the_page_says()
    {
        // 1. Audit: the build is silent, even where warnings are errors.
        _repository.With("Directory.Build.props", Assert.Single(Pages.Blocks(Page, "xml")).Replace("0.1.0", _feed.Version, StringComparison.Ordinal));
        Assert.Empty(await Build("-warnaserror"));
        await Tool.Install(_repository, _feed);

        // 2. The map.
        Assert.Equal(Seen[0], (await Run("dotnet llm-patterns review")).StandardOutput);

        // 3. Declarations, by folder, by attribute and by fix.
        _repository.With(".editorconfig", $"root = true\n{Assert.Single(Pages.Blocks(Page, "ini"))}");
        Apply(Edits[0]);
        Apply(Edits[1]);
        await Run("dotnet format analyzers --diagnostics LLMP301 --severity info");
        Assert.All((string[])["TicketTitle", "Warranty"], type => Assert.Contains("[FoundationModel]", File.ReadAllText(Path.Combine(_repository.Root, $"src/Desk/{type}.cs"))));
        Assert.Equal(Lines(Seen[1]), await Review());

        // 4. A mark settles the unknown.
        Apply(Edits[2]);
        Assert.Equal(Lines(Seen[2]), await Review());

        // 5. Default, with the baseline and without it.
        await Run("dotnet llm-patterns baseline");
        Apply(Edits[3]);
        Assert.Empty(await Build());
        Assert.Equal(0, (await _repository.Shell("dotnet llm-patterns review --ratchet")).ExitCode);
        foreach (var baseline in Directory.GetFiles(Path.Combine(_repository.Root, "src"), "LlmPatterns.Baseline.txt", SearchOption.AllDirectories))
            File.Delete(baseline);
        Assert.Equal(Lines(Seen[2]), await Build());
        Assert.Equal(1, (await _repository.Shell("dotnet llm-patterns review")).ExitCode);

        // 6. Strict.
        Apply(Edits[4]);
        Assert.Equal(Lines(Seen[3]), await Build());

        // A false finding, suppressed with a reason.
        Apply(Edits[5]);
        Assert.Equal(Lines(Seen[3]).Where(f => !f.EndsWith("LLMP101", StringComparison.Ordinal)), await Build());
    }

    public void Dispose() => _repository.Dispose();

    /// <summary>Runs a command that must stand on the page, and must succeed.</summary>
    private async Task<Output> Run(string command)
    {
        Assert.Contains($"\n{command}\n", Page);
        var output = await _repository.Shell(command);
        Assert.True(output.ExitCode == 0, output.Text);
        return output;
    }

    /// <summary>What a build prints of ours; it must succeed.</summary>
    private async Task<string[]> Build(string argument = "") =>
        (await _repository.Build(["build", "--no-incremental", .. argument.Split(' ', StringSplitOptions.RemoveEmptyEntries)])).In("src");

    /// <summary>What the review reports, suggestions too; in audit it ends well.</summary>
    private async Task<IEnumerable<string>> Review()
    {
        var review = await _repository.Shell("dotnet llm-patterns review --format sarif");
        Assert.True(review.ExitCode == 0, review.Text);
        return Tool.Lines(Tool.Results(review.StandardOutput));
    }

    /// <summary>Makes an edit of the page: what the diff takes away must stand once in its file.</summary>
    private void Apply(string diff)
    {
        var lines = diff.TrimEnd('\n').Split('\n');
        var path = lines[1]["+++ b/".Length..];
        Assert.Equal($"--- a/{path}", lines[0]);
        var text = File.ReadAllText(Path.Combine(_repository.Root, path));
        Assert.Equal(2, text.Split(Side('-')).Length);
        _repository.With(path, text.Replace(Side('-'), Side('+'), StringComparison.Ordinal));

        string Side(char sign) => string.Concat(lines.Skip(2).Where(l => l[0] == ' ' || l[0] == sign).Select(l => l[1..] + "\n"));
    }

    private static string[] Lines(string seen) => seen.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
