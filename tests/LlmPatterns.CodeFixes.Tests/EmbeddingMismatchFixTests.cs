namespace LlmPatterns.CodeFixes.Tests;

public sealed class EmbeddingMismatchFixTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading.Tasks;
        global using Microsoft.Extensions.AI;
        global using Microsoft.Extensions.VectorData;
        global using OpenAI;
        """;

    private static FixTest<EmbeddingMismatchFix> Fix(params string[] files) => new(files) { CodeActionEquivalenceKey = EmbeddingMismatchFix.EquivalenceKey, Beside = Usings };

    [Fact]
    public Task Writes_the_length_of_the_models_vectors_and_keeps_what_stands_around() => Fix("""
        public sealed class Note
        {
            // The question's vector is held against this.
            [VectorStoreVector(/* of the model */ {|LLMP206:384|} /* floats */, DistanceFunction = DistanceFunction.CosineSimilarity)] // one index
            public ReadOnlyMemory<float> Vector { get; set; }
        }

        public sealed class Notes(string key, VectorStoreCollection<int, Note> notes)
        {
            public async Task<IAsyncEnumerable<VectorSearchResult<Note>>> FindAsync(string question) =>
                notes.SearchAsync(await new OpenAIClient(key).GetEmbeddingClient("text-embedding-3-large").AsIEmbeddingGenerator().GenerateVectorAsync(question), 3);
        }
        """).With("Hold 3072 dimensions").Becomes("""
        public sealed class Note
        {
            // The question's vector is held against this.
            [VectorStoreVector(/* of the model */ 3072 /* floats */, DistanceFunction = DistanceFunction.CosineSimilarity)] // one index
            public ReadOnlyMemory<float> Vector { get; set; }
        }

        public sealed class Notes(string key, VectorStoreCollection<int, Note> notes)
        {
            public async Task<IAsyncEnumerable<VectorSearchResult<Note>>> FindAsync(string question) =>
                notes.SearchAsync(await new OpenAIClient(key).GetEmbeddingClient("text-embedding-3-large").AsIEmbeddingGenerator().GenerateVectorAsync(question), 3);
        }
        """);

    [Fact]
    public Task Writes_two_in_one_declaration_and_one_in_another_file() => new FixTest<EmbeddingMismatchFix>("""
        public sealed class Note
        {
            [VectorStoreVector({|LLMP206:384|})] public ReadOnlyMemory<float> Title { get; set; }
            [VectorStoreVector(dimensions: {|LLMP206:4|})] public ReadOnlyMemory<float> Body { get; set; }
        }

        public sealed class Notes(VectorStoreCollection<int, Note> notes, VectorStoreCollection<int, Other> others, IEmbeddingGenerator<string, Embedding<float>> generator)
        {
            public static Notes Make(string key, VectorStoreCollection<int, Note> notes, VectorStoreCollection<int, Other> others) => new Notes(notes, others, new OpenAIClient(key).GetEmbeddingClient("text-embedding-3-small").AsIEmbeddingGenerator());

            public async Task KeepAsync(string title, string body) =>
                await notes.UpsertAsync(new Note { Title = await generator.GenerateVectorAsync(title), Body = (await generator.GenerateAsync(body)).Vector });

            public async Task<IAsyncEnumerable<VectorSearchResult<Other>>> FindAsync(string question) => others.SearchAsync(await generator.GenerateVectorAsync(question), 3);
        }
        """, """
        public sealed class Other
        {
            [VectorStoreVector({|LLMP206:768|})] public ReadOnlyMemory<float> Vector { get; set; }
        }
        """) { CodeActionEquivalenceKey = EmbeddingMismatchFix.EquivalenceKey, Beside = Usings, NumberOfIncrementalIterations = 3, NumberOfFixAllInDocumentIterations = 2 }.Becomes("""
        public sealed class Note
        {
            [VectorStoreVector(1536)] public ReadOnlyMemory<float> Title { get; set; }
            [VectorStoreVector(dimensions: 1536)] public ReadOnlyMemory<float> Body { get; set; }
        }

        public sealed class Notes(VectorStoreCollection<int, Note> notes, VectorStoreCollection<int, Other> others, IEmbeddingGenerator<string, Embedding<float>> generator)
        {
            public static Notes Make(string key, VectorStoreCollection<int, Note> notes, VectorStoreCollection<int, Other> others) => new Notes(notes, others, new OpenAIClient(key).GetEmbeddingClient("text-embedding-3-small").AsIEmbeddingGenerator());

            public async Task KeepAsync(string title, string body) =>
                await notes.UpsertAsync(new Note { Title = await generator.GenerateVectorAsync(title), Body = (await generator.GenerateAsync(body)).Vector });

            public async Task<IAsyncEnumerable<VectorSearchResult<Other>>> FindAsync(string question) => others.SearchAsync(await generator.GenerateVectorAsync(question), 3);
        }
        """, """
        public sealed class Other
        {
            [VectorStoreVector(1536)] public ReadOnlyMemory<float> Vector { get; set; }
        }
        """);

    [Fact]
    public Task Writes_into_a_definition() => Fix("""
        public sealed class Notes(string key, VectorStore store)
        {
            public async Task<IAsyncEnumerable<VectorSearchResult<Dictionary<string, object?>>>> FindAsync(string question)
            {
                var notes = store.GetDynamicCollection("notes", new VectorStoreCollectionDefinition { Properties = [new VectorStoreKeyProperty("Id", typeof(int)), new VectorStoreVectorProperty("Vector", typeof(ReadOnlyMemory<float>), {|LLMP206:768|})] });
                return notes.SearchAsync(await new OpenAIClient(key).GetEmbeddingClient("text-embedding-3-small").AsIEmbeddingGenerator().GenerateVectorAsync(question), 3);
            }
        }
        """).Becomes("""
        public sealed class Notes(string key, VectorStore store)
        {
            public async Task<IAsyncEnumerable<VectorSearchResult<Dictionary<string, object?>>>> FindAsync(string question)
            {
                var notes = store.GetDynamicCollection("notes", new VectorStoreCollectionDefinition { Properties = [new VectorStoreKeyProperty("Id", typeof(int)), new VectorStoreVectorProperty("Vector", typeof(ReadOnlyMemory<float>), 1536)] });
                return notes.SearchAsync(await new OpenAIClient(key).GetEmbeddingClient("text-embedding-3-small").AsIEmbeddingGenerator().GenerateVectorAsync(question), 3);
            }
        }
        """);

    [Fact]
    public Task Is_not_offered_where_a_constant_says_the_number() => Fix("""
        public sealed class Note
        {
            private const int Dimensions = 384;

            [VectorStoreVector({|LLMP206:Dimensions|})] public ReadOnlyMemory<float> Vector { get; set; }
        }

        public sealed class Notes(string key, VectorStoreCollection<int, Note> notes)
        {
            public async Task<IAsyncEnumerable<VectorSearchResult<Note>>> FindAsync(string question) =>
                notes.SearchAsync(await new OpenAIClient(key).GetEmbeddingClient("text-embedding-3-small").AsIEmbeddingGenerator().GenerateVectorAsync(question), 3);
        }
        """).Stays();

    [Fact]
    public Task Is_not_offered_at_a_question() => Fix("""
        public sealed class Note
        {
            [VectorStoreVector(384)] public ReadOnlyMemory<float> Vector { get; set; }
        }

        public sealed class Notes(string key, VectorStoreCollection<int, Note> notes)
        {
            public async Task KeepAsync(ReadOnlyMemory<float> vector) => await notes.UpsertAsync(new Note { Vector = vector });

            public async Task<IAsyncEnumerable<VectorSearchResult<Note>>> FindAsync(string question) =>
                notes.SearchAsync({|LLMP206:await new OpenAIClient(key).GetEmbeddingClient("text-embedding-3-small").AsIEmbeddingGenerator().GenerateVectorAsync(question)|}, 3);
        }
        """).Stays();
}
