namespace LlmPatterns.CodeFixes.Tests;

public sealed class FoundationModelInFineTunedCodeFixTests
{
    [Fact]
    public Task Declares_the_vanilla_model() => new FixTest<FoundationModelInFineTunedCodeFix>("""
        using LlmPatterns;

        /* once tuned */
        [FineTunedModel(Task = "tagging", BaseModel = "gpt-4o-mini")]
        [FineTunedModel("legal")]
        public sealed class Tags(IChatClient client)
        {
            public async Task<string> Ask(string text) => (await client.{|LLMP202:GetResponseAsync|}($"Tag: {text}", Plain)).Text + (await client.{|LLMP202:GetResponseAsync|}($"Tag again: {text}", Plain)).Text;

            private static readonly ChatOptions Plain = new() { ModelId = "gpt-4o-mini" };
        }
        """) { Title = "Declare [FoundationModel] instead of [FineTunedModel(Task = \"tagging\")] and [FineTunedModel(\"legal\")] on 'Tags'" }.Iterating(1, 1).Becomes("""
        using LlmPatterns;

        /* once tuned */
        [FoundationModel]
        public sealed class Tags(IChatClient client)
        {
            public async Task<string> Ask(string text) => (await client.GetResponseAsync($"Tag: {text}", Plain)).Text + (await client.GetResponseAsync($"Tag again: {text}", Plain)).Text;

            private static readonly ChatOptions Plain = new() { ModelId = "gpt-4o-mini" };
        }
        """);

    [Fact]
    public Task Declares_the_member_with_the_retrieval_that_holds() => new FixTest<FoundationModelInFineTunedCodeFix>("""
        using LlmPatterns;

        [FineTunedModel("legal"), RetrievalAugmented("cases")]
        public sealed class Review([FineTunedModel("legal")] IChatClient tuned, IChatClient client, IManuals cases)
        {
            public async Task<ChatResponse> Ask(string clause) => await tuned.GetResponseAsync($"{await cases.FindAsync(clause)} Is this usual? {clause}");

            public async Task<ChatResponse> Cheap(string clause) => await client.{|LLMP202:GetResponseAsync|}($"{await cases.FindAsync(clause)} Is this usual? {clause}", new ChatOptions { ModelId = "gpt-4o-mini" });
        }
        """) { Title = "Declare [RetrievalAugmented(\"cases\")] and [FoundationModel] on 'Cheap'" }.Becomes("""
        using LlmPatterns;

        [FineTunedModel("legal"), RetrievalAugmented("cases")]
        public sealed class Review([FineTunedModel("legal")] IChatClient tuned, IChatClient client, IManuals cases)
        {
            public async Task<ChatResponse> Ask(string clause) => await tuned.GetResponseAsync($"{await cases.FindAsync(clause)} Is this usual? {clause}");

            [RetrievalAugmented("cases")]
            [FoundationModel]
            public async Task<ChatResponse> Cheap(string clause) => await client.GetResponseAsync($"{await cases.FindAsync(clause)} Is this usual? {clause}", new ChatOptions { ModelId = "gpt-4o-mini" });
        }
        """);

    [Fact]
    public Task Answers_a_folder_on_the_type() => new FixTest<FoundationModelInFineTunedCodeFix>("""
        public sealed class Tags(IChatClient client)
        {
            public Task<ChatResponse> Ask(string text) => client.{|LLMP202:GetResponseAsync|}($"Tag: {text}", new ChatOptions { ModelId = "gpt-4o-mini" });
        }
        """) { Option = "llm_patterns.phase = fine-tuned" }.Becomes("""
        using LlmPatterns;

        [FoundationModel]
        public sealed class Tags(IChatClient client)
        {
            public Task<ChatResponse> Ask(string text) => client.GetResponseAsync($"Tag: {text}", new ChatOptions { ModelId = "gpt-4o-mini" });
        }
        """);

    /// <summary>A vanilla model that is asked about a domain would be a finding of its own.</summary>
    [Fact]
    public Task Is_not_offered_about_a_domain() => new FixTest<FoundationModelInFineTunedCodeFix>("""
        using LlmPatterns;

        [FineTunedModel("legal"), DomainSpecific("legal")]
        public sealed class Review(IChatClient client)
        {
            public Task<ChatResponse> Ask(string clause) => client.{|LLMP202:GetResponseAsync|}($"Is this usual? {clause}", new ChatOptions { ModelId = "gpt-4o-mini" });
        }
        """).Stays();
}
