using LlmPatterns.Analyzers.Rules;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>The slot table, row by row: one cause, one finding.</summary>
public sealed class SlotTableTests
{
    [Theory]
    // 102: R declared; none or supplied
    [InlineData("R none", "LLMP102")]
    [InlineData("R supplied", "LLMP102")]
    [InlineData("F R none", "LLMP102")]
    [InlineData("T R none", "LLMP102")]
    [InlineData("R domain none", "LLMP102")]
    [InlineData("F R justified none", "LLMP102")]
    [InlineData("R retrieved", "")]
    [InlineData("R hosted", "")]
    [InlineData("R tool", "")]
    [InlineData("R search-tool", "")]
    [InlineData("R retrieved-on-some-paths", "")]
    [InlineData("R retrieved unknown", "")]
    [InlineData("R domain retrieved supplied", "")]
    // 101: domain marked; R not declared, no T declared or proven, no F with a justification; none
    [InlineData("domain none", "LLMP101")]
    [InlineData("F domain none", "LLMP101")]
    [InlineData("F domain vanilla none", "LLMP101")]
    [InlineData("F blank-justification domain none", "LLMP101")]
    [InlineData("F justified domain none", "")]
    [InlineData("T domain none", "")]
    [InlineData("F T domain none", "")]
    [InlineData("domain tuned none", "")]
    [InlineData("domain supplied", "")]
    [InlineData("domain retrieved", "")]
    [InlineData("domain tool", "")]
    [InlineData("F none", "")]
    [InlineData("none", "")]
    // 112: domain-specific or declared RAG, and an unknown reaches the prompt
    [InlineData("R unknown", "LLMP112")]
    [InlineData("R unknown supplied", "LLMP112")]
    [InlineData("domain unknown", "LLMP112")]
    [InlineData("F domain unknown", "LLMP112")]
    [InlineData("F R justified unknown", "LLMP112")]
    [InlineData("unknown", "")]
    [InlineData("F unknown", "")]
    // no answer to the unknown would make these a finding
    [InlineData("F justified domain unknown", "")]
    [InlineData("T domain unknown", "")]
    [InlineData("domain tuned unknown", "")]
    [InlineData("domain unknown supplied", "")]
    public void Context(string facts, string expected) => Assert.Equal(expected, Found(facts));

    [Theory]
    // 104: a path without the search, which its own result does not decide
    [InlineData("retrieved-on-some-paths branched", "LLMP104")]
    [InlineData("R retrieved-on-some-paths branched", "LLMP104")]
    [InlineData("domain retrieved-on-some-paths branched", "LLMP104")]
    [InlineData("retrieved-on-some-paths supplied branched", "LLMP104")]
    [InlineData("retrieved-on-some-paths unasked", "")]
    [InlineData("retrieved-on-some-paths branched asked-about", "")]
    [InlineData("tool retrieved-on-some-paths branched", "")]
    [InlineData("retrieved branched asked-about", "")]
    [InlineData("none branched", "")]
    // 105: retrieved, and no search is asked about, here or out of sight
    [InlineData("retrieved unasked", "LLMP105")]
    [InlineData("R retrieved unasked", "LLMP105")]
    [InlineData("retrieved supplied unasked unasked", "LLMP105")]
    [InlineData("F retrieved unasked", "LLMP105 LLMP302")]
    [InlineData("retrieved asked-about", "")]
    [InlineData("retrieved handed-on", "")]
    [InlineData("retrieved own", "")]
    [InlineData("retrieved unasked own", "")]
    [InlineData("retrieved unasked asked-about", "")]
    [InlineData("retrieved unasked elsewhere", "")]
    [InlineData("retrieved-on-some-paths unasked branched", "LLMP104")]
    [InlineData("retrieved", "")]
    // an earlier one has the slot
    [InlineData("domain policy=foundation retrieved unasked", "LLMP307")]
    [InlineData("R unknown branched", "LLMP112")]
    // 103, which stands at the search, explains 101 and 102
    [InlineData("R none discarded", "")]
    [InlineData("domain none discarded", "")]
    [InlineData("domain policy=rag none discarded", "LLMP307")]
    [InlineData("R unknown discarded", "LLMP112")]
    public void What_becomes_of_a_search(string facts, string expected) => Assert.Equal(expected, Found(facts));

    [Theory]
    // 106 and 111 stand beside every other
    [InlineData("user-input retrieved fixed-query", "LLMP106")]
    [InlineData("user-input retrieved fixed-query asked-about", "")]
    [InlineData("user-input retrieved fixed-query elsewhere", "")]
    [InlineData("retrieved fixed-query", "")]
    [InlineData("user-input none discarded", "")]
    [InlineData("retrieved instructing", "LLMP111")]
    [InlineData("retrieved asked-about", "")]
    [InlineData("F user-input retrieved fixed-query", "LLMP302 LLMP106")]
    [InlineData("F retrieved instructing", "LLMP302 LLMP111")]
    [InlineData("auxiliary retrieved instructing", "LLMP111")]
    [InlineData("auxiliary user-input retrieved fixed-query", "LLMP106")]
    public void Beside_these(string facts, string expected) => Assert.Equal(expected, Found(facts));

    [Theory]
    // 107 › 307 › 102 › 101 › 108 › 110 › 112
    [InlineData("idle-tool none", "LLMP107")]
    [InlineData("idle-tool supplied", "LLMP107")]
    [InlineData("R idle-tool none", "LLMP107")]
    [InlineData("domain policy=rag idle-tool none", "LLMP107")]
    [InlineData("domain claim none", "LLMP101")]
    [InlineData("R claim none", "LLMP102")]
    [InlineData("claim none", "LLMP108")]
    [InlineData("F claim none", "LLMP108")]
    [InlineData("claim words none", "LLMP108")]
    [InlineData("words none", "LLMP110")]
    [InlineData("idle-tool retrieved", "")]
    [InlineData("claim retrieved", "")]
    [InlineData("claim supplied", "")]
    [InlineData("claim unknown", "")]
    [InlineData("claim tool", "")]
    [InlineData("F words none", "")]
    [InlineData("T words none", "")]
    [InlineData("words tuned none", "")]
    [InlineData("words retrieved", "")]
    [InlineData("words unknown", "")]
    [InlineData("words supplied", "")]
    // 109 explains it
    [InlineData("R gap none", "")]
    [InlineData("domain gap none", "")]
    [InlineData("claim words gap none", "")]
    public void Words_and_tools(string facts, string expected) => Assert.Equal(expected, Found(facts));

    [Theory]
    // 307: the policy of its domain is broken, by proof
    [InlineData("domain policy=rag none", "LLMP307")]
    [InlineData("domain policy=agentic-rag supplied", "LLMP307")]
    [InlineData("R domain policy=rag none", "LLMP307")]
    [InlineData("F justified domain policy=rag none", "LLMP307")]
    [InlineData("T domain policy=fine-tuned+rag tuned none", "LLMP307")]
    [InlineData("R domain policy=fine-tuned+rag vanilla retrieved", "LLMP307")]
    [InlineData("domain policy=fine-tuned vanilla retrieved", "LLMP307")]
    [InlineData("domain policy=fine-tuned,rag vanilla none", "LLMP307")]
    [InlineData("domain policy=foundation+rag tuned retrieved", "LLMP307")]
    [InlineData("domain policy=foundation tuned none", "LLMP307")]
    [InlineData("domain policy=foundation retrieved", "LLMP307")]
    [InlineData("domain policy=rag retrieved", "")]
    [InlineData("domain policy=rag hosted", "")]
    [InlineData("domain policy=rag tool", "")]
    [InlineData("domain policy=rag retrieved-on-some-paths", "")]
    [InlineData("domain policy=fine-tuned tuned retrieved", "")]
    [InlineData("domain policy=fine-tuned,rag tuned none", "")]
    [InlineData("domain policy=fine-tuned,rag vanilla retrieved", "")]
    [InlineData("domain policy=fine-tuned+foundation+rag vanilla retrieved", "")]
    [InlineData("domain policy=foundation tool", "")]
    [InlineData("policy=rag none", "")]
    // not proven, or kept: the slot is for the next
    [InlineData("domain policy=rag unknown", "LLMP112")]
    [InlineData("domain policy=fine-tuned none", "LLMP101")]
    [InlineData("R domain policy=fine-tuned none", "LLMP102")]
    [InlineData("domain policy=foundation none", "LLMP101")]
    public void Policy(string facts, string expected) => Assert.Equal(expected, Found(facts));

    [Theory]
    // 302: F or T without R; retrieved, hosted, or a tool whose body reaches catalogued retrieval
    [InlineData("F retrieved", "LLMP302")]
    [InlineData("T retrieved", "LLMP302")]
    [InlineData("F T retrieved", "LLMP302")]
    [InlineData("F hosted", "LLMP302")]
    [InlineData("F retrieved-on-some-paths", "LLMP302")]
    [InlineData("F search-tool", "LLMP302")]
    [InlineData("F justified domain retrieved", "LLMP302")]
    [InlineData("F tool retrieved-on-some-paths", "LLMP302")]
    [InlineData("F tool", "")]
    [InlineData("F unknown", "")]
    [InlineData("F supplied", "")]
    [InlineData("F R retrieved", "")]
    [InlineData("T R hosted", "")]
    [InlineData("retrieved", "")]
    public void The_other_way(string facts, string expected) => Assert.Equal(expected, Found(facts));

    [Theory]
    [InlineData("F domain retrieved", "LLMP302")]
    [InlineData("F domain none", "LLMP101")]
    [InlineData("F justified domain none", "")]
    [InlineData("R tool", "")]
    [InlineData("R hosted", "")]
    [InlineData("R domain hosted", "")]
    [InlineData("T domain none", "")]
    [InlineData("T=legal domain none", "LLMP203")]
    [InlineData("F tuned retrieved", "LLMP302 LLMP201")]
    [InlineData("T R vanilla none", "LLMP102 LLMP202")]
    public void The_examples_of_the_design(string facts, string expected) => Assert.Equal(expected, Found(facts));

    [Theory]
    [InlineData("R none", "LLMP102", "")]
    [InlineData("F tuned retrieved", "LLMP302", "LLMP201")]
    [InlineData("F tuned retrieved", "LLMP201", "LLMP302")]
    [InlineData("domain none", "LLMP101", "")]
    [InlineData("domain none", "LLMP102", "LLMP101")]
    [InlineData("R domain unknown", "LLMP102", "LLMP112")]
    [InlineData("F for=legal domain none", "LLMP201", "LLMP203")]
    [InlineData("for=legal knowledge changing none", "LLMP203", "LLMP204")]
    [InlineData("retrieved-on-some-paths branched", "LLMP104", "")]
    [InlineData("retrieved unasked", "LLMP105", "")]
    public void A_rule_that_is_off_does_not_take_the_slot(string facts, string off, string expected) => Assert.Equal(expected, Found(facts, off));

    [Theory]
    [InlineData("domain policy=rag none", "LLMP307")]
    [InlineData("domain none", "LLMP101")]
    [InlineData("R none", "LLMP102")]
    [InlineData("R unknown", "LLMP112")]
    [InlineData("T for=medical knowledge changing none", "LLMP204")]
    [InlineData("T task=reading-context none", "LLMP203")]
    [InlineData("F retrieved", "LLMP302")]
    [InlineData("retrieved-on-some-paths branched", "LLMP104")]
    [InlineData("retrieved unasked", "LLMP105")]
    public void Auxiliary_calls_are_left_out_unless_they_are_all_that_was_declared(string facts, string expected)
    {
        Assert.Equal("", Found($"{facts} auxiliary"));
        Assert.Equal(expected, Found($"{facts} auxiliary only-call"));
    }

    [Theory]
    [InlineData("F tuned auxiliary none", "LLMP201")]
    [InlineData("T vanilla auxiliary none", "LLMP202")]
    [InlineData("for=legal domain auxiliary none", "LLMP203")]
    [InlineData("adapter auxiliary none", "LLMP205")]
    [InlineData("F tuned auxiliary retrieved", "LLMP201")]
    public void The_model_of_an_auxiliary_call_is_judged(string facts, string expected) => Assert.Equal(expected, Found(facts));

    [Theory]
    [InlineData("R none forwarding")]
    [InlineData("F tuned none forwarding")]
    [InlineData("F domain retrieved forwarding")]
    [InlineData("R none broken")]
    [InlineData("F tuned none broken")]
    public void Forwarding_and_broken_calls_have_no_findings(string facts) => Assert.Equal("", Found(facts));

    [Fact]
    public void Every_rule_stands_in_one_slot_and_judges_auxiliary_calls_only_for_what_they_are_given()
    {
        var rules = SlotTable.Slots.SelectMany(slot => slot).ToList();

        Assert.Equal(rules.Count, rules.Select(r => r.Descriptor.Id).Distinct().Count());
        Assert.All(rules, r => Assert.Equal(r.Descriptor.Id is "LLMP106" or "LLMP111" or "LLMP201" or "LLMP202" or "LLMP203" or "LLMP205", r.JudgesAuxiliaryCalls));
    }

    internal static string Found(string facts, string? off = null) =>
        string.Join(' ', SlotTable.Decide(Facts.Of(facts), rule => rule.Id != off).Select(f => f.Descriptor.Id));
}
