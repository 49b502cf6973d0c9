using LlmPatterns.CodeFixes.Retrieving;

namespace LlmPatterns.CodeFixes.Tests;

/// <summary>The subject is marked together with retrieval for it, or the exception is declared.</summary>
public sealed class PromptLooksDomainSpecificFixTests
{
    private const string Find = "M:IManuals.FindAsync(System.String)";

    /// <summary>Nothing is declared yet.</summary>
    private const string Beside = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading.Tasks;
        global using Microsoft.Extensions.AI;

        public interface IManuals
        {
            [LlmPatterns.ContextRetrieval]
            Task<string> FindAsync(string question);
        }
        """;

    private static FixTest<PromptLooksDomainSpecificFix> Fix(string key, params string[] files) => new(files) { CodeActionEquivalenceKey = key, Beside = Beside };

    [Fact]
    public Task Marks_the_member_and_retrieves_for_it() => Fix(MarkAndRetrieve.KeyPrefix + Find, """
        public sealed class Nurse(IChatClient client, IManuals manuals)
        {
            /// <summary>For patients.</summary>
            public async Task<string> Answer(string question) // by phone
            {
                // Asked at once.
                var response = await client.{|LLMP110:GetResponseAsync|}($"Tell the patient which dosage is right. {question}"); // as it is
                return response.Text;
            }
        }
        """).With("Mark 'Answer' as [DomainSpecific(\"medical\")] and retrieve with 'manuals.FindAsync'").Becomes("""
        using LlmPatterns;

        public sealed class Nurse(IChatClient client, IManuals manuals)
        {
            /// <summary>For patients.</summary>
            [DomainSpecific("medical")]
            public async Task<string> Answer(string question) // by phone
            {
                var passages = await manuals.FindAsync(question);
                // Asked at once.
                var response = await client.GetResponseAsync($"Context:\n{passages}\n\nTell the patient which dosage is right. {question}"); // as it is
                return response.Text;
            }
        }
        """);

    [Fact]
    public Task One_mark_stands_for_two_calls_of_one_statement() => Fix(MarkAndRetrieve.KeyPrefix + Find, """
        public sealed class Nurse(IChatClient client, IManuals manuals)
        {
            public async Task<string> Both(string a, string b)
            {
                return (await client.{|LLMP110:GetResponseAsync|}($"Tell the patient which dosage is right. {a}")).Text /* and */ + (await client.{|LLMP110:GetResponseAsync|}($"Tell the patient which dosage is wrong. {b}")).Text;
            }

            public async Task<string> Third(string c) => (await client.{|LLMP110:GetResponseAsync|}($"Tell the patient which dosage is best. {c}")).Text;
        }
        """).Iterating(2, 1).Becomes("""
        using LlmPatterns;

        public sealed class Nurse(IChatClient client, IManuals manuals)
        {
            [DomainSpecific("medical")]
            public async Task<string> Both(string a, string b)
            {
                var passages = await manuals.FindAsync(a);
                var passages2 = await manuals.FindAsync(b);
                return (await client.GetResponseAsync($"Context:\n{passages}\n\nTell the patient which dosage is right. {a}")).Text /* and */ + (await client.GetResponseAsync($"Context:\n{passages2}\n\nTell the patient which dosage is wrong. {b}")).Text;
            }

            [DomainSpecific("medical")]
            public async Task<string> Third(string c) => (await client.GetResponseAsync($"Context:\n{await manuals.FindAsync(c)}\n\nTell the patient which dosage is best. {c}")).Text;
        }
        """);

    [Fact]
    public Task Retrieves_without_a_mark() => Fix(AddRetrieval.KeyPrefix + Find, """
        using OpenAI.Chat;

        public sealed class Shop(ChatClient client, IManuals manuals)
        {
            public async Task<string> Answer(string question)
            {
                return (await client.{|LLMP110:CompleteChatAsync|}(new SystemChatMessage("Answer according to our return policy."), new UserChatMessage(question))).Value.Content[0].Text;
            }
        }
        """).Becomes("""
        using OpenAI.Chat;

        public sealed class Shop(ChatClient client, IManuals manuals)
        {
            public async Task<string> Answer(string question)
            {
                var passages = await manuals.FindAsync(question);
                return (await client.CompleteChatAsync(new SystemChatMessage("Answer according to our return policy."), new UserChatMessage($"Context:\n{passages}\n\n{question}"))).Value.Content[0].Text;
            }
        }
        """);

    [Fact]
    public Task Leaves_a_place_for_the_reason_on_the_member() => Fix(DomainCallWithoutRetrievalFix.JustifyKey, """
        using LlmPatterns;

        public sealed class Nurse(IChatClient client)
        {
            // By phone
            public async Task<string> Both(string a, string b) => (await client.{|LLMP110:GetResponseAsync|}($"Tell the patient which dosage is right. {a}")).Text + (await client.{|LLMP110:GetResponseAsync|}($"Tell the patient which dosage is wrong. {b}")).Text;
        }
        """).Iterating(1, 1).With("Declare why the model alone suffices").Becomes("""
        using LlmPatterns;

        public sealed class Nurse(IChatClient client)
        {
            // By phone
            [FoundationModel(Justification = "TODO: say why the model alone suffices")]
            public async Task<string> Both(string a, string b) => (await client.GetResponseAsync($"Tell the patient which dosage is right. {a}")).Text + (await client.GetResponseAsync($"Tell the patient which dosage is wrong. {b}")).Text;
        }
        """);

    [Fact]
    public void A_reason_is_not_given_for_many_calls_at_once() => Assert.False(new PromptLooksDomainSpecificFix().IsForAll);

    /// <summary>What a private subject is called, only its team knows.</summary>
    [Fact]
    public Task A_private_subject_is_not_marked() => Fix(MarkAndRetrieve.KeyPrefix + Find, """
        public sealed class Shop(IChatClient client, IManuals manuals)
        {
            public async Task<string> Answer(string question)
            {
                return (await client.{|LLMP110:GetResponseAsync|}($"Answer according to our return policy. {question}")).Text;
            }

            public Task<string> Find(string question) => manuals.FindAsync(question);
        }
        """).Stays();

    /// <summary>It would be held to the subject as well, and nothing is retrieved for it.</summary>
    [Fact]
    public Task A_member_that_asks_something_else_as_well_is_not_marked() => Fix(MarkAndRetrieve.KeyPrefix + Find, """
        public sealed class Nurse(IChatClient client, IManuals manuals)
        {
            public async Task<string> Answer(string question, string text)
            {
                var joke = await client.GetResponseAsync($"Tell a joke. {text}");
                return joke.Text + (await client.{|LLMP110:GetResponseAsync|}($"Tell the patient which dosage is right. {question}")).Text;
            }

            public Task<string> Find(string question) => manuals.FindAsync(question);
        }
        """).Stays();
}
