using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace LlmPatterns.Package.Tests;

[Collection(PackageCollection.Name)]
[UsesVerify]
public sealed class PackageContentsTests(PackageFeed feed)
{
    [Fact]
    public async Task Lists_its_files()
    {
        using var package = ZipFile.OpenRead(feed.Analyzers);

        // _rels and package/ are the container's own, and one of them has a new name each time.
        await Verifier.Verify(string.Join('\n', package.Entries
            .Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/") && !name.StartsWith("package/") && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Depends_on_the_annotations_of_its_own_version_alone()
    {
        var dependency = Assert.Single(Nuspec().Descendants(), element => element.Name.LocalName == "dependency");

        Assert.Equal("LlmPatterns.Annotations", dependency.Attribute("id")?.Value);
        Assert.Equal(feed.Version, dependency.Attribute("version")?.Value);
    }

    [Fact]
    public void Is_no_development_dependency() =>
        Assert.DoesNotContain(Nuspec().Descendants(), element => element.Name.LocalName == "developmentDependency" && element.Value == "true");

    /// <summary>A compiler older than the one that an analyzer was compiled against refuses it (CS9057).</summary>
    [Theory]
    [InlineData("LlmPatterns.Analyzers", new[] { "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp" })]
    [InlineData("LlmPatterns.CodeFixes", new[] { "LlmPatterns.Analyzers", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces" })]
    public void Needs_the_lowest_compiler_and_nothing_that_a_compiler_does_not_have(string assembly, string[] expected)
    {
        var references = References($"analyzers/dotnet/cs/{assembly}.dll");

        Assert.Equal(expected, references.Keys.Where(name => name.StartsWith("LlmPatterns", StringComparison.Ordinal) || name.StartsWith("Microsoft", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(references.Where(r => r.Key.StartsWith("Microsoft", StringComparison.Ordinal)), r => Assert.Equal(new(4, 8, 0, 0), r.Value));
        Assert.DoesNotContain(references.Keys.Except(expected), name => name is not ("netstandard" or "System.Collections.Immutable" or "System.Composition.AttributedModel"));
    }

    private Dictionary<string, Version> References(string path)
    {
        using var package = ZipFile.OpenRead(feed.Analyzers);
        using var assembly = new MemoryStream();
        using (var entry = package.GetEntry(path)!.Open())
            entry.CopyTo(assembly);
        assembly.Position = 0;
        using var image = new PEReader(assembly);
        var metadata = image.GetMetadataReader();
        return metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).ToDictionary(r => metadata.GetString(r.Name), r => r.Version);
    }

    private XDocument Nuspec()
    {
        using var package = ZipFile.OpenRead(feed.Analyzers);
        using var nuspec = package.GetEntry("LlmPatterns.Analyzers.nuspec")!.Open();
        return XDocument.Load(nuspec);
    }
}
