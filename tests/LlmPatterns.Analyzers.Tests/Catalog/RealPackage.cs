using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LlmPatterns.Analyzers.Tests.Catalog;

/// <summary>One version of a package that Packages.props fetches, with its assemblies bound on this test's own .NET.</summary>
internal sealed record RealPackage(string Name, string Version, Compilation Compilation)
{
    /// <summary>.NET itself, as the last resort.</summary>
    private const string Framework = ".NET";

    /// <summary>The nearest builds of a package, best first.</summary>
    private static readonly string[] Frameworks = ["net10.0", "net9.0", "net8.0", "net6.0", "netstandard2.1", "netstandard2.0"];

    private static readonly Lazy<IReadOnlyList<RealPackage>> Loaded = new(Load);

    public static IReadOnlyList<RealPackage> All => Loaded.Value;

    /// <summary>The names of the package's own assemblies.</summary>
    public required IReadOnlyList<string> Assemblies { get; init; }

    private static List<RealPackage> Load()
    {
        var metadata = typeof(RealPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().ToList();
        var root = metadata.Single(m => m.Key == "NuGetPackageRoot").Value!;
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(f => Path.GetFileName(f).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(f) is "netstandard.dll" or "mscorlib.dll")
            .Select(f => MetadataReference.CreateFromFile(f)).ToList();
        var web = AspNetCore().Select(f => MetadataReference.CreateFromFile(f));
        var packages = from package in metadata
                       where package.Key.StartsWith("Package:", StringComparison.Ordinal)
                       from version in package.Value!.Split(';')
                       select Load(root, package.Key["Package:".Length..], version.Trim('[', ']'), framework);
        return [.. packages, new(Framework, "", CSharpCompilation.Create(Framework, references: [.. framework, .. web])) { Assemblies = [] }];
    }

    /// <summary>The HTTP part of ASP.NET Core, which lies beside the runtime that this test runs on.</summary>
    private static IEnumerable<string> AspNetCore()
    {
        var runtime = new DirectoryInfo(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory());
        return Directory.EnumerateFiles(Path.Combine(runtime.Parent!.Parent!.FullName, "Microsoft.AspNetCore.App"), "Microsoft.AspNetCore.Http*.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
    }

    private static RealPackage Load(string root, string name, string version, IEnumerable<MetadataReference> framework)
    {
        var lib = Path.Combine(root, name.ToLowerInvariant(), version, "lib");
        var files = Directory.GetFiles(Frameworks.Select(f => Path.Combine(lib, f)).First(Directory.Exists), "*.dll");
        var compilation = CSharpCompilation.Create(name, references: [.. framework, .. files.Select(f => MetadataReference.CreateFromFile(f))]);
        return new(name, version, compilation) { Assemblies = [.. files.Select(f => Path.GetFileNameWithoutExtension(f)!)] };
    }
}
