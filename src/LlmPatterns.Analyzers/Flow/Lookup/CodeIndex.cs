using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.Analyzers.Flow.Lookup;

/// <summary>Questions to all files of a compilation, answered from their indexes.</summary>
internal sealed class CodeIndex(Compilation compilation, Func<string, bool> isModelCallName)
{
    private readonly Lazy<SyntaxTree[]> _trees = new(() => compilation.SyntaxTrees.OrderBy(t => t.FilePath, StringComparer.Ordinal).ToArray(), LazyThreadSafetyMode.PublicationOnly);
    private readonly Lazy<HashSet<string>> _wrapperNames = new(() => Reaching(compilation, isModelCallName, u => u.WrapperName), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Whether a method of that name may pass its parameters on to a model call.</summary>
    public bool IsWrapperName(string name) => _wrapperNames.Value.Contains(name);

    /// <summary>Whether some file of the compilation has it.</summary>
    public bool AnyFile(Func<FileIndex, bool> has, CancellationToken cancellation)
    {
        foreach (var tree in _trees.Value)
        {
            if (has(FileIndex.Of(tree, cancellation)))
                return true;
        }
        return false;
    }

    /// <summary>The methods that offer themselves to a kernel under that name, in the order of paths.</summary>
    public IEnumerable<MethodDeclarationSyntax> NativeFunctions(string name, CancellationToken cancellation)
    {
        foreach (var tree in _trees.Value)
        {
            if (FileIndex.Of(tree, cancellation).NativeFunctions.TryGetValue(name, out var method))
                yield return method;
        }
    }

    /// <summary>The bodies that call something of one of these names, in the order of paths and positions.</summary>
    public IEnumerable<BodyUnit> Callers(IReadOnlyCollection<string> names, CancellationToken cancellation)
    {
        foreach (var tree in _trees.Value)
        {
            var file = FileIndex.Of(tree, cancellation);
            if (!names.Any(file.Calls))
                continue;
            foreach (var unit in file.Units)
            {
                if (names.Any(unit.Calls.ContainsKey))
                    yield return unit;
            }
        }
    }

    /// <summary>The bodies that assign a member of that name, in the order of paths and positions.</summary>
    public IEnumerable<BodyUnit> Writers(string member, CancellationToken cancellation)
    {
        foreach (var tree in _trees.Value)
        {
            var file = FileIndex.Of(tree, cancellation);
            if (!file.Writes(member))
                continue;
            foreach (var unit in file.Units)
            {
                if (unit.Writes.ContainsKey(member))
                    yield return unit;
            }
        }
    }

    /// <summary>The types that may derive from or implement a type of that name, directly or not.</summary>
    public IReadOnlyList<TypeDeclarationSyntax> Derived(string name, CancellationToken cancellation)
    {
        var found = new List<TypeDeclarationSyntax>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var names = new Queue<string>();
        names.Enqueue(name);
        while (names.Count > 0)
        {
            var next = names.Dequeue();
            if (!seen.Add(next))
                continue;
            foreach (var tree in _trees.Value)
            {
                foreach (var type in FileIndex.Of(tree, cancellation).DerivedFrom(next))
                {
                    found.Add(type);
                    names.Enqueue(type.Identifier.ValueText);
                }
            }
        }
        return found;
    }

    /// <summary>A fixpoint over names: the methods that call one of these, or a method that does.</summary>
    /// <param name="compilation">The code.</param>
    /// <param name="isMeant">What is asked for.</param>
    /// <param name="nameOf">The name by which a body is called; null for one that does not count.</param>
    public static HashSet<string> Reaching(Compilation compilation, Func<string, bool> isMeant, Func<BodyUnit, string?> nameOf)
    {
        var reaching = new HashSet<string>(StringComparer.Ordinal);
        var open = new List<BodyUnit>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var unit in FileIndex.Of(tree, CancellationToken.None).Units)
            {
                if (nameOf(unit) is not { } name)
                    continue;
                if (unit.Calls.Keys.Any(isMeant))
                    reaching.Add(name);
                else
                    open.Add(unit);
            }
        }
        for (var isGrowing = reaching.Count > 0; isGrowing;)
            isGrowing = open.RemoveAll(u => u.Calls.Keys.Any(reaching.Contains) && (reaching.Add(nameOf(u)!) || true)) > 0;
        return reaching;
    }
}
