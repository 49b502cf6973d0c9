using System.Collections.Immutable;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Tests.Catalog;

/// <summary>The catalogs that ship: every id is a member of the real package, or stands below with the reason why that can't be seen here.</summary>
public sealed class ShippedCatalogTests
{
    /// <summary>Assemblies of packages that the registry does not serve. Their ids were checked against sources or documentation, as the fact list says.</summary>
    internal static readonly string[] NotServed =
    [
        "AWSSDK.Bedrock", "AWSSDK.BedrockAgentRuntime", "AWSSDK.BedrockRuntime", "AWSSDK.Extensions.Bedrock.MEAI",
        "Anthropic.SDK",
        "Aspire.Azure.AI.OpenAI", "Aspire.OpenAI", "CommunityToolkit.Aspire.OllamaSharp",
        "Azure.AI.Agents.Persistent", "Azure.AI.Projects", "Azure.AI.Projects.Agents",
        "ChromaDB.Client", "Google.Cloud.AIPlatform.V1", "Google.GenAI",
        "LLamaSharp.KernelMemory", "LLamaSharp.SemanticKernel", "LangChain.Core", "LlmTornado",
        "Microsoft.Agents.AI.Anthropic", "Microsoft.Agents.AI.AzureAI.Persistent", "Microsoft.Agents.AI.Declarative", "Microsoft.Agents.AI.Foundry",
        "Microsoft.Agents.AI.Harness", "Microsoft.Agents.AI.Hosting", "Microsoft.Agents.AI.Mem0", "Microsoft.Agents.AI.OpenAI",
        "Microsoft.Extensions.AI.AzureAIInference", "Microsoft.Extensions.AI.Ollama",
        "Microsoft.KernelMemory.AI.AzureOpenAI", "Microsoft.KernelMemory.AI.Ollama", "Microsoft.KernelMemory.AI.OpenAI",
        "Microsoft.KernelMemory.Abstractions", "Microsoft.KernelMemory.Core", "Microsoft.KernelMemory.SemanticKernelPlugin",
        "Microsoft.SemanticKernel.Agents.Abstractions", "Microsoft.SemanticKernel.Agents.AzureAI", "Microsoft.SemanticKernel.Agents.Bedrock", "Microsoft.SemanticKernel.Agents.Core",
        "Microsoft.SemanticKernel.Agents.OpenAI", "Microsoft.SemanticKernel.Agents.Orchestration", "Microsoft.SemanticKernel.Agents.Yaml",
        "Microsoft.SemanticKernel.Connectors.Amazon", "Microsoft.SemanticKernel.Connectors.AzureAIInference", "Microsoft.SemanticKernel.Connectors.Chroma",
        "Microsoft.SemanticKernel.Connectors.Google", "Microsoft.SemanticKernel.Connectors.HuggingFace", "Microsoft.SemanticKernel.Connectors.Milvus",
        "Microsoft.SemanticKernel.Connectors.MistralAI", "Microsoft.SemanticKernel.Connectors.Ollama", "Microsoft.SemanticKernel.Connectors.Onnx",
        "Microsoft.SemanticKernel.Markdown", "Microsoft.SemanticKernel.Plugins.Core", "Microsoft.SemanticKernel.Plugins.Document", "Microsoft.SemanticKernel.Plugins.Memory",
        "Microsoft.SemanticKernel.Plugins.MsGraph", "Microsoft.SemanticKernel.Plugins.OpenApi", "Microsoft.SemanticKernel.Plugins.OpenApi.Extensions", "Microsoft.SemanticKernel.Plugins.Web",
        "Microsoft.SemanticKernel.Prompty", "Microsoft.SemanticKernel.Yaml",
        "Milvus.Client", "Mistral.SDK", "Mscc.GenerativeAI", "Pinecone", "Weaviate.Client",
    ];

    /// <summary>Ids of versions that the registry does not serve, while it serves others of the package.</summary>
    private static readonly Dictionary<string, string[]> OtherVersions = new()
    {
        ["Azure.AI.OpenAI 1.0.0-beta.9 to beta.17"] =
        [
            "M:Azure.AI.OpenAI.ChatRequestSystemMessage.#ctor", "M:Azure.AI.OpenAI.ChatRequestUserMessage.#ctor",
            "P:Azure.AI.OpenAI.ChatCompletionsOptions.AzureExtensionsOptions", "P:Azure.AI.OpenAI.ChatCompletionsOptions.DeploymentName",
        ],
        ["Azure.Search.Documents 11.7 and newer"] = ["M:Azure.Search.Documents.KnowledgeBases.KnowledgeBaseRetrievalClient.RetrieveAsync"],
        ["LLamaSharp before its executors took adapters themselves"] =
        [
            "P:LLama.Abstractions.IModelParams.LoraAdapters", "P:LLama.Abstractions.IModelParams.LoraBase",
            "P:LLama.Common.ModelParams.LoraAdapters", "P:LLama.Common.ModelParams.LoraBase",
        ],
        ["Microsoft.Extensions.VectorData.Abstractions, previews of 9.x"] =
        [
            "M:Microsoft.Extensions.VectorData.IVectorSearch`1.SearchAsync", "M:Microsoft.Extensions.VectorData.IVectorSearch`1.SearchEmbeddingAsync",
            "M:Microsoft.Extensions.VectorData.IVectorStoreRecordCollection`2.GetAsync", "M:Microsoft.Extensions.VectorData.IVectorStoreRecordCollection`2.GetBatchAsync",
            "M:Microsoft.Extensions.VectorData.IVectorStoreRecordCollection`2.VectorizedSearchAsync",
            "M:Microsoft.Extensions.VectorData.IVectorizableTextSearch`1.VectorizableTextSearchAsync", "M:Microsoft.Extensions.VectorData.IVectorizedSearch`1.VectorizedSearchAsync", "M:Microsoft.Extensions.VectorData.VectorStoreRecordVectorAttribute.#ctor",
            "M:Microsoft.Extensions.VectorData.VectorStoreRecordVectorProperty.#ctor", "P:Microsoft.Extensions.VectorData.VectorStoreRecordVectorProperty.Dimensions",
        ],
        ["Microsoft.ML.OnnxRuntimeGenAI before 0.5"] = ["M:Microsoft.ML.OnnxRuntimeGenAI.GeneratorParams.SetInputSequences"],
        ["OpenAI, previews of 2.2 to 2.7"] =
        [
            "M:OpenAI.OpenAIClient.GetOpenAIResponseClient", "M:OpenAI.Responses.OpenAIResponseClient.CreateResponse", "M:OpenAI.Responses.OpenAIResponseClient.CreateResponseAsync",
            "M:OpenAI.Responses.OpenAIResponseClient.CreateResponseStreaming", "M:OpenAI.Responses.OpenAIResponseClient.CreateResponseStreamingAsync",
        ],
    };

    /// <summary>What adds to a call's result and leaves the rest of it open.</summary>
    internal static readonly CatalogKind[] Adding =
        [CatalogKind.Hosted, CatalogKind.Provider, CatalogKind.SearchTool, CatalogKind.Tool, CatalogKind.PromptFunction, CatalogKind.Enable, CatalogKind.ToolCall, CatalogKind.Opaque, CatalogKind.Model];

    private static readonly string[] Names =
        [.. typeof(ModelCallAnalyzer).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".catalog.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files => [.. Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_line_can_be_read(string file)
    {
        var catalog = Read(file);

        Assert.Empty(catalog.Problems);
        Assert.NotEqual(0, catalog.Lines.Length + catalog.ModelIds.Length + catalog.Domains.Length + catalog.Retired.Length + catalog.EmbeddingModels.Length);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_id_is_a_member_of_the_real_package(string file) =>
        Assert.Empty(Lines(file).Where(l => IsServed(l) && !IsOfOtherVersion(l.Entry) && Members(l).IsEmpty).Select(l => $"{l.Entry.Id} in {string.Join(" or ", l.Assemblies)}"));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_parameter_is_one_of_an_overload(string file)
    {
        var wrong = from line in Lines(file)
                    let members = Members(line)
                    where !members.IsEmpty
                    let parameters = members.OfType<IMethodSymbol>().SelectMany(m => m.Parameters).Select(p => p.Name).ToHashSet()
                    from place in line.Entry.Prompt.Concat(line.Entry.Options).Concat(line.Entry.Continues).Concat(line.Entry.When.IsDefault ? [] : line.Entry.When)
                    where place[0] != '@' && !parameters.Contains(place.Split('.')[0])
                    select $"{line.Entry.Id} has no parameter {place}";

        Assert.Empty(wrong);
    }

    /// <summary>The other half of an id that resolves: the analyzers, given the symbol, find the line.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Every_resolved_member_leads_back_to_its_line(string file)
    {
        var lines = Lines(file).ToList();
        var lost = from package in RealPackage.All
                   let members = lines.SelectMany(l => MembersIn(package, l).Select(m => (Member: m, l.Entry.Id))).ToList()
                   where members.Count > 0
                   let catalog = SymbolCatalog.TryCreate(package.Compilation, [AsUserFile(file)], default)!
                   from member in members
                   where !catalog.Find(member.Member).Any(e => e.Id == member.Id)
                   select $"{member.Id} in {package.Name} {package.Version}";

        Assert.Empty(lost.Take(10));
    }

    [Fact]
    public void What_is_said_not_to_be_served_is_described_and_not_here()
    {
        var described = Names.SelectMany(Lines).SelectMany(l => l.Assemblies).ToHashSet();
        var here = RealPackage.All.SelectMany(p => p.Assemblies).ToHashSet();

        Assert.Empty(NotServed.Except(described));
        Assert.Empty(NotServed.Intersect(here));
    }

    [Fact]
    public void What_is_said_to_be_of_other_versions_is_described_and_in_none_that_is_here()
    {
        var lines = Names.SelectMany(Lines).ToList();

        Assert.Empty(OtherVersions.Values.SelectMany(ids => ids).Except(lines.Select(l => l.Entry.Id)));
        Assert.Empty(lines.Where(l => IsOfOtherVersion(l.Entry) && !Members(l).IsEmpty).Select(l => l.Entry.Id));
    }

    /// <summary>A member may do two things, such as name the model and bring file search.</summary>
    [Fact]
    public void No_member_has_two_lines_of_a_kind() =>
        Assert.Empty(Names.SelectMany(Lines).GroupBy(l => (l.Entry.Kind, l.Entry.Id)).Where(g => g.Count() > 1).Select(g => g.Key));

    /// <summary>The result of such a line is settled by it, so that a second one would never be looked at.</summary>
    [Fact]
    public void Only_what_adds_to_a_result_stands_beside_another_line() =>
        Assert.Empty(Names.SelectMany(Lines).GroupBy(l => l.Entry.Id).Where(g => g.Count() > 1 && g.Any(l => !Adding.Contains(l.Entry.Kind))).Select(g => g.Key));

    /// <summary>The gate reads nothing but these names, in a simpler way than the reader does.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void The_gate_sees_the_assemblies_that_the_reader_reads(string file) =>
        Assert.All(Read(file).Assemblies, assembly => Assert.True(BuiltInCatalog.Describes(assembly.TrimEnd('*')), assembly));

    [Fact]
    public void The_framework_opens_no_gate() =>
        Assert.DoesNotContain(RealPackage.All[^1].Compilation.ReferencedAssemblyNames, a => BuiltInCatalog.Describes(a.Name));

    private static bool IsServed(Line line) => line.Assemblies.Length == 0 || !line.Assemblies.All(NotServed.Contains);

    private static bool IsOfOtherVersion(CatalogEntry entry) => OtherVersions.Values.Any(ids => ids.Contains(entry.Id));

    private static ImmutableArray<ISymbol> Members(Line line) => [.. RealPackage.All.SelectMany(p => MembersIn(p, line))];

    private static IEnumerable<ISymbol> MembersIn(RealPackage package, Line line) =>
        line.Assemblies.Length > 0 && !line.Assemblies.Intersect(package.Assemblies).Any() ? [] : MembersIn(package.Compilation, line.Entry);

    /// <summary>The types or members that an entry means in a compilation.</summary>
    internal static ImmutableArray<ISymbol> MembersIn(Compilation compilation, CatalogEntry entry)
    {
        var types = UnresolvedNames.Types(entry.Id[0] == 'T' ? entry.Id[2..] : DocumentationIds.TypeOf(entry.BareId)!, compilation);
        return entry.Id[0] == 'T' ? types.CastArray<ISymbol>() : UnresolvedNames.Members(entry, types);
    }

    /// <summary>What the shipped catalogs say below the name of an assembly.</summary>
    internal static IEnumerable<CatalogEntry> About(string assembly) => Names.SelectMany(Lines).Where(l => l.Assemblies.Contains(assembly)).Select(l => l.Entry);

    /// <summary>The lines of a file, each with the assemblies that stand above it.</summary>
    private static IEnumerable<Line> Lines(string file)
    {
        var catalog = Read(file);
        var text = Text(file);
        var entries = catalog.Lines.ToLookup(l => text.Lines.GetLineFromPosition(l.Span.Start).LineNumber, l => l.Entry);
        var assemblies = new List<string>();
        var isAbove = false;
        foreach (var line in text.Lines)
        {
            var words = line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is ["assembly", var name] && !name.EndsWith('*'))
            {
                if (!isAbove)
                    assemblies.Clear();
                assemblies.Add(name);
            }
            isAbove = words is ["assembly", ..];
            foreach (var entry in entries[line.LineNumber])
                yield return new(entry, [.. assemblies]);
        }
    }

    private static CatalogText Read(string file) => CatalogReader.Read(file, Text(file));

    private static SourceText Text(string file)
    {
        using var stream = typeof(ModelCallAnalyzer).Assembly.GetManifestResourceStream(file)!;
        return SourceText.From(stream);
    }

    /// <summary>The file as a project's own: used whatever is referenced, and with a line that opens the gate.</summary>
    private static CatalogFile AsUserFile(string file) =>
        new(file, SourceText.From(string.Join('\n', Text(file).Lines.Select(l => l.ToString()).Where(l => !l.StartsWith("assembly", StringComparison.Ordinal)).Append("invoke M:Any.Gateway.Ask"))));

    private sealed record Line(CatalogEntry Entry, string[] Assemblies);
}
