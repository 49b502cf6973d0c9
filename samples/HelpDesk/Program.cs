using HelpDesk.Knowledge;
using HelpDesk.Services;
using Samples.Shared;

using var client = new OfflineChatClient("gpt-4o-mini");
using var articles = new InMemoryCollection<Article>("knowledge-base", article => article.Number, article => article.Text);
await articles.UpsertAsync(
[
    new Article { Number = "KB12", Text = "To reset the router, hold the reset button for ten seconds." },
    new Article { Number = "KB31", Text = "A blinking orange light means that there is no line; restart the modem first." },
    new Article { Number = "ST7", Text = "The outage in the north last March was a cut fibre cable." },
]);
var knowledge = new KnowledgeBase(articles);
var answers = new AnswerService(client, knowledge);

Show("mail", await answers.AnswerMailAsync("How do I reset my router?"));
Show("chat", await answers.AnswerChatAsync("How do I reset my router?"));
Show("warranty", await new WarrantyService(client).IsCoveredAsync("The power plug melted.", "Norway"));
Show("billing", await new BillingService(client, new BillingSystem()).ExplainAsync("Contoso", "Why are there two invoices?"));
Show("triage", await new TicketTriage(client).QueueAsync("My invoice is wrong."));
Show("polish", await new ReplyPolisher(client).PolishAsync("restart it"));
Show("outage", await new OutageNotice(client, knowledge).DraftAsync("No line in the north, outage since nine."));
Show("title", await new TicketTitle(client).SuggestAsync("The orange light of my router has been blinking since Monday."));

static void Show(string service, string answer) => Console.WriteLine($"{service,-9} {answer}");
