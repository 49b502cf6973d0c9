using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP111: untrusted retrieved text becomes system instructions.</summary>
internal sealed class RetrievedTextInSystemRole : IModelCallRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.RetrievedTextInSystemRole;

    public bool JudgesAuxiliaryCalls => true;

    public Finding? Check(ModelCall call) =>
        call.Retrievals.FirstOrDefault(r => r.ReachesCall && (r.Uses & RetrievalUse.Instructs) != 0) is { } retrieval
            ? Finding.At(call, Descriptor, call.ApiName, retrieval.Name)
            : null;
}
