using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP306: a domain name that is not configured, and a mark where it can mean nothing.</summary>
public sealed class UnknownDomainTests
{
    [Theory]
    [InlineData("medical", "")]
    [InlineData("MEDICAL", "domain medical policy=rag")]
    [InlineData("tax", "")]
    [InlineData("financial", "")]
    [InlineData("finances", "")]
    [InlineData("it", "")]
    [InlineData("legals", "")]
    [InlineData("tax", "domain medical words=dose")]
    [InlineData("tax", "domain medical policy=rag\nmodel tax-v3 fine-tuned domain=tax")]
    [InlineData("product", "domain product words=firmware")]
    [InlineData("billing", "domain medical policy=rag\ndomain billing words=invoice")]
    [InlineData("", "domain medical policy=rag")]
    public async Task Stays_silent_on_names_that_are_known_or_may_be_meant(string name, string names) => Assert.Empty(await Findings(name, names));

    [Theory]
    [InlineData("medcal", "", "The domain 'medcal' is not configured; did you mean 'medical'?")]
    [InlineData("lgal", "", "The domain 'lgal' is not configured; did you mean 'legal'?")]
    [InlineData("prodcut", "domain product words=firmware", "The domain 'prodcut' is not configured; did you mean 'product'?")]
    [InlineData("clinical", "domain medical policy=rag", "The domain 'clinical' is not configured; known are medical.")]
    [InlineData("tax", "domain medical policy=rag\nmodel legal-v3 fine-tuned domain=law", "The domain 'tax' is not configured; known are law, medical.")]
    [InlineData("medikal", "domain medical policy=rag", "The domain 'medikal' is not configured; did you mean 'medical'?")]
    public async Task Reports_a_name_that_is_not(string name, string names, string message)
    {
        var finding = Assert.Single(await Findings(name, names));

        Assert.Equal(("LLMP306", DiagnosticSeverity.Warning, message), (finding.Id, finding.Severity, finding.GetMessage()));
    }

    [Fact]
    public Task Reports_it_wherever_a_mark_stands() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.SemanticKernel;

        [assembly: {|LLMP306:DomainSpecific|}("medcal")]

        public static class Names
        {
            public const string Legal = "lgal";

            [FoundationModel(Justification = "A draft."), {|LLMP306:DomainSpecific|}(Legal)]
            public const string Prompt = "Review this contract.";
        }

        public sealed class Review(Kernel kernel, [{|LLMP306:FineTunedModel|}("lgal")] Kernel tuned)
        {
            [FineTunedModel("legal"), {|LLMP306:FineTunedModel|}("insurence")]
            public Task<FunctionResult> ReviewAsync([{|LLMP306:DomainSpecific|}("leagl")] string contract) => kernel.{|LLMP203:InvokePromptAsync|}(Names.Prompt + contract);
        }
        """.Replace("[FoundationModel(Justification = \"A draft.\"), {|", "[{|"));

    [Fact]
    public Task Stays_silent_on_marks_that_are_read() => Analysis.Verify("""
        using LlmPatterns;
        using Microsoft.Agents.AI;
        using Microsoft.Extensions.AI;

        public interface ILlm
        {
            [ModelInvocation]
            Task<string> AskAsync([Prompt] string prompt);

            [ModelInvocation, ContextRetrieval]
            Task TellAsync([Prompt] string prompt);
        }

        [FoundationModel]
        public sealed class Llm(AIAgent agent) : ILlm
        {
            public async Task<string> AskAsync([Prompt] string prompt) => (await agent.RunAsync(prompt)).Text;

            public Task TellAsync([Prompt] string prompt) => agent.RunAsync(prompt);
        }

        [FineTunedModel("legal"), RetrievalAugmented]
        public static class Searches
        {
            [ContextRetrieval]
            public static Task FillAsync(string question, List<string> passages) => Task.CompletedTask;

            [NotRetrieved]
            public static void Read(string name, out string text) => text = name;

            [ContextRetrieval]
            public static int BestId(string question) => 1;

            public static Task<ChatResponse> AskAsync([FineTunedModel("legal")] IChatClient client, [FineTunedModel("legal")] string deployment, [ContextRetrieval] int id) => client.GetResponseAsync($"Review {id}.");
        }
        """);

    [Fact]
    public async Task Reports_marks_that_nothing_reads()
    {
        var found = await Analysis.Verify("""
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            [FoundationModel, FineTunedModel("legal")]
            public sealed class Desk(IChatClient chat)
            {
                [FineTunedModel("legal")]
                private readonly IChatClient _lawyer = chat;

                [{|LLMP306:FineTunedModel|}("legal")]
                private readonly int _retries = 3;

                public async Task<string> AskAsync([{|LLMP306:Prompt|}] string question) => (await _lawyer.GetResponseAsync("Answer: " + question + _retries)).Text;

                [{|LLMP306:ContextRetrieval|}]
                public Task WarmUpAsync(CancellationToken cancellation) => Task.Delay(10, cancellation);

                [{|LLMP306:NotRetrieved|}]
                public void Forget(string question) => Console.WriteLine(question);
            }
            """);

        Assert.Equal("[Prompt] means nothing on 'question': its method is no [ModelInvocation].", found[1].GetMessage());
        Assert.Equal("[ContextRetrieval] means nothing on 'WarmUpAsync': it returns nothing.", found[2].GetMessage());
    }

    [Fact]
    public Task Stays_silent_where_it_is_switched_off_or_generated() => Task.WhenAll(
        Analysis.Verify(new Settings().WithConfig("[*.cs]\ndotnet_diagnostic.LLMP306.severity = none"), Program("medcal")),
        Analysis.Verify(new Settings().WithConfig("[*.cs]\ngenerated_code = true"), Program("medcal")));

    [Fact]
    public async Task A_folder_s_name_is_reported_once_without_a_place()
    {
        var settings = new Settings().WithConfig("[*.cs]\nllm_patterns.domain = medcal");
        const string asking = "using Microsoft.Extensions.AI; public sealed class N(IChatClient chat) { public Task<ChatResponse> AskAsync() => chat.GetResponseAsync(\"Hello\"); }";

        var found = await Analysis.Run(await Analysis.Compile(asking.Replace("N(", "One("), asking.Replace("N(", "Two(")), settings);

        var finding = Assert.Single(found, d => d.Id == "LLMP306");
        Assert.Equal(Location.None, finding.Location);
        Assert.Equal("llm_patterns.domain: The domain 'medcal' is not configured; did you mean 'medical'?", finding.GetMessage());
        Assert.DoesNotContain(await Analysis.Run(await Analysis.Compile(asking), new Settings().WithConfig("[*.cs]\nllm_patterns.domain = medical")), d => d.Id == "LLMP306");
    }

    private static string Program(string name) => $$"""
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [FoundationModel(Justification = "A doctor reads it.")]
        public sealed class Clinic(IChatClient chat)
        {
            [DomainSpecific("{{name}}")]
            public Task<ChatResponse> AnswerAsync(string question) => chat.GetResponseAsync($"Answer briefly: {question}");
        }
        """;

    private static async Task<IReadOnlyList<Diagnostic>> Findings(string name, string names) =>
        [.. (await Analysis.Findings(Program(name), new Settings().WithFile("/src/LlmPatterns.txt", names))).Where(d => d.Id != "LLMP307")];
}
