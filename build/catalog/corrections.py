"""What the fact list does not say, or says in prose only: each table with its reason."""
import re

# The file of each library, by the name that its packages begin with. A library that is not here is an error.
FILES = {
    "(model ids)": "ModelIds",
    ".NET Aspire client integrations": "Aspire",
    "AWS Bedrock": "AWSSDK.Bedrock",
    "Anthropic (official)": "Anthropic",
    "Anthropic.SDK (tghamm)": "Anthropic.SDK",
    "Azure AI Agents (persistent)": "Azure.AI.Agents.Persistent",
    "Azure AI Inference": "Azure.AI.Inference",
    "Azure AI Projects": "Azure.AI.Projects",
    "Azure AI Search": "Azure.Search.Documents",
    "Azure Cosmos DB": "Microsoft.Azure.Cosmos",
    "Azure OpenAI": "Azure.AI.OpenAI",
    "Azure OpenAI (v1 beta)": "Azure.AI.OpenAI",
    "BCL": "Framework",
    "BCL / ADO.NET / EF": "DataAccess",
    "Chroma": "ChromaDB.Client",
    "EF Core (SQL Server)": "Microsoft.EntityFrameworkCore.SqlServer",
    "Elasticsearch": "Elastic.Clients.Elasticsearch",
    "Google Cloud Vertex AI": "Google.Cloud.AIPlatform",
    "Google Gen AI": "Google.GenAI",
    "Kernel Memory": "Microsoft.KernelMemory",
    "LLM Tornado": "LlmTornado",
    "LLamaSharp": "LLamaSharp",
    "LangChain .NET": "LangChain",
    "MCP C# SDK": "ModelContextProtocol",
    "Microsoft Agent Framework": "Microsoft.Agents.AI",
    "Microsoft.Extensions.AI": "Microsoft.Extensions.AI",
    "Microsoft.Extensions.AI.Evaluation": "Microsoft.Extensions.AI.Evaluation",
    "Microsoft.Extensions.AI.Ollama (deprecated)": "Microsoft.Extensions.AI.Ollama",
    "Microsoft.Extensions.VectorData": "Microsoft.Extensions.VectorData",
    "Milvus": "Milvus.Client",
    "Mistral.SDK (tghamm)": "Mistral.SDK",
    "MongoDB": "MongoDB.Driver",
    "Mscc.GenerativeAI": "Mscc.GenerativeAI",
    "ONNX Runtime GenAI": "Microsoft.ML.OnnxRuntimeGenAI",
    "OllamaSharp": "OllamaSharp",
    "OpenAI .NET": "OpenAI",
    "Pinecone": "Pinecone",
    "Qdrant": "Qdrant.Client",
    "Redis": "NRedisStack",
    "Semantic Kernel": "Microsoft.SemanticKernel",
    "Semantic Kernel Agents": "Microsoft.SemanticKernel",
    "Weaviate": "Weaviate.Client",
    "pgvector": "Pgvector",
}

# Read beside every library: what every program may use opens no gate.
FRAMEWORK = {
    "Framework": "How text travels through .NET itself, and what comes into a program from outside",
    "DataAccess": "What databases and documents return",
}

# Packages whose assembly has another name, or that bring several.
ASSEMBLIES = {
    "Aspire.OpenAI, Aspire.Azure.AI.OpenAI": ["Aspire.Azure.AI.OpenAI", "Aspire.OpenAI"],
    "LLamaSharp.kernel-memory": ["LLamaSharp.KernelMemory"],
    "LLamaSharp.semantic-kernel": ["LLamaSharp.SemanticKernel"],
    "Microsoft.Azure.Cosmos": ["Microsoft.Azure.Cosmos.Client"],
    "Microsoft.ML.OnnxRuntimeGenAI": ["Microsoft.ML.OnnxRuntimeGenAI"],
    "Microsoft.ML.OnnxRuntimeGenAI.Managed": ["Microsoft.ML.OnnxRuntimeGenAI"],
    "Pinecone.Client": ["Pinecone"],
}

# Families of assemblies: what the facts don't list of them passes values on and grounds nothing.
FAMILIES = {
    "Anthropic": "Anthropic*",
    "Azure.AI.OpenAI": "Azure.AI.OpenAI*",
    "LLamaSharp": "LLamaSharp*",
    "Microsoft.KernelMemory": "Microsoft.KernelMemory*",
    "ModelContextProtocol": "ModelContextProtocol*",
}

# Clients that hand the model's calls of tools back to the caller, unless something around them runs the tools.
NEEDS_INVOKER = re.compile(r"^M:Microsoft\.Extensions\.AI\.(IChatClient|ChatClientExtensions|ChatClientStructuredOutputExtensions)\.")
INVOKER = "UseFunctionInvocation()"

# Members whose kind the fact list gives in its notes only.
CORRECTED = {
    "M:Microsoft.Agents.AI.AIContextProvider.InvokingCoreAsync": "supply",  # libraries call these on a team's own providers
    "M:Microsoft.Agents.AI.AIContextProvider.ProvideAIContextAsync": "supply",
    "M:Microsoft.Agents.AI.ChatHistoryProvider.InvokingCoreAsync": "supply",
    "M:Microsoft.Agents.AI.ChatHistoryProvider.ProvideChatHistoryAsync": "supply",
    "M:Microsoft.Agents.AI.MessageAIContextProvider.InvokingCoreAsync": "supply",
    "M:Microsoft.Agents.AI.MessageAIContextProvider.ProvideMessagesAsync": "supply",
    "M:Microsoft.SemanticKernel.AIContextProvider.ModelInvokingAsync": "supply",
    "M:Microsoft.Agents.AI.AIAgentExtensions.AsAIFunction": "tool",  # what the agent retrieves, it retrieves when it is called
    "P:Microsoft.Extensions.AI.FunctionInvokingChatClient.AdditionalTools": "neutral",  # may be called, and are never offered
    "M:Microsoft.Agents.AI.AgentSkillsProvider.#ctor": "tool",  # offers tools that load skill files
    "M:Microsoft.Agents.AI.FileAccessProvider.#ctor": "tool",  # offers tools that read and search files
    "M:Microsoft.SemanticKernel.FunctionChoiceBehavior.None": "forbid",  # the model is told of the tools and may call none
    "M:Microsoft.Extensions.AI.FunctionInvokingChatClientBuilderExtensions.UseFunctionInvocation": "enable",  # without it nobody runs what the model calls
    "M:Microsoft.Extensions.AI.AIFunction.InvokeAsync": "carry",  # the function decides
    "M:Microsoft.Extensions.AI.HostedVectorStoreContent.#ctor": "carry",  # names a store, searches nothing
    "P:Azure.AI.Projects.Agents.DeclarativeAgentDefinition.Instructions": "carry",  # beside the constructor, which names the model
    "P:Azure.AI.Projects.Agents.DeclarativeAgentDefinition.Tools": "carry",
    "P:Microsoft.Extensions.AI.EmbeddingGenerationOptions.Dimensions": "embed",  # a number, and no model's name
    "P:Microsoft.KernelMemory.AI.Ollama.OllamaConfig.EmbeddingModel": "embed",  # not the model that answers
    "P:Microsoft.KernelMemory.OpenAIConfig.EmbeddingModel": "embed",
    "P:Microsoft.Extensions.AI.HostedFileSearchTool.Inputs": "carry",  # the tool's constructor says it already
    "M:Microsoft.SemanticKernel.KernelFunctionYaml.ToPromptTemplateConfig": "carry",  # only reads a template
    "P:Microsoft.KernelMemory.MemoryAnswer.RelevantSources": "retrieve",  # the passages beside the answer
    "M:Microsoft.ML.OnnxRuntimeGenAI.Adapters.#ctor": "carry",  # an empty container: LoadAdapter fills it
    "P:LLama.Abstractions.IModelParams.LoraBase": "carry",  # the model below an adapter, and none itself
    "P:LLama.Common.ModelParams.LoraBase": "carry",
    "P:Microsoft.SemanticKernel.PromptExecutionSettings.ServiceId": "carry",  # a service's key, and no model's name
    "P:OpenAI.FineTuning.FineTuningJob.BaseModel": "carry",  # what the job started from
    "P:OllamaSharp.Models.CreateModelRequest.From": "carry",
    "P:OllamaSharp.Models.CreateModelRequest.System": "carry",
    "P:OllamaSharp.Models.CreateModelRequest.Template": "carry",
    "M:Azure.AI.Agents.Persistent.PersistentAgentsClientExtensions.AsIChatClient": "opaque",  # an agent of the service: model and tools are there
    "M:Azure.AI.Agents.Persistent.PersistentAgentsClientExtensions.GetAIAgentAsync": "opaque",
    "M:Microsoft.Agents.AI.YamlAgentFactoryExtensions.CreateFromYamlAsync": "opaque",  # model, instructions and tools stand in the text
    "M:Microsoft.KernelMemory.MemoryPlugin.#ctor": "search-tool",  # runs where a template or the model calls it, and not by itself
    "M:Microsoft.SemanticKernel.Agents.OpenAI.OpenAIAssistantAgentThread.#ctor": "hosted",  # as CreateThreadAsync
    "M:Microsoft.SemanticKernel.Plugins.Core.HttpPlugin.GetAsync": "external",  # whatever answers there
    "M:ModelContextProtocol.Client.McpClient.ReadResourceAsync": "external",  # data of another process
    "P:Google.GenAI.Types.GenerateContentConfig.CachedContent": "opaque",  # a prompt that the service keeps
    "P:Google.GenAI.Types.Tool.GoogleMaps": "hosted",  # the service looks places up
    "P:Google.GenAI.Types.Tool.UrlContext": "hosted",  # and fetches the pages that the prompt names
    "M:LangChain.Chains.Chain.LLM": "carry",  # a step of a chain: what runs the chain asks the model
    "M:LangChain.Chains.Chain.LargeLanguageModel": "carry",
    "M:LangChain.Chains.Chain.ReActAgentExecutor": "carry",
    "M:LangChain.Chains.Chain.RetrieveDocuments": "provider",  # a step that retrieves, in this process and for the question
    "M:LangChain.Chains.Chain.RetrieveSimilarDocuments": "provider",
    "M:LangChain.Chains.ConversationalRetrieval.ConversationalRetrievalChain.#ctor": "provider",  # made here, run later
    "M:LangChain.Chains.RetrievalQA.RetrievalQaChain.#ctor": "provider",
    "M:System.Numerics.Tensors.TensorPrimitives.CosineSimilarity": "carry",  # a number; what is ranked by it, flow follows
    "M:System.Numerics.Tensors.TensorPrimitives.Distance": "carry",
    "M:System.Numerics.Tensors.TensorPrimitives.Dot": "carry",
}

# Kinds that the fact list does not tell apart, by the member's name: the first pattern that fits decides.
REFINED = {
    ("grounding", "carrier"): [
        ("prompt-function", r"\.(Create|CreateFunction|CreatePlugin|ImportPlugin|Add)?From(Prompt|FunctionPrompt)\w*$"),
    ],
    ("grounding",): [
        ("hosted", r"\.AssistantClientExtensions\.Create"),
        ("enable", r"FunctionChoiceBehavior\.(Auto|Required)$|ToolCallBehavior\.\w+KernelFunctions$"),
        ("search-tool", r"TextSearchExtensions\.Create\w+$"),
        ("tool", r"AIFunctionFactory\.Create$|Kernel(Function|Plugin)Factory\.Create|PluginFrom\w+$|KernelExtensions\.AddFrom\w+$|CreateFunctionFromMethod$"),
        ("tool", r"Mcp|OpenApi"),  # what these reach can't be seen from here
        ("provider", r"(TextSearch|Memory|Mem0)Provider\.#ctor$"),
    ],
    ("fineTuning",): [
        ("adapter", r"dapter|Lora"),
    ],
}

# What fine-tuning returns that is the tuned model's id, or a member of it.
RESULTS = {
    "F:OpenAI.FineTuning.FineTuningJob.Value",
    "M:Amazon.Bedrock.IAmazonBedrock.CreateCustomModelDeploymentAsync",
    "M:Mscc.GenerativeAI.GenerativeModel.CreateTunedModel",
}

# What is put into its receiver: prompts from a folder; adapters when they are loaded, and when one of them (the argument) is applied.
INTO = {
    "M:Microsoft.SemanticKernel.KernelExtensions.AddFromPromptDirectory": "into",
    "M:Microsoft.SemanticKernel.KernelExtensions.ImportPluginFromPromptDirectory": "into",
    "M:Microsoft.SemanticKernel.PromptYamlKernelExtensions.ImportPluginFromPromptDirectoryYaml": "into",
    "M:LLama.Native.SafeLLamaContextHandle.SetLoraAdapters": "id=adapters  into",
    "M:Microsoft.ML.OnnxRuntimeGenAI.Adapters.LoadAdapter": "into",
    "M:Microsoft.ML.OnnxRuntimeGenAI.Generator.SetActiveAdapter": "id=adapters  into",
}

# Service-side search that only these arguments switch on.
WHEN = {
    "M:Microsoft.SemanticKernel.Agents.OpenAI.AssistantClientExtensions.CreateAssistantAsync": "enableFileSearch,vectorStoreId",
    "M:Microsoft.SemanticKernel.Agents.OpenAI.AssistantClientExtensions.CreateAssistantFromTemplateAsync": "enableFileSearch,vectorStoreId",
    "M:Microsoft.SemanticKernel.Agents.OpenAI.AssistantClientExtensions.CreateThreadAsync": "vectorStoreId",
    "M:Microsoft.SemanticKernel.Agents.OpenAI.OpenAIAssistantAgentThread.#ctor": "vectorStoreId",
}

# What is registered, beside the registrations that name their type as a type argument, and the parameter with its model's id.
SERVICES = {
    "M:Microsoft.Extensions.DependencyInjection.AzureOpenAIServiceCollectionExtensions.AddAzureOpenAIChatClient": "T:Microsoft.Extensions.AI.IChatClient  id=deploymentName,modelId",
    "M:Microsoft.Extensions.DependencyInjection.OpenAIServiceCollectionExtensions.AddOpenAIChatClient": "T:Microsoft.Extensions.AI.IChatClient  id=modelId",
    "M:Microsoft.Extensions.Hosting.AspireOllamaChatClientExtensions.AddChatClient": "T:Microsoft.Extensions.AI.IChatClient",
    "M:Microsoft.Extensions.Hosting.AspireOllamaChatClientExtensions.AddKeyedChatClient": "T:Microsoft.Extensions.AI.IChatClient",
    "M:Microsoft.Extensions.Hosting.AspireOpenAIClientBuilderChatClientExtensions.AddChatClient": "T:Microsoft.Extensions.AI.IChatClient  id=deploymentName",
    "M:Microsoft.Extensions.Hosting.AspireOpenAIClientBuilderChatClientExtensions.AddKeyedChatClient": "T:Microsoft.Extensions.AI.IChatClient  id=deploymentName",
    "M:Microsoft.SemanticKernel.AzureOpenAIServiceCollectionExtensions.AddAzureOpenAIChatCompletion": "T:Microsoft.SemanticKernel.ChatCompletion.IChatCompletionService  id=deploymentName,modelId",
    "M:Microsoft.SemanticKernel.OllamaServiceCollectionExtensions.AddOllamaChatCompletion": "T:Microsoft.SemanticKernel.ChatCompletion.IChatCompletionService  id=modelId,ollamaClient",
    "M:Microsoft.SemanticKernel.OpenAIServiceCollectionExtensions.AddOpenAIChatCompletion": "T:Microsoft.SemanticKernel.ChatCompletion.IChatCompletionService  id=modelId",
    # A search that a container hands out is no tool until a plugin is made of it.
    "M:Microsoft.SemanticKernel.TextSearchKernelBuilderExtensions.AddVectorStoreTextSearch": "T:Microsoft.SemanticKernel.Data.ITextSearch",
    "M:Microsoft.SemanticKernel.TextSearchServiceCollectionExtensions.AddVectorStoreTextSearch": "T:Microsoft.SemanticKernel.Data.ITextSearch",
    "M:Microsoft.SemanticKernel.WebKernelBuilderExtensions.AddBingTextSearch": "T:Microsoft.SemanticKernel.Data.ITextSearch",
    "M:Microsoft.SemanticKernel.WebKernelBuilderExtensions.AddBraveTextSearch": "T:Microsoft.SemanticKernel.Data.ITextSearch",
    "M:Microsoft.SemanticKernel.WebKernelBuilderExtensions.AddGoogleTextSearch": "T:Microsoft.SemanticKernel.Data.ITextSearch",
    "M:Microsoft.SemanticKernel.WebKernelBuilderExtensions.AddTavilyTextSearch": "T:Microsoft.SemanticKernel.Data.ITextSearch",
    "M:Microsoft.Agents.AI.Hosting.AgentHostingServiceCollectionExtensions.AddAIAgent": "T:Microsoft.Agents.AI.AIAgent",
    "M:Microsoft.Agents.AI.Hosting.HostApplicationBuilderAgentExtensions.AddAIAgent": "T:Microsoft.Agents.AI.AIAgent",
    "M:Microsoft.Extensions.DependencyInjection.ChatClientBuilderServiceCollectionExtensions.AddChatClient": "T:Microsoft.Extensions.AI.IChatClient",
    "M:Microsoft.Extensions.DependencyInjection.ChatClientBuilderServiceCollectionExtensions.AddKeyedChatClient": "T:Microsoft.Extensions.AI.IChatClient",
}

# Service-side search that an API adds by itself, unless an option takes it back.
BY_DEFAULT = {
    "M:Microsoft.Agents.AI.HarnessAgent.#ctor",
    "M:Microsoft.Extensions.AI.ChatClientHarnessExtensions.AsHarnessAgent",
}

# Arguments of retrievals that hold a question in words; in Redis and Qdrant they are queries of another kind.
QUESTIONS = {"query", "searchValue", "searchText", "text"}
UNWORDED = re.compile(r"^M:(NRedisStack|Qdrant)\.")

# Text that becomes a part of the system's instructions, which a model obeys rather than reads: always, or where a parameter says so.
SYSTEM = {
    r"\.(AddSystemMessage|AddAndProcessSystemMessage|AppendSystemMessage|CreateSystemMessage|CreateSystemMessageItem|ChatRequestSystemMessage\.#ctor|SystemChatMessage\.#ctor)$": "@this",
    r"\.(AddDeveloperMessage|CreateDeveloperMessage|CreateDeveloperMessageItem|ChatRequestDeveloperMessage\.#ctor|DeveloperChatMessage\.#ctor)$": "@this",
    r"\.((Additional)?Instructions|InstructionsOverride|ChatSystemPrompt|StatelessExecutor\.SystemMessage)$": "@this",
    r"Microsoft\.Extensions\.AI\.ChatMessage\.#ctor$": "role",
    r"SemanticKernel\.ChatMessageContent\.#ctor$": "role",
    r"SemanticKernel\.ChatCompletion\.ChatHistory\.AddMessage$": "authorRole",
    r"SemanticKernel\.ChatCompletion\.ChatHistory\.#ctor$": "systemMessage",
    r"LLama\.Common\.ChatHistory\.AddMessage$": "authorRole",
    r"Microsoft\.Agents\.AI\.ChatClientAgent\.#ctor$": "instructions",
    r"Microsoft\.Extensions\.AI\.ChatClientExtensions\.AsAIAgent$": "instructions",
}

# Overloads whose parameters the list has thrown together. Text among the options would be a model's name, and an object's texts would be ids.
WORDS = {
    r"OpenAI\.Assistants\.AssistantClient\.SubmitToolOutputsToRun(Async)?$": "prompt=toolOutputs,content  continues=runId",  # the run has the tools of the call that made it
    r"OpenAI\.Assistants\.AssistantClient\.SubmitToolOutputsToRunStreaming\w*$": "prompt=toolOutputs  continues=runId",
    r"KernelMemory\.(IKernelMemory\.AskStreamingAsync|KernelMemoryExtensions\.AskAsync)$": "prompt=question  options=options",  # an index is no model
    r"KernelMemory\.(IKernelMemory|Search\.ISearchClient)\.Ask\w+$": "prompt=question",
    r"Mscc\.GenerativeAI\.GoogleAI\.GenerativeModel$": "id=model",  # tools and caches name none
    r"Mscc\.GenerativeAI\.VertexAI\.GenerativeModel$": "id=model,tuningJob",
    r"AIProjectClientExtensions\.AsAIAgent$": "id=model",
    r"YamlAgentFactoryExtensions\.CreateFromYamlAsync$": "prompt=agentYaml",  # where it is a constant, it is read
    r"OnnxKernelBuilderExtensions\.AddOnnxRuntimeGenAIChatCompletion$": "id=modelPath",  # the other is a label
    r"Azure\.AI\.OpenAI\.OpenAIClient\.GetChatCompletions\w*$": "prompt=chatCompletionsOptions.Messages  options=chatCompletionsOptions,deploymentOrModelName",
    r"Azure\.AI\.Agents\.Persistent\.ThreadRuns\.CreateRun\w*$": "prompt=threadId,thread,overrideInstructions,additionalInstructions,additionalMessages  options=overrideModelName,agent",  # text among the options names a model
    r"Azure\.AI\.OpenAI\.OpenAIClient\.GetCompletions\w*$": "prompt=completionsOptions.Prompts  options=completionsOptions,deploymentOrModelName",
}

# Where an id is that of a vendor's own model, and not a deployment's name or anybody's: with the arguments that may lead to another service.
VENDORS = [
    (r"^M:OpenAI\.(Chat\.ChatClient\.#ctor|OpenAIClient\.Get(Chat|OpenAIResponse)Client)$", "vendor=openai"),
    (r"^M:Microsoft\.SemanticKernel\.(OpenAI\w+Extensions\.AddOpenAI(ChatClient|ChatCompletion)|Connectors\.OpenAI\.OpenAIChatCompletionService\.#ctor)$", "vendor=openai  elsewhere=endpoint,httpClient,openAIClient"),
    (r"^M:Microsoft\.Extensions\.DependencyInjection\.OpenAIServiceCollectionExtensions\.AddOpenAIChatClient$", "vendor=openai  elsewhere=endpoint,httpClient,openAIClient"),
    (r"^M:Microsoft\.Extensions\.AI\.Anthropic\w*ClientExtensions\.AsIChatClient$", "vendor=anthropic"),
    (r"^P:Anthropic\.Models\.Messages\.MessageCreateParams\.Model$", "vendor=anthropic"),
    (r"^M:Anthropic\.AnthropicClientExtensions\.AsAIAgent$", "vendor=anthropic"),
    (r"^M:Microsoft\.SemanticKernel\.(GoogleAI\w+Extensions\.AddGoogleAIGeminiChatCompletion|Connectors\.Google\.GoogleAIGeminiChatCompletionService\.#ctor)$", "vendor=google  elsewhere=httpClient"),
    (r"^M:Mscc\.GenerativeAI\.GoogleAI\.GenerativeModel$", "vendor=google"),
]

GENERATOR = "service=T:Microsoft.Extensions.AI.IEmbeddingGenerator`2"
GENERATION = "service=T:Microsoft.SemanticKernel.Embeddings.ITextEmbeddingGenerationService"

# What embeds: where the model's id and the length of its vectors stand, what a search is made with, and what hands a vector on whole.
EMBEDDINGS = [
    (r"^M:OpenAI\.(Embeddings\.EmbeddingClient\.#ctor|OpenAIClient\.GetEmbeddingClient)$", "id=model"),
    (r"^M:OpenAI\.Embeddings\.EmbeddingClient\.GenerateEmbeddings?(Async)?$", "dimensions=options"),
    (r"^M:Azure\.AI\.OpenAI\.AzureOpenAIClient\.GetEmbeddingClient$", "id=deploymentName"),
    (r"^M:Microsoft\.Extensions\.AI\.OpenAIClientExtensions\.AsIEmbeddingGenerator$", "dimensions=defaultModelDimensions"),
    (r"^M:Microsoft\.Extensions\.AI\.(IEmbeddingGenerator`2|EmbeddingGeneratorExtensions)\.Generate(Vector)?Async$", "dimensions=options"),
    (r"^P:Microsoft\.Extensions\.AI\.EmbeddingGenerationOptions\.Dimensions$", "dimensions=@value"),
    (r"^M:Microsoft\.Extensions\.DependencyInjection\.EmbeddingGeneratorBuilderServiceCollectionExtensions\.Add(Keyed)?EmbeddingGenerator$", "from=innerGenerator,innerGeneratorFactory  " + GENERATOR),
    (r"^M:Microsoft\.SemanticKernel\.OpenAI\w+Extensions\.AddOpenAIEmbeddingGenerator$", "id=modelId  dimensions=dimensions  " + GENERATOR),
    (r"^M:Microsoft\.SemanticKernel\.OpenAI\w+Extensions\.AddOpenAITextEmbeddingGeneration$", "id=modelId  dimensions=dimensions  " + GENERATION),
    (r"^M:Microsoft\.SemanticKernel\.AzureOpenAI\w+Extensions\.AddAzureOpenAIEmbeddingGenerator$", "id=modelId,deploymentName  dimensions=dimensions  " + GENERATOR),
    (r"^M:Microsoft\.SemanticKernel\.AzureOpenAI\w+Extensions\.AddAzureOpenAITextEmbeddingGeneration$", "id=modelId,deploymentName  dimensions=dimensions  " + GENERATION),
    (r"^M:Microsoft\.SemanticKernel\.Connectors\.OpenAI\.OpenAITextEmbeddingGenerationService\.#ctor$", "id=modelId  dimensions=dimensions"),
    (r"^M:Microsoft\.SemanticKernel\.Connectors\.AzureOpenAI\.AzureOpenAITextEmbeddingGenerationService\.#ctor$", "id=modelId,deploymentName  dimensions=dimensions"),
    (r"^M:Microsoft\.Extensions\.Hosting\.AspireOpenAIClientBuilderEmbeddingGeneratorExtensions\.Add(Keyed)?EmbeddingGenerator$", "id=deploymentName  " + GENERATOR),
    (r"^M:Microsoft\.Extensions\.VectorData\.VectorStoreVectorAttribute\.#ctor$", "dimensions=dimensions"),
    (r"^P:Microsoft\.Extensions\.VectorData\.VectorStoreVector(Attribute|Property)\.Dimensions$", "dimensions=@value"),
    (r"^M:Microsoft\.Extensions\.VectorData\.(IVectorSearchable`1|VectorStoreCollection`2)\.SearchAsync$", "vector=searchValue"),
    (r"^M:Microsoft\.Extensions\.VectorData\.IKeywordHybridSearchable`1\.HybridSearchAsync$", "vector=searchValue"),
    (r"^M:Microsoft\.Extensions\.VectorData\.(IVectorSearch`1\.SearchEmbedding|(IVectorizedSearch`1|IVectorStoreRecordCollection`2)\.VectorizedSearch)Async$", "vector=vector"),
    (r"^M:System\.(Collections\.Generic\.List`1\.ToArray|Linq\.Enumerable\.(First|FirstOrDefault|Single|SingleOrDefault|ToArray|ToList))$", "whole"),
    (r"\.(AzureAIInference|AmazonBedrockRuntime)Extensions\.AsIEmbeddingGenerator$", "dimensions=defaultModelDimensions"),
    (r"^M:Microsoft\.Extensions\.AI\.OllamaEmbeddingGenerator\.#ctor$", "id=modelId"),
    (r"^M:Azure\.Search\.Documents\.Models\.VectorizedQuery\.#ctor$", "vector=vector  field=Fields"),
    (r"^M:Pgvector\.Vector\.#ctor$", "whole"),
]

# Run either a prompt or a native function.
MAYBE = re.compile(r"^M:Microsoft\.SemanticKernel\.(Kernel|KernelFunction)\.Invoke")

# A kernel's plugins are offered only where settings enable them; agents of a service advertise them by themselves.
NEEDS_ENABLING = re.compile(r"^M:Microsoft\.SemanticKernel\.(Kernel|KernelExtensions|KernelFunction|ChatCompletion|Connectors|Agents.ChatCompletionAgent)\.")
ENABLER = "FunctionChoiceBehavior.Auto()"

# Prompts that are templates of Semantic Kernel and may call functions while they are rendered.
TEMPLATES = re.compile(r"^M:Microsoft\.SemanticKernel\.(Kernel|KernelExtensions|KernelFunction)\.")

# Render a template outside of a model call.
RENDERERS = re.compile(r"^M:Microsoft\.SemanticKernel\.IPromptTemplate\.RenderAsync$")

# Lines that stand for no fact of the list, by file and assembly; or for what a member of the list does as well.
ADDED = {
    # One type a version of the tool, and the same for the beta API.
    ("Anthropic", "Anthropic"): """
        hosted    T:Anthropic.Models.Messages.WebFetchTool20260209  scope=web
        hosted    T:Anthropic.Models.Messages.WebFetchTool20260309  scope=web
        hosted    T:Anthropic.Models.Messages.WebFetchTool20260318  scope=web
        hosted    T:Anthropic.Models.Messages.WebSearchTool20260209  scope=web
        hosted    T:Anthropic.Models.Beta.Messages.BetaWebFetchTool20250910  scope=web
        hosted    T:Anthropic.Models.Beta.Messages.BetaWebFetchTool20260209  scope=web
        hosted    T:Anthropic.Models.Beta.Messages.BetaWebFetchTool20260309  scope=web
        hosted    T:Anthropic.Models.Beta.Messages.BetaWebFetchTool20260318  scope=web
        hosted    T:Anthropic.Models.Beta.Messages.BetaWebSearchTool20250305  scope=web
        hosted    T:Anthropic.Models.Beta.Messages.BetaWebSearchTool20260209  scope=web
        hosted    T:Anthropic.Models.Beta.Messages.BetaWebSearchTool20260318  scope=web
        tool      T:Anthropic.Models.Beta.Messages.BetaMcpToolset
        plain     T:Anthropic.AnthropicClient
        elsewhere  P:Anthropic.AnthropicClient.BaseUrl
        elsewhere  P:Anthropic.Core.ClientOptions.BaseUrl
        plain     T:Anthropic.IAnthropicClient
        model     P:Anthropic.Models.Beta.Messages.MessageCreateParams.Model  id=@value  vendor=anthropic
    """,
    # What an agent or flow of the service holds can't be seen; an inline agent is what its request says.
    ("AWSSDK.Bedrock", "AWSSDK.BedrockAgentRuntime"): """
        opaque    T:Amazon.BedrockAgentRuntime.Model.InvokeAgentRequest
        opaque    T:Amazon.BedrockAgentRuntime.Model.InvokeFlowRequest
        hosted    P:Amazon.BedrockAgentRuntime.Model.InvokeInlineAgentRequest.KnowledgeBases  scope=knowledge
        model     P:Amazon.BedrockAgentRuntime.Model.InvokeInlineAgentRequest.FoundationModel  id=@value
        model     P:Amazon.BedrockAgentRuntime.Model.KnowledgeBaseRetrieveAndGenerateConfiguration.ModelArn  id=@value
    """,
    # The requests of the streaming calls are types of their own.
    ("AWSSDK.Bedrock", "AWSSDK.BedrockRuntime"): """
        model     P:Amazon.BedrockRuntime.Model.ConverseStreamRequest.ModelId  id=@value
        plain     T:Amazon.BedrockRuntime.AmazonBedrockRuntimeClient
        plain     T:Amazon.BedrockRuntime.IAmazonBedrockRuntime
        model     P:Amazon.BedrockRuntime.Model.InvokeModelWithResponseStreamRequest.ModelId  id=@value
    """,
    # Every chain can be run through its interface, a retrieving one too.
    ("LangChain", "LangChain.Core"): """
        invoke    M:LangChain.Abstractions.Chains.Base.IChain.CallAsync  prompt=@this,values
        invoke    M:LangChain.Abstractions.Chains.Base.IChain.RunAsync  prompt=@this,input
    """,
    ("LlmTornado", "LlmTornado"): """
        model     M:LlmTornado.Chat.ChatEndpoint.CreateConversation  id=model
    """,
    # Beside the tools, an agent's model; an agent that is only named is defined on the service.
    ("Microsoft.SemanticKernel", "Microsoft.SemanticKernel.Agents.OpenAI"): """
        model     M:Microsoft.SemanticKernel.Agents.OpenAI.AssistantClientExtensions.CreateAssistantAsync  id=modelId
        model     M:Microsoft.SemanticKernel.Agents.OpenAI.AssistantClientExtensions.CreateAssistantFromTemplateAsync  id=modelId
    """,
    ("Microsoft.SemanticKernel", "Microsoft.SemanticKernel.Agents.Bedrock"): """
        hosted    M:Microsoft.SemanticKernel.Agents.Bedrock.BedrockAgentExtensions.AssociateAgentKnowledgeBaseAsync  scope=knowledge  into
    """,
    ("Microsoft.Agents.AI", "Microsoft.Agents.AI.Foundry"): """
        hosted    M:Azure.AI.Projects.AIProjectClientExtensions.AsAIAgent  when=agentReference,agentEndpoint  maybe
        hosted    M:Microsoft.Agents.AI.Foundry.FoundryAgent.#ctor  when=agentEndpoint  maybe
    """,
    ("Microsoft.Extensions.AI", "Microsoft.Extensions.AI"): """
        enable    M:Microsoft.Extensions.AI.FunctionInvokingChatClient.#ctor
        carry     M:Microsoft.Extensions.AI.EmbeddingGeneratorBuilderEmbeddingGeneratorExtensions.AsBuilder  whole
        carry     M:Microsoft.Extensions.AI.EmbeddingGeneratorBuilder`2.Build  whole
        carry     M:Microsoft.Extensions.AI.DistributedCachingEmbeddingGeneratorBuilderExtensions.UseDistributedCache  whole
        carry     M:Microsoft.Extensions.AI.LoggingEmbeddingGeneratorBuilderExtensions.UseLogging  whole
        carry     M:Microsoft.Extensions.AI.OpenTelemetryEmbeddingGeneratorBuilderExtensions.UseOpenTelemetry  whole
    """,
    ("Microsoft.Extensions.AI", "Microsoft.Extensions.AI.Abstractions"): """
        plain     T:Microsoft.Extensions.AI.IChatClient
        neutral   T:Microsoft.Extensions.AI.ChatResponseFormat
        plain     T:Microsoft.Extensions.AI.IEmbeddingGenerator  embeds
        plain     T:Microsoft.Extensions.AI.IEmbeddingGenerator`2  embeds
        carry     M:Microsoft.Extensions.AI.Embedding`1.#ctor  whole
        carry     P:Microsoft.Extensions.AI.Embedding`1.Vector  whole
        carry     P:Microsoft.Extensions.AI.GeneratedEmbeddings`1.Item  whole
        message   T:Microsoft.Extensions.AI.ChatMessage
        output    T:Microsoft.Extensions.AI.ChatResponse
        output    T:Microsoft.Extensions.AI.ChatResponseUpdate
        tool-type  T:Microsoft.Extensions.AI.AITool
        tool      M:Microsoft.Extensions.AI.AIFunction.InvokeCoreAsync
        forbid    P:Microsoft.Extensions.AI.ChatToolMode.None
        tool-call  T:Microsoft.Extensions.AI.FunctionCallContent
    """,
    # Weights and tokenizers know nothing of the question.
    ("LLamaSharp", "LLamaSharp"): """
        plain     T:LLama.LLamaWeights
    """,
    ("Microsoft.ML.OnnxRuntimeGenAI", "Microsoft.ML.OnnxRuntimeGenAI"): """
        plain     T:Microsoft.ML.OnnxRuntimeGenAI.Model
        plain     T:Microsoft.ML.OnnxRuntimeGenAI.Tokenizer
    """,
    # The results of a search are retrieved, whoever searched.
    ("Microsoft.Extensions.VectorData", "Microsoft.Extensions.VectorData.Abstractions"): """
        retrieve  T:Microsoft.Extensions.VectorData.VectorSearchResult`1
        embed     M:Microsoft.Extensions.VectorData.VectorStoreVectorProperty.#ctor  dimensions=dimensions
        embed     M:Microsoft.Extensions.VectorData.VectorStoreVectorProperty`1.#ctor  dimensions=dimensions
        embed     M:Microsoft.Extensions.VectorData.VectorStoreRecordVectorAttribute.#ctor  dimensions=Dimensions
        embed     M:Microsoft.Extensions.VectorData.VectorStoreRecordVectorProperty.#ctor  dimensions=dimensions
        embed     P:Microsoft.Extensions.VectorData.VectorStoreRecordVectorProperty.Dimensions  dimensions=@value
    """,
    ("Azure.Search.Documents", "Azure.Search.Documents"): """
        retrieve  T:Azure.Search.Documents.Models.SearchResult`1
        embed     M:Azure.Search.Documents.Indexes.Models.VectorSearchField.#ctor  dimensions=vectorSearchDimensions
        embed     P:Azure.Search.Documents.Indexes.Models.SearchField.VectorSearchDimensions  dimensions=@value
        retrieve  T:Azure.Search.Documents.Models.SearchResults`1
    """,
    ("Microsoft.KernelMemory", "Microsoft.KernelMemory.Abstractions"): """
        retrieve  T:Microsoft.KernelMemory.SearchResult
        retrieve  T:Microsoft.KernelMemory.Citation
        invoke    M:Microsoft.SemanticKernel.KernelFunctionExtensions.InvokeAsync  prompt=function,text  needs-enabling=FunctionChoiceBehavior.Auto()  template  maybe
    """,
    ("Microsoft.Agents.AI", "Microsoft.Agents.AI"): """
        on-demand  F:Microsoft.Agents.AI.ChatHistoryMemoryProviderOptions.SearchBehavior.OnDemandFunctionCalling
        on-demand  F:Microsoft.Agents.AI.TextSearchProviderOptions.TextSearchBehavior.OnDemandFunctionCalling
    """,
    # What an agent around another passes on goes through these; a session that is read again is what was said before.
    ("Microsoft.Agents.AI", "Microsoft.Agents.AI.Abstractions"): """
        input     M:Microsoft.Agents.AI.AIAgent.DeserializeSessionAsync
        invoke    M:Microsoft.Agents.AI.AIAgent.RunCoreAsync           prompt=messages  options=options
        invoke    M:Microsoft.Agents.AI.AIAgent.RunCoreStreamingAsync  prompt=messages  options=options
        output    T:Microsoft.Agents.AI.AgentResponse
        output    T:Microsoft.Agents.AI.AgentResponseUpdate
    """,
    ("Microsoft.Agents.AI", "Microsoft.Agents.AI.Harness"): """
        disable   P:Microsoft.Agents.AI.HarnessAgentOptions.DisableWebSearch
    """,
    # What a customization job leaves behind, and what a tuning job's object stands for.
    ("AWSSDK.Bedrock", "AWSSDK.Bedrock"): """
        tune      P:Amazon.Bedrock.Model.GetCustomModelResponse.ModelArn  result
        tune      P:Amazon.Bedrock.Model.GetModelCustomizationJobResponse.OutputModelArn  result
    """,
    ("Mscc.GenerativeAI", "Mscc.GenerativeAI"): """
        tune      T:Mscc.GenerativeAI.Types.TuningJob  result
        hosted    P:Mscc.GenerativeAI.GenerativeModel.UseGoogleSearch  scope=web
        hosted    P:Mscc.GenerativeAI.GenerativeModel.UseGrounding  scope=web
        invoke    M:Mscc.GenerativeAI.Types.ChatSession.SendMessage  prompt=@this,request,prompt,parts  options=generationConfig,tools
        invoke    M:Mscc.GenerativeAI.Types.ChatSession.SendMessageStream  prompt=@this,request,prompt,parts  options=generationConfig,tools
    """,
    # A workflow's state is a container by type: what a step reads, another has put there.
    ("Microsoft.Agents.AI", "Microsoft.Agents.AI.Workflows"): """
        invoke    M:Microsoft.Agents.AI.Workflows.InProc.InProcessExecutionEnvironment.RunAsync           prompt=input
        invoke    M:Microsoft.Agents.AI.Workflows.InProc.InProcessExecutionEnvironment.RunStreamingAsync  prompt=input
        register  M:Microsoft.Agents.AI.Workflows.IWorkflowContext.QueueStateUpdateAsync
        neutral   M:Microsoft.Agents.AI.Workflows.IWorkflowContext.ReadStateAsync
    """,
    ("OpenAI", "OpenAI"): """
        plain     T:OpenAI.OpenAIClient
        carry     M:OpenAI.Embeddings.OpenAIEmbedding.ToFloats  whole
        embed     P:OpenAI.Embeddings.EmbeddingGenerationOptions.Dimensions  dimensions=@value
        elsewhere  P:OpenAI.OpenAIClientOptions.Endpoint
        tool-call  P:OpenAI.Chat.ChatCompletion.ToolCalls
        tool-call  P:OpenAI.Chat.StreamingChatCompletionUpdate.ToolCallUpdates
        neutral   T:OpenAI.OpenAIClientOptions
        neutral   T:OpenAI.Chat.ChatResponseFormat
        forbid    M:OpenAI.Chat.ChatToolChoice.CreateNoneChoice
        forbid    M:OpenAI.Responses.ResponseToolChoice.CreateNoneChoice
        forbid    P:OpenAI.Assistants.ToolConstraint.None
        tool-type  T:OpenAI.Responses.ResponseTool
        tool-type  T:OpenAI.Assistants.ToolDefinition
        plain     T:OpenAI.Chat.ChatClient
        plain     T:OpenAI.Responses.ResponsesClient
        plain     T:OpenAI.Assistants.AssistantClient
        message   T:OpenAI.Chat.ChatMessage
        output    T:OpenAI.Chat.ChatCompletion
        tool      T:OpenAI.Responses.McpTool
        opaque    M:OpenAI.Assistants.AssistantClient.GetAssistant
        opaque    M:OpenAI.Assistants.AssistantClient.GetAssistantAsync
        invoke    M:OpenAI.Assistants.AssistantClient.CreateRunStreaming  prompt=threadId,assistantId,options.AdditionalInstructions,options.AdditionalMessages  options=options
        invoke    M:OpenAI.Realtime.RealtimeSessionClient.StartResponse  prompt=@this,responseOptions.Instructions  options=responseOptions
        invoke    M:OpenAI.Realtime.RealtimeSessionClient.StartResponseAsync  prompt=@this,responseOptions.Instructions  options=responseOptions
    """,
    ("Microsoft.SemanticKernel", "Microsoft.SemanticKernel.Connectors.AzureOpenAI"): """
        embed     M:Microsoft.Extensions.DependencyInjection.AzureOpenAIServiceCollectionExtensions.AddAzureOpenAIEmbeddingGenerator  id=modelId,deploymentName  dimensions=dimensions  service=T:Microsoft.Extensions.AI.IEmbeddingGenerator`2
        embed     M:Microsoft.SemanticKernel.AzureOpenAIServiceCollectionExtensions.AddAzureOpenAITextEmbeddingGeneration  id=modelId,deploymentName  dimensions=dimensions  service=T:Microsoft.SemanticKernel.Embeddings.ITextEmbeddingGenerationService
    """,
    ("Microsoft.SemanticKernel", "Microsoft.SemanticKernel.Connectors.Ollama"): """
        embed     M:Microsoft.SemanticKernel.OllamaKernelBuilderExtensions.AddOllamaEmbeddingGenerator  id=modelId  service=T:Microsoft.Extensions.AI.IEmbeddingGenerator`2
        embed     M:Microsoft.SemanticKernel.OllamaKernelBuilderExtensions.AddOllamaTextEmbeddingGeneration  id=modelId  service=T:Microsoft.SemanticKernel.Embeddings.ITextEmbeddingGenerationService
        embed     M:Microsoft.SemanticKernel.OllamaServiceCollectionExtensions.AddOllamaEmbeddingGenerator  id=modelId  service=T:Microsoft.Extensions.AI.IEmbeddingGenerator`2
        embed     M:Microsoft.SemanticKernel.OllamaServiceCollectionExtensions.AddOllamaTextEmbeddingGeneration  id=modelId  service=T:Microsoft.SemanticKernel.Embeddings.ITextEmbeddingGenerationService
    """,
    ("Microsoft.SemanticKernel", "Microsoft.SemanticKernel.Connectors.OpenAI"): """
        embed     M:Microsoft.Extensions.DependencyInjection.OpenAIServiceCollectionExtensions.AddOpenAIEmbeddingGenerator  id=modelId  dimensions=dimensions  service=T:Microsoft.Extensions.AI.IEmbeddingGenerator`2
        embed     M:Microsoft.SemanticKernel.OpenAIServiceCollectionExtensions.AddOpenAITextEmbeddingGeneration  id=modelId  dimensions=dimensions  service=T:Microsoft.SemanticKernel.Embeddings.ITextEmbeddingGenerationService
        tool-call  T:Microsoft.SemanticKernel.Connectors.OpenAI.ToolCallBehavior
    """,
    ("Microsoft.SemanticKernel", "Microsoft.SemanticKernel.Abstractions"): """
        plain     T:Microsoft.SemanticKernel.Kernel  holds-tools
        plain     T:Microsoft.SemanticKernel.Embeddings.ITextEmbeddingGenerationService  embeds
        plain     T:Microsoft.SemanticKernel.Data.ITextSearch
        plain     T:Microsoft.SemanticKernel.Data.ITextSearch`1
        tool-type  T:Microsoft.SemanticKernel.KernelFunction
        tool-type  T:Microsoft.SemanticKernel.KernelPlugin
        opaque    T:Microsoft.SemanticKernel.IPromptRenderFilter
        opaque    T:Microsoft.SemanticKernel.IFunctionInvocationFilter
        opaque    T:Microsoft.SemanticKernel.IAIServiceSelector
        tool-call  T:Microsoft.SemanticKernel.FunctionCallContent
        tool-call  T:Microsoft.SemanticKernel.IFunctionInvocationFilter
        tool-call  T:Microsoft.SemanticKernel.IAutoFunctionInvocationFilter
        tool-call  T:Microsoft.SemanticKernel.IPromptRenderFilter
        tool-call  P:Microsoft.SemanticKernel.Kernel.FunctionInvocationFilters
        tool-call  P:Microsoft.SemanticKernel.Kernel.AutoFunctionInvocationFilters
        tool-call  P:Microsoft.SemanticKernel.Kernel.PromptRenderFilters
        retrieve  T:Microsoft.SemanticKernel.Data.TextSearchResult
        register  M:Microsoft.Extensions.DependencyInjection.KernelServiceCollectionExtensions.AddKernel  service=T:Microsoft.SemanticKernel.Kernel  parts=T:Microsoft.SemanticKernel.KernelPlugin,T:Microsoft.SemanticKernel.KernelPluginCollection,T:Microsoft.SemanticKernel.ChatCompletion.IChatCompletionService
        plain     T:Microsoft.SemanticKernel.ChatCompletion.IChatCompletionService
        plain     T:Microsoft.SemanticKernel.TextGeneration.ITextGenerationService
        message   T:Microsoft.SemanticKernel.ChatMessageContent
        neutral   M:Microsoft.SemanticKernel.Kernel.GetRequiredService
        model     P:Microsoft.SemanticKernel.PromptExecutionSettings.ExtensionData  id=@value.model_id
    """,
    ("Microsoft.SemanticKernel", "Microsoft.SemanticKernel.Plugins.OpenApi"): """
        tool      M:Microsoft.SemanticKernel.OpenApiKernelPluginFactory.CreateFromOpenApiAsync
    """,
    # Plugins that search, as objects: their type says it where a kernel makes them.
    ("Microsoft.SemanticKernel", "Microsoft.SemanticKernel.Plugins.Memory"): """
        search-tool  M:Microsoft.SemanticKernel.Plugins.Memory.TextMemoryPlugin.#ctor  scope=knowledge
    """,
    ("Microsoft.SemanticKernel", "Microsoft.SemanticKernel.Plugins.Web"): """
        search-tool  M:Microsoft.SemanticKernel.Plugins.Web.WebSearchEnginePlugin.#ctor  scope=web
    """,
    # Agents that a file defines.
    ("Microsoft.SemanticKernel", "Microsoft.SemanticKernel.Agents.Yaml"): """
        opaque    M:Microsoft.SemanticKernel.Agents.YamlAgentFactoryExtensions.CreateAgentFromYamlAsync  prompt=text
    """,
    ("Microsoft.SemanticKernel", "Microsoft.SemanticKernel.Plugins.OpenApi.Extensions"): """
        opaque    M:Microsoft.SemanticKernel.DeclarativeAgentExtensions.CreateChatCompletionAgentFromDeclarativeAgentManifestAsync
    """,
    # The service calls what these describe; what comes back is as little in sight as with any API.
    ("Azure.AI.Agents.Persistent", "Azure.AI.Agents.Persistent"): """
        tool      T:Azure.AI.Agents.Persistent.OpenApiToolDefinition
        tool      T:Azure.AI.Agents.Persistent.AzureFunctionToolDefinition
        tool      T:Azure.AI.Agents.Persistent.ConnectedAgentToolDefinition
        hosted    T:Azure.AI.Agents.Persistent.DeepResearchToolDefinition  scope=web
        plain     T:Azure.AI.Agents.Persistent.PersistentAgentsAdministrationClient
        plain     T:Azure.AI.Agents.Persistent.PersistentAgentsClient
        plain     T:Azure.AI.Agents.Persistent.ThreadMessages
        plain     T:Azure.AI.Agents.Persistent.ThreadRuns
        plain     T:Azure.AI.Agents.Persistent.Threads
        opaque    M:Azure.AI.Agents.Persistent.PersistentAgentsAdministrationClient.GetAgent
        opaque    M:Azure.AI.Agents.Persistent.PersistentAgentsAdministrationClient.GetAgentAsync
    """,
    # A client and what counts its words.
    ("Microsoft.Extensions.AI.Evaluation", "Microsoft.Extensions.AI.Evaluation"): """
        plain     T:Microsoft.Extensions.AI.Evaluation.ChatConfiguration
    """,
    # Clients that hold nothing of a conversation.
    ("Azure.AI.Inference", "Azure.AI.Inference"): """
        plain     T:Azure.AI.Inference.ChatCompletionsClient
    """,
    ("Azure.AI.Projects", "Azure.AI.Projects"): """
        plain     T:Azure.AI.Projects.AIProjectClient
    """,
    ("OllamaSharp", "OllamaSharp"): """
        plain     T:OllamaSharp.IOllamaApiClient
        plain     T:OllamaSharp.OllamaApiClient
    """,
    # Functions that are prompts, and some that only compute or tell the time.
    ("Microsoft.SemanticKernel", "Microsoft.SemanticKernel.Plugins.Core"): """
        prompt-function  T:Microsoft.SemanticKernel.Plugins.Core.ConversationSummaryPlugin
        neutral          T:Microsoft.SemanticKernel.Plugins.Core.MathPlugin
        neutral          T:Microsoft.SemanticKernel.Plugins.Core.TextPlugin
        neutral          T:Microsoft.SemanticKernel.Plugins.Core.TimePlugin
        neutral          T:Microsoft.SemanticKernel.Plugins.Core.WaitPlugin
    """,
    # What the service searches and fetches for its model, and servers that it calls.
    ("Anthropic.SDK", "Anthropic.SDK"): """
        hosted    M:Anthropic.SDK.Messaging.ServerTools.GetWebSearchTool  scope=web
        hosted    M:Anthropic.SDK.Messaging.ServerTools.GetWebFetchTool   scope=web
        hosted    M:Anthropic.SDK.Extensions.ChatOptionsExtensions.WithWebFetch  scope=web  into
        tool      T:Anthropic.SDK.Messaging.MCPServer
    """,
    # A server asks the model of the client that it serves.
    ("ModelContextProtocol", "ModelContextProtocol*"): """
        invoke    M:ModelContextProtocol.Server.McpServer.SampleAsync  prompt=messages,requestParams  options=chatOptions
    """,
    ("Azure.AI.OpenAI", "Azure.AI.OpenAI*"): """
        neutral   T:Azure.AI.OpenAI.AzureOpenAIClientOptions
    """,
    ("DataAccess", ""): """
        external  M:Microsoft.EntityFrameworkCore.DbContext.Find
        external  M:Microsoft.EntityFrameworkCore.DbContext.FindAsync
        external  T:Dapper.SqlMapper
        external  T:Microsoft.EntityFrameworkCore.DbSet`1
        external  T:Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions
        external  T:System.Data.Common.DbDataReader
        external  M:System.Data.Common.DbCommand.ExecuteScalar
        external  M:System.Data.Common.DbCommand.ExecuteScalarAsync
        document  M:UglyToad.PdfPig.PdfDocument.Open
        carry     T:UglyToad.PdfPig.PdfDocument
        carry     T:UglyToad.PdfPig.Content.Page
        carry     T:UglyToad.PdfPig.Content.Word
        carry     T:UglyToad.PdfPig.DocumentLayoutAnalysis.TextBlock
        carry     M:UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter.IPageSegmenter.GetBlocks
    """,
    ("Framework", ""): """
        external  P:System.Diagnostics.DataReceivedEventArgs.Data
        external  P:System.Diagnostics.Process.StandardError
        external  P:System.Diagnostics.Process.StandardOutput
        external  M:System.IO.Pipes.NamedPipeClientStream.#ctor
        external  M:System.Net.Sockets.NetworkStream.#ctor
        external  M:System.Net.Sockets.TcpClient.GetStream
        input     M:Microsoft.AspNetCore.Http.HttpRequest.ReadFormAsync
        input     P:Microsoft.AspNetCore.Http.HttpRequest.Body
        input     P:Microsoft.AspNetCore.Http.HttpRequest.BodyReader
        input     P:Microsoft.AspNetCore.Http.HttpRequest.Form
        external  M:System.Net.Http.HttpClient.GetAsync
        external  M:System.Net.Http.HttpClient.GetByteArrayAsync
        external  M:System.Net.Http.HttpClient.GetStreamAsync
        external  M:System.Net.Http.HttpClient.Send
        external  M:System.Net.Http.Json.HttpClientJsonExtensions.GetFromJsonAsAsyncEnumerable
        opaque    M:System.Activator.CreateInstance
        opaque    M:System.Reflection.Assembly.CreateInstance
        opaque    M:System.Reflection.FieldInfo.GetValue
        opaque    M:System.Reflection.MethodBase.Invoke
        opaque    M:System.Reflection.PropertyInfo.GetValue
        document  M:System.IO.File.Open
        document  M:System.Reflection.Assembly.GetManifestResourceStream
        document  M:System.Resources.ResourceManager.GetString
        document  M:System.IO.File.OpenRead
        document  M:System.IO.File.OpenText
        document  M:System.IO.File.ReadAllBytes
        document  M:System.IO.File.ReadAllBytesAsync
        document  M:System.IO.FileInfo.OpenRead
        document  M:System.IO.FileInfo.OpenText
        document  M:System.IO.FileStream.#ctor
        document  M:System.IO.StreamReader.#ctor(System.String)
        view      P:System.Threading.Channels.Channel`2.Reader
        view      P:System.Threading.Channels.Channel`2.Writer
        neutral   T:System.Net.Http.HttpMessageHandler
        neutral   T:System.Text.Json.JsonSerializerOptions
        neutral   T:Azure.Core.TokenCredential
        neutral   T:System.ClientModel.ApiKeyCredential
        neutral   T:Microsoft.Extensions.Logging.ILogger
        neutral   T:Microsoft.Extensions.Logging.ILogger`1
        neutral   T:Microsoft.Extensions.Logging.ILoggerFactory
        neutral   T:Xunit.Abstractions.ITestOutputHelper
        register  M:Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton
        register  M:Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddScoped
        register  M:Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddTransient
        register  M:Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddKeyedSingleton
        register  M:Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddKeyedScoped
        register  M:Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddKeyedTransient
        register  M:Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAddSingleton
        register  M:Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAddScoped
        register  M:Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAddTransient
        register  M:Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAddKeyedSingleton
        register  M:Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAddKeyedScoped
        register  M:Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAddKeyedTransient
        carry     P:System.ClientModel.ClientResult`1.Value  whole
        carry     P:System.Collections.Generic.IList`1.Item  whole
        carry     P:System.Collections.Generic.IReadOnlyList`1.Item  whole
        carry     P:System.Collections.Generic.List`1.Item  whole
        carry     P:System.Collections.ObjectModel.ReadOnlyCollection`1.Item  whole
        carry     M:System.ReadOnlyMemory`1.#ctor  whole
        carry     M:System.ReadOnlyMemory`1.ToArray  whole
        carry     M:System.MemoryExtensions.AsMemory  whole
        document  M:System.IO.File.ReadLines
        document  M:System.IO.File.ReadLinesAsync
        input     M:System.Console.ReadLine
        input     M:Spectre.Console.AnsiConsole.Ask
        input     M:Spectre.Console.AnsiConsole.Prompt
        neutral   M:Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService
        neutral   M:Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetService
        neutral   M:Microsoft.Extensions.DependencyInjection.ServiceProviderKeyedServiceExtensions.GetRequiredKeyedService
        neutral   M:Microsoft.Extensions.DependencyInjection.ServiceProviderKeyedServiceExtensions.GetKeyedService
    """,
}

# Ids that the fact list has from memory, or that name a type where its constructor is meant.
RENAMED = {
    "M:NRedisStack.SearchCommands.SearchAsync": "M:NRedisStack.SearchCommandsAsync.SearchAsync",
    "T:LangChain.Chains.ConversationalRetrieval.ConversationalRetrievalChain": "M:LangChain.Chains.ConversationalRetrieval.ConversationalRetrievalChain.#ctor",
    "T:LangChain.Chains.RetrievalQA.RetrievalQaChain": "M:LangChain.Chains.RetrievalQA.RetrievalQaChain.#ctor",
}
