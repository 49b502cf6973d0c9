using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Catalog;

/// <summary>Lines are found by symbol: whatever way a member is named, and never by its name alone.</summary>
public sealed class SymbolCatalogTests
{
    private const string Library = """
        namespace Contoso;
        public interface IGateway { string Ask(string question); string this[int i] { get; } }
        public interface IMany<T> { T Ask(T question); TOther AskOther<TOther>(TOther question); }
        public class Gateway : IGateway
        {
            public Gateway() { }
            public Gateway(string key) { }
            public virtual string Ask(string question) => question;
            public virtual string Ask(string question, int times) => question;
            public string Unlisted() => "";
            public string Model { get; set; } = "";
            public string Last = "";
            public string this[int i] => "";
            public static implicit operator Gateway(string key) => new(key);
            public class Options { public string Text { get; set; } = ""; public static Options Of<T>(T from) => new(); }
        }
        public class Derived : Gateway { public override string Ask(string question) => ""; public string Own() => ""; }
        public class Explicit : IGateway { string IGateway.Ask(string question) => question; string IGateway.this[int i] => ""; }
        public class Implicit : IGateway { public string Ask(string question) => question; public string this[int i] => ""; }
        public class Many : IMany<string> { public string Ask(string question) => question; public T AskOther<T>(T question) => question; }
        public class Generic<T> { public T Ask(T question) => question; public static U Make<U>(U from) => from; public Generic() { } }
        public static class GatewayExtensions
        {
            public static string Summarize(this IGateway gateway, string text) => text;
            public static T AskFor<T>(this IGateway gateway, T question) => question;
        }
        """;

    [Theory]
    // Overloads: a line without parameters means all, one with its list only that, and before the other.
    [InlineData("/*?*/new Gateway().Ask(\"\");", "invoke M:Contoso.Gateway.Ask", "invoke M:Contoso.Gateway.Ask")]
    [InlineData("/*?*/new Gateway().Ask(\"\", 1);", "invoke M:Contoso.Gateway.Ask", "invoke M:Contoso.Gateway.Ask")]
    [InlineData("/*?*/new Gateway().Ask(\"\", 1);", "invoke M:Contoso.Gateway.Ask(System.String,System.Int32)", "invoke M:Contoso.Gateway.Ask(System.String,System.Int32)")]
    [InlineData("/*?*/new Gateway().Ask(\"\");", "invoke M:Contoso.Gateway.Ask(System.String,System.Int32)", "")]
    [InlineData("/*?*/new Gateway().Ask(\"\", 1);", "carry M:Contoso.Gateway.Ask\ninvoke M:Contoso.Gateway.Ask(System.String,System.Int32)", "invoke M:Contoso.Gateway.Ask(System.String,System.Int32)")]
    [InlineData("/*?*/new Gateway().Ask(\"\");", "carry M:Contoso.Gateway.Ask\ninvoke M:Contoso.Gateway.Ask(System.String,System.Int32)", "carry M:Contoso.Gateway.Ask")]
    // Constructors, properties, fields, indexers, operators, nested types.
    [InlineData("/*?*/new Gateway(\"key\");", "model M:Contoso.Gateway.#ctor id=key", "model M:Contoso.Gateway.#ctor")]
    [InlineData("Gateway g = /*?*/new();", "model M:Contoso.Gateway.#ctor", "model M:Contoso.Gateway.#ctor")]
    [InlineData("/*?*/new Gateway().Model = \"gpt\";", "model P:Contoso.Gateway.Model id=@value", "model P:Contoso.Gateway.Model")]
    [InlineData("_ = /*?*/new Gateway().Last;", "carry F:Contoso.Gateway.Last", "carry F:Contoso.Gateway.Last")]
    [InlineData("_ = /*?*/new Gateway()[1];", "retrieve P:Contoso.Gateway.Item", "retrieve P:Contoso.Gateway.Item")]
    [InlineData("_ = /*?*/new Gateway.Options().Text;", "carry P:Contoso.Gateway.Options.Text", "carry P:Contoso.Gateway.Options.Text")]
    [InlineData("/*?*/Gateway.Options.Of(1);", "carry M:Contoso.Gateway.Options.Of", "carry M:Contoso.Gateway.Options.Of")]
    // Generic types and methods, with or without the number of type parameters.
    [InlineData("/*?*/new Generic<int>().Ask(1);", "invoke M:Contoso.Generic`1.Ask", "invoke M:Contoso.Generic`1.Ask")]
    [InlineData("/*?*/new Generic<int>().Ask(1);", "invoke M:Contoso.Generic`1.Ask(`0)", "invoke M:Contoso.Generic`1.Ask(`0)")]
    [InlineData("/*?*/new Generic<string>();", "carry M:Contoso.Generic`1.#ctor", "carry M:Contoso.Generic`1.#ctor")]
    [InlineData("/*?*/Generic<int>.Make(\"\");", "carry M:Contoso.Generic`1.Make", "carry M:Contoso.Generic`1.Make")]
    [InlineData("/*?*/Generic<int>.Make(\"\");", "carry M:Contoso.Generic`1.Make``1", "carry M:Contoso.Generic`1.Make``1")]
    [InlineData("/*?*/Generic<int>.Make(\"\");", "carry M:Contoso.Generic`1.Make``2", "")]
    [InlineData("/*?*/new Generic<int>().Ask(1);", "invoke M:Contoso.Generic.Ask", "")]
    // Extension methods, called as such or as what they are.
    [InlineData("/*?*/new Gateway().Summarize(\"\");", "invoke M:Contoso.GatewayExtensions.Summarize", "invoke M:Contoso.GatewayExtensions.Summarize")]
    [InlineData("/*?*/GatewayExtensions.Summarize(new Gateway(), \"\");", "invoke M:Contoso.GatewayExtensions.Summarize", "invoke M:Contoso.GatewayExtensions.Summarize")]
    [InlineData("/*?*/new Gateway().AskFor(1);", "invoke M:Contoso.GatewayExtensions.AskFor``1(Contoso.IGateway,``0)", "invoke M:Contoso.GatewayExtensions.AskFor``1(Contoso.IGateway,``0)")]
    // What a member overrides or implements.
    [InlineData("/*?*/new Derived().Ask(\"\");", "invoke M:Contoso.Gateway.Ask", "invoke M:Contoso.Gateway.Ask")]
    [InlineData("/*?*/new Derived().Ask(\"\");", "invoke M:Contoso.Gateway.Ask\nneutral M:Contoso.Derived.Ask", "neutral M:Contoso.Derived.Ask")]
    [InlineData("/*?*/new Derived().Ask(\"\");", "invoke M:Contoso.IGateway.Ask", "invoke M:Contoso.IGateway.Ask")]
    [InlineData("/*?*/new Implicit().Ask(\"\");", "invoke M:Contoso.IGateway.Ask", "invoke M:Contoso.IGateway.Ask")]
    [InlineData("_ = /*?*/new Implicit()[0];", "retrieve P:Contoso.IGateway.Item", "retrieve P:Contoso.IGateway.Item")]
    [InlineData("/*?*/((IGateway)new Explicit()).Ask(\"\");", "invoke M:Contoso.IGateway.Ask", "invoke M:Contoso.IGateway.Ask")]
    [InlineData("/*?*/new Many().Ask(\"\");", "invoke M:Contoso.IMany`1.Ask", "invoke M:Contoso.IMany`1.Ask")]
    [InlineData("/*?*/new Many().AskOther(1);", "invoke M:Contoso.IMany`1.AskOther", "invoke M:Contoso.IMany`1.AskOther")]
    [InlineData("/*?*/new Gateway().Ask(\"\", 1);", "invoke M:Contoso.IGateway.Ask", "")]
    // A whole type, and what derives from it; a line about the member itself comes first.
    [InlineData("/*?*/new Gateway().Unlisted();", "external T:Contoso.Gateway", "external T:Contoso.Gateway")]
    [InlineData("/*?*/new Derived().Own();", "external T:Contoso.Gateway", "external T:Contoso.Gateway")]
    [InlineData("/*?*/new Gateway(\"key\");", "external T:Contoso.Gateway", "external T:Contoso.Gateway")]
    [InlineData("/*?*/new Generic<int>().Ask(1);", "external T:Contoso.Generic`1", "external T:Contoso.Generic`1")]
    [InlineData("/*?*/new Gateway().Unlisted();", "external T:Contoso.Gateway\nneutral M:Contoso.Gateway.Unlisted", "neutral M:Contoso.Gateway.Unlisted")]
    [InlineData("/*?*/new Implicit().Ask(\"\");", "external T:Contoso.Gateway", "")]
    // Several facts about one member.
    [InlineData("/*?*/new Gateway(\"key\");", "model M:Contoso.Gateway.#ctor id=key\nhosted M:Contoso.Gateway.#ctor", "model M:Contoso.Gateway.#ctor, hosted M:Contoso.Gateway.#ctor")]
    // The same names elsewhere.
    [InlineData("/*?*/new Gateway().Ask(\"\");", "invoke M:Contoso.Other.Gateway.Ask\ninvoke M:Other.Gateway.Ask\ninvoke M:Contoso.Gateway.Ask.Ask", "")]
    [InlineData("/*?*/new Gateway().Ask(\"\");", "carry P:Contoso.Gateway.Ask\ncarry F:Contoso.Gateway.Ask", "")]
    public async Task Finds_the_lines_about_a_member(string program, string catalog, string facts) =>
        Assert.Equal(facts, await Lookup.Facts("using Contoso;\n" + program, catalog, Library));

    [Fact]
    public async Task A_conversion_is_found_by_its_operator()
    {
        var compilation = await Lookup.Compile("", Library);
        var conversion = compilation.GetTypesByMetadataName("Contoso.Gateway")[0].GetMembers("op_Implicit").Single();

        Assert.Single(SymbolCatalog.TryCreate(compilation, [Lookup.User("carry M:Contoso.Gateway.op_Implicit")], default)!.Find(conversion));
        Assert.Single(SymbolCatalog.TryCreate(compilation, [Lookup.User("carry M:Contoso.Gateway.op_Implicit(System.String)~Contoso.Gateway")], default)!.Find(conversion));
    }

    /// <summary>The explicit implementation's own symbol, which only the body of the class names.</summary>
    [Fact]
    public async Task An_explicit_implementation_is_what_it_implements()
    {
        var compilation = Analysis.Compile(await RealLibraries.References, Library);
        var catalog = SymbolCatalog.TryCreate(compilation, [Lookup.User("invoke M:Contoso.IGateway.Ask\nretrieve P:Contoso.IGateway.Item")], default)!;

        var members = compilation.GetTypesByMetadataName("Contoso.Explicit")[0].GetMembers();

        Assert.NotNull(catalog.Find(members.OfType<IMethodSymbol>().Single(m => m.Name.EndsWith(".Ask", StringComparison.Ordinal)), CatalogKind.Invoke));
        Assert.NotNull(catalog.Find(members.OfType<IPropertySymbol>().Single(), CatalogKind.Retrieve));
    }

    [Fact]
    public async Task A_type_of_two_assemblies_is_described_in_both()
    {
        const string First = "namespace Contoso { public static class Extensions { public static string Ask(this string text) => text; } }";
        const string Second = "namespace Contoso { public static class Extensions { public static string Ask(this int number) => \"\"; } }";

        Assert.Equal("invoke M:Contoso.Extensions.Ask", await Lookup.Facts("using Contoso;\n/*?*/\"\".Ask();", "invoke M:Contoso.Extensions.Ask", First, Second));
        Assert.Equal("invoke M:Contoso.Extensions.Ask", await Lookup.Facts("using Contoso;\n/*?*/1.Ask();", "invoke M:Contoso.Extensions.Ask", First, Second));
    }

    /// <summary>The real case: Microsoft.Extensions.AI.ChatClientExtensions stands in Microsoft.Agents.AI as well.</summary>
    [Theory]
    [InlineData("/*?*/client.GetResponseAsync(\"hello\");", "invoke M:Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync")]
    [InlineData("/*?*/client.AsAIAgent();", "carry M:Microsoft.Extensions.AI.ChatClientExtensions.AsAIAgent")]
    [InlineData("/*?*/client.GetResponseAsync<int>(\"hello\");", "invoke M:Microsoft.Extensions.AI.ChatClientStructuredOutputExtensions.GetResponseAsync")]
    [InlineData("/*?*/new OpenAI.Chat.ChatClient(\"gpt-4o\", \"key\").CompleteChat(\"hello\");", "invoke M:OpenAI.Chat.ChatClient.CompleteChat")]
    [InlineData("/*?*/new Azure.AI.OpenAI.AzureOpenAIClient(null, (Azure.AzureKeyCredential)null!).GetChatClient(\"d\");", "model M:Azure.AI.OpenAI.AzureOpenAIClient.GetChatClient")]
    [InlineData("/*?*/new Microsoft.SemanticKernel.KernelArguments()[\"context\"] = \"\";", "carry P:Microsoft.Extensions.AI.AIFunctionArguments.Item")]
    [InlineData("/*?*/client.GetService(typeof(string));", "plain T:Microsoft.Extensions.AI.IChatClient")]
    public async Task Finds_the_lines_that_ship(string program, string facts) =>
        Assert.Equal(facts, await Lookup.Facts("using Microsoft.Extensions.AI;\nIChatClient client = null!;\n" + program, ""));

    [Fact]
    public async Task Calls_are_known_by_name_before_anything_is_bound()
    {
        var catalog = SymbolCatalog.TryCreate(await Lookup.Compile(""), [Lookup.User("answer M:Contoso.Memory.Recall``1(System.String)\nretrieve M:Contoso.Index.Find")], default)!;

        Assert.True(catalog.IsModelCallName("Recall") && catalog.IsModelCallName("GetResponseAsync") && catalog.IsModelCallName("CompleteChat"));
        Assert.False(catalog.IsModelCallName("Find") || catalog.IsModelCallName("recall") || catalog.IsModelCallName("Memory"));
    }

    [Fact]
    public async Task Libraries_that_are_not_referenced_are_not_indexed()
    {
        var catalog = SymbolCatalog.TryCreate(await Lookup.Compile(""), [], default)!;

        Assert.True(catalog.IsModelCallName("CompleteChat"));
        Assert.False(catalog.IsModelCallName("GetClaudeMessageAsync")); // Anthropic.SDK
        Assert.False(catalog.IsModelCallName("ConverseAsync")); // AWSSDK.BedrockRuntime
        Assert.Equal(["DataAccess", "Framework", "OpenAI"], BuiltInCatalog.For(["OpenAI", "System.Runtime"]).Select(t => t.Name.Replace(".catalog.txt", "", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task A_projects_own_catalog_of_a_library_counts_where_that_is_referenced()
    {
        var compilation = await Lookup.Compile("", Library);
        SymbolCatalog With(string assembly) => SymbolCatalog.TryCreate(compilation, [Lookup.User(assembly + "\ninvoke M:Contoso.Gateway.Question")], default)!;

        Assert.True(With("assembly Contoso0").IsModelCallName("Question"));
        Assert.True(With("assembly contoso0").IsModelCallName("Question"));
        Assert.True(With("assembly Fabrikam\nassembly Contoso0").IsModelCallName("Question"));
        Assert.True(With("assembly TestProject").IsModelCallName("Question"));
        Assert.True(With("").IsModelCallName("Question"));
        Assert.False(With("assembly Contoso").IsModelCallName("Question"));
        Assert.False(With("assembly Contoso0.Search").IsModelCallName("Question"));
    }

    [Theory]
    [InlineData("Contoso.Llm*", "Contoso.Llm", true)]
    [InlineData("Contoso.Llm*", "contoso.llm.Azure", true)]
    [InlineData("Contoso.Llm*", "Contoso.LlmTools", false)]
    [InlineData("Contoso.Llm*", "Contoso", false)]
    [InlineData("Contoso.Llm", "Contoso.Llm.Azure", false)]
    public void A_family_is_its_name_and_what_follows_behind_a_dot(string listed, string assembly, bool isListed) =>
        Assert.Equal(isListed, new AssemblyNames([listed]).Contains(assembly));

    [Fact]
    public async Task Described_libraries_are_known_and_others_are_not()
    {
        var compilation = await Lookup.Compile("", Library);
        var catalog = SymbolCatalog.TryCreate(compilation, [], default)!;
        bool Knows(string type) => catalog.Knows(compilation.GetTypesByMetadataName(type)[0].ContainingAssembly);

        Assert.True(Knows("Microsoft.Extensions.AI.IChatClient") && Knows("OpenAI.OpenAIClient"));
        Assert.False(Knows("System.String") || Knows("Contoso.Gateway") || catalog.Knows(null));
    }

    [Fact]
    public async Task A_projects_own_names_and_patterns_come_before_those_that_ship()
    {
        var catalog = SymbolCatalog.TryCreate(await Lookup.Compile(""), [Lookup.User("model-id fine-tuned gpt ^gpt-4o-acme"), Lookup.User("model o3 fine-tuned domain=legal"), Lookup.User("model o3 foundation")], default)!;

        Assert.Equal((ModelKind.FineTuned, "gpt"), catalog.Classify("gpt-4o-acme") is var own ? (own.Kind, own.Family) : default);
        Assert.Equal(ModelKind.Foundation, catalog.Classify("gpt-4o-mini").Kind);
        Assert.Equal((ModelKind.Foundation, null), catalog.Classify("o3") is var nearer ? (nearer.Kind, nearer.Domain) : default);
    }

    [Fact]
    public async Task Subjects_come_from_the_projects_files() =>
        Assert.Equal(["medical", "legal"], SymbolCatalog.TryCreate(await Lookup.Compile(""), [Lookup.User("domain medical"), Lookup.User("domain legal")], default)!.Domains.Select(d => d.Name));
}
