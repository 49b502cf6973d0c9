// Which model answers: other providers' ids and clients.
#nullable disable
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.Bedrock;
using Amazon.Bedrock.Model;
using Amazon.BedrockRuntime;
using Amazon.BedrockRuntime.Model;
using Google.GenAI;
using Microsoft.Extensions.AI;
using Mistral.SDK.Completions;
using Mistral.SDK.DTOs;
using Mscc.GenerativeAI;
using Mscc.GenerativeAI.Types;
using OllamaSharp;

namespace Probes.Providers;

public sealed class Providers(IAmazonBedrockRuntime bedrock, AmazonBedrockRuntimeClient runtime, IAmazonBedrock management, Client google, CompletionsEndpoint mistral, VertexAI vertex)
{
    private const string Arn = "arn:aws:bedrock:us-east-1:123456789012:";
    private static List<Message> Messages(string q) => [new() { Content = q }];

    public void P_custom(string q) { bedrock.ConverseAsync(new ConverseRequest { ModelId = Arn + "custom-model/amazon.nova-lite-v1:0/abc", Messages = Messages(q) }); } // => fine-tuned bedrockCustomModel arn:aws:bedrock:us-east-1:123456789012:custom-model/amazon.nova-lite-v1:0/abc
    public void P_deployed(string q) { bedrock.ConverseAsync(new ConverseRequest { ModelId = Arn + "custom-model-deployment/abc", Messages = Messages(q) }); } // => fine-tuned bedrockCustomDeployment
    public void P_imported(string q) { runtime.AsIChatClient(Arn + "imported-model/abc").GetResponseAsync(q); } // => fine-tuned bedrockImportedModel
    public async Task P_deployment(string q) { var made = await management.CreateCustomModelDeploymentAsync(new()); await bedrock.ConverseAsync(new ConverseRequest { ModelId = made.CustomModelDeploymentArn, Messages = Messages(q) }); } // => fine-tuned bedrockDeploymentResult
    public async Task P_job(string q) { var job = await management.GetModelCustomizationJobAsync(new()); await bedrock.ConverseAsync(new ConverseRequest { ModelId = job.OutputModelArn, Messages = Messages(q) }); } // => fine-tuned bedrockJobResult
    public void P_gemini(string q) { google.Models.GenerateContentAsync("tunedModels/clauses-dbnow66ey5gn", q); } // => fine-tuned geminiTuned tunedModels/clauses-dbnow66ey5gn
    public void P_mistral(string q) { mistral.GetCompletionAsync(new ChatCompletionRequest("ft:open-mistral-7b:504267b8:20240620:clauses:29b5b062", [new(q)])); } // => fine-tuned mistralTuned ft:open-mistral-7b:504267b8:20240620:clauses:29b5b062 mistral
    public void P_vertexJob(string q, TuningJob job) { vertex.GenerativeModel(job).GenerateContent(q); } // => fine-tuned vertexTuningJob
    public void P_cohere(string q, IChatClient chat) { chat.GetResponseAsync(q, new() { ModelId = "acb944bc-bf1f-4a4a-8f2e-3b1d0c7e9f10-ft" }); } // => fine-tuned cohereTuned

    public void N_foundation(string q) { bedrock.ConverseAsync(new ConverseRequest { ModelId = "anthropic.claude-3-haiku-20240307-v1:0", Messages = Messages(q) }); } // => vanilla bedrockFoundation anthropic.claude-3-haiku-20240307-v1:0 claude
    public void N_profile(string q) { bedrock.ConverseAsync(new ConverseRequest { ModelId = Arn + "inference-profile/us.amazon.nova-lite-v1:0", Messages = Messages(q) }); } // => vanilla bedrockProfile
    public void N_provisioned(string q) { bedrock.ConverseAsync(new ConverseRequest { ModelId = Arn + "provisioned-model/abc", Messages = Messages(q) }); } // => unknown bedrockProvisioned
    public async Task N_jobStarted(string q) { await management.CreateModelCustomizationJobAsync(new()); await bedrock.ConverseAsync(new ConverseRequest { ModelId = "amazon.nova-lite-v1:0", Messages = Messages(q) }); } // => vanilla bedrockJobOnlyStarted amazon.nova-lite-v1:0 amazon
    public void N_gemini(string q) { google.Models.GenerateContentAsync("gemini-2.5-flash", "What is tunedModels/clauses? " + q); } // => vanilla geminiPlain gemini-2.5-flash gemini-gemma
    public void N_endpoint(string q) { google.Models.GenerateContentAsync("projects/acme/locations/us-central1/endpoints/4965075652664360960", q); } // => unknown vertexEndpoint
    public void N_mistral(string q) { mistral.GetCompletionAsync(new ChatCompletionRequest("open-mistral-7b", [new(q)])); } // => vanilla mistralPlain open-mistral-7b mistral
    public void N_vertex(string q, TuningJob job) { _ = job.Name; vertex.GenerativeModel("gemini-2.5-flash").GenerateContent(q); } // => vanilla vertexJobUnused gemini-2.5-flash gemini-gemma
    public void N_openSource(string q, IChatClient chat) { chat.GetResponseAsync(q, new() { ModelId = "accounts/acme/models/llama-v3p1-8b-clauses" }); } // => unknown fireworksAccountModel
    public void N_ollama(string q) { new OllamaApiClient("http://localhost:11434", "llama3.2-clauses-lora").GenerateAsync(q); } // => unknown ollamaModelfileName
    public void N_ollamaSelected(string q) { var client = new OllamaApiClient("http://localhost:11434", "clauses"); client.SelectedModel = "llama3.2"; client.GenerateAsync(q); } // => vanilla ollamaSelectedModel llama3.2 llama
    public void N_otherService(string q) { bedrock.ConverseAsync(new ConverseRequest { ModelId = "arn:aws:s3:us-east-1:123456789012:custom-model/abc", Messages = Messages(q) }); } // => unknown arnOfAnotherService
    public void N_tunedWord(string q) { google.Models.GenerateContentAsync("tunedModels", q); } // => unknown geminiFolderAlone
    public void N_cohere(string q, IChatClient chat) { chat.GetResponseAsync(q, new() { ModelId = "command-r-plus" }); } // => vanilla coherePlain command-r-plus cohere-command
}
