using LlmPatterns.CodeFixes.Retrieving;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;

namespace LlmPatterns.CodeFixes.Tests.Retrieving;

/// <summary>A search that is in scope is made for the question, and reaches the prompt.</summary>
public sealed class AddRetrievalTests
{
    private const string Marked = AddRetrieval.KeyPrefix + "M:IManuals.FindAsync(System.String)";

    private const string Vectors = AddRetrieval.KeyPrefix + "M:Microsoft.Extensions.VectorData.IVectorSearchable`1.SearchAsync``1(``0,System.Int32,Microsoft.Extensions.VectorData.VectorSearchOptions{`0},System.Threading.CancellationToken)";

    private const string Record = """
        using Microsoft.Extensions.VectorData;

        public sealed class Passage
        {
            [VectorStoreKey] public string Id { get; set; } = "";
            [VectorStoreData] public string Text { get; set; } = "";
            [VectorStoreVector(1536)] public string Vector => Text;
        }
        """;

    private static FixTest<TFix> Test<TFix>(string key, params string[] files)
        where TFix : CodeFixProvider, new() => new(files) { CodeActionEquivalenceKey = key };

    [Fact]
    public Task Searches_before_the_statement_of_the_call() => Test<DeclaredRetrievalMissingFix>(Marked, """
        using LlmPatterns;

        [RetrievalAugmented("manuals")]
        public sealed class Support(IChatClient client, IManuals manuals)
        {
            public async Task<string> Answer(string question)
            {
                var response = await client.{|LLMP102:GetResponseAsync|}($"Answer briefly: {question}");
                return response.Text;
            }
        }
        """).With("Retrieve with 'manuals.FindAsync' and put what it finds into the prompt").Becomes("""
        using LlmPatterns;

        [RetrievalAugmented("manuals")]
        public sealed class Support(IChatClient client, IManuals manuals)
        {
            public async Task<string> Answer(string question)
            {
                var passages = await manuals.FindAsync(question);
                var response = await client.GetResponseAsync($"Context:\n{passages}\n\nAnswer briefly: {question}");
                return response.Text;
            }
        }
        """);

    [Fact]
    public Task Searches_for_a_domain_that_asks_for_context() => Test<DomainCallWithoutRetrievalFix>(Marked, """
        using LlmPatterns;

        public sealed class DoseAdvice
        {
            private readonly IChatClient _client;
            private readonly IManuals _guidelines;

            public DoseAdvice(IChatClient client, IManuals guidelines) => (_client, _guidelines) = (client, guidelines);

            [DomainSpecific("medical")]
            public async Task<string> Ask(string question, int passages)
            {
                Console.WriteLine(passages);

                // The answer is read by a nurse.
                return (await _client.{|LLMP101:{|LLMP301:GetResponseAsync|}|}(  "Which dose? " + question )).Text; // as it is
            }
        }
        """).Becomes("""
        using LlmPatterns;

        public sealed class DoseAdvice
        {
            private readonly IChatClient _client;
            private readonly IManuals _guidelines;

            public DoseAdvice(IChatClient client, IManuals guidelines) => (_client, _guidelines) = (client, guidelines);

            [DomainSpecific("medical")]
            public async Task<string> Ask(string question, int passages)
            {
                Console.WriteLine(passages);

                var passages2 = await _guidelines.FindAsync(question);
                // The answer is read by a nurse.
                return (await _client.{|LLMP301:GetResponseAsync|}(  $"Context:\n{passages2}\n\n" + "Which dose? " + question )).Text; // as it is
            }
        }
        """);

    [Fact]
    public Task Searches_inside_the_prompt_where_the_body_is_an_expression() => Test<DeclaredRetrievalMissingFix>(Marked, """
        using LlmPatterns;

        [RetrievalAugmented]
        public sealed class Support(IChatClient client, IManuals manuals)
        {
            public async Task<string> Answer(string question) => (await client.{|LLMP102:GetResponseAsync|}(question)).Text;
        }
        """).Becomes("""
        using LlmPatterns;

        [RetrievalAugmented]
        public sealed class Support(IChatClient client, IManuals manuals)
        {
            public async Task<string> Answer(string question) => (await client.GetResponseAsync($"Context:\n{await manuals.FindAsync(question)}\n\n{question}")).Text;
        }
        """);

    [Fact]
    public Task Reads_the_hits_of_a_vector_search() => Test<DeclaredRetrievalMissingFix>(Vectors,
        """
        using LlmPatterns;
        using Microsoft.Extensions.VectorData;

        [RetrievalAugmented]
        public sealed class Support(IChatClient client, VectorStoreCollection<string, Passage> manuals)
        {
            public async Task<string> Answer(string question, System.Threading.CancellationToken cancellation)
            {
                var prompt = $"Answer briefly: {question}";
                return (await client.{|LLMP102:GetResponseAsync|}(prompt, cancellationToken: cancellation)).Text;
            }
        }
        """, Record).With("Retrieve with 'manuals.SearchAsync' and put what it finds into the prompt").Becomes(
        """
        using LlmPatterns;
        using Microsoft.Extensions.VectorData;

        [RetrievalAugmented]
        public sealed class Support(IChatClient client, VectorStoreCollection<string, Passage> manuals)
        {
            public async Task<string> Answer(string question, System.Threading.CancellationToken cancellation)
            {
                var prompt = $"Answer briefly: {question}";
                var passages = new System.Text.StringBuilder();
                await foreach (var hit in manuals.SearchAsync(question, top: 3, cancellationToken: cancellation))
                {
                    passages.AppendLine(hit.Record.Text);
                }
                if (passages.Length == 0)
                    passages.AppendLine("Nothing was found.");
                return (await client.GetResponseAsync($"Context:\n{passages}\n\n{prompt}", cancellationToken: cancellation)).Text;
            }
        }
        """, Record);

    [Fact]
    public Task Reaches_the_users_message_of_the_list_that_is_sent() => Test<DeclaredRetrievalMissingFix>(Vectors,
        """
        using System.Text;
        using LlmPatterns;
        using Microsoft.Extensions.VectorData;

        [RetrievalAugmented]
        public sealed class Support(IChatClient client, IVectorSearchable<Passage> manuals)
        {
            public async Task<string> Answer(string question)
            {
                var log = new List<ChatMessage>();
                var messages = new List<ChatMessage> { new(ChatRole.System, "Be brief.") };
                log.Add(new(ChatRole.User, question));
                messages.Add(new ChatMessage(ChatRole.User, question));
                var response = await client.{|LLMP102:GetResponseAsync|}(messages);
                return response.Text;
            }
        }
        """, Record).Becomes(
        """
        using System.Text;
        using LlmPatterns;
        using Microsoft.Extensions.VectorData;

        [RetrievalAugmented]
        public sealed class Support(IChatClient client, IVectorSearchable<Passage> manuals)
        {
            public async Task<string> Answer(string question)
            {
                var log = new List<ChatMessage>();
                var messages = new List<ChatMessage> { new(ChatRole.System, "Be brief.") };
                log.Add(new(ChatRole.User, question));
                var passages = new StringBuilder();
                await foreach (var hit in manuals.SearchAsync(question, top: 3))
                {
                    passages.AppendLine(hit.Record.Text);
                }
                if (passages.Length == 0)
                    passages.AppendLine("Nothing was found.");
                messages.Add(new ChatMessage(ChatRole.User, $"Context:\n{passages}\n\n{question}"));
                var response = await client.GetResponseAsync(messages);
                return response.Text;
            }
        }
        """, Record);

    [Fact]
    public Task Reaches_the_users_message_of_OpenAI() => Test<DeclaredRetrievalMissingFix>(Marked, """
        using LlmPatterns;
        using OpenAI.Chat;

        [RetrievalAugmented]
        public sealed class Support(ChatClient client, IManuals manuals)
        {
            public async Task<string> Answer(string question)
            {
                ChatCompletion answer = await client.{|LLMP102:CompleteChatAsync|}(new SystemChatMessage("Be brief."), new UserChatMessage(question));
                return answer.Content[0].Text;
            }
        }
        """).Becomes("""
        using LlmPatterns;
        using OpenAI.Chat;

        [RetrievalAugmented]
        public sealed class Support(ChatClient client, IManuals manuals)
        {
            public async Task<string> Answer(string question)
            {
                var passages = await manuals.FindAsync(question);
                ChatCompletion answer = await client.CompleteChatAsync(new SystemChatMessage("Be brief."), new UserChatMessage($"Context:\n{passages}\n\n{question}"));
                return answer.Content[0].Text;
            }
        }
        """);

    [Fact]
    public Task Reaches_the_history_of_Semantic_Kernel() => Test<DeclaredRetrievalMissingFix>(Marked, """
        using LlmPatterns;
        using Microsoft.SemanticKernel.ChatCompletion;

        [RetrievalAugmented]
        public sealed class Support(IChatCompletionService chat, IManuals manuals)
        {
            public async Task<string?> Answer(string question)
            {
                var history = new ChatHistory("Be brief.");
                history.AddUserMessage(question);
                return (await chat.{|LLMP102:GetChatMessageContentAsync|}(history)).Content;
            }
        }
        """).Becomes("""
        using LlmPatterns;
        using Microsoft.SemanticKernel.ChatCompletion;

        [RetrievalAugmented]
        public sealed class Support(IChatCompletionService chat, IManuals manuals)
        {
            public async Task<string?> Answer(string question)
            {
                var history = new ChatHistory("Be brief.");
                var passages = await manuals.FindAsync(question);
                history.AddUserMessage($"Context:\n{passages}\n\n{question}");
                return (await chat.GetChatMessageContentAsync(history)).Content;
            }
        }
        """);

    [Fact]
    public Task Searches_in_top_level_statements() => Test<DeclaredRetrievalMissingFix>(Marked, """
        [assembly: LlmPatterns.RetrievalAugmented]

        IChatClient client = null!;
        IManuals manuals = null!;
        var question = Console.ReadLine() ?? "";

        /* ask */ Console.WriteLine(await client.{|LLMP102:GetResponseAsync|}($"Answer: {question}"));
        """).Becomes("""
        [assembly: LlmPatterns.RetrievalAugmented]

        IChatClient client = null!;
        IManuals manuals = null!;
        var question = Console.ReadLine() ?? "";

        /* ask */ var passages = await manuals.FindAsync(question); Console.WriteLine(await client.GetResponseAsync($"Context:\n{passages}\n\nAnswer: {question}"));
        """);

    [Fact]
    public Task Two_findings_in_one_statement_have_a_search_each() => Test<DeclaredRetrievalMissingFix>(Marked, """
        using LlmPatterns;

        [RetrievalAugmented]
        public sealed class Support(IChatClient client, IManuals manuals)
        {
            public async Task<string> Both(string a, string b)
            {
                // Both at once.
                return (await client.{|LLMP102:GetResponseAsync|}($"Answer: {a}")).Text   +   (await client.{|LLMP102:GetResponseAsync|}($"Explain: {b}")).Text;
            }
        }
        """).Iterating(2, 1).Becomes("""
        using LlmPatterns;

        [RetrievalAugmented]
        public sealed class Support(IChatClient client, IManuals manuals)
        {
            public async Task<string> Both(string a, string b)
            {
                var passages = await manuals.FindAsync(a);
                var passages2 = await manuals.FindAsync(b);
                // Both at once.
                return (await client.GetResponseAsync($"Context:\n{passages}\n\nAnswer: {a}")).Text   +   (await client.GetResponseAsync($"Context:\n{passages2}\n\nExplain: {b}")).Text;
            }
        }
        """);

    [Fact]
    public Task Two_domain_calls_of_one_statement_have_a_search_each() => Test<DomainCallWithoutRetrievalFix>(Marked, """
        using LlmPatterns;

        [DomainSpecific("medical")]
        public sealed class Doses(IChatClient client, IManuals manuals)
        {
            public async Task<string> Both(string a, string b)
            {
                return (await client.{|LLMP101:{|LLMP301:GetResponseAsync|}|}(a)).Text /* and */ + (await client.{|LLMP101:GetResponseAsync|}(b)).Text; // at once
            }
        }
        """).Iterating(2, 1).Becomes("""
        using LlmPatterns;

        [DomainSpecific("medical")]
        public sealed class Doses(IChatClient client, IManuals manuals)
        {
            public async Task<string> Both(string a, string b)
            {
                var passages = await manuals.FindAsync(a);
                var passages2 = await manuals.FindAsync(b);
                return (await client.{|LLMP301:GetResponseAsync|}($"Context:\n{passages}\n\n{a}")).Text /* and */ + (await client.GetResponseAsync($"Context:\n{passages2}\n\n{b}")).Text; // at once
            }
        }
        """);

    public static TheoryData<string, string> Unclear => new()
    {
        { "two texts", """public async Task<string> Answer(string question) { var style = Console.ReadLine() ?? ""; return (await client.{|LLMP102:GetResponseAsync|}($"{style}: {question}")).Text; }""" },
        { "no text of a user", """public async Task<string> Answer() { return (await client.{|LLMP102:GetResponseAsync|}("Tell a joke.")).Text; }""" },
        { "a body that waits", """public string Answer(string question) => client.{|LLMP102:GetResponseAsync|}(question).Result.Text;""" },
        { "a task that is caught", """public Task<ChatResponse> Answer(string question) { try { return client.{|LLMP102:GetResponseAsync|}(question); } catch (InvalidOperationException) { return Task.FromResult(new ChatResponse()); } }""" },
        { "a task without a result", """public Task Answer(string question) => client.{|LLMP102:GetResponseAsync|}(question);""" },
        { "a parameter that is given back", """public Task<ChatResponse> Answer(string question, out int length) { length = question.Length; return client.{|LLMP102:GetResponseAsync|}(question); }""" },
        { "the condition of a loop", """public async Task Answer(string question) { while ((await client.{|LLMP102:GetResponseAsync|}(question)).Text == "") { } }""" },
        { "a statement without a block", """public async Task<string> Answer(string question) { if (question != "") return (await client.{|LLMP102:GetResponseAsync|}(question)).Text; return ""; }""" },
        { "a search that is not marked", """public async Task<string> Answer(string question, IOther manuals) { return (await client.{|LLMP102:GetResponseAsync|}(question)).Text; }""" },
    };

    [Theory]
    [MemberData(nameof(Unclear))]
    public Task Is_not_offered_where_something_is_unclear(string why, string member) => Test<DeclaredRetrievalMissingFix>(Marked, $$"""
        using LlmPatterns;

        public interface IOther { Task<string> FindAsync(string question); }

        // {{why}}
        [RetrievalAugmented]
        public sealed class Support(IChatClient client{{(why.Contains("marked") ? "" : ", IManuals manuals")}})
        {
            {{member}}
            {{(why.Contains("marked") ? "" : "public Task<string> Find(string question) => manuals.FindAsync(question);")}}
        }
        """).Stays();

    /// <summary>The call would then keep another rule from being silent.</summary>
    [Fact]
    public Task Is_not_offered_where_a_foundation_model_is_declared() => Test<DomainCallWithoutRetrievalFix>(Marked, """
        using LlmPatterns;

        [FoundationModel]
        public sealed class Support(IChatClient client, IManuals manuals)
        {
            [DomainSpecific("medical")]
            public async Task<string> Answer(string question)
            {
                return (await client.{|LLMP101:GetResponseAsync|}(question)).Text;
            }

            public Task<string> Find(string question) => manuals.FindAsync(question);
        }
        """).Stays();
}
