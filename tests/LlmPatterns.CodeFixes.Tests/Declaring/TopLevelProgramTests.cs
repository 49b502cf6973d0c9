namespace LlmPatterns.CodeFixes.Tests.Declaring;

/// <summary>Top-level statements take no attribute: the assembly, a local function, a lambda or a written part of Program carries the declaration.</summary>
public sealed class TopLevelProgramTests
{
    [Fact]
    public Task Declares_the_assembly_for_the_statements() => new FixTest<PhaseNotDeclaredFix>("""
        // Gives tickets titles.
        using System.IO;

        // The client comes from the host.
        IChatClient client = null!;
        Console.WriteLine(await client.{|LLMP301:GetResponseAsync|}($"Give this a title: {Console.ReadLine()}"));
        """) { Title = "Declare [FoundationModel] on the assembly" }.Becomes("""
        // Gives tickets titles.
        using System.IO;
        using LlmPatterns;

        [assembly: FoundationModel]

        // The client comes from the host.
        IChatClient client = null!;
        Console.WriteLine(await client.GetResponseAsync($"Give this a title: {Console.ReadLine()}"));
        """);

    [Fact]
    public Task Keeps_the_header_of_a_file_without_usings_first() => new FixTest<PhaseNotDeclaredFix>("""
        // Copyright: nobody.

        // The client comes from the host.
        IChatClient client = null!;
        Console.WriteLine(await client.{|LLMP301:GetResponseAsync|}($"Give this a title: {Console.ReadLine()}"));
        """).Becomes("""
        // Copyright: nobody.

        using LlmPatterns;

        [assembly: FoundationModel]

        // The client comes from the host.
        IChatClient client = null!;
        Console.WriteLine(await client.GetResponseAsync($"Give this a title: {Console.ReadLine()}"));
        """);

    [Fact]
    public Task Declares_each_local_function_where_they_differ() => new FixTest<PhaseNotDeclaredFix>("""
        IChatClient client = null!;
        IManuals manuals = null!;
        Console.WriteLine(await Answer("Why?") + await Title("Why?"));

        async Task<string> Answer(string question) =>
            (await client.{|LLMP301:GetResponseAsync|}($"{await manuals.FindAsync(question)}\n{question}")).Text;

        async Task<string> Title(string question)
        {
            var response = await client.GetResponseAsync($"Give this a title: {question}");
            return response.Text;
        }
        """).Becomes("""
        using LlmPatterns;

        IChatClient client = null!;
        IManuals manuals = null!;
        Console.WriteLine(await Answer("Why?") + await Title("Why?"));

        [RetrievalAugmented]
        async Task<string> Answer(string question) =>
            (await client.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}")).Text;

        [FoundationModel]
        async Task<string> Title(string question)
        {
            var response = await client.GetResponseAsync($"Give this a title: {question}");
            return response.Text;
        }
        """);

    [Fact]
    public Task Declares_each_lambda_where_they_differ() => new FixTest<PhaseNotDeclaredFix>("""
        IChatClient client = null!;
        IManuals manuals = null!;
        Map("/answer", async (string question) => (await client.{|LLMP301:GetResponseAsync|}($"{await manuals.FindAsync(question)}\n{question}")).Text);
        Map("/title", async question => (await client.GetResponseAsync($"Give this a title: {question}")).Text);

        static void Map(string path, Func<string, Task<string>> handler) => handler(path);
        """).Becomes("""
        using LlmPatterns;

        IChatClient client = null!;
        IManuals manuals = null!;
        Map("/answer", [RetrievalAugmented] async (string question) => (await client.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}")).Text);
        Map("/title", [FoundationModel] async (question) => (await client.GetResponseAsync($"Give this a title: {question}")).Text);

        static void Map(string path, Func<string, Task<string>> handler) => handler(path);
        """);

    [Fact]
    public Task Writes_on_a_part_of_Program_that_is_written_as_a_class() => new FixTest<PhaseNotDeclaredFix>("""
        IChatClient client = null!;
        Console.WriteLine(await client.{|LLMP301:GetResponseAsync|}($"Give this a title: {Console.ReadLine()}"));

        // For the tests.
        public partial class Program { }
        """) { Title = "Declare [FoundationModel] on 'Program'" }.Becomes("""
        using LlmPatterns;

        IChatClient client = null!;
        Console.WriteLine(await client.GetResponseAsync($"Give this a title: {Console.ReadLine()}"));

        // For the tests.
        [FoundationModel]
        public partial class Program { }
        """);

    [Fact]
    public Task The_assembly_does_not_speak_for_types_that_nobody_declared() => new FixTest<PhaseNotDeclaredFix>(
        """
        IChatClient client = null!;
        Console.WriteLine(await client.{|LLMP301:GetResponseAsync|}($"Give this a title: {Console.ReadLine()}"));
        """,
        """
        public interface IPrompts { string Get(string name); }

        public sealed class Support(IChatClient client, IPrompts prompts)
        {
            public Task<ChatResponse> Answer(string question) => client.{|LLMP301:GetResponseAsync|}($"{prompts.Get("answer")}\n{question}");
        }
        """).Stays();

    [Fact]
    public Task Fix_all_declares_the_types_first_and_then_the_program() => new FixTest<PhaseNotDeclaredFix>(
        """
        IChatClient client = null!;
        Console.WriteLine(await client.{|LLMP301:GetResponseAsync|}($"Give this a title: {Console.ReadLine()}"));
        """,
        """
        public sealed class Titles(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.{|LLMP301:GetResponseAsync|}($"Give this a title: {ticket}");
        }
        """) { NumberOfFixAllInDocumentIterations = 2 }.Becomes(
        """
        using LlmPatterns;

        [assembly: FoundationModel]

        IChatClient client = null!;
        Console.WriteLine(await client.GetResponseAsync($"Give this a title: {Console.ReadLine()}"));
        """,
        """
        using LlmPatterns;

        [FoundationModel]
        public sealed class Titles(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.GetResponseAsync($"Give this a title: {ticket}");
        }
        """);

    [Fact]
    public Task Declares_a_program_and_the_types_in_its_file() => new FixTest<PhaseNotDeclaredFix>("""
        using LlmPatterns;

        IChatClient client = null!;
        Console.WriteLine(await client.{|LLMP301:GetResponseAsync|}($"Give this a title: {Console.ReadLine()}"));

        // Tags.
        public sealed class Tags(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.{|LLMP301:GetResponseAsync|}($"Tags: {ticket}");
        }
        """) { NumberOfIncrementalIterations = 2 }.Becomes("""
        using LlmPatterns;

        [assembly: FoundationModel]

        IChatClient client = null!;
        Console.WriteLine(await client.GetResponseAsync($"Give this a title: {Console.ReadLine()}"));

        // Tags.
        [FoundationModel]
        public sealed class Tags(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.GetResponseAsync($"Tags: {ticket}");
        }
        """);
}
