using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP108 and LLMP110: what the fixed words of a prompt say.</summary>
public sealed class PromptWordsTests
{
    [Theory]
    [InlineData("chat.GetResponseAsync($\"Answer using only the context below.\\nQuestion: {q}\")")]
    [InlineData("chat.GetResponseAsync([new(ChatRole.System, \"Answer from the provided documents.\"), new(ChatRole.User, q)])")]
    [InlineData("chat.GetResponseAsync(q, new() { Instructions = \"Base the answer only on the following passages.\" })")]
    [InlineData("chat.GetResponseAsync(\"Use the search results above to answer: \" + q)")]
    [InlineData("kernel.InvokePromptAsync($\"Respond using the retrieved information below: {q}\")")]
    public async Task Reports_a_claim_of_context_that_is_not_there(string call) => Assert.Equal(["LLMP108"], await Ids(call));

    [Theory]
    [InlineData("chat.GetResponseAsync($\"Answer using only the context below.\\nContext: {manuals.FindAsync(q).Result}\\nQuestion: {q}\")")]
    [InlineData("chat.GetResponseAsync(\"Answer using only the context below. \" + System.IO.File.ReadAllText(\"faq.md\") + q)")]
    [InlineData("chat.GetResponseAsync($\"Answer using only the context below.\\n{context}\")")]
    [InlineData("chat.GetResponseAsync($\"Answer using only the context below.\\n{cache.Near(q)} {q}\")")]
    [InlineData("chat.GetResponseAsync($\"Use the following JSON format: {q}\")")]
    [InlineData("chat.GetResponseAsync($\"Follow the steps below: {q}\")")]
    [InlineData("chat.GetResponseAsync($\"Tell me what context means. {q}\")")]
    [InlineData("chat.GetResponseAsync(\"Answer from the following sources. We open at nine and close at five, on Sundays at ten. Returns are possible within thirty days if the box is closed, and within ten if it is not. Repairs take two weeks; the workshop answers the telephone on weekdays before noon only. Spare parts are sold for ten years after the last unit was made. \" + q)")]
    [InlineData("kernel.InvokePromptAsync(\"Answer from the context below: {{Manuals.Find $q}}\", new() { [\"q\"] = q })")]
    public async Task Stays_silent_where_the_context_is_or_may_be_there(string call) => Assert.DoesNotContain("LLMP108", await Ids(call));

    [Theory]
    [InlineData("chat.GetResponseAsync($\"Tell the patient which dosage is right. {q}\")")]
    [InlineData("chat.GetResponseAsync(q, new() { Instructions = \"You explain our return policy to customers.\" })")]
    [InlineData("chat.GetResponseAsync($\"What is the current price of {q}?\")")]
    [InlineData("kernel.InvokePromptAsync($\"Does this make the defendant liable? Think of jurisdiction. {q}\")")]
    [InlineData("kernel.InvokePromptAsync(\"How many vacation days are left? \" + q)")]
    [InlineData("chat.GetResponseAsync(\"Which dosage of this medication, and which side effects?\")")]
    public async Task Reports_words_that_give_a_subject_away(string call) => Assert.Equal(["LLMP110"], await Ids(call));

    [Theory]
    [InlineData("chat.GetResponseAsync($\"Summarise this for the patient; name dosage and symptoms. {q}\")")]
    [InlineData("chat.GetResponseAsync($\"Translate our return policy into French. {q}\")")]
    [InlineData("chat.GetResponseAsync($\"Classify the mail: is it about our refund policy or the current price? {q}\")")]
    [InlineData("chat.GetResponseAsync($\"Write a story about a patient and a diagnosis. {q}\")")]
    [InlineData("chat.GetResponseAsync($\"Be patient. {q}\")")]
    [InlineData("chat.GetResponseAsync(\"What do opening hours tell about a shop?\")")]
    [InlineData("chat.GetResponseAsync($\"Be patient; impatience and patients' patience count. {q}\")")]
    [InlineData("chat.GetResponseAsync($\"Say something about outpatientdosages. {q}\")")]
    [InlineData("chat.GetResponseAsync($\"Tell the patient which dosage is right. {manuals.FindAsync(q).Result} {q}\")")]
    [InlineData("chat.GetResponseAsync($\"Tell the patient which dosage is right. {cache.Near(q)} {q}\")")]
    [InlineData("chat.GetResponseAsync(\"Tell the patient which dosage is right. \" + q, new() { Tools = [AIFunctionFactory.Create(() => System.DateTime.Now)] })")]
    [InlineData("chat.GetResponseAsync($\"Welche Dosierung ist richtig? {q}\")")]
    public async Task Stays_silent_where_words_decide_nothing(string call) => Assert.DoesNotContain("LLMP110", await Ids(call));

    [Fact]
    public async Task A_project_adds_words_and_switches_subjects_off()
    {
        const string pumps = "chat.GetResponseAsync($\"Which firmware do our pumps need? {q}\")", dosage = "chat.GetResponseAsync($\"Tell the patient which dosage is right. {q}\")";

        Assert.Empty(await Ids(pumps));
        Assert.Equal(["LLMP110"], await Ids(pumps, "domain product words=firmware,\"our pumps\""));
        Assert.Empty(await Ids(dosage, "domain medical words=none"));
        Assert.Equal(["LLMP110"], await Ids(dosage, "domain legal words=none"));
    }

    private static async Task<IReadOnlyList<string>> Ids(string call, string names = "")
    {
        var compilation = await Analysis.Compile($$"""
            using Microsoft.Extensions.AI;
            using Microsoft.SemanticKernel;

            public sealed class Support(IChatClient chat, Kernel kernel, Manuals manuals, IAnswerCache cache)
            {
                public async Task AskAsync(string q) => await {{(call.Contains("{context}") ? "chat.GetResponseAsync(q)" : call)}};

                public async Task ReadAsync(string context) => await {{(call.Contains("{context}") ? call : "Task.CompletedTask")}};
            }
            """, Sources.Knowledge);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
        return [.. (await Analysis.Run(compilation, new Settings().WithFile("/src/LlmPatterns.txt", names))).Select(f => f.Id).Where(id => id is "LLMP107" or "LLMP108" or "LLMP110")];
    }
}
