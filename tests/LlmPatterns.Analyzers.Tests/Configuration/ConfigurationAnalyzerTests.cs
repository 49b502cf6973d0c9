using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Configuration;

/// <summary>LLMP901 in the files and keys that a project brings along.</summary>
public sealed class ConfigurationAnalyzerTests
{
    private const string Library = """
        namespace Contoso.Llm
        {
            public class Gateway
            {
                public string AskAsync(string question, int times) => question;
                public string AskAsync(string text) => text;
                public string Model { get; set; } = "";
                public string this[int i] => "";
                public class Options;
            }
            public class Generic<T>;
        }
        """;

    [Theory]
    [InlineData("/src/LlmPatterns.txt")]
    [InlineData("C:\\src\\llmpatterns.TXT")]
    [InlineData("LlmPatterns.txt")]
    [InlineData("/src/Contoso.catalog.txt")]
    [InlineData("/src/.catalog.txt")]
    public async Task Reports_at_the_line_in_each_of_our_files(string path)
    {
        var finding = Assert.Single(await In(path, "# ours\n\n  retreive M:Contoso.Llm.Gateway.AskAsync\n"));

        Assert.Equal("LLMP901", finding.Id);
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.Equal("'retreive' is no kind of line; did you mean 'retrieve'?", finding.GetMessage());
        Assert.Equal((path, 2, 2, 10), finding.Location.GetLineSpan() is var at ? (at.Path, at.StartLinePosition.Line, at.StartLinePosition.Character, at.EndLinePosition.Character) : default);
    }

    [Theory]
    [InlineData("/src/readme.txt")]
    [InlineData("/src/MyLlmPatterns.txt")]
    [InlineData("/src/LlmPatterns.txt/other.txt")]
    [InlineData("/src/catalog.txt")]
    [InlineData("/src/Contoso.catalog.txt.bak")]
    public async Task Other_files_are_not_read(string path) => Assert.Empty(await In(path, "nonsense"));

    [Theory]
    // Names that are nearly right.
    [InlineData("invoke M:Contoso.Llm.Gateway.AskAsinc", "'Contoso.Llm.Gateway' has no member 'AskAsinc'; did you mean 'AskAsync'?")]
    [InlineData("invoke M:Contoso.Llm.Gateway.Zzz", "'Contoso.Llm.Gateway' has no member 'Zzz'; known are #ctor, AskAsync")]
    [InlineData("carry P:Contoso.Llm.Gateway.Modle", "'Contoso.Llm.Gateway' has no member 'Modle'; did you mean 'Model'?")]
    [InlineData("carry P:Contoso.Llm.Gateway.AskAsync", "'AskAsync' of 'Contoso.Llm.Gateway' is written M:")]
    [InlineData("invoke M:Contoso.Llm.Gatway.AskAsync", "there is no type 'Gatway' in 'Contoso.Llm'; did you mean 'Gateway'?")]
    [InlineData("plain T:Contoso.Llm.Gatewy", "there is no type 'Gatewy' in 'Contoso.Llm'; did you mean 'Gateway'?")]
    [InlineData("plain T:Contoso.Llm.Generic", "there is no type 'Generic' in 'Contoso.Llm'; did you mean 'Generic`1'?")]
    [InlineData("invoke M:AskAsync", "'M:AskAsync' names no member; write its type in front of it")]
    // Parameter lists and parameters.
    [InlineData("invoke M:Contoso.Llm.Gateway.AskAsync(System.Int32)", "no 'AskAsync' of 'Contoso.Llm.Gateway' has this parameter list; leave it off to mean every overload")]
    [InlineData("invoke M:Contoso.Llm.Gateway.AskAsync prompt=qestion", "'AskAsync' has no parameter 'qestion'; did you mean 'question'?")]
    [InlineData("invoke M:Contoso.Llm.Gateway.AskAsync prompt=question options=settings.Tools", "'AskAsync' has no parameter 'settings'; known are question, text, times")]
    [InlineData("invoke M:Contoso.Llm.Gateway.AskAsync(System.String) prompt=question", "'AskAsync' has no parameter 'question'; known are text")]
    [InlineData("model P:Contoso.Llm.Gateway.Model id=model", "'Model' has no parameters")]
    // The same of real libraries.
    [InlineData("invoke M:Microsoft.Extensions.AI.IChatClient.GetResponsAsync", "'Microsoft.Extensions.AI.IChatClient' has no member 'GetResponsAsync'; did you mean 'GetResponseAsync'?")]
    [InlineData("plain T:Microsoft.Extensions.AI.IChatCleint", "there is no type 'IChatCleint' in 'Microsoft.Extensions.AI'; did you mean 'IChatClient'?")]
    public async Task An_id_that_names_nothing_is_named_with_the_nearest_that_does(string line, string message)
    {
        var finding = Assert.Single(await In("LlmPatterns.txt", "\n" + line));

        Assert.Equal(message, finding.GetMessage());
        Assert.Equal((1, line.IndexOf(' ') + 1), finding.Location.GetLineSpan().StartLinePosition is var at ? (at.Line, at.Character) : default);
    }

    [Theory]
    [InlineData("invoke M:Contoso.Llm.Gateway.AskAsync prompt=question,text options=times")]
    [InlineData("invoke M:Contoso.Llm.Gateway.AskAsync(System.String,System.Int32) prompt=question,@this")]
    [InlineData("model M:Contoso.Llm.Gateway.#ctor")]
    [InlineData("model P:Contoso.Llm.Gateway.Model id=@value")]
    [InlineData("retrieve P:Contoso.Llm.Gateway.Item")]
    [InlineData("plain T:Contoso.Llm.Gateway.Options")]
    [InlineData("plain T:Contoso.Llm.Generic`1")]
    [InlineData("invoke M:Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync prompt=chatMessage")]
    [InlineData("carry M:Microsoft.Extensions.AI.ChatClientExtensions.AsAIAgent")]
    [InlineData("embed M:Microsoft.Extensions.AI.IEmbeddingGenerator`2.GenerateAsync")]
    [InlineData("look-alike M:Microsoft.Extensions.AI.AIFunctionFactory.CreateDeclaration")]
    public async Task An_id_that_names_something_is_fine(string line) => Assert.Empty(await In("LlmPatterns.txt", line));

    [Theory]
    [InlineData("retrieve M:Qdrant.Client.QdrantClient.SearchAsync")]
    [InlineData("retrieve M:Qdrant.Client.QdrantClient.SearchAsync(System.String,System.Int32)")]
    [InlineData("plain T:Fabrikam.Gateway")]
    // Another package's type in a namespace that is here.
    [InlineData("model M:Microsoft.Extensions.AI.AzureAIInferenceExtensions.AsIChatClient id=modelId")]
    [InlineData("model M:Contoso.Llm.Providers.Register")]
    [InlineData("assembly Fabrikam\nplain T:Contoso.Llm.Gatewy")]
    public async Task An_id_of_a_library_that_is_not_referenced_is_not_judged(string text) => Assert.Empty(await In("LlmPatterns.txt", text));

    [Fact]
    public async Task A_file_that_names_its_assemblies_is_judged_in_full_where_they_are_all_there()
    {
        const string Line = "invoke M:Contoso.Llm.Providers.Ask";

        Assert.Equal("there is no type 'Contoso.Llm.Providers' in the assemblies that this file names", Assert.Single(await In("a.catalog.txt", "assembly TestProject\n" + Line)).GetMessage());
        Assert.Empty(await In("a.catalog.txt", "assembly TestProject\nassembly Contoso.Providers\n" + Line));
    }

    [Fact]
    public async Task Files_are_judged_each_for_itself()
    {
        var found = await Analysis.Findings(Library, new Settings().WithFile("LlmPatterns.txt", "domian medical\n").WithFile("a.catalog.txt", "invoke M:Contoso.Llm.Gateway.Ask\ncarry M:Contoso.Llm.Gateway.AskAsync"));

        Assert.Equal(["LlmPatterns.txt", "a.catalog.txt"], found.Select(f => f.Location.GetLineSpan().Path).OrderDescending(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Files_are_judged_where_nothing_asks_a_model() =>
        Assert.Equal("LLMP901", Assert.Single(await Analysis.Run(Analysis.Compile([], "class C;"), new Settings().WithFile("LlmPatterns.txt", "domian medical"))).Id);

    [Fact]
    public async Task An_empty_file_is_fine() => Assert.Empty(await In("LlmPatterns.txt", ""));

    private static Task<ImmutableArray<Diagnostic>> In(string path, string text) => Analysis.Findings(Library, new Settings().WithFile(path, text));
}
