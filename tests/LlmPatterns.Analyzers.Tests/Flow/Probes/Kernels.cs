// Flows through a kernel: filters that change a prompt while it is rendered, and templates that are rendered by hand; some bring nothing into the prompt.
#nullable disable
using System;
using System.Linq;
using System.Threading.Tasks;
using LlmPatterns;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace Probes.Kernels;

public sealed class Knowledge
{
    [ContextRetrieval] public Task<string[]> FindAsync(string question) => Task.FromResult(new[] { question });
}

public sealed class Library(Knowledge r)
{
    [KernelFunction] public async Task<string> Look(string q) => string.Join("\n", await r.FindAsync(q));
}

public sealed class Greeter { [KernelFunction] public string Greet(string name) => "Hello " + name; }

public sealed class AddsContext(Knowledge r) : IPromptRenderFilter
{
    public async Task OnPromptRenderAsync(PromptRenderContext context, Func<PromptRenderContext, Task> next)
    {
        context.Arguments["context"] = string.Join("\n", await r.FindAsync((string)context.Arguments["q"]));
        await next(context);
    }
}

public sealed class Appends(Knowledge r) : IPromptRenderFilter
{
    public async Task OnPromptRenderAsync(PromptRenderContext context, Func<PromptRenderContext, Task> next)
    {
        await next(context);
        context.RenderedPrompt += "\nUse this: " + string.Join("\n", await r.FindAsync(context.RenderedPrompt));
    }
}

public sealed class Answers(Knowledge r) : IPromptRenderFilter
{
    public async Task OnPromptRenderAsync(PromptRenderContext context, Func<PromptRenderContext, Task> next)
    {
        await next(context);
        if ((await r.FindAsync(context.RenderedPrompt)).FirstOrDefault() is { } answer)
            context.Result = new FunctionResult(context.Function, answer);
    }
}

public sealed class Logs(Knowledge r) : IPromptRenderFilter
{
    public async Task OnPromptRenderAsync(PromptRenderContext context, Func<PromptRenderContext, Task> next)
    {
        Console.WriteLine((await r.FindAsync("today")).Length);
        await next(context);
    }
}

public sealed class Cuts : IPromptRenderFilter
{
    public async Task OnPromptRenderAsync(PromptRenderContext context, Func<PromptRenderContext, Task> next)
    {
        await next(context);
        context.RenderedPrompt = context.RenderedPrompt.Trim();
    }
}

public class Kernels(IChatClient Chat, Knowledge R, IPromptTemplateFactory templates, IPromptRenderFilter given)
{
    private static Kernel Plain() => Kernel.CreateBuilder().Build();
    private Kernel Searching() { var k = Kernel.CreateBuilder().Build(); k.ImportPluginFromObject(new Library(R), "Library"); return k; }
    private static Kernel Greeting() { var k = Kernel.CreateBuilder().Build(); k.ImportPluginFromObject(new Greeter(), "Greeter"); return k; }
    private static Task<string> Render(IPromptTemplate template, Kernel kernel) => template.RenderAsync(kernel);

    public void K_filterArgument(string q) { var k = Plain(); k.PromptRenderFilters.Add(new AddsContext(R)); k.InvokePromptAsync("{{$context}} {{$q}}", new() { ["q"] = q }).Wait(); } // => retrieved filterFillsAnArgument
    public void K_filterPrompt(string q) { var k = Plain(); k.PromptRenderFilters.Add(new Appends(R)); k.InvokePromptAsync("Answer {{$q}}", new() { ["q"] = q }).Wait(); } // => retrieved filterAppends
    public void K_filterRegistered(string q) { var b = Kernel.CreateBuilder(); b.Services.AddSingleton<IPromptRenderFilter, Appends>(); b.Build().InvokePromptAsync("Answer {{$q}}", new() { ["q"] = q }).Wait(); } // => retrieved filterRegistered
    public void N_filterAnswers(string q) { var k = Plain(); k.PromptRenderFilters.Add(new Answers(R)); k.InvokePromptAsync("Answer {{$q}}", new() { ["q"] = q }).Wait(); } // => none filterReplacesTheAnswer
    public void N_filterLogs(string q) { var k = Plain(); k.PromptRenderFilters.Add(new Logs(R)); k.InvokePromptAsync("Answer {{$q}}", new() { ["q"] = q }).Wait(); } // => none filterOnlyCounts
    public void N_filterCuts(string q) { var b = Kernel.CreateBuilder(); b.Services.AddSingleton<IPromptRenderFilter>(new Cuts()); b.Build().InvokePromptAsync("Answer {{$q}}", new() { ["q"] = q }).Wait(); } // => none filterCuts
    public void N_filterLater(string q) { var k = Plain(); k.InvokePromptAsync("Answer {{$q}}", new() { ["q"] = q }).Wait(); k.PromptRenderFilters.Add(new Appends(R)); } // => none filterAddedAfterwards
    public void N_filterElsewhere(string q) { var k = Plain(); var other = Plain(); other.PromptRenderFilters.Add(new Appends(R)); k.InvokePromptAsync("Answer {{$q}}", new() { ["q"] = q }).Wait(); } // => none filterOfAnotherKernel
    public void U_filterGiven(string q) { var k = Plain(); k.PromptRenderFilters.Add(given); k.InvokePromptAsync("Answer {{$q}}", new() { ["q"] = q }).Wait(); } // => unknown filterOutOfSight
    public async Task K_rendered(string q) { var text = await templates.Create(new PromptTemplateConfig("{{Library.Look $q}} {{$q}}")).RenderAsync(Searching(), new() { ["q"] = q }); await Chat.GetResponseAsync(text); } // => retrieved templateThatSearches
    public async Task K_renderedArgument(string q) { var text = await templates.Create(new PromptTemplateConfig("{{$c}} {{$q}}")).RenderAsync(Plain(), new() { ["c"] = string.Concat(await R.FindAsync(q)) }); await Chat.GetResponseAsync(text); } // => retrieved renderedArgument
    public async Task P_renderedAnswer(string q) { var plan = (await Chat.GetResponseAsync("Write a template for " + q)).Text; var text = await Render(templates.Create(new PromptTemplateConfig(plan)), Searching()); await Chat.GetResponseAsync(text); } // => partly templateOfAModelWithASearch
    public async Task N_rendered(string q) { var text = await templates.Create(new PromptTemplateConfig("Answer {{$q}}")).RenderAsync(Searching(), new() { ["q"] = q }); await Chat.GetResponseAsync(text); } // => none templateThatCallsNothing
    public async Task N_renderedGreeting(string q) { var plan = (await Chat.GetResponseAsync("Write a template for " + q)).Text; var text = await templates.Create(new PromptTemplateConfig(plan)).RenderAsync(Greeting()); await Chat.GetResponseAsync(text); } // => none templateOfAModelWithAGreeting
}
