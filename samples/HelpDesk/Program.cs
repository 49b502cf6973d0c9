using HelpDesk.Knowledge;
using HelpDesk.Services;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
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
var question = args.Length > 0 ? args[0] : "Is there a newer one?";
var answers = new AnswerService(client, knowledge);
var builder = Kernel.CreateBuilder();
builder.Services.AddSingleton(client.AsChatCompletionService());
var kernel = builder.Build();

Show("mail", await answers.AnswerMailAsync("How do I reset my router?"));
Show("chat", await answers.AnswerChatAsync("How do I reset my router?"));
Show("warranty", await new WarrantyService(client).IsCoveredAsync("The power plug melted.", "Norway"));
Show("billing", await new BillingService(client, new BillingSystem()).ExplainAsync("Contoso", "Why are there two invoices?"));
Show("triage", await new TicketTriage(client).QueueAsync("My invoice is wrong."));
Show("polish", await new ReplyPolisher(client).PolishAsync("restart it"));
Show("outage", await new OutageNotice(client, knowledge).DraftAsync("No line in the north, outage since nine."));
Show("title", await new TicketTitle(client).SuggestAsync("The orange light of my router has been blinking since Monday."));
Show("diagnosis", await new DiagnosisService(client, knowledge, TextWriter.Null).ExplainAsync("A blinking orange light."));
Show("window", await new ChatWindow(client, knowledge).ReplyAsync("Which button is it?"));
Show("parts", await new PartsService(client, articles).NameAsync("Replace the cut fibre cable."));
Show("firmware", await new FirmwareService(client, knowledge).AnswerAsync(question));
Show("desk", await new AgentDesk(kernel, knowledge).AnswerAsync("What do I tell the customer?"));
Show("data sheet", await new SpecificationService(client).AnswerAsync("How many ports does it have?"));
Show("handover", await new Handover(kernel).RetellAsync("It blinks.", "English"));
Show("returns", await new ReturnsService(client).ExplainAsync(question));
Show("complaint", await new EscalationService(client, knowledge).DraftAsync("The orange light has been blinking all week!"));
Show("contract", await new ContractDesk(client).ExplainInvoiceAsync("Setup fee, 20 euros."));
Show("product", await new ProductDesk(client).RecommendAsync("Something for a large house."));
Show("urgency", await new StandInTriage(client).RankAsync("Nothing works."));
Show("recycling", await new RecyclingService(client).WhereAsync("An old router."));
Show("header", TicketHeader.Write(4711, new(2026, 3, 1)));
if (Environment.GetEnvironmentVariable("OPENAI_API_KEY") is { Length: > 0 } key)
{
    using var solved = new InMemoryCollection<SolvedTicket>("solved-tickets", ticket => ticket.Number, ticket => ticket.Solution);
    Show("similar", await new SimilarTickets(client, solved, key).SuggestAsync("No line since nine."));
    Show("digest", await new NightlyDigest(key).WriteAsync("All quiet."));
}
if (Environment.GetEnvironmentVariable("ONNX_MODEL") is { Length: > 0 } folder)
    Show("note", new VoiceNotes(folder).Write("customer called, wants router"));

static void Show(string service, string answer) => Console.WriteLine($"{service,-10} {answer}");
