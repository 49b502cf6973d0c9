using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Architecture;

/// <summary>A template's variable that no argument fills, or an argument that no template reads.</summary>
/// <param name="Name">The variable's or the argument's name.</param>
/// <param name="IsUnread">It is an argument.</param>
/// <param name="Location">Where it stands, or else the call.</param>
/// <param name="Nearest">What was perhaps meant: a name on the other side that nothing answers to; null if there is none.</param>
public sealed record TemplateGap(string Name, bool IsUnread, Location Location, string? Nearest);
