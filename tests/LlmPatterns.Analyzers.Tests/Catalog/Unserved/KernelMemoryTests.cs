namespace LlmPatterns.Analyzers.Tests.Catalog.Unserved;

/// <summary>Kernel Memory: it searches, or searches and answers, or is a plugin of a kernel.</summary>
public sealed class KernelMemoryTests
{
    private static readonly Stub Memory = new("Microsoft.KernelMemory.Abstractions", """
        namespace Microsoft.KernelMemory
        {
            public class MemoryFilter;
            public class SearchOptions;
            public class TagCollection;
            public class Citation { public List<Partition> Partitions { get; set; } public class Partition { public string Text { get; set; } public float Relevance { get; set; } } }
            public class SearchResult { public bool NoResult { get; set; } public List<Citation> Results { get; set; } }
            public class MemoryAnswer { public string Result { get; set; } public List<Citation> RelevantSources { get; set; } }

            public interface IKernelMemory
            {
                Task<string> ImportTextAsync(string text, string documentId = null, TagCollection tags = null, string index = null, IEnumerable<string> steps = null, Context.IContext context = null, CancellationToken cancellationToken = default);
                Task<SearchResult> SearchAsync(string query, string index = null, MemoryFilter filter = null, ICollection<MemoryFilter> filters = null, double minRelevance = 0, int limit = -1, Context.IContext context = null, CancellationToken cancellationToken = default);
                IAsyncEnumerable<MemoryAnswer> AskStreamingAsync(string question, string index = null, MemoryFilter filter = null, ICollection<MemoryFilter> filters = null, double minRelevance = 0, SearchOptions options = null, Context.IContext context = null, CancellationToken cancellationToken = default);
            }

            public static class KernelMemoryExtensions
            {
                public static Task<MemoryAnswer> AskAsync(this IKernelMemory memory, string question, string index = null, MemoryFilter filter = null, ICollection<MemoryFilter> filters = null, double minRelevance = 0, SearchOptions options = null, Context.IContext context = null, CancellationToken cancellationToken = default) => null;
            }
        }

        namespace Microsoft.KernelMemory.Context { public interface IContext; }

        namespace Microsoft.KernelMemory.AI
        {
            public class TextGenerationOptions { public double Temperature { get; set; } }
            public class GeneratedTextContent { public string Text { get; set; } }
            public interface ITextGenerator { IAsyncEnumerable<GeneratedTextContent> GenerateTextAsync(string prompt, TextGenerationOptions options, CancellationToken cancellationToken = default); }
        }
        """);

    private static readonly Stub Plugin = new("Microsoft.KernelMemory.SemanticKernelPlugin", """
        namespace Microsoft.KernelMemory;

        public class MemoryPlugin
        {
            public MemoryPlugin(IKernelMemory memoryClient, string defaultIndex = "", TagCollection defaultRetrievalTags = null, TagCollection defaultIngestionTags = null, List<string> defaultIngestionSteps = null, bool waitForIngestionToComplete = false) { }
            [Microsoft.SemanticKernel.KernelFunction] public Task<string> AskAsync(string question, string index = null, CancellationToken cancellationToken = default) => null;
            [Microsoft.SemanticKernel.KernelFunction] public Task<string> SearchAsync(string query, string index = null, CancellationToken cancellationToken = default) => null;
        }
        """, Memory);

    [Fact]
    public Task Asking_it_is_rag_and_an_index_is_no_model() => Memory.Holds("""
        using Microsoft.KernelMemory;
        using Microsoft.KernelMemory.AI;

        public sealed class Manuals(IKernelMemory memory, ITextGenerator generator)
        {
            public async Task Ask(string question)
            {
                var answer = await memory.AskAsync(question, index: "manuals"); // => KernelMemoryExtensions.AskAsync rag retrieved -
                Console.WriteLine(answer.Result);
                await foreach (var part in memory.AskStreamingAsync(question)) // => IKernelMemory.AskStreamingAsync rag retrieved -
                    Console.Write(part.Result);
                await foreach (var text in generator.GenerateTextAsync(question, new TextGenerationOptions())) // => ITextGenerator.GenerateTextAsync foundation none -
                    Console.Write(text.Text);
            }
        }
        """);

    [Fact]
    public Task What_it_finds_is_retrieved_and_what_it_is_told_is_not() => Memory.Holds("""
        using Microsoft.Extensions.AI;
        using Microsoft.KernelMemory;

        public sealed class Manuals(IKernelMemory memory, IChatClient chat)
        {
            public async Task Ask(string question)
            {
                await memory.ImportTextAsync("The pump needs oil.", "pump");
                await chat.GetResponseAsync(question); // => ChatClientExtensions.GetResponseAsync foundation none -
                var found = await memory.SearchAsync(question);
                var facts = string.Join("\n", found.Results.SelectMany(r => r.Partitions).Select(p => p.Text));
                await chat.GetResponseAsync(facts + question); // => ChatClientExtensions.GetResponseAsync rag retrieved -
            }
        }
        """);

    [Fact]
    public Task As_a_plugin_it_searches_where_the_model_or_a_template_calls_it() => Plugin.Holds("""
        using Microsoft.KernelMemory;
        using Microsoft.SemanticKernel;

        public sealed class Manuals(IKernelMemory memory)
        {
            public async Task Ask(string question)
            {
                var builder = Kernel.CreateBuilder();
                builder.AddOpenAIChatCompletion("gpt-4o", "key");
                var kernel = builder.Build();
                kernel.ImportPluginFromObject(new MemoryPlugin(memory), "memory");
                await kernel.InvokePromptAsync("Answer briefly: {{$question}}", new() { ["question"] = question }); // => KernelExtensions.InvokePromptAsync foundation none gpt-4o
                await kernel.InvokePromptAsync("{{memory.Search $question}} {{$question}}", new() { ["question"] = question }); // => KernelExtensions.InvokePromptAsync rag retrieved gpt-4o
                var automatic = new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
                await kernel.InvokePromptAsync("Answer briefly: {{$question}}", new(automatic) { ["question"] = question }); // => KernelExtensions.InvokePromptAsync agentic-rag tool gpt-4o
            }
        }
        """);
}
