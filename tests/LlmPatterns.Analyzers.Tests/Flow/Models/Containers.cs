// Which model answers: clients that a container hands out, and kernels.
//: LlmPatterns.txt: model "contract-review"  fine-tuned  domain=legal
#nullable disable
#pragma warning disable SKEXP0001, SKEXP0010
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;
using OpenAI.Chat;

namespace Probes.Containers;

public static class Models
{
    public const string Tuned = "ft:gpt-4o-mini:acme:clauses:1";
}

public static class Startup
{
    public static void Configure(IServiceCollection services)
    {
        services.AddSingleton(new ChatClient("gpt-4o", "key"));
        services.AddSingleton<IChatClient>(_ => new ChatClient("gpt-4o-mini", "key").AsIChatClient());
        services.AddKeyedSingleton<IChatClient>("legal", (_, _) => new ChatClient(Models.Tuned, "key").AsIChatClient());
        services.AddKeyedChatClient("tax", new ChatClient("ft:gpt-4o-mini:acme:tax:1", "key").AsIChatClient()).UseFunctionInvocation();
        services.AddKeyedChatClient("general", new ChatClient("gpt-4o", "key").AsIChatClient());
        services.AddOpenAIChatCompletion(Models.Tuned, "key");
        services.AddKernel();
    }
}

public sealed class Injected(IChatClient chat, ChatClient client, [FromKeyedServices("legal")] IChatClient legal, [FromKeyedServices("tax")] IChatClient tax, [FromKeyedServices("general")] IChatClient general, IChatCompletionService service, Kernel kernel)
{
    public void P_keyed(string q) { legal.GetResponseAsync(q); } // => fine-tuned keyedService ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_keyedBuilder(string q) { tax.GetResponseAsync(q); } // => fine-tuned keyedClientBuilder ft:gpt-4o-mini:acme:tax:1 openai-gpt
    public void P_required(string q, IServiceProvider services) { services.GetRequiredKeyedService<IChatClient>("legal").GetResponseAsync(q); } // => fine-tuned requiredByKey ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_service(string q) { service.GetChatMessageContentAsync(q); } // => fine-tuned registeredChatCompletion ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_kernel(string q) { kernel.InvokePromptAsync(q); } // => fine-tuned kernelOfTheContainer ft:gpt-4o-mini:acme:clauses:1 openai-gpt

    public void N_unkeyed(string q) { chat.GetResponseAsync(q); } // => vanilla unkeyedBesideKeyed gpt-4o-mini openai-gpt
    public void N_otherKey(string q) { general.GetResponseAsync(q); } // => vanilla otherKey gpt-4o openai-gpt
    public void N_otherType(string q) { client.CompleteChat(q); } // => vanilla otherType gpt-4o openai-gpt
    public void N_unkeyedRequired(string q, IServiceProvider services) { services.GetRequiredService<IChatClient>().GetResponseAsync(q); } // => vanilla requiredWithoutKey gpt-4o-mini openai-gpt
}

public sealed class Kernels
{
    private static Kernel Build(string model) { var builder = Kernel.CreateBuilder(); builder.AddOpenAIChatCompletion(model, "key"); return builder.Build(); }
    private readonly Kernel _tuned = Build(Models.Tuned);
    private readonly Kernel _plain = Build("gpt-4o");

    public void P_kernel(string q) { Kernel.CreateBuilder().AddOpenAIChatCompletion(Models.Tuned, "key").Build().InvokePromptAsync(q); } // => fine-tuned kernelBuilder ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_builderServices(string q) { var b = Kernel.CreateBuilder(); b.Services.AddOpenAIChatCompletion(Models.Tuned, "key"); b.Build().InvokePromptAsync(q); } // => fine-tuned servicesOfTheBuilder ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_deployment(string q) { Kernel.CreateBuilder().AddOpenAIChatCompletion("contract-review", new OpenAIClient("key")).Build().InvokePromptAsync(q); } // => fine-tuned deploymentOfTheMap contract-review
    public void P_service(string q) { _tuned.GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(q); } // => fine-tuned serviceOfTheKernel ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_connector(string q) { new OpenAIChatCompletionService(Models.Tuned, "key").GetChatMessageContentAsync(q); } // => fine-tuned connector ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_settings(string q) { _plain.InvokePromptAsync(q, new(new PromptExecutionSettings { ModelId = Models.Tuned })); } // => fine-tuned settingsOfTheArguments ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_derivedSettings(string q) { _plain.InvokePromptAsync(q, new(new OpenAIPromptExecutionSettings { ModelId = Models.Tuned, Temperature = 0 })); } // => fine-tuned derivedSettings ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_extension(string q) { _plain.InvokePromptAsync(q, new(new PromptExecutionSettings { ExtensionData = new Dictionary<string, object> { ["model_id"] = Models.Tuned } })); } // => fine-tuned extensionData ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_serviceSettings(string q) { _plain.GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(q, new PromptExecutionSettings { ModelId = Models.Tuned }, _plain); } // => fine-tuned settingsOfTheService ft:gpt-4o-mini:acme:clauses:1 openai-gpt
    public void P_function(string q) { var f = KernelFunctionFactory.CreateFromPrompt(q, new PromptExecutionSettings { ModelId = Models.Tuned }); f.InvokeAsync(_plain); } // => fine-tuned settingsOfAFunction ft:gpt-4o-mini:acme:clauses:1 openai-gpt

    public void N_plain(string q) { _plain.InvokePromptAsync(q); } // => vanilla plainKernel gpt-4o openai-gpt
    public void N_settings(string q) { _tuned.InvokePromptAsync(q, new(new PromptExecutionSettings { ModelId = "gpt-4o" })); } // => vanilla settingsBeatTheKernel gpt-4o openai-gpt
    public void N_extension(string q) { _plain.InvokePromptAsync(q, new(new PromptExecutionSettings { ExtensionData = new Dictionary<string, object> { ["user"] = Models.Tuned } })); } // => vanilla otherExtensionData gpt-4o openai-gpt
    public void N_serviceId(string q) { _plain.InvokePromptAsync(q, new(new PromptExecutionSettings { ServiceId = "ft:gpt-4o:acme::1" })); } // => vanilla serviceIdIsNoModel gpt-4o openai-gpt
    public void N_twoServices(string q) { Kernel.CreateBuilder().AddOpenAIChatCompletion(Models.Tuned, "key", serviceId: "legal").AddOpenAIChatCompletion("gpt-4o", "key", serviceId: "general").Build().InvokePromptAsync(q); } // => unknown twoServicesInOneKernel
    public void N_embedding(string q) { Kernel.CreateBuilder().AddOpenAIChatCompletion("gpt-4o", "key").AddOpenAIEmbeddingGenerator("ft:text-embedding-3-small:acme::1", "key").Build().InvokePromptAsync(q); } // => vanilla tunedEmbeddingInTheKernel gpt-4o openai-gpt
    public void N_argument(string q) { _plain.InvokePromptAsync("Explain {{$model}}", new() { ["model"] = Models.Tuned }); } // => vanilla tunedIdAsArgument gpt-4o openai-gpt
    public void N_setting(string q) { _plain.InvokePromptAsync(q, new(new PromptExecutionSettings())); } // => vanilla settingsWithoutAModel gpt-4o openai-gpt
    public void N_notPassed(string q) { var settings = new PromptExecutionSettings { ModelId = Models.Tuned }; _ = settings.ModelId; _plain.InvokePromptAsync(q); } // => vanilla settingsNeverPassed gpt-4o openai-gpt
}
