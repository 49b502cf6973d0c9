namespace LlmPatterns.CodeFixes.Tests;

/// <summary>What is found is passed on in the idiom of the library that searches, and of the one that asks.</summary>
public sealed class PassedContextTests
{
    private static FixTest<RetrievedContextDiscardedFix> Fix(string program) => RetrievedContextDiscardedFixTests.Fix(program);

    [Fact]
    public Task A_search_of_OpenAI_code_in_an_index_of_Azure_is_read() => Fix("""
        using Azure.Search.Documents;
        using OpenAI.Chat;

        public sealed class Answers(ChatClient client, SearchClient index)
        {
            public async Task<string> AnswerAsync(string question)
            {
                await index.{|LLMP103:SearchAsync|}<Leaflet>(question);
                List<OpenAI.Chat.ChatMessage> messages = [new SystemChatMessage("Be brief."), new UserChatMessage(question)];
                return (await client.CompleteChatAsync(messages)).Value.Content[0].Text;
            }
        }
        """).Becomes("""
        using Azure.Search.Documents;
        using OpenAI.Chat;

        public sealed class Answers(ChatClient client, SearchClient index)
        {
            public async Task<string> AnswerAsync(string question)
            {
                var passages = new System.Text.StringBuilder();
                await foreach (var hit in (await index.SearchAsync<Leaflet>(question)).Value.GetResultsAsync())
                {
                    passages.AppendLine(hit.Document.Text);
                }
                if (passages.Length == 0)
                    passages.AppendLine("Nothing was found.");
                List<OpenAI.Chat.ChatMessage> messages = [new SystemChatMessage("Be brief."), new UserChatMessage($"Context:\n{passages}\n\n{question}")];
                return (await client.CompleteChatAsync(messages)).Value.Content[0].Text;
            }
        }
        """);

    [Fact]
    public Task A_history_that_others_began_gets_another_message() => Fix("""
        using Microsoft.SemanticKernel.ChatCompletion;

        public sealed class Answers(IChatCompletionService chat, VectorStoreCollection<string, Leaflet> leaflets)
        {
            public async Task<string?> AnswerAsync(ChatHistory history, string question)
            {
                history.AddUserMessage(question);
                var results = leaflets.{|LLMP103:SearchAsync|}(question, top: 3);
                return (await chat.GetChatMessageContentAsync(history)).Content;
            }
        }
        """).Becomes("""
        using Microsoft.SemanticKernel.ChatCompletion;

        public sealed class Answers(IChatCompletionService chat, VectorStoreCollection<string, Leaflet> leaflets)
        {
            public async Task<string?> AnswerAsync(ChatHistory history, string question)
            {
                history.AddUserMessage(question);
                var results = leaflets.SearchAsync(question, top: 3);
                var passages = new System.Text.StringBuilder();
                await foreach (var hit in results)
                {
                    passages.AppendLine(hit.Record.Text);
                }
                history.AddUserMessage($"Context:\n{passages}");
                return (await chat.GetChatMessageContentAsync(history)).Content;
            }
        }
        """);

    [Fact]
    public Task A_template_of_Semantic_Kernel_gets_a_variable() => Fix("""
        #pragma warning disable SKEXP0001
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Data;

        public sealed class Answers(Kernel kernel, ITextSearch search)
        {
            public async Task<string> AnswerAsync(string question)
            {
                var results = await search.{|LLMP103:GetTextSearchResultsAsync|}(question);
                Console.WriteLine($"{results.TotalCount} found");
                return (await kernel.InvokePromptAsync("Answer: {{$question}}", new() { ["question"] = question })).ToString();
            }
        }
        """).Becomes("""
        #pragma warning disable SKEXP0001
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Data;

        public sealed class Answers(Kernel kernel, ITextSearch search)
        {
            public async Task<string> AnswerAsync(string question)
            {
                var results = await search.GetTextSearchResultsAsync(question);
                Console.WriteLine($"{results.TotalCount} found");
                var passages = new System.Text.StringBuilder();
                await foreach (var hit in results.Results)
                {
                    passages.AppendLine(hit.Value);
                }
                return (await kernel.InvokePromptAsync("Context:\n{{$context}}\n\nAnswer: {{$question}}", new() { ["context"] = passages.ToString(), ["question"] = question })).ToString();
            }
        }
        """);

    [Fact]
    public Task An_agent_of_Agent_Framework_is_given_it() => Fix("""
        using Microsoft.Agents.AI;

        public sealed class Answers(IChatClient chat, IManuals manuals)
        {
            private readonly AIAgent _agent = new ChatClientAgent(chat, instructions: "You answer customers.");

            public async Task<string> AnswerAsync(string question)
            {
                var passages = await manuals.{|LLMP103:FindAsync|}(question);
                return (await _agent.RunAsync(question)).Text;
            }
        }
        """).Becomes("""
        using Microsoft.Agents.AI;

        public sealed class Answers(IChatClient chat, IManuals manuals)
        {
            private readonly AIAgent _agent = new ChatClientAgent(chat, instructions: "You answer customers.");

            public async Task<string> AnswerAsync(string question)
            {
                var passages = await manuals.FindAsync(question);
                return (await _agent.RunAsync($"Context:\n{passages}\n\n{question}")).Text;
            }
        }
        """);
}
