using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using LlmPatterns.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
        var old = string.Join(" and ", removed.Select(Name).Distinct());
        return added.IsEmpty ? $"Remove {old} from {place}" : $"Declare {Names(added)} instead of {old} on {place}";
    }

    /// <summary>Of one declaration in place of another.</summary>
    public static string Declare(Placement placement) => $"Declare {Names(placement.Added)} on {Place(placement.Carrier.Symbol)}";

    private static string Names(ImmutableArray<NewMark> marks) =>
        string.Join(" and ", marks.Select(m => Name(m.Type.Name, m.Claim)).Distinct());

    /// <summary>What a written mark is called; of a tuned model also what it is for.</summary>
    private static string Name(AttributeSyntax mark)
    {
        var name = mark.Name.GetLastToken().ValueText;
        name = name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
        var claim = name + "Attribute" == Marks.FineTunedModel ? mark.ArgumentList?.Arguments.FirstOrDefault() : null;
        return claim is null ? $"[{name}]" : $"[{name}({claim})]";
    }

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
