using System.IO.Compression;
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

    private XDocument Nuspec()
    {
        using var package = ZipFile.OpenRead(feed.Analyzers);
        using var nuspec = package.GetEntry("LlmPatterns.Analyzers.nuspec")!.Open();
        return XDocument.Load(nuspec);
    }
}
