using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Tests.Inventory;

namespace LlmPatterns.Analyzers.Tests.Architecture;

/// <summary>Which subject a call is about: by the marks around it, on what it sends, and by the folder.</summary>
public sealed class DomainTests
{
    [Fact]
    public Task The_nearest_mark_counts_and_that_on_the_sent_text_before_it() => InventoryLines.Verify("domain", """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [assembly: DomainSpecific("assembly")]

        public sealed class Bare(IChatClient chat)
        {
            public Task M() => chat.GetResponseAsync("Hello"); // => assembly
        }

        [DomainSpecific("class")]
        public sealed class Desk(IChatClient chat)
        {
            [DomainSpecific("constant")]
            private const string Constant = "Which clauses are unusual?";

            [DomainSpecific("field")]
            private static readonly string Field = "Which clauses are unusual?";

            [DomainSpecific("property")]
            private static string Computed => "Which clauses are unusual?";

            [DomainSpecific("automatic")]
            private string Automatic { get; } = "Which clauses are unusual?";

            public Task OfClass() => chat.GetResponseAsync("Hello"); // => class

            [DomainSpecific("method")]
            public Task OfMethod() => chat.GetResponseAsync("Hello"); // => method

            [DomainSpecific("own")]
            public Task OfProperty => chat.GetResponseAsync("Hello"); // => own

            public Task OfConstant(string text) => chat.GetResponseAsync(Constant + text); // => constant

            [DomainSpecific("method")]
            public Task OfField(string text) => chat.GetResponseAsync($"{Field} {text}"); // => field

            public Task OfComputed() => chat.GetResponseAsync(Computed); // => property

            public Task OfAutomatic() => chat.GetResponseAsync([new(ChatRole.System, Automatic)]); // => automatic

            public Task OfParameter([DomainSpecific("parameter")] string question) => chat.GetResponseAsync($"Be brief. {question}"); // => parameter

            public Task NotSent([DomainSpecific("parameter")] string question, string name) => chat.GetResponseAsync($"Greet {name}."); // => class
        }
        """);

    [Fact]
    public Task A_function_can_stand_for_top_level_code() => InventoryLines.Verify("domain", """
        using LlmPatterns;
        using OpenAI.Chat;

        var client = new ChatClient("gpt-4o", "key");
        await client.CompleteChatAsync("Hello"); // => -
        await DoseAsync("How much?");

        [DomainSpecific("medical")]
        async Task DoseAsync(string question) => await client.CompleteChatAsync(question); // => medical
        """);

    [Fact]
    public Task A_folder_stands_between_class_and_assembly() => InventoryLines.Verify("domain", """
        using LlmPatterns;
        using Microsoft.SemanticKernel;

        [assembly: DomainSpecific("assembly")]

        public sealed class Bare(Kernel kernel)
        {
            public Task M() => kernel.InvokePromptAsync("Hello"); // => folder
        }

        [DomainSpecific("class")]
        public sealed class Marked(Kernel kernel)
        {
            public Task M() => kernel.InvokePromptAsync("Hello"); // => class
        }
        """, new Settings().WithConfig("root = true\n[src/*.cs]\nllm_patterns.domain = folder", "/.editorconfig"));

    [Theory]
    [InlineData("\"tax\", Changing = true", true, false, false)]
    [InlineData("\"tax\", Private = true, NeedsCitations = true", false, true, true)]
    [InlineData("\"tax\", Private = false", false, false, false)]
    [InlineData("domain: \"tax\"", false, false, false)]
    public async Task The_signals_are_read(string arguments, bool changing, bool isPrivate, bool needsCitations)
    {
        var compilation = await Analysis.Compile($"using LlmPatterns;\n[DomainSpecific({arguments})] public static class Tax;");

        Assert.Equal(new("tax", changing, isPrivate, needsCitations), DeclarationReader.DomainOf(compilation.GlobalNamespace.GetTypeMembers("Tax").Single()));
    }

    [Theory]
    [InlineData("[DomainSpecific]")]
    [InlineData("[DomainSpecific(3)]")]
    [InlineData("[DomainSpecific(new[] { \"a\" })]")]
    [InlineData("[DomainSpecific(null!)]")]
    [InlineData("[DomainSpecific(missing, Changing = 5)]")]
    public async Task A_mark_without_a_readable_name_counts_all_the_same(string mark)
    {
        var compilation = await Analysis.Compile($$"""
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            {{mark}}
            public sealed class Desk(IChatClient chat)
            {
                public Task M() => chat.GetResponseAsync("Hello");
            }
            """);

        var finding = Assert.Single(await Analysis.Run(compilation));

        Assert.Equal("LLMP101", finding.Id);
        Assert.DoesNotContain("''", finding.GetMessage());
    }
}
