// Tools, by what their bodies reach and by how they are offered: some can't bring knowledge, some are never offered, some are offered and forbidden.
#nullable disable
#pragma warning disable MEAI001, SKEXP0001
using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using LlmPatterns;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using Microsoft.SemanticKernel.Data;

namespace Probes.Tools;

public sealed class Knowledge
{
    [ContextRetrieval] public Task<string[]> FindAsync(string question) => Task.FromResult(new[] { question });
}

public interface IWarehouse { Task<int> StockOf(string article); }

public sealed class Library(Knowledge r)
{
    [KernelFunction] public async Task<string> Look(string question) => string.Join("\n", await r.FindAsync(question));
}

public sealed class Timer { [KernelFunction] public string Now() => DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture); }

public sealed class Mixed(Knowledge r)
{
    [KernelFunction] public int Add(int a, int b) => a + b;
    public async Task<string> Look(string question) => string.Join("\n", await r.FindAsync(question));
}

public sealed class Basket
{
    private readonly List<string> _items = [];
    public string Put(string item) { _items.Add(item); return $"{_items.Count} items"; }
    public string Show() => string.Join(", ", _items);
}

public sealed class Counter { private int _count; public string Next() => $"Number {++_count}"; }

public sealed class Greeting(string name) { public string Greet() => $"Hello from {name}!"; }

public sealed class Weather(HttpClient http)
{
    public Task<string> Today(string city) => http.GetStringAsync($"https://weather.example/today?city={Uri.EscapeDataString(city)}");
    public static string Tomorrow(string city) => $"The weather in {city} is cloudy with a high of 15°C.";
}

public sealed class Orders(DbConnection db)
{
    public async Task<string> Find(int number)
    {
        await using var command = db.CreateCommand();
        command.CommandText = "select state from orders where number = @number";
        return (string)await command.ExecuteScalarAsync();
    }
}

public sealed class SearchFunction(Knowledge r) : AIFunction
{
    public override string Name => "search";
    protected override async ValueTask<object> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) => await r.FindAsync((string)arguments["question"]);
}

public sealed class DiceFunction : AIFunction
{
    public override string Name => "dice";
    protected override ValueTask<object> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) => new(Random.Shared.Next(1, 7));
}

public sealed class Timed(AIFunction inner) : DelegatingAIFunction(inner)
{
    protected override async ValueTask<object> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        var start = Environment.TickCount64;
        try { return await base.InvokeCoreAsync(arguments, cancellationToken); }
        finally { Console.WriteLine(Environment.TickCount64 - start); }
    }
}

public sealed class Box(Knowledge r)
{
    public List<AITool> Knowing { get; } = [AIFunctionFactory.Create((string q) => r.FindAsync(q), "search")];
    public List<AITool> Counting { get; } = [AIFunctionFactory.Create((int a, int b) => a + b, "add")];
}

public class Tools
{
    private static readonly AITool[] s_counting = [AIFunctionFactory.Create((int a, int b) => a * b, "multiply")];
    private readonly IChatClient _chat;
    private readonly Knowledge _r;
    private readonly Weather _weather;
    private readonly Orders _orders;
    private readonly IWarehouse _warehouse;
    private readonly ChatOptions _searching;
    private readonly List<AITool> _tools = [];

    public Tools(IChatClient chat, Knowledge r, Weather weather, Orders orders, IWarehouse warehouse)
    {
        _chat = chat.AsBuilder().UseFunctionInvocation().Build();
        (_r, _weather, _orders, _warehouse) = (r, weather, orders, warehouse);
        _searching = new ChatOptions { Tools = [AIFunctionFactory.Create(Search)] };
        _tools.Add(AIFunctionFactory.Create(Search));
    }

    private async Task<string> Search(string question) => string.Join("\n", await _r.FindAsync(question));
    private static string Echo(string text) => text;
    private IEnumerable<AITool> Everything() { yield return AIFunctionFactory.Create(Echo); yield return AIFunctionFactory.Create(Search); }
    private static IEnumerable<AITool> Simple() => [AIFunctionFactory.Create(Echo), AIFunctionFactory.Create(() => Guid.NewGuid(), "id")];

    public async Task K_methodGroup(string q) { await _chat.GetResponseAsync(q, new() { Tools = [AIFunctionFactory.Create(Search)] }); } // => tool searchAsAMethodGroup
    public async Task K_lambda(string q) { await _chat.GetResponseAsync(q, new() { Tools = [AIFunctionFactory.Create(async (string s) => string.Concat(await _r.FindAsync(s)), "search", "Searches.")] }); } // => tool searchAsALambda
    public async Task K_local(string q) { await _chat.GetResponseAsync(q, new() { Tools = [AIFunctionFactory.Create(Look)] }); Task<string[]> Look(string s) => _r.FindAsync(s); } // => tool searchAsALocalFunction
    public async Task K_http(string q) { await _chat.GetResponseAsync(q, new() { Tools = [AIFunctionFactory.Create(_weather.Today)] }); } // => tool httpTool
    public async Task K_database(string q) { await _chat.GetResponseAsync(q, new() { Tools = [AIFunctionFactory.Create(_orders.Find)] }); } // => tool databaseTool
    public async Task K_outOfSight(string q) { await _chat.GetResponseAsync(q, new() { Tools = [AIFunctionFactory.Create(_warehouse.StockOf)] }); } // => tool toolOfAnInterfaceOutOfSight
    public async Task K_optionsField(string q) { await _chat.GetResponseAsync(q, _searching); } // => tool optionsInAField
    public async Task K_toolsField(string q) { await _chat.GetResponseAsync(q, new ChatOptions { Tools = _tools }); } // => tool listInAFieldFilledByTheConstructor
    public async Task K_spread(string q) { await _chat.GetResponseAsync(q, new ChatOptions { Tools = [.. s_counting, .. _tools] }); } // => tool spreadOfAField
    public async Task K_iterator(string q) { await _chat.GetResponseAsync(q, new ChatOptions { Tools = Everything().ToList() }); } // => tool toolsOfAnIterator
    public async Task K_box(string q) { var box = new Box(_r); await _chat.GetResponseAsync(q, new ChatOptions { Tools = [.. box.Counting, .. box.Knowing] }); } // => tool toolsOfAnObject
    public async Task K_reflected(string q) { await _chat.GetResponseAsync(q, new ChatOptions { Tools = [AIFunctionFactory.Create(typeof(Weather).GetMethod(nameof(Weather.Today))!, _weather)] }); } // => tool toolOfAMethodInfo
    public async Task K_own(string q) { await _chat.GetResponseAsync(q, new ChatOptions { Tools = [new SearchFunction(_r)] }); } // => tool ownFunctionClass
    public async Task K_wrapped(string q) { await _chat.GetResponseAsync(q, new ChatOptions { Tools = [new Timed(AIFunctionFactory.Create(Search))] }); } // => tool ownWrapperAroundTheSearch
    public async Task K_approval(string q) { await _chat.GetResponseAsync(q, new ChatOptions { Tools = [new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Search))] }); } // => tool searchThatNeedsApproval
    public async Task K_kernelFunction(string q) { await _chat.GetResponseAsync(q, new ChatOptions { Tools = [KernelFunctionFactory.CreateFromMethod(Search, "search")] }); } // => tool kernelFunctionAsATool
    public async Task K_pluginAsTools(string q) { var plugin = KernelPluginFactory.CreateFromObject(new Library(_r)); await _chat.GetResponseAsync(q, new ChatOptions { Tools = [.. plugin] }); } // => tool pluginAsTools
    public async Task K_single(string q) { await _chat.GetResponseAsync(q, new ChatOptions { Tools = [AIFunctionFactory.Create(Search)], AllowMultipleToolCalls = false }); } // => tool oneCallAtATime
    public async Task K_required(string q) { await _chat.GetResponseAsync(q, new ChatOptions { Tools = [AIFunctionFactory.Create(Search, "search")], ToolMode = ChatToolMode.RequireSpecific("search") }); } // => tool searchRequired
    public async Task P_oneBranch(string q, bool search) { var options = new ChatOptions { Tools = [] }; if (search) options.Tools.Add(AIFunctionFactory.Create(Search)); await _chat.GetResponseAsync(q, options); } // => tool offeredOnOneBranch

    public async Task N_echo(string q) { await _chat.GetResponseAsync(q, new() { Tools = [AIFunctionFactory.Create(Echo)] }); } // => none echo
    public async Task N_clock(string q) { await _chat.GetResponseAsync(q, new() { Tools = [AIFunctionFactory.Create(() => DateTime.Now.DayOfWeek, "day")] }); } // => none clock
    public async Task N_constant(string q) { await _chat.GetResponseAsync(q, new() { Tools = [AIFunctionFactory.Create(Weather.Tomorrow)] }); } // => none constantWeather
    public async Task N_calculator(string q) { await _chat.GetResponseAsync(q, new() { Tools = [AIFunctionFactory.Create((double a, double b) => Math.Pow(a, b), "pow"), .. s_counting] }); } // => none calculator
    public async Task N_state(string q) { var basket = new Basket(); await _chat.GetResponseAsync(q, new() { Tools = [AIFunctionFactory.Create(basket.Put), AIFunctionFactory.Create(basket.Show)] }); } // ~> none onlyItsOwnState
    public async Task N_counter(string q) { var counter = new Counter(); await _chat.GetResponseAsync(q, new() { Tools = [AIFunctionFactory.Create(counter.Next)] }); } // ~> none onlyItsOwnCounter
    public async Task N_given(string q) { var greeting = new Greeting("Contoso"); await _chat.GetResponseAsync(q, new() { Tools = [AIFunctionFactory.Create(greeting.Greet)] }); } // ~> none onlyWhatTheToolWasGiven
    public async Task N_random(string q) { await _chat.GetResponseAsync(q, new() { Tools = [new DiceFunction()] }); } // => none ownFunctionClassThatRolls
    public async Task N_wrapped(string q) { await _chat.GetResponseAsync(q, new() { Tools = [new Timed(AIFunctionFactory.Create(Echo))] }); } // => none ownWrapperAroundAnEcho
    public async Task N_spread(string q) { await _chat.GetResponseAsync(q, new ChatOptions { Tools = [.. Simple(), .. s_counting] }); } // => none spreadOfSimpleTools
    public async Task N_box(string q) { var box = new Box(_r); await _chat.GetResponseAsync(q, new ChatOptions { Tools = [.. box.Counting] }); } // => none otherToolsOfTheObject
    public async Task N_modeNone(string q) { await _chat.GetResponseAsync(q, new ChatOptions { Tools = [AIFunctionFactory.Create(Search)], ToolMode = ChatToolMode.None }); } // => none forbidden
    public async Task N_modeNoneLater(string q) { var options = new ChatOptions { Tools = [.. _tools], ToolMode = ChatToolMode.Auto }; options.ToolMode = ChatToolMode.None; await _chat.GetResponseAsync(q, options); } // => none forbiddenLater
    public async Task N_declaration(string q) { await _chat.GetResponseAsync(q, new ChatOptions { Tools = [AIFunctionFactory.Create(Search).AsDeclarationOnly()] }); } // ~> none declarationOnly
    public async Task N_notPassed(string q) { var options = new ChatOptions { Tools = [AIFunctionFactory.Create(Search)] }; Console.WriteLine(options.Tools.Count); await _chat.GetResponseAsync(q); } // => none optionsNeverPassed
    public async Task N_described(string q) { var search = AIFunctionFactory.Create(Search); await _chat.GetResponseAsync($"Would the tool {search.Name} help with this question? {q}"); } // => none onlyItsName
    public async Task U_parameter(string q, IList<AITool> tools) { await _chat.GetResponseAsync("Answer: " + q, new ChatOptions { Tools = tools }); } // => unknown toolsOfTheCaller
}

public class Plugins(IChatCompletionService service, Knowledge r, ITextSearch search, IServiceProvider services)
{
    private Kernel Searching() { var kernel = Kernel.CreateBuilder().AddOpenAIChatCompletion("gpt-4o", "key").Build(); kernel.Plugins.AddFromObject(new Library(r), "Library"); return kernel; }
    private static Kernel Counting() { var builder = Kernel.CreateBuilder(); builder.Plugins.AddFromType<Timer>(); return builder.Build(); }
    private static ChatHistory Asked(string q) { var history = new ChatHistory("Answer."); history.AddUserMessage(q); return history; }

    public async Task K_auto(string q) { await Searching().InvokePromptAsync("Answer {{$q}}", new(new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }) { ["q"] = q }); } // => tool pluginChosenByTheModel
    public async Task K_required(string q) { await Searching().InvokePromptAsync(q, new(new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Required() })); } // => tool pluginRequired
    public async Task K_legacy(string q) { var settings = new OpenAIPromptExecutionSettings { ToolCallBehavior = ToolCallBehavior.AutoInvokeKernelFunctions }; await service.GetChatMessageContentAsync(Asked(q), settings, Searching()); } // => tool toolCallBehavior
    public async Task K_listed(string q) { var kernel = Searching(); var look = kernel.Plugins.GetFunction("Library", "Look"); await service.GetChatMessageContentAsync(Asked(q), new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto([look]) }, kernel); } // => tool functionListed
    public async Task K_parallel(string q) { var behavior = FunctionChoiceBehavior.Auto(options: new() { AllowParallelCalls = false, AllowConcurrentInvocation = false }); await service.GetChatMessageContentAsync(Asked(q), new PromptExecutionSettings { FunctionChoiceBehavior = behavior }, Searching()); } // => tool behaviorWithOptions
    public async Task K_functions(string q) { var kernel = new Kernel(); kernel.Plugins.AddFromFunctions("search", [KernelFunctionFactory.CreateFromMethod((string s) => r.FindAsync(s), "find")]); await service.GetChatMessageContentAsync(Asked(q), new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }, kernel); } // => tool pluginOfFunctions
    public async Task K_function(string q) { var ask = KernelFunctionFactory.CreateFromPrompt("Answer {{$q}}", new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }); await Searching().InvokeAsync(ask, new() { ["q"] = q }); } // => tool settingsOfThePromptFunction
    public async Task K_aiFunction(string q) { var kernel = new Kernel(); kernel.Plugins.AddFromFunctions("search", [AIFunctionFactory.Create(r.FindAsync).AsKernelFunction()]); await service.GetChatMessageContentAsync(Asked(q), new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }, kernel); } // => tool aiFunctionInAPlugin
    public async Task K_textSearch(string q) { var kernel = new Kernel(); kernel.Plugins.Add(search.CreateWithSearch("Web")); await service.GetChatMessageContentAsync(Asked(q), new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }, kernel); } // => tool textSearchPlugin
    public async Task K_template(string q) { var kernel = Counting(); kernel.Plugins.Add(search.CreateWithSearch("Web")); await kernel.InvokePromptAsync("{{Web.Search $q}} {{$q}}", new() { ["q"] = q }); } // => retrieved templateThatCallsATextSearch
    public async Task K_newKernel(string q) { var kernel = new Kernel(services, [KernelPluginFactory.CreateFromObject(new Library(r))]); await service.GetChatMessageContentAsync(Asked(q), new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }, kernel); } // => tool pluginsOfTheConstructor
    public async Task K_registered(string q) { var builder = Kernel.CreateBuilder(); builder.Services.AddSingleton(KernelPluginFactory.CreateFromObject(new Library(r))); await builder.Build().InvokePromptAsync(q, new(new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() })); } // => tool pluginAsAService
    public async Task K_argumentSettings(string q) { var arguments = new KernelArguments { ["q"] = q }; arguments.ExecutionSettings = new Dictionary<string, PromptExecutionSettings> { [PromptExecutionSettings.DefaultServiceId] = new() { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() } }; await Searching().InvokePromptAsync("Answer {{$q}}", arguments); } // => tool settingsOfTheArguments
    public async Task K_config(string q) { var config = new PromptTemplateConfig("Answer {{$q}}"); config.AddExecutionSettings(new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Required() }); var kernel = Searching(); await kernel.InvokeAsync(kernel.CreateFunctionFromPrompt(config), new() { ["q"] = q }); } // => tool settingsOfTheTemplate
    public async Task N_template(string q) { var kernel = new Kernel(); kernel.Plugins.Add(search.CreateWithSearch("Web")); await kernel.InvokePromptAsync("Answer {{$q}}", new() { ["q"] = q }); } // => none textSearchThatNoTemplateCalls
    public async Task N_prompts(string q) { var kernel = new Kernel(); kernel.Plugins.AddFromFunctions("writer", [KernelFunctionFactory.CreateFromPrompt("Translate {{$text}} into French.", functionName: "translate")]); await service.GetChatMessageContentAsync(Asked(q), new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }, kernel); } // => none pluginOfPrompts
    public async Task N_data(string q) { var kernel = Counting(); kernel.Data["context"] = await r.FindAsync(q); await kernel.InvokePromptAsync("Answer {{$q}}", new() { ["q"] = q }); } // ~> none dataOfTheKernel
    public async Task N_notEnabled(string q) { await Searching().InvokePromptAsync("Answer {{$q}}", new() { ["q"] = q }); } // => none neverEnabled
    public async Task N_none(string q) { await Searching().InvokePromptAsync("Answer {{$q}}", new(new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.None() }) { ["q"] = q }); } // => none shownAndForbidden
    public async Task N_clock(string q) { await service.GetChatMessageContentAsync(Asked(q), new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }, Counting()); } // => none pluginWithAClock
    public async Task N_notMarked(string q) { var kernel = new Kernel(); kernel.ImportPluginFromObject(new Mixed(r)); await service.GetChatMessageContentAsync(Asked(q), new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }, kernel); } // => none searchIsNoKernelFunction
    public async Task N_noKernel(string q) { var kernel = Searching(); Console.WriteLine(kernel.Plugins.Count); await service.GetChatMessageContentAsync(Asked(q), new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }); } // => none kernelNeverPassed
    public async Task N_emptyList(string q) { await service.GetChatMessageContentAsync(Asked(q), new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(functions: []) }, Searching()); } // ~> none nothingListed
    public async Task N_otherListed(string q) { var kernel = Searching(); var now = kernel.ImportPluginFromType<Timer>()["Now"]; await service.GetChatMessageContentAsync(Asked(q), new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto([now]) }, kernel); } // ~> none onlyTheClockListed
    public async Task N_settingsUnused(string q) { var settings = new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }; Console.WriteLine(settings.ModelId); await service.GetChatMessageContentAsync(Asked(q), kernel: Searching()); } // => none settingsNeverPassed
    public async Task N_direct(string q) { var kernel = Searching(); var now = kernel.CreateFunctionFromMethod(() => DateTime.Now.Year); var year = await kernel.InvokeAsync(now); await service.GetChatMessageContentAsync(Asked($"It is {year}. {q}")); } // => none nativeFunctionForTheYear
    public async Task N_directPlain(string q) { var kernel = new Kernel(); var now = kernel.CreateFunctionFromMethod(() => DateTime.Now.Year); var year = await kernel.InvokeAsync(now); await service.GetChatMessageContentAsync(Asked($"{year} {q}")); } // => none nativeFunctionOfAnEmptyKernel
    public async Task K_direct(string q) { var found = await Searching().InvokeAsync("Library", "Look", new() { ["question"] = q }); await service.GetChatMessageContentAsync(Asked($"{found}\n{q}")); } // => retrieved pluginInvokedByName
}
