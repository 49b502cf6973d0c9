using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Architecture;

/// <summary>A tool that is offered for a call and can't run.</summary>
/// <param name="Location">Where it is made.</param>
/// <param name="Name">As a reader would say it.</param>
/// <param name="Invoker">What the client lacks that would run it, as a reader would write it; null if the API runs tools by itself.</param>
/// <param name="Setting">The setting that the call lacks; null if it needs none.</param>
public sealed record IdleTool(Location Location, string Name, string? Invoker, string? Setting);
