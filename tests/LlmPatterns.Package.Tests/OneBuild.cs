namespace LlmPatterns.Package.Tests;

/// <summary>A repository that is built once for all tests of a class.</summary>
public abstract class OneBuild(PackageFeed feed) : IAsyncLifetime
{
    private protected Repository Repository { get; } = new(feed);

    internal Findings Findings { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Findings = await Build();
        Assert.Empty(Findings.Others);
    }

    public Task DisposeAsync()
    {
        Repository.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Holds the findings in a file against its marks; a file without marks must have none.</summary>
    internal void Hold(string path)
    {
        Assert.True(File.Exists(Path.Combine(Repository.Root, path)), path);
        Assert.Equal(Repository.Expected(Path.GetDirectoryName(path)!).Where(e => e.StartsWith(path + ':', StringComparison.Ordinal)), Findings.In(path));
    }

    /// <summary>What the marks below a folder ask for; there must be some.</summary>
    internal string[] Expected(string folder)
    {
        var expected = Repository.Expected(folder);
        Assert.NotEmpty(expected);
        return expected;
    }

    private protected abstract Task<Findings> Build();
}
