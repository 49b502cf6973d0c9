#!/usr/bin/env python3
"""Converts the fact list (catalog.json) into the catalog files that ship inside the analyzer.

    python3 build/catalog/convert.py ../shared/catalog/catalog.json

One file per library, one line per member: overloads that mean the same share a line without a parameter list.
"""
import json
import os
import re
import sys
from collections import OrderedDict

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../src/LlmPatterns.Analyzers/Catalog/Libraries")

FILES = {
    "Microsoft.Extensions.AI": "MicrosoftExtensionsAI",
    "Microsoft.Extensions.VectorData": "MicrosoftExtensionsVectorData",
    "OpenAI .NET": "OpenAI",
    "Azure OpenAI": "AzureOpenAI",
    "Azure OpenAI (v1 beta)": "AzureOpenAI",
    "Semantic Kernel": "SemanticKernel",
    "Semantic Kernel Agents": "SemanticKernel",
    "Microsoft Agent Framework": "AgentFramework",
    "BCL": "Framework",
    "BCL / ADO.NET / EF": "DataAccess",
    "(model ids)": "ModelIds",
}

# Facts that no single entry states, or that the notes of an entry state better than its kind. Each with its reason.
OVERRIDES = {
    "M:Microsoft.SemanticKernel.KernelFunction.InvokeAsync": "maybe",  # runs a prompt or a native function
    "M:Microsoft.SemanticKernel.KernelFunction.InvokeStreamingAsync": "maybe",
    "M:Microsoft.SemanticKernel.Kernel.InvokeAsync": "maybe",
    "M:Microsoft.SemanticKernel.Kernel.InvokeStreamingAsync": "maybe",
    "M:Microsoft.Extensions.AI.AIFunction.InvokeAsync": "carry",  # the function decides
    "P:Microsoft.Extensions.AI.HostedFileSearchTool.Inputs": "carry",  # the tool's constructor says it already
    "M:Microsoft.Agents.AI.AgentSkillsProvider.#ctor": "tool",  # offers tools that load skill files
    "M:Microsoft.Agents.AI.FileAccessProvider.#ctor": "tool",  # offers tools that read and search files
    "M:Microsoft.Agents.AI.HarnessAgent.#ctor": "hosted",  # adds web search by itself
    "M:Microsoft.SemanticKernel.KernelFunctionYaml.ToPromptTemplateConfig": "carry",  # only reads a template
    "M:Microsoft.Extensions.AI.HostedVectorStoreContent.#ctor": "carry",  # names a store, searches nothing
}

# Service-side search that only these arguments switch on.
WHEN = {
    "M:Microsoft.SemanticKernel.Agents.OpenAI.AssistantClientExtensions.CreateAssistantAsync": "enableFileSearch,vectorStoreId",
    "M:Microsoft.SemanticKernel.Agents.OpenAI.AssistantClientExtensions.CreateAssistantFromTemplateAsync": "enableFileSearch,vectorStoreId",
    "M:Microsoft.SemanticKernel.Agents.OpenAI.AssistantClientExtensions.CreateThreadAsync": "vectorStoreId",
}

# Middleware and override points: what user code does there is read from its body.
CARRY_NAMES = re.compile(r"\.(Use|ConfigureOptions|UseAIContextProviders|Add|AddFromServiceProvider)$|Async$|ToolMode$|FunctionChoiceBehavior|ToolCallBehavior|AdditionalTools$|\.Tools$|RawRepresentationFactory$|AIContextProviders$|RenderedPrompt$|KernelFunctionAttribute$")

TOOL_NAMES = re.compile(r"AIFunctionFactory\.Create$|KernelFunctionFactory\.CreateFromMethod|KernelPluginFactory\.|PluginFrom|KernelExtensions\.Add\w*From|CreateFunctionFromMethod|AsAIFunction")

ENABLES = re.compile(r"FunctionChoiceBehavior\.(Auto|Required)$|ToolCallBehavior\.(AutoInvoke|Enable)KernelFunctions$")

# A kernel's plugins are offered only where settings enable them; agents of a service advertise them by themselves.
NEEDS_ENABLING = re.compile(r"^M:Microsoft\.SemanticKernel\.(Kernel|KernelExtensions|KernelFunction|ChatCompletion\.|Connectors\.|Agents\.ChatCompletionAgent)")

# Prompts that are templates of Semantic Kernel and may call functions while they are rendered.
TEMPLATES = re.compile(r"^M:Microsoft\.SemanticKernel\.(Kernel|KernelExtensions|KernelFunction)\.")

SEARCH_TOOLS = re.compile(r"TextSearchExtensions\.Create|TextSearch``1$|TextSearch$")

# What these tools reach can't be seen from here: they count as tools that reach something unknown.
REMOTE_TOOLS = re.compile(r"Mcp|OpenApi")

OPAQUE_NAMES = re.compile(r"A2A|CopilotStudio|GetAIAgent|RemoteAgent")

PROMPT_FUNCTIONS = re.compile(r"CreateFunctionFromPrompt|CreateFromPrompt|FunctionFromYaml|FunctionYaml|FunctionFromMarkdown|FunctionFromPrompty|PluginFromPromptDirectory|PluginFromPromptyDirectory|FunctionFromPromptFile")

# Reading a file, beside what the fact list has of it.
DOCUMENTS = (
    "File.Open", "File.OpenRead", "File.OpenText", "File.ReadAllBytes", "File.ReadAllBytesAsync", "File.ReadLines", "File.ReadLinesAsync",
    "FileInfo.OpenRead", "FileInfo.OpenText", "FileStream.#ctor", "StreamReader.#ctor(System.String)",
)

# Handed around beside the text, and never part of it.
EQUIPMENT = (
    "System.Net.Http.HttpMessageHandler", "System.Text.Json.JsonSerializerOptions", "Azure.Core.TokenCredential", "System.ClientModel.ApiKeyCredential",
    "Microsoft.Extensions.Logging.ILogger", "Microsoft.Extensions.Logging.ILogger`1", "Microsoft.Extensions.Logging.ILoggerFactory", "Xunit.Abstractions.ITestOutputHelper", "Xunit.ITestOutputHelper",
)

LIFETIMES = ("Singleton", "Scoped", "Transient")
REGISTRATIONS = (
    ["ServiceCollectionServiceExtensions.Add%s%s" % (key, lifetime) for key in ("", "Keyed") for lifetime in LIFETIMES]
    + ["Extensions.ServiceCollectionDescriptorExtensions.TryAdd%s%s" % (key, lifetime) for key in ("", "Keyed") for lifetime in LIFETIMES])

EXTRA = {
    "MicrosoftExtensionsAI": [
        "register  M:Microsoft.Extensions.DependencyInjection.ChatClientBuilderServiceCollectionExtensions.AddChatClient  service=T:Microsoft.Extensions.AI.IChatClient",
        "register  M:Microsoft.Extensions.DependencyInjection.ChatClientBuilderServiceCollectionExtensions.AddKeyedChatClient  service=T:Microsoft.Extensions.AI.IChatClient",
        "plain     T:Microsoft.Extensions.AI.IChatClient", "message   T:Microsoft.Extensions.AI.ChatMessage",
        "plain     T:Microsoft.Extensions.AI.IEmbeddingGenerator",
        "plain     T:Microsoft.Extensions.AI.IEmbeddingGenerator`2",
        "tool-type  T:Microsoft.Extensions.AI.AITool",
        "output    T:Microsoft.Extensions.AI.ChatResponse",
        "output    T:Microsoft.Extensions.AI.ChatResponseUpdate",
    ],
    "MicrosoftExtensionsVectorData": [
        "retrieve  T:Microsoft.Extensions.VectorData.VectorSearchResult`1",
    ],
    "KernelMemory": [
        "retrieve  T:Microsoft.KernelMemory.SearchResult",
        "retrieve  T:Microsoft.KernelMemory.Citation",
        "retrieve  P:Microsoft.KernelMemory.MemoryAnswer.RelevantSources",
        "invoke    M:Microsoft.SemanticKernel.KernelFunctionExtensions.InvokeAsync  prompt=function,text  needs-enabling  template  maybe",
    ],
    "AzureAISearch": [
        "retrieve  T:Azure.Search.Documents.Models.SearchResult`1",
        "retrieve  T:Azure.Search.Documents.Models.SearchResults`1",
    ],
    "AgentFramework": [
        "register  M:Microsoft.Agents.AI.Workflows.IWorkflowContext.QueueStateUpdateAsync",
        "neutral   M:Microsoft.Agents.AI.Workflows.IWorkflowContext.ReadStateAsync",
        "output    T:Microsoft.Agents.AI.AgentResponse",
        "output    T:Microsoft.Agents.AI.AgentResponseUpdate",
        "disable   P:Microsoft.Agents.AI.HarnessAgentOptions.DisableWebSearch",
        "register  M:Microsoft.Agents.AI.Hosting.AgentHostingServiceCollectionExtensions.AddAIAgent  service=T:Microsoft.Agents.AI.AIAgent",
        "register  M:Microsoft.Agents.AI.Hosting.HostApplicationBuilderAgentExtensions.AddAIAgent  service=T:Microsoft.Agents.AI.AIAgent",
    ],
    "OpenAI": ["output    T:OpenAI.Chat.ChatCompletion", "message   T:OpenAI.Chat.ChatMessage", "plain     T:OpenAI.Chat.ChatClient", "plain     T:OpenAI.Responses.ResponsesClient", "plain     T:OpenAI.OpenAIClient", "tool      T:OpenAI.Responses.McpTool",
        "invoke    M:OpenAI.Assistants.AssistantClient.CreateRunStreaming  prompt=threadId,assistantId,options.AdditionalInstructions,options.AdditionalMessages  options=options",
        "invoke    M:OpenAI.Realtime.RealtimeSessionClient.StartResponse  prompt=@this,options.Instructions  options=options",
        "invoke    M:OpenAI.Realtime.RealtimeSessionClient.StartResponseAsync  prompt=@this,options.Instructions  options=options",
    ],
    "DataAccess": [
        "external  T:Microsoft.EntityFrameworkCore.DbSet`1",
        "external  T:Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions",
        "external  T:Dapper.SqlMapper",
        "document  M:UglyToad.PdfPig.PdfDocument.Open",
        "external  T:System.Data.Common.DbDataReader",
        "external  M:System.Data.Common.DbCommand.ExecuteScalar",
        "external  M:System.Data.Common.DbCommand.ExecuteScalarAsync",
    ],
    "Framework": [
        *("register  M:Microsoft.Extensions.DependencyInjection.%s" % m for m in REGISTRATIONS),
        "view      P:System.Threading.Channels.Channel`2.Writer",
        "view      P:System.Threading.Channels.Channel`2.Reader",
        *("neutral   T:%s" % t for t in EQUIPMENT),
        *("document  M:System.IO.%s" % m for m in DOCUMENTS),
        "input     M:System.Console.ReadLine",
        "input     M:Spectre.Console.AnsiConsole.Ask",
        "input     M:Spectre.Console.AnsiConsole.Prompt",
        "neutral   M:Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService",
        "neutral   M:Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetService",
        "neutral   M:Microsoft.Extensions.DependencyInjection.ServiceProviderKeyedServiceExtensions.GetRequiredKeyedService",
        "neutral   M:Microsoft.Extensions.DependencyInjection.ServiceProviderKeyedServiceExtensions.GetKeyedService",
    ],
    "SemanticKernel": [
        "neutral   M:Microsoft.SemanticKernel.Kernel.GetRequiredService",
        "message   T:Microsoft.SemanticKernel.ChatMessageContent",
        "opaque    M:Microsoft.SemanticKernel.Agents.YamlAgentFactoryExtensions.CreateAgentFromYamlAsync",
        "opaque    M:Microsoft.SemanticKernel.DeclarativeAgentExtensions.CreateChatCompletionAgentFromDeclarativeAgentManifestAsync",
        "plain     T:Microsoft.SemanticKernel.Kernel  holds-tools",
        "opaque    T:Microsoft.SemanticKernel.IPromptRenderFilter",
        "tool-type  T:Microsoft.SemanticKernel.KernelFunction",
        "tool-type  T:Microsoft.SemanticKernel.KernelPlugin",
        "plain     T:Microsoft.SemanticKernel.Embeddings.ITextEmbeddingGenerationService",
        "retrieve  T:Microsoft.SemanticKernel.Data.TextSearchResult",
        "register  M:Microsoft.SemanticKernel.KernelServiceCollectionExtensions.AddKernel  service=T:Microsoft.SemanticKernel.Kernel  parts=T:Microsoft.SemanticKernel.KernelPlugin,T:Microsoft.SemanticKernel.KernelPluginCollection",
        "tool      M:Microsoft.SemanticKernel.OpenApiKernelPluginFactory.CreateFromOpenApiAsync",
        "plain     T:Microsoft.SemanticKernel.ChatCompletion.IChatCompletionService",
        "plain     T:Microsoft.SemanticKernel.TextGeneration.ITextGenerationService",
    ],
}

# Families of assemblies: what the facts don't list of them passes values on and grounds nothing.
FAMILIES = {
    "Microsoft.KernelMemory": "KernelMemory",
    "LLamaSharp": "LLamaSharp",
    "Azure.AI.OpenAI": "AzureOpenAI",
    "Anthropic": "Anthropic",
    "ModelContextProtocol": "MCPCSDK",
}


def bare(id_):
    return re.sub(r"[(~].*$", "", id_)


def member(id_):
    return re.sub(r"``\d+$", "", bare(id_))


def kind_of(e):
    """The kind of line, and whether it holds only maybe."""
    k, strength, scope, name = e["kind"], e.get("strength"), e.get("scope"), bare(e["id"])
    override = OVERRIDES.get(member(e["id"]))
    if override and override != "maybe":
        return override, False
    if PROMPT_FUNCTIONS.search(name):
        return "prompt-function", False
    if k == "modelInvocation":
        return "invoke", override == "maybe"
    if k == "groundedInvocation":
        return "answer", False
    if k == "retrieval":
        if strength == "certain":
            return "retrieve", False
        if scope == "supplied":
            return "document", False
        if name.startswith("M:System.Numerics.Tensors"):
            return "carry", False  # a similarity is a number; what is ranked by it is followed by flow
        return ("external", False) if scope in ("business", "unknown", None) else ("retrieve", False)
    if k == "grounding":
        if member(e["id"]) in WHEN:
            return "hosted", False
        if ENABLES.search(name):
            return "enable", False
        if SEARCH_TOOLS.search(name):
            return "search-tool", False
        if TOOL_NAMES.search(name):
            return "tool", False
        if REMOTE_TOOLS.search(name):
            return "tool", False
        if OPAQUE_NAMES.search(name):
            return "opaque", False
        if strength == "certain":
            return ("provider" if re.search(r"Provider\.#ctor$", name) else "hosted"), False
        return "carry", False
    return {
        "carrier": "carry",
        "notASink": "look-alike",
        "modelSelection": "model",
        "embedding": "embed",
        "indexWrite": "index",
    }.get(k) or ("adapter" if re.search(r"dapter|Lora", name) else "tune"), False


def tail(kind, entries):
    def union(key):
        seen = OrderedDict()
        for e in entries:
            for p in e[key]:
                if re.fullmatch(r"[@\w.]+", p):
                    seen[p] = 1
        return list(seen)
    parts = []
    if kind in ("invoke", "answer"):
        if union("promptParams"):
            parts.append("prompt=" + ",".join(union("promptParams")))
        if union("optionsParams"):
            parts.append("options=" + ",".join(union("optionsParams")))
        if NEEDS_ENABLING.search(entries[0]["id"]):
            parts.append("needs-enabling")
        if TEMPLATES.search(entries[0]["id"]):
            parts.append("template")
    elif kind in ("tool", "search-tool") and re.search(r"\.(Import|Add)\w+$", member(entries[0]["id"])):
        parts.append("into")
    elif kind == "model" and union("optionsParams"):
        parts.append("id=" + ",".join(union("optionsParams")))
    elif kind == "hosted" and "Harness" in entries[0]["id"]:
        parts.append("by-default")
    elif kind == "hosted" and member(entries[0]["id"]) in WHEN:
        parts.append("when=" + WHEN[member(entries[0]["id"])])
    elif kind in ("retrieve", "hosted", "provider", "search-tool"):
        scopes = {e.get("scope") for e in entries} - {None, "unknown"}
        if len(scopes) == 1:
            parts.append("scope=" + scopes.pop())
    return parts


def main(path):
    entries = json.load(open(path, encoding="utf-8"))
    files = {}
    for e in entries:
        name = FILES.get(e["library"]) or re.sub(r"[^A-Za-z0-9]", "", re.sub(r"\(.*?\)", "", e["library"]))
        files.setdefault(name, []).append(e)
    os.makedirs(OUT, exist_ok=True)
    for old in os.listdir(OUT):
        os.remove(os.path.join(OUT, old))
    for name, facts in sorted(files.items()):
        lines = list(EXTRA.get(name, []))
        if name == "ModelIds":
            for e in sorted(facts, key=lambda e: e["order"]):
                cls = {"fineTuned": "fine-tuned"}.get(e["class"], e["class"])
                family = e["id"].split(":", 1)[1] if cls == "foundation" else ""
                pattern = '"%s"' % e["pattern"] if " " in e["pattern"] else e["pattern"]
                lines.append(" ".join(x for x in ("model-id ", cls, family, pattern) if x))
            write(name, [], lines, "in this order; the first that matches counts")
            continue
        groups = OrderedDict()
        for e in facts:
            if e["idForm"] == "regex" or not re.match(r"[MPFTE]:", e["id"]):
                continue
            groups.setdefault(member(e["id"]), []).append(e)
        for id_, group in groups.items():
            kinds = OrderedDict()
            for e in group:
                kinds.setdefault((e["kind"] == "modelSelection",) + kind_of(e), []).append(e)
            overloads = {k for k in kinds if not k[0]}
            for (selects, kind, maybe), es in kinds.items():
                exact = len(overloads) > 1 and not selects
                for key, part in ([(e["id"], [e]) for e in es] if exact else [(id_, es)]):
                    lines.append("  ".join(["%-8s" % kind, key] + tail(kind, part) + (["maybe"] if maybe else [])))
        families = [f for f, file in FAMILIES.items() if file == name]
        assemblies = sorted({assembly_of(e) for e in facts if assembly_of(e) and not any(assembly_of(e).startswith(f) for f in families)} | {f + "*" for f in families})
        write(name, assemblies, sorted(set(lines), key=lambda l: (l.split()[1], l)), "")


def assembly_of(e):
    a = e.get("assembly")
    if a and a != "x":
        return a
    p = re.sub(r"\s.*$", "", (e.get("package") or "").replace(",", " "))
    return p


def write(name, assemblies, lines, note):
    with open(os.path.join(OUT, name + ".catalog.txt"), "w", encoding="utf-8", newline="\n") as f:
        f.write("# Generated by build/catalog/convert.py from the fact list%s.\n" % (": " + note if note else ""))
        if name in ("Framework", "DataAccess"):
            f.write("framework\n")
            if name == "DataAccess":
                f.write("assembly  UglyToad.PdfPig*\n")
        else:
            for a in assemblies:
                f.write("assembly  %s\n" % a)
        f.write("\n")
        for line in lines:
            f.write(line.rstrip() + "\n")


main(sys.argv[1])
