using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Lookup;

/// <summary>The names of methods marked <c>[ModelInvocation]</c>, in this compilation's files and in referenced assemblies that use the marks.</summary>
internal static class MarkedWrappers
{
    public static HashSet<string> Names(Compilation compilation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
            names.UnionWith(FileIndex.Of(tree, CancellationToken.None).MarkedWrappers);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (Marks.UsedBy(assembly))
                Collect(assembly.GlobalNamespace, names);
        }
        return names;
    }

    private static void Collect(INamespaceOrTypeSymbol container, HashSet<string> names)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceOrTypeSymbol inner)
                Collect(inner, names);
            else if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && Marks.Has(method, Marks.ModelInvocation))
                names.Add(method.Name);
        }
    }
}
