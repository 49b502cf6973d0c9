using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Tests.Catalog;

/// <summary>Where nothing can ask a model, nothing is registered.</summary>
public sealed class GateTests
{
    private const string Wrapper = """
        namespace Contoso;
        public class Gateway
        {
            [LlmPatterns.ModelInvocation] public string Ask(string question) => question;
        }
        """;

    private const string OwnCopy = """
        namespace LlmPatterns
        {
            [System.AttributeUsage(System.AttributeTargets.Method)] public sealed class ModelInvocationAttribute : System.Attribute;
        }
        """;

    [Fact]
    public async Task A_project_without_any_library_is_left_alone() =>
        await IsShut(await Plain(), "System.Console.WriteLine(new System.Net.Http.HttpClient().GetStringAsync(\"\").Result);");

    [Fact]
    public async Task That_the_package_brings_the_marks_says_nothing() =>
        await IsShut([.. await Plain(), RealLibraries.Annotations], "System.Console.WriteLine();", "[LlmPatterns.FoundationModel] class Declared { [LlmPatterns.ContextRetrieval] string Find() => \"\"; }");

    [Fact]
    public async Task A_described_library_opens_it()
    {
        var library = (await RealLibraries.References).Where(r => Path.GetFileName(r.Display) == "Microsoft.Extensions.AI.Abstractions.dll");

        await IsOpen([.. await Plain(), .. library], "System.Console.WriteLine();");
    }

    [Fact]
    public async Task A_described_library_itself_opens_it() =>
        Assert.NotNull(SymbolCatalog.TryCreate(Analysis.Compile(await Plain(), "class C;").WithAssemblyName("Microsoft.Extensions.AI.Abstractions"), [], default));

    [Fact]
    public async Task An_own_wrapper_opens_it() =>
        await IsOpen([.. await Plain(), RealLibraries.Annotations], "System.Console.WriteLine();", Wrapper);

    [Theory]
    [InlineData("class C { class D { [ModelInvocation] static void Ask() { } } }")]
    [InlineData("interface I { [LlmPatterns.ModelInvocationAttribute] void Ask(); }")]
    [InlineData("struct S { [Obsolete, global::LlmPatterns.ModelInvocation] void Ask() { } }")]
    [InlineData("namespace A.B { record R { [Obsolete] [return: NotRetrieved] [ModelInvocation] string Ask() => \"\"; } }")]
    [InlineData("#if true\nclass C { [ModelInvocation] void Ask() { } }\n#endif")]
    public async Task The_mark_is_seen_wherever_a_method_is(string code) =>
        await IsOpen([.. await Plain(), RealLibraries.Annotations], "using System; using LlmPatterns;\n" + code);

    [Theory]
    [InlineData("class C { void ModelInvocation() { } }")]
    [InlineData("class C { string _text = \"[ModelInvocation]\"; /* [ModelInvocation] */ }")]
    [InlineData("class C { [Other.ModelInvocations] void Ask() { } }")]
    [InlineData("#if false\nclass C { [ModelInvocation] void Ask() { } }\n#endif")]
    public async Task What_only_reads_like_the_mark_is_none(string code) =>
        await IsShut([.. await Plain(), RealLibraries.Annotations], "using System; using LlmPatterns;\n" + code + "\nnamespace Other { class ModelInvocationsAttribute : Attribute; }");

    /// <summary>Without the assembly or a copy of the marks, the attribute binds to nothing.</summary>
    [Fact]
    public async Task A_mark_that_nobody_defines_is_none() => await IsShut(await Plain(), Wrapper);

    [Fact]
    public async Task An_own_copy_of_the_marks_counts_where_it_is_used()
    {
        await IsOpen(await Plain(), OwnCopy, Wrapper);
        await IsShut(await Plain(), OwnCopy);
    }

    [Fact]
    public async Task A_wrapper_in_a_referenced_assembly_opens_it()
    {
        var library = Lookup.Image(Analysis.Compile([.. await Plain(), RealLibraries.Annotations], Wrapper).WithAssemblyName("Contoso"));

        await IsOpen([.. await Plain(), RealLibraries.Annotations, library], "new Contoso.Gateway().Ask(\"\");");
        await IsOpen([.. await Plain(), library], "new Contoso.Gateway().Ask(\"\");");
    }

    [Fact]
    public async Task A_wrapper_marked_with_an_own_copy_in_a_referenced_assembly_opens_it() =>
        await IsOpen([.. await Plain(), Lookup.Image(Analysis.Compile(await Plain(), OwnCopy, Wrapper).WithAssemblyName("Contoso"))], "new Contoso.Gateway().Ask(\"\");");

    [Fact]
    public async Task A_referenced_assembly_without_marks_leaves_it_shut() =>
        await IsShut([.. await Plain(), RealLibraries.Annotations, Lookup.Image(Analysis.Compile([.. await Plain(), RealLibraries.Annotations], "public class C;").WithAssemblyName("Contoso"))], "_ = new C();");

    /// <summary>An editor references the project beside, not its file, and that one references all that its own file names.</summary>
    [Fact]
    public async Task A_project_beside_it_is_asked_for_its_code()
    {
        var with = Analysis.Compile([.. await Plain(), RealLibraries.Annotations], Wrapper).WithAssemblyName("Contoso").ToMetadataReference();
        var without = Analysis.Compile([.. await Plain(), RealLibraries.Annotations], "public class C;").WithAssemblyName("Contoso").ToMetadataReference();

        await IsOpen([.. await Plain(), RealLibraries.Annotations, with], "new Contoso.Gateway().Ask(\"\");");
        await IsShut([.. await Plain(), RealLibraries.Annotations, without], "_ = new C();");
    }

    [Theory]
    [InlineData("invoke M:Contoso.Gateway.Ask", true)]
    [InlineData("answer M:Contoso.Gateway.Ask", true)]
    [InlineData("assembly System.Console\ninvoke M:Contoso.Gateway.Ask", true)]
    [InlineData("assembly Contoso\ninvoke M:Contoso.Gateway.Ask", false)]
    [InlineData("retrieve M:Contoso.Index.Find", false)]
    [InlineData("domain medical\nmodel a fine-tuned", false)]
    [InlineData("invoke misspelt", false)]
    public async Task A_projects_own_catalog_opens_it_with_a_model_call(string catalog, bool isOpen) =>
        Assert.Equal(isOpen, SymbolCatalog.TryCreate(Analysis.Compile(await Plain(), "class C;"), [new("a", SourceText.From(catalog))], default) is not null);

    [Fact]
    public async Task Looking_at_code_stops_when_it_is_cancelled()
    {
        var compilation = Analysis.Compile([.. await Plain(), RealLibraries.Annotations], "class C;");

        Assert.Throws<OperationCanceledException>(() => SymbolCatalog.TryCreate(compilation, [], new CancellationToken(canceled: true)));
    }

    /// <summary>.NET alone.</summary>
    private static async Task<IEnumerable<MetadataReference>> Plain() =>
        (await RealLibraries.References).Where(r => r.Display!.Contains("Microsoft.NETCore.App.Ref", StringComparison.Ordinal));

    private static async Task IsOpen(IEnumerable<MetadataReference> references, params string[] sources) =>
        Assert.All(await Registered(Analysis.Compile(references, sources)), actions => Assert.True(actions > 0));

    private static async Task IsShut(IEnumerable<MetadataReference> references, params string[] sources) =>
        Assert.All(await Registered(Analysis.Compile(references, sources)), actions => Assert.Equal(0, actions));

    /// <summary>How many actions each analyzer registered beside the question itself, as the compiler's own telemetry says.</summary>
    private static async Task<IReadOnlyList<int>> Registered(Compilation compilation)
    {
        DiagnosticAnalyzer[] analyzers = [new ModelCallAnalyzer(), new ConfigurationAnalyzer()];
        var run = compilation.WithAnalyzers([.. analyzers], new AnalyzerOptions([], new Settings()));
        Assert.DoesNotContain(await run.GetAnalyzerDiagnosticsAsync(), d => d.Id == "AD0001");
        var counts = new List<int>();
        foreach (var analyzer in analyzers)
        {
            var actions = await run.GetAnalyzerTelemetryInfoAsync(analyzer, default);
            Assert.Equal(1, actions.CompilationStartActionsCount);
            counts.Add(actions.SemanticModelActionsCount + actions.SyntaxTreeActionsCount + actions.SyntaxNodeActionsCount + actions.SymbolActionsCount + actions.SymbolStartActionsCount
                + actions.OperationActionsCount + actions.OperationBlockActionsCount + actions.OperationBlockStartActionsCount + actions.CodeBlockActionsCount + actions.CodeBlockStartActionsCount
                + actions.CompilationActionsCount + actions.CompilationEndActionsCount + actions.AdditionalFileActionsCount);
        }
        return counts;
    }
}
