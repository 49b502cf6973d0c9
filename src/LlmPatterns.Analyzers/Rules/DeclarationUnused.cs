using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Flow;
using LlmPatterns.Analyzers.Flow.Uses;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP303: a declaration on a type or member that provably reaches no model. Stands at the first of its marks.</summary>
internal static class DeclarationUnused
{
    /// <param name="declared">The marks of one file that are the first of their symbol's declaration.</param>
    /// <param name="engine">Tells what the code calls.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static IEnumerable<Finding> Find(IEnumerable<WrittenMark> declared, FlowEngine engine, CancellationToken cancellation)
    {
        foreach (var mark in declared)
        {
            if (mark.Symbol is IAssemblySymbol || IsClient(mark.Symbol) || FollowsAnother(mark.Symbol) || !new ModelReach(engine, cancellation).IsNone(mark.Symbol))
                continue;
            yield return new(Descriptors.DeclarationUnused, mark.Location, ImmutableArray<Location>.Empty, mark.Holder, DeclarationReader.Of(mark.Symbol).Spell());
        }
    }

    /// <summary>On what holds a value, <c>[FineTunedModel]</c> says which model that is.</summary>
    private static bool IsClient(ISymbol symbol) =>
        symbol is IParameterSymbol or IFieldSymbol || (symbol is IPropertySymbol && Marks.Has(symbol, Marks.FineTunedModel));

    /// <summary>What is declared for whoever implements or overrides it is repeated where that is done.</summary>
    private static bool FollowsAnother(ISymbol symbol) => symbol is INamedTypeSymbol type
        ? type.AllInterfaces.Any(IsDeclared) || Bases(type).Any(IsDeclared)
        : BaseMembers.Of(symbol).Any(b => DeclarationReader.InCode(b).Exists);

    private static bool IsDeclared(INamedTypeSymbol type) => DeclarationReader.Of(type).Exists || type.GetMembers().Any(m => DeclarationReader.Of(m).Exists);

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
            yield return at;
    }
}
