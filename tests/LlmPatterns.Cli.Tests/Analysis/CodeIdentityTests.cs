using LlmPatterns.Cli.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Cli.Tests.Analysis;

public sealed class CodeIdentityTests
{
    private const string Source = """
        namespace Desk;
        class Answers<T>
        {
            string Ask(string question, int times)
            {
                var first = Call(question);
                return Call(first);
            }
        }
        """;

    [Fact]
    public void Names_the_member_with_its_parameters() => Assert.Equal("Desk.Answers`1.Ask(string,int)", At(Source, "Call(question").Member);

    [Theory]
    [InlineData("Call();", "<top-level statements>")]
    [InlineData("void Local(int x) => Call();", "Local(int)")]
    [InlineData("class A { A(int x) { Call(); } }", "A..ctor(int)")]
    [InlineData("class A { string P { get { return Call(); } } }", "A.P")]
    [InlineData("class A { string this[int i] => Call(); }", "A.this[int]")]
    [InlineData("class A { string f = Call(); }", "A.f")]
    [InlineData("class A { class B { void M() => Call(); } }", "A.B.M()")]
    public void Names_every_kind_of_member(string source, string member) => Assert.Equal(member, At(source, "Call(").Member);

    [Theory]
    [InlineData("namespace Desk;", "// moved\n\n\nnamespace Desk;")]
    [InlineData("var first = Call(question);", "var first =\n   Call( question ); // reformatted")]
    [InlineData("return Call(first);", "return Call(first) + first;")]
    public void Survives_moves_formatting_and_other_statements(string before, string after) =>
        Assert.Equal(At(Source, "Call(question"), At(Source.Replace(before, after), after.Contains("Call( question") ? "Call( question" : "Call(question"));

    [Theory]
    [InlineData("var first", "var other")]
    [InlineData("Ask(string", "Ask(object")]
    [InlineData("namespace Desk", "namespace Shop")]
    public void Changes_with_its_statement_and_its_member(string before, string after) =>
        Assert.NotEqual(At(Source, "Call(question"), At(Source.Replace(before, after), "Call(question"));

    [Fact]
    public void Tells_statements_apart() => Assert.NotEqual(At(Source, "Call(question"), At(Source, "Call(first"));

    [Fact]
    public void Is_empty_outside_of_CSharp() => Assert.Null(CodeIdentity.Of(Location.Create("LlmPatterns.txt", new TextSpan(0, 1), default)).Member);

    private static CodeIdentity At(string source, string text)
    {
        var tree = CSharpSyntaxTree.ParseText(source);
        return CodeIdentity.Of(Location.Create(tree, new TextSpan(source.IndexOf(text, StringComparison.Ordinal), 4)));
    }
}
