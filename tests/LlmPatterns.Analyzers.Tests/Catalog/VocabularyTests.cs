using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Tests.Catalog;

/// <summary>The subject that a prompt's words belong to.</summary>
public sealed class VocabularyTests
{
    [Theory]
    [InlineData("Tell the patient the dosage.", "medical")]
    [InlineData("What is our refund policy?", "private")]
    [InlineData("Patients and their Symptoms", "medical")]
    [InlineData("You are a nurse for this patient.", null)]
    [InlineData("The patient was patient with patients.", null)]
    [InlineData("Be impatient and undiagnosed.", null)]
    [InlineData("Sagen Sie mir die Dosierung.", null)]
    [InlineData("", null)]
    public void Two_words_or_a_phrase_say_the_subject(string text, string? expected) => Assert.Equal(expected, Subject(text));

    [Theory]
    [InlineData("Tell the patient the dosage.", null)]
    [InlineData("What is our refund policy?", null)]
    [InlineData("Tell the patient the dosage and each side effect.", "medical")]
    [InlineData("What are our refund policy and our warranty?", "private")]
    public void Without_a_user_who_asks_it_takes_more(string text, string? expected) => Assert.Equal(expected, Subject(text, asksUser: false));

    [Fact]
    public void A_project_adds_words() => Assert.Equal("fishing", Subject("Which lure for which trout?", "domain  fishing  words=lure,trout"));

    [Fact]
    public void A_project_adds_words_to_a_shipped_subject() => Assert.Equal("medical", Subject("The patient has a stent.", "domain  medical  words=stent"));

    [Fact]
    public void A_project_switches_a_shipped_subject_off() => Assert.Null(Subject("Tell the patient the dosage.", "domain  medical  words=none"));

    private static string? Subject(string text, string own = "", bool asksUser = true)
    {
        var vocabulary = new Vocabulary(BuiltInCatalog.Subjects, CatalogReader.Read("LlmPatterns.txt", SourceText.From(own)).Domains);
        return vocabulary.SubjectOf([text], asksUser)?.Subject;
    }
}
