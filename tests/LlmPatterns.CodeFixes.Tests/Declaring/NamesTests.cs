namespace LlmPatterns.CodeFixes.Tests.Declaring;

/// <summary>The attribute's name means the attribute, with as little as it takes.</summary>
public sealed class NamesTests
{
    private const string Call = "public Task<ChatResponse> Suggest(string ticket) => client.{|LLMP301:GetResponseAsync|}($\"Give this a title: {ticket}\");";

    [Theory]
    // The using is there.
    [InlineData("using LlmPatterns;\n\nnamespace Desk;\n\n", "using LlmPatterns;\n\nnamespace Desk;\n\n[FoundationModel]\n")]
    [InlineData("global using LlmPatterns;\n\nnamespace Desk;\n\n", "global using LlmPatterns;\n\nnamespace Desk;\n\n[FoundationModel]\n")]
    [InlineData("namespace Desk;\n\nusing LlmPatterns;\n\n", "namespace Desk;\n\nusing LlmPatterns;\n\n[FoundationModel]\n")]
    // It is added where the others stand.
    [InlineData("namespace Desk;\n\n", "using LlmPatterns;\n\nnamespace Desk;\n\n[FoundationModel]\n")]
    [InlineData("using System.IO;\n\nnamespace Desk;\n\n", "using System.IO;\nusing LlmPatterns;\n\nnamespace Desk;\n\n[FoundationModel]\n")]
    [InlineData("// Desk.\nnamespace Desk;\n\n", "// Desk.\nusing LlmPatterns;\n\nnamespace Desk;\n\n[FoundationModel]\n")]
    // An alias stands for it.
    [InlineData("using Foundation = LlmPatterns.FoundationModelAttribute;\n\nnamespace Desk;\n\n", "using Foundation = LlmPatterns.FoundationModelAttribute;\n\nnamespace Desk;\n\n[Foundation]\n")]
    // Inside it, nothing is needed.
    [InlineData("namespace LlmPatterns.Desk;\n\n", "namespace LlmPatterns.Desk;\n\n[FoundationModel]\n")]
    // The name means something else.
    [InlineData("namespace Desk;\n\npublic sealed class FoundationModelAttribute : Attribute;\n\n", "namespace Desk;\n\npublic sealed class FoundationModelAttribute : Attribute;\n\n[LlmPatterns.FoundationModel]\n")]
    [InlineData("namespace Desk;\n\npublic sealed class FoundationModel : Attribute;\n\n", "namespace Desk;\n\npublic sealed class FoundationModel : Attribute;\n\n[LlmPatterns.FoundationModel]\n")]
    [InlineData("namespace Desk.LlmPatterns;\n\n", "using LlmPatterns;\n\nnamespace Desk.LlmPatterns;\n\n[FoundationModel]\n")]
    public Task Brings_or_finds_its_using(string before, string after) =>
        new FixTest<PhaseNotDeclaredFix>($"{before}public sealed class TicketTitle(IChatClient client)\n{{\n    {Call}\n}}\n")
            .Becomes($"{after}public sealed class TicketTitle(IChatClient client)\n{{\n    {Call.Replace("{|LLMP301:", "").Replace("|}", "")}\n}}\n");

    [Fact]
    public Task Goes_into_a_block_namespace() => new FixTest<PhaseNotDeclaredFix>($$"""
        namespace Desk
        {
            using System.IO;

            public sealed class TicketTitle(IChatClient client)
            {
                {{Call}}
            }
        }
        """).Becomes($$"""
        namespace Desk
        {
            using System.IO;
            using LlmPatterns;

            [FoundationModel]
            public sealed class TicketTitle(IChatClient client)
            {
                {{Call.Replace("{|LLMP301:", "").Replace("|}", "")}}
            }
        }
        """);

    [Fact]
    public Task Uses_the_team_s_own_copy() => new FixTest<PhaseNotDeclaredFix>(
        $$"""
        namespace Desk;

        public sealed class TicketTitle(IChatClient client)
        {
            {{Call}}
        }
        """) { IsWithoutAnnotations = true, Beside = Own("AttributeTargets.Class") }.Becomes(
        $$"""
        using LlmPatterns;

        namespace Desk;

        [FoundationModel]
        public sealed class TicketTitle(IChatClient client)
        {
            {{Call.Replace("{|LLMP301:", "").Replace("|}", "")}}
        }
        """);

    [Fact]
    public Task Is_not_offered_where_the_team_s_own_copy_does_not_go() => new FixTest<PhaseNotDeclaredFix>(
        $$"""
        public sealed class TicketTitle(IChatClient client)
        {
            {{Call}}
        }
        """) { IsWithoutAnnotations = true, Beside = Own("AttributeTargets.Assembly") }.Stays();

    private static string Own(string targets) => $$"""
        global using System;
        global using System.Threading.Tasks;
        global using Microsoft.Extensions.AI;

        namespace LlmPatterns
        {
            [AttributeUsage({{targets}})]
            internal sealed class FoundationModelAttribute : Attribute;

            [AttributeUsage(AttributeTargets.All)]
            internal sealed class RetrievalAugmentedAttribute : Attribute;

            [RetrievalAugmented]
            internal static class Declared;
        }
        """;
}
