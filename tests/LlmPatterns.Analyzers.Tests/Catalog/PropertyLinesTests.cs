using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Catalog;

/// <summary>Lines about properties and fields: what is read from them, and what setting them does.</summary>
public sealed class PropertyLinesTests
{
    private const string Library = """
        namespace Contoso.Platform;

        public class Session
        {
            public string Passage { get; set; } = "";
            public string Manual { get; set; } = "";
            public string Order { get; set; } = "";
            public string Question { get; set; } = "";
            public string Hit = "";
            public static readonly string Notice = "";
        }

        public class Request
        {
            public string Text { get; set; } = "";
            public string? Index { get; set; }
            public string? Profile { get; set; }
            public string? Memory { get; set; }
        }

        public class Gateway { public string Ask(Request request) => ""; }
        """;

    private const string Lines = """
        invoke    M:Contoso.Platform.Gateway.Ask       prompt=request
        retrieve  P:Contoso.Platform.Session.Passage
        document  P:Contoso.Platform.Session.Manual
        external  P:Contoso.Platform.Session.Order
        input     P:Contoso.Platform.Session.Question
        retrieve  F:Contoso.Platform.Session.Hit
        document  F:Contoso.Platform.Session.Notice
        hosted    P:Contoso.Platform.Request.Index
        hosted    P:Contoso.Platform.Request.Memory    maybe
        opaque    P:Contoso.Platform.Request.Profile
        """;

    [Theory]
    [InlineData("Text = session.Passage", "retrieved")]
    [InlineData("Text = session.Hit", "retrieved")]
    [InlineData("Text = session.Manual", "supplied")]
    [InlineData("Text = Session.Notice", "supplied")]
    [InlineData("Text = session.Order", "supplied")]
    [InlineData("Text = session.Question", "none")]
    [InlineData("Text = \"Hello\", Index = \"manuals\"", "hosted")]
    [InlineData("Text = \"Hello\", Memory = \"on\"", "unknown")]
    [InlineData("Text = \"Hello\", Profile = \"support\"", "unknown")]
    [InlineData("Text = \"Hello\"", "none")]
    public async Task They_hold(string set, string grounding)
    {
        var program = $"using Contoso.Platform;\nvar session = new Session();\nConsole.WriteLine(new Gateway().Ask(new Request {{ {set} }}));";
        var compilation = await Lookup.Compile(program, Library);

        var found = await Analysis.Run(compilation, new Settings().With("llm_patterns.inventory", "true").WithFile("/src/Contoso0.catalog.txt", "assembly Contoso0\n" + Lines));

        Assert.Equal(grounding, Assert.Single(found).Properties["grounding"]);
    }
}
