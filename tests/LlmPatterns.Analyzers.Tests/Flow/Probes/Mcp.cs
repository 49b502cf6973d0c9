// Tools of a Model Context Protocol server: what they reach is out of sight, so that they count once they are offered.
#nullable disable
#pragma warning disable MEAI001
using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using ModelContextProtocol.Client;

namespace Probes.Mcp;

public class Mcp(IChatClient inner, McpClient given, IChatCompletionService service)
{
    private readonly IChatClient _chat = inner.AsBuilder().UseFunctionInvocation().Build();
    private static Task<McpClient> Connect() => McpClient.CreateAsync(new StdioClientTransport(new() { Command = "npx", Arguments = ["-y", "@modelcontextprotocol/server-github"] }));

    public async Task K_spread(string q) { await using var client = await Connect(); var tools = await client.ListToolsAsync(); await _chat.GetResponseAsync(q, new() { Tools = [.. tools] }); } // => tool mcpTools
    public async Task K_agent(string q) { await using var client = await Connect(); await inner.AsAIAgent("Answer.", tools: [.. await client.ListToolsAsync()]).RunAsync(q); } // => tool mcpToolsOfAnAgent
    public async Task K_cast(string q) { var tools = await given.ListToolsAsync(); await _chat.GetResponseAsync(q, new() { Tools = tools.Cast<AITool>().ToList() }); } // => tool mcpToolsCast
    public async Task K_kernel(string q) { await using var client = await Connect(); var kernel = new Kernel(); kernel.Plugins.AddFromFunctions("GitHub", (await client.ListToolsAsync()).Select(t => t.AsKernelFunction())); await service.GetChatMessageContentAsync(q, new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }, kernel); } // => tool mcpToolsInAKernel
    public async Task N_listed(string q) { await using var client = await Connect(); foreach (var tool in await client.ListToolsAsync()) Console.WriteLine(tool.Name); await _chat.GetResponseAsync(q); } // => none mcpToolsOnlyListed
    public async Task N_none(string q) { await using var client = await Connect(); await _chat.GetResponseAsync(q, new() { Tools = [.. await client.ListToolsAsync()], ToolMode = ChatToolMode.None }); } // => none mcpToolsForbidden
}
