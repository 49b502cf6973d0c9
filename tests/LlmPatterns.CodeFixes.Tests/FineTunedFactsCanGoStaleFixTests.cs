using LlmPatterns.CodeFixes.Retrieving;

namespace LlmPatterns.CodeFixes.Tests;

/// <summary>The search and the declaration in one step; where a search goes is tested in <see cref="Retrieving.AddRetrievalTests"/>.</summary>
public sealed class FineTunedFactsCanGoStaleFixTests
{
    private static FixTest<FineTunedFactsCanGoStaleFix> Test(params string[] files) => new(files) { CodeActionEquivalenceKey = AddRetrieval.KeyPrefix + "M:IManuals.FindAsync(System.String)" };

    [Fact]
    public Task Searches_and_declares_it_beside_the_tuned_model() => Test("""
        using LlmPatterns;

        [DomainSpecific("product", Changing = true)]
        [FineTunedModel("product", Kind = FineTuningKind.KnowledgeBase)] // trained in May
        public sealed class Support(IChatClient client, IManuals manuals)
        {
            public async Task<string> Answer(string question)
            {
                // for customers
                var response = await client.{|LLMP204:GetResponseAsync|}($"Answer: {question}");
                return response.Text;
            }
        }
        """).With("Retrieve with 'manuals.FindAsync' and put what it finds into the prompt, declared").Becomes("""
        using LlmPatterns;

        [DomainSpecific("product", Changing = true)]
        [FineTunedModel("product", Kind = FineTuningKind.KnowledgeBase)] // trained in May
        [RetrievalAugmented]
        public sealed class Support(IChatClient client, IManuals manuals)
        {
            public async Task<string> Answer(string question)
            {
                var passages = await manuals.FindAsync(question);
                // for customers
                var response = await client.GetResponseAsync($"Context:\n{passages}\n\nAnswer: {question}");
                return response.Text;
            }
        }
        """);

    [Fact]
    public Task Searches_for_every_call_that_the_declaration_then_speaks_for() => Test("""
        using LlmPatterns;

        [DomainSpecific("product", Changing = true), FineTunedModel("product", Kind = FineTuningKind.KnowledgeBase)]
        public sealed class Support(IChatClient client, IManuals manuals)
        {
            public async Task<string> Answer(string question)
            {
                return (await client.{|LLMP204:GetResponseAsync|}($"Answer: {question}")).Text;
            }

            public async Task<string> Compare(string question)
            {
                /* both */ return (await client.{|LLMP204:GetResponseAsync|}($"Compare: {question}")).Text + (await client.{|LLMP204:GetResponseAsync|}($"Rate: {question}")).Text; // at once
            }
        }
        """).Iterating(1, 1).Becomes("""
        using LlmPatterns;

        [DomainSpecific("product", Changing = true), FineTunedModel("product", Kind = FineTuningKind.KnowledgeBase)]
        [RetrievalAugmented]
        public sealed class Support(IChatClient client, IManuals manuals)
        {
            public async Task<string> Answer(string question)
            {
                var passages = await manuals.FindAsync(question);
                return (await client.GetResponseAsync($"Context:\n{passages}\n\nAnswer: {question}")).Text;
            }

            public async Task<string> Compare(string question)
            {
                /* both */ var passages2 = await manuals.FindAsync(question); return (await client.GetResponseAsync($"Context:\n{passages2}\n\nCompare: {question}")).Text + (await client.GetResponseAsync($"Context:\n{passages2}\n\nRate: {question}")).Text; // at once
            }
        }
        """);

    [Fact]
    public Task Declares_the_member_where_another_has_no_search() => Test("""
        using LlmPatterns;

        [DomainSpecific("product", Changing = true), FineTunedModel("product", Kind = FineTuningKind.KnowledgeBase)]
        public sealed class Support(IChatClient client)
        {
            public async Task<ChatResponse> Answer(string question, IManuals manuals) => await client.{|LLMP204:GetResponseAsync|}($"Answer: {question}");

            public async Task<ChatResponse> Compare(string question) => await client.{|LLMP204:GetResponseAsync|}($"Compare: {question}");
        }
        """).Becomes("""
        using LlmPatterns;

        [DomainSpecific("product", Changing = true), FineTunedModel("product", Kind = FineTuningKind.KnowledgeBase)]
        public sealed class Support(IChatClient client)
        {
            [FineTunedModel("product", Kind = FineTuningKind.KnowledgeBase)]
            [RetrievalAugmented]
            public async Task<ChatResponse> Answer(string question, IManuals manuals) => await client.GetResponseAsync($"Context:\n{await manuals.FindAsync(question)}\n\nAnswer: {question}");

            public async Task<ChatResponse> Compare(string question) => await client.{|LLMP204:GetResponseAsync|}($"Compare: {question}");
        }
        """);

    [Fact]
    public Task Only_searches_where_a_mark_says_what_the_client_is() => Test("""
        using LlmPatterns;

        [DomainSpecific("product", Changing = true)]
        public sealed class Support([FineTunedModel("product", Kind = FineTuningKind.KnowledgeBase)] IChatClient client, IManuals manuals)
        {
            public async Task<ChatResponse> Answer(string question) => await client.{|LLMP204:{|LLMP301:GetResponseAsync|}|}($"Answer: {question}");
        }
        """).With("Retrieve with 'manuals.FindAsync' and put what it finds into the prompt").Becomes("""
        using LlmPatterns;

        [DomainSpecific("product", Changing = true)]
        public sealed class Support([FineTunedModel("product", Kind = FineTuningKind.KnowledgeBase)] IChatClient client, IManuals manuals)
        {
            public async Task<ChatResponse> Answer(string question) => await client.{|LLMP301:GetResponseAsync|}($"Context:\n{await manuals.FindAsync(question)}\n\nAnswer: {question}");
        }
        """);

    [Fact]
    public Task Is_not_offered_without_a_search() => Test("""
        using LlmPatterns;

        [DomainSpecific("product", Changing = true), FineTunedModel("product", Kind = FineTuningKind.KnowledgeBase)]
        public sealed class Support(IChatClient client)
        {
            public async Task<ChatResponse> Answer(string question) => await client.{|LLMP204:GetResponseAsync|}($"Answer: {question}");
        }
        """).Stays();
}
