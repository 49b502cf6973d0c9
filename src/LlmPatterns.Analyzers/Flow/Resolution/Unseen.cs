using Microsoft.CodeAnalysis;

namespace LlmPatterns.Analyzers.Flow.Resolution;

/// <summary>What the analysis can't see through, and what settles it.</summary>
/// <param name="Reason">A thing, and what to do: <c>Index.Find; mark it with ...</c></param>
/// <param name="Boundary">The member that a mark would stand on; null if it is none.</param>
internal sealed record Unseen(string Reason, ISymbol? Boundary = null);
