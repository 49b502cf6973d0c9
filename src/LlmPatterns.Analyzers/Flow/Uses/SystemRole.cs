using System.Collections.Immutable;
using LlmPatterns.Analyzers.Catalog;
using LlmPatterns.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Uses;

/// <summary>Whether an operation makes the text that it is given a part of the system's instructions.</summary>
internal static class SystemRole
{
    /// <summary>The roles whose messages a model obeys.</summary>
    private static readonly ImmutableArray<string> Roles = ImmutableArray.Create("System", "Developer");

    /// <param name="operation">A call, a creation or an assigned property.</param>
    /// <param name="text">The operation through which the text comes in.</param>
    /// <param name="catalog">Says which parameter decides.</param>
    public static bool IsGivenBy(IOperation operation, IOperation text, SymbolCatalog catalog) => operation switch
    {
        IInvocationOperation call => Decides(call.TargetMethod, call.Arguments, text, catalog),
        IObjectCreationOperation { Constructor: { } constructor } creation => Decides(constructor, creation.Arguments, text, catalog),
        IPropertyReferenceOperation property => catalog.Find(property.Property, CatalogKind.Carry) is { System: not null },
        _ => false,
    };

    private static bool Decides(IMethodSymbol method, IEnumerable<IArgumentOperation> arguments, IOperation text, SymbolCatalog catalog)
    {
        if (catalog.Find(method, CatalogKind.Carry) is not { System: { } decisive })
            return false;
        if (decisive == "@this")
            return text is IArgumentOperation { Parameter: { } parameter } && !(method.IsExtensionMethod && parameter.Ordinal == 0);
        return arguments.FirstOrDefault(a => a.Parameter?.Name == decisive) is { } argument
            && (FlowTypes.IsText(argument.Parameter!.Type) ? argument == text : argument.Value is IMemberReferenceOperation { Member.Name: var role } && Roles.Contains(role));
    }
}
