namespace LlmPatterns.CodeFixes.Tests;

public sealed class UnknownDomainFixTests
{
    private static FixTest<UnknownDomainFix> Test(params string[] files) => new(files) { CodeActionEquivalenceKey = UnknownDomainFix.EquivalenceKey };

    [Fact]
    public Task Writes_the_shipped_name() => Test("""
        using LlmPatterns;

        public static class Prompts
        {
            [{|LLMP306:DomainSpecific|}(/* the clinic's */ "medcal", Changing = true)] // by the board
            public const string Triage = "How urgent is this?";
        }
        """).With("Change the domain to 'medical'").Becomes("""
        using LlmPatterns;

        public static class Prompts
        {
            [DomainSpecific(/* the clinic's */ "medical", Changing = true)] // by the board
            public const string Triage = "How urgent is this?";
        }
        """);

    [Fact]
    public Task Writes_several_in_one_go()
    {
        var test = Test("""
            using LlmPatterns;

            [assembly: {|LLMP306:DomainSpecific|}(domain: @"insurence")]

            public sealed class Review([{|LLMP306:FineTunedModel|}("lgal"), {|LLMP306:DomainSpecific|}("leagl")] IChatClient client)
            {
                [{|LLMP306:FineTunedModel|}("legl", Task = "review")]
                public Task<ChatResponse> OfAsync(string contract) => client.GetResponseAsync(contract);
            }
            """);
        test.DisabledDiagnostics.Add("LLMP203"); // no such model knows anything
        return test.Becomes("""
            using LlmPatterns;

            [assembly: DomainSpecific(domain: "insurance")]

            public sealed class Review([FineTunedModel("legal"), DomainSpecific("legal")] IChatClient client)
            {
                [FineTunedModel("legal", Task = "review")]
                public Task<ChatResponse> OfAsync(string contract) => client.GetResponseAsync(contract);
            }
            """);
    }

    [Fact]
    public Task Writes_the_name_of_the_project_s_own_list()
    {
        const string names = "domain  product  policy=foundation,rag\n";
        var test = Test("""
            using LlmPatterns;

            public static class Prompts
            {
                [{|LLMP306:DomainSpecific|}("produkt")]
                public const string Ask = "Which pump fits?";
            }
            """);
        test.TestState.AdditionalFiles.Add(("/0/LlmPatterns.txt", names));
        test.FixedState.AdditionalFiles.Add(("/0/LlmPatterns.txt", names));
        return test.Becomes("""
            using LlmPatterns;

            public static class Prompts
            {
                [DomainSpecific("product")]
                public const string Ask = "Which pump fits?";
            }
            """);
    }

    [Fact]
    public Task A_name_from_elsewhere_and_a_mark_that_nothing_reads_are_left_alone() => Test("""
        using LlmPatterns;

        public static class Prompts
        {
            private const string Subject = "medcal";

            [{|LLMP306:DomainSpecific|}(Subject)]
            public const string Triage = "How urgent is this?";

            public static string With([{|LLMP306:Prompt|}] string text) => Triage + text;
        }
        """).Stays();
}
