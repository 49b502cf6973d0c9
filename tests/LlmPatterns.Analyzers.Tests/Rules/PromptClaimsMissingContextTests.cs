namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP108: the prompt says "answer from the context below", and none is supplied.</summary>
public sealed class PromptClaimsMissingContextTests
{
    [Theory]
    [InlineData("$\"Answer from the context below.\\n{context}\\n{question}\"")]
    [InlineData("$\"Use the following passages to answer.\\n{chunks}\\n{question}\"")]
    [InlineData("$\"Answer the question following JSON format: {{}} {question}\"")]
    [InlineData("$\"Follow the steps below. {question}\"")]
    [InlineData("$\"Summarise the text below: {question}\"")]
    [InlineData("$\"Name three sources of energy. {question}\"")]
    [InlineData("$\"Answer from the context below.\\n{System.IO.File.ReadAllText(\"facts.txt\")}\\n{question}\"")]
    public Task Stays_silent(string prompt) => Analysis.Verify($$"""
        using Microsoft.Extensions.AI;

        public sealed class Support(IChatClient client)
        {
            public async Task<string> AskAsync(string question, string context, string chunks) =>
                (await client.GetResponseAsync({{prompt}})).Text;
        }
        """);

    [Theory]
    [InlineData("Answer from the context below.")]
    [InlineData("Use only the provided context to answer.")]
    [InlineData("Use the following passages to answer the question.")]
    [InlineData("Base your reply on the documents provided.")]
    [InlineData("Use the following pieces of context to answer.")]
    public Task Reports_a_claim_with_nothing_but_the_question(string claim) => Analysis.Verify($$"""
        using Microsoft.Extensions.AI;

        public sealed class Support(IChatClient client)
        {
            public async Task<string> AskAsync(string question) =>
                (await client.{|LLMP108:GetResponseAsync|}($"{{claim}}\n{question}")).Text;
        }
        """);

    [Fact]
    public Task Stays_silent_where_a_hole_is_named_after_the_context() => Analysis.Verify("""
        using Microsoft.Extensions.AI;

        public sealed class Support(IChatClient client)
        {
            public async Task<string> AskAsync(string question)
            {
                var context = new string('-', question.Length);
                return (await client.GetResponseAsync($"Answer from the context below.\n{context}\n{question}")).Text;
            }
        }
        """);

    [Fact]
    public Task Reports_a_claim_in_a_prompt_of_Semantic_Kernel() => Analysis.Verify("""
        using Microsoft.SemanticKernel;

        public sealed class Support(Kernel kernel)
        {
            public async Task<string> AskAsync(string question) =>
                (await kernel.{|LLMP108:InvokePromptAsync|}($"Answer from the context below.\n{question}")).ToString();
        }
        """);
}
