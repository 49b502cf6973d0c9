using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Tests.Catalog.Unserved;

/// <summary>
/// A library that the registry does not serve: the few signatures that a test needs, as its sources or documentation have them,
/// compiled under the library's name, so that its catalog holds for them.
/// </summary>
/// <param name="Assembly">The library's assembly.</param>
/// <param name="Source">The signatures.</param>
/// <param name="Needed">Other libraries of this sort that it names.</param>
internal sealed partial record Stub(string Assembly, string Source, params Stub[] Needed)
{
    private const string Mark = "// => ";

    /// <summary>As in a library that is older than nullable types, or that uses what is still experimental.</summary>
    private const string Lenient = "#nullable disable\n#pragma warning disable\n";

    /// <summary>Every model call must stand on a line that ends in what is known of it: member, phase, grounding and model, with <c>-</c> for none.</summary>
    public async Task Holds(string program)
    {
        var compilation = Analysis.Compile([.. await RealLibraries.References, .. await Images()], program);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var found = (await Analysis.Run(compilation, new Settings().With("llm_patterns.inventory", "true"))).Where(d => d.Id == "LLMP000");

        var expected = program.Split('\n').Select((line, number) => (Line: line, Number: number + 1)).Where(l => l.Line.Contains(Mark, StringComparison.Ordinal))
            .Select(l => $"{l.Number}: {l.Line[(l.Line.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..].Trim()}").ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, found.Select(d => $"{d.Location.GetLineSpan().StartLinePosition.Line + 1}: {Facts(d)}"));
    }

    /// <summary>The library and what it names, compiled.</summary>
    public async Task<IReadOnlyList<MetadataReference>> Images()
    {
        var references = new List<MetadataReference>();
        foreach (var needed in Needed)
            references.AddRange(await needed.Images());
        references.Add(Lookup.Image(Analysis.Compile([.. await RealLibraries.References, .. references], Lenient + Source).WithAssemblyName(Assembly)));
        return references;
    }

    private static string Facts(Diagnostic call)
    {
        var of = call.Properties;
        return $"{Member().Match(of["api"]!).Value} {of["phase"]} {of["grounding"]} {(of["model"] is { Length: > 0 } model ? model : "-")}";
    }

    /// <summary>The type and the member at the end of a documentation-comment id.</summary>
    [GeneratedRegex(@"\w+(?:`\d)?\.#?\w+(?=(?:``\d)?(?:\(|$))")]
    private static partial Regex Member();
}
