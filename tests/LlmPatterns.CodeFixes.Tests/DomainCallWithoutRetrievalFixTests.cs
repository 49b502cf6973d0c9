namespace LlmPatterns.CodeFixes.Tests;

/// <summary>The reason on the member; the search is tested in <see cref="Retrieving.AddRetrievalTests"/>.</summary>
public sealed class DomainCallWithoutRetrievalFixTests
{
    /// <summary>No Fix All: each reason is a decision.</summary>
    private static FixTest<DomainCallWithoutRetrievalFix> Test(params string[] files) =>
        new(files) { CodeActionEquivalenceKey = DomainCallWithoutRetrievalFix.JustifyKey };

    [Fact]
    public Task Leaves_a_place_for_the_reason_on_the_member() => Test("""
        using LlmPatterns;

        [DomainSpecific("medical")]
        public sealed class Leaflets(IChatClient client)
        {
            /// <summary>For patients.</summary>
            public Task<ChatResponse> Explain(string term) => client.{|LLMP101:{|LLMP301:GetResponseAsync|}|}($"Explain {term}");
        }
        """).With("Declare why the model alone suffices").Becomes("""
        using LlmPatterns;

        [DomainSpecific("medical")]
        public sealed class Leaflets(IChatClient client)
        {
            /// <summary>For patients.</summary>
            [FoundationModel(Justification = "TODO: say why the model alone suffices")]
            public Task<ChatResponse> Explain(string term) => client.GetResponseAsync($"Explain {term}");
        }
        """);

    [Fact]
    public Task Writes_it_into_a_declaration_that_gives_none() => Test("""
        using LlmPatterns;

        public sealed class Leaflets(IChatClient client)
        {
            [DomainSpecific("medical"), /* as it is */ FoundationModel]   // decided
            public Task<ChatResponse> Explain(string term) => client.{|LLMP101:GetResponseAsync|}($"Explain {term}");
        }
        """).Becomes("""
        using LlmPatterns;

        public sealed class Leaflets(IChatClient client)
        {
            [DomainSpecific("medical"), /* as it is */ FoundationModel(Justification = "TODO: say why the model alone suffices")]   // decided
            public Task<ChatResponse> Explain(string term) => client.GetResponseAsync($"Explain {term}");
        }
        """);

    [Fact]
    public Task A_declared_type_speaks_for_its_other_members_as_before() => Test("""
        using LlmPatterns;

        [FoundationModel]
        public sealed class Leaflets(IChatClient client)
        {
            [DomainSpecific("medical")]
            public Task<ChatResponse> Explain(string term) => client.{|LLMP101:GetResponseAsync|}($"Explain {term}");

            public Task<ChatResponse> Title(string text) => client.GetResponseAsync($"Give this a title: {text}");
        }
        """).Becomes("""
        using LlmPatterns;

        [FoundationModel]
        public sealed class Leaflets(IChatClient client)
        {
            [DomainSpecific("medical")]
            [FoundationModel(Justification = "TODO: say why the model alone suffices")]
            public Task<ChatResponse> Explain(string term) => client.GetResponseAsync($"Explain {term}");

            public Task<ChatResponse> Title(string text) => client.GetResponseAsync($"Give this a title: {text}");
        }
        """);

    [Fact]
    public Task One_reason_stands_for_two_calls_of_one_statement() => Test("""
        using LlmPatterns;

        [DomainSpecific("medical")]
        public sealed class Leaflets(IChatClient client)
        {
            public async Task<string> Both(string a, string b) => (await client.{|LLMP101:{|LLMP301:GetResponseAsync|}|}($"Explain {a}")).Text + (await client.{|LLMP101:GetResponseAsync|}($"Explain {b}")).Text;
        }
        """).Iterating(1, 1).Becomes("""
        using LlmPatterns;

        [DomainSpecific("medical")]
        public sealed class Leaflets(IChatClient client)
        {
            [FoundationModel(Justification = "TODO: say why the model alone suffices")]
            public async Task<string> Both(string a, string b) => (await client.GetResponseAsync($"Explain {a}")).Text + (await client.GetResponseAsync($"Explain {b}")).Text;
        }
        """);

    [Fact]
    public void Is_not_given_for_many_calls_at_once() => Assert.False(new DomainCallWithoutRetrievalFix().IsForAll);

    [Fact]
    public Task Is_not_offered_where_the_attributes_can_not_be_written() => new FixTest<DomainCallWithoutRetrievalFix>("""
        public sealed class Leaflets(IChatClient client)
        {
            public Task<ChatResponse> Explain(string term) => client.{|LLMP101:GetResponseAsync|}($"Explain {term}");
        }
        """)
    {
        Option = "llm_patterns.domain = medical",
        IsWithoutAnnotations = true,
        Beside = "global using System.Threading.Tasks; global using Microsoft.Extensions.AI;",
        CodeActionEquivalenceKey = DomainCallWithoutRetrievalFix.JustifyKey,
    }.Stays();

    /// <summary>Without retrieval declared, what is retrieved beside it would be a finding.</summary>
    [Fact]
    public Task Is_not_offered_where_a_call_beside_it_retrieves() => Test("""
        using LlmPatterns;

        [DomainSpecific("medical")]
        public sealed class Leaflets(IChatClient client, IManuals manuals)
        {
            public async Task<string> Both(string a, string b) => (await client.{|LLMP101:{|LLMP301:GetResponseAsync|}|}($"Explain {a}")).Text + (await client.GetResponseAsync($"{await manuals.FindAsync(b)} {b}")).Text;
        }
        """).Stays();
}
