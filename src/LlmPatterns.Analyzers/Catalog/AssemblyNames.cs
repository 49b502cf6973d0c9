using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>Names of assemblies as catalogs list them: whole, or the start of a family's names with a star behind it.</summary>
internal sealed class AssemblyNames
{
    private readonly HashSet<string> _whole = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _starts = new();

    public AssemblyNames(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (name.EndsWith("*", StringComparison.Ordinal))
                _starts.Add(name.TrimEnd('*'));
            else
                _whole.Add(name);
        }
    }

    /// <summary>As they were listed.</summary>
    public IEnumerable<string> All => _whole.Concat(_starts.Select(s => s + "*"));

    /// <summary>The names of the assemblies that a compilation references, and its own.</summary>
    public static IReadOnlyCollection<string> In(Compilation compilation)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { compilation.AssemblyName ?? "" };
        foreach (var assembly in compilation.ReferencedAssemblyNames)
            names.Add(assembly.Name);
        return names;
    }

    public bool Contains(string assembly)
    {
        if (_whole.Contains(assembly))
            return true;
        foreach (var start in _starts)
        {
            if (assembly.StartsWith(start, StringComparison.OrdinalIgnoreCase) && (assembly.Length == start.Length || assembly[start.Length] == '.'))
                return true;
        }
        return false;
    }

    public bool ContainsAny(IEnumerable<string> assemblies) => assemblies.Any(Contains);
}
