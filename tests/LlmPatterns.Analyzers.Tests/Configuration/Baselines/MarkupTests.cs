namespace LlmPatterns.Analyzers.Tests.Configuration.Baselines;

/// <summary>Razor compiles a component's markup to one method, with a number on each element: what stands between two <c>#line</c> counts, not the method.</summary>
public sealed class MarkupTests
{
    private const string Component = """
        class Ask
        {
            protected override void BuildRenderTree(RenderTreeBuilder __builder)
            {
                __builder.OpenElement(0, "p");
                __builder.AddContent(1,
        #line (3,5)-(3,20) "Ask.razor"
                Call(question)
        #line default
        #line hidden
                );
                __builder.CloseElement();
                __builder.AddContent(2,
        #line (4,5)-(4,20) "Ask.razor"
                Call(question)
        #line default
        #line hidden
                );
            }
        #line (7,1)-(9,1) "Ask.razor"
            string question = "";
            string Answer() => Call2(question);
        #line default
        #line hidden
        }
        """;

    [Theory]
    [InlineData("OpenElement(0, \"p\")", "OpenElement(0, \"div\")")]
    [InlineData("AddContent(1", "AddContent(5")]
    [InlineData("#line (3,5)-(3,20)", "#line (13,5)-(13,20)")]
    public void Markup_around_it_may_change(string before, string after) => Assert.Equal(BaselineEntryTests.At(Component), BaselineEntryTests.At(Component.Replace(before, after)));

    [Fact]
    public void The_expression_itself_may_not() => Assert.NotEqual(BaselineEntryTests.At(Component), BaselineEntryTests.At(Component.Replace("Call(question)", "Call(question + 1)")));

    [Fact]
    public void Equal_expressions_are_told_apart_by_their_order()
    {
        var only = Component.Replace("question)\n#line default\n#line hidden\n        );\n        __builder.CloseElement", "other)\n#line default\n#line hidden\n        );\n        __builder.CloseElement");

        Assert.NotEqual(BaselineEntryTests.At(Component), BaselineEntryTests.At(Component.Replace("Call2", "Ask"), last: true));
        Assert.Equal(BaselineEntryTests.At(Component), BaselineEntryTests.At(only.Replace("Call2", "Ask"), last: true));
    }

    [Fact]
    public void A_member_of_the_code_block_is_a_member_like_others()
    {
        var entry = BaselineEntryTests.At(Component, "Call2");

        Assert.Equal("Ask.Answer()", entry.Member);
        Assert.Equal(entry, BaselineEntryTests.At("class Ask { string Answer() => Call2(question); }", "Call2"));
    }
}
