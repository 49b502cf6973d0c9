namespace LlmPatterns.CodeFixes.Tests.Declaring;

/// <summary>A type may stand in several parts, inside another, or be none but an interface.</summary>
public sealed class TypeTests
{
    [Fact]
    public Task Writes_on_the_part_of_the_type_that_holds_the_call() => new FixTest<PhaseNotDeclaredFix>(
        """
        public sealed partial class Support(IChatClient client, IManuals manuals);
        """,
        """
        public partial class Support
        {
            public async Task<ChatResponse> Answer(string question) =>
                await client.{|LLMP301:GetResponseAsync|}($"{await manuals.FindAsync(question)}\n{question}");
        }
        """).Becomes(
        """
        public sealed partial class Support(IChatClient client, IManuals manuals);
        """,
        """
        using LlmPatterns;

        [RetrievalAugmented]
        public partial class Support
        {
            public async Task<ChatResponse> Answer(string question) =>
                await client.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}");
        }
        """);

    [Fact]
    public Task Asks_the_other_parts_of_the_type_before_it_declares_all_of_it() => new FixTest<PhaseNotDeclaredFix>(
        """
        public sealed partial class Support(IChatClient client, IManuals manuals)
        {
            public Task<ChatResponse> Title(string question) => client.{|LLMP301:GetResponseAsync|}($"Give this a title: {question}");
        }
        """,
        """
        public partial class Support
        {
            public async Task<ChatResponse> Answer(string question) =>
                await client.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}");
        }
        """) { Title = "Declare the approach of each member of 'Support'" }.Becomes(
        """
        using LlmPatterns;

        public sealed partial class Support(IChatClient client, IManuals manuals)
        {
            [FoundationModel]
            public Task<ChatResponse> Title(string question) => client.GetResponseAsync($"Give this a title: {question}");
        }
        """,
        """
        using LlmPatterns;

        public partial class Support
        {
            [RetrievalAugmented]
            public async Task<ChatResponse> Answer(string question) =>
                await client.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}");
        }
        """);

    [Fact]
    public Task Declares_a_nested_type_and_not_the_one_around_it() => new FixTest<PhaseNotDeclaredFix>("""
        public static class Desk
        {
            public record struct Titles(IChatClient Client)
            {
                public Task<ChatResponse> Suggest(string ticket) => Client.{|LLMP301:GetResponseAsync|}($"Give this a title: {ticket}");
            }
        }
        """) { Title = "Declare [FoundationModel] on 'Titles'" }.Becomes("""
        using LlmPatterns;

        public static class Desk
        {
            [FoundationModel]
            public record struct Titles(IChatClient Client)
            {
                public Task<ChatResponse> Suggest(string ticket) => Client.GetResponseAsync($"Give this a title: {ticket}");
            }
        }
        """);

    [Fact]
    public Task Declares_an_interface_whose_default_method_asks() => new FixTest<PhaseNotDeclaredFix>("""
        public interface ITitles
        {
            Task<ChatResponse> Suggest(IChatClient client, string ticket) => client.{|LLMP301:GetResponseAsync|}($"Give this a title: {ticket}");
        }
        """).Becomes("""
        using LlmPatterns;

        [FoundationModel]
        public interface ITitles
        {
            Task<ChatResponse> Suggest(IChatClient client, string ticket) => client.GetResponseAsync($"Give this a title: {ticket}");
        }
        """);

    [Fact]
    public Task Changes_the_part_of_the_type_that_carries_it() => new FixTest<DeclaredRetrievalMissingFix>(
        """
        [LlmPatterns.RetrievalAugmented]
        public partial class Titles;
        """,
        """
        public sealed partial class Titles(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.{|LLMP102:GetResponseAsync|}($"Give this a title: {ticket}");
        }
        """).Becomes(
        """
        using LlmPatterns;

        [FoundationModel]
        public partial class Titles;
        """,
        """
        public sealed partial class Titles(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.GetResponseAsync($"Give this a title: {ticket}");
        }
        """);

    [Fact]
    public Task Asks_the_other_parts_before_it_takes_a_declaration_back() => new FixTest<DeclaredRetrievalMissingFix>(
        """
        [LlmPatterns.RetrievalAugmented]
        public partial class Support
        {
            public async Task<ChatResponse> Answer(string question) => await client.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}");
        }
        """,
        """
        public sealed partial class Support(IChatClient client, IManuals manuals)
        {
            public Task<ChatResponse> Title(string ticket) => client.{|LLMP102:GetResponseAsync|}($"Give this a title: {ticket}");
        }
        """).Becomes(
        """
        [LlmPatterns.RetrievalAugmented]
        public partial class Support
        {
            public async Task<ChatResponse> Answer(string question) => await client.GetResponseAsync($"{await manuals.FindAsync(question)}\n{question}");
        }
        """,
        """
        using LlmPatterns;

        public sealed partial class Support(IChatClient client, IManuals manuals)
        {
            [FoundationModel]
            public Task<ChatResponse> Title(string ticket) => client.GetResponseAsync($"Give this a title: {ticket}");
        }
        """);
}
