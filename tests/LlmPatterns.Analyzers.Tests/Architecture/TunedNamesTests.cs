using LlmPatterns.Analyzers.Architecture;

namespace LlmPatterns.Analyzers.Tests.Architecture;

/// <summary>Which names of domains and tasks are taken for one, so that a spelling is no mismatch.</summary>
public sealed class TunedNamesTests
{
    [Theory]
    [InlineData("legal", "Legal")]
    [InlineData("legal", "law")]
    [InlineData("legal", "contract law")]
    [InlineData("legal", "legal/contracts")]
    [InlineData("medical", "medicine")]
    [InlineData("medical", "MedicalDevices")]
    [InlineData("history", "historical-events")]
    [InlineData("finance", "financial")]
    [InlineData("product", "product_manuals")]
    [InlineData("", "legal")]
    [InlineData("the domain", "legal")]
    public void Subjects_of_one_name(string left, string right)
    {
        Assert.True(SubjectNames.Plain.AreRelated(left, right));
        Assert.True(SubjectNames.Plain.AreRelated(right, left));
    }

    [Theory]
    [InlineData("legal", "history")]
    [InlineData("law", "history")]
    [InlineData("medical", "legal")]
    [InlineData("legal", "logistics")]
    [InlineData("hr", "finance")]
    public void Subjects_of_two_names(string left, string right)
    {
        Assert.False(SubjectNames.Plain.AreRelated(left, right));
        Assert.False(SubjectNames.Plain.AreRelated(right, left));
    }

    [Fact]
    public void A_word_of_a_subject_is_a_part_of_it()
    {
        var names = new SubjectNames([("medical", ["dosage", "cardiology"]), ("legal", ["tort"])]);

        Assert.True(names.AreRelated("Medical", "cardiology"));
        Assert.True(names.AreRelated("cardiology", "medical"));
        Assert.False(names.AreRelated("legal", "cardiology"));
    }

    [Theory]
    [InlineData("classification", "classify")]
    [InlineData("classification", "Classifier")]
    [InlineData("ticket-classification", "TicketTriage")]
    [InlineData("summarisation", "summarization")]
    [InlineData("summarise", "summary")]
    [InlineData("labelling", "labeling")]
    [InlineData("write", "writing")]
    [InlineData("house-style", "classification")]
    [InlineData("drafting", "writing")]
    [InlineData("translate", "translation")]
    public void Tasks_of_one_name(string left, string right)
    {
        Assert.True(TaskNames.AreRelated(left, right));
        Assert.True(TaskNames.AreRelated(right, left));
    }

    [Theory]
    [InlineData("classification", "summarisation")]
    [InlineData("classification", "writing")]
    [InlineData("translation", "extraction")]
    [InlineData("reading-context", "classification")]
    public void Tasks_of_two_names(string left, string right)
    {
        Assert.False(TaskNames.AreRelated(left, right));
        Assert.False(TaskNames.AreRelated(right, left));
    }

    [Theory]
    [InlineData("reading-context", true)]
    [InlineData("ReadingContext", true)]
    [InlineData("context reading", true)]
    [InlineData("rag", true)]
    [InlineData("RAFT", true)]
    [InlineData("reading", false)]
    [InlineData("context", false)]
    [InlineData("storage", false)]
    [InlineData("classification", false)]
    public void Tasks_that_read_context(string task, bool isReading) => Assert.Equal(isReading, TaskNames.ReadsContext(task));
}
