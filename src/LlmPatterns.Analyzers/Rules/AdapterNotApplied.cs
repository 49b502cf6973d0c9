using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP205: a LoRA adapter is loaded and the executor that answers does not use it.</summary>
internal sealed class AdapterNotApplied : IModelCallRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.AdapterNotApplied;

    public bool JudgesAuxiliaryCalls => true;

    public Finding? Check(ModelCall call) =>
        call.IdleAdapter is { } adapter ? new(Descriptor, call.Location, ImmutableArray.Create(adapter.Location), call.ApiName, adapter.Name) : null;
}
