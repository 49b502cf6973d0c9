namespace LlmPatterns.Analyzers.Tests.Catalog.Unserved;

/// <summary>Vector databases: what a search returns is retrieved, and what an index is told is not.</summary>
public sealed class VectorStoreTests
{
    private static readonly Stub Qdrant = new("Qdrant.Client", """
        using Qdrant.Client.Grpc;

        namespace Qdrant.Client.Grpc
        {
            public class Value { public string StringValue { get; set; } }
            public class ScoredPoint { public IDictionary<string, Value> Payload { get; } public float Score { get; set; } }
            public class PointStruct { public IDictionary<string, Value> Payload { get; } }
            public class UpdateResult;
            public class Filter;
        }

        namespace Qdrant.Client
        {
            public interface IQdrantClient
            {
                Task<IReadOnlyList<ScoredPoint>> SearchAsync(string collectionName, ReadOnlyMemory<float> vector, Filter filter = null, ulong limit = 10, CancellationToken cancellationToken = default);
                Task<IReadOnlyList<ScoredPoint>> QueryAsync(string collectionName, float[] query = null, Filter filter = null, ulong limit = 10, CancellationToken cancellationToken = default);
                Task<UpdateResult> UpsertAsync(string collectionName, IReadOnlyList<PointStruct> points, bool wait = true, CancellationToken cancellationToken = default);
            }

            public class QdrantClient(string host, int port = 6334) : IQdrantClient
            {
                public string Address => host + port;
                public Task<IReadOnlyList<ScoredPoint>> SearchAsync(string collectionName, ReadOnlyMemory<float> vector, Filter filter = null, ulong limit = 10, CancellationToken cancellationToken = default) => null;
                public Task<IReadOnlyList<ScoredPoint>> QueryAsync(string collectionName, float[] query = null, Filter filter = null, ulong limit = 10, CancellationToken cancellationToken = default) => null;
                public Task<UpdateResult> UpsertAsync(string collectionName, IReadOnlyList<PointStruct> points, bool wait = true, CancellationToken cancellationToken = default) => null;
            }
        }
        """);

    private static readonly Stub Pinecone = new("Pinecone", """
        namespace Pinecone;

        public class MetadataValue;
        public class Metadata : Dictionary<string, MetadataValue>;
        public class ScoredVector { public string Id { get; set; } public Metadata Metadata { get; set; } }
        public class QueryRequest { public ReadOnlyMemory<float>? Vector { get; set; } public uint TopK { get; set; } public bool? IncludeMetadata { get; set; } }
        public class QueryResponse { public IEnumerable<ScoredVector> Matches { get; set; } }
        public class RerankRequest { public string Query { get; set; } }
        public class RerankResponse { public string Model { get; set; } }
        public class GrpcRequestOptions;
        public class RequestOptions;
        public class InferenceClient { public Task<RerankResponse> RerankAsync(RerankRequest request, RequestOptions options = null, CancellationToken cancellationToken = default) => null; }
        public class IndexClient { public Task<QueryResponse> QueryAsync(QueryRequest request, GrpcRequestOptions options = null, CancellationToken cancellationToken = default) => null; }
        public class PineconeClient(string apiKey) { public string Key => apiKey; public InferenceClient Inference { get; } public IndexClient Index(string name = null, string host = null) => null; }
        """);

    private static readonly Stub Milvus = new("Milvus.Client", """
        namespace Milvus.Client;

        public enum SimilarityMetricType { Ip }
        public class SearchParameters;
        public class MutationResult;
        public abstract class FieldData { public static FieldData Create(string name, IReadOnlyList<string> data) => null; }
        public class FieldData<T> : FieldData { public IReadOnlyList<T> Data { get; } }
        public class SearchResults { public IReadOnlyList<FieldData> FieldsData { get; } }

        public class MilvusCollection
        {
            public Task<SearchResults> SearchAsync<T>(string vectorFieldName, IReadOnlyList<ReadOnlyMemory<T>> vectors, SimilarityMetricType metricType, int limit, SearchParameters parameters = null, CancellationToken cancellationToken = default) => null;
            public Task<MutationResult> InsertAsync(IReadOnlyList<FieldData> data, string partitionName = null, CancellationToken cancellationToken = default) => null;
        }

        public class MilvusClient(string host) { public string Host => host; public MilvusCollection GetCollection(string collectionName) => null; }
        """);

    private static readonly Stub Chroma = new("ChromaDB.Client", """
        namespace ChromaDB.Client;

        public class ChromaWhereOperator;
        public class ChromaWhereDocumentOperator;
        public class ChromaCollectionQueryEntry { public string Id { get; set; } public string Document { get; set; } public float Distance { get; set; } }

        public class ChromaCollectionClient
        {
            public Task<List<ChromaCollectionQueryEntry>> Query(ReadOnlyMemory<float> queryEmbeddings, int nResults = 10, ChromaWhereOperator where = null, ChromaWhereDocumentOperator whereDocument = null) => null;
            public Task Add(List<string> ids, List<ReadOnlyMemory<float>> embeddings = null, List<Dictionary<string, object>> metadatas = null, List<string> documents = null) => null;
        }
        """);

    private static readonly Stub Weaviate = new("Weaviate.Client", """
        using Weaviate.Client.Models;

        namespace Weaviate.Client.Models
        {
            public record WeaviateObject { public IDictionary<string, object> Properties { get; set; } }
            public record WeaviateResult { public IList<WeaviateObject> Objects { get; set; } }
            public record GenerativeWeaviateResult;
            public record SinglePrompt(string Prompt);
            public record GroupedTask(string Task);
            public record GenerativeProvider;
            public record Filter;
        }

        namespace Weaviate.Client
        {
            public class QueryClient { public Task<WeaviateResult> BM25(string query, Filter filters = null, uint? limit = null, CancellationToken cancellationToken = default) => null; }

            public class GenerateClient
            {
                public Task<GenerativeWeaviateResult> BM25(string query, Filter filters = null, uint? limit = null, SinglePrompt singlePrompt = null, GroupedTask groupedTask = null, GenerativeProvider provider = null, CancellationToken cancellationToken = default) => null;
                public Task<GenerativeWeaviateResult> FetchObjects(uint? limit = null, Filter filters = null, SinglePrompt singlePrompt = null, GroupedTask groupedTask = null, GenerativeProvider provider = null, CancellationToken cancellationToken = default) => null;
            }

            public class CollectionClient { public QueryClient Query { get; } public GenerateClient Generate { get; } }
        }
        """);

    [Fact]
    public Task Qdrant_returns_payloads() => Qdrant.Holds("""
        using Microsoft.Extensions.AI;
        using Qdrant.Client;
        using Qdrant.Client.Grpc;

        public sealed class Manuals(IChatClient chat, IQdrantClient injected, IEmbeddingGenerator<string, Embedding<float>> embeddings)
        {
            public async Task Ask(string question)
            {
                var vector = await embeddings.GenerateVectorAsync(question);
                var points = await new QdrantClient("localhost").SearchAsync("manuals", vector, limit: 5);
                await chat.GetResponseAsync(string.Join("\n", points.Select(p => p.Payload["text"].StringValue)) + question); // => ChatClientExtensions.GetResponseAsync rag retrieved -
                var hits = await injected.QueryAsync("manuals", vector.ToArray());
                await chat.GetResponseAsync($"{hits[0].Payload["text"].StringValue}\n{question}"); // => ChatClientExtensions.GetResponseAsync rag retrieved -
                await chat.GetResponseAsync($"{hits.Count} manuals were found. {question}"); // => ChatClientExtensions.GetResponseAsync foundation none -
                await injected.UpsertAsync("manuals", new[] { new PointStruct() });
                await chat.GetResponseAsync(question); // => ChatClientExtensions.GetResponseAsync foundation none -
            }
        }
        """);

    [Fact]
    public Task Pinecone_returns_metadata_and_its_reranker_is_no_search() => Pinecone.Holds("""
        using Microsoft.Extensions.AI;
        using Pinecone;

        public sealed class Manuals(IChatClient chat)
        {
            public async Task Ask(string question, float[] vector)
            {
                var pinecone = new PineconeClient("key");
                var found = await pinecone.Index("manuals").QueryAsync(new QueryRequest { Vector = vector, TopK = 5, IncludeMetadata = true });
                await chat.GetResponseAsync(string.Join("\n", found.Matches!.Select(m => m.Metadata!["text"])) + question); // => ChatClientExtensions.GetResponseAsync rag retrieved -
                var ranked = await pinecone.Inference.RerankAsync(new RerankRequest { Query = question });
                await chat.GetResponseAsync($"Ranked by {ranked.Model}: {question}"); // => ChatClientExtensions.GetResponseAsync foundation none -
                await chat.GetResponseAsync(question); // => ChatClientExtensions.GetResponseAsync foundation none -
            }
        }
        """);

    [Fact]
    public Task Milvus_returns_fields() => Milvus.Holds("""
        using Microsoft.Extensions.AI;
        using Milvus.Client;

        public sealed class Manuals(IChatClient chat)
        {
            public async Task Ask(string question, ReadOnlyMemory<float> vector)
            {
                var collection = new MilvusClient("localhost").GetCollection("manuals");
                var found = await collection.SearchAsync("embedding", new[] { vector }, SimilarityMetricType.Ip, 5);
                var texts = ((FieldData<string>)found.FieldsData[0]).Data;
                await chat.GetResponseAsync(string.Join("\n", texts) + question); // => ChatClientExtensions.GetResponseAsync rag retrieved -
                await collection.InsertAsync(new[] { FieldData.Create("text", new[] { "The pump needs oil." }) });
                await chat.GetResponseAsync(question); // => ChatClientExtensions.GetResponseAsync foundation none -
            }
        }
        """);

    [Fact]
    public Task Chroma_returns_documents() => Chroma.Holds("""
        using ChromaDB.Client;
        using Microsoft.Extensions.AI;

        public sealed class Manuals(IChatClient chat, ChromaCollectionClient collection)
        {
            public async Task Ask(string question, ReadOnlyMemory<float> vector)
            {
                var found = await collection.Query(vector, nResults: 3);
                await chat.GetResponseAsync(found.First().Document + question); // => ChatClientExtensions.GetResponseAsync rag retrieved -
                await collection.Add(["1"], documents: ["The pump needs oil."]);
                await chat.GetResponseAsync(question); // => ChatClientExtensions.GetResponseAsync foundation none -
            }
        }
        """);

    [Fact]
    public Task Weaviate_searches_and_can_answer_in_the_database() => Weaviate.Holds("""
        using Microsoft.Extensions.AI;
        using Weaviate.Client;
        using Weaviate.Client.Models;

        public sealed class Manuals(IChatClient chat, CollectionClient manuals)
        {
            public async Task Ask(string question)
            {
                await manuals.Generate.BM25(question, limit: 5, groupedTask: new GroupedTask("Answer from the manuals.")); // => GenerateClient.BM25 rag retrieved -
                await manuals.Generate.FetchObjects(limit: 5, singlePrompt: new SinglePrompt("Summarize {text}.")); // => GenerateClient.FetchObjects rag retrieved -
                var found = await manuals.Query.BM25(question, limit: 5);
                await chat.GetResponseAsync($"{found.Objects[0].Properties["text"]}\n{question}"); // => ChatClientExtensions.GetResponseAsync rag retrieved -
                await chat.GetResponseAsync(question); // => ChatClientExtensions.GetResponseAsync foundation none -
            }
        }
        """);
}
