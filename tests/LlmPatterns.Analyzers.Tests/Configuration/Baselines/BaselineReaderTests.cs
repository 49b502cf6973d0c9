using LlmPatterns.Analyzers.Configuration.Baselines;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Tests.Configuration.Baselines;

/// <summary>A bad line is named, and loses no other.</summary>
public sealed class BaselineReaderTests
{
    private const string Hash = "0123456789abcdef0123456789abcdef";

    private static readonly BaselineEntry Entry = new("LLMP102", "Desk.Answers.Ask(string)", Hash);

    [Theory]
    [InlineData("LLMP102  0123456789abcdef0123456789abcdef  Desk.Answers.Ask(string)")]
    [InlineData("  LLMP102\t0123456789ABCDEF0123456789abcdef   Desk.Answers.Ask(string)  ")]
    [InlineData("LLMP102 0123456789abcdef0123456789abcdef Desk.Answers.Ask(string) # until the move to v2")]
    [InlineData("\uFEFFLLMP102  0123456789abcdef0123456789abcdef  Desk.Answers.Ask(string)")]
    [InlineData("\uFEFF# head\r\n\r\nLLMP102  0123456789abcdef0123456789abcdef  Desk.Answers.Ask(string)\r\n")]
    public void Reads_an_entry(string text)
    {
        var read = Read(text);

        Assert.Empty(read.Problems);
        Assert.Equal(Entry, Assert.Single(read.Lines).Entry);
    }

    [Theory]
    [InlineData("A.operator +(A,A)")]
    [InlineData("<top-level statements>")]
    [InlineData("A.M((int a,string b))")]
    [InlineData("A.M(int).Local()")]
    public void A_member_may_have_blanks(string member) => Assert.Equal(Entry with { Member = member }, Assert.Single(Read($"LLMP102  {Hash}  {member}\n").Lines).Entry);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# LLMP102\n   # a note\n\uFEFF# another")]
    public void Comments_and_empty_lines_are_no_entries(string text)
    {
        Assert.Empty(Read(text).Lines);
        Assert.Empty(Read(text).Problems);
    }

    [Theory]
    [InlineData("LLMP1O2  0123456789abcdef0123456789abcdef  A.M()", "LLMP1O2", "'LLMP1O2' is no rule that a baseline can hold; did you mean 'LLMP102'?")]
    [InlineData("llmp102  0123456789abcdef0123456789abcdef  A.M()", "llmp102", "'llmp102' is no rule that a baseline can hold; did you mean 'LLMP102'?")]
    [InlineData("CS0168  0123456789abcdef0123456789abcdef  A.M()", "CS0168", "'CS0168' is no rule that a baseline can hold; known are LLMP101, LLMP102")]
    [InlineData("LLMP901  0123456789abcdef0123456789abcdef  A.M()", "LLMP901", "'LLMP901' is no rule that a baseline can hold")]
    [InlineData("LLMP000  0123456789abcdef0123456789abcdef  A.M()", "LLMP000", "'LLMP000' is no rule that a baseline can hold")]
    [InlineData("  LLMP102", "LLMP102", "a hash and a member are missing behind 'LLMP102'; remove the line, and run: llm-patterns baseline")]
    [InlineData("LLMP102  0123  A.M()", "0123", "'0123' is no hash of 32 hexadecimal digits; remove the line, and run: llm-patterns baseline")]
    [InlineData("LLMP102  A.M()", "A.M()", "'A.M()' is no hash of 32 hexadecimal digits; remove the line, and run: llm-patterns baseline")]
    [InlineData("LLMP102  0123456789abcdef0123456789abcdeg  A.M()", "0123456789abcdef0123456789abcdeg", "'0123456789abcdef0123456789abcdeg' is no hash of 32 ")]
    [InlineData("LLMP102  0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef", "the member is missing behind the hash; ")]
    [InlineData("LLMP102  0123456789abcdef0123456789abcdef  # A.M()", "0123456789abcdef0123456789abcdef", "the member is missing behind the hash; ")]
    [InlineData("<<<<<<< HEAD", "<<<<<<<", "a merge was not finished here; keep the entries of both sides, remove this line, and run: llm-patterns baseline --prune")]
    [InlineData("||||||| base", "|||||||", "a merge was not finished here; ")]
    [InlineData("=======", "=======", "a merge was not finished here; ")]
    [InlineData(">>>>>>> feature/x", ">>>>>>>", "a merge was not finished here; ")]
    public void A_bad_line_is_named_and_the_others_hold(string line, string place, string message)
    {
        var text = $"{Entry}\n{line}\n{Entry with { Member = "B" }}\n";

        var read = Read(text);

        var problem = Assert.Single(read.Problems);
        Assert.StartsWith(message, problem.Message);
        Assert.Equal((1, place), (problem.Line, text.Substring(problem.Span.Start, problem.Span.Length)));
        Assert.Equal([(Entry, 0), (Entry with { Member = "B" }, 2)], read.Lines.Select(l => (l.Entry, l.Line)));
    }

    [Fact]
    public void Both_sides_of_a_merge_hold()
    {
        var other = Entry with { Member = "B" };

        var read = Read($"<<<<<<< HEAD\n{Entry}\n=======\n{other}\n>>>>>>> feature\n");

        Assert.Equal(3, read.Problems.Length);
        Assert.Equal([Entry, other], read.Lines.Select(l => l.Entry));
    }

    [Fact]
    public void A_line_twice_is_no_problem() => Assert.Empty(Read($"{Entry}\n{Entry}\n").Problems);

    [Fact]
    public void What_is_written_is_read() => Assert.Equal(Entry, Assert.Single(Read(Entry.ToString()).Lines).Entry);

    [Fact]
    public void Every_rule_on_code_can_stand_in_a_baseline() =>
        Assert.Equal(
            new ModelCallAnalyzer().SupportedDiagnostics.Select(r => r.Id).Except(["LLMP000"]).Order(StringComparer.Ordinal),
            Descriptors.InBaselines.Order(StringComparer.Ordinal));

    private static BaselineText Read(string text) => BaselineReader.Read(SourceText.From(text), Descriptors.InBaselines);
}
