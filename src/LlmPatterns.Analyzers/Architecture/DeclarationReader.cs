using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Architecture;

/// <summary>Reads what is declared around a call: the nearest symbol, then the folder, then the assembly that declares anything wins.</summary>
public static class DeclarationReader
{
    /// <summary>The folder option that declares an approach: <c>llm_patterns.phase = foundation+rag</c>.</summary>
    public const string PhaseOption = "llm_patterns.phase";

    /// <summary>The folder option that names a subject: <c>llm_patterns.domain = medical</c>.</summary>
    public const string DomainOption = "llm_patterns.domain";

    /// <summary>The marks that declare an approach.</summary>
    public static ImmutableArray<string> DeclaringMarks { get; } = ImmutableArray.Create(Marks.FoundationModel, Marks.FineTunedModel, Marks.RetrievalAugmented);

    /// <summary>The set on the nearest of lambda, local function, accessor, member, type, outer type, folder and assembly.</summary>
    /// <param name="symbol">The innermost symbol that holds the call.</param>
    /// <param name="option">Reads the file's analyzer options; null for what is not set.</param>
    public static Declaration Nearest(ISymbol symbol, Func<string, string?> option)
    {
        if (InCode(symbol) is { Exists: true } declaration)
            return declaration;
        if (OfFolder(option(PhaseOption), option(DomainOption)) is { Exists: true } folder)
            return folder;
        return symbol.ContainingAssembly is { } assembly ? Of(assembly) : Declaration.None;
    }

    /// <summary>The same without the folder and the assembly.</summary>
    public static Declaration InCode(ISymbol symbol)
    {
        foreach (var carrier in Outwards(symbol))
        {
            if (Of(carrier) is { Exists: true } declaration)
                return declaration;
        }
        return Declaration.None;
    }

    /// <summary>The subject that the nearest mark or the folder names; a mark on a parameter or a prompt counts where its value reaches the call.</summary>
    public static DomainFact? Domain(ISymbol symbol, Func<string, string?> option)
    {
        foreach (var carrier in Outwards(symbol))
        {
            if (DomainOf(carrier) is { } domain)
                return domain;
        }
        if (option(DomainOption) is { Length: > 0 } name)
            return new(name.Trim());
        return symbol.ContainingAssembly is { } assembly ? DomainOf(assembly) : null;
    }

    /// <summary>What a <c>[DomainSpecific]</c> on the symbol itself says.</summary>
    public static DomainFact? DomainOf(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (Marks.Is(attribute, Marks.DomainSpecific))
                return new(Text(attribute) ?? "", Flag(attribute, "Changing"), Flag(attribute, "Private"), Flag(attribute, "NeedsCitations"));
        }
        return null;
    }

    /// <summary>The declarations on one symbol.</summary>
    public static Declaration Of(ISymbol symbol)
    {
        var phases = DeclaredPhases.None;
        var tunings = ImmutableArray.CreateBuilder<FineTuningClaim>();
        var sources = ImmutableArray.CreateBuilder<string>();
        string? justification = null;
        foreach (var attribute in symbol.GetAttributes())
        {
            if (Marks.Is(attribute, Marks.FoundationModel))
            {
                phases |= DeclaredPhases.Foundation;
                justification = Named(attribute, "Justification") as string;
            }
            else if (Marks.Is(attribute, Marks.FineTunedModel))
            {
                phases |= DeclaredPhases.FineTuned;
                if (TuningOf(attribute) is { } claim)
                    tunings.Add(claim);
            }
            else if (Marks.Is(attribute, Marks.RetrievalAugmented))
            {
                phases |= DeclaredPhases.Rag;
                if (Text(attribute) is { Length: > 0 } source)
                    sources.Add(source);
            }
        }
        return phases == DeclaredPhases.None ? Declaration.None : new(phases, tunings.ToImmutable(), sources.ToImmutable(), justification, symbol);
    }

    /// <summary>The domain or task of a <c>[FineTunedModel]</c>; null if its arguments can't be read.</summary>
    public static FineTuningClaim? TuningOf(AttributeData attribute)
    {
        var (domain, task) = (Text(attribute), Named(attribute, "Task") as string);
        return domain is null && task is null ? null : new(domain, task, Kind(attribute));
    }

    /// <summary>A folder's declaration: approaches joined by <c>+</c>.</summary>
    private static Declaration OfFolder(string? phase, string? domain)
    {
        var phases = ApproachNames.Read(phase ?? "");
        var tunings = (phases & DeclaredPhases.FineTuned) != 0 && domain is { Length: > 0 } ? ImmutableArray.Create(new FineTuningClaim(domain.Trim(), null)) : ImmutableArray<FineTuningClaim>.Empty;
        return phases == DeclaredPhases.None ? Declaration.None : new(phases, tunings, ImmutableArray<string>.Empty, null, null);
    }

    /// <summary>From the innermost function to the outermost type; an accessor and a backing field hand on to their property.</summary>
    public static IEnumerable<ISymbol> Outwards(ISymbol symbol)
    {
        for (ISymbol? at = symbol; at is not null and not INamespaceSymbol and not IAssemblySymbol and not IModuleSymbol; at = Owner(at))
            yield return at;

        static ISymbol? Owner(ISymbol at) => at switch
        {
            IMethodSymbol { AssociatedSymbol: { } property } => property,
            IFieldSymbol { AssociatedSymbol: { } property } => property,
            _ => at.ContainingSymbol,
        };
    }

    /// <summary>Broken code and dropped arguments leave marks without values.</summary>
    private static string? Text(AttributeData attribute) =>
        attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0] is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    private static object? Named(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind == TypedConstantKind.Primitive)
                return argument.Value.Value;
        }
        return null;
    }

    /// <summary>A value that no version of the attribute has says nothing.</summary>
    private static TuningKind Kind(AttributeData attribute)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument is { Key: "Kind", Value: { Kind: TypedConstantKind.Enum, Value: int kind } })
                return (TuningKind)kind & (TuningKind.Knowledge | TuningKind.Instruction);
        }
        return TuningKind.Unspecified;
    }

    private static bool Flag(AttributeData attribute, string name) => Named(attribute, name) is true;
}
