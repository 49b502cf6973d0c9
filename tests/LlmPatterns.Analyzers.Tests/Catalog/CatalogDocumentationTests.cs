using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Tests.Catalog;

/// <summary>docs/catalog.md does what it says.</summary>
public sealed partial class CatalogDocumentationTests
{
    private static readonly string Page = System.IO.File.ReadAllText(Path.GetFullPath("../../../docs/catalog.md", Path.GetDirectoryName(Here())!)).ReplaceLineEndings("\n");

    private const string File = "/src/Contoso.Platform.catalog.txt";

    private static readonly string[] Code = [.. Blocks("csharp")];

    private static readonly string[] Catalogs = [.. Blocks("")];

    [Fact]
    public async Task The_example_finds_the_call_and_what_reaches_it()
    {
        var call = Assert.Single(await Inventory(Catalogs[0]));

        Assert.Equal(("rag", "retrieved", "gpt-4o"), (call.Properties["phase"], call.Properties["grounding"], call.Properties["model"]));
    }

    [Fact]
    public async Task Without_its_catalog_there_is_no_call() => Assert.Empty(await Inventory(""));

    [Fact]
    public async Task Without_its_last_line_nothing_is_known_to_be_retrieved()
    {
        var call = Assert.Single(await Inventory(Catalogs[0][..Catalogs[0].IndexOf("retrieve", StringComparison.Ordinal)]));

        Assert.NotEqual("retrieved", call.Properties["grounding"]);
    }

    [Fact]
    public void Every_example_can_be_read() =>
        Assert.All(Catalogs, text => Assert.Empty(CatalogReader.Read("catalog.md", SourceText.From(text)).Problems));

    public static TheoryData<string, string> WrongLines
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var row in Rows("LLMP901 says").Select(r => r.Split('|')))
                rows.Add(row[1].Trim(' ', '`'), row[2].Trim());
            return rows;
        }
    }

    /// <summary>Each at the word that is wrong, while the other lines of the file go on to hold.</summary>
    [Theory]
    [MemberData(nameof(WrongLines))]
    public async Task A_wrong_line_is_named_and_the_others_hold(string line, string message)
    {
        var found = await Findings(Catalogs[0] + line);

        var wrong = Assert.Single(found, d => d.Id == "LLMP901");
        Assert.StartsWith(message, wrong.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var place = wrong.Location.GetLineSpan();
        Assert.Equal((File, Catalogs[0].Count(c => c == '\n')), (place.Path, place.StartLinePosition.Line));
        Assert.Equal("retrieved", Assert.Single(found, d => d.Id == "LLMP000").Properties["grounding"]);
    }

    [Theory]
    [InlineData("new Store<string>().FindAsync(\"pump\")", "retrieve M:Contoso.Platform.Store`1.FindAsync")]
    [InlineData("new Store<string>().FindAsync(\"pump\", 3)", "retrieve M:Contoso.Platform.Store`1.FindAsync")]
    [InlineData("Text.Join(new[] { \"pump\" })", "carry M:Contoso.Platform.Text.Join(System.String[])")]
    [InlineData("Text.Join(\"pump\", \"oil\")", "")]
    [InlineData("new Warehouse().Stock(\"pump\")", "external T:Contoso.Platform.Warehouse")]
    [InlineData("new Warehouse().Places", "external T:Contoso.Platform.Warehouse")]
    public async Task Ids_mean_what_is_said_behind_them(string expression, string facts) =>
        Assert.Equal(facts, await Lookup.Facts($"using Contoso.Platform;\n_ = /*?*/{expression};", Catalogs[1], """
            namespace Contoso.Platform;
            public class Store<T> { public T[] FindAsync(string words) => []; public T[] FindAsync(string words, int count) => []; }
            public static class Text { public static string Join(string[] texts) => ""; public static string Join(string first, string second) => ""; }
            public class Warehouse { public string Stock(string article) => ""; public string Places => ""; }
            """));

    /// <summary>What may stand beside another line of the same member is what the test of the shipped catalogs allows.</summary>
    [Fact]
    public void Kinds_that_stand_beside_others_are_listed() =>
        Assert.Equal(
            ShippedCatalogTests.Adding.Select(k => LineKind.All.Single(l => l.Value.Kind == k).Key).Order(StringComparer.Ordinal),
            Names().Matches(Page.Split('\n').Single(l => l.StartsWith("A member that does two things", StringComparison.Ordinal))).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_kind_of_line_is_listed() =>
        Assert.Equal(LineKind.All.Keys.Order(StringComparer.Ordinal), Listed("says of the member").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_word_behind_an_id_is_listed() =>
        Assert.Equal(LineKind.All.Values.SelectMany(k => k.Words).Distinct().Order(StringComparer.Ordinal), Listed("means").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("prompt=")]
    [InlineData("options=")]
    [InlineData("template")]
    [InlineData("needs-enabling=")]
    [InlineData("query=")]
    [InlineData("id=")]
    [InlineData("when=")]
    [InlineData("maybe")]
    public void Words_are_listed_with_the_lines_that_may_have_them(string word)
    {
        var row = Page.Split('\n').Single(l => l.StartsWith($"| `{word}` |", StringComparison.Ordinal));

        Assert.Equal(
            LineKind.All.Where(k => k.Value.Words.Contains(word)).Select(k => k.Key).Order(StringComparer.Ordinal),
            Names().Matches(row.Split('|')[2]).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<Diagnostic>> Inventory(string catalog)
    {
        var found = await Findings(catalog);
        Assert.DoesNotContain(found, d => d.Id == "LLMP901");
        return [.. found.Where(d => d.Id == "LLMP000")];
    }

    private static async Task<IReadOnlyList<Diagnostic>> Findings(string catalog)
    {
        var references = (await RealLibraries.References).Append(Lookup.Image(Analysis.Compile(await RealLibraries.References, Code[0]).WithAssemblyName("Contoso.Platform")));
        var compilation = Analysis.Compile(references, Code[1]);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return await Analysis.Run(compilation, new Settings().With("llm_patterns.inventory", "true").WithFile(File, catalog));
    }

    /// <summary>The names in the first column of the table whose last column has that heading.</summary>
    private static IEnumerable<string> Listed(string heading) => Rows(heading).SelectMany(l => Names().Matches(l.Split('|')[1]).Select(m => m.Groups[1].Value));

    private static IEnumerable<string> Rows(string heading) =>
        Page.Split('\n').SkipWhile(l => !l.EndsWith($"| {heading} |", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|'));

    private static IEnumerable<string> Blocks(string language) =>
        Fences().Matches(Page).Where(m => m.Groups[1].Value == language).Select(m => m.Groups[2].Value);

    [GeneratedRegex(@"^```(\w*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Names();

    private static string Here([CallerFilePath] string path = "") => path;
}
