namespace LlmPatterns.Package.Tests.Shapes;

/// <summary>Top-level statements, and types whose parts stand in several files.</summary>
[Collection(PackageCollection.Name)]
public sealed class ProgramTests(ProgramBuild build) : IClassFixture<ProgramBuild>
{
    internal static (string Path, string Text)[] Files { get; } =
    [
        ("Chat/Program.cs", """
            using Chat;
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            [assembly: RetrievalAugmented("guidelines")]

            IChatClient client = null!;
            var manuals = new Manuals();
            var question = Console.ReadLine() ?? "";
            Console.WriteLine(await client.GetResponseAsync($"Answer: {question}")); // LLMP102
            Console.WriteLine(await client.GetResponseAsync($"{await manuals.FindAsync(question)} {question}"));
            Console.WriteLine(await Again() + await Grounded() + await Greet());

            async Task<string> Again() => (await client.GetResponseAsync($"Again: {question}")).Text; // LLMP102

            async Task<string> Grounded()
            {
                var passages = await manuals.FindAsync(question);
                return (await client.GetResponseAsync($"{passages} {question}")).Text;
            }

            [FoundationModel(Justification = "No answer depends on it.")]
            async Task<string> Greet() => (await client.GetResponseAsync("Say hello.")).Text;
            """),
        ("Chat/Manuals.cs", """
            using LlmPatterns;

            namespace Chat;

            public sealed class Manuals
            {
                [ContextRetrieval]
                public Task<string> FindAsync(string question) => Task.FromResult(question);
            }
            """),
        ("Chat/Support.cs", """
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            namespace Chat;

            [RetrievalAugmented("manuals")]
            public sealed partial class Support(IChatClient client, Manuals manuals)
            {
                private string _passages = "";
                private string _profile = "";

                public async Task Prepare(string question, string user)
                {
                    _passages = await manuals.FindAsync(question);
                    _profile = $"The user is {user}.";
                }

                private partial Task<ChatResponse> Ask(string prompt);
            }
            """),
        ("Chat/Support.Answers.cs", """
            using Microsoft.Extensions.AI;

            namespace Chat;

            public sealed partial class Support
            {
                public Task<ChatResponse> Answer(string question) => client.GetResponseAsync($"{_passages} {question}");

                public Task<ChatResponse> Guess(string question) => client.GetResponseAsync($"{_profile} {question}"); // LLMP102

                public Task<ChatResponse> Wrapped(string question) => Ask($"Answer: {question}"); // LLMP102

                public Task<ChatResponse> WrappedGrounded(string question) => Ask($"{_passages} {question}");

                private partial Task<ChatResponse> Ask(string prompt) => client.GetResponseAsync(prompt);
            }
            """),
    ];

    [Fact]
    public void Top_level_statements_and_their_local_functions_are_judged() => build.Hold("Chat/Program.cs");

    [Fact]
    public void A_declaration_on_one_part_of_a_type_holds_for_the_others_and_their_fields_are_one() => build.Hold("Chat/Support.Answers.cs");

    [Theory]
    [InlineData("Chat/Support.cs")]
    [InlineData("Chat/Manuals.cs")]
    public void A_part_without_a_call_hears_nothing(string file) => build.Hold(file);
}

/// <summary>The console program of <see cref="ProgramTests"/>.</summary>
public sealed class ProgramBuild(PackageFeed feed) : OneBuild(feed)
{
    private protected override Task<Findings> Build()
    {
        Repository.WithProject("Chat/Chat.csproj", Repository.Analyzers + Repository.LanguageModel, properties: "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>");
        foreach (var (path, text) in ProgramTests.Files)
            Repository.With(path, text);
        return Repository.Build("build", "Chat");
    }
}
