using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Hosts;

/// <summary>
/// What is said must not depend on which file a host asks for first, on how many it asks for at once, nor on the order of the files in the project:
/// all of the inventory, with reasons and the way from the retrieval, and all findings.
/// </summary>
public sealed class OrderTests
{
    public static TheoryData<string> Programs => [.. OrderPrograms.All.Keys];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task The_program_shows_what_it_is_there_for(string program)
    {
        var found = await Host.Batch(await OrderPrograms.Compile(program));

        Assert.Contains(found, line => line.Contains(OrderPrograms.All[program].Holds, StringComparison.Ordinal));
        Assert.DoesNotContain(found, line => line.Contains("AD0001", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task One_file_after_another_says_what_a_build_says(string program)
    {
        var compilation = await OrderPrograms.Compile(program);
        var expected = await Host.Batch(compilation);

        Same(expected, await Host.ByDocument(compilation, compilation.SyntaxTrees), "in order");
        Same(expected, await Host.ByDocument(compilation, compilation.SyntaxTrees.Reverse()), "reversed");
        for (var seed = 1; seed <= 10; seed++)
            Same(expected, await Host.ByDocument(compilation, OrderPrograms.Shuffled(compilation.SyntaxTrees, seed)), $"seed {seed}");
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_file_that_is_asked_for_alone_says_what_a_build_says(string program)
    {
        var compilation = await OrderPrograms.Compile(program);

        Same(await Host.Batch(compilation), await Host.EachAlone(compilation), "alone");
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Concurrency_changes_nothing(string program)
    {
        var compilation = await OrderPrograms.Compile(program);
        var expected = await Host.Batch(compilation);

        for (var run = 1; run <= 5; run++)
        {
            Same(expected, await Host.Batch(compilation.Clone(), isConcurrent: true), $"run {run}");
            Same(expected, await Host.AllAtOnce(compilation.Clone(), run), $"all at once, run {run}");
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task The_order_of_the_files_in_the_project_changes_nothing(string program)
    {
        var compilation = await OrderPrograms.Compile(program);
        var expected = await Host.Batch(compilation);

        for (var seed = 1; seed <= 5; seed++)
            Same(expected, await Host.Batch(compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(OrderPrograms.Shuffled(compilation.SyntaxTrees, seed))), $"seed {seed}");
    }

    /// <summary>Names the lines that differ; the lists are too long to be read side by side.</summary>
    private static void Same(IReadOnlyList<string> expected, IReadOnlyList<string> actual, string run)
    {
        var (missing, added) = (expected.Except(actual).ToList(), actual.Except(expected).ToList());
        Assert.True(expected.Count == actual.Count && missing.Count == 0, $"{run}: {missing.Count} of {expected.Count} differ, such as\n{missing.FirstOrDefault()}\n{added.FirstOrDefault()}");
    }
}
