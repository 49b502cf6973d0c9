using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP307: what a domain's policy in LlmPatterns.txt asks for, and a call provably does not do.</summary>
public sealed class PhasePolicyViolatedTests
{
    private const string Clinic = """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [DomainSpecific("medical"), FoundationModel(Justification = "A doctor reads it.")]
        public sealed class Clinic(IChatClient chat, Manuals manuals)
        {
            public Task<ChatResponse> AnswerAsync(string question) => chat.GetResponseAsync($"Answer briefly: {question}");
        }
        """;

    [Theory]
    [InlineData("domain medical policy=rag")]
    [InlineData("domain MEDICAL policy=RAG")]
    [InlineData("domain medical policy=fine-tuned+rag")]
    [InlineData("domain legal policy=foundation\ndomain medical policy=agentic-rag words=dose")]
    public async Task Reports_what_the_policy_asks_for_and_the_code_does_not_do(string names)
    {
        var finding = Assert.Single(await Findings(Clinic, names));

        Assert.Equal("LLMP307", finding.Id);
        Assert.Contains("nothing retrieved reaches its prompt", finding.GetMessage());
    }

    [Theory]
    [InlineData("domain medical policy=foundation")]
    [InlineData("domain medical policy=foundation,rag")]
    [InlineData("domain medical policy=fine-tuned")]
    [InlineData("domain medical words=dose")]
    [InlineData("domain legal policy=rag")]
    [InlineData("")]
    public async Task Stays_silent_where_the_policy_is_kept_or_is_of_another_domain(string names) => Assert.Empty(await Findings(Clinic, names));

    [Fact]
    public async Task Names_the_domain_the_policy_and_what_to_consider()
    {
        var finding = Assert.Single(await Findings(Clinic, "domain medical policy=fine-tuned+rag"));

        Assert.Equal(
            "This call of IChatClient.GetResponseAsync is about 'medical', whose policy in LlmPatterns.txt is fine-tuned+rag, and nothing retrieved reaches its prompt. "
            + "Consider retrieving for the question and passing the result on, or another policy.",
            finding.GetMessage());
    }

    [Fact]
    public async Task A_folder_has_its_domain_from_its_options()
    {
        const string code = """
            using Microsoft.SemanticKernel;

            var kernel = Kernel.CreateBuilder().AddOpenAIChatCompletion("gpt-4o", "key").Build();
            _ = await kernel.InvokePromptAsync("Which dose is right?");
            """;

        Assert.Empty(await Analysis.Findings(code, new Settings().WithFile("/src/LlmPatterns.txt", "domain medical policy=rag")));
        Assert.Equal("LLMP307", Assert.Single(await Analysis.Findings(code, new Settings().With("llm_patterns.domain", "medical").WithFile("/src/LlmPatterns.txt", "domain medical policy=rag"))).Id);
    }

    [Fact]
    public async Task A_vanilla_model_breaks_a_policy_that_asks_for_a_tuned_one()
    {
        const string code = """
            using LlmPatterns;
            using OpenAI.Chat;

            [RetrievalAugmented]
            public sealed class Contracts(Manuals manuals)
            {
                [DomainSpecific("legal")]
                public async Task<ChatCompletion> ReviewAsync(string contract) =>
                    await new ChatClient("gpt-4o", "key").CompleteChatAsync($"{await manuals.FindAsync(contract)} {contract}");

                [DomainSpecific("legal")]
                public async Task<ChatCompletion> ReviewTunedAsync(string contract) =>
                    await new ChatClient("ft:gpt-4o:acme::1", "key").CompleteChatAsync($"{await manuals.FindAsync(contract)} {contract}");
            }
            """;

        var finding = Assert.Single(await Findings(code, "domain legal policy=fine-tuned+rag"));

        Assert.Contains("a vanilla model answers: 'gpt-4o' is the id of a vanilla model", finding.GetMessage());
    }

    [Fact]
    public async Task An_undecided_call_breaks_no_policy()
    {
        const string code = """
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            [DomainSpecific("medical")]
            public sealed class Clinic(IChatClient chat, IAnswerCache cache)
            {
                public Task<ChatResponse> AnswerAsync(string question) => chat.GetResponseAsync($"{cache.Near(question)} {question}");
            }
            """;

        Assert.Equal("LLMP112", Assert.Single(await Findings(code, "domain medical policy=rag")).Id);
    }

    [Fact]
    public async Task The_nearer_of_two_files_holds()
    {
        var settings = new Settings().WithFile("/LlmPatterns.txt", "domain medical policy=rag").WithFile("/src/LlmPatterns.txt", "domain medical policy=foundation,rag");

        Assert.Empty(await Analysis.Run(await Analysis.Compile(Clinic, Sources.Knowledge), settings));
    }

    private static async Task<IReadOnlyList<Diagnostic>> Findings(string code, string names) =>
        await Analysis.Run(await Analysis.Compile(code, Sources.Knowledge), Sources.WithoutSearchRules.WithFile("/src/LlmPatterns.txt", names));
}
