using LlmPatterns.Analyzers.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LlmPatterns.Analyzers.Flow.Embeddings;

/// <summary>What a local is set to anywhere in its body.</summary>
internal static class LocalDefinitions
{
    /// <summary>Null if it is also written in a way that shows no value, or an object that it holds is told another model or length afterwards.</summary>
    public static IReadOnlyList<IOperation>? Of(ILocalReferenceOperation reference, SymbolCatalog catalog)
    {
        IOperation root = reference;
        while (root.Parent is { } parent)
            root = parent;
        var local = reference.Local;
        var values = new List<IOperation>();
        foreach (var operation in root.Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when Is(declarator.Symbol):
                    if (declarator.Parent is IForEachLoopOperation loop)
                        values.Add(loop.Collection);
                    else if ((declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer) is { } initializer)
                        values.Add(initializer.Value);
                    break;
                case ISimpleAssignmentOperation assignment when IsLocal(assignment.Target):
                    values.Add(assignment.Value);
                    break;
                case ICoalesceAssignmentOperation assignment when IsLocal(assignment.Target):
                    values.Add(assignment.Value);
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } instance } target } when IsLocal(instance) && Matters(target.Property, catalog):
                case ICompoundAssignmentOperation compound when IsLocal(compound.Target):
                case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument when IsLocal(argument.Value):
                case IDeconstructionAssignmentOperation deconstruction when deconstruction.Target.DescendantsAndSelf().Any(IsLocal):
                    return null;
            }
        }
        return values;

        bool Is(ILocalSymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol, local);

        bool IsLocal(IOperation operation) => operation is ILocalReferenceOperation other && Is(other.Local);
    }

    private static bool Matters(IPropertySymbol property, SymbolCatalog catalog) => catalog.Find(property, CatalogKind.Embed) is not null || catalog.Find(property, CatalogKind.Model) is not null;
}
