using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP112: domain-specific or declared RAG, and an unknown reaches the prompt; names it and the mark that settles it.</summary>
internal sealed class GroundingUndecided : IModelCallRule
{
    /// <summary>The property of the finding that names the member a mark would stand on, or stands in: a documentation-comment id.</summary>
    public const string Boundary = "boundary";

    /// <summary>The property that names the parameter of that member, if it is one.</summary>
    public const string BoundaryParameter = "boundaryParameter";

    public DiagnosticDescriptor Descriptor => Descriptors.GroundingUndecided;

    public bool JudgesAuxiliaryCalls => false;

    public Finding? Check(ModelCall call) =>
        call.Grounding == Grounding.Unknown && IsWorthSettling(call)
            ? Finding.At(call, Descriptor, call.ApiName, call.UnknownReason ?? "what reaches the prompt") with { Properties = PropertiesOf(call.Boundary) }
            : null;

    private static ImmutableDictionary<string, string?> PropertiesOf(ISymbol? boundary)
    {
        var member = boundary is IParameterSymbol parameter ? parameter.ContainingSymbol : boundary;
        if (member?.OriginalDefinition.GetDocumentationCommentId() is not { } id)
            return ImmutableDictionary<string, string?>.Empty;
        var properties = ImmutableDictionary<string, string?>.Empty.Add(Boundary, id);
        return boundary is IParameterSymbol { Name: var name } ? properties.Add(BoundaryParameter, name) : properties;
    }

    /// <summary>Whether "it was not retrieved" would be a finding: of declared RAG always, of a domain not where LLMP101 stays silent all the same.</summary>
    private static bool IsWorthSettling(ModelCall call) =>
        call.Declaration.Has(DeclaredPhases.Rag) || (DomainCallWithoutRetrieval.AsksForContext(call) && !call.Groundings.Contains(Grounding.Supplied));
}
