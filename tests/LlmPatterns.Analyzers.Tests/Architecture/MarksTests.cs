using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Tests.Inventory;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LlmPatterns.Analyzers.Tests.Architecture;

/// <summary>Marks are matched by full name, so a team may compile its own copy, and those of a referenced assembly count.</summary>
public sealed class MarksTests
{
    private const string OwnCopy = """
        namespace LlmPatterns
        {
            [AttributeUsage(AttributeTargets.All)]
            internal sealed class RetrievalAugmentedAttribute : Attribute;

            [AttributeUsage(AttributeTargets.All)]
            internal sealed class ContextRetrievalAttribute : Attribute;

            [AttributeUsage(AttributeTargets.All)]
            internal sealed class DomainSpecificAttribute(string domain) : Attribute
            {
                public string Domain => domain;
            }
        }
        """;

    private const string Program = """
        using Microsoft.Extensions.AI;
        using LlmPatterns;

        [RetrievalAugmented]
        public sealed class Support(IChatClient chat)
        {
            public Task MissAsync(string question) => chat.GetResponseAsync(question); // => foundation

            public Task HitAsync(string question) => chat.GetResponseAsync(question + Find(question)); // => rag

            [ContextRetrieval]
            private static string Find(string question) => question;
        }

        [DomainSpecific("medical")]
        public sealed class Doses(IChatClient chat)
        {
            public Task AskAsync(string question) => chat.GetResponseAsync(question); // => foundation
        }
        """;

    [Fact]
    public async Task A_teams_own_copy_of_the_attributes_counts()
    {
        var found = await Run(await ReferencesWithoutAnnotations(), Program, OwnCopy);

        InventoryLines.Hold("phase", Program, found);
        Assert.Equal(["LLMP102", "LLMP101", "LLMP301"], found.Where(d => d.Id != "LLMP000").Select(d => d.Id));
    }

    [Fact]
    public async Task Attributes_of_the_same_names_in_another_namespace_do_not_count()
    {
        var program = Program.Replace("using LlmPatterns;", "using Contoso;").Replace("// => rag", "// => foundation");

        var found = await Run(await ReferencesWithoutAnnotations(), program, OwnCopy.Replace("namespace LlmPatterns", "namespace Contoso"));

        InventoryLines.Hold("phase", program, found);
        Assert.DoesNotContain(found, d => d.Id is "LLMP101" or "LLMP102");
    }

    [Theory]
    [InlineData("namespace LlmPatterns { class C { class MarkAttribute : System.Attribute; [Mark] void M() { } } }", false)]
    [InlineData("namespace Contoso.LlmPatterns { class MarkAttribute : System.Attribute; class C { [Mark] void M() { } } }", false)]
    [InlineData("namespace LlmPatterns.Contoso { class MarkAttribute : System.Attribute; class C { [Mark] void M() { } } }", false)]
    [InlineData("class MarkAttribute : System.Attribute; namespace LlmPatterns { class C { [Mark] void M() { } } }", false)]
    [InlineData("namespace LlmPatterns { class MarkAttribute : System.Attribute; class C { [Mark] void M() { } } }", true)]
    public async Task The_full_name_decides(string source, bool expected)
    {
        var compilation = await Analysis.Compile(source);
        var method = compilation.GetSymbolsWithName("M", SymbolFilter.Member).Single();

        Assert.Equal(expected, Marks.Has(method, "MarkAttribute"));
    }

    [Fact]
    public async Task Marks_on_members_of_a_referenced_assembly_count_by_name_where_the_attributes_are_not_referenced()
    {
        const string program = """
            using Microsoft.Extensions.AI;

            public sealed class Support(IChatClient chat, Manuals manuals, IPromptStore prompts, IAnswerCache cache)
            {
                public async Task Retrieved(string question) => await chat.GetResponseAsync(await manuals.FindAsync(question) + question); // => retrieved

                public Task NotRetrieved(string question) => chat.GetResponseAsync(prompts.Get("answer") + question); // => none

                public Task Unknown(string question) => chat.GetResponseAsync(cache.Near(question) + question); // => unknown
            }
            """;
        var library = MetadataReference.CreateFromImage(Emitted(Analysis.Compile(await RealLibraries.References, Sources.Knowledge)));

        foreach (var references in new[] { await ReferencesWithoutAnnotations(), await RealLibraries.References })
            InventoryLines.Hold("grounding", program, await Run(references.Append(library), program));
    }

    private static async Task<IEnumerable<MetadataReference>> ReferencesWithoutAnnotations() =>
        (await RealLibraries.References).Where(r => r != RealLibraries.Annotations);

    private static async Task<IReadOnlyList<Diagnostic>> Run(IEnumerable<MetadataReference> references, params string[] sources)
    {
        var compilation = Analysis.Compile(references, sources);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return await Analysis.Run(compilation, new Settings().With("llm_patterns.inventory", "true"));
    }

    private static byte[] Emitted(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return image.ToArray();
    }
}
