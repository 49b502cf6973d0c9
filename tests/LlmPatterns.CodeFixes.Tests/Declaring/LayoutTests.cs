namespace LlmPatterns.CodeFixes.Tests.Declaring;

/// <summary>Comments, directives and odd white space stay as they are.</summary>
public sealed class LayoutTests
{
    [Fact]
    public Task Keeps_the_comments_and_blank_lines_before_a_type() => new FixTest<PhaseNotDeclaredFix>("""
        using System.IO;

        // Titles.

        #region titles

        /* At most
           eight words. */

        /// <summary>Gives a ticket a title.</summary>
        /// <remarks>Used by the queue.</remarks>
        // ReSharper disable once All
        public   sealed class TicketTitle ( IChatClient client )   // by hand
        {
            public Task<ChatResponse> Suggest(string ticket) => client.{|LLMP301:GetResponseAsync|}($"Give this a title: {ticket}");
        }
        #endregion
        """).Becomes("""
        using System.IO;
        using LlmPatterns;

        // Titles.

        #region titles

        /* At most
           eight words. */

        /// <summary>Gives a ticket a title.</summary>
        /// <remarks>Used by the queue.</remarks>
        // ReSharper disable once All
        [FoundationModel]
        public   sealed class TicketTitle ( IChatClient client )   // by hand
        {
            public Task<ChatResponse> Suggest(string ticket) => client.GetResponseAsync($"Give this a title: {ticket}");
        }
        #endregion
        """);

    [Fact]
    public Task Writes_behind_other_attributes() => new FixTest<PhaseNotDeclaredFix>("""
        using System.ComponentModel;
        using LlmPatterns;

        /// <summary>Gives a ticket a title.</summary>
        [Description("titles")] // shown in the portal
        [EditorBrowsable(EditorBrowsableState.Never)]
          public sealed class TicketTitle(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.{|LLMP301:GetResponseAsync|}($"Give this a title: {ticket}");
        }
        """).Becomes("""
        using System.ComponentModel;
        using LlmPatterns;

        /// <summary>Gives a ticket a title.</summary>
        [Description("titles")] // shown in the portal
        [EditorBrowsable(EditorBrowsableState.Never)]
        [FoundationModel]
          public sealed class TicketTitle(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.GetResponseAsync($"Give this a title: {ticket}");
        }
        """);

    [Fact]
    public Task Stays_on_the_line_of_what_stands_on_one_line() => new FixTest<PhaseNotDeclaredFix>("""
        using LlmPatterns;

        public static class Desk { /* titles */ public sealed class Titles(IChatClient c) { public Task<ChatResponse> Suggest(string t) => c.{|LLMP301:GetResponseAsync|}($"Give this a title: {t}"); } }
        """).Becomes("""
        using LlmPatterns;

        public static class Desk { /* titles */ [FoundationModel] public sealed class Titles(IChatClient c) { public Task<ChatResponse> Suggest(string t) => c.GetResponseAsync($"Give this a title: {t}"); } }
        """);

    [Fact]
    public Task Keeps_tabs_and_the_file_s_own_line_ends() => new FixTest<PhaseNotDeclaredFix>(
        "using LlmPatterns;\r\n\r\nnamespace Desk\r\n{\r\n\t// titles\r\n\tpublic sealed class Titles(IChatClient c)\r\n\t{\r\n\t\tpublic Task<ChatResponse> Suggest(string t) => c.{|LLMP301:GetResponseAsync|}($\"Give this a title: {t}\");\r\n\t}\r\n}\r\n").Becomes(
        "using LlmPatterns;\r\n\r\nnamespace Desk\r\n{\r\n\t// titles\r\n\t[FoundationModel]\r\n\tpublic sealed class Titles(IChatClient c)\r\n\t{\r\n\t\tpublic Task<ChatResponse> Suggest(string t) => c.GetResponseAsync($\"Give this a title: {t}\");\r\n\t}\r\n}\r\n");

    [Fact]
    public Task Keeps_what_is_written_around_and_in_a_replaced_attribute() => new FixTest<DeclaredRetrievalMissingFix>("""
        using LlmPatterns;

        /// <summary>Gives titles.</summary>
        // Decided in May.
        [ /* first */ RetrievalAugmented(
            // the team's own
            "manuals") /* last */ ] // to be revisited
        public sealed class Titles(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.{|LLMP102:GetResponseAsync|}($"Give this a title: {ticket}");
        }
        """).Becomes("""
        using LlmPatterns;

        /// <summary>Gives titles.</summary>
        // Decided in May.
        // the team's own
        [ /* first */ FoundationModel /* last */ ] // to be revisited
        public sealed class Titles(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.GetResponseAsync($"Give this a title: {ticket}");
        }
        """);

    [Fact]
    public Task Keeps_what_is_written_around_removed_attributes() => new FixTest<DeclaredRetrievalMissingFix>("""
        using LlmPatterns;

        public sealed class Titles(IChatClient client)
        {
            /// <summary>At most eight words.</summary>
            [RetrievalAugmented("manuals" /* all of them */)] // searched
            [RetrievalAugmented("tickets")]
            // A plain model.
            [FoundationModel, /* since May */ RetrievalAugmented("mails")]
            [RetrievalAugmented] public Task<ChatResponse> Suggest(string ticket) => client.{|LLMP102:GetResponseAsync|}($"Give this a title: {ticket}");
        }
        """).Becomes("""
        using LlmPatterns;

        public sealed class Titles(IChatClient client)
        {
            /// <summary>At most eight words.</summary>
            /* all of them */ // searched
            // A plain model.
            /* since May */ [FoundationModel]
            public Task<ChatResponse> Suggest(string ticket) => client.GetResponseAsync($"Give this a title: {ticket}");
        }
        """);

    [Fact]
    public Task Keeps_the_comments_of_an_assembly_s_attributes() => new FixTest<DeclaredRetrievalMissingFix>("""
        // Help desk.
        using LlmPatterns;

        // Decided in May.
        [assembly: RetrievalAugmented("manuals"), FoundationModel] // both
        [assembly: RetrievalAugmented("tickets")]

        // Gives titles.
        IChatClient client = null!;
        Console.WriteLine(await client.{|LLMP102:GetResponseAsync|}($"Give this a title: {Console.ReadLine()}"));
        """).Becomes("""
        // Help desk.
        using LlmPatterns;

        // Decided in May.
        [assembly: FoundationModel] // both

        // Gives titles.
        IChatClient client = null!;
        Console.WriteLine(await client.GetResponseAsync($"Give this a title: {Console.ReadLine()}"));
        """);

    [Fact]
    public Task Writes_an_assembly_s_declaration_behind_directives() => new FixTest<PhaseNotDeclaredFix>("""
        #nullable enable
        using System.IO;
        #if DEBUG
        using System.Text;
        #endif
        IChatClient client = null!; // from the host
        Console.WriteLine(await client.{|LLMP301:GetResponseAsync|}($"Give this a title: {Console.ReadLine()}"));
        """).Becomes("""
        #nullable enable
        using System.IO;
        using LlmPatterns;
        #if DEBUG
        using System.Text;
        #endif
        [assembly: FoundationModel]

        IChatClient client = null!; // from the host
        Console.WriteLine(await client.GetResponseAsync($"Give this a title: {Console.ReadLine()}"));
        """);

    [Fact]
    public Task Leaves_an_attribute_with_directives_inside_as_it_is() => new FixTest<DeclaredRetrievalMissingFix>("""
        using LlmPatterns;

        [RetrievalAugmented(
        #if DEBUG
            "drafts"
        #else
            "manuals"
        #endif
        )]
        public sealed class Titles(IChatClient client)
        {
            public Task<ChatResponse> Suggest(string ticket) => client.{|LLMP102:GetResponseAsync|}($"Give this a title: {ticket}");
        }
        """) { Title = "Declare [FoundationModel] on 'Suggest'" }.Becomes("""
        using LlmPatterns;

        [RetrievalAugmented(
        #if DEBUG
            "drafts"
        #else
            "manuals"
        #endif
        )]
        public sealed class Titles(IChatClient client)
        {
            [FoundationModel]
            public Task<ChatResponse> Suggest(string ticket) => client.GetResponseAsync($"Give this a title: {ticket}");
        }
        """);
}
