using System.Reflection;
using Microsoft.CodeAnalysis.Text;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>One catalog that ships inside the analyzer. Only its assemblies' names are read until one of them is referenced.</summary>
internal sealed class BuiltInFile
{
    private const string AssemblyLine = "\nassembly ";

    private readonly Lazy<CatalogText> _text;

    public BuiltInFile(string name)
    {
        Name = name;
        _text = new(() => CatalogReader.Read(Name, SourceText.From(Load())));
        Assemblies = new(AssembliesOf(Load()));
    }

    public string Name { get; }

    public AssemblyNames Assemblies { get; }

    public CatalogText Text => _text.Value;

    /// <summary>The written form has one name behind the word and nothing else; a test holds it to what the reader reads.</summary>
    private static IEnumerable<string> AssembliesOf(string text)
    {
        for (var at = text.IndexOf(AssemblyLine, StringComparison.Ordinal); at >= 0; at = text.IndexOf(AssemblyLine, at + 1, StringComparison.Ordinal))
        {
            var start = at + AssemblyLine.Length;
            yield return text.Substring(start, text.IndexOf('\n', start) - start).Trim();
        }
    }

    private string Load()
    {
        using var reader = new StreamReader(typeof(BuiltInFile).GetTypeInfo().Assembly.GetManifestResourceStream(Name)!);
        return reader.ReadToEnd();
    }
}
