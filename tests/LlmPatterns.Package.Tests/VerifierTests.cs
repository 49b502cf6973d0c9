using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace LlmPatterns.Package.Tests;

/// <summary>The stand-in for Verify must be able to fail.</summary>
public sealed class VerifierTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("llm-patterns-verify-").FullName;

    private string Source => Path.Combine(folder, "Page.cs");
    private string Verified => Path.Combine(folder, "Page.Method.verified.txt");
    private string Received => Path.Combine(folder, "Page.Method.received.txt");

    [Fact]
    public async Task Accepts_the_verified_text_with_any_line_ending()
    {
        File.WriteAllText(Verified, "one\r\ntwo\r\n");
        File.WriteAllText(Received, "of an earlier run");

        await Verifier.Verify("one\ntwo", Source, "Method");

        Assert.False(File.Exists(Received));
    }

    [Fact]
    public async Task Fails_on_a_difference_and_keeps_what_was_received()
    {
        File.WriteAllText(Verified, "one");

        await Assert.ThrowsAsync<FailException>(() => Verifier.Verify("two", Source, "Method"));

        Assert.Equal("two", File.ReadAllText(Received));
        Assert.Equal("one", File.ReadAllText(Verified));
    }

    [Fact]
    public async Task Fails_when_nothing_was_verified_yet()
    {
        await Assert.ThrowsAsync<FailException>(() => Verifier.Verify("new", Source, "Method"));

        Assert.Equal("new", File.ReadAllText(Received));
    }

    [Fact]
    public async Task Names_its_files_after_the_class_and_the_method()
    {
        var failure = await Assert.ThrowsAsync<FailException>(() => Verifier.Verify("new", Source));

        Assert.Contains($"Page.{Name()}.verified.txt", failure.Message);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Name([CallerMemberName] string name = "") => name;
}
