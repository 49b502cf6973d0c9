using System.Collections.Immutable;

namespace LlmPatterns.Analyzers.Architecture;

/// <summary>What <c>LlmPatterns.txt</c> asks of every call about a domain: <c>policy=rag</c>, <c>policy=fine-tuned+rag</c>, or one of several by commas.</summary>
/// <param name="Text">As the file has it.</param>
/// <param name="Alternatives">Each is a set of approaches that keeps the policy.</param>
public sealed record DomainPolicy(string Text, ImmutableArray<DeclaredPhases> Alternatives)
{
    /// <summary>Reads a policy whose names are known to be right.</summary>
    public static DomainPolicy Read(string text) => new(text, text.Split(',').Select(ApproachNames.Read).ToImmutableArray());
}
