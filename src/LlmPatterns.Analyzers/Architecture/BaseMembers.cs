using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Architecture;

/// <summary>The members that a member stands for where it is called by its base type or its interface.</summary>
internal static class BaseMembers
{
    /// <summary>What a member overrides, directly or not, and what one of these or itself implements.</summary>
    public static IEnumerable<ISymbol> Of(ISymbol member)
    {
        for (ISymbol? at = member; at is not null; at = Overridden(at))
        {
            if (!SymbolEqualityComparer.Default.Equals(at, member))
                yield return at;
            foreach (var contract in Implemented(at.OriginalDefinition))
                yield return contract;
        }
    }

    public static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    public static IEnumerable<ISymbol> Implemented(ISymbol member)
    {
        if (member.IsStatic || member.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type || member is IMethodSymbol { MethodKind: MethodKind.Constructor })
            yield break;
        var name = member.Name.Substring(member.Name.LastIndexOf('.') + 1);
        foreach (var contract in type.AllInterfaces)
        {
            foreach (var candidate in contract.GetMembers(name))
            {
                if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate)?.OriginalDefinition, member))
                    yield return candidate;
            }
        }
    }
}
