namespace LlmPatterns.CodeFixes.Tests;

public sealed class DeclaredRetrievalMissingFixTests
{
    [Fact]
    public Task Declares_the_foundation_model_that_is_asked() => new FixTest<DeclaredRetrievalMissingFix>("""
        using LlmPatterns;

        [RetrievalAugmented("manuals")]
        public sealed class Titles(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.{|LLMP102:GetResponseAsync|}($"Give this a title: {ticket}");
        }
        """) { Title = "Declare [FoundationModel] instead of [RetrievalAugmented] on 'Titles'" }.Becomes("""
        using LlmPatterns;

        [FoundationModel]
        public sealed class Titles(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.GetResponseAsync($"Give this a title: {ticket}");
        }
        """);

    [Fact]
    public Task Declares_the_member_where_others_of_the_type_retrieve() => new FixTest<DeclaredRetrievalMissingFix>("""
        using LlmPatterns;

        [RetrievalAugmented("manuals")]
        public sealed class Support(IChatClient client, IManuals manuals)
        {
            public async Task<ChatResponse> Answer(string question) => await client.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}");

            /// <summary>At most eight words.</summary>
            public Task<ChatResponse> Title(string ticket) => client.{|LLMP102:GetResponseAsync|}($"Give this a title: {ticket}");
        }
        """) { Title = "Declare [FoundationModel] on 'Title'" }.Becomes("""
        using LlmPatterns;

        [RetrievalAugmented("manuals")]
        public sealed class Support(IChatClient client, IManuals manuals)
        {
            public async Task<ChatResponse> Answer(string question) => await client.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}");

            /// <summary>At most eight words.</summary>
            [FoundationModel]
            public Task<ChatResponse> Title(string ticket) => client.GetResponseAsync($"Give this a title: {ticket}");
        }
        """);

    [Fact]
    public Task Removes_it_where_something_else_is_declared_beside_it() => new FixTest<DeclaredRetrievalMissingFix>("""
        using LlmPatterns;

        /// <summary>Gives titles.</summary>
        [RetrievalAugmented("manuals")]
        [FoundationModel(Justification = "Only shortens.")]
        public sealed class Titles(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.{|LLMP102:GetResponseAsync|}($"Give this a title: {ticket}");
        }
        """) { Title = "Remove [RetrievalAugmented] from 'Titles'" }.Becomes("""
        using LlmPatterns;

        /// <summary>Gives titles.</summary>
        [FoundationModel(Justification = "Only shortens.")]
        public sealed class Titles(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.GetResponseAsync($"Give this a title: {ticket}");
        }
        """);

    [Fact]
    public Task Removes_every_source() => new FixTest<DeclaredRetrievalMissingFix>("""
        using LlmPatterns;

        [RetrievalAugmented("manuals"), Obsolete("Soon."), RetrievalAugmented("tickets")]
        [RetrievalAugmented("mails")]
        public sealed class Titles(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.{|LLMP102:GetResponseAsync|}($"Give this a title: {ticket}");
        }
        """).Becomes("""
        using LlmPatterns;

        [FoundationModel, Obsolete("Soon.")]
        public sealed class Titles(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.GetResponseAsync($"Give this a title: {ticket}");
        }
        """);

    [Fact]
    public Task Repeats_on_the_member_what_still_holds_of_the_type() => new FixTest<DeclaredRetrievalMissingFix>("""
        using LlmPatterns;

        [RetrievalAugmented("laws"), FineTunedModel("legal", Kind = FineTuningKind.Instruction | FineTuningKind.KnowledgeBase, Technique = "LoRA")]
        public sealed class Review(IChatClient client, IManuals laws)
        {
            public async Task<ChatResponse> Clause(string clause) => await client.GetResponseAsync($"{await laws.FindAsync(clause)}\n{clause}");

            public Task<ChatResponse> Title(string clause) => client.{|LLMP102:GetResponseAsync|}($"Give this a title: {clause}");
        }
        """) { Title = """Declare [FineTunedModel("legal")] on 'Title'""" }.Becomes("""
        using LlmPatterns;

        [RetrievalAugmented("laws"), FineTunedModel("legal", Kind = FineTuningKind.Instruction | FineTuningKind.KnowledgeBase, Technique = "LoRA")]
        public sealed class Review(IChatClient client, IManuals laws)
        {
            public async Task<ChatResponse> Clause(string clause) => await client.GetResponseAsync($"{await laws.FindAsync(clause)}\n{clause}");

            [FineTunedModel("legal", Kind = FineTuningKind.KnowledgeBase | FineTuningKind.Instruction, Technique = "LoRA")]
            public Task<ChatResponse> Title(string clause) => client.GetResponseAsync($"Give this a title: {clause}");
        }
        """);

    [Fact]
    public Task Changes_the_assembly_if_it_speaks_for_nothing_else() => new FixTest<DeclaredRetrievalMissingFix>("""
        using LlmPatterns;

        [assembly: RetrievalAugmented]

        public sealed class Titles(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.{|LLMP102:GetResponseAsync|}($"Give this a title: {ticket}");
        }
        """) { Title = "Declare [FoundationModel] instead of [RetrievalAugmented] on the assembly" }.Becomes("""
        using LlmPatterns;

        [assembly: FoundationModel]

        public sealed class Titles(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.GetResponseAsync($"Give this a title: {ticket}");
        }
        """);

    [Fact]
    public Task Declares_the_type_where_others_of_the_assembly_retrieve() => new FixTest<DeclaredRetrievalMissingFix>("""
        using LlmPatterns;

        [assembly: RetrievalAugmented]

        public sealed class Support(IChatClient client, IManuals manuals)
        {
            public async Task<ChatResponse> Answer(string question) => await client.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}");
        }

        public sealed class Titles(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.{|LLMP102:GetResponseAsync|}($"Give this a title: {ticket}");
        }
        """) { Title = "Declare [FoundationModel] on 'Titles'" }.Becomes("""
        using LlmPatterns;

        [assembly: RetrievalAugmented]

        public sealed class Support(IChatClient client, IManuals manuals)
        {
            public async Task<ChatResponse> Answer(string question) => await client.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}");
        }

        [FoundationModel]
        public sealed class Titles(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.GetResponseAsync($"Give this a title: {ticket}");
        }
        """);

    [Fact]
    public Task Answers_a_folder_on_the_type() => new FixTest<DeclaredRetrievalMissingFix>("""
        public sealed class Titles(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.{|LLMP102:GetResponseAsync|}($"Give this a title: {ticket}");
        }
        """) { Option = "llm_patterns.phase = rag" }.Becomes("""
        using LlmPatterns;

        [FoundationModel]
        public sealed class Titles(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.GetResponseAsync($"Give this a title: {ticket}");
        }
        """);

    [Fact]
    public Task Declares_a_local_function_of_a_member_that_retrieves() => new FixTest<DeclaredRetrievalMissingFix>("""
        using LlmPatterns;

        public sealed class Support(IChatClient client, IManuals manuals)
        {
            [RetrievalAugmented]
            public async Task<(string, string)> Answer(string question)
            {
                var answer = await client.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}");
                return (answer.Text, await Title());

                async Task<string> Title() => (await client.{|LLMP102:GetResponseAsync|}($"Give this a title: {question}")).Text;
            }
        }
        """).Becomes("""
        using LlmPatterns;

        public sealed class Support(IChatClient client, IManuals manuals)
        {
            [RetrievalAugmented]
            public async Task<(string, string)> Answer(string question)
            {
                var answer = await client.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}");
                return (answer.Text, await Title());

                [FoundationModel]
                async Task<string> Title() => (await client.GetResponseAsync($"Give this a title: {question}")).Text;
            }
        }
        """);

    [Fact]
    public Task Is_not_offered_where_the_same_body_retrieves_for_another_call() => new FixTest<DeclaredRetrievalMissingFix>("""
        using LlmPatterns;

        public sealed class Support(IChatClient client, IManuals manuals)
        {
            [RetrievalAugmented]
            public async Task<(string, string)> Answer(string question)
            {
                var answer = await client.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}");
                var title = await client.{|LLMP102:GetResponseAsync|}($"Give this a title: {question}");
                return (answer.Text, title.Text);
            }
        }
        """).Stays();

    /// <summary>A plain model would be asked about a domain: LLMP101 would take the finding's place.</summary>
    [Fact]
    public Task Is_not_offered_for_a_domain_that_needs_knowledge() => new FixTest<DeclaredRetrievalMissingFix>("""
        using LlmPatterns;

        [RetrievalAugmented]
        public sealed class Doses(IChatClient client)
        {
            [DomainSpecific("medical")]
            public Task<ChatResponse> Ask(string question) => client.{|LLMP102:GetResponseAsync|}($"Which dose? {question}");
        }
        """).Stays();

    [Fact]
    public Task Is_not_offered_for_a_tuned_model_of_no_known_domain_or_task() => new FixTest<DeclaredRetrievalMissingFix>("""
        using LlmPatterns;

        [RetrievalAugmented]
        public sealed class Polisher(IChatClient client)
        {
            public Task<ChatResponse> Polish(string reply) =>
                client.{|LLMP102:GetResponseAsync|}($"Polish: {reply}", new ChatOptions { ModelId = "ft:gpt-4o-mini-2024-07-18:fabrikam:house-style:Bq7Lx2Kd" });
        }
        """).Stays();
}
