using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.CodeFixes.Declaring;

/// <summary>Says what a fix will do.</summary>
internal static class DeclarationTitle
{
    public static string Of(IReadOnlyList<Placement> placements)
    {
        if (placements.Count > 1)
            return $"Declare the approach of each member of '{PhaseNotDeclared.TypeOf(placements[0].Carrier.Symbol)?.Name}'";
        var (carrier, removed, added) = placements[0];
        var place = Place(carrier.Symbol);
        if (removed.IsEmpty)
            return $"Declare {Names(added)} on {place}";
        return added.IsEmpty ? $"Remove {Name(Marks.RetrievalAugmented)} from {place}" : $"Declare {Names(added)} instead of {Name(Marks.RetrievalAugmented)} on {place}";
    }

    /// <summary>Of one declaration in place of another.</summary>
    public static string Declare(Placement placement) => $"Declare {Names(placement.Added)} on {Place(placement.Carrier.Symbol)}";

    private static string Names(ImmutableArray<NewMark> marks) =>
        string.Join(" and ", marks.Select(m => Name(m.Type.Name, m.Claim)).Distinct());

    public static string Name(string mark, FineTuningClaim? claim = null)
    {
        var argument = claim switch
        {
            { Domain: { } domain } => $"(\"{domain}\")",
            { Task: { } task } => $"(Task = \"{task}\")",
            _ => "",
        };
        return $"[{mark.Substring(0, mark.Length - "Attribute".Length)}{argument}]";
    }

    /// <summary>What carries a declaration.</summary>
    public static string Place(ISymbol carrier) => carrier switch
    {
        IAssemblySymbol => "the assembly",
        IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } => "the lambda",
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } constructor => $"the constructor of '{constructor.ContainingType.Name}'",
        IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: { } property } => $"the getter of '{property.Name}'",
        IMethodSymbol { MethodKind: MethodKind.PropertySet, AssociatedSymbol: { } property } => $"the setter of '{property.Name}'",
        _ => $"'{carrier.Name}'",
    };
}
