// Services that retrieve by themselves: file search, web search, data sources, models with a search built in, assistants with vector stores; and hosted tools that bring no knowledge.
#nullable disable
#pragma warning disable MEAI001, OPENAI001, AOAI001, SKEXP0010
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Azure.AI.OpenAI.Chat;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;
using OpenAI.Assistants;
using OpenAI.Chat;
using OpenAI.Responses;
using OpenAI.VectorStores;
using MessageRole = OpenAI.Assistants.MessageRole;

namespace Probes.Hosted;

public class Hosted(IChatClient chat, ChatClient client, ResponsesClient responses, IChatCompletionService service, string store)
{
    private static AzureSearchChatDataSource Index() => new() { Endpoint = new Uri("https://search.example"), IndexName = "manuals", Authentication = DataSourceAuthentication.FromSystemManagedIdentity() };
    private static ResponseItem[] Asked(string q) => [ResponseItem.CreateUserMessageItem(q)];

    public async Task K_fileSearch(string q) { await chat.GetResponseAsync(q, new() { Tools = [new HostedFileSearchTool { Inputs = [new HostedVectorStoreContent(store)], MaximumResultCount = 5 }] }); } // => hosted fileSearch
    public async Task K_webSearch(string q) { await chat.GetResponseAsync(q, new() { Tools = [new HostedWebSearchTool()] }); } // => hosted webSearch
    public async Task K_agent(string q) { await chat.AsAIAgent("Answer.", tools: [new HostedFileSearchTool { Inputs = [new HostedVectorStoreContent(store)] }]).RunAsync(q); } // => hosted agentWithFileSearch
    public async Task K_asTool(string q) { await chat.GetResponseAsync(q, new() { Tools = [ResponseTool.CreateWebSearchTool().AsAITool()] }); } // => hosted responseToolAsATool
    public async Task K_raw(string q) { await chat.GetResponseAsync(q, new() { RawRepresentationFactory = _ => new CreateResponseOptions { Tools = { ResponseTool.CreateFileSearchTool([store]) } } }); } // => hosted fileSearchInTheRawOptions
    public async Task K_configured(string q) { var searching = chat.AsBuilder().ConfigureOptions(o => (o.Tools ??= []).Add(new HostedWebSearchTool())).Build(); await searching.GetResponseAsync(q); } // => hosted webSearchConfigured
    public async Task K_responses(string q) { var options = new CreateResponseOptions("gpt-4o", Asked(q)) { Tools = { ResponseTool.CreateFileSearchTool([store]) } }; await responses.CreateResponseAsync(options); } // => hosted responsesWithFileSearch
    public async Task K_responsesAdded(string q) { var options = new CreateResponseOptions("gpt-4o", Asked(q)); options.Tools.Add(new WebSearchTool()); await responses.CreateResponseAsync(options); } // => hosted responsesWithWebSearch
    public async Task K_responsesPreview(string q) { await responses.CreateResponseAsync(new CreateResponseOptions { Model = "gpt-4o", InputItems = { ResponseItem.CreateUserMessageItem(q) }, Tools = { ResponseTool.CreateWebSearchPreviewTool() }, ToolChoice = ResponseToolChoice.CreateWebSearchChoice() }); } // => hosted responsesWithAPreview
    public async Task K_dataSource(string q) { var options = new ChatCompletionOptions(); options.AddDataSource(Index()); await client.CompleteChatAsync([new UserChatMessage(q)], options); } // => hosted dataSource
    public async Task K_webOptions(string q) { await client.CompleteChatAsync([new UserChatMessage(q)], new ChatCompletionOptions { WebSearchOptions = new() }); } // => hosted webSearchOptions
    public async Task K_kernelWeb(string q) { await service.GetChatMessageContentAsync(q, new OpenAIPromptExecutionSettings { WebSearchOptions = new ChatWebSearchOptions() }); } // => hosted webSearchInTheSettings
    public void K_searchModel(string q) { new ChatClient("gpt-4o-search-preview", "key").CompleteChat(q); } // => hosted searchModel
    public async Task K_searchModelOptions(string q) { await chat.GetResponseAsync(q, new() { ModelId = "gpt-4o-mini-search-preview-2025-03-11" }); } // => hosted searchModelInTheOptions
    public async Task K_searchModelLater(string q) { var api = new OpenAIClient("key"); var asking = api.GetChatClient("gpt-5-search-api").AsIChatClient(); await asking.GetResponseAsync(q); } // => hosted searchApiModel
    public async Task K_deepResearch(string q) { await responses.CreateResponseAsync("o4-mini-deep-research", q); } // => hosted deepResearch

    public async Task N_code(string q) { await chat.GetResponseAsync(q, new() { Tools = [new HostedCodeInterpreterTool()] }); } // => none codeInterpreter
    public async Task N_image(string q) { await chat.AsAIAgent("Paint.", tools: [new HostedImageGenerationTool()]).RunAsync(q); } // => none imageGeneration
    public async Task N_modeNone(string q) { await chat.GetResponseAsync(q, new() { Tools = [new HostedWebSearchTool()], ToolMode = ChatToolMode.None }); } // => none webSearchForbidden
    public async Task N_responsesNone(string q) { await responses.CreateResponseAsync(new CreateResponseOptions("gpt-4o", Asked(q)) { Tools = { ResponseTool.CreateFileSearchTool([store]) }, ToolChoice = ResponseToolChoice.CreateNoneChoice() }); } // => none fileSearchForbidden
    public async Task N_responsesCode(string q) { var options = new CreateResponseOptions("gpt-4o", Asked(q)); options.Tools.Add(ResponseTool.CreateImageGenerationTool("gpt-image-1")); await responses.CreateResponseAsync(options); } // => none responsesWithImages
    public async Task N_responsesOther(string q) { var searching = new CreateResponseOptions("gpt-4o", Asked(q)) { Tools = { ResponseTool.CreateWebSearchTool() } }; var plain = new CreateResponseOptions("gpt-4o", Asked(q)); Console.WriteLine(searching.Model); await responses.CreateResponseAsync(plain); } // => none otherResponseOptions
    public async Task N_responsesText(string q) { await responses.CreateResponseAsync("gpt-4o", q); } // => none responsesWithout
    public async Task N_dataSourceOther(string q) { var grounded = new ChatCompletionOptions(); grounded.AddDataSource(Index()); var plain = new ChatCompletionOptions { Temperature = 0 }; await client.CompleteChatAsync([new UserChatMessage(q)], plain); } // => none dataSourceOfOtherOptions
    public async Task N_dataSourceLater(string q) { var options = new ChatCompletionOptions(); await client.CompleteChatAsync([new UserChatMessage(q)], options); options.AddDataSource(Index()); } // => none dataSourceAddedAfterwards
    public void N_model(string q) { new ChatClient("gpt-4o-mini", "key").CompleteChat(q); } // => none plainModel
    public async Task N_modelName(string q) { await chat.GetResponseAsync("Compare gpt-4o-search-preview with deep research. " + q, new() { ModelId = "gpt-4o" }); } // => none searchModelInThePromptOnly
    public async Task N_embedding(string q) { var vectors = new OpenAIClient("key").GetEmbeddingClient("text-embedding-3-small"); Console.WriteLine(vectors.Endpoint); await client.CompleteChatAsync(q); } // => none embeddingClientBeside
}

public class Assistants(AssistantClient client, VectorStoreClient stores, string store)
{
    private static readonly AssistantCreationOptions Searching = new() { Tools = { new FileSearchToolDefinition() } };
    private AssistantThread Thread(string q) => client.CreateThread(new ThreadCreationOptions { InitialMessages = { new(MessageRole.User, [q]) } });

    public void K_store(string q) { Assistant assistant = client.CreateAssistant("gpt-4o", new() { Tools = { ToolDefinition.CreateFileSearch() }, ToolResources = new() { FileSearch = new() { VectorStoreIds = { store } } } }); client.CreateRun(Thread(q).Id, assistant.Id); } // => hosted storeOfTheAssistant
    public void K_newStore(string q) { var assistant = client.CreateAssistant("gpt-4o", new() { Tools = { new FileSearchToolDefinition() }, ToolResources = new() { FileSearch = new() { NewVectorStores = { new VectorStoreCreationHelper(["file-1"]) } } } }).Value; client.CreateThreadAndRun(assistant.Id, new() { InitialMessages = { new(MessageRole.User, [q]) } }); } // => hosted newStoreOfTheAssistant
    public void K_threadStore(string q) { Assistant assistant = client.CreateAssistant("gpt-4o", Searching); AssistantThread thread = client.CreateThread(new ThreadCreationOptions { InitialMessages = { new(MessageRole.User, [q]) }, ToolResources = new() { FileSearch = new() { VectorStoreIds = { store } } } }); client.CreateRun(thread.Id, assistant.Id); } // => hosted storeOfTheThread
    public void K_threadAndRun(string q) { Assistant assistant = client.CreateAssistant("gpt-4o", Searching); client.CreateThreadAndRun(assistant.Id, new ThreadCreationOptions { InitialMessages = { new(MessageRole.User, [q]) }, ToolResources = new() { FileSearch = new() { VectorStoreIds = { store } } } }); } // => hosted storeOfTheThreadAndRun
    public void K_override(string q) { Assistant assistant = client.CreateAssistant("gpt-4o", new() { ToolResources = new() { FileSearch = new() { VectorStoreIds = { store } } } }); client.CreateRun(Thread(q).Id, assistant.Id, new RunCreationOptions { ToolsOverride = { ToolDefinition.CreateFileSearch() } }); } // => hosted fileSearchForThisRun
    public async Task K_streaming(string q) { var options = new AssistantCreationOptions { Instructions = "Answer from the files.", ToolResources = new() { FileSearch = new() { VectorStoreIds = { store } } } }; options.Tools.Add(new FileSearchToolDefinition()); Assistant assistant = await client.CreateAssistantAsync("gpt-4o", options); await client.CreateRunStreamingAsync(Thread(q).Id, assistant.Id); } // => hosted streamedRun

    public void N_bare(string q) { Assistant assistant = client.CreateAssistant("gpt-4o", new() { Instructions = "Answer." }); client.CreateRun(Thread(q).Id, assistant.Id); } // => none assistantWithout
    public void N_ownClient(string q) { var own = new AssistantClient("key"); Assistant assistant = own.CreateAssistant("gpt-4o", new() { Instructions = "Answer." }); own.CreateThreadAndRun(assistant.Id, new ThreadCreationOptions { InitialMessages = { new(MessageRole.User, [q]) } }); } // => none assistantOfAnOwnClient
    public void N_code(string q) { Assistant assistant = client.CreateAssistant("gpt-4o", new() { Tools = { new CodeInterpreterToolDefinition() } }); client.CreateThreadAndRun(assistant.Id, new() { InitialMessages = { new(MessageRole.User, [q]) } }); } // => none assistantWithCode
    public void N_override(string q) { Assistant assistant = client.CreateAssistant("gpt-4o", new() { Tools = { new FileSearchToolDefinition() }, ToolResources = new() { FileSearch = new() { VectorStoreIds = { store } } } }); client.CreateRun(Thread(q).Id, assistant.Id, new() { ToolsOverride = { new CodeInterpreterToolDefinition() } }); } // ~> none fileSearchOverridden
    public void N_constraint(string q) { Assistant assistant = client.CreateAssistant("gpt-4o", new() { Tools = { new FileSearchToolDefinition() }, ToolResources = new() { FileSearch = new() { VectorStoreIds = { store } } } }); client.CreateRun(Thread(q).Id, assistant.Id, new() { ToolConstraint = ToolConstraint.None }); } // ~> none fileSearchForbiddenForThisRun
    public void N_other(string q) { Assistant librarian = client.CreateAssistant("gpt-4o", Searching); Assistant greeter = client.CreateAssistant("gpt-4o-mini"); Console.WriteLine(librarian.Name); client.CreateRun(Thread(q).Id, greeter.Id); } // => none otherAssistant
    public void N_storeBeside(string q) { VectorStore made = stores.CreateVectorStore(new VectorStoreCreationOptions { Name = "manuals" }); Assistant assistant = client.CreateAssistant("gpt-4o"); Console.WriteLine(made.Id); client.CreateRun(Thread(q).Id, assistant.Id); } // => none storeNeverAttached
    public void U_loaded(string q, string id) { Assistant assistant = client.GetAssistant(id); client.CreateRun(Thread(q).Id, assistant.Id); } // => unknown assistantById
    public void U_ids(string thread, string assistant) { client.CreateRun(thread, assistant, new RunCreationOptions { AdditionalInstructions = "Answer shortly." }); } // => unknown idsOfTheCaller
}
