using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Architecture;

/// <summary>An adapter that is loaded for the model that answers a call, and is applied to nothing that answers.</summary>
/// <param name="Location">Where it is loaded.</param>
/// <param name="Name">What loads it, as a reader would say it.</param>
public sealed record IdleAdapter(Location Location, string Name);
