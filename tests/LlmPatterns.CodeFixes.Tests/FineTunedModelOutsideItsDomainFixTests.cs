namespace LlmPatterns.CodeFixes.Tests;

public sealed class FineTunedModelOutsideItsDomainFixTests
{
    [Fact]
    public Task Declares_the_task_of_the_model_that_is_asked() => new FixTest<FineTunedModelOutsideItsDomainFix>("""
        using LlmPatterns;

        [FineTunedModel(/* was */ Task = "summarisation")] // in 2024
        public sealed class Notes([FineTunedModel(Task = "classification")] IChatClient client)
        {
            public async Task<string> Both(string a, string b) => (await client.{|LLMP203:GetResponseAsync|}($"Queue of {a}")).Text + (await client.{|LLMP203:GetResponseAsync|}($"Queue of {b}")).Text;
        }
        """) { Title = "Declare [FineTunedModel(Task = \"classification\")] instead of [FineTunedModel(Task = \"summarisation\")] on 'Notes'" }.Iterating(1, 1).Becomes("""
        using LlmPatterns;

        /* was */ [FineTunedModel(Task = "classification")] // in 2024
        public sealed class Notes([FineTunedModel(Task = "classification")] IChatClient client)
        {
            public async Task<string> Both(string a, string b) => (await client.GetResponseAsync($"Queue of {a}")).Text + (await client.GetResponseAsync($"Queue of {b}")).Text;
        }
        """);

    [Fact]
    public Task Declares_the_domain_of_the_model_on_the_member() => new FixTest<FineTunedModelOutsideItsDomainFix>("""
        using LlmPatterns;

        [FineTunedModel("legal")]
        public sealed class Desk([FineTunedModel("legal")] IChatClient legal, [FineTunedModel("medical")] IChatClient medical)
        {
            public Task<ChatResponse> Clause(string text) => legal.GetResponseAsync($"Is this usual? {text}");

            [DomainSpecific("medical")]
            public Task<ChatResponse> Dose(string text) => medical.{|LLMP203:GetResponseAsync|}($"Is this too much? {text}");
        }
        """).Becomes("""
        using LlmPatterns;

        [FineTunedModel("legal")]
        public sealed class Desk([FineTunedModel("legal")] IChatClient legal, [FineTunedModel("medical")] IChatClient medical)
        {
            public Task<ChatResponse> Clause(string text) => legal.GetResponseAsync($"Is this usual? {text}");

            [DomainSpecific("medical")]
            [FineTunedModel("medical")]
            public Task<ChatResponse> Dose(string text) => medical.GetResponseAsync($"Is this too much? {text}");
        }
        """);

    /// <summary>No declaration makes a lawyer know history.</summary>
    [Fact]
    public Task Is_not_offered_for_a_question_about_another_domain() => new FixTest<FineTunedModelOutsideItsDomainFix>("""
        using LlmPatterns;

        [FineTunedModel("legal"), DomainSpecific("history")]
        public sealed class Desk([FineTunedModel("legal")] IChatClient client)
        {
            public Task<ChatResponse> Ask(string name) => client.{|LLMP203:GetResponseAsync|}($"When was this? {name}");
        }
        """).Stays();

    [Fact]
    public Task Finds_the_call_behind_the_literal() => new FixTest<FineTunedModelOutsideItsDomainFix>("""
        using LlmPatterns;

        [FineTunedModel("medical")]
        public sealed class Desk(IChatClient client)
        {
            private readonly ChatOptions _legal = new() { ModelId = {|LLMP203:"legal-prod"|} };

            public Task<ChatResponse> Ask(string clause) => client.GetResponseAsync($"Is this usual? {clause}", _legal);
        }
        """) { Names = "model legal-prod fine-tuned domain=legal" }.Becomes("""
        using LlmPatterns;

        [FineTunedModel("legal")]
        public sealed class Desk(IChatClient client)
        {
            private readonly ChatOptions _legal = new() { ModelId = "legal-prod" };

            public Task<ChatResponse> Ask(string clause) => client.GetResponseAsync($"Is this usual? {clause}", _legal);
        }
        """);
}
