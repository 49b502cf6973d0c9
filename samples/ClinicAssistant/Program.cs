using ClinicAssistant;
using Samples.Shared;

using var client = new OfflineChatClient("gpt-4o-mini");
using var guidelines = new InMemoryCollection<Guideline>("clinic-guidelines", guideline => guideline.Number, guideline => guideline.Text);
await guidelines.UpsertAsync(
[
    new Guideline { Number = "4.1", Text = "The paracetamol dose for an adult is 500 to 1000 mg, at most 4 g a day." },
    new Guideline { Number = "7.3", Text = "Triage a fever above 39 degrees in an infant as urgent." },
    new Guideline { Number = "9.2", Text = "Change a peripheral venous catheter when signs of infection show." },
]);

var assistant = new GuidelineAssistant(client, new GuidelineSearch(guidelines));
var reminder = new AppointmentReminder(client);

foreach (var question in new[] { "What is the daily paracetamol dose for an adult?", "How do we handle a lost passport?" })
{
    Console.WriteLine($"Q: {question}");
    Console.WriteLine($"A: {await assistant.AnswerAsync(question)}");
    Console.WriteLine();
}
Console.WriteLine(await reminder.RewriteAsync("Your appointment is on 3 May at 9:30 in room 12.", "English"));
