using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Rules;

/// <summary>LLMP109: a template and its arguments that miss each other.</summary>
public sealed class PromptPlaceholderNotFilledTests
{
    [Theory]
    [InlineData("await kernel.InvokePromptAsync(\"Tell {{$topic}} in {{$style}}\", new() { [\"topic\"] = q, [\"style\"] = q });")]
    [InlineData("var a = new KernelArguments { [\"topic\"] = q }; a.Add(\"style\", q); await kernel.InvokePromptAsync(\"Tell {{$topic}} in {{$style}}\", a);")]
    [InlineData("var a = new KernelArguments { { \"Topic\", q } }; a[\"style\"] = q; await kernel.InvokePromptAsync(\"Tell {{ $topic }} in {{$STYLE}}\", a);")]
    [InlineData("await kernel.InvokePromptAsync(\"Tell {{$topic}}\", given);")]
    [InlineData("var a = new KernelArguments(given); await kernel.InvokePromptAsync(\"Tell {{$topic}}\", a);")]
    [InlineData("await kernel.InvokePromptAsync($\"Tell {q}\");")]
    [InlineData("await kernel.InvokePromptAsync(q, new() { [\"topic\"] = q });")]
    [InlineData("await kernel.InvokePromptAsync(\"Tell {{$topic}} \" + q, new() { [\"style\"] = q });")]
    [InlineData("await kernel.InvokePromptAsync(\"Now it is {{Time.Now}}\", new() { [\"zone\"] = q });")]
    [InlineData("await kernel.InvokePromptAsync(\"{{#if style}}{{style}}{{/if}} {{topic}}\", new() { [\"topic\"] = q }, templateFormat: \"handlebars\", promptTemplateFactory: factory);")]
    [InlineData("kernel.PromptRenderFilters.Add(filter); await kernel.InvokePromptAsync(\"Tell {{$topic}}\");")]
    [InlineData("var f = kernel.CreateFunctionFromPrompt(new PromptTemplateConfig(\"Tell {{$topic}}\") { InputVariables = [new() { Name = \"topic\", Default = \"a tale\" }] }); await kernel.InvokeAsync(f);")]
    [InlineData("var f = kernel.CreateFunctionFromPrompt(\"Tell {{$topic}}\"); await kernel.InvokeAsync(f, new() { [\"topic\"] = q });")]
    [InlineData("var a = new KernelArguments(); Fill(a); await kernel.InvokePromptAsync(\"Tell {{$topic}}\", a);")]
    [InlineData("await kernel.InvokePromptAsync(\"Write {{ '{{' }} for braces\");")]
    [InlineData("var f = kernel.CreateFunctionFromPrompt(\"Tell {{$input}}\"); await f.InvokeAsync(kernel, q);")]
    [InlineData("await kernel.InvokePromptAsync(\"Tell a tale\", new(new PromptExecutionSettings()));")]
    public async Task Stays_silent_where_they_meet_or_cannot_be_seen(string statement) => Assert.Empty(await Findings(statement));

    [Theory]
    [InlineData("await kernel.InvokePromptAsync(\"Tell {{$topic}} in {{$style}}\", new() { [\"topic\"] = q });", "No argument of this call of Kernel.InvokePromptAsync fills 'style' of the template. Consider passing it, or taking the placeholder out.")]
    [InlineData("await kernel.InvokePromptAsync(\"Tell {{$topic}}\");", "No argument of this call of Kernel.InvokePromptAsync fills 'topic' of the template. Consider passing it, or taking the placeholder out.")]
    [InlineData("await kernel.InvokePromptAsync(\"Tell {{$topic}}\", new() { [\"subject\"] = q });", "No argument of this call of Kernel.InvokePromptAsync fills 'topic' of the template. Consider one name for both: the argument is called 'subject'.")]
    [InlineData("await kernel.InvokePromptAsync(\"Tell {{$topic}}\", new() { [\"topic\"] = q, [\"style\"] = q });", "No template that this call of Kernel.InvokePromptAsync renders reads the argument 'style'. Consider reading it in the template, or leaving it out.")]
    [InlineData("await foreach (var part in kernel.InvokePromptStreamingAsync(\"Tell {{$topic}}\", new() { [\"subject\"] = q })) { }", "No argument of this call of Kernel.InvokePromptStreamingAsync fills 'topic' of the template. Consider one name for both: the argument is called 'subject'.")]
    [InlineData("var f = kernel.CreateFunctionFromPrompt(\"Tell {{$topic}}\"); await kernel.InvokeAsync(f, new() { [\"subject\"] = q });", "No argument of this call of Kernel.InvokeAsync fills 'topic' of the template. Consider one name for both: the argument is called 'subject'.")]
    [InlineData("var f = KernelFunctionFactory.CreateFromPrompt(\"Tell {{$topic}}\"); await f.InvokeAsync(kernel, new() { [\"subject\"] = q });", "No argument of this call of KernelFunction.InvokeAsync fills 'topic' of the template. Consider one name for both: the argument is called 'subject'.")]
    public async Task Names_what_is_missed(string statement, string message)
    {
        var finding = Assert.Single(await Findings(statement));

        Assert.Equal("LLMP109", finding.Id);
        Assert.Equal(message, finding.GetMessage());
    }

    [Theory]
    [InlineData("await client.GetResponseAsync(string.Format(\"From {0} answer {1}\", passages, q));")]
    [InlineData("await client.GetResponseAsync(string.Format(CultureInfo.InvariantCulture, \"{1:N0} {{0}} {0}\", q, passages));")]
    [InlineData("await client.GetResponseAsync(string.Format(\"{0} {1} {2} {3}\", q, passages, q, q));")]
    [InlineData("await client.GetResponseAsync(string.Format(\"{0} {1}\", all));")]
    [InlineData("await client.GetResponseAsync(string.Format(text, q, passages));")]
    [InlineData("Console.WriteLine(string.Format(\"{0} asks\", q, passages)); await client.GetResponseAsync(q);")]
    [InlineData("await client.GetResponseAsync(\"From {context} answer {question}\".Replace(\"{context}\", passages).Replace(\"{question}\", q));")]
    [InlineData("var prompt = \"From {context} answer {question}\"; prompt = prompt.Replace(\"{context}\", passages); prompt = prompt.Replace(\"{question}\", q); await client.GetResponseAsync(prompt);")]
    [InlineData("await client.GetResponseAsync(text.Replace(\"{context}\", passages));")]
    [InlineData("var prompt = \"Answer {question}\"; if (q.Length > 9) prompt = text; await client.GetResponseAsync(prompt.Replace(\"{context}\", passages));")]
    [InlineData("await client.GetResponseAsync(\"Answer {question}\".Replace(\"{question}\", q).Replace(\"<br>\", \"\"));")]
    [InlineData("await client.GetResponseAsync(\"Reply as {name: text}. Answer {question}\".Replace(\"{question}\", q));")]
    [InlineData("await client.GetResponseAsync((\"Answer {question} \" + text).Replace(\"{context}\", passages));")]
    public async Task Stays_silent_where_what_dotNET_fills_has_a_place(string statement) => Assert.Empty(await Findings(statement));

    [Theory]
    [InlineData("await client.GetResponseAsync(string.Format(\"Answer {0}\", q, passages));", "No template that this call of IChatClient.GetResponseAsync renders reads the argument 'passages'. Consider reading it in the template, or leaving it out.", "passages")]
    [InlineData("await client.GetResponseAsync([new(ChatRole.System, string.Format(Rules, passages, q)), new(ChatRole.User, q)]);", "No template that this call of IChatClient.GetResponseAsync renders reads the argument 'q'. Consider reading it in the template, or leaving it out.", "q")]
    [InlineData("await client.GetResponseAsync(string.Format(\"From {1} answer {0}\", q));", "No argument of this call of IChatClient.GetResponseAsync fills '{1}' of the template. Consider passing it, or taking the placeholder out.", "\"From {1} answer {0}\"")]
    [InlineData("await client.GetResponseAsync(\"From {context} answer {question}\".Replace(\"{passages}\", passages).Replace(\"{question}\", q));", "No template that this call of IChatClient.GetResponseAsync renders reads the argument '{passages}'. Consider one name for both: the template reads '{context}'.", "\"{passages}\"")]
    [InlineData("var prompt = Rules; prompt = prompt.Replace(\"[CONTEXT]\", passages); await client.GetResponseAsync(prompt + q);", "No template that this call of IChatClient.GetResponseAsync renders reads the argument '[CONTEXT]'. Consider reading it in the template, or leaving it out.", "\"[CONTEXT]\"")]
    [InlineData("await client.GetResponseAsync(string.Format(\"Answer {0}\", q, string.Join('\\n',\n  passages.Split('.'))));", "No template that this call of IChatClient.GetResponseAsync renders reads the argument 'string.Join('\\n', passages.Split('.'))'. Consider reading it in the template, or leaving it out.", "string.Join('\\n',\n  passages.Split('.'))")]
    [InlineData("await kernel.InvokePromptAsync(string.Format(\"Answer {0}\", q, passages));", "No template that this call of Kernel.InvokePromptAsync renders reads the argument 'passages'. Consider reading it in the template, or leaving it out.", "passages")]
    public async Task Names_what_dotNET_fills_in_vain(string statement, string message, string place)
    {
        var finding = Assert.Single(await Findings(statement));

        Assert.Equal(message, finding.GetMessage());
        Assert.Equal(place, Text(finding.Location));
    }

    [Fact]
    public async Task Stays_silent_where_a_filter_may_read_the_arguments() => Assert.Empty(await Run("""
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.SemanticKernel;

        public sealed class Shield : IPromptRenderFilter
        {
            public async Task OnPromptRenderAsync(PromptRenderContext context, Func<PromptRenderContext, Task> next)
            {
                if (context.Arguments["documents"]?.ToString()?.Contains("ignore") == false)
                    await next(context);
            }
        }

        public sealed class Teller
        {
            public async Task TellAsync(string q)
            {
                var builder = Kernel.CreateBuilder().AddOpenAIChatCompletion("gpt-4o-mini", "key");
                builder.Services.AddSingleton<IPromptRenderFilter, Shield>();
                await builder.Build().InvokePromptAsync("Tell {{$topic}}", new() { ["topic"] = q, ["documents"] = q });
            }
        }
        """));

    [Fact]
    public async Task Stands_at_the_template_or_the_argument_with_the_call_beside_it()
    {
        var template = Assert.Single(await Findings("await kernel.InvokePromptAsync(\"Tell {{$topic}}\");"));
        var argument = Assert.Single(await Findings("await kernel.InvokePromptAsync(\"Tell {{$topic}}\", new() { [\"topic\"] = q, [\"style\"] = q });"));

        Assert.Equal("\"Tell {{$topic}}\"", Text(template.Location));
        Assert.Equal("\"style\"", Text(argument.Location));
        Assert.Equal("InvokePromptAsync", Text(Assert.Single(argument.AdditionalLocations)));
    }

    [Fact]
    public async Task Is_given_alone_where_it_explains_what_the_call_lacks()
    {
        const string lost = """
            using LlmPatterns;
            using Microsoft.SemanticKernel;

            [RetrievalAugmented("manuals")]
            public sealed class Support(Kernel kernel, Manuals manuals)
            {
                public async Task AnswerAsync(string q) =>
                    await kernel.InvokePromptAsync("From {{$passages}} answer {{$question}}", new() { ["context"] = await manuals.FindAsync(q), ["question"] = q });
            }
            """;

        Assert.Equal("LLMP109", Assert.Single(await Run(lost)).Id);
        Assert.Equal("LLMP102", Assert.Single(await Run(lost, new Settings().WithConfig("root = true\n[*.cs]\ndotnet_diagnostic.LLMP109.severity = none\n")), f => f.Id is "LLMP102" or "LLMP109").Id);
    }

    private static string Text(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);

    private static async Task<IReadOnlyList<Diagnostic>> Findings(string statement) => await Run($$"""
        using System.Globalization;
        using Microsoft.Extensions.AI;
        using Microsoft.SemanticKernel;

        public sealed class Teller(Kernel kernel, IPromptRenderFilter filter, IPromptTemplateFactory factory, IChatClient client)
        {
            private const string Rules = "Answer from {0} and nothing else.";

            public Task TellAsync(string q, KernelArguments given) => TellAsync(q, given, "", "", []);

            public async Task TellAsync(string q, KernelArguments given, string passages, string text, object[] all)
            {
                {{statement}}
            }

            private static void Fill(KernelArguments arguments) => arguments["topic"] = "tales";
        }

        public static class Functions
        {
            public static Task<FunctionResult> InvokeAsync(this KernelFunction function, Kernel kernel, string input) => function.InvokeAsync(kernel, new() { ["input"] = input });
        }
        """);

    private static async Task<IReadOnlyList<Diagnostic>> Run(string code, Settings? settings = null)
    {
        var compilation = await Analysis.Compile(code, Sources.Knowledge);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return await Analysis.Run(compilation, settings);
    }
}
