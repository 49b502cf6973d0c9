using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Rules;

/// <summary>LLMP107: a search tool or plugin is offered and can never be called.</summary>
internal sealed class ToolsCannotRun : IModelCallRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.ToolsCannotRun;

    public bool JudgesAuxiliaryCalls => false;

    public Finding? Check(ModelCall call) =>
        call is { IdleTool: { } tool, Grounding: Grounding.None or Grounding.Supplied }
            ? new(Descriptor, call.Location, ImmutableArray.Create(tool.Location), call.ApiName, tool.Name, Remedy(tool))
            : null;

    private static string Remedy(IdleTool tool) =>
        (tool.Invoker is not null ? $"building the client with {tool.Invoker}" : $"passing settings with {tool.Setting}") + ", or leaving the tool out";
}
