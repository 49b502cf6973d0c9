using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LlmPatterns.Analyzers.Tests.Flow.Prompts;

/// <summary>A program that asks one model by a prompt, with a search, native functions and files beside it.</summary>
internal sealed class PromptProgram
{
    private const string Types = """
        using System.Reflection;
        using LlmPatterns;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Agents;
        using Microsoft.SemanticKernel.ChatCompletion;

        public sealed class Knowledge
        {
            [ContextRetrieval]
            public Task<string> FindAsync(string question) => Task.FromResult("");
        }

        public sealed class Facts(Knowledge knowledge)
        {
            [KernelFunction]
            public Task<string> LookAsync(string question) => knowledge.FindAsync(question);
        }

        public sealed class Tools(HttpClient http)
        {
            [KernelFunction]
            public string Greet() => "Hello";

            [KernelFunction("today")]
            public string Date() => DateTime.Now.ToString();

            [KernelFunction]
            public Task<string> News() => http.GetStringAsync("https://contoso.com/news");
        }

        """;

    /// <summary>The few members of packages that are not served here, each under its assembly's name.</summary>
    private static readonly (string Assembly, string Source)[] Libraries =
    [
        ("Microsoft.SemanticKernel.Prompty", """
            namespace Microsoft.SemanticKernel;
            public static class PromptyKernelExtensions
            {
                public static KernelFunction CreateFunctionFromPrompty(this Kernel kernel, string promptyTemplate, IPromptTemplateFactory? promptTemplateFactory = null) => null!;
                public static KernelFunction CreateFunctionFromPromptyFile(this Kernel kernel, string promptyFilePath, IPromptTemplateFactory? promptTemplateFactory = null) => null!;
            }
            """),
        ("Microsoft.SemanticKernel.Yaml", """
            namespace Microsoft.SemanticKernel;
            public static class PromptYamlKernelExtensions
            {
                public static KernelFunction CreateFunctionFromPromptYaml(this Kernel kernel, string text, IPromptTemplateFactory? promptTemplateFactory = null) => null!;
            }
            """),
        ("Microsoft.SemanticKernel.Agents.Abstractions", """
            namespace Microsoft.SemanticKernel.Agents;
            public abstract class Agent
            {
                public string? Instructions { get; init; }
                public System.Collections.Generic.IAsyncEnumerable<string> InvokeAsync(string message) => null!;
            }
            public abstract class AgentFactory;
            public sealed class ChatCompletionAgentFactory : AgentFactory;
            """),
        ("Microsoft.SemanticKernel.Agents.Yaml", """
            namespace Microsoft.SemanticKernel.Agents;
            public static class YamlAgentFactoryExtensions
            {
                public static System.Threading.Tasks.Task<Agent?> CreateAgentFromYamlAsync(this AgentFactory kernelAgentFactory, string text) => null!;
            }
            """),
    ];

    private static readonly Lazy<Task<ImmutableArray<MetadataReference>>> References = new(Compiled);

    private Settings _settings = new Settings().With("llm_patterns.inventory", "true");

    /// <summary>A file of the project, as the package adds it.</summary>
    public PromptProgram With(string path, string text)
    {
        _settings = _settings.WithFile("/src/" + path, text);
        return this;
    }

    /// <summary>What is found of the last model call in a method with these statements.</summary>
    /// <param name="statements">They may use kernel, knowledge, http and q.</param>
    /// <param name="members">What else stands in the class.</param>
    public async Task<ImmutableDictionary<string, string?>> Call(string statements, string members = "")
    {
        var source = $$"""
            {{Types}}
            public sealed class App(Knowledge knowledge, HttpClient http)
            {
                {{members}}
                public async Task Run(string q)
                {
                    var kernel = Kernel.CreateBuilder().AddOpenAIChatCompletion("gpt-4o", "key").Build();
                    {{statements}}
                }
            }
            """;
        var compilation = Analysis.Compile(await References.Value, source);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return (await Analysis.Run(compilation, _settings)).Last(d => d.Id == "LLMP000").Properties;
    }

    public async Task<string?> Grounding(string statements, string members = "") => (await Call(statements, members))["grounding"];

    private static async Task<ImmutableArray<MetadataReference>> Compiled()
    {
        var references = await RealLibraries.References;
        foreach (var (assembly, source) in Libraries)
        {
            var compilation = CSharpCompilation.Create(assembly, [Analysis.Parse(source, assembly + ".cs")], references, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
            using var image = new MemoryStream();
            Assert.Empty(compilation.Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
            references = references.Add(MetadataReference.CreateFromImage(image.ToArray()));
        }
        return references;
    }
}
