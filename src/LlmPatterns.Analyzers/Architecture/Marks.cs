using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Architecture;

/// <summary>The attributes of namespace <c>LlmPatterns</c>, matched by full name so that a team may compile its own copy.</summary>
public static class Marks
{
    /// <summary>The assembly that ships the marks.</summary>
    public const string AnnotationsAssembly = "LlmPatterns.Annotations";

    /// <summary>Declares F.</summary>
    public const string FoundationModel = "FoundationModelAttribute";

    /// <summary>Declares T, or says of a client that it is a fine-tuned model.</summary>
    public const string FineTunedModel = "FineTunedModelAttribute";

    /// <summary>Declares R.</summary>
    public const string RetrievalAugmented = "RetrievalAugmentedAttribute";

    /// <summary>Whoever sends this to a model needs a domain's knowledge.</summary>
    public const string DomainSpecific = "DomainSpecificAttribute";

    /// <summary>This was retrieved for the question.</summary>
    public const string ContextRetrieval = "ContextRetrievalAttribute";

    /// <summary>This was not retrieved for the question.</summary>
    public const string NotRetrieved = "NotRetrievedAttribute";

    /// <summary>An in-house wrapper whose callers are the call sites.</summary>
    public const string ModelInvocation = "ModelInvocationAttribute";

    /// <summary>The parameter that a wrapper sends to the model.</summary>
    public const string Prompt = "PromptAttribute";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } = ImmutableArray.Create(FoundationModel, FineTunedModel, RetrievalAugmented, DomainSpecific, ContextRetrieval, NotRetrieved, ModelInvocation, Prompt);

    /// <summary>Whether an attribute is the mark of that name.</summary>
    public static bool Is(AttributeData attribute, string mark) =>
        attribute.AttributeClass is { ContainingType: null, ContainingNamespace: { Name: "LlmPatterns", ContainingNamespace.IsGlobalNamespace: true } } type && type.Name == mark;

    /// <summary>Whether a symbol carries the mark itself.</summary>
    public static bool Has(ISymbol symbol, string mark)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (Is(attribute, mark))
                return true;
        }
        return false;
    }

    /// <summary>Whether a method carries the mark, on itself or on its return value.</summary>
    public static bool HasOnResult(IMethodSymbol method, string mark)
    {
        if (Has(method, mark))
            return true;
        foreach (var attribute in method.GetReturnTypeAttributes())
        {
            if (Is(attribute, mark))
                return true;
        }
        return false;
    }

    /// <summary>Whether the marks can stand anywhere in a compilation's code, or on what it references.</summary>
    public static bool MayStandIn(Compilation compilation) =>
        compilation.Assembly.NamespaceNames.Contains("LlmPatterns") // asking for namespaces of all references would merge them anew for each compilation
        || compilation.ReferencedAssemblyNames.Any(a => a.Name == AnnotationsAssembly)
        || compilation.SourceModule.ReferencedAssemblySymbols.Any(UsedBy);

    /// <summary>Whether an assembly uses the marks: it references the Annotations assembly, or brings its own copy of them.</summary>
    public static bool UsedBy(IAssemblySymbol assembly) =>
        assembly.Name != AnnotationsAssembly
        && (assembly.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == AnnotationsAssembly)) || assembly.NamespaceNames.Contains("LlmPatterns"));
}
