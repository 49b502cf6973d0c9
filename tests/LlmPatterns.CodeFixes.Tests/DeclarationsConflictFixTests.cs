namespace LlmPatterns.CodeFixes.Tests;

public sealed class DeclarationsConflictFixTests
{
    private static FixTest<DeclarationsConflictFix> Test(string key, params string[] files) => new(files) { CodeActionEquivalenceKey = key };

    [Fact]
    public Task Takes_over_what_the_interface_declares() => Test(DeclarationsConflictFix.TakeOverKey, """
        using LlmPatterns;

        [RetrievalAugmented("manuals")]
        public interface ISupport
        {
            Task<string> AnswerAsync(string question);
        }

        public sealed class Support(IChatClient client, IManuals manuals) : ISupport
        {
            [{|LLMP304:FoundationModel|}(Justification = "Only rewords.")] // see the wiki
            public async Task<string> AnswerAsync(string question) => (await client.{|LLMP302:GetResponseAsync|}($"{await manuals.FindAsync(question)}\n{question}")).Text;
        }
        """).With("Declare [RetrievalAugmented(\"manuals\")] on 'AnswerAsync'").Becomes("""
        using LlmPatterns;

        [RetrievalAugmented("manuals")]
        public interface ISupport
        {
            Task<string> AnswerAsync(string question);
        }

        public sealed class Support(IChatClient client, IManuals manuals) : ISupport
        {
            [RetrievalAugmented("manuals")] // see the wiki
            public async Task<string> AnswerAsync(string question) => (await client.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}")).Text;
        }
        """);

    [Fact]
    public Task Takes_several_over_in_one_go() => Test(DeclarationsConflictFix.TakeOverKey, """
        using LlmPatterns;

        public abstract class Desk
        {
            [FineTunedModel("legal")] public abstract Task<string> ReviewAsync(string contract);
            [FoundationModel] public abstract Task<string> TitleAsync(string contract);
        }

        public sealed class Local(IChatClient client) : Desk
        {
            [{|LLMP304:FineTunedModel|}("tax")] public override async Task<string> ReviewAsync(string contract) => (await client.GetResponseAsync(contract)).Text; /* and */ [{|LLMP304:FineTunedModel|}(Task = "titles")] public override async Task<string> TitleAsync(string contract) => (await client.GetResponseAsync("Title: " + contract)).Text;
        }
        """).Becomes("""
        using LlmPatterns;

        public abstract class Desk
        {
            [FineTunedModel("legal")] public abstract Task<string> ReviewAsync(string contract);
            [FoundationModel] public abstract Task<string> TitleAsync(string contract);
        }

        public sealed class Local(IChatClient client) : Desk
        {
            [FineTunedModel("legal")] public override async Task<string> ReviewAsync(string contract) => (await client.GetResponseAsync(contract)).Text; /* and */ [FoundationModel] public override async Task<string> TitleAsync(string contract) => (await client.GetResponseAsync("Title: " + contract)).Text;
        }
        """);

    /// <summary>The code does what the class says: the declaration of the interface would be another warning.</summary>
    [Fact]
    public Task Leaves_a_declaration_that_the_code_keeps() => Test(DeclarationsConflictFix.TakeOverKey, """
        using LlmPatterns;

        [RetrievalAugmented]
        public interface ISupport
        {
            Task<string> AnswerAsync(string question);
        }

        [{|LLMP304:FoundationModel|}]
        public sealed class Support(IChatClient client) : ISupport
        {
            public async Task<string> AnswerAsync(string question) => (await client.GetResponseAsync($"Answer: {question}")).Text;
        }
        """).Stays();

    [Fact]
    public Task Repeats_marks_that_overrides_have_lost() => Test(DeclarationsConflictFix.MarkKey, """
        using LlmPatterns;

        public abstract class Search
        {
            [ContextRetrieval]
            public abstract Task<string> FindAsync(string question);

            [ContextRetrieval]
            public abstract string Last { get; }
        }

        public sealed class Remote(System.Net.Http.HttpClient http) : Search
        {
            /// <summary>Over the network.</summary>
            [Obsolete("slow")] // for now
            public override Task<string> {|LLMP304:FindAsync|}(string question) => http.GetStringAsync("https://search/?q=" + question);   public override string {|LLMP304:Last|} => "";
        }
        """).Iterating(2, 1).Becomes("""
        using LlmPatterns;

        public abstract class Search
        {
            [ContextRetrieval]
            public abstract Task<string> FindAsync(string question);

            [ContextRetrieval]
            public abstract string Last { get; }
        }

        public sealed class Remote(System.Net.Http.HttpClient http) : Search
        {
            /// <summary>Over the network.</summary>
            [Obsolete("slow")] // for now
            [ContextRetrieval]
            public override Task<string> FindAsync(string question) => http.GetStringAsync("https://search/?q=" + question);   [ContextRetrieval] public override string Last => "";
        }
        """);

    [Theory]
    [InlineData("[ContextRetrieval, {|LLMP304:NotRetrieved|}] string Near(string text);")]
    [InlineData("void Use([FineTunedModel(\"legal\"), {|LLMP304:FineTunedModel|}(\"tax\")] IChatClient client);")]
    public async Task Does_not_guess_which_of_two_marks_is_true(string member)
    {
        foreach (var key in new[] { DeclarationsConflictFix.TakeOverKey, DeclarationsConflictFix.MarkKey })
            await Test(key, $"using LlmPatterns; public interface INotes {{ {member} }}").Stays();
    }
}
