using System.Reflection;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Tests.Flow;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Catalog.Unserved;

/// <summary>The libraries that the registry does not serve are judged by stubs, and the stubs are what the catalogs speak of.</summary>
public sealed class StubTests
{
    /// <summary>Described, and judged by no test: their lines are of a kind that others of the same library stand for.</summary>
    private static readonly string[] Unjudged =
    [
        "Aspire.Azure.AI.OpenAI", "CommunityToolkit.Aspire.OllamaSharp", // as Aspire.OpenAI
        "Azure.AI.Projects.Agents", "Microsoft.Agents.AI.Anthropic", "Microsoft.Agents.AI.AzureAI.Persistent", // name a model, or an agent of the service
        "LLamaSharp.KernelMemory", "LLamaSharp.SemanticKernel", "Microsoft.Extensions.AI.AzureAIInference", "Microsoft.SemanticKernel.Connectors.AzureAIInference", // name a model
        "Microsoft.KernelMemory.AI.AzureOpenAI", "Microsoft.KernelMemory.AI.Ollama", "Microsoft.KernelMemory.AI.OpenAI", // name a model
        "Microsoft.KernelMemory.Core", // as Microsoft.KernelMemory.Abstractions
        "Microsoft.SemanticKernel.Agents.AzureAI", "Microsoft.SemanticKernel.Agents.Orchestration", "Microsoft.SemanticKernel.Agents.Yaml", // as the other agents
        "Microsoft.SemanticKernel.Connectors.Chroma", "Microsoft.SemanticKernel.Connectors.Milvus", // stores as ISemanticTextMemory has them
        "Microsoft.SemanticKernel.Markdown", "Microsoft.SemanticKernel.Plugins.Document", "Microsoft.SemanticKernel.Plugins.OpenApi.Extensions", // as Yaml, MsGraph and OpenApi
    ];

    private static readonly Stub[] Stubs =
        [.. typeof(Stub).Assembly.GetTypes().Where(t => t.Namespace == typeof(Stub).Namespace).SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.NonPublic)).Where(f => f.FieldType == typeof(Stub)).Select(f => (Stub)f.GetValue(null)!)];

    [Fact]
    public void What_is_not_served_has_a_stub_or_a_reason()
    {
        var probed = Directory.GetFiles(Path.Combine(Probes.Folder("Models"), "Libraries")).Select(f => Path.GetFileNameWithoutExtension(f)!);
        var judged = Stubs.Select(s => s.Assembly).Concat(probed).ToHashSet();

        Assert.Empty(ShippedCatalogTests.NotServed.Except(judged).Except(Unjudged));
        Assert.Empty(Unjudged.Intersect(judged));
        Assert.Empty(Unjudged.Except(ShippedCatalogTests.NotServed));
    }

    /// <summary>A stub that has drifted away from its catalog, in a name or a parameter, would judge nothing.</summary>
    [Fact]
    public async Task Stubs_declare_what_the_catalogs_speak_of()
    {
        foreach (var stub in Stubs.Where(s => ShippedCatalogTests.About(s.Assembly).Any()))
        {
            var compilation = Analysis.Compile([.. await RealLibraries.References, .. await stub.Images()], "");
            var declared = ShippedCatalogTests.About(stub.Assembly).Select(e => (Entry: e, Members: ShippedCatalogTests.MembersIn(compilation, e).Where(m => m.ContainingAssembly.Name == stub.Assembly).ToList())).Where(d => d.Members.Count > 0).ToList();

            Assert.True(declared.Count > 0, $"the catalog speaks of nothing that the stub of {stub.Assembly} declares");
            Assert.Empty(declared.Where(d => !HasParameters(d.Entry, d.Members)).Select(d => $"no overload of {d.Entry.Id} in the stub of {stub.Assembly} has the line's parameters"));
        }
    }

    private static bool HasParameters(CatalogEntry entry, IEnumerable<ISymbol> members)
    {
        var named = entry.Prompt.Concat(entry.Options).Where(p => p[0] != '@').Select(p => p.Split('.')[0]).ToList();
        return named.Count == 0 || members.OfType<IMethodSymbol>().SelectMany(m => m.Parameters).Any(p => named.Contains(p.Name));
    }
}
