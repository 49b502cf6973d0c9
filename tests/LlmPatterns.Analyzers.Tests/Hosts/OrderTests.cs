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

        for (var run = 1; run <= 3; run++)
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

    /// <summary>The hash of a text differs from process to process, and with it the order of a hash table: of several unknowns the first by name is named.</summary>
    [Theory]
    [InlineData("Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta")]
    [InlineData("One", "Two", "Three", "Four", "Five", "Six")]
    [InlineData("Mon", "Tue", "Wed", "Thu", "Fri", "Sat")]
    [InlineData("Red", "Green", "Blue", "Black", "White", "Cyan")]
    public async Task Every_process_names_the_same_unknown(params string[] members)
    {
        var found = Assert.Single(await Analysis.Inventory($$"""
            using System.Text.Json;
            using Microsoft.Extensions.AI;

            public sealed class Facts
            {
                {{string.Concat(members.Select(m => $"public string {m} {{ get; set; }} = \"\"; "))}}
            }

            public interface ISource
            {
                {{string.Concat(members.Select(m => $"string {m}(); "))}}
            }

            public sealed class Answers(IChatClient chat, ISource source)
            {
                public Task Ask(string question) =>
                    chat.GetResponseAsync(question + JsonSerializer.Serialize(new Facts { {{string.Join(", ", members.Select(m => $"{m} = source.{m}()"))}} }));
            }
            """));

        Assert.StartsWith($"ISource.{members.Order(StringComparer.Ordinal).First()};", found.Properties["reason"]);
    }

    /// <summary>Names the lines that differ; the lists are too long to be read side by side.</summary>
    private static void Same(IReadOnlyList<string> expected, IReadOnlyList<string> actual, string run)
    {
        var (missing, added) = (expected.Except(actual).ToList(), actual.Except(expected).ToList());
        Assert.True(expected.Count == actual.Count && missing.Count == 0, $"{run}: {missing.Count} of {expected.Count} differ, such as\n{missing.FirstOrDefault()}\n{added.FirstOrDefault()}");
    }
}
