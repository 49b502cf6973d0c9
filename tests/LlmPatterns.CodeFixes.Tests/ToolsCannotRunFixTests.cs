namespace LlmPatterns.CodeFixes.Tests;

/// <summary>The tools that are offered can run.</summary>
public sealed class ToolsCannotRunFixTests
{
    private const string Beside = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading.Tasks;
        global using Microsoft.Extensions.AI;
        global using Microsoft.SemanticKernel;

        public interface IManuals
        {
            [LlmPatterns.ContextRetrieval]
            Task<string> FindAsync(string question);
        }

        public sealed class Plugin(IManuals manuals)
        {
            [KernelFunction] public Task<string> Find(string question) => manuals.FindAsync(question);
        }

        public static class Elsewhere
        {
            public static KernelArguments Arguments(string q) => new() { ["q"] = q };

            public static IChatClient Client() => new OpenAI.Chat.ChatClient("gpt-4o-mini", "key").AsIChatClient();
        }
        """;

    private static FixTest<ToolsCannotRunFix> Fix(params string[] files) => new(files) { CodeActionEquivalenceKey = ToolsCannotRunFix.EquivalenceKey, Beside = Beside };

    private static string Support(string body, string members = "") => $$"""
        public sealed class Support(IManuals manuals, Plugin plugin)
        {
            private readonly AITool search = AIFunctionFactory.Create(manuals.FindAsync);
            {{members}}
            public async Task AskAsync(string q)
            {
                {{body}}
            }

            private static Kernel Asker() => Kernel.CreateBuilder().AddOpenAIChatCompletion("gpt-4o-mini", "key").Build();

            public Plugin Plugin => plugin;
        }
        """;

    [Fact]
    public Task The_client_is_built_with_the_layer_where_it_is_made() => Fix(Support("""
        // The model's client
                IChatClient client = new OpenAI.Chat.ChatClient("gpt-4o-mini", "key").AsIChatClient(); // plain
                var answer = await client.{|LLMP107:GetResponseAsync|}(q, new() { Tools = [search] }); // asked
        """)).With("Build the client with UseFunctionInvocation()").Becomes(Support("""
        // The model's client
                IChatClient client = new OpenAI.Chat.ChatClient("gpt-4o-mini", "key").AsIChatClient().AsBuilder().UseFunctionInvocation().Build(); // plain
                var answer = await client.GetResponseAsync(q, new() { Tools = [search] }); // asked
        """));

    [Fact]
    public Task A_builder_that_is_there_gets_the_layer() => Fix(Support("""
        var client = new OpenAI.Chat.ChatClient("gpt-4o-mini", "key")
                    .AsIChatClient()
                    .AsBuilder()
                    .UseLogging() // all of it
                    .Build();
                await foreach (var update in client.{|LLMP107:GetStreamingResponseAsync|}(q, new() { Tools = [search] })) { }
        """)).Becomes(Support("""
        var client = new OpenAI.Chat.ChatClient("gpt-4o-mini", "key")
                    .AsIChatClient()
                    .AsBuilder()
                    .UseLogging().UseFunctionInvocation() // all of it
                    .Build();
                await foreach (var update in client.GetStreamingResponseAsync(q, new() { Tools = [search] })) { }
        """));

    [Fact]
    public Task A_chain_of_lines_gets_a_line() => Fix(Support("""
        var client = Elsewhere.Client()
                    .AsBuilder()
                    .Build();
                await client.{|LLMP107:GetResponseAsync|}([new(ChatRole.User, q)], new() { Tools = [search] });
        """)).Becomes(Support("""
        var client = Elsewhere.Client()
                    .AsBuilder()
                    .UseFunctionInvocation()
                    .Build();
                await client.GetResponseAsync([new(ChatRole.User, q)], new() { Tools = [search] });
        """));

    [Fact]
    public Task A_method_that_makes_it_builds_it_with_the_layer() => Fix(Support(
        """await Raw().{|LLMP107:GetResponseAsync|}(q, new() { Tools = [search] });""",
        """private static IChatClient Raw() { /* plain */ return new OpenAI.Chat.ChatClient("gpt-4o-mini", "key").AsIChatClient(); }""")).Becomes(Support(
        """await Raw().GetResponseAsync(q, new() { Tools = [search] });""",
        """private static IChatClient Raw() { /* plain */ return new OpenAI.Chat.ChatClient("gpt-4o-mini", "key").AsIChatClient().AsBuilder().UseFunctionInvocation().Build(); }"""));

    [Fact]
    public Task Two_calls_of_one_statement_share_a_client() => Fix(Support("""
        var client = Elsewhere.Client();
                Console.WriteLine((await client.{|LLMP107:GetResponseAsync|}(q, new() { Tools = [search] })).Text /* and */ + (await client.{|LLMP107:GetResponseAsync|}("Briefly: " + q, new() { Tools = [search] })).Text);
        """)).Iterating(1, 1).Becomes(Support("""
        var client = Elsewhere.Client().AsBuilder().UseFunctionInvocation().Build();
                Console.WriteLine((await client.GetResponseAsync(q, new() { Tools = [search] })).Text /* and */ + (await client.GetResponseAsync("Briefly: " + q, new() { Tools = [search] })).Text);
        """));

    /// <summary>The first that is enabled tells the rule that the body means to; all at once are enabled all the same.</summary>
    [Fact]
    public Task Two_clients_of_one_statement_are_both_built_with_it() => Fix(Support("""
        Console.WriteLine((await new OpenAI.Chat.ChatClient("gpt-4o", "key").AsIChatClient().{|LLMP107:GetResponseAsync|}(q, new() { Tools = [search] })).Text /* and */ + (await Raw().{|LLMP107:GetResponseAsync|}("Briefly: " + q, new() { Tools = [search] })).Text);
        """, "private static IChatClient Raw() => Elsewhere.Client();")).Iterating(1, 1).AllBecome(Support("""
        Console.WriteLine((await new OpenAI.Chat.ChatClient("gpt-4o", "key").AsIChatClient().AsBuilder().UseFunctionInvocation().Build().GetResponseAsync(q, new() { Tools = [search] })).Text /* and */ + (await Raw().GetResponseAsync("Briefly: " + q, new() { Tools = [search] })).Text);
        """, "private static IChatClient Raw() => Elsewhere.Client().AsBuilder().UseFunctionInvocation().Build();")).Becomes(Support("""
        Console.WriteLine((await new OpenAI.Chat.ChatClient("gpt-4o", "key").AsIChatClient().AsBuilder().UseFunctionInvocation().Build().GetResponseAsync(q, new() { Tools = [search] })).Text /* and */ + (await Raw().GetResponseAsync("Briefly: " + q, new() { Tools = [search] })).Text);
        """, "private static IChatClient Raw() => Elsewhere.Client();"));

    [Fact]
    public Task Two_calls_of_one_statement_are_each_given_settings() => Fix(Support("""
        var k = Asker(); k.ImportPluginFromObject(plugin);
                Console.WriteLine(await k.{|LLMP107:InvokePromptAsync|}(q) /* and */ + "" + await k.{|LLMP107:InvokePromptAsync|}(/* all */ "{{$q}}", new() { ["q"] = q }));
        """)).Iterating(1, 1).With("Let the model call functions with FunctionChoiceBehavior.Auto()").AllBecome(Support("""
        var k = Asker(); k.ImportPluginFromObject(plugin);
                Console.WriteLine(await k.InvokePromptAsync(q, new(new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() })) /* and */ + "" + await k.InvokePromptAsync(/* all */ "{{$q}}", new(new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }) { ["q"] = q }));
        """)).Becomes(Support("""
        var k = Asker(); k.ImportPluginFromObject(plugin);
                Console.WriteLine(await k.InvokePromptAsync(q, new(new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() })) /* and */ + "" + await k.InvokePromptAsync(/* all */ "{{$q}}", new() { ["q"] = q }));
        """));

    [Fact]
    public Task Settings_that_were_never_passed_are() => Fix(Support("""
        var k = Asker(); k.ImportPluginFromObject(plugin);
                var settings = new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
                Console.WriteLine(await k.{|LLMP107:InvokePromptAsync|}(q));
        """)).Becomes(Support("""
        var k = Asker(); k.ImportPluginFromObject(plugin);
                var settings = new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
                Console.WriteLine(await k.InvokePromptAsync(q, new(settings)));
        """));

    [Fact]
    public Task Settings_that_are_passed_say_it() => Fix(Support("""
        var k = Asker(); k.ImportPluginFromObject(plugin);
                var settings = new Microsoft.SemanticKernel.Connectors.OpenAI.OpenAIPromptExecutionSettings
                {
                    Temperature = 0, // always
                };
                var arguments = new KernelArguments(settings) { ["q"] = q };
                Console.WriteLine(await k.{|LLMP107:InvokePromptAsync|}("{{$q}}", arguments));
        """)).Becomes(Support("""
        var k = Asker(); k.ImportPluginFromObject(plugin);
                var settings = new Microsoft.SemanticKernel.Connectors.OpenAI.OpenAIPromptExecutionSettings
                {
                    FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(),
                    Temperature = 0, // always
                };
                var arguments = new KernelArguments(settings) { ["q"] = q };
                Console.WriteLine(await k.InvokePromptAsync("{{$q}}", arguments));
        """));

    [Fact]
    public Task A_chat_service_is_given_settings() => Fix(Support("""
        var k = Asker(); k.ImportPluginFromObject(plugin);
                var chat = k.GetRequiredService<Microsoft.SemanticKernel.ChatCompletion.IChatCompletionService>();
                var history = new Microsoft.SemanticKernel.ChatCompletion.ChatHistory();
                history.AddUserMessage(q);
                await chat.{|LLMP107:GetChatMessageContentsAsync|}(history, kernel: k);
        """)).Becomes(Support("""
        var k = Asker(); k.ImportPluginFromObject(plugin);
                var chat = k.GetRequiredService<Microsoft.SemanticKernel.ChatCompletion.IChatCompletionService>();
                var history = new Microsoft.SemanticKernel.ChatCompletion.ChatHistory();
                history.AddUserMessage(q);
                await chat.GetChatMessageContentsAsync(history, kernel: k, executionSettings: new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() });
        """));

    [Fact]
    public Task Settings_that_are_null_are_made() => Fix(Support("""
        var k = Asker(); k.ImportPluginFromObject(plugin);
                var chat = k.GetRequiredService<Microsoft.SemanticKernel.ChatCompletion.IChatCompletionService>();
                var history = new Microsoft.SemanticKernel.ChatCompletion.ChatHistory(q);
                await chat.{|LLMP107:GetChatMessageContentsAsync|}(history, null, k);
        """)).Becomes(Support("""
        var k = Asker(); k.ImportPluginFromObject(plugin);
                var chat = k.GetRequiredService<Microsoft.SemanticKernel.ChatCompletion.IChatCompletionService>();
                var history = new Microsoft.SemanticKernel.ChatCompletion.ChatHistory(q);
                await chat.GetChatMessageContentsAsync(history, new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }, k);
        """));

    [Theory]
    [InlineData("""await Elsewhere.Client().{|LLMP107:GetResponseAsync|}(q, new() { Tools = [search] });""")]
    [InlineData("""var k = Asker(); k.ImportPluginFromObject(plugin); await k.{|LLMP107:InvokePromptAsync|}("{{$q}}", Elsewhere.Arguments(q));""")]
    public Task Is_not_offered_where_the_client_or_the_settings_are_made_elsewhere(string body) => Fix(Support(body)).Stays();

    /// <summary>The declaration would then be wrong.</summary>
    [Fact]
    public Task Is_not_offered_where_a_foundation_model_is_declared() => Fix("[LlmPatterns.FoundationModel]\n" + Support("""
        var client = Elsewhere.Client(); await client.{|LLMP107:GetResponseAsync|}(q, new() { Tools = [search] });
        """)).Stays();
}
