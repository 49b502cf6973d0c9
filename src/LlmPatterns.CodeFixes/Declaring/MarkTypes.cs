using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.CodeFixes.Declaring;

/// <summary>The attributes that a compilation can use: the package's, or a team's own copy, which may allow less.</summary>
internal sealed class MarkTypes(Compilation compilation)
{
    /// <summary>The attributes that write these approaches on a symbol; null if one of them can't be written there.</summary>
    public ImmutableArray<NewMark>? Write(DeclaredPhases phases, ImmutableArray<FineTuningClaim> claims, ISymbol carrier)
    {
        var marks = ImmutableArray.CreateBuilder<NewMark?>();
        if ((phases & DeclaredPhases.Foundation) != 0)
            marks.Add(Find(Marks.FoundationModel, carrier, HasNoArguments) is { } type ? new(type) : null);
        if ((phases & DeclaredPhases.FineTuned) != 0)
        {
            marks.AddRange(claims.Select(c => Find(Marks.FineTunedModel, carrier, type => Takes(type, c)) is { } type ? new NewMark(type, c) : null));
            if (claims.IsEmpty)
                return null;
        }
        if ((phases & DeclaredPhases.Rag) != 0)
            marks.Add(Find(Marks.RetrievalAugmented, carrier, HasNoArguments) is { } type ? new(type) : null);
        return marks.Contains(null) ? null : marks.OfType<NewMark>().ToImmutableArray();
    }

    /// <summary><c>[FoundationModel]</c> with its reason; null if it can't be written there.</summary>
    public NewMark? WriteJustified(string justification, ISymbol carrier) =>
        Find(Marks.FoundationModel, carrier, type => HasNoArguments(type) && HasSettable(type, nameof(Declaration.Justification))) is { } type ? new(type, Justification: justification) : null;

    /// <summary><c>[DomainSpecific]</c> with its subject; null if it can't be written there.</summary>
    public NewMark? WriteSubject(string subject, ISymbol carrier) =>
        Find(Marks.DomainSpecific, carrier, TakesText) is { } type ? new(type, Subject: subject) : null;

    /// <summary>The attributes as they stand on another symbol; null if one of them can't be written here.</summary>
    public ImmutableArray<NewMark>? Copy(IEnumerable<AttributeData> attributes, ISymbol carrier)
    {
        var marks = attributes.Select(a => Find(a.AttributeClass!.Name, carrier, _ => true) is { } type ? new NewMark(type, DeclarationReader.TuningOf(a), a) : null).ToList();
        return marks.Contains(null) ? null : marks.OfType<NewMark>().ToImmutableArray();
    }

    /// <summary>The attribute of that name without arguments; null if it can't be written there.</summary>
    public NewMark? WriteBare(string mark, ISymbol carrier) => Find(mark, carrier, HasNoArguments) is { } type ? new(type) : null;

    private INamedTypeSymbol? Find(string mark, ISymbol carrier, Func<INamedTypeSymbol, bool> fits)
    {
        var types = compilation.GetTypesByMetadataName("LlmPatterns." + mark).Where(t => compilation.IsSymbolAccessibleWithin(t, compilation.Assembly)).ToList();
        // The project's own copy wins over a referenced one; two referenced ones are ambiguous.
        var type = types.Count == 1 ? types[0] : types.SingleOrDefault(t => SymbolEqualityComparer.Default.Equals(t.ContainingAssembly, compilation.Assembly));
        return type is not null && fits(type) && (Targets(type) & TargetOf(carrier)) != 0 ? type : null;
    }

    private static bool HasNoArguments(INamedTypeSymbol type) => type.InstanceConstructors.Any(c => c.Parameters.All(p => p.IsOptional));

    private static bool Takes(INamedTypeSymbol type, FineTuningClaim claim) =>
        (claim.Domain is null ? HasNoArguments(type) : TakesText(type))
        && (claim.Task is null || HasSettable(type, nameof(claim.Task)));

    private static bool TakesText(INamedTypeSymbol type) => type.InstanceConstructors.Any(c => c.Parameters.Length == 1 && c.Parameters[0].Type.SpecialType == SpecialType.System_String);

    private static bool HasSettable(INamedTypeSymbol type, string property) => type.GetMembers(property).Any(m => m is IPropertySymbol { SetMethod: not null });

    private static AttributeTargets Targets(INamedTypeSymbol type)
    {
        var usage = type.GetAttributes().FirstOrDefault(a => a.AttributeClass is { Name: nameof(AttributeUsageAttribute), ContainingNamespace.Name: nameof(System) });
        return usage is { ConstructorArguments.Length: 1 } && usage.ConstructorArguments[0].Value is int targets ? (AttributeTargets)targets : AttributeTargets.All;
    }

    private static AttributeTargets TargetOf(ISymbol carrier) => carrier switch
    {
        IAssemblySymbol => AttributeTargets.Assembly,
        INamedTypeSymbol { TypeKind: TypeKind.Struct } => AttributeTargets.Struct,
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => AttributeTargets.Interface,
        INamedTypeSymbol => AttributeTargets.Class,
        IPropertySymbol => AttributeTargets.Property,
        IFieldSymbol => AttributeTargets.Field,
        IParameterSymbol => AttributeTargets.Parameter,
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } => AttributeTargets.Constructor,
        _ => AttributeTargets.Method,
    };
}
