using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Hosts;

/// <summary>An editor refers to a project, a build to its assembly: both must say the same.</summary>
public sealed class ReferencesTests
{
    private const string Library = """
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        namespace Contoso.Knowledge;

        public sealed class Manuals
        {
            [ContextRetrieval]
            public Task<string> FindAsync(string question) => Task.FromResult("");

            [return: ContextRetrieval]
            public string Near(string question) => question;

            [NotRetrieved]
            public string Profile(string user) => user;

            public string Unmarked(string question) => question;
        }

        public interface ISearch
        {
            [ContextRetrieval]
            Task<string> FindAsync(string question);
        }

        public sealed class Gateway(IChatClient chat)
        {
            [ModelInvocation]
            public Task<string> AskAsync([Prompt] string question) => Task.FromResult(question);

            public async Task<string> AskUnmarkedAsync(string question) => (await chat.GetResponseAsync(question)).Text;
        }

        public static class Prompts
        {
            [DomainSpecific("legal")]
            public const string Review = "Which clauses are unusual?";
        }

        [FoundationModel]
        public abstract class Declared
        {
            public Task<ChatResponse> GreetAsync(IChatClient chat) => chat.GetResponseAsync("Hello");
        }
        """;

    private const string Application = """
        using Contoso.Knowledge;
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        [RetrievalAugmented]
        public sealed class Support(IChatClient chat, Manuals manuals, ISearch search, Gateway gateway) : Declared
        {
            public async Task Method(string question) => await chat.GetResponseAsync(await manuals.FindAsync(question) + question); // => retrieved
            public async Task Interface(string question) => await chat.GetResponseAsync(await search.FindAsync(question) + question); // => retrieved
            public async Task Result(string question) => await chat.GetResponseAsync(manuals.Near(question) + question); // => retrieved
            public async Task Settled(string question) => await chat.GetResponseAsync(manuals.Profile(question) + question); // => none
            public async Task Unmarked(string question) => await chat.GetResponseAsync(manuals.Unmarked(question) + question); // => unknown
            public async Task Wrapper(string question) => await gateway.AskAsync(question); // => none
            public async Task GroundedWrapper(string question) => await gateway.AskAsync(await search.FindAsync(question)); // => retrieved
            public async Task UnmarkedWrapper(string question) => await gateway.AskUnmarkedAsync(question);

            [FoundationModel]
            public Task Prompt(string contract) => chat.GetResponseAsync($"{Prompts.Review} {contract}"); // => none
        }
        """;

    [Fact]
    public async Task A_project_reference_and_an_assembly_give_the_same_findings()
    {
        var references = await RealLibraries.References;
        var library = Analysis.Compile(references, Library).WithAssemblyName("Contoso.Knowledge");
        using var image = new MemoryStream();
        Assert.Empty(library.Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));

        var asAssembly = Analysis.Compile(references.Append(MetadataReference.CreateFromImage(image.ToArray())), Application);
        var asProject = Analysis.Compile(references.Append(library.ToMetadataReference()), Application);

        var expected = await Host.Batch(asAssembly);
        Assert.Equal(expected, await Host.Batch(asProject));
        Assert.Equal(expected, await Host.EachAlone(asProject));
        Inventory.InventoryLines.Hold("grounding", Application, await Analysis.Run(asProject, new Settings().With("llm_patterns.inventory", "true")));
        Assert.Equal(["LLMP102", "LLMP112", "LLMP102", "LLMP101"], (await Analysis.Run(asAssembly)).Select(d => d.Id));
    }
}
