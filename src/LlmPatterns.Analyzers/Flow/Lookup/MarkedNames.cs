using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Flow.Lookup;

/// <summary>The names of methods and properties that carry a mark, in this compilation's files and in referenced assemblies that use the marks.</summary>
internal static class MarkedNames
{
    public static HashSet<string> Of(Compilation compilation, string mark)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
            names.UnionWith(FileIndex.Of(tree, CancellationToken.None).Marks.Where(a => FileIndex.ClassOf(a) == mark).Select(a => NameOf(a.Parent?.Parent)).OfType<string>());
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (Marks.UsedBy(assembly))
                Collect(assembly.GlobalNamespace, mark, names);
        }
        return names;
    }

    private static string? NameOf(SyntaxNode? declaration) => declaration switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        _ => null,
    };

    private static void Collect(INamespaceOrTypeSymbol container, string mark, HashSet<string> names)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceOrTypeSymbol inner)
                Collect(inner, mark, names);
            else if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method ? Marks.HasOnResult(method, mark) : member is IPropertySymbol && Marks.Has(member, mark))
                names.Add(member.Name);
        }
    }
}
