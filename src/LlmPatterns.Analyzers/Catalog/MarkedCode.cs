using System.Runtime.CompilerServices;
using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Catalog;

/// <summary>
/// Whether a compilation or an assembly that it references may hold wrappers marked <c>[ModelInvocation]</c>.
/// The package brings the marks into every project, so that their being there says nothing.
/// </summary>
internal static class MarkedCode
{
    private const string ShortName = "ModelInvocation";

    /// <summary>A pure function of the tree, kept with it: an edit looks at one file.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Shown = new();

    public static bool IsIn(Compilation compilation, CancellationToken cancellation)
    {
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.Name != Marks.AnnotationsAssembly && UsesMarks(assembly, cancellation))
                return true;
        }
        var definitions = compilation.GetTypesByMetadataName("LlmPatterns." + Marks.ModelInvocation);
        return !definitions.IsEmpty && (definitions.Any(d => IsForeignCopy(d, compilation)) || AnyShows(compilation, cancellation));
    }

    /// <summary>The compiler writes only references that are used; a project in the same solution has all that its file names, and is asked for its code.</summary>
    private static bool UsesMarks(IAssemblySymbol assembly, CancellationToken cancellation) =>
        assembly.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == Marks.AnnotationsAssembly))
        && (assembly is not ISourceAssemblySymbol source || AnyShows(source.Compilation, cancellation));

    private static bool IsForeignCopy(INamedTypeSymbol mark, Compilation compilation) =>
        mark.ContainingAssembly.Name != Marks.AnnotationsAssembly && !SymbolEqualityComparer.Default.Equals(mark.ContainingAssembly, compilation.Assembly);

    private static bool AnyShows(Compilation compilation, CancellationToken cancellation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!Shown.TryGetValue(tree, out var shown))
                shown = Shown.GetValue(tree, t => new(Shows(t.GetRoot(cancellation))));
            if (shown.Value)
                return true;
        }
        return false;
    }

    /// <summary>Only methods carry the mark, so that no body is looked at.</summary>
    private static bool Shows(SyntaxNode container)
    {
        foreach (var node in container.ChildNodes())
        {
            if (node is MethodDeclarationSyntax method ? method.AttributeLists.Any(l => l.Attributes.Any(IsMark)) : node is BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax && Shows(node))
                return true;
        }
        return false;
    }

    private static bool IsMark(AttributeSyntax attribute)
    {
        var name = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right : attribute.Name is AliasQualifiedNameSyntax alias ? alias.Name : attribute.Name;
        return name is SimpleNameSyntax { Identifier.ValueText: ShortName or Marks.ModelInvocation };
    }
}
