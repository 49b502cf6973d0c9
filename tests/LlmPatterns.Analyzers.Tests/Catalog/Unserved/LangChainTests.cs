namespace LlmPatterns.Analyzers.Tests.Catalog.Unserved;

/// <summary>LangChain: steps make a chain, and the chain is run.</summary>
public sealed class LangChainTests
{
    private static readonly Stub LangChain = new("LangChain.Core", """
        using LangChain.Abstractions.Chains.Base;
        using LangChain.Base;
        using LangChain.Chains.HelperChains;
        using LangChain.DocumentLoaders;
        using LangChain.Schema;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.VectorData;

        namespace LangChain.DocumentLoaders { public class Document { public string PageContent { get; set; } } }
        namespace LangChain.Schema { public interface IChainValues { Dictionary<string, object> Value { get; } } }

        namespace LangChain.Abstractions.Chains.Base
        {
            public interface IChain
            {
                Task<string> RunAsync(string input, CancellationToken cancellationToken = default);
                Task<IChainValues> CallAsync(IChainValues values, CancellationToken cancellationToken = default);
            }
        }

        namespace LangChain.Base
        {
            public abstract class BaseChain : IChain
            {
                public virtual Task<string> RunAsync(string input, CancellationToken cancellationToken = default) => null;
                public Task<IChainValues> CallAsync(IChainValues values, CancellationToken cancellationToken = default) => null;
            }
        }

        namespace LangChain.Retrievers
        {
            public abstract class BaseRetriever { public virtual Task<IReadOnlyCollection<Document>> GetRelevantDocumentsAsync(string query, string runId = null, CancellationToken cancellationToken = default) => null; }
        }

        namespace LangChain.Chains.CombineDocuments { public abstract class BaseCombineDocumentsChain : BaseChain; }

        namespace LangChain.Chains.RetrievalQA
        {
            public class RetrievalQaChainInput(CombineDocuments.BaseCombineDocumentsChain combineDocumentsChain, Retrievers.BaseRetriever retriever) { public object Made => (combineDocumentsChain, retriever); }
            public class RetrievalQaChain(RetrievalQaChainInput fields) : BaseChain { public object Made => fields; }
        }

        namespace LangChain.Chains.HelperChains
        {
            public abstract class BaseStackableChain : IChain
            {
                public static StackChain operator |(BaseStackableChain a, BaseStackableChain b) => null;
                public Task<IChainValues> CallAsync(IChainValues values, CancellationToken cancellationToken = default) => null;
                public Task<string> RunAsync(string resultKey, CancellationToken cancellationToken = default) => null;
            }

            public class StackChain : BaseStackableChain;
            public class SetChain : BaseStackableChain;
            public class PromptChain : BaseStackableChain;
            public class LLMChain : BaseStackableChain;
            public class RetrieveDocumentsChain : BaseStackableChain;
            public class StuffDocumentsChain : BaseStackableChain;
        }

        namespace LangChain.Extensions
        {
            public class LangChainDocumentRecord;
            public static class VectorCollectionExtensions
            {
                public static string AsString(this IEnumerable<Document> documents, string separator = "\n\n") => null;
                public static Task<IReadOnlyCollection<Document>> GetSimilarDocuments(this VectorStoreCollection<string, LangChainDocumentRecord> vectorCollection, IEmbeddingGenerator<string, Embedding<float>> embeddingGenerator, string query, int amount = 4, CancellationToken cancellationToken = default) => null;
            }
        }

        namespace LangChain.Chains
        {
            public static class Chain
            {
                public static SetChain Set(object value, string outputKey = "text") => null;
                public static PromptChain Template(string template, string outputKey = "text") => null;
                public static LLMChain LLM(IChatClient chatClient, string inputKey = "text", string outputKey = "text") => null;
                public static RetrieveDocumentsChain RetrieveSimilarDocuments(VectorStoreCollection<string, Extensions.LangChainDocumentRecord> vectorCollection, IEmbeddingGenerator<string, Embedding<float>> embeddingGenerator, int amount = 4, string inputKey = "text", string outputKey = "docs") => null;
                public static StuffDocumentsChain CombineDocuments(string inputKey = "docs", string outputKey = "c") => null;
            }
        }
        """);

    [Fact]
    public Task A_chain_asks_where_it_is_run() => LangChain.Holds("""
        using LangChain.Extensions;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.VectorData;
        using OpenAI.Chat;
        using static LangChain.Chains.Chain;

        public sealed class Manuals(VectorStoreCollection<string, LangChainDocumentRecord> collection, IEmbeddingGenerator<string, Embedding<float>> embeddings)
        {
            public async Task Ask(string question)
            {
                var chat = new ChatClient("gpt-4o", "key").AsIChatClient();
                var plain = Set(question) | Template("Answer briefly: {text}") | LLM(chat);
                await plain.RunAsync("text"); // => BaseStackableChain.RunAsync foundation none gpt-4o
                var rag = Set(question) | RetrieveSimilarDocuments(collection, embeddings) | CombineDocuments(outputKey: "context") | Template("Answer {text} from {context}") | LLM(chat);
                await rag.RunAsync("text"); // => BaseStackableChain.RunAsync rag retrieved gpt-4o
                var documents = await collection.GetSimilarDocuments(embeddings, question);
                await (Set(question) | Template("Answer {text} from " + documents.AsString()) | LLM(chat)).RunAsync("text"); // => BaseStackableChain.RunAsync rag retrieved gpt-4o
            }
        }
        """);

    [Fact]
    public Task A_retrieving_chain_retrieves_where_it_is_run() => LangChain.Holds("""
        using LangChain.Chains.CombineDocuments;
        using LangChain.Chains.RetrievalQA;
        using LangChain.Retrievers;

        public sealed class Manuals(BaseCombineDocumentsChain combine, BaseRetriever retriever)
        {
            public async Task Ask(string question)
            {
                var chain = new RetrievalQaChain(new RetrievalQaChainInput(combine, retriever));
                Console.WriteLine(await chain.RunAsync(question)); // => BaseChain.RunAsync rag retrieved -
                var found = await retriever.GetRelevantDocumentsAsync(question);
                Console.WriteLine(found.Count);
            }
        }
        """);
}
