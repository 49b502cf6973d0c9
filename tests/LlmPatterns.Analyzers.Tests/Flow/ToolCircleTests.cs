using LlmPatterns.Analyzers.Tests.Hosts;

namespace LlmPatterns.Analyzers.Tests.Flow;

/// <summary>What a tool offers depends on what its object was given, and so on the callers: a circle that the code itself does not have.</summary>
public sealed class ToolCircleTests
{
    private const string Desk = """
        using Microsoft.Extensions.AI;

        public sealed class Desk(string notes, IChatClient chat)
        {
            public Task Ask(string question) =>
                chat.GetResponseAsync(question, new ChatOptions { Tools = [AIFunctionFactory.Create(() => notes)] });
        }

        public sealed class Reader(string context, IChatClient chat)
        {
            public Task Ask(string question) => chat.GetResponseAsync(context + question);
        }
        """;

    private const string Program = """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        IChatClient chat = null!;
        var question = Console.ReadLine() ?? "";
        await new Desk("note", chat).Ask(question);
        await new Reader(Find(question), chat).Ask(question);

        [ContextRetrieval]
        static string Find(string question) => question;
        """;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_program_keeps_its_own_summary_whoever_is_asked_first(int asked)
    {
        var compilation = await Analysis.Compile(Desk, Program);
        var trees = compilation.SyntaxTrees;

        var found = await Host.ByDocument(compilation, [trees[asked], trees[1 - asked]]);

        Assert.Contains(found, line => line.Contains("grounding=retrieved;", StringComparison.Ordinal));
        Assert.DoesNotContain(found, line => line.Contains("grounding=unknown;", StringComparison.Ordinal));
    }
}
