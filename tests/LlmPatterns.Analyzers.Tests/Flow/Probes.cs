using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LlmPatterns.Analyzers.Tests.Flow;

/// <summary>A file of probes, compiled against the real libraries and those of its folder's Libraries; <c>//: name: text</c> adds a line to a file beside it.</summary>
internal sealed partial class Probes(string file, string[] lines, Compilation compilation)
{
    public static string Folder(string set) => Path.Combine(AppContext.BaseDirectory, "Flow", set);

    public static async Task<Probes> Read(string set, string file)
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Folder(set), file));
        var compilation = Analysis.Compile([.. await RealLibraries.References, .. await Libraries(set)], string.Join('\n', lines));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return new(file, lines, compilation);
    }

    /// <summary>The lines that hold a truth; a call that no truth stands beside is not judged.</summary>
    public IReadOnlyList<(Match Match, int Line)> Truths(Regex truth)
    {
        var truths = lines.Select((line, number) => (Match: truth.Match(line), number)).Where(p => p.Match.Success).ToList();
        Assert.True(truths.Count > 0, $"{file} has no probes");
        Assert.Equal(lines.Count(l => l.Contains("// => ", StringComparison.Ordinal)), truths.Count);
        return truths;
    }

    /// <summary>What is found, by lines, with the inventory.</summary>
    /// <param name="phase">What is declared for the whole folder; null for nothing.</param>
    public async Task<ILookup<int, Diagnostic>> Run(string? phase = null)
    {
        var settings = new Settings().With("llm_patterns.inventory", "true");
        foreach (var beside in lines.Select(l => Beside().Match(l)).Where(m => m.Success).GroupBy(m => m.Groups["file"].Value, m => m.Groups["text"].Value))
        {
            var text = string.Join('\n', beside);
            settings = beside.Key == ".editorconfig" ? settings.WithConfig("[*.cs]\n" + text) : settings.WithFile("/src/" + beside.Key, text);
        }
        if (phase is not null)
            settings = settings.With("llm_patterns.phase", phase);
        return (await Analysis.Run(compilation, settings)).ToLookup(d => d.Location.GetLineSpan().StartLinePosition.Line);
    }

    /// <summary>Libraries that are not served, or not for these tests' .NET: each a file of the few members that probes need, compiled under the library's name.</summary>
    public static async Task<ImmutableArray<MetadataReference>> Libraries(string set)
    {
        var folder = Path.Combine(Folder(set), "Libraries");
        var references = (await RealLibraries.References).ToList();
        var made = ImmutableArray.CreateBuilder<MetadataReference>();
        string[] libraries = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.cs") : [];
        foreach (var library in libraries.Order(StringComparer.Ordinal))
        {
            var compilation = CSharpCompilation.Create(Path.GetFileNameWithoutExtension(library), [Analysis.Parse(await File.ReadAllTextAsync(library), library)], references, new(OutputKind.DynamicallyLinkedLibrary));
            using var image = new MemoryStream();
            Assert.Empty(compilation.Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
            made.Add(MetadataReference.CreateFromImage(image.ToArray()));
            references.Add(made[^1]);
        }
        return made.ToImmutable();
    }

    [GeneratedRegex(@"^//: (?<file>[\w.]+): (?<text>.+)$")]
    private static partial Regex Beside();
}
