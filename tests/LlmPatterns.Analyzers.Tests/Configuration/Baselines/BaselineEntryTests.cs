using LlmPatterns.Analyzers.Configuration.Baselines;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Tests.Configuration.Baselines;

/// <summary>What a finding is known by. The place is where <c>Call</c> first stands, or <c>Call</c> with a number behind it.</summary>
public sealed class BaselineEntryTests
{
    private const string Source = """
        using System;
        namespace Desk;
        public sealed class Answers
        {
            public string Greet(string name) => $"Hello {name}.";

            [Obsolete]
            public string Ask(string question)
            {
                var first = Call(question);
                return Other(first);
            }
        }
        """;

    private const string Member = "Desk.Answers.Ask(string)";

    [Theory]
    // Edits elsewhere.
    [InlineData("using System;", "using System;\nusing System.Linq;\n\n")]
    [InlineData("$\"Hello {name}.\"", "name + Other(\"x\")")]
    [InlineData("    public string Greet(string name) => $\"Hello {name}.\";\n", "")]
    [InlineData("public sealed class Answers", "/// <summary>Text.</summary>\n[Serializable]\npublic partial class Answers : IDisposable")]
    [InlineData("namespace Desk;", "namespace Desk;\npublic enum Other { A }")]
    // Layout and comments.
    [InlineData("var first = Call(question);", "var first =\n\t\tCall( question ); // now")]
    [InlineData("    [Obsolete]\n    public", "    /// <summary>Asks.</summary>\n    // A note.\n    [Obsolete] public")]
    [InlineData("var first", "#pragma warning disable CS0168\n#region A\n        var first")]
    [InlineData("return Other", "#if NEVER\n        Other();\n#endif\n        return Other")]
    [InlineData("\n", "\r\n")]
    public void Stays_the_same(string before, string after) => Assert.Equal(At(Source), At(Source.Replace(before, after)));

    [Theory]
    [InlineData("var first", "var other")]
    [InlineData("return Other(first)", "return Other(first + question)")]
    [InlineData("[Obsolete]", "")]
    [InlineData("Ask(string question)", "Ask(string question, int times)")]
    [InlineData("Ask(string", "AskAsync(string")]
    [InlineData("namespace Desk", "namespace Shop")]
    [InlineData("class Answers", "class Replies")]
    [InlineData("class Answers", "class Answers<T>")]
    public void Is_new_when_the_member_is_edited(string before, string after) => Assert.NotEqual(At(Source), At(Source.Replace(before, after)));

    [Fact]
    public void Is_of_its_rule() => Assert.NotEqual(At(Source), At(Source) with { Rule = Descriptors.DomainCallWithoutRetrieval.Id });

    [Fact]
    public void Two_places_in_one_member_are_two()
    {
        const string Two = "class A { string M() => Call1(\"x\") + Call2(\"x\"); }";

        Assert.NotEqual(At(Two, "Call1"), At(Two, "Call2"));
        Assert.Equal(At(Two, "Call1").Member, At(Two, "Call2").Member);
    }

    [Fact]
    public void Equal_calls_in_one_member_are_two() => Assert.NotEqual(At("class A { string M() => Call() + Call(); }"), At("class A { string M() => Call() + Call(); }", last: true));

    [Fact]
    public void Names_the_member() => Assert.Equal(Member, At(Source).Member);

    [Theory]
    [InlineData("class A { void M(int x) => Call(); }", "A.M(int)")]
    [InlineData("class A { void M<T>(T x) => Call(); }", "A.M(T)")]
    [InlineData("class A<T, U> { class B { void M() => Call(); } }", "A`2.B.M()")]
    [InlineData("namespace X.Y { namespace Z { struct A { void M() => Call(); } } }", "X.Y.Z.A.M()")]
    [InlineData("record A(int X) { void M(Dictionary<string,   int?[]> x, (int a,  string b) y) => Call(); }", "A.M(Dictionary<string,int?[]>,(int a,string b))")]
    [InlineData("class A { void M(ref readonly int /* x */ x, params string[] y) => Call(); }", "A.M(int,string[])")]
    [InlineData("class A { A() { Call(); } }", "A..ctor()")]
    [InlineData("class A { ~A() { Call(); } }", "A.~A()")]
    [InlineData("class A { static A() { Call(); } }", "A..ctor()")]
    [InlineData("class A { string P { get => Call(); set { } } }", "A.P")]
    [InlineData("class A { string P { get; } = Call(); }", "A.P")]
    [InlineData("class A { string this[int i, string s] => Call(); }", "A.this[int,string]")]
    [InlineData("class A { event System.Action E { add { Call(); } remove { } } }", "A.E")]
    [InlineData("class A { string f = Call(), g; }", "A.f")]
    [InlineData("class A { string f, g = Call(); }", "A.g")]
    [InlineData("class A { public static A operator +(A a, A b) => Call(); }", "A.operator +(A,A)")]
    [InlineData("class A { public static implicit operator int(A a) => Call(); }", "A.operator int(A)")]
    [InlineData("class A { void M() { void Local(int x) => Call(); } }", "A.M().Local(int)")]
    [InlineData("class A { System.Action M() => () => Call(); }", "A.M()")]
    [InlineData("class A(int x) : B(Call());", "A")]
    [InlineData("[X(Call())] class A;", "A")]
    [InlineData("enum A { [X(Call())] One }", "A.One")]
    [InlineData("delegate void A([X(Call())] int x);", "A(int)")]
    [InlineData("interface I { void M() => Call(); }", "I.M()")]
    [InlineData("[assembly: X(Call())]", "<assembly>")]
    [InlineData("Call();", "<top-level statements>")]
    [InlineData("void Local(int x) => Call();", "Local(int)")]
    public void Names_every_kind_of_member(string source, string member) => Assert.Equal(member, At(source).Member);

    [Theory]
    // Overloads, and members of equal names.
    [InlineData("class A { void M(int x) => Call1(); void M(string x) => Call2(); }")]
    [InlineData("class A { void M(int x) => Call1(); void M(ref int x) => Call2(); }")]
    [InlineData("class A { void I.M() => Call1(); void J.M() => Call2(); }")]
    [InlineData("class A { void M() => Call1(); class B { void M() => Call2(); } }")]
    [InlineData("class A { void M() => Call1(); } class A<T> { void M() => Call2(); }")]
    [InlineData("class A { string P { get => Call1(); set => Call2(); } }")]
    [InlineData("class A { void M() { void One() => Call1(); void Two() => Call2(); } }")]
    [InlineData("class A { void M() { Run(() => Call1()); Run(() => Call2()); } }")]
    [InlineData("Run(Call1()); Run(Call2());")]
    public void Tells_members_and_places_apart(string source)
    {
        // Without the number, the place is all that differs.
        var same = source.Replace("Call1", "Call").Replace("Call2", "Call");

        Assert.NotEqual(At(same), At(same, last: true));
    }

    [Theory]
    [InlineData("class A { string P { get => Call(); set { } } }", "set { }", "set { Other(); }")]
    [InlineData("class A { void M() { void Local() => Call(); Other(); } }", "Other()", "Another()")]
    [InlineData("class A { void M() { Run(() => Call()); Other(); } }", "Other()", "Another()")]
    [InlineData("class A { string f = Call(), g = Other(); }", "Other()", "Another()")]
    public void Accessors_local_functions_and_lambdas_are_part_of_their_member(string source, string before, string after) => Assert.NotEqual(At(source), At(source.Replace(before, after)));

    [Theory]
    [InlineData("[X(Call())] class A { void M() { } }", "void M() { }", "int N() => 1;")]
    [InlineData("class A : B(Call()) { void M() { } }", "void M() { }", "int N() => 1;")]
    [InlineData("class A(int x) : B(Call(x)) { }", "int x", "int x, int y")]
    [InlineData("[assembly: X(Call())] class A;", "class A;", "class B;")]
    [InlineData("var a = 1; Call(); Other();", "var a = 1;", "var a = 2; var b = 3;")]
    [InlineData("var a = 1; Call(); Other();", "Other();", "")]
    [InlineData("enum A { [X(Call())] One, Two }", "Two", "Three")]
    public void Attributes_base_types_and_top_level_statements_stand_alone(string source, string before, string after) => Assert.Equal(At(source), At(source.Replace(before, after)));

    [Fact]
    public void A_partial_type_may_be_put_together()
    {
        const string Part = "partial class A { void M() => Call(); }";

        Assert.Equal(At(Part), At($"partial class A {{ void N() {{ }} void M() => Call(); }}"));
        Assert.Equal(At(Part, path: "/src/A.cs"), At(Part, path: "/src/B.cs"));
    }

    [Fact]
    public void Equal_top_level_statements_are_told_apart_by_their_order()
    {
        const string One = "Other(); Call();";
        const string Two = "Other(); Call(); Other(); Call();";

        Assert.Equal(At(One), At(Two));
        Assert.NotEqual(At(Two), At(Two, last: true));
    }

    [Theory]
    [InlineData("class A { void M() => Call(@\"a\nb\"); }", "\n", "\r\n")]
    [InlineData("class A { void M() => Call(\"\"\"\n    a\n      b\n    \"\"\"); }", "\n    ", "\r\n        ")]
    [InlineData("class A { void M() => Call($\"\"\"\n    a {1}\n      b {2}\n    \"\"\"); }", "\n    ", "\r\n        ")]
    [InlineData("class A { void M() => Call($@\"a {1}\nb\"); }", "\n", "\r\n")]
    public void Line_endings_and_indentation_of_text_count_for_nothing(string source, string before, string after) => Assert.Equal(At(source), At(source.Replace(before, after)));

    [Theory]
    [InlineData("class A { void M() => Call(\"a  b\"); }", "a  b", "a b")]
    [InlineData("class A { void M() => Call(\"\"\"\n    a\n      b\n    \"\"\"); }", "      b", "    b")]
    [InlineData("class A { void M() => Call($\"a {1}\"); }", "$\"a ", "$\"b ")]
    public void A_text_s_own_blanks_and_words_count(string source, string before, string after) => Assert.NotEqual(At(source), At(source.Replace(before, after)));

    [Fact]
    public void A_finding_in_no_code_is_not_known_by_anything() =>
        Assert.Null(BaselineEntry.Of(Diagnostic.Create(Descriptors.ConfigurationInvalid, Location.Create("LlmPatterns.txt", new(0, 1), default), "x"), default));

    [Fact]
    public void Each_symbol_of_the_preprocessor_gives_an_entry_of_its_own()
    {
        const string Both = "class A { void M() {\n#if NET\n Other();\n#endif\n Call(); } }";

        Assert.NotEqual(At(Both), At(Both, options: new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: ["NET"])));
    }

    [Fact]
    public void Sorts_by_member_then_rule_then_hash()
    {
        BaselineEntry[] sorted = [new("LLMP302", "A.B()", "1"), new("LLMP101", "A.a()", "2"), new("LLMP102", "A.a()", "1"), new("LLMP102", "A.a()", "2")];

        Assert.Equal(sorted, sorted.Reverse().Order(BaselineEntry.Order));
    }

    internal static BaselineEntry At(string source, string text = "Call", bool last = false, string path = "/src/A.cs", CSharpParseOptions? options = null)
    {
        var tree = CSharpSyntaxTree.ParseText(source, options ?? new(LanguageVersion.Preview), path);
        var start = last ? source.LastIndexOf(text, StringComparison.Ordinal) : source.IndexOf(text, StringComparison.Ordinal);
        return BaselineEntry.Of(Diagnostic.Create(Descriptors.DeclaredRetrievalMissing, Location.Create(tree, new TextSpan(start, text.Length)), "x", "y", "z"), default)!;
    }
}
