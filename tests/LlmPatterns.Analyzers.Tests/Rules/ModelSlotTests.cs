namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>The slot of the model, row by row: 201, 202, 203, 205, 204.</summary>
public sealed class ModelSlotTests
{
    [Theory]
    // 201: declared foundation, and the model is a fine-tuned one
    [InlineData("F tuned none", "LLMP201")]
    [InlineData("F R tuned retrieved", "LLMP201")]
    [InlineData("F vanilla none", "")]
    [InlineData("F none", "")]
    [InlineData("R tuned retrieved", "")]
    [InlineData("tuned none", "")]
    // 202: declared fine-tuned, and the model is a vanilla one
    [InlineData("T vanilla none", "LLMP202")]
    [InlineData("T R vanilla retrieved", "LLMP202")]
    [InlineData("T tuned none", "")]
    [InlineData("T none", "")]
    [InlineData("R vanilla retrieved", "")]
    // F+T: either model
    [InlineData("F T tuned none", "")]
    [InlineData("F T vanilla none", "")]
    public void Of_another_kind_than_declared(string facts, string expected) => Assert.Equal(expected, SlotTableTests.Found(facts));

    [Theory]
    // 203: tuned for one domain or task, asked about another, also with R
    [InlineData("for=legal domain none", "LLMP203")]
    [InlineData("T for=legal domain none", "LLMP203")]
    [InlineData("R for=legal domain retrieved", "LLMP203")]
    [InlineData("T R for=legal domain retrieved", "LLMP203")]
    [InlineData("T=legal domain none", "LLMP203")]
    [InlineData("T=legal tuned domain none", "LLMP203")]
    [InlineData("T=legal for=finance none", "LLMP203")]
    [InlineData("for=reading-context none", "")]
    [InlineData("task=reading-context none", "LLMP203")]
    [InlineData("task=RAFT none", "LLMP203")]
    [InlineData("T=medical domain none", "")]
    [InlineData("for=medical domain none", "")]
    [InlineData("for=clinical domain none", "")]
    [InlineData("for=legal none", "")]
    [InlineData("tuned domain none", "")]
    [InlineData("F T=legal domain none", "")]
    [InlineData("T=legal for=finance auxiliary none", "")]
    [InlineData("T=legal for=finance auxiliary only-call none", "LLMP203")]
    [InlineData("T=legal T=medical domain none", "")]
    [InlineData("T=legal T=medical for=legal domain none", "")]
    [InlineData("task=reading-context retrieved", "")]
    [InlineData("task=reading-context supplied", "")]
    [InlineData("task=reading-context unknown", "")]
    [InlineData("task=classification domain none", "")]
    // another finding says that nothing is retrieved
    [InlineData("R task=reading-context none", "LLMP102")]
    [InlineData("task=reading-context claim none", "LLMP108")]
    [InlineData("task=reading-context idle-tool none", "LLMP107")]
    [InlineData("task=reading-context domain policy=rag none", "LLMP307")]
    [InlineData("task=reading-context gap none", "")]
    [InlineData("task=reading-context auxiliary none", "")]
    public void Outside_its_domain(string facts, string expected) => Assert.Equal(expected, SlotTableTests.Found(facts));

    [Theory]
    // 201 and 202 before 203
    [InlineData("F for=legal domain none", "LLMP201")]
    [InlineData("T=legal vanilla domain none", "LLMP202")]
    public void In_order(string facts, string expected) => Assert.Equal(expected, SlotTableTests.Found(facts));

    [Theory]
    // 205
    [InlineData("adapter none", "LLMP205")]
    [InlineData("F adapter retrieved-on-some-paths", "LLMP302 LLMP205")]
    [InlineData("T=legal adapter domain none", "LLMP203")]
    [InlineData("T vanilla adapter none", "LLMP202")]
    public void With_an_adapter(string facts, string expected) => Assert.Equal(expected, SlotTableTests.Found(facts));

    [Theory]
    // 204: knowledge, changing facts, nothing retrieved
    [InlineData("for=medical knowledge changing none", "LLMP204")]
    [InlineData("T for=medical knowledge changing none", "LLMP204")]
    [InlineData("for=legal knowledge changing none", "LLMP203")]
    [InlineData("for=medical knowledge changing adapter none", "LLMP205")]
    [InlineData("for=medical knowledge domain none", "")]
    [InlineData("for=medical instruction changing none", "")]
    [InlineData("for=medical changing none", "")]
    [InlineData("for=medical knowledge none", "")]
    [InlineData("for=medical knowledge changing retrieved", "")]
    [InlineData("for=medical knowledge changing supplied", "")]
    [InlineData("for=medical knowledge changing unknown", "")]
    [InlineData("for=medical knowledge changing tool", "")]
    [InlineData("R for=medical knowledge changing none", "LLMP102")]
    [InlineData("for=medical knowledge changing policy=rag none", "LLMP307")]
    [InlineData("for=medical knowledge changing policy=fine-tuned none", "LLMP204")]
    public void With_old_facts(string facts, string expected) => Assert.Equal(expected, SlotTableTests.Found(facts));
}
