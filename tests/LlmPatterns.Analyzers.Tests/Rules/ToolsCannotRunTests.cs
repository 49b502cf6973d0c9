using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP107: a search is offered as a tool, and nothing can run it.</summary>
public sealed class ToolsCannotRunTests
{
    [Theory]
    [InlineData("await injected.GetResponseAsync(q, new() { Tools = [search] });")]
    [InlineData("var c = Raw().AsBuilder().UseFunctionInvocation().Build(); await c.GetResponseAsync(q, new() { Tools = [search] });")]
    [InlineData("var c = new FunctionInvokingChatClient(Raw()); await c.GetResponseAsync(q, new() { Tools = [search] });")]
    [InlineData("var c = Raw().AsBuilder().UseLogging().UseFunctionInvocation().Build(); await c.GetResponseAsync(q, new() { Tools = [search] });")]
    [InlineData("await Raw().GetResponseAsync(q);")]
    [InlineData("await Raw().GetResponseAsync(q, new() { Tools = [AIFunctionFactory.Create(() => DateTime.Now)] });")]
    [InlineData("await Raw().GetResponseAsync(q, given);")]
    [InlineData("var r = await Raw().GetResponseAsync(q, new() { Tools = [search] }); foreach (var c in r.Messages[0].Contents.OfType<Microsoft.Extensions.AI.FunctionCallContent>()) Console.WriteLine(c.Name);")]
    [InlineData("var c = new Running(Raw()); await c.GetResponseAsync(q, new() { Tools = [search] });")]
    [InlineData("var a = Raw().AsAIAgent(tools: [search]); await a.RunAsync(q);")]
    [InlineData("var k = Asker(); k.ImportPluginFromObject(plugin); await k.InvokePromptAsync(q, new(new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }));")]
    [InlineData("var k = Asker(); k.ImportPluginFromObject(plugin); await k.InvokePromptAsync(q); await k.InvokePromptAsync(q, new(new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }));")]
    [InlineData("var k = Asker(); k.ImportPluginFromObject(plugin, \"Manuals\"); await k.InvokePromptAsync(\"{{Manuals.Find $q}} {{$q}}\", new() { [\"q\"] = q });")]
    [InlineData("var k = Asker(); k.ImportPluginFromObject(plugin); await k.InvokePromptAsync(q, new(new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.None() }));")]
    [InlineData("var k = Asker(); k.ImportPluginFromObject(plugin); await k.InvokePromptAsync(\"Write Find('...') where you lack a fact: \" + q);")]
    [InlineData("await kernel.InvokePromptAsync(q);")]
    public async Task Stays_silent_where_they_can_run_or_are_not_meant_to(string statement) => Assert.Empty(await Findings(statement));

    [Theory]
    [InlineData("await Raw().GetResponseAsync(q, new() { Tools = [search] });", "UseFunctionInvocation()")]
    [InlineData("var c = Raw().AsBuilder().UseLogging().Build(); await c.GetResponseAsync(q, new() { Tools = [search] });", "UseFunctionInvocation()")]
    [InlineData("await foreach (var u in Raw().GetStreamingResponseAsync(q, new() { Tools = [search] })) { }", "UseFunctionInvocation()")]
    [InlineData("var options = new ChatOptions(); options.Tools = new List<AITool> { search }; await Raw().GetResponseAsync([new(ChatRole.User, q)], options);", "UseFunctionInvocation()")]
    [InlineData("var k = Asker(); k.ImportPluginFromObject(plugin); await k.InvokePromptAsync(q);", "FunctionChoiceBehavior.Auto()")]
    [InlineData("var k = Asker(); k.ImportPluginFromObject(plugin); var settings = new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }; await k.InvokePromptAsync(q); GC.KeepAlive(settings);", "FunctionChoiceBehavior.Auto()")]
    public async Task Names_the_tool_and_what_would_run_it(string statement, string remedy)
    {
        var finding = Assert.Single(await Findings(statement));

        Assert.Equal("LLMP107", finding.Id);
        Assert.Contains("Find", finding.GetMessage());
        Assert.Contains(remedy, finding.GetMessage());
    }

    private static async Task<IReadOnlyList<Diagnostic>> Findings(string statement)
    {
        var compilation = await Analysis.Compile($$"""
            using Microsoft.Agents.AI;
            using Microsoft.Extensions.AI;
            using Microsoft.SemanticKernel;

            public sealed class Plugin(Manuals manuals)
            {
                [KernelFunction] public Task<string> Find(string question) => manuals.FindAsync(question);
            }

            public sealed class Running(IChatClient inner) : DelegatingChatClient(inner)
            {
                public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellation = default)
                {
                    var response = await base.GetResponseAsync(messages, options, cancellation);
                    foreach (var tool in options!.Tools!.OfType<AIFunction>())
                        await tool.InvokeAsync();
                    return response;
                }
            }

            public sealed class Support(IChatClient injected, Kernel kernel, Manuals manuals, ChatOptions given)
            {
                private readonly Plugin plugin = new(manuals);

                public async Task AskAsync(string q)
                {
                    var search = AIFunctionFactory.Create(manuals.FindAsync);
                    {{statement}}
                }

                private static IChatClient Raw() => new OpenAI.Chat.ChatClient("gpt-4o-mini", "key").AsIChatClient();

                private static Kernel Asker() => Kernel.CreateBuilder().AddOpenAIChatCompletion("gpt-4o-mini", "key").Build();
            }
            """, Sources.Knowledge);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return [.. (await Analysis.Run(compilation)).Where(f => f.Id == "LLMP107")];
    }
}
