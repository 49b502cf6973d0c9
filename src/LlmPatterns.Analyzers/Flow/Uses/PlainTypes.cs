using LlmPatterns.Analyzers.Flow.Lookup;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Uses;

/// <summary>The types that run nobody else's code: those of this compilation that no library knows, and those of .NET that only hold, compute, format, read and write.</summary>
internal static class PlainTypes
{
    private static readonly HashSet<string> Namespaces = new(StringComparer.Ordinal)
    {
        "System", "System.Buffers", "System.Collections", "System.Collections.Concurrent", "System.Collections.Frozen", "System.Collections.Generic", "System.Collections.Immutable",
        "System.Collections.ObjectModel", "System.ComponentModel", "System.ComponentModel.DataAnnotations", "System.Diagnostics", "System.Diagnostics.CodeAnalysis", "System.Globalization",
        "System.IO", "System.Linq", "System.Numerics", "System.Runtime.CompilerServices", "System.Runtime.Serialization", "System.Security.Cryptography", "System.Text", "System.Text.Json",
        "System.Text.Json.Nodes", "System.Text.Json.Serialization", "System.Text.RegularExpressions", "System.Threading", "System.Threading.Tasks", "System.Xml", "System.Xml.Linq",
        "Microsoft.Extensions.Logging", "Microsoft.Extensions.Options",
    };

    /// <summary>Those among them that run or reach what is out of sight.</summary>
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "Activator", "AppDomain", "IServiceProvider", "Lazy", "IObservable", "IObserver", "IProgress", "Progress", "Process", "ProcessStartInfo", "IAsyncEnumerable", "IAsyncEnumerator",
    };

    /// <summary>Whether values of a type can be nothing that asks a model.</summary>
    public static bool IsPlain(ITypeSymbol? type, CompilationBodies bodies) => type switch
    {
        null or ITypeParameterSymbol => true,
        IArrayTypeSymbol array => IsPlain(array.ElementType, bodies),
        INamedTypeSymbol { TypeKind: not (TypeKind.Error or TypeKind.Dynamic) } named => (named.IsAnonymousType || named.IsTupleType || (bodies.IsSource(named) ? IsOwn(named, bodies) : IsOfNet(named))) && named.TypeArguments.All(a => IsPlain(a, bodies)),
        _ => false,
    };

    /// <summary>Whether a type of this compilation derives from no type of a library and implements none.</summary>
    public static bool IsOwn(INamedTypeSymbol type, CompilationBodies bodies)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (!bodies.IsSource(at) && !IsOfNet(at))
                return false;
        }
        return type.AllInterfaces.All(i => bodies.IsSource(i) || IsOfNet(i));
    }

    private static bool IsOfNet(INamedTypeSymbol type) =>
        FlowTypes.IsFramework(type.ContainingAssembly) && Namespaces.Contains(type.ContainingNamespace?.ToDisplayString() ?? "") && !Others.Contains(type.Name);
}
