using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>
/// Whether anything in a compilation can ask a model; if not, nothing is registered and the package costs nothing.
/// Names of referenced assemblies decide it for almost all; code is looked at only where the marks are defined.
/// </summary>
internal static class Gate
{
    /// <param name="compilation">The compilation.</param>
    /// <param name="assemblies">The names of the assemblies that it references, and its own.</param>
    /// <param name="user">The project's own catalogs of libraries that are there.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static bool IsOpen(Compilation compilation, IEnumerable<string> assemblies, IEnumerable<CatalogText> user, CancellationToken cancellation)
    {
        foreach (var assembly in assemblies)
        {
            if (BuiltInCatalog.Describes(assembly))
                return true;
        }
        return user.Any(t => t.Lines.Any(l => l.Entry.Kind is CatalogKind.Invoke or CatalogKind.Answer)) || MarkedCode.IsIn(compilation, cancellation);
    }
}
