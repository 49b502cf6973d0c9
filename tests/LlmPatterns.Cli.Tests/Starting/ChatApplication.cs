namespace LlmPatterns.Cli.Tests.Starting;

/// <summary>A web application as teams write them: deployments in appsettings, options, a fine-tuned id, a marked domain, an interface that nobody sees through.</summary>
internal static class ChatApplication
{
    public static TestCode WithChat(this TestCode code, string folder = "src/Chat") => code
        .With($"{folder}/Chat.csproj", TestCode.Project("""
            <PackageReference Include="Azure.AI.OpenAI" Version="2.1.0" />
            <PackageReference Include="Microsoft.Extensions.AI" Version="10.11.0" />
            <PackageReference Include="Microsoft.Extensions.AI.OpenAI" Version="10.11.0" />
            """).Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web"))
        .With($"{folder}/Program.cs", """
            using System.ClientModel;
            using Azure.AI.OpenAI;
            using Chat;
            using Microsoft.Extensions.AI;

            var builder = WebApplication.CreateBuilder(args);
            var settings = builder.Configuration;
            var azure = new AzureOpenAIClient(new Uri(settings["AzureOpenAI:Endpoint"]!), new ApiKeyCredential(settings["AzureOpenAI:Key"]!));
            builder.Services.AddChatClient(azure.GetChatClient(settings["AzureOpenAI:ChatDeployment"]!).AsIChatClient());
            builder.Services.AddEmbeddingGenerator(azure.GetEmbeddingClient(settings["AzureOpenAI:EmbeddingDeployment"]!).AsIEmbeddingGenerator());
            builder.Services.Configure<OpenAIOptions>(settings.GetSection("OpenAI"));
            builder.Services.AddScoped<SupportDesk>();
            var app = builder.Build();
            app.MapPost("/ask", (SupportDesk desk, string question) => desk.AnswerAsync(question));
            app.Run();
            """)
        .With($"{folder}/SupportDesk.cs", """
            using LlmPatterns;
            using Microsoft.Extensions.AI;
            using Microsoft.Extensions.Options;
            using OpenAI.Chat;

            namespace Chat;

            public sealed class OpenAIOptions
            {
                public required string ApiKey { get; set; }
                public required string ModelId { get; set; }
            }

            public sealed class SupportDesk(IChatClient client, IKnowledge knowledge, IOptions<OpenAIOptions> options)
            {
                public async Task<string> AnswerAsync(string question)
                {
                    var facts = await knowledge.LookUpAsync(question);
                    return (await client.GetResponseAsync($"{facts}\n\n{question}")).Text;
                }

                [DomainSpecific("warranty")]
                public async Task<string> WarrantyAsync(string question) =>
                    (await client.GetResponseAsync(question, new ChatOptions { ModelId = "warranty v2" })).Text;

                public async Task<string> TitleAsync(string text) =>
                    (await new ChatClient(options.Value.ModelId, options.Value.ApiKey).CompleteChatAsync($"A title for: {text}")).Value.Content[0].Text;

                public async Task<string> TriageAsync(string text, bool urgent) =>
                    (await new ChatClient(urgent ? "gpt-4o" : "ft:gpt-4o-mini:contoso:triage:9abc", options.Value.ApiKey).CompleteChatAsync($"Classify: {text}")).Value.Content[0].Text;
            }

            public interface IKnowledge
            {
                Task<string> LookUpAsync(string question);
            }
            """)
        .With($"{folder}/appsettings.json", """
            {
              // Keys are in the vault.
              "AzureOpenAI": {
                "Endpoint": "https://contoso.openai.azure.com",
                "Key": "0123456789abcdef0123456789abcdef",
                "ChatDeployment": "support-chat",
                "EmbeddingDeployment": "embeddings",
              },
              "OpenAI": { "ModelId": "gpt-4o", "ApiKey": "sk-proj-abcdefghijklmnopqrstuv" },
              "Ollama": { "Model": "llama3.2", "Endpoint": "http://localhost:11434" },
            }
            """)
        .With($"{folder}/appsettings.Development.json", """
            {
              /* cheaper */ "AzureOpenAI": { "ChatDeployment": "gpt-4o-mini" }
            }
            """);
}
