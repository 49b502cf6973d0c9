using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace LlmPatterns.Testing;

/// <summary>The real packages that test programs are compiled against, on .NET 8, with the attributes of this repository.</summary>
internal static class RealLibraries
{
    private static readonly Lazy<Task<ImmutableArray<MetadataReference>>> Resolved = new(Resolve);

    /// <summary>.NET 8 with the libraries that the catalog describes in full.</summary>
    public static ReferenceAssemblies Assemblies { get; } = ReferenceAssemblies.Net.Net80.AddPackages(
    [
        new PackageIdentity("Microsoft.Extensions.AI", "10.11.0"),
        new PackageIdentity("Microsoft.Extensions.AI.OpenAI", "10.11.0"),
        new PackageIdentity("Microsoft.Extensions.VectorData.Abstractions", "10.11.0"),
        new PackageIdentity("Microsoft.Extensions.Hosting", "10.0.15"),
        new PackageIdentity("OpenAI", "2.15.0"),
        new PackageIdentity("Azure.AI.OpenAI", "2.1.0"),
        new PackageIdentity("Azure.Search.Documents", "11.5.1"),
        new PackageIdentity("Microsoft.SemanticKernel.Core", "1.82.0"),
        new PackageIdentity("Microsoft.SemanticKernel.Connectors.OpenAI", "1.82.0"),
        new PackageIdentity("Microsoft.Agents.AI", "1.28.0"),
        new PackageIdentity("ModelContextProtocol.Core", "2.4.0"),
    ]);

    /// <summary>The attributes, as a reference.</summary>
    public static MetadataReference Annotations { get; } = MetadataReference.CreateFromFile(typeof(FoundationModelAttribute).Assembly.Location);

    /// <summary>The packages and the attributes.</summary>
    public static Task<ImmutableArray<MetadataReference>> References => Resolved.Value;

    private static async Task<ImmutableArray<MetadataReference>> Resolve() =>
        [.. await Assemblies.ResolveAsync(LanguageNames.CSharp, CancellationToken.None), Annotations];
}
