namespace LlmPatterns.Package.Tests.Shapes;

/// <summary>Web applications: components and pages, which the compiler sees as generated code, and endpoints, which are lambdas.</summary>
[Collection(PackageCollection.Name)]
public sealed class WebTests(WebBuild build) : IClassFixture<WebBuild>
{
    internal static (string Path, string Text)[] Files { get; } =
    [
        ("Web/Program.cs", """
            using LlmPatterns;
            using Microsoft.Extensions.AI;
            using Web;

            [assembly: DomainSpecific("medical")]

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddRazorPages();
            builder.Services.AddRazorComponents();
            var app = builder.Build();

            app.MapGet("/dose", async (string question, IChatClient client) => (await client.GetResponseAsync($"Answer briefly: {question}")).Text); // LLMP101
            app.MapGet("/guideline", [RetrievalAugmented("guidelines")] async (string question, IChatClient client) =>
            {
                var answer = await client.GetResponseAsync($"Answer from our guidelines: {question}"); // LLMP102
                return answer.Text;
            });
            app.MapGet("/grounded", [RetrievalAugmented("guidelines")] async (string question, IChatClient client, Guidelines guidelines) =>
                (await client.GetResponseAsync($"{await guidelines.FindAsync(question)} {question}")).Text);
            app.MapGet("/handler", Handlers.Answer);
            app.MapRazorPages();
            app.Run();
            """),
        ("Web/Handlers.cs", """
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            namespace Web;

            public static class Handlers
            {
                public static async Task<string> Answer(string question, IChatClient client) =>
                    (await client.GetResponseAsync($"Answer: {question}")).Text; // LLMP101
            }

            public sealed class Guidelines
            {
                [ContextRetrieval]
                public Task<string> FindAsync(string question) => Task.FromResult(question);
            }
            """),
        ("Web/Components/_Imports.razor", "@using Microsoft.AspNetCore.Components.Web"),
        ("Web/Components/Ask.razor", """
            @using LlmPatterns
            @using Microsoft.Extensions.AI
            @inject IChatClient Client
            @inject Guidelines Guidelines

            <input @bind="question" />
            <button @onclick="async () => answer = (await Client.GetResponseAsync(question)).Text">Ask</button> @* LLMP101 *@
            <p>@answer</p>

            @code {
                private string question = "", answer = "";

                private async Task Send() => answer = (await Client.GetResponseAsync($"Answer: {question}")).Text; // LLMP101

                private async Task SendGrounded() =>
                    answer = (await Client.GetResponseAsync($"{await Guidelines.FindAsync(question)} {question}")).Text;

                [FoundationModel(Justification = "No answer depends on it.")]
                private async Task Greet() => answer = (await Client.GetResponseAsync("Say hello.")).Text;
            }
            """),
        // Markup and code-behind are one type in two files: the passages are written in one and asked about in the other.
        ("Web/Components/Manual.razor", """
            @using Microsoft.Extensions.AI
            @inject IChatClient Client
            @inject Guidelines Guidelines
            <p>@answer</p>
            @code {
                private string answer = "";

                protected override async Task OnInitializedAsync() => passages = await Guidelines.FindAsync("manual");

                private async Task Repeat(string question) => answer = (await Client.GetResponseAsync($"Again: {question}")).Text; // LLMP102
            }
            """),
        ("Web/Components/Manual.razor.cs", """
            using LlmPatterns;
            using Microsoft.Extensions.AI;

            namespace Web.Components;

            [RetrievalAugmented("manuals")]
            public partial class Manual
            {
                private string passages = "";

                private async Task<string> Answer(string question) => (await Client.GetResponseAsync($"{passages} {question}")).Text;

                private async Task<string> Guess(string question) => (await Client.GetResponseAsync($"Guess: {question}")).Text; // LLMP102
            }
            """),
        ("Web/Pages/Index.cshtml", """
            @page
            @using Microsoft.Extensions.AI
            @inject IChatClient Client
            <p>@((await Client.GetResponseAsync("What is a safe dose?")).Text)</p> @* LLMP101 *@
            @{
                var more = await Client.GetResponseAsync("What is an unsafe dose?"); // LLMP101
            }
            <p>@more.Text</p>
            """),
    ];

    [Fact]
    public void Endpoints_of_a_minimal_API_are_judged_with_the_declarations_on_their_lambdas() => build.Hold("Web/Program.cs");

    [Fact]
    public void A_method_that_an_endpoint_names_is_judged_where_it_stands() => build.Hold("Web/Handlers.cs");

    [Fact]
    public void A_component_is_judged_at_the_lines_of_its_markup_and_its_code() => build.Hold("Web/Components/Ask.razor");

    [Theory]
    [InlineData("Web/Components/Manual.razor")]
    [InlineData("Web/Components/Manual.razor.cs")]
    public void A_component_and_its_code_behind_are_one_type(string file) => build.Hold(file);

    [Fact]
    public void A_page_is_judged_at_its_own_lines() => build.Hold("Web/Pages/Index.cshtml");

    [Fact]
    public void Nothing_is_said_of_the_code_that_Razor_writes_around_them() =>
        Assert.All(build.Findings.In("Web"), finding => Assert.DoesNotContain(".g.cs", finding));
}

/// <summary>The web application of <see cref="WebTests"/>.</summary>
public sealed class WebBuild(PackageFeed feed) : OneBuild(feed)
{
    private protected override Task<Findings> Build()
    {
        Repository.WithProject("Web/Web.csproj", Repository.Analyzers + Repository.LanguageModel, sdk: "Microsoft.NET.Sdk.Web");
        foreach (var (path, text) in WebTests.Files)
            Repository.With(path, text);
        return Repository.Build("build", "Web");
    }
}
