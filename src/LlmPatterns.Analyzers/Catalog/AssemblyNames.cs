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
