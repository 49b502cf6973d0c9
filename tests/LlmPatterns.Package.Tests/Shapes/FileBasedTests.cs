namespace LlmPatterns.Package.Tests.Shapes;

/// <summary>A program of one file without a project, as .NET 10 runs it.</summary>
[Collection(PackageCollection.Name)]
public sealed class FileBasedTests(PackageFeed feed)
{
    private string App => $$"""
        #:package LlmPatterns.Analyzers@{{feed.Version}}
        #:package Microsoft.Extensions.AI@10.11.0

        using LlmPatterns;
        using Microsoft.Extensions.AI;

        Console.WriteLine(await Dose(new Echo(), "ibuprofen"));
        Console.WriteLine(await Reminder(new Echo(), "Drink water."));

        [DomainSpecific("medical")]
        static async Task<string> Dose(IChatClient client, string question) =>
            (await client.GetResponseAsync($"Answer briefly: {question}")).Text; // LLMP101

        static async Task<string> Reminder(IChatClient client, string reminder) =>
            (await client.GetResponseAsync($"Make this friendlier: {reminder}")).Text;

        sealed class Echo : IChatClient
        {
            public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
                Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "echo of " + messages.Last().Text)));

            public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
                throw new NotSupportedException();

            public object? GetService(Type serviceType, object? serviceKey = null) => null;

            public void Dispose() { }
        }
        """;

    [Fact]
    public async Task Is_judged_when_it_is_built_and_when_it_is_run()
    {
        using var repository = new Repository(feed).With("tools/app.cs", App);

        var built = await repository.Build("build", "tools/app.cs");
        // An edit, because what is up to date is not compiled again.
        repository.With("tools/app.cs", App.Replace("friendlier", "shorter"));
        var run = await repository.Run("run", "tools/app.cs");

        Assert.Equal(repository.Expected("tools"), built.In("tools"));
        Assert.Empty(built.Others);
        Assert.True(run.ExitCode == 0, run.Text);
        Assert.Contains("echo of Answer briefly: ibuprofen", run.StandardOutput);
        Assert.Equal(repository.Expected("tools"), Findings.Of(run, repository.Root).In("tools"));
    }

    [Fact]
    public async Task Finds_the_files_beside_it_and_reads_no_folder_below_which_may_be_a_whole_home()
    {
        using var repository = new Repository(feed)
            .With("tools/app.cs", App)
            .With("tools/LlmPatterns.txt", "domain  medical")
            .With("tools/LlmPatterns.Baseline.txt", "")
            .With("tools/answer.prompty", "")
            .With("tools/other/deep/answer.prompty", "");

        var restore = await repository.Run("restore", "tools/app.cs");
        Assert.True(restore.ExitCode == 0, restore.Text);
        var items = await repository.Run("build", "tools/app.cs", "-getItem:AdditionalFiles");

        Assert.True(items.ExitCode == 0, items.Text);
        Assert.Contains("tools/LlmPatterns.txt", items.Text);
        Assert.Contains("LlmPatterns.Baseline.txt", items.Text);
        Assert.Contains("answer.prompty", items.Text);
        Assert.DoesNotContain("deep", items.Text);
    }
}
