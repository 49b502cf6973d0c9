using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LlmPatterns.Analyzers.Tests.Hosts;

/// <summary>Code is broken most of the time that it is edited: no input makes the analyzer throw.</summary>
public sealed class BrokenCodeTests
{
    /// <summary>A class and a program with most of what the analysis knows how to read.</summary>
    private static readonly string[] Samples =
    [
        """
        using LlmPatterns;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.VectorData;

        [assembly: FoundationModel(Justification = "General questions.")]

        [FineTunedModel("medical", Kind = FineTuningKind.KnowledgeBase), RetrievalAugmented("guidelines")]
        public sealed partial class Assistant([FineTunedModel("medical")] IChatClient chat, VectorStoreCollection<string, Passage> passages) : IAssistant
        {
            [DomainSpecific("medical", Changing = true)]
            private const string Instructions = "Answer from the passages.";
            private readonly Dictionary<string, List<string>> _seen = new() { ["a"] = ["b", .. new[] { "c" }] };

            public string? Last { get; private set; }

            public async IAsyncEnumerable<string> AnswerAsync(string question, ChatOptions? options = null)
            {
                var found = new List<string>();
                await foreach (var hit in passages.SearchAsync(question, top: 3))
                    found.Add(hit is { Record: { Text: var text } } ? text : $"{hit.Record.Text,10:x}");
                if (found.Count == 0 || question is null)
                    yield break;
                options ??= new() { ModelId = "ft:gpt-4o:acme:doses:1", Tools = [AIFunctionFactory.Create((string q) => FindAsync(q))] };
                foreach (var update in await chat.GetStreamingResponseAsync([new(ChatRole.System, Instructions), new(ChatRole.User, string.Join('\n', found) + question)], options).ToListAsync())
                    yield return Last = update.Text ?? throw new InvalidOperationException();
            }

            [return: ContextRetrieval]
            private async Task<string> FindAsync(string question) => (await chat.GetResponseAsync<Passage>(question)).Result switch
            {
                { Text.Length: > 3 } passage => passage.Text,
                null => default!,
                _ => _seen.TryGetValue(question, out var list) ? list[^1] : "",
            };
        }

        public interface IAssistant { IAsyncEnumerable<string> AnswerAsync(string question, ChatOptions? options = null); }

        public record Passage(string Text);
        """,
        """"
        using LlmPatterns;
        using Microsoft.Agents.AI;
        using Microsoft.Extensions.AI;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.ChatCompletion;
        using OpenAI.Chat;

        var builder = Kernel.CreateBuilder();
        builder.AddOpenAIChatCompletion("gpt-4o", "key");
        builder.Plugins.AddFromType<Clock>();
        var kernel = builder.Build();
        var history = new ChatHistory("You help.");
        while (Console.ReadLine() is { Length: > 0 } question)
        {
            history.AddUserMessage($$"""{{question}} {{await Clock.FindAsync(question)}}""");
            history.Add(await kernel.GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(history, kernel: kernel));
            await kernel.InvokePromptAsync("{{Clock.Now}} {{$q}}", new() { ["q"] = question });
        }
        var client = new ChatClient("gpt-4o", "key");
        AIAgent agent = new ChatClientAgent(client.AsIChatClient(), tools: [AIFunctionFactory.Create(Clock.FindAsync)]);
        var (first, second) = (await agent.RunAsync("Hello"), await client.CompleteChatAsync("Hello"));
        Console.WriteLine(first.Text + second.Value.Content[0].Text);
        await Local(x => Local(_ => x));

        [FoundationModel] async Task<string> Local(Func<string, object> ask) => (string)(ask?.Invoke("x") ?? await client.CompleteChatAsync(Local(null!).Result));

        public sealed class Clock
        {
            [KernelFunction] public string Now() => DateTime.Now.ToString();
            [ContextRetrieval] public static Task<string> FindAsync(string question) => Task.FromResult(question);
        }
        """",
    ];

    public static TheoryData<int> Numbers => [0, 1];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task The_whole_programs_compile_and_ask_models(int sample) => Assert.True((await Analysis.Inventory(Samples[sample])).Length > 1);

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Every_beginning_of_a_program_is_survived(int sample)
    {
        var source = Samples[sample];
        await Survive(Analysis.Parse(source, "/src/Sample.cs").GetRoot().DescendantTokens().Select(t => source[..t.Span.End]));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task A_program_without_one_of_its_tokens_is_survived(int sample)
    {
        var source = Samples[sample];
        await Survive(Analysis.Parse(source, "/src/Sample.cs").GetRoot().DescendantTokens().Select(t => source.Remove(t.SpanStart, t.Span.Length)));
    }

    [Fact]
    public async Task Missing_references_are_survived()
    {
        var all = await RealLibraries.References;
        var framework = await Microsoft.CodeAnalysis.Testing.ReferenceAssemblies.Net.Net80.ResolveAsync(LanguageNames.CSharp, default);
        var libraries = all.Except(framework).ToList();
        var sets = libraries.Select(left => all.Where(r => r != left)).Append([]).Append(framework).Append(libraries).Append([RealLibraries.Annotations]);

        foreach (var references in sets)
        {
            foreach (var source in Samples)
                Assert.Empty(await Failures(Analysis.Compile(references, source)));
        }
    }

    private static async Task Survive(IEnumerable<string> programs)
    {
        var whole = await Analysis.Compile("");
        var old = whole.SyntaxTrees[0];
        foreach (var program in programs)
            Assert.Empty(await Failures(whole.ReplaceSyntaxTree(old, Analysis.Parse(program, old.FilePath))));
    }

    /// <summary>Exceptions of the analyzer; and the host checks on the way that each finding stands in the compilation.</summary>
    private static async Task<IEnumerable<string>> Failures(CSharpCompilation compilation) =>
        (await Host.With(compilation, isConcurrent: false).GetAnalyzerDiagnosticsAsync()).Where(d => d.Id == "AD0001").Select(d => $"{d.GetMessage()}\n{compilation.SyntaxTrees[0]}");
}
