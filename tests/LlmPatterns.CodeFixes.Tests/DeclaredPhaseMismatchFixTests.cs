namespace LlmPatterns.CodeFixes.Tests;

public sealed class DeclaredPhaseMismatchFixTests
{
    [Fact]
    public Task Declares_retrieval_beside_the_foundation_model() => new FixTest<DeclaredPhaseMismatchFix>("""
        using LlmPatterns;

        /// <summary>Drafts notices.</summary>
        [FoundationModel]
        public sealed class Notices(IChatClient client, IManuals manuals)
        {
            public async Task<ChatResponse> Draft(string report) => await client.{|LLMP302:GetResponseAsync|}($"{await manuals.FindAsync(report)}\n{report}");
        }
        """) { Title = "Declare [RetrievalAugmented] on 'Notices'" }.Becomes("""
        using LlmPatterns;

        /// <summary>Drafts notices.</summary>
        [FoundationModel]
        [RetrievalAugmented]
        public sealed class Notices(IChatClient client, IManuals manuals)
        {
            public async Task<ChatResponse> Draft(string report) => await client.GetResponseAsync($"{await manuals.FindAsync(report)}\n{report}");
        }
        """);

    [Fact]
    public Task Declares_the_member_with_all_that_holds_where_others_do_not_retrieve() => new FixTest<DeclaredPhaseMismatchFix>("""
        using LlmPatterns;

        [FoundationModel(Justification = "Drafts only.")]
        public sealed class Notices(IChatClient client, IManuals manuals)
        {
            public async Task<ChatResponse> Draft(string report) => await client.{|LLMP302:GetResponseAsync|}($"{await manuals.FindAsync(report)}\n{report}");

            public Task<ChatResponse> Title(string report) => client.GetResponseAsync($"Give this a title: {report}");
        }
        """) { Title = "Declare [FoundationModel] and [RetrievalAugmented] on 'Draft'" }.Becomes("""
        using LlmPatterns;

        [FoundationModel(Justification = "Drafts only.")]
        public sealed class Notices(IChatClient client, IManuals manuals)
        {
            [FoundationModel(Justification = "Drafts only.")]
            [RetrievalAugmented]
            public async Task<ChatResponse> Draft(string report) => await client.GetResponseAsync($"{await manuals.FindAsync(report)}\n{report}");

            public Task<ChatResponse> Title(string report) => client.GetResponseAsync($"Give this a title: {report}");
        }
        """);

    [Fact]
    public Task Declares_beside_a_method_s_own_mark() => new FixTest<DeclaredPhaseMismatchFix>("""
        using LlmPatterns;

        public sealed class Notices(IChatClient client, IManuals manuals)
        {
            [Obsolete("Soon."), FineTunedModel("news")] // the house style
            [method: System.Diagnostics.DebuggerStepThrough]
            public async Task<ChatResponse> Draft(string report) => await client.{|LLMP302:GetResponseAsync|}($"{await manuals.FindAsync(report)}\n{report}");
        }
        """).Becomes("""
        using LlmPatterns;

        public sealed class Notices(IChatClient client, IManuals manuals)
        {
            [Obsolete("Soon."), FineTunedModel("news")] // the house style
            [RetrievalAugmented]
            [method: System.Diagnostics.DebuggerStepThrough]
            public async Task<ChatResponse> Draft(string report) => await client.GetResponseAsync($"{await manuals.FindAsync(report)}\n{report}");
        }
        """);

    [Fact]
    public Task Declares_on_an_accessor_with_its_target() => new FixTest<DeclaredPhaseMismatchFix>("""
        using LlmPatterns;

        public sealed class Notices(IChatClient client, IManuals manuals)
        {
            public Task<ChatResponse> this[string when]
            {
                [method: FoundationModel] get => client.{|LLMP302:GetResponseAsync|}($"Notice for {when} from {manuals.FindAsync(when).Result}");
            }
        }
        """) { Title = "Declare [RetrievalAugmented] on the getter of 'this[]'" }.Becomes("""
        using LlmPatterns;

        public sealed class Notices(IChatClient client, IManuals manuals)
        {
            public Task<ChatResponse> this[string when]
            {
                [method: FoundationModel] [method: RetrievalAugmented] get => client.GetResponseAsync($"Notice for {when} from {manuals.FindAsync(when).Result}");
            }
        }
        """);

    [Fact]
    public Task Declares_the_assembly_that_declares() => new FixTest<DeclaredPhaseMismatchFix>("""
        using LlmPatterns;

        [assembly: FoundationModel]

        IChatClient client = null!;
        IManuals manuals = null!;
        Console.WriteLine(await client.{|LLMP302:GetResponseAsync|}($"{await manuals.FindAsync("Why?")}\nWhy?"));
        """) { Title = "Declare [RetrievalAugmented] on the assembly" }.Becomes("""
        using LlmPatterns;

        [assembly: FoundationModel]
        [assembly: RetrievalAugmented]

        IChatClient client = null!;
        IManuals manuals = null!;
        Console.WriteLine(await client.GetResponseAsync($"{await manuals.FindAsync("Why?")}\nWhy?"));
        """);

    [Fact]
    public Task Answers_a_folder_on_the_type() => new FixTest<DeclaredPhaseMismatchFix>("""
        public sealed class Notices(IChatClient client, IManuals manuals)
        {
            public async Task<ChatResponse> Draft(string report) => await client.{|LLMP302:GetResponseAsync|}($"{await manuals.FindAsync(report)}\n{report}");
        }
        """) { Option = "llm_patterns.phase = foundation" }.Becomes("""
        using LlmPatterns;

        [FoundationModel]
        [RetrievalAugmented]
        public sealed class Notices(IChatClient client, IManuals manuals)
        {
            public async Task<ChatResponse> Draft(string report) => await client.GetResponseAsync($"{await manuals.FindAsync(report)}\n{report}");
        }
        """);

    [Fact]
    public Task Is_not_offered_in_statements_that_only_a_folder_declares() => new FixTest<DeclaredPhaseMismatchFix>("""
        IChatClient client = null!;
        IManuals manuals = null!;
        Console.WriteLine(await client.{|LLMP302:GetResponseAsync|}($"{await manuals.FindAsync("Why?")}\nWhy?"));
        """) { Option = "llm_patterns.phase = foundation" }.Stays();

    [Fact]
    public Task Is_not_offered_for_a_tuned_folder_of_no_domain() => new FixTest<DeclaredPhaseMismatchFix>("""
        public sealed class Notices(IChatClient client, IManuals manuals)
        {
            public async Task<ChatResponse> Draft(string report) => await client.{|LLMP302:GetResponseAsync|}($"{await manuals.FindAsync(report)}\n{report}");
        }
        """) { Option = "llm_patterns.phase = fine-tuned" }.Stays();

    [Fact]
    public Task Is_not_offered_where_the_same_body_asks_without_context() => new FixTest<DeclaredPhaseMismatchFix>("""
        using LlmPatterns;

        [FoundationModel]
        public sealed class Notices(IChatClient client, IManuals manuals)
        {
            public async Task<(string, string)> Draft(string report)
            {
                var draft = await client.{|LLMP302:GetResponseAsync|}($"{await manuals.FindAsync(report)}\n{report}");
                var title = await client.GetResponseAsync($"Give this a title: {report}");
                return (draft.Text, title.Text);
            }
        }
        """).Stays();
}
