using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Tests.Inventory;

namespace LlmPatterns.Analyzers.Tests.Architecture;

/// <summary>Which declaration holds at a call: the set on the nearest symbol, folder or assembly that has any.</summary>
public sealed class DeclarationReaderTests
{
    [Fact]
    public Task The_nearest_set_wins_over_those_further_out() => InventoryLines.Verify("declared", """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [assembly: FineTunedModel("assembly")]

        public sealed class Bare(IChatClient chat)
        {
            public Task M() => chat.GetResponseAsync("Hello"); // => fine-tuned(assembly)
        }

        [FineTunedModel("outer")]
        public sealed class Outer(IChatClient chat)
        {
            private static readonly IChatClient Shared = null!;

            public Task Method() => chat.GetResponseAsync("Hello"); // => fine-tuned(outer)

            [FineTunedModel("method")]
            public async Task MarkedMethod()
            {
                await chat.GetResponseAsync("Hello"); // => fine-tuned(method)
                await Task.Run(() => chat.GetResponseAsync("Hello")); // => fine-tuned(method)
                await Task.Run([FineTunedModel("lambda")] () => chat.GetResponseAsync("Hello")); // => fine-tuned(lambda)
                await Local();
                await MarkedLocal();

                Task Local() => chat.GetResponseAsync("Hello"); // => fine-tuned(method)

                [FineTunedModel("local")]
                async Task MarkedLocal()
                {
                    await chat.GetResponseAsync("Hello"); // => fine-tuned(local)
                    await Task.Run(async () => await chat.GetResponseAsync("Hello")); // => fine-tuned(local)
                }
            }

            [FineTunedModel("constructor")]
            public Outer(IChatClient chat, string greeting) : this(chat)
            {
                chat.GetResponseAsync(greeting); // => fine-tuned(constructor)
            }

            [FineTunedModel("property")]
            public Task Property => chat.GetResponseAsync("Hello"); // => fine-tuned(property)

            [FineTunedModel("property")]
            public Task Accessors
            {
                get => chat.GetResponseAsync("Hello"); // => fine-tuned(property)

                [FineTunedModel("accessor")]
                set => chat.GetResponseAsync("Hello"); // => fine-tuned(accessor)
            }

            [FineTunedModel("indexer")]
            public Task this[string name] => chat.GetResponseAsync($"Hello {name}"); // => fine-tuned(indexer)

            [FineTunedModel("delegate")]
            public Func<Task> Delegate { get; } = () => Shared.GetResponseAsync("Hello"); // => fine-tuned(delegate)

            public sealed class Nested(IChatClient chat)
            {
                public Task M() => chat.GetResponseAsync("Hello"); // => fine-tuned(outer)
            }

            [FoundationModel]
            public sealed class MarkedNested(IChatClient chat)
            {
                public Task M() => chat.GetResponseAsync("Hello"); // => foundation
            }
        }

        [FineTunedModel("interface")]
        public interface IGreeter
        {
            Task M(IChatClient chat) => chat.GetResponseAsync("Hello"); // => fine-tuned(interface)
        }

        [FineTunedModel("struct")]
        public readonly struct Greeter(IChatClient chat)
        {
            public Task M() => chat.GetResponseAsync("Hello"); // => fine-tuned(struct)
        }
        """);

    [Fact]
    public Task Top_level_code_takes_the_declaration_of_its_functions_and_of_the_assembly() => InventoryLines.Verify("declared", """
        using LlmPatterns;
        using OpenAI.Chat;

        [assembly: FoundationModel]

        var client = new ChatClient("gpt-4o", "key");
        await client.CompleteChatAsync("Hello"); // => foundation
        var ask = [RetrievalAugmented] async (string question) => await client.CompleteChatAsync(question); // => rag
        await ask("How?");
        await AnswerAsync("How?");

        [RetrievalAugmented("manuals")]
        async Task AnswerAsync(string question) => await client.CompleteChatAsync(question); // => rag
        """);

    [Fact]
    public Task The_sets_are_spelled_as_the_contract_says() => InventoryLines.Verify("declared", """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Sets(IChatClient chat)
        {
            public Task Nothing() => chat.GetResponseAsync("Hello"); // => -

            [FoundationModel]
            public Task F() => chat.GetResponseAsync("Hello"); // => foundation

            [RetrievalAugmented]
            public Task R() => chat.GetResponseAsync("Hello"); // => rag

            [RetrievalAugmented("a"), RetrievalAugmented("b")]
            public Task SeveralR() => chat.GetResponseAsync("Hello"); // => rag

            [FoundationModel, RetrievalAugmented]
            public Task FAndR() => chat.GetResponseAsync("Hello"); // => foundation+rag

            [FineTunedModel("legal")]
            public Task T() => chat.GetResponseAsync("Hello"); // => fine-tuned(legal)

            [FineTunedModel(Task = "classification", Kind = FineTuningKind.Instruction, Technique = "LoRA", BaseModel = "phi")]
            public Task TOfATask() => chat.GetResponseAsync("Hello"); // => fine-tuned(classification)

            [FineTunedModel("legal"), FineTunedModel("tax")]
            public Task SeveralT() => chat.GetResponseAsync("Hello"); // => fine-tuned(legal,tax)

            [FineTunedModel("legal"), RetrievalAugmented("contracts")]
            public Task TAndR() => chat.GetResponseAsync("Hello"); // => fine-tuned(legal)+rag

            [FoundationModel, FineTunedModel("legal")]
            public Task FAndT() => chat.GetResponseAsync("Hello"); // => foundation+fine-tuned(legal)
        }
        """);

    [Fact]
    public Task A_declaration_is_not_inherited() => InventoryLines.Verify("declared", """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [FoundationModel]
        public abstract class Greeter
        {
            [FoundationModel]
            public abstract Task GreetAsync(IChatClient chat);
        }

        public sealed class Derived : Greeter
        {
            public override Task GreetAsync(IChatClient chat) => chat.GetResponseAsync("Hello"); // => -
        }

        public interface IGreeter
        {
            [FoundationModel]
            Task GreetAsync(IChatClient chat);
        }

        public sealed class Implementation : IGreeter
        {
            public Task GreetAsync(IChatClient chat) => chat.GetResponseAsync("Hello"); // => -
        }
        """);

    [Fact]
    public Task A_partial_method_has_the_declarations_of_both_parts() => InventoryLines.Verify("declared", """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed partial class Greeter(IChatClient chat)
        {
            [RetrievalAugmented]
            public partial Task GreetAsync();
        }

        public sealed partial class Greeter
        {
            [FoundationModel]
            public partial Task GreetAsync() => chat.GetResponseAsync("Hello"); // => foundation+rag
        }
        """);

    [Theory]
    [InlineData("foundation", "foundation")]
    [InlineData("Fine-Tuned + RAG", "fine-tuned+rag")]
    [InlineData("agentic-rag", "rag")]
    [InlineData("foundation, rag", "foundation+rag")]
    [InlineData("fine-tuned\nllm_patterns.domain = legal", "fine-tuned(legal)")]
    [InlineData("gpt", "fine-tuned(assembly)")]
    public Task A_folder_stands_between_type_and_assembly(string phase, string declared) => InventoryLines.Verify("declared", $$"""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [assembly: FineTunedModel("assembly")]

        public sealed class Bare(IChatClient chat)
        {
            public Task M() => chat.GetResponseAsync("Hello"); // => {{declared}}
        }

        [FineTunedModel("type")]
        public sealed class Marked(IChatClient chat)
        {
            public Task M() => chat.GetResponseAsync("Hello"); // => fine-tuned(type)
        }
        """, new Settings().WithConfig("root = true\n[src/*.cs]\nllm_patterns.phase = " + phase, "/.editorconfig"));

    [Fact]
    public Task A_folder_elsewhere_does_not_count() => InventoryLines.Verify("declared", """
        using Microsoft.Extensions.AI;

        public sealed class Bare(IChatClient chat)
        {
            public Task M() => chat.GetResponseAsync("Hello"); // => -
        }
        """, new Settings().WithConfig("root = true\n[src/Clinic/**.cs]\nllm_patterns.phase = rag", "/.editorconfig"));

    [Fact]
    public async Task Arguments_that_do_not_compile_leave_the_mark()
    {
        const string source = """
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            public sealed class Broken(IChatClient chat)
            {
                [FineTunedModel(1, 2, 3)]
                public Task Arguments() => chat.GetResponseAsync("Hello"); // => fine-tuned

                [FineTunedModel(Task = new[] { "x" })]
                public Task Array() => chat.GetResponseAsync("Hello"); // => fine-tuned

                [FineTunedModel(null!)]
                public Task Null() => chat.GetResponseAsync("Hello"); // => fine-tuned

                [RetrievalAugmented(missing), FoundationModel(Justification = 3, Nothing = 5)]
                public Task Names() => chat.GetResponseAsync("Hello"); // => foundation+rag

                [RetrievalAugmented(]
                public Task Syntax() => chat.GetResponseAsync("Hello"); // => rag
            }
            """;

        InventoryLines.Hold("declared", source, await Analysis.Run(await Analysis.Compile(source), new Settings().With("llm_patterns.inventory", "true")));
    }

    [Fact]
    public async Task The_parts_of_a_declaration_are_read()
    {
        var compilation = await Analysis.Compile("""
            using LlmPatterns;

            [FoundationModel(Justification = "It only rewrites.")]
            [FineTunedModel("legal", Kind = FineTuningKind.KnowledgeBase), FineTunedModel(Task = "classification")]
            [RetrievalAugmented("contracts"), RetrievalAugmented]
            public static class Everything;
            """);

        var declaration = DeclarationReader.Of(compilation.GlobalNamespace.GetTypeMembers("Everything").Single());

        Assert.Equal(DeclaredPhases.Foundation | DeclaredPhases.FineTuned | DeclaredPhases.Rag, declaration.Phases);
        Assert.Equal<FineTuningClaim>([new("legal", null, TuningKind.Knowledge), new(null, "classification")], declaration.FineTunings);
        Assert.Equal<string>(["contracts"], declaration.Sources);
        Assert.Equal("It only rewrites.", declaration.Justification);
        Assert.Equal("Everything", declaration.Symbol?.Name);
        Assert.Equal("foundation+fine-tuned(legal,classification)+rag", declaration.Spell());
    }
}
