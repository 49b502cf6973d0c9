namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>What the tests of LLMP206 stand on: records, and the members of a store, as connectors write theirs.</summary>
internal static class VectorPrograms
{
    public const string Records = """
        #pragma warning disable SKEXP0001, SKEXP0010, CS0618
        global using System.ClientModel;
        global using Azure.Search.Documents.Indexes.Models;
        global using Azure.Search.Documents.Models;
        global using Azure.AI.OpenAI;
        global using Microsoft.Extensions.AI;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.VectorData;
        global using Microsoft.SemanticKernel;
        global using Microsoft.SemanticKernel.Connectors.OpenAI;
        global using Microsoft.SemanticKernel.Embeddings;
        global using OpenAI;
        global using OpenAI.Embeddings;

        public sealed class Movie
        {
            [VectorStoreKey] public int Key { get; set; }
            [VectorStoreData] public string Text { get; set; } = "";
            [VectorStoreVector(1536)] public ReadOnlyMemory<float> Vector { get; set; }
        }

        public sealed class Small
        {
            [VectorStoreKey] public int Key { get; set; }
            [VectorStoreVector(/*length*/384, DistanceFunction = DistanceFunction.CosineSimilarity)] public ReadOnlyMemory<float> Vector { get; set; }
        }

        public sealed class Told
        {
            [VectorStoreKey] public int Key { get; set; }
            [VectorStoreVector(768)] public string Text => "";
        }

        public sealed class Twice
        {
            [VectorStoreKey] public int Key { get; set; }
            [VectorStoreVector(1536)] public ReadOnlyMemory<float> Title { get; set; }
            [VectorStoreVector(384)] public ReadOnlyMemory<float> Body { get; set; }
        }

        public sealed class MemoryStoreOptions
        {
            public IEmbeddingGenerator? EmbeddingGenerator { get; set; }
        }

        public abstract class MemoryStore(MemoryStoreOptions? options = null) : VectorStore;
        """;

    public const string Overrides = """
        public override VectorStoreCollection<TKey, TRecord> GetCollection<TKey, TRecord>(string name, VectorStoreCollectionDefinition? definition = null) => throw new NotSupportedException();
        public override VectorStoreCollection<object, Dictionary<string, object?>> GetDynamicCollection(string name, VectorStoreCollectionDefinition definition) => throw new NotSupportedException();
        public override IAsyncEnumerable<string> ListCollectionNamesAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();
        public override Task<bool> CollectionExistsAsync(string name, CancellationToken cancellationToken = default) => throw new NotSupportedException();
        public override Task EnsureCollectionDeletedAsync(string name, CancellationToken cancellationToken = default) => throw new NotSupportedException();
        public override object? GetService(Type serviceType, object? serviceKey = null) => null;
        """;
}
