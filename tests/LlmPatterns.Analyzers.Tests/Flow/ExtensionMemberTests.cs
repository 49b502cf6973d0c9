using LlmPatterns.Analyzers.Tests.Hosts;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Flow;

/// <summary>The members of C# 14's extension blocks, which Roslyn 4.8 can't parse: that is why they are no probes.</summary>
public sealed class ExtensionMemberTests
{
    private const string Code = """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public static class Extensions
        {
            extension(string text)
            {
                public string Quoted() => "> " + text;
                public string Loud => text + "!";
            }
        }

        public sealed class Desk(IChatClient chat)
        {
            [ContextRetrieval]
            public static string Find(string question) => question;

            public Task Method(string question) => chat.GetResponseAsync(Find(question).Quoted());
            public Task Property(string question) => chat.GetResponseAsync(Find(question).Loud);
            public Task Neither(string question) => chat.GetResponseAsync(question.Quoted() + question.Loud);
        }
        """;

    [Fact]
    public async Task Pass_on_what_they_are_called_on()
    {
        if (typeof(Compilation).Assembly.GetName().Version!.Major < 5)
            return;
        var compilation = await Analysis.Compile(Code);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));

        var found = await Host.Batch(compilation);

        Assert.Equal(2, found.Count(line => line.Contains("grounding=retrieved;", StringComparison.Ordinal)));
        Assert.Single(found, line => line.Contains("grounding=none;", StringComparison.Ordinal));
    }
}
