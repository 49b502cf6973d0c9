namespace LlmPatterns.CodeFixes.Tests;

public sealed class PhaseNotDeclaredFixTests
{
    [Fact]
    public Task Declares_a_foundation_model_on_the_type() => new FixTest<PhaseNotDeclaredFix>("""
        namespace HelpDesk;

        /// <summary>Gives a ticket a title.</summary>
        public sealed class TicketTitle(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.{|LLMP301:GetResponseAsync|}($"Give this a title: {ticket}");
        }
        """) { Title = "Declare [FoundationModel] on 'TicketTitle'" }.Becomes("""
        using LlmPatterns;

        namespace HelpDesk;

        /// <summary>Gives a ticket a title.</summary>
        [FoundationModel]
        public sealed class TicketTitle(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.GetResponseAsync($"Give this a title: {ticket}");
        }
        """);

    [Fact]
    public Task Declares_retrieval_where_all_calls_of_the_type_have_it() => new FixTest<PhaseNotDeclaredFix>("""
        public sealed class Support(IChatClient client, IManuals manuals)
        {
            public async Task<string> Answer(string question) =>
                (await client.{|LLMP301:GetResponseAsync|}($"{await manuals.FindAsync(question)}\n{question}")).Text;

            public async Task<string> Explain(string question) =>
                (await client.GetResponseAsync($"Explain from {await manuals.FindAsync(question)}: {question}")).Text;
        }
        """) { Title = "Declare [RetrievalAugmented] on 'Support'" }.Becomes("""
        using LlmPatterns;

        [RetrievalAugmented]
        public sealed class Support(IChatClient client, IManuals manuals)
        {
            public async Task<string> Answer(string question) =>
                (await client.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}")).Text;

            public async Task<string> Explain(string question) =>
                (await client.GetResponseAsync($"Explain from {await manuals.FindAsync(question)}: {question}")).Text;
        }
        """);

    [Fact]
    public Task Declares_the_domain_of_a_tuned_client() => new FixTest<PhaseNotDeclaredFix>("""
        using LlmPatterns;

        public sealed class Review([FineTunedModel("legal")] IChatClient client)
        {
            public Task<ChatResponse> Clause(string clause) => client.{|LLMP301:GetResponseAsync|}($"Review: {clause}");
        }
        """) { Title = """Declare [FineTunedModel("legal")] on 'Review'""" }.Becomes("""
        using LlmPatterns;

        [FineTunedModel("legal")]
        public sealed class Review([FineTunedModel("legal")] IChatClient client)
        {
            public Task<ChatResponse> Clause(string clause) => client.GetResponseAsync($"Review: {clause}");
        }
        """);

    [Fact]
    public Task Declares_a_tuned_client_that_reads_retrieved_context() => new FixTest<PhaseNotDeclaredFix>("""
        using LlmPatterns;

        public sealed class Review([FineTunedModel("legal")] IChatClient client, IManuals laws)
        {
            public async Task<ChatResponse> Clause(string clause) =>
                await client.{|LLMP301:GetResponseAsync|}($"Review by {await laws.FindAsync(clause)}: {clause}");
        }
        """) { Title = """Declare [FineTunedModel("legal")] and [RetrievalAugmented] on 'Review'""" }.Becomes("""
        using LlmPatterns;

        [FineTunedModel("legal")]
        [RetrievalAugmented]
        public sealed class Review([FineTunedModel("legal")] IChatClient client, IManuals laws)
        {
            public async Task<ChatResponse> Clause(string clause) =>
                await client.GetResponseAsync($"Review by {await laws.FindAsync(clause)}: {clause}");
        }
        """);

    [Fact]
    public Task Declares_each_member_where_the_type_does_several_things() => new FixTest<PhaseNotDeclaredFix>("""
        public sealed class Support(IChatClient client, IManuals manuals)
        {
            public async Task<string> Answer(string question) =>
                (await client.{|LLMP301:GetResponseAsync|}($"{await manuals.FindAsync(question)}\n{question}")).Text;

            public async Task<string> Title(string question) =>
                (await client.GetResponseAsync($"Give this a title: {question}")).Text;

            public string Plain(string question) => question;
        }
        """) { Title = "Declare the approach of each member of 'Support'" }.Becomes("""
        using LlmPatterns;

        public sealed class Support(IChatClient client, IManuals manuals)
        {
            [RetrievalAugmented]
            public async Task<string> Answer(string question) =>
                (await client.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}")).Text;

            [FoundationModel]
            public async Task<string> Title(string question) =>
                (await client.GetResponseAsync($"Give this a title: {question}")).Text;

            public string Plain(string question) => question;
        }
        """);

    [Fact]
    public Task Declares_the_undeclared_member_of_a_type_whose_others_are_declared() => new FixTest<PhaseNotDeclaredFix>("""
        using LlmPatterns;

        public sealed class Support(IChatClient client, IManuals manuals)
        {
            [FoundationModel]
            public Task<ChatResponse> Title(string question) => client.GetResponseAsync($"Give this a title: {question}");

            public async Task<ChatResponse> Answer(string question) =>
                await client.{|LLMP301:GetResponseAsync|}($"{await manuals.FindAsync(question)}\n{question}");
        }
        """).Becomes("""
        using LlmPatterns;

        [RetrievalAugmented]
        public sealed class Support(IChatClient client, IManuals manuals)
        {
            [FoundationModel]
            public Task<ChatResponse> Title(string question) => client.GetResponseAsync($"Give this a title: {question}");

            public async Task<ChatResponse> Answer(string question) =>
                await client.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}");
        }
        """);

    [Fact]
    public Task A_query_that_is_rewritten_first_does_not_speak_against_retrieval() => new FixTest<PhaseNotDeclaredFix>("""
        public sealed class Support(IChatClient client, IManuals manuals)
        {
            public async Task<string> Answer(string question)
            {
                var query = await client.GetResponseAsync($"Rewrite as a search query: {question}");
                var found = await manuals.FindAsync(query.Text);
                return (await client.{|LLMP301:GetResponseAsync|}($"{found}\n{question}")).Text;
            }
        }
        """).Becomes("""
        using LlmPatterns;

        [RetrievalAugmented]
        public sealed class Support(IChatClient client, IManuals manuals)
        {
            public async Task<string> Answer(string question)
            {
                var query = await client.GetResponseAsync($"Rewrite as a search query: {question}");
                var found = await manuals.FindAsync(query.Text);
                return (await client.GetResponseAsync($"{found}\n{question}")).Text;
            }
        }
        """);

    [Fact]
    public Task Leaves_a_member_whose_evidence_is_unknown_to_its_author() => new FixTest<PhaseNotDeclaredFix>("""
        public interface IPrompts { string Get(string name); }

        public sealed class Support(IChatClient client, IPrompts prompts)
        {
            public Task<ChatResponse> Title(string question) => client.{|LLMP301:GetResponseAsync|}($"Give this a title: {question}");

            public Task<ChatResponse> Answer(string question) => client.GetResponseAsync($"{prompts.Get("answer")}\n{question}");
        }
        """) { Title = "Declare [FoundationModel] on 'Title'" }.Becomes("""
        using LlmPatterns;

        public interface IPrompts { string Get(string name); }

        public sealed class Support(IChatClient client, IPrompts prompts)
        {
            [FoundationModel]
            public Task<ChatResponse> Title(string question) => client.GetResponseAsync($"Give this a title: {question}");

            public Task<ChatResponse> Answer(string question) => client.{|LLMP301:GetResponseAsync|}($"{prompts.Get("answer")}\n{question}");
        }
        """);

    [Fact]
    public Task Is_not_offered_where_the_evidence_is_unknown() => new FixTest<PhaseNotDeclaredFix>("""
        public interface IPrompts { string Get(string name); }

        public sealed class Support(IChatClient client, IPrompts prompts)
        {
            public Task<ChatResponse> Answer(string question) => client.{|LLMP301:GetResponseAsync|}($"{prompts.Get("answer")}\n{question}");
        }
        """).Stays();

    [Fact]
    public Task Is_not_offered_for_a_tuned_model_of_no_known_domain_or_task() => new FixTest<PhaseNotDeclaredFix>("""
        public sealed class Polisher(IChatClient client)
        {
            public Task<ChatResponse> Polish(string reply) =>
                client.{|LLMP301:GetResponseAsync|}($"Polish: {reply}", new ChatOptions { ModelId = "ft:gpt-4o-mini-2024-07-18:fabrikam:house-style:Bq7Lx2Kd" });
        }
        """).Stays();

    [Fact]
    public Task Is_not_offered_where_one_body_does_two_things() => new FixTest<PhaseNotDeclaredFix>("""
        public sealed class Support(IChatClient client, IManuals manuals)
        {
            public async Task<(string, string)> Both(string question)
            {
                var answer = await client.{|LLMP301:GetResponseAsync|}($"{await manuals.FindAsync(question)}\n{question}");
                var title = await client.GetResponseAsync($"Give this a title: {question}");
                return (answer.Text, title.Text);
            }
        }
        """).Stays();

    /// <summary>Declaring the wrapper would make it a call site of its own, and say one thing for all who call it.</summary>
    [Fact]
    public Task Declares_the_callers_of_a_thin_wrapper() => new FixTest<PhaseNotDeclaredFix>("""
        using LlmPatterns;

        public sealed class Gateway(IChatClient client)
        {
            public async Task<string> Ask(string prompt) => (await client.GetResponseAsync(prompt)).Text;
        }

        public sealed class Support(Gateway gateway, IManuals manuals)
        {
            public async Task<string> Answer(string question) => await gateway.{|LLMP301:Ask|}($"{await manuals.FindAsync(question)}\n{question}");

            public Task<string> Title(string question) => gateway.Ask($"Give this a title: {question}");
        }
        """).Becomes("""
        using LlmPatterns;

        public sealed class Gateway(IChatClient client)
        {
            public async Task<string> Ask(string prompt) => (await client.GetResponseAsync(prompt)).Text;
        }

        public sealed class Support(Gateway gateway, IManuals manuals)
        {
            [RetrievalAugmented]
            public async Task<string> Answer(string question) => await gateway.Ask($"{await manuals.FindAsync(question)}\n{question}");

            [FoundationModel]
            public Task<string> Title(string question) => gateway.Ask($"Give this a title: {question}");
        }
        """);
}
