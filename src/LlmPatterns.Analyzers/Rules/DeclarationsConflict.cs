using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Flow;
using LlmPatterns.Analyzers.Flow.Lookup;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP304: two declarations or marks that can't both be true. Stands at the second of them.</summary>
internal static class DeclarationsConflict
{
    /// <summary>The property that holds the id of what declares another set, for the fix.</summary>
    public const string Contract = "contract";

    /// <param name="marks">The marks of one file.</param>
    /// <param name="declared">Those among them that are the first of their symbol's declaration.</param>
    /// <param name="engine">Tells clients from other values.</param>
    public static IEnumerable<Finding> Find(IReadOnlyList<WrittenMark> marks, IEnumerable<WrittenMark> declared, FlowEngine engine) =>
        declared.Select(OtherSet).Concat(marks.GroupBy(m => m.Symbol, SymbolEqualityComparer.Default).SelectMany(g => OnOne(g.ToList(), engine))).OfType<Finding>();

    /// <summary>An override or implementation whose declaration what it overrides or implements excludes; a narrower one keeps it.</summary>
    private static Finding? OtherSet(WrittenMark mark)
    {
        var own = DeclarationReader.Of(mark.Symbol);
        foreach (var member in Members(mark.Symbol))
        {
            foreach (var contract in BaseMembers.Of(member))
            {
                if (Promised(contract) is { Exists: true } promised && Excludes(promised, own))
                {
                    var verb = contract.ContainingType.TypeKind == TypeKind.Interface ? "implements" : "overrides";
                    return new Finding(Descriptors.DeclarationsConflict, mark.Location, Places(promised.Symbol!), $"'{mark.Holder}' is declared {own.Spell()}, and '{contract.ContainingType.Name}.{contract.Name}', which it {verb}, is declared {promised.Spell()}.", "declaring the same")
                    {
                        Properties = ImmutableDictionary<string, string?>.Empty.Add(Contract, promised.Symbol!.OriginalDefinition.GetDocumentationCommentId()),
                    };
                }
            }
        }
        return null;
    }

    /// <summary>The members that a declaration speaks for: of a type its methods, unless they declare something themselves.</summary>
    private static IEnumerable<ISymbol> Members(ISymbol declared) => declared switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type => type.GetMembers().InFileOrder().Where(m => m is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } && !DeclarationReader.Of(m).Exists),
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } or IPropertySymbol => new[] { declared },
        _ => Enumerable.Empty<ISymbol>(),
    };

    /// <summary>A type around the interface or the base speaks for its own code, which the implementation may be a part of.</summary>
    private static Declaration Promised(ISymbol contract) =>
        DeclarationReader.Of(contract) is { Exists: true } own ? own : DeclarationReader.Of(contract.ContainingType);

    private static bool Excludes(Declaration promised, Declaration own)
    {
        const DeclaredPhases models = DeclaredPhases.Foundation | DeclaredPhases.FineTuned;
        var allowed = promised.Phases & models;
        if (promised.Has(DeclaredPhases.Rag) != own.Has(DeclaredPhases.Rag) || (allowed != DeclaredPhases.None && (own.Phases & models & ~allowed) != DeclaredPhases.None))
            return true;
        return !promised.FineTunings.IsEmpty && own.FineTunings.Any(o => !promised.FineTunings.Any(p => IsSame(o.Domain, p.Domain) && IsSame(o.Task, p.Task)));

        static bool IsSame(string? left, string? right) => left is null || right is null || string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Marks on one symbol that exclude each other.</summary>
    private static IEnumerable<Finding> OnOne(List<WrittenMark> marks, FlowEngine engine)
    {
        if (marks.LastOrDefault(m => m.Name is Marks.ContextRetrieval or Marks.NotRetrieved) is { } last && marks.Any(m => m.Name is Marks.ContextRetrieval or Marks.NotRetrieved && m.Name != last.Name))
            yield return new(Descriptors.DeclarationsConflict, last.Location, ImmutableArray<Location>.Empty, $"'{last.Holder}' is marked as retrieved and as not retrieved.", "leaving one of the marks out");
        var domains = marks.Where(m => m.Name == Marks.FineTunedModel).Select(m => (Mark: m, DeclarationReader.TuningOf(m.Data)?.Domain)).Where(d => d.Domain is not null).ToList();
        if (domains.Count > 1 && IsClient(domains[0].Mark.Symbol, engine) && domains.FirstOrDefault(d => !string.Equals(d.Domain, domains[0].Domain, StringComparison.OrdinalIgnoreCase)) is { Mark: { } other } second)
            yield return new(Descriptors.DeclarationsConflict, other.Location, ImmutableArray<Location>.Empty, $"'{other.Holder}' is marked as fine-tuned for '{domains[0].Domain}' and for '{second.Domain}', and one model stands behind it.", "marking it with the one that it was tuned for");
    }

    /// <summary>One model stands behind a value; behind a member or a type, any of several may.</summary>
    private static bool IsClient(ISymbol symbol, FlowEngine engine) =>
        symbol is IParameterSymbol or IFieldSymbol || (symbol is IPropertySymbol property && (engine.Bodies.IsAutomatic(property) || engine.IsPlain(property.Type)));

    private static ImmutableArray<Location> Places(ISymbol symbol) => symbol.Locations.Where(l => l.IsInSource).Take(1).ToImmutableArray();
}
