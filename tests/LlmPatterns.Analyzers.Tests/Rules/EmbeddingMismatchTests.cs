using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP206: model, dimension and index disagree, or ingest and query embed with different models.</summary>
public sealed class EmbeddingMismatchTests
{
    private const string Small = "new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator()";

    [Theory]
    // The length fits.
    [InlineData("var g = new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator(); await Hits(movies.SearchAsync(await g.GenerateVectorAsync(q), 3));")]
    [InlineData("var g = new EmbeddingClient(\"text-embedding-ada-002\", key); await Hits(movies.SearchAsync((await g.GenerateEmbeddingAsync(q)).Value.ToFloats(), 3));")]
    // Shorter vectors are asked for, of the client, of the request or of the service.
    [InlineData("var g = new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-large\").AsIEmbeddingGenerator(1536); await Hits(movies.SearchAsync(await g.GenerateVectorAsync(q), 3));")]
    [InlineData("var g = new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-large\").AsIEmbeddingGenerator(); await Hits(movies.SearchAsync(await g.GenerateVectorAsync(q, new() { Dimensions = 1536 }), 3));")]
    [InlineData("var g = new EmbeddingClient(\"text-embedding-3-large\", key); await Hits(movies.SearchAsync((await g.GenerateEmbeddingAsync(q, new() { Dimensions = 1536 })).Value.ToFloats(), 3));")]
    [InlineData("var k = Kernel.CreateBuilder().AddOpenAIEmbeddingGenerator(\"text-embedding-3-large\", key, dimensions: 1536).Build(); var g = k.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>(); await Hits(movies.SearchAsync(await g.GenerateVectorAsync(q), 3));")]
    [InlineData("var asked = new Microsoft.Extensions.AI.EmbeddingGenerationOptions(); asked.Dimensions = 384; await Hits(small.SearchAsync(await new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator().GenerateVectorAsync(q, asked), 3));")]
    // What is cut is no longer what the model made.
    [InlineData("var v = await new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator().GenerateVectorAsync(q); await Hits(small.SearchAsync(v[..384], 3));")]
    [InlineData("var v = await new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator().GenerateVectorAsync(q); await Hits(small.SearchAsync(v.Slice(0, 384), 3));")]
    [InlineData("var v = await new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator().GenerateVectorAsync(q); await Hits(small.SearchAsync(v.ToArray().Take(384).ToArray(), 3));")]
    [InlineData("var v = (await new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator().GenerateVectorAsync(q)).ToArray(); await Hits(small.SearchAsync(v.AsMemory(0, 384), 3));")]
    [InlineData("var v = (await new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator().GenerateVectorAsync(q)).ToArray(); Array.Resize(ref v, 384); await Hits(small.SearchAsync(v, 3));")]
    // Made by hand.
    [InlineData("await Hits(small.SearchAsync(new ReadOnlyMemory<float>(new float[1536]), 3));")]
    [InlineData("await Hits(small.SearchAsync(new float[] { 0, 0, 1 }, 3)); await small.UpsertAsync(new Small { Vector = new float[] { 0, 0, 1 } });")]
    // The model is not known.
    [InlineData("await Hits(small.SearchAsync(await given.GenerateVectorAsync(q), 3));")]
    [InlineData("await Hits(small.SearchAsync(await new AzureOpenAIClient(uri, credential).GetEmbeddingClient(\"embeddings\").AsIEmbeddingGenerator().GenerateVectorAsync(q), 3));")]
    [InlineData("await Hits(small.SearchAsync(await new OpenAIClient(key).GetEmbeddingClient(settings[\"model\"]).AsIEmbeddingGenerator().GenerateVectorAsync(q), 3));")]
    [InlineData("await Hits(small.SearchAsync(await new OpenAIClient(key).GetEmbeddingClient(settings[\"model\"] ?? \"text-embedding-3-small\").AsIEmbeddingGenerator().GenerateVectorAsync(q), 3));")]
    [InlineData("await Hits(small.SearchAsync(await new OpenAIClient(key).GetEmbeddingClient(q.Length > 9 ? \"text-embedding-3-small\" : \"all-minilm\").AsIEmbeddingGenerator().GenerateVectorAsync(q), 3));")]
    [InlineData("await Hits(small.SearchAsync(await new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator().GenerateVectorAsync(q, new() { ModelId = settings[\"model\"] }), 3));")]
    [InlineData("IEmbeddingGenerator<string, Embedding<float>> g = given; if (q.Length > 9) g = new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator(); await Hits(small.SearchAsync(await g.GenerateVectorAsync(q), 3));")]
    [InlineData("var g = new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator().AsBuilder().ConfigureOptions(o => o.Dimensions = 384).Build(); await Hits(small.SearchAsync(await g.GenerateVectorAsync(q), 3));")]
    [InlineData("var g = new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator(); await Hits(small.SearchAsync(await g.GenerateVectorAsync(q, new() { RawRepresentationFactory = _ => new OpenAI.Embeddings.EmbeddingGenerationOptions { Dimensions = 384 } }), 3));")]
    [InlineData("async Task<ReadOnlyMemory<float>> Cut(ReadOnlyMemory<float> v) { v = v[..384]; return v; } await Hits(small.SearchAsync(await Cut(await new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator().GenerateVectorAsync(q)), 3));")]
    // A record with two fields, and a definition that is not in sight.
    [InlineData("await Hits(twice.SearchAsync(await new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-large\").AsIEmbeddingGenerator().GenerateVectorAsync(q), 3));")]
    [InlineData("await Hits(twice.SearchAsync(await new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator().GenerateVectorAsync(q), 3, new() { VectorProperty = r => r.Title }));")]
    [InlineData("var d = new VectorStoreCollectionDefinition { Properties = new List<VectorStoreProperty> { new VectorStoreVectorProperty(\"Vector\", typeof(ReadOnlyMemory<float>), 1536) } }; await Hits(store.GetCollection<int, Small>(\"small\", d).SearchAsync(await new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator().GenerateVectorAsync(q), 3));")]
    public async Task Stays_silent(string statement) => Assert.Empty(await Findings(statement));

    [Theory]
    [InlineData("model text-embedding-3-small foundation")]
    [InlineData("embedding-model text-embedding-3-small dimensions=384")]
    public async Task A_project_that_explains_the_name_is_heard(string line) =>
        Assert.Empty(await Findings($"await Hits(small.SearchAsync(await {Small}.GenerateVectorAsync(q), 3));", line));

    [Fact]
    public async Task A_project_adds_a_deployment_of_its_own() =>
        Assert.Equal("'Small.Vector' holds 384 dimensions, and 'house-vectors' makes 1024. Consider 1024 here, or a model that makes 384.", Assert.Single(await Findings("await Hits(small.SearchAsync(await new AzureOpenAIClient(uri, credential).GetEmbeddingClient(\"house-vectors\").AsIEmbeddingGenerator().GenerateVectorAsync(q), 3));", "embedding-model house-vectors dimensions=1024")).GetMessage());

    [Theory]
    [InlineData("await Hits(small.SearchAsync(await new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator().GenerateVectorAsync(q), 3));")]
    [InlineData("await Hits(small.SearchAsync((await new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator().GenerateAsync(q)).Vector, 3));")]
    [InlineData("var e = await new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator().GenerateAsync(new[] { q }); await Hits(small.SearchAsync(e[0].Vector.ToArray(), 3));")]
    [InlineData("OpenAIEmbedding e = await new EmbeddingClient(\"text-embedding-3-small\", key).GenerateEmbeddingAsync(q); await Hits(small.SearchAsync(e.ToFloats(), 3));")]
    [InlineData("var e = new EmbeddingClient(\"text-embedding-3-small\", key).GenerateEmbeddings(new[] { q }).Value; await Hits(small.SearchAsync(e[0].ToFloats(), 3));")]
    [InlineData("var g = new AzureOpenAIClient(uri, credential).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator().AsBuilder().UseLogging().Build(); await Hits(small.SearchAsync(await g.GenerateVectorAsync(q), 3));")]
    [InlineData("var k = Kernel.CreateBuilder().AddOpenAIEmbeddingGenerator(\"text-embedding-3-small\", key).Build(); await Hits(small.SearchAsync(await k.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>().GenerateVectorAsync(q), 3));")]
    [InlineData("var k = Kernel.CreateBuilder().AddOpenAITextEmbeddingGeneration(\"text-embedding-3-small\", key).Build(); await Hits(small.SearchAsync(await k.GetRequiredService<ITextEmbeddingGenerationService>().GenerateEmbeddingAsync(q), 3));")]
    [InlineData("var s = new OpenAITextEmbeddingGenerationService(\"text-embedding-3-small\", key); await Hits(small.SearchAsync(await s.GenerateEmbeddingAsync(q), 3));")]
    [InlineData("async Task<ReadOnlyMemory<float>> Embed(IEmbeddingGenerator<string, Embedding<float>> g, string text) => await g.GenerateVectorAsync(text); await Hits(small.SearchAsync(await Embed(new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator(), q), 3));")]
    [InlineData("const string Id = \"openai/text-embedding-3-small\"; var g = new OpenAIClient(key).GetEmbeddingClient(Id).AsIEmbeddingGenerator(); await small.UpsertAsync(new Small { Vector = await g.GenerateVectorAsync(q) });")]
    [InlineData("var g = new OpenAIClient(key).GetEmbeddingClient(settings[\"model\"] ?? \"text-embedding-3-small\").AsIEmbeddingGenerator(); await small.UpsertAsync(new Small { Vector = await g.GenerateVectorAsync(q) }); await Hits(small.SearchAsync(await g.GenerateVectorAsync(q), 3));")]
    [InlineData("await Hits(store.GetCollection<int, Small>(\"small\").SearchAsync(await new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator().GenerateVectorAsync(q), 3));")]
    [InlineData("await Hits(small.SearchAsync(await new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-large\").AsIEmbeddingGenerator(1536).GenerateVectorAsync(q), 3));")]
    public async Task Names_the_number_that_no_vector_has(string statement)
    {
        var finding = Assert.Single(await Findings(statement));

        Assert.Equal("384", Text(finding.Location));
        Assert.StartsWith("'Small.Vector' holds 384 dimensions, and '", finding.GetMessage(), StringComparison.Ordinal);
        Assert.EndsWith(" makes 1536. Consider 1536 here, or a model that makes 384.", finding.GetMessage(), StringComparison.Ordinal);
        Assert.Equal("1536", finding.Properties["dimensions"]);
    }

    [Theory]
    [InlineData("await small.UpsertAsync(new Small { Vector = await given.GenerateVectorAsync(q) });")]
    [InlineData("await small.UpsertAsync(new Small { Vector = new float[] { 0, 1 } });")]
    public async Task Stands_at_the_question_where_something_else_may_fill_the_field(string fill)
    {
        var finding = Assert.Single(await Findings(fill + " var v = await new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator().GenerateVectorAsync(q); await Hits(small.SearchAsync(v, 3));"));

        Assert.Equal("v", Text(finding.Location));
        Assert.Equal("This search's vector has 1536 dimensions, as 'text-embedding-3-small' makes them, and 'Small.Vector' holds 384. Consider one length on both sides.", finding.GetMessage());
    }

    [Fact]
    public async Task Names_the_property_that_a_search_selects()
    {
        var finding = Assert.Single(await Findings("await Hits(twice.SearchAsync(await new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator().GenerateVectorAsync(q), 3, new() { VectorProperty = r => r.Body }));"));

        Assert.StartsWith("'Twice.Body' holds 384 dimensions", finding.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new VectorStoreVectorProperty(\"Vector\", typeof(ReadOnlyMemory<float>), 768)")]
    [InlineData("new VectorStoreVectorProperty<string>(\"Vector\", 768)")]
    public async Task Reads_a_definition(string property)
    {
        var finding = Assert.Single(await Findings($"var d = new VectorStoreCollectionDefinition {{ Properties = [new VectorStoreKeyProperty(\"Key\", typeof(int)), {property}] }}; await Hits(store.GetDynamicCollection(\"notes\", d).SearchAsync(await {Small}.GenerateVectorAsync(q), 3));"));

        Assert.Equal("768", Text(finding.Location));
    }

    private const string Asked = "_ = new VectorizedQuery(await new OpenAIClient(key).GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator().GenerateVectorAsync(q)) { Fields = { \"contents\" } };";

    [Theory]
    [InlineData("_ = new VectorSearchField(\"contents\", 1536, \"p\");", false)]
    [InlineData("_ = new VectorSearchField(\"titles\", 3072, \"p\");", false)]
    [InlineData("_ = new VectorSearchField(\"contents\", 3072, \"p\"); _ = new VectorSearchField(\"contents\", 768, \"q\");", false)] // two indexes
    [InlineData("_ = new VectorSearchField(\"contents\", q.Length, \"p\");", false)]
    [InlineData("_ = new VectorSearchField(\"contents\", 3072, \"p\");", true)]
    [InlineData("_ = new SearchField(\"contents\", SearchFieldDataType.Collection(SearchFieldDataType.Single)) { IsSearchable = true, VectorSearchDimensions = 3072 };", true)]
    public async Task Reads_the_field_of_an_index_that_a_query_names(string definition, bool isReported) =>
        Assert.Equal(isReported ? ["3072"] : [], (await Findings(definition + Asked)).Select(f => Text(f.Location)));

    [Theory]
    [InlineData("text-embedding-3-small", "all-minilm", "x", true)]
    [InlineData("text-embedding-3-small", "text-embedding-ada-002", "x", true)]
    [InlineData("text-embedding-3-small", "text-embedding-3-small", "x", false)]
    [InlineData("text-embedding-3-small", "openai/text-embedding-3-small", "x", false)]
    [InlineData("text-embedding-3-small", "house-vectors", "x", false)]
    public async Task Holds_the_question_against_what_was_stored(string query, string stored, string collection, bool isReported)
    {
        var findings = await Findings($"var m = store.GetCollection<int, Movie>(\"{collection}\"); await m.UpsertAsync(new Movie {{ Vector = await new OpenAIClient(key).GetEmbeddingClient(\"{stored}\").AsIEmbeddingGenerator().GenerateVectorAsync(q) }}); var v = await new OpenAIClient(key).GetEmbeddingClient(\"{query}\").AsIEmbeddingGenerator().GenerateVectorAsync(q); await Hits(m.SearchAsync(v, 3));");

        Assert.Equal(isReported ? [$"This search embeds its question with '{query}', and 'Movie.Vector' is filled by '{stored}'. Consider one model for both."] : [], findings.Select(f => f.GetMessage()));
        Assert.All(findings, f => Assert.Equal("v", Text(f.Location)));
    }

    [Fact]
    public async Task Two_collections_may_have_two_models() => Assert.Empty(await Findings("""
        var old = store.GetCollection<int, Movie>("old");
        var now = store.GetCollection<int, Movie>("now");
        await old.UpsertAsync(new Movie { Vector = await new OpenAIClient(key).GetEmbeddingClient("text-embedding-ada-002").AsIEmbeddingGenerator().GenerateVectorAsync(q) });
        await Hits(now.SearchAsync(await new OpenAIClient(key).GetEmbeddingClient("text-embedding-3-small").AsIEmbeddingGenerator().GenerateVectorAsync(q), 3));
        """));

    [Theory]
    [InlineData("nomic-embed-text", false)]
    [InlineData("text-embedding-3-small", true)]
    public async Task A_store_embeds_with_the_generator_of_its_options(string id, bool isReported)
    {
        var findings = await Findings($"VectorStore s = new Shelf(new MemoryStoreOptions {{ EmbeddingGenerator = new OpenAIClient(key).GetEmbeddingClient(\"{id}\").AsIEmbeddingGenerator() }}); await Hits(s.GetCollection<int, Told>(\"told\").SearchAsync(q, 3));", "", "public abstract class ShelfBase(MemoryStoreOptions o) : MemoryStore(o); public sealed class Shelf(MemoryStoreOptions o) : ShelfBase(o) { " + VectorPrograms.Overrides + " }");

        Assert.Equal(isReported ? ["768"] : [], findings.Select(f => Text(f.Location)));
    }

    [Theory]
    [InlineData("services.AddEmbeddingGenerator(new OpenAIClient(\"k\").GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator());", true)]
    [InlineData("services.AddEmbeddingGenerator(sp => new OpenAIClient(\"k\").GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator());", true)]
    [InlineData("services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(new OpenAIClient(\"k\").GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator());", true)]
    [InlineData("services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(_ => new OpenAIClient(\"k\").GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator());", true)]
    [InlineData("services.AddEmbeddingGenerator(new OpenAIClient(\"k\").GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator(384));", false)]
    [InlineData("services.AddKeyedEmbeddingGenerator(\"a\", new OpenAIClient(\"k\").GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator());", false)]
    [InlineData("services.AddEmbeddingGenerator(new OpenAIClient(\"k\").GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator()); services.AddEmbeddingGenerator(new OpenAIClient(\"k\").GetEmbeddingClient(\"text-embedding-3-large\").AsIEmbeddingGenerator(384));", false)]
    [InlineData("services.AddEmbeddingGenerator(new OpenAIClient(\"k\").GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator()); services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>, Own>();", false)]
    [InlineData("if (services.Count > 9) services.AddEmbeddingGenerator(new OpenAIClient(\"k\").GetEmbeddingClient(\"text-embedding-3-small\").AsIEmbeddingGenerator()); else services.AddEmbeddingGenerator(new OpenAIClient(\"k\").GetEmbeddingClient(\"all-minilm\").AsIEmbeddingGenerator());", false)]
    public async Task An_injected_generator_is_what_is_registered(string registration, bool isReported)
    {
        var findings = await Findings("await Hits(small.SearchAsync(await given.GenerateVectorAsync(q), 3));", "", $"public abstract class Own : IEmbeddingGenerator<string, Embedding<float>> {{ public abstract Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, Microsoft.Extensions.AI.EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default); public object? GetService(Type serviceType, object? serviceKey = null) => null; public void Dispose() {{ }} }} public static class Startup {{ public static void Add(IServiceCollection services) {{ {registration} }} }}");

        Assert.Equal(isReported ? ["384"] : [], findings.Select(f => Text(f.Location)));
    }

    [Fact]
    public async Task A_field_keeps_what_a_constructor_gives_it()
    {
        var finding = Assert.Single(await Findings("", "", """
            public sealed class Index
            {
                private readonly IEmbeddingGenerator<string, Embedding<float>> _generator;
                private readonly VectorStoreCollection<int, Small> _records;

                public Index(string key, VectorStoreCollection<int, Small> records)
                {
                    _generator = new OpenAIClient(key).GetEmbeddingClient("text-embedding-3-small").AsIEmbeddingGenerator();
                    _records = records;
                }

                public async Task FillAsync(string text)
                {
                    var record = new Small();
                    record.Vector = await EmbedAsync(text);
                    await _records.UpsertAsync(record);
                }

                public IAsyncEnumerable<VectorSearchResult<Small>> Find(ReadOnlyMemory<float> vector) => _records.SearchAsync(vector, 3);

                private async Task<ReadOnlyMemory<float>> EmbedAsync(string text)
                {
                    var made = await _generator.GenerateAsync(text);
                    return made.Vector;
                }
            }
            """));

        Assert.Equal("384", Text(finding.Location));
    }

    [Fact]
    public async Task What_is_registered_as_itself_says_nothing() => Assert.Empty(await Findings("await Hits(small.SearchAsync(await given.GenerateVectorAsync(q), 3));", "", """
        public static class Startup
        {
            public static void Add(IServiceCollection services) => services.AddEmbeddingGenerator(sp => sp.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>());
        }
        """));

    [Fact]
    public async Task A_record_that_fills_itself_may_be_given_anything()
    {
        var finding = Assert.Single(await Findings("", "", """
            public sealed record Note([property: VectorStoreKey] int Key, [property: VectorStoreVector(384)] ReadOnlyMemory<float> Vector);

            public sealed class Notes(string key, VectorStoreCollection<int, Note> notes)
            {
                public async Task<IAsyncEnumerable<VectorSearchResult<Note>>> FindAsync(string q) => notes.SearchAsync(await new OpenAIClient(key).GetEmbeddingClient("text-embedding-3-small").AsIEmbeddingGenerator().GenerateVectorAsync(q), 3);
            }
            """));

        Assert.StartsWith("await", Text(finding.Location), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_silent_in_test_projects() =>
        Assert.Empty(await Findings($"await Hits(small.SearchAsync(await {Small}.GenerateVectorAsync(q), 3));", settings: new Settings().With("build_property.IsTestProject", "true")));

    [Fact]
    public void Every_model_of_the_table_is_one_of_the_ids_that_embed() =>
        Assert.All(BuiltInCatalog.EmbeddingModels, m => Assert.Equal("embedding", BuiltInCatalog.Models.FirstOrDefault(l => l.Matches(m.Id))?.Class));

    private static string Text(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);

    private static async Task<IReadOnlyList<Diagnostic>> Findings(string statement, string names = "", string beside = "", Settings? settings = null)
    {
        var compilation = await Analysis.Compile($$"""
            #pragma warning disable SKEXP0001, SKEXP0010, CS0618
            public sealed class Answers(string key, Uri uri, ApiKeyCredential credential, IConfiguration settings, IEmbeddingGenerator<string, Embedding<float>> given, VectorStore store, VectorStoreCollection<int, Movie> movies, VectorStoreCollection<int, Small> small, VectorStoreCollection<int, Told> told, VectorStoreCollection<int, Twice> twice)
            {
                public async Task AskAsync(string q)
                {
                    {{statement}}
                }

                private static async Task Hits<T>(IAsyncEnumerable<VectorSearchResult<T>> found) where T : class
                {
                    await foreach (var hit in found) Console.WriteLine(hit.Score);
                }
            }
            """, VectorPrograms.Records, beside);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
        return [.. (await Analysis.Run(compilation, (settings ?? new Settings()).WithFile("/src/LlmPatterns.txt", names))).Where(f => f.Id == "LLMP206")];
    }
}
