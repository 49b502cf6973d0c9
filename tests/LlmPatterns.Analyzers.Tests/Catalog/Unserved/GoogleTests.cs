namespace LlmPatterns.Analyzers.Tests.Catalog.Unserved;

/// <summary>Google's models through its own SDK, through Vertex AI, and through Mscc.GenerativeAI.</summary>
public sealed class GoogleTests
{
    private static readonly Stub GenAI = new("Google.GenAI", """
        using Google.GenAI.Types;

        namespace Google.GenAI.Types
        {
            public record GoogleSearch;
            public record UrlContext;
            public record GoogleMaps;
            public record VertexRagStore;
            public record Retrieval { public VertexRagStore VertexRagStore { get; set; } }
            public record FunctionDeclaration { public string Name { get; set; } }
            public record Tool { public List<FunctionDeclaration> FunctionDeclarations { get; set; } public GoogleSearch GoogleSearch { get; set; } public UrlContext UrlContext { get; set; } public GoogleMaps GoogleMaps { get; set; } public Retrieval Retrieval { get; set; } }
            public record Part { public string Text { get; set; } }
            public record Content { public string Role { get; set; } public List<Part> Parts { get; set; } }
            public record GenerateContentConfig { public Content SystemInstruction { get; set; } public List<Tool> Tools { get; set; } public string CachedContent { get; set; } }
            public record GenerateContentResponse;
            public record EmbedContentResponse;
        }

        namespace Google.GenAI
        {
            public class Models
            {
                public Task<GenerateContentResponse> GenerateContentAsync(string model, Content contents, GenerateContentConfig config = null) => null;
                public Task<GenerateContentResponse> GenerateContentAsync(string model, string contents, GenerateContentConfig config = null) => null;
                public IAsyncEnumerable<GenerateContentResponse> GenerateContentStreamAsync(string model, string contents, GenerateContentConfig config = null) => null;
                public Task<EmbedContentResponse> EmbedContentAsync(string model, string contents) => null;
            }

            public class Client { public Models Models { get; } }
        }
        """);

    private static readonly Stub Vertex = new("Google.Cloud.AIPlatform.V1", """
        namespace Google.Cloud.AIPlatform.V1;

        public class Part { public string Text { get; set; } }
        public class Content { public string Role { get; set; } public List<Part> Parts { get; } = []; }
        public class GenerateContentRequest { public string Model { get; set; } public List<Content> Contents { get; } = []; public Content SystemInstruction { get; set; } }
        public class GenerateContentResponse;
        public class CountTokensResponse { public int TotalTokens { get; set; } }

        public class PredictionServiceClient
        {
            public static PredictionServiceClient Create() => new();
            public virtual GenerateContentResponse GenerateContent(GenerateContentRequest request) => null;
            public virtual Task<GenerateContentResponse> GenerateContentAsync(GenerateContentRequest request) => null;
        }
        """);

    private static readonly Stub Mscc = new("Mscc.GenerativeAI", """
        using Mscc.GenerativeAI.Types;

        namespace Mscc.GenerativeAI.Types
        {
            public class Tool;
            public class Tools : List<Tool>;
            public class GenerationConfig;
            public class SafetySetting;
            public class CachedContent { public string Name { get; set; } }
            public class TuningJob { public string Name { get; set; } }
            public class GenerateContentResponse;
            public class GenerateAnswerResponse;
            public class CountTokensResponse;
            public class ContentResponse;

            public sealed class ChatSession
            {
                public Task<GenerateContentResponse> SendMessage(string prompt, GenerationConfig generationConfig = null, List<SafetySetting> safetySettings = null, Tools tools = null, CancellationToken cancellationToken = default) => null;
            }
        }

        namespace Mscc.GenerativeAI
        {
            public class GenerativeModel
            {
                public bool UseGrounding { get; set; }
                public bool UseGoogleSearch { get; set; }
                public Task<GenerateContentResponse> GenerateContent(string prompt, GenerationConfig generationConfig = null, List<SafetySetting> safetySettings = null, Tools tools = null, CancellationToken cancellationToken = default) => null;
                public Task<GenerateAnswerResponse> GenerateAnswer(string prompt, CancellationToken cancellationToken = default) => null;
                public Task<CountTokensResponse> CountTokens(string prompt, CancellationToken cancellationToken = default) => null;
                public ChatSession StartChat(List<ContentResponse> history = null, Tools tools = null) => null;
            }

            public class GoogleAI(string apiKey) { public string Key => apiKey; public GenerativeModel GenerativeModel(string model = "gemini-2.5-pro", GenerationConfig generationConfig = null, List<SafetySetting> safetySettings = null, Tools tools = null) => null; }

            public class VertexAI(string projectId, string region)
            {
                public string Project => projectId + region;
                public GenerativeModel GenerativeModel(string model = "gemini-2.5-pro", GenerationConfig generationConfig = null, List<SafetySetting> safetySettings = null, Tools tools = null) => null;
                public GenerativeModel GenerativeModel(CachedContent cachedContent, GenerationConfig generationConfig = null) => null;
                public GenerativeModel GenerativeModel(TuningJob tuningJob, GenerationConfig generationConfig = null) => null;
            }
        }
        """);

    [Fact]
    public Task Gemini_retrieves_where_a_tool_says_so() => GenAI.Holds("""
        using Google.GenAI;
        using Google.GenAI.Types;

        public sealed class Support(Client client)
        {
            public async Task Ask(string question, string document)
            {
                var models = client.Models;
                await models.GenerateContentAsync("gemini-2.5-flash", question, new() { SystemInstruction = new() { Parts = [new() { Text = "Be brief." }] } }); // => Models.GenerateContentAsync foundation none gemini-2.5-flash
                await models.GenerateContentAsync("gemini-2.5-flash", question, new() { Tools = [new() { FunctionDeclarations = [new() { Name = "clock" }] }] }); // => Models.GenerateContentAsync foundation none gemini-2.5-flash
                await models.GenerateContentAsync("gemini-2.5-flash", question, new() { Tools = [new() { GoogleSearch = new() }] }); // => Models.GenerateContentAsync rag hosted gemini-2.5-flash
                await models.GenerateContentAsync("gemini-2.5-flash", question, new() { Tools = [new() { UrlContext = new() }] }); // => Models.GenerateContentAsync rag hosted gemini-2.5-flash
                await models.GenerateContentAsync("gemini-2.5-flash", question, new() { Tools = [new() { Retrieval = new() { VertexRagStore = new() } }] }); // => Models.GenerateContentAsync rag hosted gemini-2.5-flash
                await models.GenerateContentAsync("gemini-2.5-flash", question, new() { CachedContent = "cachedContents/1" }); // => Models.GenerateContentAsync unknown unknown gemini-2.5-flash
                await models.EmbedContentAsync("gemini-embedding-001", document);
                await foreach (var part in models.GenerateContentStreamAsync("tunedModels/support-abc123", question)) // => Models.GenerateContentStreamAsync fine-tuned none tunedModels/support-abc123
                    Console.Write(part);
            }
        }
        """);

    [Fact]
    public Task Vertex_names_its_model_in_the_request() => Vertex.Holds("""
        using Google.Cloud.AIPlatform.V1;

        public sealed class Support(PredictionServiceClient client)
        {
            public async Task Ask(string question)
            {
                var request = new GenerateContentRequest { Model = "projects/p/locations/us-central1/publishers/google/models/gemini-2.5-flash", Contents = { new Content { Role = "user", Parts = { new Part { Text = question } } } } };
                client.GenerateContent(request); // => PredictionServiceClient.GenerateContent foundation none projects/p/locations/us-central1/publishers/google/models/gemini-2.5-flash
                var own = new GenerateContentRequest { Model = "projects/p/locations/us-central1/endpoints/4965075652664360960", Contents = { new Content { Parts = { new Part { Text = question } } } } };
                await client.GenerateContentAsync(own); // => PredictionServiceClient.GenerateContentAsync foundation none projects/p/locations/us-central1/endpoints/4965075652664360960
                var manual = new GenerateContentRequest { Contents = { new Content { Parts = { new Part { Text = File.ReadAllText("manual.md") + question } } } } };
                await client.GenerateContentAsync(manual); // => PredictionServiceClient.GenerateContentAsync foundation supplied -
            }
        }
        """);

    [Fact]
    public Task Mscc_grounds_where_a_model_is_told_to() => Mscc.Holds("""
        using Mscc.GenerativeAI;
        using Mscc.GenerativeAI.Types;

        public sealed class Support(TuningJob job)
        {
            public async Task Ask(string question)
            {
                var plain = new GoogleAI("key").GenerativeModel("gemini-2.5-flash");
                await plain.CountTokens(question);
                await plain.GenerateContent(question); // => GenerativeModel.GenerateContent foundation none gemini-2.5-flash
                await plain.StartChat().SendMessage(question); // => ChatSession.SendMessage foundation none gemini-2.5-flash
                await plain.GenerateAnswer(question); // => GenerativeModel.GenerateAnswer rag retrieved gemini-2.5-flash
                var grounded = new GoogleAI("key").GenerativeModel("gemini-2.5-flash", tools: new Tools { new Tool() });
                grounded.UseGoogleSearch = true;
                await grounded.GenerateContent(question); // => GenerativeModel.GenerateContent rag hosted gemini-2.5-flash
                await new VertexAI("p", "us-central1").GenerativeModel(job).GenerateContent(question); // => GenerativeModel.GenerateContent fine-tuned none -
            }
        }
        """);
}
