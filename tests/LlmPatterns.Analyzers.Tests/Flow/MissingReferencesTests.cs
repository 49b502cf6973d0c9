namespace LlmPatterns.Analyzers.Tests.Flow;

/// <summary>Code whose packages are not restored: a catalog may know a name that the compilation can't find, and nothing is proven by it.</summary>
public sealed class MissingReferencesTests
{
    private const string Service = "\n[LlmPatterns.FoundationModel] public sealed class Service(Microsoft.Extensions.AI.IChatClient chat) { public System.Threading.Tasks.Task Ask(string q) => ";

    [Theory]
    [InlineData("using Azure.AI.Agents.Persistent;", "new FileSearchToolDefinition()", "hosted")]
    [InlineData("global using Azure.AI.Agents.Persistent;", "new BingGroundingToolDefinition(q)", "hosted")]
    [InlineData("using Azure.AI.Agents.Persistent;", "new OpenApiToolDefinition(q, q)", "tool")]
    [InlineData("using Contoso.Agents;", "new FileSearchToolDefinition()", "unknown")] // the name alone proves nothing
    [InlineData("using static Azure.AI.Agents.Persistent.Tools;", "new FileSearchToolDefinition()", "unknown")]
    [InlineData("using Azure.AI.Agents.Persistent;", "new FolderToolDefinition()", "unknown")] // a tool that no catalog knows
    public Task A_tool_is_known_by_its_name_where_its_namespace_is_imported(string import, string tool, string grounding) =>
        Verify(grounding, import + Service + $"chat.GetResponseAsync(q, new Microsoft.Extensions.AI.ChatOptions {{ Tools = [{tool}] }}); }}");

    [Theory]
    [InlineData("using Qdrant.Client;", "SearchAsync", "retrieved")]
    [InlineData("using Contoso.Client;", "SearchAsync", "unknown")] // whatever it is, its text reaches the prompt
    [InlineData("using Qdrant.Client;", "UpsertAsync", "unknown")]
    public Task A_search_is_known_by_its_name_where_its_namespace_is_imported(string import, string member, string grounding) => Verify(grounding, $$"""
        {{import}}
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Service(QdrantClient store, IChatClient chat)
        {
            [FoundationModel]
            public async Task Ask(string q)
            {
                var hits = await store.{{member}}("docs", new float[3]);
                await chat.GetResponseAsync(string.Join("\n", hits.Select(h => $"- {h.Payload["text"]}")) + q);
            }
        }
        """);

    [Theory]
    [InlineData("using Microsoft.KernelMemory;", "IKernelMemory", "AskAsync(q)", "retrieved")]
    [InlineData("using Microsoft.KernelMemory;", "IKernelMemory", "DeleteDocumentAsync(q)", null)]
    [InlineData("using Contoso.Memories;", "IKernelMemory", "AskAsync(q)", null)] // the name alone is nothing
    [InlineData("using Microsoft.KernelMemory;", "IOtherMemory", "AskAsync(q)", null)]
    public async Task A_model_call_is_known_by_its_name_where_its_namespace_is_imported(string import, string type, string call, string? grounding)
    {
        var found = await Analysis.Run(
            await Analysis.Compile($$"""
                {{import}}

                [LlmPatterns.FoundationModel]
                public sealed class Service({{type}} memory) { public async Task Ask(string q) { Console.WriteLine(await memory.{{call}}); } }
                """),
            new Settings().With("llm_patterns.inventory", "true"));

        Assert.Equal(grounding, found.SingleOrDefault()?.Properties["grounding"]); // and nothing else: broken code proves nothing
    }

    [Theory]
    [InlineData("notes.Find(question: q, depth: Missing.Value)", "retrieved")]
    [InlineData("notes.Find(text: q, a: 1, b: Missing.Value, c: 2)", "none")]
    [InlineData("notes.Look(q, depth: Missing.Value)", "retrieved")] // an extension, though the type has a method of that name
    public Task A_call_that_names_its_arguments_means_the_overload_that_has_them(string call, string grounding) => Verify(grounding, $$"""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public sealed class Notes
        {
            public string Find(string text, int a, int b, int c) => "nothing";
            [ContextRetrieval] public string Find(string question, int depth) => question;
            public string Look(string a, string b, string c) => "nothing";
        }

        public static class More { [ContextRetrieval] public static string Look(this Notes notes, string question, int depth) => question; }

        public sealed class Service(Notes notes, IChatClient chat) { public Task Ask(string q) => chat.GetResponseAsync({{call}}); }
        """);

    [Fact]
    public Task A_message_with_a_part_that_does_not_compile_is_still_a_message() => Verify("supplied", """
        using Microsoft.Extensions.AI;

        public sealed class Service(IChatClient chat)
        {
            public async Task Ask()
            {
                Picture picture = Picture.Load(File.OpenRead("dog.png"));
                List<ChatMessage> messages = [new ChatMessage(ChatRole.User, [new TextContent("What is this?"), new DataContent(picture, "image/png")])];
                await chat.GetResponseAsync(messages);
            }
        }
        """);

    /// <summary>The one call has this grounding, and no rule says anything of it.</summary>
    private static async Task Verify(string grounding, string source)
    {
        var found = await Analysis.Run(await Analysis.Compile(source), new Settings().With("llm_patterns.inventory", "true"));

        Assert.Equal(grounding, Assert.Single(found).Properties["grounding"]);
    }
}
