namespace LlmPatterns.CodeFixes.Tests;

public sealed class FineTunedModelInFoundationCodeFixTests
{
    [Fact]
    public Task Declares_what_the_client_is_marked_for() => new FixTest<FineTunedModelInFoundationCodeFix>("""
        using LlmPatterns;

        /// <summary>Reviews clauses.</summary>
        [FoundationModel(Justification = "Only a draft.")] // decided
        public sealed class Review([FineTunedModel("legal", Task = "review")] IChatClient client)
        {
            public Task<ChatResponse> Ask(string clause) => client.{|LLMP201:GetResponseAsync|}($"Is this usual? {clause}");
        }
        """) { Title = "Declare [FineTunedModel(\"legal\")] instead of [FoundationModel] on 'Review'" }.Becomes("""
        using LlmPatterns;

        /// <summary>Reviews clauses.</summary>
        [FineTunedModel("legal", Task = "review")] // decided
        public sealed class Review([FineTunedModel("legal", Task = "review")] IChatClient client)
        {
            public Task<ChatResponse> Ask(string clause) => client.GetResponseAsync($"Is this usual? {clause}");
        }
        """);

    [Fact]
    public Task Keeps_retrieval() => new FixTest<FineTunedModelInFoundationCodeFix>("""
        using LlmPatterns;

        [FoundationModel, RetrievalAugmented("cases")]
        public sealed class Review([FineTunedModel("legal")] IChatClient client, IManuals cases)
        {
            public async Task<ChatResponse> Ask(string clause) => await client.{|LLMP201:GetResponseAsync|}($"{await cases.FindAsync(clause)} Is this usual? {clause}");
        }
        """).Becomes("""
        using LlmPatterns;

        [FineTunedModel("legal"), RetrievalAugmented("cases")]
        public sealed class Review([FineTunedModel("legal")] IChatClient client, IManuals cases)
        {
            public async Task<ChatResponse> Ask(string clause) => await client.GetResponseAsync($"{await cases.FindAsync(clause)} Is this usual? {clause}");
        }
        """);

    [Fact]
    public Task Declares_the_member_where_another_asks_a_vanilla_model() => new FixTest<FineTunedModelInFoundationCodeFix>("""
        using LlmPatterns;

        [FoundationModel]
        public sealed class Review([FineTunedModel(Task = "tagging")] IChatClient tagger, IChatClient client)
        {
            public async Task<string> Tag(string text) => (await tagger.{|LLMP201:GetResponseAsync|}($"Tag: {text}")).Text + (await tagger.{|LLMP201:GetResponseAsync|}($"Tag again: {text}")).Text;

            public Task<ChatResponse> Title(string text) => client.GetResponseAsync($"Give this a title: {text}", new ChatOptions { ModelId = "gpt-4o-mini" });
        }
        """).Iterating(1, 1).Becomes("""
        using LlmPatterns;

        [FoundationModel]
        public sealed class Review([FineTunedModel(Task = "tagging")] IChatClient tagger, IChatClient client)
        {
            [FineTunedModel(Task = "tagging")]
            public async Task<string> Tag(string text) => (await tagger.GetResponseAsync($"Tag: {text}")).Text + (await tagger.GetResponseAsync($"Tag again: {text}")).Text;

            public Task<ChatResponse> Title(string text) => client.GetResponseAsync($"Give this a title: {text}", new ChatOptions { ModelId = "gpt-4o-mini" });
        }
        """);

    [Fact]
    public Task Declares_all_of_several_files() => new FixTest<FineTunedModelInFoundationCodeFix>(
        """
        using LlmPatterns;

        [FoundationModel]
        public sealed class Review([FineTunedModel("legal")] IChatClient client)
        {
            public Task<ChatResponse> Ask(string clause) => client.{|LLMP201:GetResponseAsync|}($"Is this usual? {clause}");
        }
        """,
        """
        namespace Desk;

        using LlmPatterns;

        [FoundationModelAttribute()]
        public sealed class Tags([FineTunedModel(Task = "tagging")] IChatClient client)
        {
            public Task<ChatResponse> Ask(string text) => client.{|LLMP201:GetResponseAsync|}($"Tag: {text}");
        }
        """).Iterating(2, 1).WithDocumentIterations(2).Becomes(
        """
        using LlmPatterns;

        [FineTunedModel("legal")]
        public sealed class Review([FineTunedModel("legal")] IChatClient client)
        {
            public Task<ChatResponse> Ask(string clause) => client.GetResponseAsync($"Is this usual? {clause}");
        }
        """,
        """
        namespace Desk;

        using LlmPatterns;

        [FineTunedModel(Task = "tagging")]
        public sealed class Tags([FineTunedModel(Task = "tagging")] IChatClient client)
        {
            public Task<ChatResponse> Ask(string text) => client.GetResponseAsync($"Tag: {text}");
        }
        """);

    [Fact]
    public Task Is_not_offered_for_an_id_that_says_no_domain() => new FixTest<FineTunedModelInFoundationCodeFix>("""
        using LlmPatterns;

        [FoundationModel]
        public sealed class Review(IChatClient client)
        {
            public Task<ChatResponse> Ask(string clause) => client.{|LLMP201:GetResponseAsync|}($"Is this usual? {clause}", new ChatOptions { ModelId = "ft:gpt-4o-mini:acme:clauses:1" });
        }
        """).Stays();

    /// <summary>Declared, it would be a model outside its domain.</summary>
    [Fact]
    public Task Is_not_offered_where_another_finding_would_come_of_it() => new FixTest<FineTunedModelInFoundationCodeFix>("""
        using LlmPatterns;

        [FoundationModel, DomainSpecific("history")]
        public sealed class Review([FineTunedModel("legal")] IChatClient client)
        {
            public Task<ChatResponse> Ask(string name) => client.{|LLMP201:GetResponseAsync|}($"When was this? {name}");
        }
        """).Stays();
}
