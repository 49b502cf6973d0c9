using LlmPatterns.Analyzers.Tests.Inventory;

namespace LlmPatterns.Analyzers.Tests.Architecture;

/// <summary><c>[ModelInvocation]</c> and <c>[Prompt]</c>: the callers of an in-house wrapper are the call sites.</summary>
public sealed class WrapperMarksTests
{
    private const string Gateway = """

        public interface IGateway
        {
            [ModelInvocation]
            Task<string> AskAsync([Prompt] string question, CancellationToken cancellation = default);

            [ModelInvocation]
            Task<string> AskAllAsync(string instructions, string question);

            [ModelInvocation, ContextRetrieval]
            Task<string> AskManualsAsync([Prompt] string question);
        }
        """;

    [Fact]
    public Task Each_caller_has_its_own_truth() => InventoryLines.Verify("grounding", """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Support(IGateway gateway, Manuals manuals)
        {
            public Task A(string question) => gateway.AskAsync($"Answer: {question}"); // => none
            public async Task B(string question) => await gateway.AskAsync($"{await manuals.FindAsync(question)}\n{question}"); // => retrieved
            public async Task C(string question) => await gateway.AskAllAsync(question: question, instructions: await manuals.FindAsync(question)); // => retrieved
            public Task D(string question) => gateway.AskManualsAsync(question); // => retrieved
            public Task E(string question, string other) => gateway.AskAsync(question + other); // => unknown
        }

        public sealed class Manuals
        {
            [ContextRetrieval]
            public Task<string> FindAsync(string question) => Task.FromResult("");
        }
        """ + Gateway);

    [Fact]
    public async Task Declarations_and_subjects_of_the_caller_are_judged()
    {
        var found = await Analysis.Verify("""
            using LlmPatterns;

            [RetrievalAugmented("manuals")]
            public sealed class Support(IGateway gateway)
            {
                public Task<string> MissAsync(string question) => gateway.{|LLMP102:AskAsync|}(question);

                public Task<string> HitAsync(string question) => gateway.AskManualsAsync(question);

                [FoundationModel, DomainSpecific("medical")]
                public Task<string> DoseAsync(string question) => gateway.{|LLMP101:AskAsync|}(question);

                [FoundationModel]
                public Task<string> GreetAsync(string name) => gateway.{|LLMP302:AskManualsAsync|}(name);
            }
            """ + Gateway);

        Assert.Contains("IGateway.AskAsync", found[0].GetMessage());
    }

    [Fact]
    public Task The_body_of_a_marked_wrapper_is_not_asked_about_its_parameters() => InventoryLines.Verify("grounding", """
        using LlmPatterns;
        using OpenAI.Chat;

        Console.WriteLine(await Gateway.AskAsync("Be brief.", Console.ReadLine()!)); // => none

        public static class Gateway
        {
            [ModelInvocation]
            public static async Task<string> AskAsync([Prompt] string instructions, [Prompt] string question) =>
                await new HttpClient().GetStringAsync($"https://llm.example/{instructions}/{question}");
        }
        """);
}
