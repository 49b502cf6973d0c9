using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Architecture;

/// <summary>A tool that is offered for a call and can't run.</summary>
/// <param name="Location">Where it is made.</param>
/// <param name="Name">As a reader would say it.</param>
/// <param name="LacksInvoker">Nothing around the client invokes it; else no setting of the call enables it.</param>
public sealed record IdleTool(Location Location, string Name, bool LacksInvoker);
