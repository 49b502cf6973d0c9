namespace LlmPatterns.Analyzers.Tests.Catalog.Unserved;

/// <summary>Semantic Kernel's plugins, prompt files and connectors, which are packages of their own.</summary>
public sealed class SemanticKernelPackagesTests
{
    private static readonly Stub Web = new("Microsoft.SemanticKernel.Plugins.Web", """
        using Microsoft.SemanticKernel.Data;

        namespace Microsoft.SemanticKernel.Plugins.Web
        {
            public interface IWebSearchEngineConnector { Task<IEnumerable<T>> SearchAsync<T>(string query, int count = 1, int offset = 0, CancellationToken cancellationToken = default); }

            public sealed class WebSearchEnginePlugin(IWebSearchEngineConnector connector)
            {
                public object Made => connector;
                [KernelFunction] public Task<string> SearchAsync(string query, int count = 10, int offset = 0, CancellationToken cancellationToken = default) => null;
            }

            public sealed class SearchUrlPlugin { [KernelFunction] public string BingSearchUrl(string query) => null; }
        }

        namespace Microsoft.SemanticKernel.Plugins.Web.Bing
        {
            public sealed class BingTextSearchOptions;
            public sealed class BingConnector(string apiKey) : IWebSearchEngineConnector { public string Key => apiKey; public Task<IEnumerable<T>> SearchAsync<T>(string query, int count = 1, int offset = 0, CancellationToken cancellationToken = default) => null; }
        }

        namespace Microsoft.SemanticKernel
        {
            public static class WebKernelBuilderExtensions { public static IKernelBuilder AddBingTextSearch(this IKernelBuilder builder, string apiKey, Plugins.Web.Bing.BingTextSearchOptions options = null, string serviceId = default) => null; }
        }
        """);

    private static readonly Stub Core = new("Microsoft.SemanticKernel.Plugins.Core", """
        namespace Microsoft.SemanticKernel.Plugins.Core;

        public sealed class TimePlugin { [KernelFunction] public string Now() => null; }
        public sealed class HttpPlugin { [KernelFunction] public Task<string> GetAsync(string uri, CancellationToken cancellationToken = default) => null; }
        """);

    private static readonly Stub Memory = new("Microsoft.SemanticKernel.Plugins.Memory", """
        namespace Microsoft.SemanticKernel.Plugins.Memory;

        public sealed class TextMemoryPlugin(Microsoft.SemanticKernel.Memory.ISemanticTextMemory memory) { public object Made => memory; [KernelFunction] public Task<string> RecallAsync(string input, string collection = "generic", double? relevance = 0, int? limit = 1, CancellationToken cancellationToken = default) => null; }
        """);

    private static readonly Stub MsGraph = new("Microsoft.SemanticKernel.Plugins.MsGraph", """
        namespace Microsoft.SemanticKernel.Plugins.MsGraph;

        public sealed class EmailPlugin { [KernelFunction] public Task<string> GetEmailMessagesAsync(int? maxResults = 10, int? skip = 0, CancellationToken cancellationToken = default) => null; }
        """);

    private static readonly Stub OpenApi = new("Microsoft.SemanticKernel.Plugins.OpenApi", """
        namespace Microsoft.SemanticKernel;

        public static class OpenApiKernelExtensions { public static Task<KernelPlugin> ImportPluginFromOpenApiAsync(this Kernel kernel, string pluginName, Uri uri, CancellationToken cancellationToken = default) => null; }
        """);

    private static readonly Stub Yaml = new("Microsoft.SemanticKernel.Yaml", """
        namespace Microsoft.SemanticKernel;

        public static class PromptYamlKernelExtensions { public static KernelFunction CreateFunctionFromPromptYaml(this Kernel kernel, string text, IPromptTemplateFactory promptTemplateFactory = null) => null; }
        """);

    private static readonly Stub Prompty = new("Microsoft.SemanticKernel.Prompty", """
        namespace Microsoft.SemanticKernel;

        public static class PromptyKernelExtensions { public static KernelFunction CreateFunctionFromPrompty(this Kernel kernel, string promptyTemplate, IPromptTemplateFactory promptTemplateFactory = null) => null; }
        """);

    private static readonly Stub Google = new("Microsoft.SemanticKernel.Connectors.Google", """
        namespace Microsoft.SemanticKernel;

        public static class GoogleAIKernelBuilderExtensions { public static IKernelBuilder AddGoogleAIGeminiChatCompletion(this IKernelBuilder builder, string modelId, string apiKey, string serviceId = null) => null; }
        """);

    private static readonly Stub Mistral = new("Microsoft.SemanticKernel.Connectors.MistralAI", """
        namespace Microsoft.SemanticKernel;

        public static class MistralAIKernelBuilderExtensions { public static IKernelBuilder AddMistralChatCompletion(this IKernelBuilder builder, string modelId, string apiKey, Uri endpoint = null) => null; }
        """);

    private static readonly Stub Ollama = new("Microsoft.SemanticKernel.Connectors.Ollama", """
        namespace Microsoft.SemanticKernel;

        public static class OllamaKernelBuilderExtensions { public static IKernelBuilder AddOllamaChatCompletion(this IKernelBuilder builder, string modelId, Uri endpoint, string serviceId = null) => null; }
        """);

    private static readonly Stub Onnx = new("Microsoft.SemanticKernel.Connectors.Onnx", """
        namespace Microsoft.SemanticKernel;

        public static class OnnxKernelBuilderExtensions { public static IKernelBuilder AddOnnxRuntimeGenAIChatCompletion(this IKernelBuilder builder, string modelId, string modelPath, string serviceId = null) => null; }
        """);

    private static readonly Stub HuggingFace = new("Microsoft.SemanticKernel.Connectors.HuggingFace", """
        namespace Microsoft.SemanticKernel;

        public static class HuggingFaceKernelBuilderExtensions { public static IKernelBuilder AddHuggingFaceChatCompletion(this IKernelBuilder builder, string model, Uri endpoint = null, string apiKey = null) => null; }
        """);

    private static readonly Stub Amazon = new("Microsoft.SemanticKernel.Connectors.Amazon", """
        namespace Microsoft.SemanticKernel;

        public static class BedrockKernelBuilderExtensions { public static IKernelBuilder AddBedrockChatCompletionService(this IKernelBuilder builder, string modelId, object bedrockRuntime = null, string serviceId = null) => null; }
        """, Google, Mistral, Ollama, Onnx, HuggingFace);

    [Fact]
    public Task Web_searches_are_retrieved_and_a_url_is_none() => Web.Holds("""
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Plugins.Web;
        using Microsoft.SemanticKernel.Plugins.Web.Bing;

        public sealed class Support(Kernel kernel)
        {
            public async Task Ask(string question)
            {
                var plugin = new WebSearchEnginePlugin(new BingConnector("key"));
                await kernel.InvokePromptAsync(await plugin.SearchAsync(question) + question); // => KernelExtensions.InvokePromptAsync rag retrieved -
                await kernel.InvokePromptAsync(new SearchUrlPlugin().BingSearchUrl("pumps") + question); // => KernelExtensions.InvokePromptAsync foundation none -
            }
        }
        """);

    [Fact]
    public Task A_registered_search_is_no_tool_until_it_is_made_one() => Web.Holds("""
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Data;

        public static class Program
        {
            public static async Task Main()
            {
                var question = Console.ReadLine()!;
                var builder = Kernel.CreateBuilder();
                builder.AddOpenAIChatCompletion("gpt-4o", "key");
                builder.AddBingTextSearch("key");
                var kernel = builder.Build();
                var settings = new KernelArguments(new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }) { ["question"] = question };
                await kernel.InvokePromptAsync("{{$question}}", settings); // => KernelExtensions.InvokePromptAsync foundation none gpt-4o
                kernel.Plugins.Add(kernel.GetRequiredService<ITextSearch>().CreateWithGetTextSearchResults("web"));
                await kernel.InvokePromptAsync("{{$question}}", settings); // => KernelExtensions.InvokePromptAsync agentic-rag tool gpt-4o
            }
        }
        """);

    [Fact]
    public Task A_clock_offers_no_knowledge_and_a_page_is_supplied() => Core.Holds("""
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Plugins.Core;

        public static class Program
        {
            public static async Task Main()
            {
                var question = Console.ReadLine()!;
                var kernel = Kernel.CreateBuilder().AddOpenAIChatCompletion("gpt-4o", "key").Build();
                kernel.Plugins.AddFromType<TimePlugin>();
                var settings = new KernelArguments(new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }) { ["question"] = question };
                await kernel.InvokePromptAsync("{{$question}}", settings); // => KernelExtensions.InvokePromptAsync foundation none gpt-4o
                await kernel.InvokePromptAsync(await new HttpPlugin().GetAsync("https://contoso.com/opening-hours") + question); // => KernelExtensions.InvokePromptAsync foundation supplied gpt-4o
            }
        }
        """);

    [Fact]
    public Task Memories_are_recalled_by_a_template() => Memory.Holds("""
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Memory;
        using Microsoft.SemanticKernel.Plugins.Memory;

        #pragma warning disable SKEXP0001
        public sealed class Support(ISemanticTextMemory memory)
        {
            public async Task Ask(string question)
            {
                var kernel = Kernel.CreateBuilder().AddOpenAIChatCompletion("gpt-4o", "key").Build();
                kernel.ImportPluginFromObject(new TextMemoryPlugin(memory));
                await kernel.InvokePromptAsync("{{TextMemoryPlugin.Recall $question}} {{$question}}", new() { ["question"] = question }); // => KernelExtensions.InvokePromptAsync rag retrieved gpt-4o
                await kernel.InvokePromptAsync(await new TextMemoryPlugin(memory).RecallAsync(question) + question); // => KernelExtensions.InvokePromptAsync rag retrieved gpt-4o
            }
        }
        """);

    [Fact]
    public Task Mail_is_supplied() => MsGraph.Holds("""
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Plugins.MsGraph;

        var kernel = Kernel.CreateBuilder().AddOpenAIChatCompletion("gpt-4o", "key").Build();
        await kernel.InvokePromptAsync("Summarize: " + await new EmailPlugin().GetEmailMessagesAsync()); // => KernelExtensions.InvokePromptAsync foundation supplied gpt-4o
        """);

    [Fact]
    public Task What_an_api_returns_may_be_knowledge() => OpenApi.Holds("""
        using Microsoft.SemanticKernel;

        var question = Console.ReadLine()!;
        var kernel = Kernel.CreateBuilder().AddOpenAIChatCompletion("gpt-4o", "key").Build();
        await kernel.ImportPluginFromOpenApiAsync("search", new Uri("https://contoso.com/swagger.json"));
        await kernel.InvokePromptAsync("{{$q}}", new() { ["q"] = question }); // => KernelExtensions.InvokePromptAsync foundation none gpt-4o
        await kernel.InvokePromptAsync("{{$q}}", new(new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }) { ["q"] = question }); // => KernelExtensions.InvokePromptAsync agentic-rag tool gpt-4o
        """);

    [Fact]
    public Task A_prompt_of_yaml_or_of_prompty_is_a_function_that_asks()
    {
        const string Program = """
            using Microsoft.SemanticKernel;

            var question = Console.ReadLine()!;
            var kernel = Kernel.CreateBuilder().AddOpenAIChatCompletion("gpt-4o", "key").Build();
            await kernel.CreateFunctionFromPromptYaml("template: Answer {{$question}}").InvokeAsync(kernel, new() { ["question"] = question }); // => KernelFunction.InvokeAsync foundation none gpt-4o
            """;

        return Task.WhenAll(Yaml.Holds(Program), Prompty.Holds(Program.Replace("PromptYaml", "Prompty", StringComparison.Ordinal)));
    }

    [Fact]
    public Task A_connector_names_the_model() => Amazon.Holds("""
        using Microsoft.SemanticKernel;

        var question = Console.ReadLine()!;
        await Kernel.CreateBuilder().AddGoogleAIGeminiChatCompletion("gemini-2.5-flash", "key").Build().InvokePromptAsync(question); // => KernelExtensions.InvokePromptAsync foundation none gemini-2.5-flash
        await Kernel.CreateBuilder().AddMistralChatCompletion("ft:open-mistral-7b:504267b8:20240620:MyCoach:29b5b062", "key").Build().InvokePromptAsync(question); // => KernelExtensions.InvokePromptAsync fine-tuned none ft:open-mistral-7b:504267b8:20240620:MyCoach:29b5b062
        await Kernel.CreateBuilder().AddOllamaChatCompletion("llama3.1", new Uri("http://localhost:11434")).Build().InvokePromptAsync(question); // => KernelExtensions.InvokePromptAsync foundation none llama3.1
        await Kernel.CreateBuilder().AddOnnxRuntimeGenAIChatCompletion("phi", "models/phi-3.5-mini").Build().InvokePromptAsync(question); // => KernelExtensions.InvokePromptAsync foundation none models/phi-3.5-mini
        await Kernel.CreateBuilder().AddHuggingFaceChatCompletion("mistralai/Mistral-7B-Instruct-v0.3").Build().InvokePromptAsync(question); // => KernelExtensions.InvokePromptAsync foundation none mistralai/Mistral-7B-Instruct-v0.3
        await Kernel.CreateBuilder().AddBedrockChatCompletionService("anthropic.claude-3-sonnet-20240229-v1:0").Build().InvokePromptAsync(question); // => KernelExtensions.InvokePromptAsync foundation none anthropic.claude-3-sonnet-20240229-v1:0
        """);
}
